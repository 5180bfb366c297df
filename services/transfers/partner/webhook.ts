/** A webhook: a reader of the feed whose cursor we keep, and to whom its events are posted in order, one request at a time. */
import { createHmac } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { wrongHat } from '@xueji/infra/runtime/who-may.ts';
import { hatsFor, mayTo, type Partner, type PartnerAction, wearsHatFor } from './partner.ts';

/** PAUSED waits for somebody to resume it, DISABLED was ended by its own answer 410; the cursor stays in both. */
export type WebhookStatus = 'ACTIVE' | 'PAUSED' | 'DISABLED';

export type Webhook = {
  readonly id: string;
  readonly partnerId: string;
  readonly url: string;
  /** Types of events, of those that the partner may have; null for all of them. */
  readonly types: readonly string[] | null;
  /** Events that one request may carry; 1 for an endpoint that takes no batches. */
  readonly maxBatch: number;
  readonly status: WebhookStatus;
  /** Position of the last event that is done with. */
  readonly position: number;
  /** Failed tries of what is at hand: one event, or a batch that begins with it. */
  readonly attempt: number;
  readonly failingSince: Date | null;
  /** Null when it is due at once. */
  readonly nextAttemptAt: Date | null;
  readonly lastError: string | null;
  readonly lastErrorAt: Date | null;
  readonly lastDeliveredAt: Date | null;
  readonly secretGeneration: number;
  readonly previousSecretUntil: Date | null;
  /** A test that was asked for and is not sent yet. */
  readonly testEventId: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
};

export const MOST_WEBHOOKS = 10;
/** Time for a partner to give the new secret to all its machines. */
const PREVIOUS_SECRET_MS = 24 * 3_600_000;

export type AddInput = { readonly url: string; readonly types: readonly string[] | null; readonly maxBatch: number };
export type AddRefusal = 'WrongHat' | 'PartnerNotActive' | 'TooManyWebhooks';

/** It begins with what happens from now on. */
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

/** Goes on at its cursor, and at once. */
export const resumed = (webhook: Webhook): Webhook => ({ ...webhook, ...UNTRIED, status: 'ACTIVE' });

/** What comes after `position` is sent again, and then what is new. */
export const rewound = (webhook: Webhook, position: number): Webhook => ({ ...webhook, ...UNTRIED, position });

/** What is at hand is cut anew at its next try. */
export const rebatched = (webhook: Webhook, maxBatch: number): Webhook => ({ ...webhook, maxBatch });

export const tested = (webhook: Webhook, testEventId: string): Webhook => ({ ...webhook, testEventId });

/** For a day both secrets sign; a secret that was leaked is rotated twice. */
export const rotated = (webhook: Webhook, now: Date): Webhook => ({
  ...webhook,
  secretGeneration: webhook.secretGeneration + 1,
  previousSecretUntil: new Date(now.getTime() + PREVIOUS_SECRET_MS),
});

/** Secrets are made from the service's key and are stored nowhere: a copy of the database signs nothing. */
export const secretOf = (key: string, id: string, generation: number): string =>
  `whsec_${createHmac('sha256', Buffer.from(key, 'hex')).update(`webhook:${id}:${generation}`).digest('base64')}`;

/** Generations of the secret that sign now, the newest first. */
export const signingGenerations = (
  { secretGeneration, previousSecretUntil }: Pick<Webhook, 'secretGeneration' | 'previousSecretUntil'>,
  now: Date,
): number[] => (previousSecretUntil !== null && now < previousSecretUntil ? [secretGeneration, secretGeneration - 1] : [secretGeneration]);

/** How an endpoint answered; `statusCode` is null when it did not. */
export type Answer = { readonly statusCode: number | null; readonly error: string | null; readonly retryAfterMs: number | null };

export const isDelivered = ({ statusCode, error }: Answer): boolean =>
  error === null && statusCode !== null && statusCode >= 200 && statusCode < 300;

export type Patience = { readonly firstMs: number; readonly longestMs: number; readonly inAllMs: number };
/** 1 s, 2 s, 4 s … 1 h: an endpoint that is back has everything within the hour. After three days somebody must look. */
export const PATIENCE: Patience = { firstMs: 1000, longestMs: 3_600_000, inAllMs: 3 * 24 * 3_600_000 };

/** Until the next try: half of it is fixed and half is chance, so that endpoints that failed together do not come back together. */
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

/** What a failed try makes of a webhook. */
export function failed(webhook: Webhook, answer: Answer, now: Date, random: number, patience: Patience = PATIENCE): Tried {
  const attempt = webhook.attempt + 1;
  const failingSince = webhook.failingSince ?? now;
  const retryAt = new Date(now.getTime() + pauseBeforeRetry(attempt, answer.retryAfterMs, random, patience));
  const lastError = answer.error ?? `HTTP ${answer.statusCode}`;
  const status =
    answer.statusCode === 410 ? 'DISABLED' : retryAt.getTime() - failingSince.getTime() > patience.inAllMs ? 'PAUSED' : webhook.status;
  return { status, attempt, failingSince, nextAttemptAt: retryAt, lastError, lastErrorAt: now };
}
