/** Partners' field groups at each endpoint: other fields are refused by name, and revoked fields cannot be read after some seconds. */
import { randomUUID } from 'node:crypto';
import type { FieldGroup } from '@xueji/schema/partner-fields.ts';
import { type Client, clientOf } from './client.ts';
import { type Case, eventually, type Pupil, registerPartner, type School, startWorld, type World } from './world.ts';

let world: World;
let operator: Client;
let school: School;
let pupil: Pupil;
let transfer: Case;
let spare: Pupil[];
beforeAll(async () => {
  world = await startWorld();
  operator = await world.as('operator', '');
  const sending = await world.school('440224');
  school = await world.school('411628');
  const [first, ...others] = await sending.pupils(8);
  if (!first) throw new Error('no pupil');
  [pupil, spare] = [first, others];
  transfer = await pupil.askedBy(school);
}, 90_000);
afterAll(() => world?.stop());

async function aPartner(fields: readonly FieldGroup[] | null) {
  const clientId = `partner-${randomUUID()}`;
  const id = (await registerPartner(operator, clientId, [''], null, fields)) ?? '';
  return { id, clientId, client: await world.as('partner', '', { userId: clientId, registered: false }) };
}
const CHANGE = `mutation ($input: ChangePartnerScopeInput!) { result: changePartnerScope(input: $input) { ... on PartnerChanged { partner { fields } } } }`;
const change = async (id: string, fields: readonly FieldGroup[] | null, units = ['']) =>
  (
    await operator.ask<{ result: { partner: { fields: FieldGroup[] | null } } }>(CHANGE, {
      input: { idempotencyKey: randomUUID(), id, units, fields },
    })
  ).result.partner.fields;

const EVENTS = 'transferFeed(first: 5) { items { id type transfer { id } } end }';
const NAME = 'student { name }';

describe('a query', () => {
  const DOCUMENTS: Record<FieldGroup, string> = {
    EVENT: `{ ${EVENTS} }`,
    CASE: '{ transfers(first: 1) { edges { node { status term { dueAt } steps { unitPath } } } } }',
    CASE_GROUNDS: '{ transferFeed(first: 1) { items { transfer { reason rejectionReason } } } }',
    SCHOOLS: '{ transferFeed(first: 1) { items { transfer { toSchool { name county { name } } } } } }',
    STUDENT_IDENTITY: '{ students(first: 1) { edges { node { id name } } } }',
    STUDENT_CARE: '{ transferFeed(first: 1) { items { transfer { student { phone guardians { name } } } } } }',
    PLACEMENT: '{ transferFeed(first: 1) { items { transfer { student { placement { grade class { name } } } } } } }',
    PROGRAMMES: '{ programmes { name } }',
    STATISTICS: '{ region(code: "410000") { statistics { students } } }',
  };
  const groups = Object.keys(DOCUMENTS) as FieldGroup[];

  test.each(groups)(
    'of %s is answered for a partner with the group, and refused by name for a partner with all other groups',
    async (group) => {
      const [granted, others] = await Promise.all([
        aPartner([...new Set(['EVENT', group] as const)]),
        aPartner(groups.filter((one) => one === 'EVENT' || one !== group)),
      ]);
      expect((await granted.client.send(DOCUMENTS[group])).errors).toBeUndefined();
      const { status, data, errors } = await others.client.send(DOCUMENTS[group]);
      if (group === 'EVENT') return expect(errors).toBeUndefined();
      expect([status, data, errors?.[0]?.extensions?.code]).toEqual([403, null, 'FIELD_NOT_GRANTED']);
      expect(errors?.[0]?.message).toMatch(/^[A-Z]\w+\.\w+.*[\u4e00-\u9fff]/);
    },
  );

  test('cannot bypass the check by aliases, fragments, a directive or another operation', async () => {
    const { client } = await aPartner(['EVENT', 'CASE']);
    for (const query of [
      `query ($id: ID!) { transfer(id: $id) { status id: ${NAME} } }`,
      `query ($id: ID!) { transfer(id: $id) { ...T } } fragment T on Transfer { ... on Transfer { ${NAME} } }`,
      `query ($id: ID!, $no: Boolean = false) { transfer(id: $id) { status ... @include(if: $no) { ${NAME} } } }`,
    ]) {
      const { errors } = await client.send(query, { id: transfer.id });
      expect([query, errors?.[0]?.extensions?.code, errors?.[0]?.message]).toEqual([
        query,
        'FIELD_NOT_GRANTED',
        expect.stringContaining('Transfer.student, Student.name'),
      ]);
    }
    expect(await client.ask('query ($id: ID!) { transfer(id: $id) { status } }', { id: transfer.id })).toMatchObject({
      transfer: { status: 'IN_REVIEW' },
    });
  });

  test('of fields without a group is only for partners that are registered for all fields', async () => {
    const query = '{ transfersToDecide(first: 1) { edges { node { id } } } }';
    const [some, all] = [await aPartner(['EVENT', 'CASE']), await aPartner(null)];
    expect((await some.client.send(query)).errors?.[0]?.message).toContain('Query.transfersToDecide');
    expect(await all.client.ask(query)).toEqual({ transfersToDecide: { edges: [] } });
  });

  test('by a partner with another hat is checked like a query of a partner', async () => {
    const { clientId } = await aPartner(['EVENT']);
    const both = await world.as(['partner', 'office'], '', { userId: clientId, registered: false });
    const { errors } = await both.send('query ($id: ID!) { transfer(id: $id) { student { id } } }', { id: transfer.id });
    expect(errors?.[0]?.extensions?.code).toBe('FIELD_NOT_GRANTED');
  });
});

test('a suspended or unregistered partner can only read its registration', async () => {
  const { id, client } = await aPartner(null);
  const stranger = await world.as('partner', '', { userId: `unknown-${randomUUID()}`, registered: false });
  const suspend = 'mutation ($input: PartnerInput!) { suspendPartner(input: $input) { __typename } }';
  await operator.ask(suspend, { input: { idempotencyKey: randomUUID(), id } });
  const query = '{ students(first: 1) { edges { node { id } } } }';
  for (const one of [client, stranger]) expect((await one.send(query)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect(await client.ask('{ partner { status fields } }')).toEqual({ partner: { status: 'SUSPENDED', fields: null } });
});

describe('lines', () => {
  const LINE: [readonly FieldGroup[] | null, string[]][] = [
    [null, ['transferId', 'studentId', 'fromSchoolId', 'toSchoolId']],
    [['EVENT'], ['transferId']],
    [
      ['EVENT', 'SCHOOLS'],
      ['transferId', 'fromSchoolId', 'toSchoolId'],
    ],
    [
      ['EVENT', 'PLACEMENT'],
      ['transferId', 'studentId'],
    ],
  ];
  test.each(LINE)('for %j tell %j', async (fields, told) => {
    const { client } = await aPartner(fields);
    const response = await fetch(`${world.system.gatewayUrl}/feed?first=1`, { headers: { authorization: `Bearer ${client.token}` } });
    expect(response.status).toBe(200);
    expect(Object.keys((JSON.parse(await response.text()) as { data: object }).data)).toEqual(told);
  });
});

describe('a stream', () => {
  const STREAM = `subscription { transferEvents { type transfer { ${NAME} } } }`;

  test('of a field that is not granted does not begin', async () => {
    const { client } = await aPartner(['EVENT']);
    const response = await fetch(`${world.system.gatewayUrl}/graphql/stream`, {
      method: 'POST',
      headers: { authorization: `Bearer ${client.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: STREAM }),
    });
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code, errors[0]?.message]).toEqual([
      403,
      'FIELD_NOT_GRANTED',
      expect.stringContaining('Transfer.student, Student.name'),
    ]);
  });

  test('over a socket neither', async () => {
    const { client } = await aPartner(['EVENT']);
    const socket = new WebSocket(`${world.system.gatewayUrl.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const messages: { type: string; payload?: { extensions: object }[] }[] = [];
    const send = (message: object) => socket.send(JSON.stringify(message));
    socket.addEventListener('open', () => send({ type: 'connection_init', payload: { authorization: `Bearer ${client.token}` } }));
    socket.addEventListener('message', ({ data }) => {
      messages.push(JSON.parse(String(data)));
      if (messages.at(-1)?.type === 'connection_ack') send({ id: 'a', type: 'subscribe', payload: { query: STREAM } });
    });
    const [error] = await eventually(
      async () => messages.filter(({ type }) => type === 'error'),
      (errors) => errors.length > 0,
    );
    expect(error?.payload).toMatchObject([{ extensions: { code: 'FIELD_NOT_GRANTED' } }]);
    socket.close();
  });

  test('that runs ends with the reason when its field is revoked, also without new events; other streams of the partner continue', async () => {
    const { id, client } = await aPartner(['EVENT', 'STUDENT_IDENTITY']);
    const [named, plain] = await Promise.all([client.subscribe(STREAM), client.subscribe('subscription { transferEvents { type } }')]);
    await spare.pop()?.askedBy(school);
    await eventually(
      async () => [named.items.length, plain.items.length],
      (counts) => counts.every((count) => count === 2),
    );
    expect(named.items[0]?.data).toMatchObject({ transferEvents: { transfer: { student: { name: expect.any(String) } } } });

    expect(await change(id, ['EVENT', 'CASE'])).toEqual(['CASE', 'EVENT']);
    await eventually(
      async () => named.ended(),
      (ended) => ended,
    );
    expect(named.errors).toMatchObject([{ extensions: { code: 'FIELD_NOT_GRANTED' } }]);
    await spare.pop()?.askedBy(school);
    await eventually(
      async () => plain.items.length,
      (count) => count === 4,
    );
    expect([named.items.length, plain.errors, plain.ended()]).toEqual([2, [], false]);
    plain.close();
  });

  test('ends when its partner is suspended, also without new events', async () => {
    const { id, client } = await aPartner(null);
    const stream = await client.subscribe(STREAM);
    await operator.ask('mutation ($input: PartnerInput!) { suspendPartner(input: $input) { __typename } }', {
      input: { idempotencyKey: randomUUID(), id },
    });
    await eventually(
      async () => stream.ended(),
      (ended) => ended,
    );
    expect(stream.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

test('granted fields can be selected at once, revoked fields are refused within seconds', async () => {
  const { id, client } = await aPartner(['EVENT']);
  const query = 'query ($id: ID!) { transfer(id: $id) { student { name } } }';
  const code = async () => (await client.send(query, { id: transfer.id })).errors?.[0]?.extensions?.code;
  expect(await code()).toBe('FIELD_NOT_GRANTED');
  await change(id, ['EVENT', 'CASE', 'STUDENT_IDENTITY']);
  expect(await code()).toBeUndefined();
  await change(id, ['EVENT', 'CASE']);
  await eventually(code, (seen) => seen === 'FIELD_NOT_GRANTED');
  expect(await change(id, null)).toBeNull();
  expect(await code()).toBeUndefined();
});

test('the answer of a long poll contains nothing that was revoked during the wait', async () => {
  const { id, client } = await aPartner(['EVENT', 'STUDENT_IDENTITY']);
  const query = `query ($wait: Int) { transferFeed(first: 5, after: "now", wait: $wait) { items { transfer { ${NAME} } } } }`;
  const code = async (wait: number) => (await client.send(query, { wait })).errors?.[0]?.extensions?.code;
  const waiting = client.send(query, { wait: 20 });
  expect(await code(0)).toBeUndefined();
  await change(id, ['EVENT']);
  await eventually(
    () => code(0),
    (seen) => seen === 'FIELD_NOT_GRANTED',
  );
  await spare.pop()?.askedBy(school);
  const { data, errors } = await waiting;
  expect([data, errors?.[0]?.extensions?.code]).toEqual([null, 'FIELD_NOT_GRANTED']);
});

describe('revoked units', () => {
  const MASKED = /\*/;
  /** Until identity has answered a request, its pupil is not a guest yet and has no visible name. */
  const MASKED_OR_NONE = /^$|\*/;
  const nameIn = (data: unknown) => /"name":"([^"]+)"/.exec(JSON.stringify(data))?.[1] ?? '';
  const query = 'query ($id: ID!) { student(id: $id) { name } }';
  /** Province 44 holds the pupils; in 41 they are guests. */
  const narrow = (id: string) => change(id, null, ['41']);

  test('disappear from reads and running streams within seconds', async () => {
    const { id, client } = await aPartner(null);
    const stream = await client.subscribe(`subscription { transferEvents { type transfer { ${NAME} } } }`);
    expect(nameIn((await client.send(query, { id: pupil.id })).data)).toBe(pupil.name);
    await narrow(id);
    await eventually(
      async () => nameIn((await client.send(query, { id: pupil.id })).data),
      (name) => MASKED.test(name),
    );
    await spare.pop()?.askedBy(school);
    await eventually(
      async () => stream.items.length,
      (count) => count === 2,
    );
    for (const { data } of stream.items) expect(nameIn(data)).toMatch(MASKED_OR_NONE);
    expect(stream.errors).toEqual([]);
    stream.close();
  });

  test('are not in the answer of a long poll', async () => {
    const { id, client } = await aPartner(null);
    const waiting = client.send(`{ transferFeed(first: 5, after: "now", wait: 20) { items { transfer { ${NAME} } } } }`);
    expect(nameIn((await client.send(query, { id: pupil.id })).data)).toBe(pupil.name);
    await narrow(id);
    await spare.pop()?.askedBy(school);
    const { data, errors } = await waiting;
    expect([nameIn(data), errors]).toEqual([expect.stringMatching(MASKED_OR_NONE), undefined]);
  });

  test('while added units are in the feed at once, with the objects of its events', async () => {
    const { id, client } = await aPartner(null);
    await change(id, null, ['11']);
    const feed = `{ transferFeed(first: 5) { items { transfer { ${NAME} } } } }`;
    expect(await client.ask(feed)).toEqual({ transferFeed: { items: [] } });
    await change(id, null, ['44']);
    const { data, errors } = await client.send(feed);
    expect([nameIn(data), errors]).toEqual([expect.not.stringMatching(MASKED), undefined]);
  });
});

test('while transfers is unavailable, unchecked requests are refused, and other users do not wait', async () => {
  const { client } = await aPartner(['EVENT', 'STUDENT_IDENTITY']);
  const query = 'query ($id: ID!) { student(id: $id) { name } }';
  expect((await client.send(query, { id: pupil.id })).errors).toBeUndefined();
  await world.system.kill('transfers');
  await eventually(
    async () => (await client.send(query, { id: pupil.id })).errors?.[0]?.extensions?.code,
    (code) => code === 'SUBGRAPH_UNAVAILABLE',
  );
  expect((await pupil.school.registrar.send(query, { id: pupil.id })).errors).toBeUndefined();
  await world.system.start('transfers');
  await eventually(
    async () => (await client.send(query, { id: pupil.id })).errors,
    (errors) => errors === undefined,
  );
});

test.each([
  ['a group that is none', ['EVENT', 'EVERYTHING']],
  ['no group', []],
  ['groups without the event itself', ['CASE']],
])('%s is bad input', async (_, fields) => {
  const register = 'mutation ($input: RegisterPartnerInput!) { registerPartner(input: $input) { __typename } }';
  const input = { idempotencyKey: randomUUID(), clientId: `partner-${randomUUID()}`, name: '人人通', units: [''], fields };
  expect((await operator.send(register, { input })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  const { id } = await aPartner(['EVENT']);
  const scope = { idempotencyKey: randomUUID(), id, units: [''], fields };
  expect((await operator.send(CHANGE, { input: scope })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

test('an invalid token gets no information about fields', async () => {
  expect((await clientOf(world.system.gatewayUrl, 'a.b.c').send(`{ ${EVENTS} }`)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
});
