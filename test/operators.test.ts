/**
 * When one child's events cannot be applied, only that child waits. An operator sees the reason and replays or discards the events, and the child's
 * later events follow.
 */
import { randomUUID } from 'node:crypto';
import { HATS } from '@xueji/infra/runtime/actor.ts';
import { aKafka, closeAll } from '@xueji/infra/runtime/kafka-testing.ts';
import { ANSWERS_TOPIC } from '@xueji/schema/events/transfer-answers.ts';
import pg from 'pg';
import { SERVICES, type ServiceName } from '../infra/local/system.ts';
import { checkWorld } from './check-world.ts';
import type { Client } from './client.ts';
import { documentedQueries, ROOT_OWNERS, unexplained } from './outage.ts';
import { eventually, type Pupil, type School, startWorld, type World } from './world.ts';

const namespace = `operators-${randomUUID().slice(0, 8)}-`;
let world: World;
let operator: Client;
let from: School;
let to: School;
beforeAll(async () => {
  world = await startWorld({ namespace });
  operator = await world.as('operator', '', { userId: 'ops-chen' });
  from = await world.school('440224');
  to = await world.school('411628');
}, 90_000);
afterAll(async () => {
  await closeAll();
  await world?.stop();
});

type Parked = { id: number; topic: string; key: string; version: number; next: number; type: string; reason: string; error: string | null };
type Body = {
  items: (Parked & Record<string, unknown>)[];
  outcomes: { id: number; version: number; type: string; fate: string }[];
  /** The code of the error, if there is one. */
  code?: string | undefined;
};
async function call(client: Client | null, path: string, body?: object): Promise<{ status: number; body: Body }> {
  const response = await fetch(`${world.system.gatewayUrl}/operator${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...(client && { authorization: `Bearer ${client.token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Body & { errors?: { extensions: { code: string } }[] };
  return { status: response.status, body: { ...answer, code: answer.errors?.[0]?.extensions.code } };
}
async function act(path: string, body: object): Promise<string[]> {
  const answer = await call(operator, path, body);
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.outcomes.map(({ type, fate }) => `${type} ${fate}`);
}
const parkedIn = async (service: ServiceName, pupil: Pupil) =>
  (await call(operator, `/${service}/parked?first=50&key=${pupil.id}`)).body.items;

async function run(service: ServiceName, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: world.system.databaseUrls[service] });
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

async function twoPupils(): Promise<[Pupil, Pupil]> {
  const [one, other] = await from.pupils(2);
  if (!one || !other) throw new Error('no pupils');
  return [one, other];
}

test('a forged event parks one pupil in one service; after a discard the true events follow', async () => {
  const [pupil, other] = await twoPupils();
  const [held, free] = [await pupil.askedBy(to), await other.askedBy(to)];
  await aKafka({ brokers: world.system.brokers, namespace }).publish([
    {
      topic: ANSWERS_TOPIC,
      key: pupil.id,
      value: JSON.stringify({ studentId: pupil.id, transferId: '张三 41010520170312004X' }),
      headers: {
        ce_type: 'cn.xueji.EntitlementsRehomed.v1',
        ce_subject: `${held.id}/funding`,
        ce_aggversion: '1',
        ce_id: randomUUID(),
        ce_time: new Date().toISOString(),
      },
    },
  ]);
  const [forged] = await eventually(
    () => parkedIn('transfers', pupil),
    (items) => items.length === 1,
  );
  expect(forged).toMatchObject({ reason: 'FAILED', topic: ANSWERS_TOPIC, version: 1, next: 1, type: 'EntitlementsRehomed' });
  expect(forged?.error).toContain('breaks its contract');
  expect(JSON.stringify(await call(operator, `/transfers/parked/${forged?.id}`))).not.toMatch(/张三|41010520170312004X/);

  await held.approve();
  await free.approve();
  await free.becomes('COMPLETED');
  await eventually(
    () => parkedIn('transfers', pupil),
    (items) => items.filter(({ reason }) => reason === 'GAP').length === 2,
  );
  expect(await held.status()).toBe('APPROVED');
  expect(await gaugeOf('transfers')).toEqual({ FAILED: 1, GAP: 2, UNKNOWN: 0, CONFLICT: 0, UNREADABLE: 0, WORK: 0 });
  const health = await fetch(`${world.system.internalUrl}/healthz`);
  expect([health.status, await health.json()]).toEqual([
    200,
    {
      status: 'ok',
      subgraphs: Object.fromEntries(SERVICES.map((name) => [name, { status: 'ok' }])),
      parked: { transfers: { FAILED: 1, GAP: 2, UNKNOWN: 0, CONFLICT: 0, UNREADABLE: 0, WORK: 0 } },
    },
  ]);

  const discard = { ids: [forged?.id], version: 'FREE', reason: '非资助系统发出 · not sent by funding' };
  const follow = ['EntitlementsRehomed APPLIED', 'EntitlementsRehomed DISCARDED', 'RecordRehomed APPLIED'];
  expect((await act('/transfers/parked/discard', { ...discard, dryRun: true })).toSorted()).toEqual(follow);
  expect(await held.status()).toBe('APPROVED');
  expect((await act('/transfers/parked/discard', discard)).toSorted()).toEqual(follow);
  await held.becomes('COMPLETED');
  expect(await gaugeOf('transfers')).toEqual({ FAILED: 0, GAP: 0, UNKNOWN: 0, CONFLICT: 0, UNREADABLE: 0, WORK: 0 });
}, 90_000);

describe('while a table is locked and reads wait', () => {
  const locker = () => new pg.Client({ connectionString: world.system.databaseUrls.enrolment });
  const READS_THAT_WAIT = `select count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name = 'xueji enrolment reads' and wait_event_type = 'Lock'`;
  const ask = (signal?: AbortSignal) =>
    fetch(`${world.system.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${operator.token}` },
      body: JSON.stringify({ query: '{ region(code: "410000") { name } }' }),
      ...(signal && { signal }),
    });
  const lockRegions = async () => {
    const client = locker();
    await client.connect();
    await client.query('begin; lock table regions in access exclusive mode');
    return client;
  };

  test('when a client disconnects, its reads in PostgreSQL end before any timeout', async () => {
    const lock = await lockRegions();
    const client = new AbortController();
    const asked = ask(client.signal).catch((error: unknown) => error);
    const readsThatWait = async () => (await lock.query<{ count: number }>(READS_THAT_WAIT)).rows[0]?.count ?? 0;
    await eventually(readsThatWait, (count) => count === 1);
    const leftAt = performance.now();
    client.abort();
    await asked;
    await eventually(readsThatWait, (count) => count === 0);
    // The lock's own timeout is 4 s.
    expect(performance.now() - leftAt).toBeLessThan(2500);
    await lock.end();
  });

  test('a client that waits gets SERVICE_BUSY, and the service keeps running', async () => {
    const lock = await lockRegions();
    const answer = (await (await ask()).json()) as { data: unknown; errors: { extensions: { code: string } }[] };
    expect([answer.data, answer.errors.map(({ extensions }) => extensions.code)]).toEqual([{ region: null }, ['SERVICE_BUSY']]);
    await lock.end();
    expect(await (await ask()).json()).toEqual({ data: { region: { name: '河南省' } } });
  });
});

async function gaugeOf(service: ServiceName): Promise<Record<string, number>> {
  const text = await (await fetch(`${world.system.serviceUrls[service]}/metrics`)).text();
  return Object.fromEntries(
    [...text.matchAll(/^xueji_parked_events\{reason="(\w+)"\} (\d+)$/gm)].map(([, reason = '', count]) => [reason, Number(count)]),
  );
}

test('a fault of the database parks one pupil; after its repair a replay applies everything', async () => {
  const [pupil, other] = await twoPupils();
  await run('transfers', `alter table transfers add constraint fault check (student_id <> '${pupil.id}' or status <> 'IN_REVIEW')`);
  const ask = async () => {
    const { requestTransfer } = await to.registrar.ask<{ requestTransfer: { transfer: { id: string } } }>(
      'mutation ($input: RequestTransferInput!) { requestTransfer(input: $input) { ... on TransferRequested { transfer { id } } } }',
      { input: { idempotencyKey: randomUUID(), studentId: pupil.id, toSchoolId: to.id, toClassId: to.firstClass.id, reason: 'OTHER' } },
    );
    return requestTransfer.transfer.id;
  };
  const statusOf = async (id: string) =>
    (await to.registrar.ask<{ transfer: { status: string } }>('query ($id: ID!) { transfer(id: $id) { status } }', { id })).transfer.status;

  const first = await ask();
  const failed = await eventually(
    async () => (await call(operator, '/transfers/parked?first=50&reason=FAILED')).body.items,
    (items) => items.length === 1,
  );
  expect(failed).toMatchObject([{ key: pupil.id, error: expect.stringContaining('violates check constraint "fault"') }]);
  const free = await other.askedBy(to);
  await free.approve();
  await free.becomes('COMPLETED');

  await to.registrar.ask('mutation ($input: WithdrawTransferInput!) { withdrawTransfer(input: $input) { __typename } }', {
    input: { idempotencyKey: randomUUID(), id: first },
  });
  const second = await ask();
  await eventually(
    () => parkedIn('transfers', pupil),
    (items) => items.filter(({ reason }) => reason === 'GAP').length >= 1,
  );
  expect(await act('/transfers/parked/replay', { where: { reason: 'FAILED' } })).toContainEqual(expect.stringMatching(/APPLIED$/));
  // The first transfer was withdrawn in the meantime, so its answer changes nothing; the second one runs into the fault instead.
  expect(await statusOf(second)).toBe('REQUESTED');
  await eventually(
    async () => (await call(operator, '/transfers/parked?first=50&reason=FAILED')).body.items,
    (items) => items.length === 1,
  );

  await run('transfers', 'alter table transfers drop constraint fault');
  const where = { key: pupil.id, since: new Date(Date.now() - 600_000).toISOString() };
  const dry = await act('/transfers/parked/replay', { where, dryRun: true });
  expect(dry).toContainEqual(expect.stringMatching(/APPLIED$/));
  expect(await statusOf(second)).toBe('REQUESTED');
  expect(await act('/transfers/parked/replay', { where, reason: '约束已修复 · the constraint is mended' })).toEqual(dry);
  await eventually(
    () => statusOf(second),
    (status) => status === 'IN_REVIEW',
  );
  expect([await statusOf(first), await parkedIn('transfers', pupil)]).toEqual(['WITHDRAWN', []]);
}, 90_000);

test('the record contains all actions, newest first, and no invariant is broken', async () => {
  const { items } = (await call(operator, '/transfers/actions?first=20')).body;
  expect(items.map(({ action, dryRun, actor }) => [action, dryRun, actor])).toEqual([
    ['REPLAY', false, 'ops-chen'],
    ['REPLAY', true, 'ops-chen'],
    ['REPLAY', false, 'ops-chen'],
    ['DISCARD', false, 'ops-chen'],
    ['DISCARD', true, 'ops-chen'],
  ]);
  expect((await call(operator, '/funding/actions?first=20')).body.items).toEqual([]);
  expect((await checkWorld(world.system.databaseUrls)).filter(({ broken }) => broken.length > 0)).toEqual([]);
}, 60_000);

test('the timeline of a case shows units to its readers and ids to operators', async () => {
  const [pupil] = await twoPupils();
  const moved = await pupil.askedBy(to);
  await moved.approve();
  await moved.becomes('COMPLETED');
  type Line = {
    type: string;
    step: number | null;
    actedBy: string | null;
    school: { name: string } | null;
    region: { name: string } | null;
  };
  const ask = async (client: Client) =>
    (
      await client.ask<{ transfer: { timeline: { edges: { node: Line }[] } } }>(
        'query ($id: ID!) { transfer(id: $id) { timeline(first: 50) { edges { node { type step actedBy school { name } region { name } } } } } }',
        { id: moved.id },
      )
    ).transfer.timeline.edges.map(({ node }) => node);
  const lines = await ask(to.countyApprover);
  expect(lines.map(({ type }) => type)).toEqual([
    'TransferRequested',
    'TransferReviewStarted',
    ...Array.from({ length: 4 }, () => 'TransferStepApproved'),
    'TransferApproved',
    'TransferCompleted',
  ]);
  expect(lines[0]).toMatchObject({ actedBy: to.registrar.userId, school: { name: to.name } });
  const taken = lines.filter(({ step }) => step !== null);
  expect(taken.map(({ school, region }) => school?.name ?? region?.name)).toEqual(expect.arrayContaining([to.name, from.name]));
  expect(taken.every(({ school, region }) => school ?? region)).toBe(true);
  const sending = (await ask(from.approver)).filter(({ actedBy }) => actedBy !== null);
  expect(sending.map(({ school }) => school?.name)).toEqual([from.name]);

  const { items } = (await call(operator, `/transfers/events?topic=transfers&aggregate=${moved.id}&first=50`)).body;
  expect(items.map(({ type }) => type)).toEqual(lines.map(({ type }) => type));
}, 60_000);

describe('at the gateway', () => {
  test.each([...HATS])('a national %s', async (hat) => {
    const client = await world.as(hat, '');
    const answers = await Promise.all(SERVICES.map((service) => call(client, `/${service}/parked?first=1`)));
    const expected = hat === 'operator' ? [200, undefined] : [403, 'WrongHat'];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(SERVICES.map(() => expected));
  });

  test('no token, a provincial operator, an unknown service, an unknown address', async () => {
    expect(await call(null, '/transfers/parked?first=1')).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    const provincial = await world.as('operator', '41');
    expect(await call(provincial, '/transfers/parked?first=1')).toMatchObject({ status: 403, body: { code: 'WrongUnit' } });
    for (const path of ['/nowhere/parked?first=1', '/transfers', '/transfers/../graphql', '/transfers/nothing'])
      expect((await call(operator, path)).status).toBe(404);
    expect(await call(operator, '/transfers/parked/replay', { where: {} })).toMatchObject({
      status: 400,
      body: { code: 'BAD_USER_INPUT' },
    });
  });

  test('the health of every part is for the national operator', async () => {
    const mine = await call(operator, '/health');
    const others = [await world.as('operator', '41'), await world.as('reader', '')];
    const refused = await Promise.all(others.map((client) => call(client, '/health')));
    const { subgraphs } = mine.body as unknown as { subgraphs: Record<string, { status: string }> };
    expect(Object.keys(subgraphs).toSorted()).toEqual([...SERVICES].toSorted());
    expect(refused.map(({ status }) => status)).toEqual([403, 403]);
  });

  test('an unavailable service is distinguished from an empty list', async () => {
    await world.system.kill('statistics');
    expect(await call(operator, '/statistics/parked?first=1')).toMatchObject({ status: 503, body: { code: 'SUBGRAPH_UNAVAILABLE' } });
    expect((await call(operator, '/funding/parked?first=1')).status).toBe(200);
    await world.system.start('statistics');
    expect((await call(operator, '/statistics/parked?first=1')).status).toBe(200);
  }, 60_000);
});

test('on a database older than the first release, a service does not start, and prints what to do instead of a stack', async () => {
  await run('statistics', `insert into migrations (timestamp, name) values (1704999999999, 'Old')`);
  try {
    const failed = await world.system.startAnother('statistics').then(
      () => '',
      (error: Error) => error.message,
    );
    expect(failed).toMatch(
      /^statistics-\d+ ended while starting \(exit 1\): 此数据库建于首次正式发布之前.* \| This database is older .*--reset.* \(log: .*\)$/,
    );
  } finally {
    await run('statistics', `delete from migrations where name = 'Old'`);
  }
});

describe('when a service is unavailable', () => {
  let office: Client;
  let whole: Record<string, unknown>[];
  let queries: string[];
  const answers = () => Promise.all(queries.map((query) => office.send<Record<string, unknown>>(query)));
  beforeAll(async () => {
    office = await world.as('office', '');
    queries = documentedQueries(to.code);
    const [pupil] = await from.pupils(1);
    await pupil?.askedBy(to);
    // Counts and entitlements follow within seconds; after that two answers are the same.
    const settled = await eventually(
      async () => [await answers(), await answers()] as const,
      ([one, other]) => JSON.stringify(one) === JSON.stringify(other) && one.every(({ errors }) => !errors),
    );
    whole = settled[0].map(({ data }) => data ?? {});
  }, 60_000);

  test.each(SERVICES)(
    '%s, every documented query loses the part of that service and nothing else, and an error names each place',
    async (service) => {
      await world.system.kill(service);
      try {
        for (const [index, { data, errors = [] }] of (await answers()).entries()) {
          const query = queries[index];
          expect([query, errors.map(({ extensions }) => extensions?.code)]).toEqual([query, errors.map(() => 'SUBGRAPH_UNAVAILABLE')]);
          const paths = errors.map(({ path = [] }) => path);
          expect([query, data && unexplained(whole[index], data, paths)]).toEqual([query, []]);
          const roots = Object.keys(data ?? {}).filter((field) => ROOT_OWNERS[field] !== service);
          expect([query, roots.filter((field) => data?.[field] === null)]).toEqual([query, []]);
        }
      } finally {
        await world.system.start(service);
      }
      await eventually(answers, (again) => again.every(({ errors }) => !errors));
    },
    120_000,
  );
});
