import { anActor } from '@xueji/infra/runtime/testing.ts';
import type { Partner } from './partner.ts';
import {
  type Answer,
  addWebhook,
  failed,
  isDelivered,
  MOST_WEBHOOKS,
  PATIENCE,
  pauseBeforeRetry,
  rebatched,
  refuseWebhook,
  resumed,
  rewound,
  rotated,
  secretOf,
  signingGenerations,
  type Webhook,
} from './webhook.ts';

const NOW = new Date('2026-11-24T10:00:00+08:00');
const later = (ms: number) => new Date(NOW.getTime() + ms);
const itself = anActor('partner', '', 'rrt-system');
const partner: Partner = {
  id: 'p',
  clientId: 'rrt-system',
  name: '人人通',
  paths: ['41'],
  types: null,
  fields: null,
  status: 'ACTIVE',
  version: 1,
  registeredBy: 'operator@CN',
  registeredAt: NOW,
  changedBy: 'operator@CN',
  changedAt: NOW,
};
const input = { url: 'https://partner.example/hooks', types: null, maxBatch: 1 };
const aWebhook = (more: Partial<Webhook> = {}): Webhook => ({
  ...(addWebhook('w', input, itself, NOW, { partner, count: 0, head: 7 }) as Webhook),
  ...more,
});
const answer = (statusCode: number | null, error: string | null = null): Answer => ({ statusCode, error, retryAfterMs: null });

test('it begins at the head of the feed, for an active partner with room for it', () => {
  expect(aWebhook()).toMatchObject({ status: 'ACTIVE', position: 7, attempt: 0, nextAttemptAt: null });
  const add = (actor = itself, one: Partner | null = partner, count = 0) =>
    addWebhook('w', input, actor, NOW, { partner: one, count, head: 7 });
  expect(add(anActor('operator', ''))).toMatchObject({ refused: 'WrongHat' });
  expect(add(itself, null)).toEqual({ refused: 'PartnerNotActive' });
  expect(add(itself, { ...partner, status: 'SUSPENDED' })).toEqual({ refused: 'PartnerNotActive' });
  expect(add(itself, partner, MOST_WEBHOOKS)).toEqual({ refused: 'TooManyWebhooks' });
});

test.each([
  ['pauseWebhook', itself, null],
  ['pauseWebhook', anActor('operator', ''), null],
  ['pauseWebhook', anActor('operator', '41'), null],
  ['pauseWebhook', anActor('operator', '44'), 'WebhookNotFound'],
  ['pauseWebhook', anActor('partner', '', 'another'), 'WebhookNotFound'],
  ['pauseWebhook', anActor('registrar', '41', 'rrt-system'), 'WrongHat'],
  ['changeWebhook', itself, null],
  ['changeWebhook', anActor('operator', ''), 'WrongHat'],
  ['rotateWebhookSecret', itself, null],
  ['rotateWebhookSecret', anActor('operator', ''), 'WrongHat'],
] as const)('%s by %o', (action, actor, refused) => expect(refuseWebhook(action, partner, actor)?.refused ?? null).toEqual(refused));

test.each([
  [answer(200), true],
  [answer(204), true],
  [answer(299), true],
  [answer(302), false],
  [answer(410), false],
  [answer(500), false],
  [answer(null, 'no answer in time'), false],
])('%o is delivered: %s', (one, delivered) => expect(isDelivered(one)).toBe(delivered));

test('pauses double from a second to an hour, at least half of each; Retry-After is heard up to an hour', () => {
  expect([1, 2, 3, 4].map((attempt) => pauseBeforeRetry(attempt, null, 1))).toEqual([1000, 2000, 4000, 8000]);
  expect([12, 13, 14, 100].map((attempt) => pauseBeforeRetry(attempt, null, 1))).toEqual([2_048_000, 3_600_000, 3_600_000, 3_600_000]);
  expect(pauseBeforeRetry(4, null, 0)).toBe(4000);
  expect(pauseBeforeRetry(1, 30_000, 0.5)).toBe(30_000);
  expect(pauseBeforeRetry(1, 1e9, 0.5)).toBe(3_600_000);
});

test('three days of failures, at whatever chance, end in PAUSED and in nothing before', () => {
  for (const random of [0, 0.5, 1]) {
    let webhook = aWebhook();
    let at = NOW;
    while (webhook.status === 'ACTIVE') {
      webhook = { ...webhook, ...failed(webhook, answer(500), at, random) };
      if (webhook.status === 'ACTIVE') at = webhook.nextAttemptAt ?? at;
    }
    expect(webhook).toMatchObject({ status: 'PAUSED', lastError: 'HTTP 500', failingSince: NOW });
    const heldOutMs = at.getTime() - NOW.getTime();
    expect(heldOutMs).toBeLessThanOrEqual(PATIENCE.inAllMs);
    expect(heldOutMs).toBeGreaterThan(PATIENCE.inAllMs - PATIENCE.longestMs);
  }
});

test('410 ends it at once, and what was paused meanwhile stays paused', () => {
  expect(failed(aWebhook(), answer(410), NOW, 0.5)).toMatchObject({ status: 'DISABLED', lastError: 'HTTP 410' });
  expect(failed(aWebhook({ status: 'PAUSED' }), answer(500), NOW, 0.5).status).toBe('PAUSED');
});

test('resuming and setting the cursor forget the failures, and only they', () => {
  const failing = aWebhook({ attempt: 3, failingSince: NOW, nextAttemptAt: later(1000), lastError: 'HTTP 500', status: 'PAUSED' });
  expect(resumed(failing)).toMatchObject({
    status: 'ACTIVE',
    attempt: 0,
    failingSince: null,
    nextAttemptAt: null,
    position: 7,
    lastError: 'HTTP 500',
  });
  expect(rewound(failing, 3)).toMatchObject({ status: 'PAUSED', attempt: 0, position: 3 });
});

test('another size of batches leaves the cursor and the failures as they are', () => {
  const failing = aWebhook({ attempt: 3, failingSince: NOW, nextAttemptAt: later(1000) });
  expect(rebatched(failing, 50)).toEqual({ ...failing, maxBatch: 50 });
});

test('for a day the previous secret signs too; after two rotations the first one does not', () => {
  const once = rotated(aWebhook(), NOW);
  expect(signingGenerations(aWebhook(), NOW)).toEqual([1]);
  expect(signingGenerations(once, later(86_399_999))).toEqual([2, 1]);
  expect(signingGenerations(once, later(86_400_000))).toEqual([2]);
  expect(signingGenerations(rotated(once, later(1)), later(2))).toEqual([3, 2]);
});

test('secrets differ by key, webhook and generation, and have 32 bytes', () => {
  const [key, other] = ['ab'.repeat(32), 'cd'.repeat(32)];
  const secrets = [secretOf(key, 'w', 1), secretOf(key, 'w', 2), secretOf(key, 'v', 1), secretOf(other, 'w', 1)];
  expect(new Set(secrets).size).toBe(4);
  expect(secretOf(key, 'w', 1)).toBe(secrets[0]);
  expect(Buffer.from(secrets[0]?.replace('whsec_', '') ?? '', 'base64')).toHaveLength(32);
});
