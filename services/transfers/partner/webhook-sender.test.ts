/** Webhooks on a real PostgreSQL and real endpoints: all events arrive in order, also when the endpoint fails in the meantime. */
import { createSecretKey, randomUUID } from 'node:crypto';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, openDatabase, statement } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { createLogger, metrics } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { Webhook as Verifier } from 'standardwebhooks';
import { TransferTable } from '../case/table-store.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import {
  changePartnerScopes,
  type PartnerDone,
  PartnerTable,
  registerPartners,
  registrationChanges,
  resumePartners,
  suspendPartners,
} from './partner-store.ts';
import { anEndpoint, answers, type Endpoint, happen } from './partner-testing.ts';
import { secretOf, type Webhook } from './webhook.ts';
import { requestIdOf } from './webhook-batch.ts';
import { type LeasedWebhook, takeDue } from './webhook-lease-store.ts';
import { createPost } from './webhook-post.ts';
import { saverOf } from './webhook-save-sender.ts';
import { startWebhookSender, type WebhookSender } from './webhook-sender.ts';
import {
  addWebhooks,
  changeWebhooks,
  findWebhook,
  listDeliveries,
  pauseWebhooks,
  resendWebhooks,
  resumeWebhooks,
  rotateWebhookSecrets,
  testWebhooks,
  type WebhookDone,
  WebhookTable,
} from './webhook-store.ts';

const KEY = 'ab'.repeat(32);
const CURSOR_KEY = createSecretKey('cd'.repeat(32), 'hex');
const NOW = new Date();
const HENAN = '41';
const schema = {
  entities: [TransferTable, PartnerTable, WebhookTable],
  migrations: MIGRATIONS,
};
const log = createLogger('test', 'silent');
const operator = anActor('operator', '');

let db: Database & { url: string };
let senders: WebhookSender[] = [];
let endpoints: Endpoint[] = [];
const { post, close } = createPost({ allowPrivate: true, timeoutMs: 1000 });
beforeAll(async () => {
  db = await openTestDatabase(schema);
});
afterEach(async () => {
  await Promise.all(senders.map((sender) => sender.stop()));
  await Promise.all(endpoints.map((endpoint) => endpoint.close()));
  await db.run(statement('delete from webhooks'));
  [senders, endpoints] = [[], []];
});
afterAll(async () => {
  await close();
  await db.close();
});

const command = <Input>(input: Input, actor = operator): Command<Input> => ({
  actor,
  input,
  key: randomUUID(),
  now: NOW,
  requestId: 'test',
});
const run = async <Input, Result>(judge: (tx: never, commands: readonly Command<Input>[]) => Promise<Result[]>, one: Command<Input>) =>
  (await db.transaction((tx) => judge(tx as never, [one])))[0] as Result;

async function aPartner(units: string[] = [HENAN], types: string[] | null = null) {
  const clientId = `partner-${randomUUID()}`;
  const { partnerId } = (await run(
    registerPartners,
    command({ clientId, name: '合作系统', paths: units, types, fields: ['EVENT'] }),
  )) as PartnerDone;
  return { partnerId, actor: anActor('partner', '', clientId) };
}
async function aWebhook(endpoint: Endpoint, partner?: Awaited<ReturnType<typeof aPartner>>, types: string[] | null = null, maxBatch = 1) {
  endpoints.push(endpoint);
  const owner = partner ?? (await aPartner());
  const { webhookId } = (await run(addWebhooks, command({ url: endpoint.url, types, maxBatch }, owner.actor))) as WebhookDone;
  return { id: webhookId, ...owner };
}
const start = (on: Database = db, inAllMs = 60_000) => {
  const sender = startWebhookSender({
    db: on,
    post,
    key: KEY,
    cursorKey: CURSOR_KEY,
    now: () => NOW,
    faults: faultsOf({ XUEJI_DELIVER_TWICE: false }),
    log,
    patience: { firstMs: 20, longestMs: 100, inAllMs },
  });
  senders.push(sender);
  return sender;
};
async function until(condition: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
const stateOf = async (id: string): Promise<Webhook> => {
  const webhook = await findWebhook(db, id);
  if (!webhook) throw new Error('gone');
  return webhook;
};
const arrived = (endpoint: Endpoint, ids: readonly string[]) => until(() => ids.every((id) => endpoint.ids().includes(id)));

test('a change notification names the partner, so that only its webhooks are saved at once; a refused command causes none', async () => {
  const told: string[] = [];
  const note = (partnerId: string) => void told.push(partnerId);
  registrationChanges.on('registration', note);
  const endpoint = await anEndpoint();
  const { id, partnerId, actor } = await aWebhook(endpoint);
  const other = await aPartner();
  told.length = 0;
  await run(pauseWebhooks, command({ id }, actor));
  await run(suspendPartners, command({ id: other.partnerId }));
  await run(pauseWebhooks, command({ id }, other.actor));
  expect(told).toEqual([partnerId, other.partnerId]);
  registrationChanges.off('registration', note);
});

test('concurrent saves are one statement, and a webhook that cannot be saved fails alone', async () => {
  for (let n = 0; n < 3; n += 1) await aWebhook(await anEndpoint());
  await happen(db, 2);
  const held = await takeDue(db, { sound: 10, failing: 0 }, 60);
  const save = saverOf(db, 60);
  const statements = async () => (await metrics.statements.get()).values[0]?.value ?? 0;
  const progress = (one: LeasedWebhook, eventId: string = randomUUID()) => ({
    leased: one,
    position: one.position + 1,
    deliveries: [{ eventIds: [eventId], type: 'x', position: 1, attempt: 1, statusCode: 204, error: null, tookMs: 1, at: NOW }],
  });
  const before = await statements();
  const saved = (await Promise.all(held.map((one) => save(progress(one))))) as LeasedWebhook[];
  expect((await statements()) - before).toBe(1);
  expect(saved.map(({ id, position }) => [id, position])).toEqual(held.map(({ id, position }) => [id, position + 1]));

  const [first, second, third] = saved as [LeasedWebhook, LeasedWebhook, LeasedWebhook];
  const mixed = [save(progress(first, 'no-uuid')), save(progress({ ...second, lease: randomUUID() })), save(progress(third))];
  const outcomes = (await Promise.allSettled(mixed)).map((one) => ('value' in one ? one.value?.position : one.status));
  expect(outcomes).toEqual(['rejected', undefined, third.position + 1]);
  expect(await Promise.all(saved.map(async ({ id }) => (await listDeliveries(db, id, 10)).length))).toEqual([1, 1, 2]);
});

test('what happens is posted in order, signed, as a CloudEvent with ids only', async () => {
  const endpoint = await anEndpoint();
  const { id } = await aWebhook(endpoint);
  start();
  const ids = await happen(db, 45);
  await arrived(endpoint, ids);
  expect(endpoint.ids()).toEqual(ids);

  const [first] = endpoint.received;
  const event = new Verifier(secretOf(KEY, id, 1)).verify(first?.body ?? '', first?.headers ?? {});
  expect(first?.headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
  expect(event).toEqual({
    specversion: '1.0',
    id: ids[0],
    source: '/xueji/transfers',
    type: 'cn.xueji.TransferRequested.v1',
    time: expect.any(String),
    subject: expect.any(String),
    datacontenttype: 'application/json',
    cursor: expect.stringMatching(/^[\w-]{43}$/),
    // The partner is granted EVENT alone.
    data: { transferId: (event as { subject: string }).subject },
  });
  await until(async () => (await stateOf(id)).lastDeliveredAt !== null && (await listDeliveries(db, id, 100)).length === 45);
});

test('a changed body does not verify, and after a rotation both secrets do', async () => {
  const endpoint = await anEndpoint();
  const { id, actor } = await aWebhook(endpoint);
  await run(rotateWebhookSecrets, command({ id }, actor));
  start();
  await arrived(endpoint, await happen(db, 1));
  const [{ body, headers }] = endpoint.received as [Endpoint['received'][number]];
  for (const generation of [1, 2]) expect(() => new Verifier(secretOf(KEY, id, generation)).verify(body, headers)).not.toThrow();
  expect(() => new Verifier(secretOf(KEY, id, 3)).verify(body, headers)).toThrow('No matching signature');
  expect(() => new Verifier(secretOf(KEY, id, 2)).verify(`${body} `, headers)).toThrow('No matching signature');
});

test.each<[string, Endpoint['behave'] extends (how: infer B) => void ? B : never]>([
  ['answers 500', answers(500)],
  ['redirects', answers(302, { location: 'http://127.0.0.1:1/' })],
  ['hangs', () => undefined],
  [
    'closes half-way',
    (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    },
  ],
  ['drops the connection', (response) => void response.destroy()],
])('an endpoint that %s gets everything in order once it recovers', async (_, misbehave) => {
  const endpoint = await anEndpoint((response, n, request) =>
    n <= 3 ? misbehave(response, n, request) : answers(200)(response, n, request),
  );
  const { id } = await aWebhook(endpoint);
  start();
  const ids = await happen(db, 5);
  await arrived(endpoint, ids);
  // Three tries of the first, and not one of a later event before it was taken.
  expect(endpoint.ids()).toEqual([ids[0], ids[0], ids[0], ...ids]);
  await until(async () => (await stateOf(id)).attempt === 0 && (await listDeliveries(db, id, 100)).length === 8);
  expect(await stateOf(id)).toMatchObject({ status: 'ACTIVE', failingSince: null, lastError: expect.any(String) });
});

test('an answer without an end is cut off and counts by its status', async () => {
  const endpoint = await anEndpoint((response) => {
    response.writeHead(200);
    const fill = () => {
      while (response.write('x'.repeat(64 * 1024)));
      response.once('drain', fill);
    };
    fill();
  });
  await aWebhook(endpoint);
  start();
  const ids = await happen(db, 2);
  await arrived(endpoint, ids);
  expect(endpoint.ids()).toEqual(ids);
});

test('410 disables at once; after a resume it continues at its cursor', async () => {
  const endpoint = await anEndpoint(answers(410));
  const { id, actor } = await aWebhook(endpoint);
  start();
  const ids = await happen(db, 3);
  await until(async () => (await stateOf(id)).status === 'DISABLED');
  expect(endpoint.ids()).toEqual([ids[0]]);
  endpoint.behave(answers(200));
  await run(resumeWebhooks, command({ id }, actor));
  await arrived(endpoint, ids);
  expect(endpoint.ids()).toEqual([ids[0], ...ids]);
});

test('a webhook that has failed for too long is paused, and shows its error', async () => {
  const endpoint = await anEndpoint(answers(503, { 'retry-after': '0' }));
  const { id } = await aWebhook(endpoint);
  start(db, 150);
  await happen(db, 1);
  await until(async () => (await stateOf(id)).status === 'PAUSED');
  expect(await stateOf(id)).toMatchObject({ lastError: 'HTTP 503', failingSince: expect.any(Date) });
});

test('two processes do not send the same webhook at once', async () => {
  let inFlight = 0;
  let most = 0;
  const endpoint = await anEndpoint((response) => {
    most = Math.max(most, ++inFlight);
    setTimeout(() => {
      inFlight -= 1;
      response.writeHead(200).end();
    }, 5);
  });
  await aWebhook(endpoint);
  const other = await openDatabase({ url: db.url, ...schema });
  start();
  start(other);
  const ids = [...(await happen(db, 20)), ...(await happen(db, 20)), ...(await happen(db, 20))];
  await arrived(endpoint, ids);
  await Promise.all(senders.map((sender) => sender.stop()));
  await other.close();
  expect([endpoint.ids(), most]).toEqual([ids, 1]);
});

test('a sender that died holds a webhook only until its lease ends', async () => {
  const endpoint = await anEndpoint();
  const { id } = await aWebhook(endpoint);
  const ids = await happen(db, 2);
  await db.run(statement(`update webhooks set lease = gen_random_uuid(), leased_until = now() + interval '300 ms' where id = $1`), [id]);
  start();
  await arrived(endpoint, ids);
  expect(endpoint.ids()).toEqual(ids);
});

test('it gets only events that its partner may read and that it selected', async () => {
  const endpoint = await anEndpoint();
  const twoProvinces = await aPartner(['41/4116', '44']);
  const { id } = await aWebhook(endpoint, twoProvinces);
  const deaf = await anEndpoint();
  await aWebhook(deaf, twoProvinces, ['TransferCompleted']);
  start();
  const henan = await happen(db, 2);
  await happen(db, 3, '11/1101/110101/2111000001');
  const guangdong = await happen(db, 2, '44/4402/440224/2144000001');
  await happen(db, 1, '41/4101/410105/2141000002');
  await arrived(endpoint, [...henan, ...guangdong]);
  const head = (await db.run<{ head: number }>(statement('select sequenced_to as head from relay')))[0]?.head;
  await until(async () => (await stateOf(id)).position === head);
  expect(endpoint.ids()).toEqual([...henan, ...guangdong]);
  expect(deaf.ids()).toEqual([]);
});

test('a suspended partner gets nothing, and after it was resumed everything', async () => {
  const partner = await aPartner();
  const endpoint = await anEndpoint();
  await aWebhook(endpoint, partner);
  start();
  const before = await happen(db, 1);
  await arrived(endpoint, before);
  await run(suspendPartners, command({ id: partner.partnerId }));
  const silent = await anEndpoint();
  await aWebhook(silent);
  const meanwhile = await happen(db, 2);
  // The other partner has it, so there was time for this one too.
  await arrived(silent, meanwhile);
  expect(endpoint.ids()).toEqual(before);
  await run(resumePartners, command({ id: partner.partnerId }));
  await arrived(endpoint, meanwhile);
  expect(endpoint.ids()).toEqual([...before, ...meanwhile]);
});

test('rights that are reduced during a page apply from the next event on', async () => {
  const partner = await aPartner();
  let narrowed: Promise<unknown> | null = null;
  const endpoint = await anEndpoint((response) => {
    narrowed ??= run(changePartnerScopes, command({ id: partner.partnerId, paths: ['11'], types: null, fields: null }));
    void narrowed.then(() => response.writeHead(200).end());
  });
  const { id } = await aWebhook(endpoint, partner);
  start();
  const ids = await happen(db, 5);
  const head = (await db.run<{ head: number }>(statement('select sequenced_to as head from relay')))[0]?.head;
  await until(async () => (await stateOf(id)).position === head);
  expect(endpoint.ids()).toEqual([ids[0]]);
});

test('rights that another process has narrowed hold within a second', async () => {
  const partner = await aPartner();
  const endpoint = await anEndpoint((response) => void setTimeout(() => response.writeHead(204).end(), 20));
  const { id } = await aWebhook(endpoint, partner);
  start();
  // Four seconds of deliveries at the least.
  const ids = await happen(db, 200);
  await until(() => endpoint.received.length > 0);
  await db.run(statement(`update partners set paths = '["11"]', version = version + 1 where id = $1`), [partner.partnerId]);
  const head = (await db.run<{ head: number }>(statement('select sequenced_to as head from relay')))[0]?.head;
  await until(async () => (await stateOf(id)).position === head);
  expect(endpoint.ids().length).toBeLessThan(ids.length);
  expect(endpoint.ids()).toEqual(ids.slice(0, endpoint.ids().length));
});

test('deliveries are saved in batches, all of them', async () => {
  const statements = async () => (await metrics.statements.get()).values[0]?.value ?? 0;
  const endpoint = await anEndpoint();
  const { id } = await aWebhook(endpoint);
  const ids = await happen(db, 300);
  const before = await statements();
  start();
  await arrived(endpoint, ids);
  expect((await statements()) - before).toBeLessThan(100);
  await until(async () => (await listDeliveries(db, id, 500)).length === 300);
  expect((await listDeliveries(db, id, 500)).map(({ eventIds }) => eventIds)).toEqual(ids.toReversed().map((one) => [one]));
});

test('a paused webhook keeps its cursor; an earlier cursor sends events again', async () => {
  const endpoint = await anEndpoint();
  const { id, actor } = await aWebhook(endpoint);
  const { position } = await stateOf(id);
  start();
  const ids = await happen(db, 2);
  await until(async () => (await stateOf(id)).position > position && endpoint.ids().length === 2);
  await run(pauseWebhooks, command({ id }, actor));
  ids.push(...(await happen(db, 1)));
  await run(resendWebhooks, command({ id, position }, actor));
  expect(await stateOf(id)).toMatchObject({ status: 'PAUSED', position });
  await run(resumeWebhooks, command({ id }, actor));
  await until(() => endpoint.ids().length === 5);
  expect(endpoint.ids()).toEqual([...ids.slice(0, 2), ...ids]);
});

test('a test event comes once, also to a paused webhook, and its outcome stands in the deliveries', async () => {
  const endpoint = await anEndpoint(answers(500));
  const { id, actor } = await aWebhook(endpoint);
  await run(pauseWebhooks, command({ id }, actor));
  start();
  await run(testWebhooks, command({ id }, actor));
  await until(async () => (await stateOf(id)).testEventId === null);
  const [delivery] = await listDeliveries(db, id, 10);
  expect(delivery).toMatchObject({ type: 'cn.xueji.WebhookTest.v1', statusCode: 500, position: null, eventIds: endpoint.ids() });
  expect(JSON.parse(endpoint.received[0]?.body ?? '')).toMatchObject({ type: 'cn.xueji.WebhookTest.v1', data: { webhookId: id } });
  expect(await stateOf(id)).toMatchObject({ status: 'PAUSED', attempt: 0 });
});

test('a webhook whose next events were removed is paused and skips nothing; from a valid cursor it continues', async () => {
  const endpoint = await anEndpoint();
  const { id, actor } = await aWebhook(endpoint);
  const gone = await happen(db, 2);
  const position = (await stateOf(id)).position + gone.length;
  await db.run(statement('update feed_retention set pruned_to = $1'), [position]);
  start();
  await until(async () => (await stateOf(id)).status === 'PAUSED');
  expect((await stateOf(id)).lastError).toMatch(/^CURSOR_EXPIRED/);
  const kept = await happen(db, 2);
  await run(resendWebhooks, command({ id, position }, actor));
  await run(resumeWebhooks, command({ id }, actor));
  await arrived(endpoint, kept);
  expect(endpoint.ids()).toEqual(kept);
});

test('an endpoint that has moved to a private address is refused at delivery', async () => {
  const endpoint = await anEndpoint();
  const { id } = await aWebhook(endpoint);
  const guarded = createPost({ allowPrivate: false });
  senders.push(
    startWebhookSender({
      db,
      post: guarded.post,
      key: KEY,
      cursorKey: CURSOR_KEY,
      now: () => NOW,
      faults: faultsOf({ XUEJI_DELIVER_TWICE: false }),
      log,
    }),
  );
  await happen(db, 1);
  await until(async () => (await stateOf(id)).attempt > 0);
  expect((await stateOf(id)).lastError).toBe('address refused: NOT_HTTPS');
  expect(endpoint.ids()).toEqual([]);
  await guarded.close();
});

describe('an endpoint that takes batches', () => {
  const aBatchWebhook = (endpoint: Endpoint, maxBatch = 100) => aWebhook(endpoint, undefined, null, maxBatch);
  const idsOf = (endpoint: Endpoint) => endpoint.events().map((events) => events.map(({ id }) => id));

  test('gets all that waits in arrays, in order, each signed as a whole, and each a line of the deliveries', async () => {
    const endpoint = await anEndpoint();
    const { id } = await aBatchWebhook(endpoint);
    const ids = await happen(db, 250);
    start();
    await until(() => endpoint.received.length === 3);
    expect(idsOf(endpoint)).toEqual([ids.slice(0, 100), ids.slice(100, 200), ids.slice(200)]);
    for (const { body, headers } of endpoint.received) {
      expect(headers['content-type']).toBe('application/cloudevents-batch+json; charset=utf-8');
      expect(new Verifier(secretOf(KEY, id, 1)).verify(body, headers)).toHaveLength((JSON.parse(body) as object[]).length);
      expect(() => new Verifier(secretOf(KEY, id, 1)).verify(`${body} `, headers)).toThrow('No matching signature');
    }
    await until(async () => (await listDeliveries(db, id, 10)).length === 3);
    const deliveries = await listDeliveries(db, id, 10);
    expect(deliveries.map(({ eventIds }) => eventIds)).toEqual(idsOf(endpoint).toReversed());
    expect(deliveries.map(({ eventIds }) => requestIdOf(eventIds))).toEqual(endpoint.ids().toReversed());
    expect(deliveries[0]?.position).toBe((await stateOf(id)).position);
  });

  test('gets a batch that it did not take again as a whole, under the same id until it grows', async () => {
    const endpoint = await anEndpoint(answers(500));
    const { id } = await aBatchWebhook(endpoint);
    const ids = await happen(db, 5);
    start();
    await until(() => endpoint.received.length >= 2);
    const more = await happen(db, 2);
    await until(() => endpoint.events().at(-1)?.length === 7);
    endpoint.behave(answers(200));
    await until(async () => (await stateOf(id)).attempt === 0 && (await stateOf(id)).lastDeliveredAt !== null);
    const tried = new Map(endpoint.received.map((request) => [request.id, request.body]));
    expect(endpoint.received.every((request) => tried.get(request.id) === request.body)).toBe(true);
    expect([...new Set(idsOf(endpoint).map((batch) => batch.join()))]).toEqual([ids.join(), [...ids, ...more].join()]);
    expect(tried.size).toBe(2);
    expect(endpoint.events().length).toBe((await listDeliveries(db, id, 100)).length);
  });

  test('is sent what was posted and not saved by whoever had it before, as the same request', async () => {
    const endpoint = await anEndpoint();
    const { id } = await aBatchWebhook(endpoint);
    start();
    const ids = await happen(db, 3);
    await until(() => endpoint.received.length > 0);
    await db.run(statement('update webhooks set lease = gen_random_uuid(), leased_until = now() where id = $1'), [id]);
    await until(() => endpoint.received.length === 2);
    expect(idsOf(endpoint)).toEqual([ids, ids]);
    expect(endpoint.ids()[1]).toBe(endpoint.ids()[0]);
  });

  test('may say another number, which holds from the next request on', async () => {
    let changing: Promise<unknown> | null = null;
    const endpoint = await anEndpoint((response) => {
      changing ??= run(changeWebhooks, command({ id, maxBatch: 4 }, actor));
      void changing.then(() => response.writeHead(200).end());
    });
    const { id, actor } = await aBatchWebhook(endpoint, 1);
    const ids = await happen(db, 9);
    start();
    await until(() => endpoint.events().flat().length === 9);
    expect(idsOf(endpoint)).toEqual([ids.slice(0, 1), ids.slice(1, 5), ids.slice(5)]);
    expect(await stateOf(id)).toMatchObject({ maxBatch: 4, status: 'ACTIVE' });
  });

  test('gets a test as an array too', async () => {
    const endpoint = await anEndpoint();
    const { id, actor } = await aBatchWebhook(endpoint);
    start();
    await run(testWebhooks, command({ id }, actor));
    await until(async () => (await stateOf(id)).testEventId === null);
    expect(JSON.parse(endpoint.received[0]?.body ?? '')).toEqual([expect.objectContaining({ type: 'cn.xueji.WebhookTest.v1' })]);
  });
});
