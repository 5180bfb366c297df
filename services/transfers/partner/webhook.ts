/** A webhook: a reader of the feed whose cursor we store. Its events are posted in order, one request at a time. */
import { createHmac } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { wrongHat } from '@xueji/infra/runtime/who-may.ts';
import { hatsFor, mayTo, type Partner, type PartnerAction, wearsHatFor } from './partner.ts';

/** PAUSED: waits until someone resumes it. DISABLED: the endpoint answered 410. Both keep the cursor. */
export type WebhookStatus = 'ACTIVE' | 'PAUSED' | 'DISABLED';

export type Webhook = {
  readonly id: string;
  readonly partnerId: string;
  readonly url: string;
  /** Event types, of those that the partner may read; null for all of them. */
  readonly types: readonly string[] | null;
  /** Most events of one request; 1 for an endpoint that accepts no batches. */
  readonly maxBatch: number;
  readonly status: WebhookStatus;
  /** Position of the last processed event. */
  readonly position: number;
  /** Failed tries of the next event or the batch that starts with it. */
  readonly attempt: number;
  readonly failingSince: Date | null;
  /** Null when it is due at once. */
  readonly nextAttemptAt: Date | null;
  readonly lastError: string | null;
  readonly lastErrorAt: Date | null;
  readonly lastDeliveredAt: Date | null;
  readonly secretGeneration: number;
  readonly previousSecretUntil: Date | null;
  /** A requested test that is not sent yet. */
  readonly testEventId: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
};

export const MOST_WEBHOOKS = 10;
/** Time for a partner to distribute the new secret. */
const PREVIOUS_SECRET_MS = 24 * 3_600_000;

export type AddInput = { readonly url: string; readonly types: readonly string[] | null; readonly maxBatch: number };
export type AddRefusal = 'WrongHat' | 'PartnerNotActive' | 'TooManyWebhooks';

/** Adds a webhook that starts with new events. */
export function addWebhook(
  id: string,
  input: AddInput,
  actor: Actor,
  now: Date,
  { partner, count, head }: { partner: Partner | null; count: number; head: number },
): Webhook | Refused<AddRefusal> {
  if (!wearsHatFor('addWebhook', actor)) return wrongHat(hatsFor('addWebhook'), null);
  if (partner?.status !== 'ACTIVE') return { refused: 'PartnerNotActive' };
  if (count >= MOST_WEBHOOKS) return { refused: 'TooManyWebhooks' };
  return {
    ...input,
    id,
    partnerId: partner.id,
    status: 'ACTIVE',
    position: head,
    ...UNTRIED,
    lastError: null,
    lastErrorAt: null,
    lastDeliveredAt: null,
    secretGeneration: 1,
    previousSecretUntil: null,
    testEventId: null,
    createdBy: actor.userId,
    createdAt: now,
  };
}

const UNTRIED = { attempt: 0, failingSince: null, nextAttemptAt: null };

export type WebhookRefusal = 'WrongHat' | 'WebhookNotFound';
export type WebhookAction = Extract<PartnerAction, `${string}Webhook` | 'rotateWebhookSecret'>;

/** Why this actor may not do this to a webhook that may be absent; null when it may. */
export function refuseWebhook(action: WebhookAction, partner: Partner | null, actor: Actor): Refused<WebhookRefusal> | null {
  if (!wearsHatFor(action, actor)) return wrongHat(hatsFor(action), null);
  return partner && mayTo(action, actor, partner) ? null : { refused: 'WebhookNotFound' };
}

export const paused = (webhook: Webhook): Webhook => ({ ...webhook, status: 'PAUSED' });

/** Continues at its cursor without a pause. */
export const resumed = (webhook: Webhook): Webhook => ({ ...webhook, ...UNTRIED, status: 'ACTIVE' });

/** Sends the events after `position` again, and then new ones. */
export const rewound = (webhook: Webhook, position: number): Webhook => ({ ...webhook, ...UNTRIED, position });

/** Changes the batch size, also for the next retry. */
export const rebatched = (webhook: Webhook, maxBatch: number): Webhook => ({ ...webhook, maxBatch });

export const tested = (webhook: Webhook, testEventId: string): Webhook => ({ ...webhook, testEventId });

/** For a day both secrets sign. Rotate a leaked secret twice. */
export const rotated = (webhook: Webhook, now: Date): Webhook => ({
  ...webhook,
  secretGeneration: webhook.secretGeneration + 1,
  previousSecretUntil: new Date(now.getTime() + PREVIOUS_SECRET_MS),
});

/** Secrets are derived from the service's key and are not stored, so a copy of the database cannot sign. */
export const secretOf = (key: string, id: string, generation: number): string =>
  `whsec_${createHmac('sha256', Buffer.from(key, 'hex')).update(`webhook:${id}:${generation}`).digest('base64')}`;

/** Generations of the secret that sign now, the newest first. */
export const signingGenerations = (
  { secretGeneration, previousSecretUntil }: Pick<Webhook, 'secretGeneration' | 'previousSecretUntil'>,
  now: Date,
): number[] => (previousSecretUntil !== null && now < previousSecretUntil ? [secretGeneration, secretGeneration - 1] : [secretGeneration]);

/** The answer of an endpoint; `statusCode` is null without an answer. */
export type Answer = { readonly statusCode: number | null; readonly error: string | null; readonly retryAfterMs: number | null };

export const isDelivered = ({ statusCode, error }: Answer): boolean =>
  error === null && statusCode !== null && statusCode >= 200 && statusCode < 300;

export type Patience = { readonly firstMs: number; readonly longestMs: number; readonly inAllMs: number };
/** Retries after 1 s, 2 s, 4 s … 1 h, so a repaired endpoint gets its events within an hour. After three days the webhook is paused. */
export const PATIENCE: Patience = { firstMs: 1000, longestMs: 3_600_000, inAllMs: 3 * 24 * 3_600_000 };

/** Pause until the next try: half fixed and half random, so that endpoints that failed together are not retried together. */
export function pauseBeforeRetry(
  attempt: number,
  retryAfterMs: number | null,
  random: number,
  { firstMs, longestMs }: Patience = PATIENCE,
): number {
  const fullMs = Math.min(longestMs, firstMs * 2 ** Math.min(attempt - 1, 30));
  return Math.max(fullMs / 2 + (fullMs / 2) * random, Math.min(retryAfterMs ?? 0, longestMs));
}

export type Tried = Pick<Webhook, 'status' | 'attempt' | 'failingSince' | 'nextAttemptAt' | 'lastError' | 'lastErrorAt'>;

/** The webhook after a failed try. */
export function failed(webhook: Webhook, answer: Answer, now: Date, random: number, patience: Patience = PATIENCE): Tried {
  const attempt = webhook.attempt + 1;
  const failingSince = webhook.failingSince ?? now;
  const retryAt = new Date(now.getTime() + pauseBeforeRetry(attempt, answer.retryAfterMs, random, patience));
  const lastError = answer.error ?? `HTTP ${answer.statusCode}`;
  const status =
    answer.statusCode === 410 ? 'DISABLED' : retryAt.getTime() - failingSince.getTime() > patience.inAllMs ? 'PAUSED' : webhook.status;
  return { status, attempt, failingSince, nextAttemptAt: retryAt, lastError, lastErrorAt: now };
}
