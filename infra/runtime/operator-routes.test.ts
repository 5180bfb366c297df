import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { z } from 'zod';
import { type Actor, HATS } from './actor.ts';
import { applySet, type Consumption } from './consumer.ts';
import { type Database, statement } from './database.ts';
import { answerFailure } from './failures.ts';
import { faultsOf } from './faults.ts';
import { addJob } from './jobs-store.ts';
import type { Kafka } from './kafka-port.ts';
import { aKafka, closeAll, until } from './kafka-testing.ts';
import { inLanguage, LANGUAGES } from './language.ts';
import { appendEvents } from './log.ts';
import { listLost, recordLost } from './lost-events.ts';
import { operatorRoutes } from './operator-routes.ts';
import { countParked } from './parked-store.ts';
import { parkWork, workQueue, workToRetry } from './parked-work.ts';
import { anActor, arriving, openTestDatabase } from './testing.ts';

const log = pino({ level: 'silent' });
const FACTS = { sex: 'FEMALE', birthMonth: '2017-03' };
const studentId = randomUUID();
let heals = false;
const consumption: Consumption = {
  contracts: {
    students: { StudentRegistered: z.object({ studentId: z.uuid(), facts: z.object({ sex: z.string(), birthMonth: z.string() }) }) },
  },
  async apply() {
    if (!heals) throw new Error(`no row for the child 41010520170312004X`);
  },
};

let db: Database;
let kafka: Kafka;
let actor: Actor | null;
let url = '';
let stop: () => void = () => undefined;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [], migrations: [] });
  const app = express();
  kafka = aKafka();
  await kafka.ensureTopics(['students']);
  operatorRoutes(app, { db, consumption, service: 'test', topics: ['students'], kafka }, async () => {
    if (!actor) throw new GraphQLError('who?', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
    return actor;
  });
  app.use(answerFailure(log));
  const server = app.listen(0);
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/operator`;
  stop = () => void server.close();
});
afterAll(async () => {
  stop();
  await closeAll();
  await db.close();
});
beforeEach(async () => {
  heals = false;
  actor = anActor('operator', '');
  await db.source.query('delete from parked_events; delete from inbox');
  const faulty = arriving({ topic: 'students', type: 'StudentRegistered', key: studentId, version: 1, body: { studentId, facts: FACTS } });
  await applySet({ db, consumption, faults: faultsOf({ XUEJI_DELIVER_TWICE: false }), log }, [
    faulty,
    arriving({ topic: 'students', type: 'StudentRegistered', key: studentId, version: 2, body: { studentId, facts: FACTS } }),
  ]);
});

type Body = {
  code?: string;
  message?: string;
  items?: Record<string, unknown>[];
  outcomes?: Record<string, unknown>[];
  [field: string]: unknown;
};
async function ask(path: string, body?: object): Promise<{ status: number; body: Body; text: string }> {
  const response = await fetch(`${url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', 'x-request-id': 'request-1' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text) as Body, text };
}
const firstId = async () => Number((await ask('/parked?first=1')).body.items?.[0]?.id);

// A queue of this process, empty at first.
workQueue('letters');
const ROUTES: [string, () => Promise<[path: string, body?: object]>][] = [
  ['GET parked', async () => ['/parked?first=5']],
  ['GET parked/:id', async () => [`/parked/${await idOfFirst()}`]],
  ['POST parked/replay', async () => ['/parked/replay', { where: { key: studentId }, dryRun: true }]],
  ['POST parked/discard', async () => ['/parked/discard', { ids: [1], version: 'FREE', reason: 'test', dryRun: true }]],
  ['GET actions', async () => ['/actions?first=5']],
  ['GET parked-work', async () => ['/parked-work?first=5']],
  ['GET jobs', async () => ['/jobs?first=5']],
  ['POST parked-work/retry', async () => ['/parked-work/retry', { queue: 'letters' }]],
  ['POST events/republish', async () => ['/events/republish', { topic: 'students', from: 1, reason: 'test', dryRun: true }]],
  ['POST events/lost/close', async () => ['/events/lost/close', { topic: 'students', reason: 'test', dryRun: true }]],
  ['GET events', async () => [`/events?topic=students&aggregate=${studentId}&first=5`]],
];
const idOfFirst = async () => (await db.source.query('select min(id)::int as id from parked_events'))[0].id;

describe.each(ROUTES)('%s', (_, route) => {
  test.each<[string, Actor | null, number, string | undefined]>([
    ['nobody', null, 401, 'UNAUTHENTICATED'],
    ...HATS.filter((hat) => hat !== 'operator').map(
      (hat) => [`a national ${hat}`, anActor(hat, ''), 403, 'WrongHat'] as [string, Actor, number, string],
    ),
    ['an operator of a province', anActor('operator', '41'), 403, 'WrongUnit'],
    ['the national operator', anActor('operator', ''), 200, undefined],
  ])('%s', async (_person, who, status, code) => {
    const [path, body] = await route();
    actor = who;
    const answered = await ask(path, body);
    expect([answered.status, answered.body.code]).toEqual([status, code]);
    if (status !== 403) return;
    expect(answered.body.message).toMatch(/[\u4e00-\u9fff].*[a-z]/i);
    expect(answered.body.whoCanAct).toBe('全国的运维人员 · an operator of the nation');
  });
});

test('a list shows parked events, reasons and next versions, and no facts about the child', async () => {
  const { body, text } = await ask(`/parked?first=10&topic=students&key=${studentId}`);
  expect(body.items).toMatchObject([
    {
      reason: 'FAILED',
      version: 1,
      next: 1,
      attempts: 0,
      type: 'StudentRegistered',
      error: expect.stringContaining('no row for the child [id number]'),
    },
    { reason: 'GAP', version: 2, next: 1, error: null },
  ]);
  expect(text).not.toMatch(/FEMALE|2017-03|41010520170312004X/);
  expect((await ask('/parked?first=10&reason=GAP')).body.items).toHaveLength(1);
  expect((await ask('/parked?first=10&since=2999-01-01T00:00:00Z')).body.items).toEqual([]);
});

test('pages follow one another by id', async () => {
  const one = (await ask('/parked?first=1')).body;
  const two = (await ask(`/parked?first=1&after=${one.after}`)).body;
  expect([one, two].map(({ items }) => items?.[0]?.version)).toEqual([1, 2]);
  expect((await ask(`/parked?first=1&after=${two.after}`)).body).toEqual({ items: [], after: null });
});

test('one event is shown with its body, without personal facts', async () => {
  expect((await ask(`/parked/${await firstId()}`)).body).toMatchObject({ body: { studentId, facts: { sex: '***', birthMonth: '***' } } });
  expect(await ask('/parked/999999999')).toMatchObject({ status: 404, body: { code: 'NoSuchEvent' } });
});

test('of a body that breaks its contract only the structure is shown', async () => {
  const broken = arriving({ topic: 'students', type: 'StudentRegistered', key: 'z', version: 1, body: { studentId, who: '张三', age: 9 } });
  await applySet({ db, consumption, faults: faultsOf({ XUEJI_DELIVER_TWICE: false }), log }, [{ ...broken, invalid: 'facts: missing' }]);
  const [row] = (await ask('/parked?first=10&key=z')).body.items ?? [];
  expect((await ask(`/parked/${row?.id}`)).body).toMatchObject({ body: { studentId, who: '(string)', age: '(number)' } });
});

test('a dry run, a replay and the record of both', async () => {
  heals = true;
  const replay = { where: { reason: 'FAILED' }, reason: '已修复 fixed' };
  const dry = await ask('/parked/replay', { ...replay, dryRun: true });
  expect(dry.body.outcomes?.map(({ version, fate }) => `${version} ${fate}`)).toEqual(['1 APPLIED', '2 APPLIED']);
  expect((await ask('/parked?first=10')).body.items).toHaveLength(2);
  expect((await ask('/parked/replay', replay)).body).toEqual(dry.body);
  expect((await ask('/parked?first=10')).body.items).toEqual([]);
  expect((await ask('/parked?first=10&resolved=true')).body.items).toMatchObject([{ resolution: 'REPLAYED' }, { resolution: 'REPLAYED' }]);
  const { items } = (await ask('/actions?first=2')).body;
  expect(items).toMatchObject([
    { action: 'REPLAY', dryRun: false, actor: 'operator@', unit: 'CN', reason: '已修复 fixed', requestId: 'request-1' },
    { action: 'REPLAY', dryRun: true },
  ]);
  expect((await ask(`/actions?first=1&after=${items?.[0]?.id}`)).body.items).toMatchObject([{ id: items?.[1]?.id }]);
});

test('parked work is listed with its error and without personal facts; a retry ends its pause and is recorded', async () => {
  for (const item of ['a', 'b', 'b']) await parkWork(db, 'letters', item, new Error('no stamp for 41010520170312004X'));
  const one = (await ask('/parked-work?first=1')).body;
  expect(one).toMatchObject({
    items: [{ queue: 'letters', item: 'a', tries: 1, error: 'Error: no stamp for [id number]' }],
    after: { queue: 'letters', item: 'a' },
  });
  const two = (await ask('/parked-work?first=5&queue=letters&item=a')).body;
  expect(two).toMatchObject({ items: [{ item: 'b', tries: 2 }], after: null });
  expect(await workToRetry(db, 'letters', 10)).toEqual([]);
  expect((await ask('/parked-work/retry', { queue: 'letters', items: ['b', 'bb'] })).body).toEqual({ retried: 1, notParked: ['bb'] });
  expect(await workToRetry(db, 'letters', 10)).toEqual(['b']);
  expect((await ask('/actions?first=1')).body.items).toMatchObject([
    { action: 'REPLAY', actor: 'operator@', target: { parkedWork: { queue: 'letters', items: ['b', 'bb'] } }, outcome: { retried: 1 } },
  ]);
  expect((await countParked(db)).WORK).toBe(2);
});

test('jobs are listed with their progress, page by page', async () => {
  for (const id of ['a', 'b']) await addJob(db, { kind: 'letters', id, unit: '410105' });
  await db.source.query(`update jobs set done = 3, total = 7, lease_until = now() + interval '1 min' where id = 'a'`);
  const one = (await ask('/jobs?first=1')).body;
  expect(one).toMatchObject({
    items: [{ kind: 'letters', id: 'a', unit: '410105', done: 3, total: 7, isRunning: true }],
    after: { kind: 'letters', id: 'a' },
  });
  const two = (await ask('/jobs?first=5&kind=letters&id=a')).body;
  expect(two).toMatchObject({ items: [{ id: 'b', done: 0, total: null, isRunning: false }], after: null });
});

test('an unknown queue is refused with the list of existing queues', async () => {
  await parkWork(db, 'of-an-older-process', 'a', new Error('not done'));
  expect(await ask('/parked-work/retry', { queue: 'leters' })).toMatchObject({
    status: 404,
    body: { code: 'NoSuchQueue', message: expect.stringMatching(/[\u4e00-\u9fff].*[a-z]/i), queues: ['letters', 'of-an-older-process'] },
  });
});

test.each<[string, string, object | undefined]>([
  ['a republication', '/events/republish', { topic: 'studens', from: 1, reason: 'again' }],
  ['the end of an alarm', '/events/lost/close', { topic: 'studens', reason: 'done' }],
  ['a replay', '/parked/replay', { where: { topic: 'studens' }, dryRun: true }],
  ['the list of what is parked', '/parked?topic=studens', undefined],
  ['the list of what was said', `/events?topic=studens&aggregate=${studentId}`, undefined],
])('%s with a misspelt topic is refused, and those that exist are named', async (_, path, body) => {
  expect(await ask(path, body)).toMatchObject({ status: 404, body: { code: 'NoSuchTopic', topics: ['students'] } });
});

test.each<[string, string, object | undefined]>([
  ['a replay', '/parked/replay', { where: { type: 'StudentRegisterd' }, dryRun: true }],
  ['the list of what is parked', '/parked?topic=students&type=StudentRegisterd', undefined],
])('%s with a misspelt type is refused, and the nearest one is named', async (_, path, body) => {
  expect(await ask(path, body)).toMatchObject({ status: 404, body: { code: 'NoSuchType', nearest: 'StudentRegistered' } });
});

test('a type that this release does not know is found while an event of it is parked', async () => {
  expect((await ask('/parked?type=Unlike')).body).toMatchObject({ code: 'NoSuchType', nearest: null });
  await db.source.query(`update parked_events set event = jsonb_set(event, '{type}', '"Unlike"') where version = 2`);
  expect((await ask('/parked?type=Unlike')).body.items).toMatchObject([{ type: 'Unlike', version: 2 }]);
});

test('what is wrong with the input is said in both languages, with its place in each', async () => {
  const { body } = await ask('/events/republish', { topic: 'students', from: 0, rason: 'again' });
  expect(inLanguage(body.message ?? '', 'en')).toMatch(/^Bad input: [^\u4e00-\u9fff]*$/);
  for (const language of LANGUAGES) expect(inLanguage(body.message ?? '', language)).toMatch(/from: .+reason: .+rason/);
  expect(inLanguage(body.message ?? '', 'zh')).toMatch(/^参数有误：from: [\u4e00-\u9fff]/);
  const nothing = (await ask('/parked/replay', { where: {} })).body.message ?? '';
  expect(LANGUAGES.map((language) => inLanguage(nothing, language))).toEqual([
    '参数有误：where: 至少一个条件。',
    'Bad input: where: One condition at least.',
  ]);
});

test('a body that is not JSON is refused in both languages', async () => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/parked/replay`, { method: 'POST', headers, body: '{' });
  expect([response.status, await response.json()]).toEqual([
    400,
    { code: 'BAD_REQUEST', message: '请求内容不是JSON。The body is not JSON.' },
  ]);
});

test('a discard that would lose later events is refused', async () => {
  const [, second] = (await ask('/parked?first=2')).body.items ?? [];
  expect(await ask('/parked/discard', { ids: [second?.id], version: 'SPENT', reason: 'not ours' })).toMatchObject({
    status: 409,
    body: { code: 'NotNext', message: expect.stringMatching(/[\u4e00-\u9fff].*[a-z]/i) },
  });
});

test('the events of an aggregate are read from this service’s log', async () => {
  const aggregateId = randomUUID();
  const said = { topic: 'students', key: studentId, aggregateId, correlationId: 'c', occurredAt: new Date('2026-11-24T10:00:00+08:00') };
  await db.transaction(async (tx) =>
    appendEvents(tx, [
      { ...said, version: 1, type: 'StudentRegistered', body: { studentId, facts: FACTS } },
      { ...said, version: 2, type: 'IdentityCleared', body: { studentId } },
    ]),
  );
  const { body } = await ask(`/events?topic=students&aggregate=${aggregateId}&first=1`);
  expect(body).toMatchObject({ items: [{ version: 1, type: 'StudentRegistered', body: { facts: { sex: '***' } } }], after: 1 });
  expect((await ask(`/events?topic=students&aggregate=${aggregateId}&first=5&after=1`)).body.items).toMatchObject([{ version: 2 }]);
});

test('the owner publishes its events again from a position, and the alarm of the reader is closed', async () => {
  await recordLost(db.run, [{ topic: 'students', partition: 0, from: 3, to: 5 }]);
  expect(await listLost(db)).toEqual(['students/0: 2 events from offset 3 were deleted unread']);
  const told: string[] = [];
  await kafka.subscribe({
    group: 'reader',
    topics: ['students'],
    onRecords: async (records) => void told.push(...records.map(({ headers }) => `${headers.ce_type} ${headers.ce_aggversion}`)),
  });
  const [aggregateId, key] = [randomUUID(), randomUUID()];
  const said = { topic: 'students', key, aggregateId, correlationId: 'c', occurredAt: new Date() };
  await db.transaction(async (tx) =>
    appendEvents(tx, [
      { ...said, version: 1, type: 'StudentRegistered', body: {} },
      { ...said, version: 2, internalVersion: null, type: 'ForPartnersOnly', body: {} },
      { ...said, version: 3, internalVersion: 2, type: 'StudentLeft', body: {} },
    ]),
  );
  await db.run(statement('update relay set published_to = sequenced_to'));
  const [first] = await db.run<{ position: number }>(statement('select min(position) as position from event_log where aggregate_id = $1'), [
    aggregateId,
  ]);
  const again = { topic: 'students', from: first?.position, reason: '重发 again' };
  expect((await ask('/events/republish', { ...again, dryRun: true })).body).toEqual({ found: 2, after: null });
  expect((await ask('/events/republish', again)).body).toEqual({ found: 2, after: null });
  await until(() => told.length >= 2, 'the reader got them');
  expect(told).toEqual(['cn.xueji.StudentRegistered.v1 1', 'cn.xueji.StudentLeft.v1 2']);

  expect((await ask('/events/lost/close', { topic: 'students', reason: '已重发 done' })).body).toEqual({ closed: 1 });
  expect(await listLost(db)).toEqual([]);
  expect((await ask('/actions?first=2')).body.items).toMatchObject([{ action: 'RESOLVE_LOST' }, { action: 'REPUBLISH', dryRun: false }]);
});

test('events that retention has removed are not published again, and the answer says so', async () => {
  await db.run(statement('delete from event_log where position = (select min(position) from event_log)'));
  expect(await ask('/events/republish', { topic: 'students', from: 1, reason: 'again' })).toMatchObject({
    status: 409,
    body: { code: 'EventsCleared' },
  });
});

test.each([
  ['a replay of everything', '/parked/replay', { where: {} }],
  ['a replay under no condition but a page', '/parked/replay', { where: { after: 3 } }],
  ['a gap passed over without a reason', '/parked/replay', { where: { key: 'k' }, skipMissing: true }],
  ['a discard without a reason', '/parked/discard', { ids: [1], version: 'FREE' }],
  ['a discard that does not say what becomes of the number', '/parked/discard', { ids: [1], reason: 'because' }],
  ['a republication from nowhere', '/events/republish', { topic: 'students', reason: 'because' }],
  ['a republication without a reason', '/events/republish', { topic: 'students', from: 1 }],
  ['an unknown field', '/parked/replay', { where: { key: 'k' }, force: true }],
  ['a page of no rows', '/parked?first=0', undefined],
  ['a NUL in a query', '/parked?key=a%00b', undefined],
  ['half of a character in a body', '/parked/replay', { where: { key: '\ud800' } }],
  ['an id that is none', '/parked/x', undefined],
])('%s is refused', async (_, path, body) => {
  expect(await ask(path, body)).toMatchObject({
    status: 400,
    body: { code: 'BAD_USER_INPUT', message: expect.stringContaining('参数有误') },
  });
});
