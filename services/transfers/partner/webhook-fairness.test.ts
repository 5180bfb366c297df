/** Many webhooks on a real PostgreSQL and real endpoints: hanging ones delay no other webhook. */
import { createSecretKey, randomUUID } from 'node:crypto';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { openDatabase, type ServiceDatabase, statement } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { createLogger } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, openTestDatabase, until } from '@xueji/infra/runtime/testing.ts';
import { TransferTable } from '../case/table-store.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { type PartnerDone, PartnerTable, registerPartners } from './partner-store.ts';
import { anEndpoint, answers, type Behaviour, type Endpoint, happen } from './partner-testing.ts';
import { addWebhook } from './webhook.ts';
import { createPost } from './webhook-post.ts';
import { type SenderOptions, startWebhookSender, type WebhookSender } from './webhook-sender.ts';
import { WebhookTable } from './webhook-store.ts';

const schema = { entities: [TransferTable, PartnerTable, WebhookTable], migrations: MIGRATIONS };
/** A request that hangs does so for longer than a test lasts: a test that waits for its end is too late. */
const { post, close } = createPost({ allowPrivate: true, timeoutMs: 600_000 });
const hangs: Behaviour = () => undefined;

let db: ServiceDatabase & { url: string };
let [senders, endpoints]: [WebhookSender[], Endpoint[]] = [[], []];
beforeAll(async () => {
  db = await openTestDatabase(schema);
});
afterEach(async () => {
  // Close hanging connections, so that the end of the test does not wait for them.
  await Promise.all(endpoints.map((endpoint) => endpoint.close()));
  await Promise.all(senders.map((sender) => sender.stop()));
  await db.run(statement('delete from webhooks'));
  [senders, endpoints] = [[], []];
});
afterAll(async () => {
  await close();
  await db.close();
});

async function aPartner(): Promise<{ id: string; clientId: string }> {
  const clientId = `partner-${randomUUID()}`;
  const input = { clientId, name: '合作系统', paths: ['41'], types: null, fields: null };
  const command: Command<typeof input> = { actor: anActor('operator', ''), input, key: randomUUID(), now: new Date(), requestId: 'test' };
  const [done] = await db.transaction((tx) => registerPartners(tx, [command]));
  return { id: (done as PartnerDone).partnerId, clientId };
}

const HEAD = statement('select sequenced_to as head from relay');

/** Webhooks of one partner, to an endpoint each. */
async function webhooks(count: number, behaviour: Behaviour, maxBatch = 100): Promise<Endpoint[]> {
  const { id: partnerId, clientId } = await aPartner();
  const made = await Promise.all(Array.from({ length: count }, () => anEndpoint(behaviour)));
  endpoints.push(...made);
  const [{ head } = { head: 0 }] = await db.run<{ head: number }>(HEAD);
  const partner = { id: partnerId, clientId, status: 'ACTIVE', paths: ['41'] } as never;
  const rows = made.map(({ url }) =>
    addWebhook(randomUUID(), { url, types: null, maxBatch }, anActor('partner', '', clientId), new Date(), { partner, count: 0, head }),
  );
  await db.transaction(async (tx) => insertRows(tx, WebhookTable, rows as never[]));
  return made;
}

function start(options: Partial<SenderOptions> = {}): void {
  // As in the service: the sender is one of its jobs.
  const parts = {
    db: db.jobs,
    post,
    key: 'ab'.repeat(32),
    cursorKey: createSecretKey('cd'.repeat(32), 'hex'),
    now: () => new Date(),
    faults: faultsOf({ XUEJI_DELIVER_TWICE: false }),
  };
  senders.push(startWebhookSender({ ...parts, log: createLogger('test', 'silent'), ...options }));
}

const idsAt = (endpoint: Endpoint): string[] => endpoint.events().flatMap((events) => events.map(({ id }) => id));
const haveAll = (sound: readonly Endpoint[], ids: readonly string[]) =>
  until(() => sound.every((each) => idsAt(each).length >= ids.length), 40_000);

test('of 200 webhooks 50 hang, and the other 150 get every event, in order, once', async () => {
  const hanging: Endpoint[] = [];
  const sound: Endpoint[] = [];
  // Partners of each kind, and partners with both.
  for (let n = 0; n < 20; n += 1) {
    hanging.push(...(await webhooks(n < 2 ? 10 : n < 8 ? 5 : 0, hangs)));
    sound.push(...(await webhooks(n < 2 ? 0 : n < 8 ? 5 : 10, answers(204))));
  }
  expect([hanging.length, sound.length]).toEqual([50, 150]);
  const ids = await happen(db, 20);
  start();
  await until(() => hanging.every(({ received }) => received.length > 0), 40_000);
  for (let wave = 0; wave < 3; wave += 1) ids.push(...(await happen(db, 5)));
  await haveAll(sound, ids);
  for (const endpoint of sound) expect(idsAt(endpoint)).toEqual(ids);
  // A second request is sent only when a busy machine was too slow to renew the lease of the first.
  for (const endpoint of hanging) expect(endpoint.received.length).toBeLessThanOrEqual(2);
}, 100_000);

test('more webhooks hang than there are request slots, and the others continue', async () => {
  await webhooks(10, hangs);
  await webhooks(10, hangs);
  const sound = await webhooks(3, answers(204), 1);
  const ids = await happen(db, 10);
  start({ turnLimits: { quick: 4, slow: 30, slowAfterMs: 20 } });
  await haveAll(sound, ids);
  for (const endpoint of sound) expect(idsAt(endpoint)).toEqual(ids);
});

test('with more due webhooks than leases, each gets its turn, although all always have events', async () => {
  const busy = [...(await webhooks(4, answers(204), 1)), ...(await webhooks(4, answers(204), 1))];
  await happen(db, 100);
  let enough = false;
  const going = (async () => {
    while (!enough) await happen(db, 5);
  })();
  start({ mostHeld: { sound: 2, failing: 1 }, turnMs: 50 });
  await until(() => busy.every((endpoint) => endpoint.received.length > 0));
  enough = true;
  await going;
  for (const endpoint of busy) expect(new Set(idsAt(endpoint)).size).toBe(idsAt(endpoint).length);
});

test('webhooks of one host do not wait for each other', async () => {
  // 8 requests that hang on one origin, and one that does not.
  const host = await anEndpoint((response, _, request) => void (request.url === '/sound' && response.writeHead(204).end()));
  endpoints.push(host);
  const url = (path: string) => new URL(path, host.url).href;
  const request = { id: 'x', contentType: 'application/json', body: '{}', keys: [] };
  const hanging = Array.from({ length: 8 }, (_, n) => post({ ...request, url: url(`/hangs-${n}`) }));
  await until(() => host.received.length === 8);
  expect(await post({ ...request, url: url('/sound') })).toMatchObject({ statusCode: 204 });
  await host.close();
  endpoints = [];
  expect((await Promise.all(hanging)).every(({ error }) => error !== null)).toBe(true);
});

test('two processes share the webhooks, and no event is sent twice', async () => {
  const sound = await webhooks(10, async (response) => void response.writeHead(204).end());
  const other = await openDatabase({ url: db.url, pools: { commands: { size: 4 } }, ...schema });
  start({ mostHeld: { sound: 3, failing: 1 }, turnMs: 30 });
  start({ mostHeld: { sound: 3, failing: 1 }, turnMs: 30, db: other });
  const ids = [...(await happen(db, 20)), ...(await happen(db, 20)), ...(await happen(db, 20))];
  await haveAll(sound, ids);
  await Promise.all(senders.map((sender) => sender.stop()));
  await other.close();
  for (const endpoint of sound) expect(idsAt(endpoint)).toEqual(ids);
});
