/** Bad input gets a clear answer at once, or on the transfer within a second, and leaves no partial data. */
import { randomUUID } from 'node:crypto';
import { signToken } from '../infra/local/keys.ts';
import { checkWorld } from './check-world.ts';
import { type Client, clientOf, type GraphqlError } from './client.ts';
import { hostileQuestions, type Question } from './hostile-arguments.ts';
import { rosterCsv, rosterRow } from './roster.ts';
import { eventually, importRoster, type Pupil, type School, startWorld, type World } from './world.ts';

let world: World;
let from: School;
let to: School;
let pupils: Pupil[];
beforeAll(async () => {
  world = await startWorld({ env: { XUEJI_CLIENT_BUDGET: '1000000000' } });
  from = await world.school('440224');
  to = await world.school('411628', { classes: [{}, { limit: 1 }, { stage: 'PRIMARY', entryYear: 2023 }] });
  pupils = await from.pupils(12);
}, 90_000);
afterAll(() => world?.stop());

const nextPupil = (): Pupil => {
  const pupil = pupils.pop();
  if (!pupil) throw new Error('no pupil left');
  return pupil;
};
type Outcome = { __typename: string; message?: string; whoCanAct?: string; transfer?: { id: string } };
const command = async (client: Client, mutation: string, inputType: string, input: object): Promise<Outcome> => {
  const query = `mutation ($input: ${inputType}!) { result: ${mutation}(input: $input) { __typename ... on Refusal { message whoCanAct } ... on TransferRequested { transfer { id } } } }`;
  return (
    await client.ask<{ result: Outcome }>(
      query.replace(mutation === 'requestTransfer' ? '' : '... on TransferRequested { transfer { id } }', ''),
      { input },
    )
  ).result;
};
const request = (client: Client, input: object) => command(client, 'requestTransfer', 'RequestTransferInput', input);
const approve = async (client: Client, id: string): Promise<Outcome | undefined> => {
  const query = `mutation ($input: ApproveTransfersInput!) { approveTransfers(input: $input) { ... on TransfersJudged { results { __typename ... on Refusal { message whoCanAct } } } ... on Refusal { message whoCanAct } } }`;
  const { approveTransfers } = await client.ask<{ approveTransfers: { results: Outcome[] } }>(query, {
    input: { idempotencyKey: randomUUID(), ids: [id] },
  });
  return approveTransfers.results[0];
};
const askFor = (pupil: Pupil, more: object = {}) => ({
  idempotencyKey: randomUUID(),
  studentId: pupil.id,
  toSchoolId: to.id,
  toClassId: to.firstClass.id,
  reason: 'OTHER',
  ...more,
});
const expectRefusal = (outcome: Outcome | undefined, refused: string) => {
  expect(outcome?.__typename).toBe(refused);
  expect(outcome?.message).toMatch(/[\u4e00-\u9fff]/);
  expect(outcome?.whoCanAct).toBeTruthy();
};

describe('a command is refused at once', () => {
  test('by the wrong hat, and by the wrong unit', async () => {
    expectRefusal(await request(to.approver, askFor(nextPupil())), 'WrongHat');
    const county = await world.as('registrar', to.countyPath);
    expectRefusal(await request(county, askFor(nextPupil())), 'WrongUnit');
  });

  test('for a pupil with an open transfer, a reused key, one’s own entry, a step out of turn, a finished transfer', async () => {
    const pupil = nextPupil();
    const input = askFor(pupil);
    const first = await request(to.registrar, input);
    expectRefusal(await request(to.registrar, askFor(pupil)), 'TransferAlreadyOpen');
    expect(await request(to.registrar, input)).toEqual(first);
    expectRefusal(await request(to.registrar, { ...input, reason: 'HEALTH' }), 'IdempotencyKeyReused');

    const id = first.transfer?.id ?? '';
    const status = () => to.registrar.ask<{ transfer: { status: string } }>('query ($id: ID!) { transfer(id: $id) { status } }', { id });
    await eventually(status, ({ transfer }) => transfer.status === 'IN_REVIEW');
    const both = await world.as(['registrar', 'approver'], to.path, { userId: to.registrar.userId });
    expectRefusal(await approve(both, id), 'OwnEntry');
    expectRefusal(await approve(to.registrar, id), 'WrongHat');
    const wrongUnit = await approve(from.approver, id);
    expectRefusal(wrongUnit, 'WrongUnit');
    expect(wrongUnit?.whoCanAct).toBe(`${to.code}的审核人`);
    expectRefusal(await approve(await world.as('approver', '11/1101/110101'), id), 'TransferNotFound');
    await command(to.registrar, 'withdrawTransfer', 'WithdrawTransferInput', { idempotencyKey: randomUUID(), id });
    expectRefusal(await approve(to.approver, id), 'TransferNotInReview');
    expectRefusal(
      await command(to.registrar, 'withdrawTransfer', 'WithdrawTransferInput', { idempotencyKey: randomUUID(), id }),
      'TransferNotOpen',
    );
  });

  test('with an id that is none or cannot be stored, a page too large, a document too deep', async () => {
    for (const id of ['\0', '\uD800']) {
      const answer = await to.registrar.send('query ($id: ID!) { transfer(id: $id) { id } }', { id });
      expect(answer.errors?.[0]).toMatchObject({ message: expect.stringMatching(/^\$id: /), extensions: { code: 'BAD_USER_INPUT' } });
    }
    expectRefusal(await approve(to.approver, 'x'), 'TransferNotFound');
    const badId = await to.registrar.send('{ transfer(id: "x") { id } }');
    expect(badId.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await to.registrar.send('{ students(first: 101) { edges { cursor } } }')).errors?.[0]?.extensions?.code).toBe('PAGE_TOO_LARGE');
    const deep = `{ region(code: "CN") ${'{ parent '.repeat(14)}{ code }${' }'.repeat(14)} }`;
    expect((await to.registrar.send(deep)).errors?.[0]?.extensions?.code).toBe('QUERY_TOO_DEEP');
  });
});

describe('a request without a valid token of the issuer is refused', () => {
  const query = '{ transfers(first: 1) { edges { cursor } } }';
  const claims = { sub: 'x', hats: ['office'] as const, unit: 'CN', path: '' };

  test('no token, a broken one, a forged one, an expired one', async () => {
    const good = await signToken(world.system.keys, claims);
    const forged = await signToken({ ...world.system.keys, issuerKey: world.system.keys.internalKey }, claims);
    const expired = await signToken(world.system.keys, claims, { expiresInSeconds: -60 });
    for (const token of ['', 'x.y.z', `${good.slice(0, -4)}AAAA`, forged, expired]) {
      const answer = await clientOf(world.system.gatewayUrl, token).send(query);
      expect([answer.status, answer.errors?.[0]?.extensions?.code, answer.data]).toEqual([401, 'UNAUTHENTICATED', null]);
    }
    expect((await clientOf(world.system.gatewayUrl, good).send(query)).status).toBe(200);
  });

  test('a direct call to a subgraph, even with a valid public token', async () => {
    const token = await signToken(world.system.keys, claims);
    for (const url of Object.values(world.system.serviceUrls)) {
      for (const body of [
        { query: '{ __typename }' },
        { query: '{ _service { sdl } }' },
        { query: 'query { _entities(representations: []) { __typename } }' },
      ]) {
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify(body),
        });
        expect(response.status).toBe(401);
      }
    }
  });
});

describe('the answers of other services are on the transfer within a second', () => {
  type Seen = { status: string; refusal: { code: string } | null; student: { id: string; name: string | null } };
  const settled = async (input: ReturnType<typeof askFor>): Promise<Seen> => {
    const { transfer } = await request(to.registrar, input);
    const state = () =>
      to.registrar.ask<{ transfer: Seen }>('query ($id: ID!) { transfer(id: $id) { status refusal { code } student { id name } } }', {
        id: transfer?.id,
      });
    const seen = await eventually(state, ({ transfer: one }) => one.status !== 'REQUESTED');
    return seen.transfer;
  };
  const outcome = async (input: ReturnType<typeof askFor>) => {
    const { status, refusal } = await settled(input);
    return [status, refusal?.code];
  };

  test('of an unknown pupil only the id is shown, without an error', async () => {
    const studentId = randomUUID();
    expect(await settled({ ...askFor(nextPupil()), studentId })).toEqual({
      status: 'REFUSED',
      refusal: { code: expect.stringMatching(/StudentUnknown|StudentNotPlaced/) },
      student: { id: studentId, name: null },
    });
  });

  test('unknown school, class; a class of another grade, closed, full', async () => {
    const [, oneSeat, olderClass] = to.classes;
    const pupil = nextPupil();
    expect(await outcome(askFor(pupil, { toSchoolId: randomUUID() }))).toEqual(['REFUSED', 'SchoolUnknown']);
    expect(await outcome(askFor(pupil, { toSchoolId: from.id }))).toEqual(['REFUSED', 'SchoolUnknown']);
    expect(await outcome(askFor(pupil, { toClassId: randomUUID() }))).toEqual(['REFUSED', 'ClassUnknown']);
    expect(await outcome(askFor(pupil, { toClassId: from.firstClass.id }))).toEqual(['REFUSED', 'ClassUnknown']);
    expect(await outcome(askFor(pupil, { toClassId: olderClass?.id }))).toEqual(['REFUSED', 'GradeMismatch']);
    expect(await outcome(askFor(nextPupil(), { toClassId: oneSeat?.id }))).toEqual(['IN_REVIEW', undefined]);
    expect(await outcome(askFor(pupil, { toClassId: oneSeat?.id }))).toEqual(['REFUSED', 'ClassFull']);
    expectRefusal(await closeClass(oneSeat?.id), 'SeatsReserved');
    expect((await closeClass(to.firstClass.id)).__typename).toBe('ClassClosed');
    expect(await outcome(askFor(pupil))).toEqual(['REFUSED', 'ClassClosed']);
  }, 30_000);

  const closeClass = async (classId: string | undefined) => {
    const query = 'mutation ($input: CloseClassInput!) { closeClass(input: $input) { __typename ... on Refusal { message whoCanAct } } }';
    return (await to.registrar.ask<{ closeClass: Outcome }>(query, { input: { idempotencyKey: randomUUID(), classId } })).closeClass;
  };
});

describe('a roster', () => {
  const row = (cells = {}) => rosterRow({ schoolCode: from.code, classNo: '2', ...cells });
  const codes = async (csv: Uint8Array | string) => {
    const state = await importRoster(from.registrar, csv);
    return [state.status, state.problem?.code, ...state.messages.map(({ code }) => code)];
  };

  test.each([
    ['empty', () => '', 'FileEmpty'],
    ['without a column', () => rosterCsv([row()], ['birthDate']), 'ColumnMissing'],
    ['that is no text', () => Uint8Array.from({ length: 512 }, (_, index) => (index * 37) % 256), 'NotCsv'],
  ])('%s fails as a whole, and says why', async (_, csv, problem) => {
    const state = await importRoster(from.registrar, csv());
    expect([state.status, state.problem?.code, state.registered]).toEqual(['FAILED', problem, 0]);
    expect(state.problem?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  test('in GB18030 is read without conversion', async () => {
    // 李 in GB18030 is C0 EE; the test checks the rest of the file with Node's own decoder.
    const text = rosterCsv([row()]);
    const state = await importRoster(from.registrar, encodeGb18030(text));
    expect([state.status, state.registered, state.placed, state.messages]).toEqual(['DONE', 1, 1, []]);
  });

  test('with wrong rows: a message for each, and the valid rows are registered', async () => {
    const twin = row();
    const wrong = [
      row({ idNumber: twin.idNumber.replace(/.$/, twin.idNumber.endsWith('1') ? '2' : '1') }),
      row({ birthDate: '2099-01-01' }),
      twin,
      twin,
      row({ classNo: '9' }),
      row({ name: '' }),
      row({ birthDate: '2015-02-30' }),
      row({ sex: '7' }),
      row({ schoolCode: '2144999999' }),
      row(),
    ];
    const state = await importRoster(from.registrar, rosterCsv(wrong));
    const told = Object.groupBy(state.messages, ({ row: line }) => String(line));
    expect([state.status, state.rows, state.placed]).toEqual(['DONE', 10, 2]);
    expect(Object.keys(told).map(Number)).toEqual([2, 3, 5, 6, 7, 8, 9, 10]);
    expect(state.messages.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'IdNumberCheckDigit',
        'BirthDateInFuture',
        'DuplicateInFile',
        'ClassUnknown',
        'RequiredMissing',
        'DateInvalid',
        'CodeUnknown',
        'SchoolOutsideUnit',
      ]),
    );
  });

  test('sent twice with one key is one import; with the wrong hat or from a city it is refused', async () => {
    const csv = rosterCsv([row()]);
    const key = randomUUID();
    const [first, again] = [await from.registrar.upload(csv, 'a.csv', key), await from.registrar.upload(csv, 'a.csv', key)];
    expect(again).toEqual(first);
    expect((await from.registrar.upload(`${csv} `, 'a.csv', key)).body.code).toBe('IdempotencyKeyReused');
    expect((await from.approver.upload(csv, 'a.csv')).body.code).toBe('WrongHat');
    expect((await (await world.as('registrar', '44/4402')).upload(csv, 'a.csv')).body.code).toBe('WrongUnit');
    expect(await codes(csv)).toEqual(['DONE', undefined, 'AlreadyRegistered']);
  });
});

describe('a transfer to a school and class that do not exist', () => {
  const NODE = 'id toSchool { name } toClass { name }';
  type Node = { id: string; toSchool: { name: string } | null; toClass: { name: string } | null };
  let good: Node;
  let bad: Node;
  beforeAll(async () => {
    const ask = async (more: object): Promise<string> => (await request(to.registrar, askFor(nextPupil(), more))).transfer?.id ?? '';
    const [badId, goodId] = [await ask({ toSchoolId: randomUUID(), toClassId: randomUUID() }), await ask({})];
    bad = { id: badId, toSchool: null, toClass: null };
    good = { id: goodId, toSchool: { name: to.name }, toClass: { name: expect.any(String) } };
  });

  test.each(['41/4116/411628', '41', ''])('is shown with nulls and with errors at its paths in the lists of %s', async (path) => {
    const office = await world.as('office', path);
    const { data, errors } = await office.send<{ transfers: { edges: { node: Node }[] } }>(
      `{ transfers(first: 100) { edges { node { ${NODE} } } } }`,
    );
    const nodes = data?.transfers.edges.map(({ node }) => node);
    expect(nodes).toEqual(expect.arrayContaining([good, bad]));
    const at = nodes?.findIndex(({ id }) => id === bad.id);
    expect(errors).toContainEqual(
      expect.objectContaining({
        path: ['transfers', 'edges', at, 'node', 'toSchool', 'name'],
        extensions: expect.objectContaining({ code: 'REFERENCE_NOT_FOUND' }),
      }),
    );
  });

  test('does not stop streams or the lines of the feed, also after a resume', async () => {
    const partner = await world.as('partner', '');
    const query = `subscription { transferEvents(after: "oldest") { type transfer { ${NODE} } } }`;
    type Event = { transferEvents: { type: string; transfer: Node } };
    const seenBy = async (lastEventId?: string) => {
      const stream = await partner.subscribe<Event>(query, lastEventId ? { lastEventId } : {});
      const ids = () => stream.items.map(({ data }) => data.transferEvents.transfer.id);
      await eventually(
        async () => ids(),
        (seen) => seen.includes(good.id),
      );
      stream.close();
      return stream;
    };
    const first = await seenBy();
    const badAt = first.items.findIndex(({ data }) => data.transferEvents.transfer.id === bad.id);
    expect(first.items[badAt]?.data.transferEvents.transfer).toEqual(bad);
    expect(first.errors.map(({ extensions }) => extensions?.code)).toContain('REFERENCE_NOT_FOUND');
    const resumed = await seenBy(first.items[badAt - 1]?.id);
    expect(resumed.items[0]?.data.transferEvents.transfer).toEqual(bad);

    const response = await fetch(`${world.system.gatewayUrl}/feed?first=1000`, { headers: { authorization: `Bearer ${partner.token}` } });
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining(good.id)]);
  });
});

/** The messages of an answer, in one language. */
async function toldIn(language: string, { token }: Client, query: string, variables: object = {}): Promise<string[]> {
  const response = await fetch(`${world.system.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query, variables }),
  });
  const { errors = [] } = (await response.json()) as { errors?: GraphqlError[] };
  return errors.filter(isAboutArgument).map(({ message }) => message);
}
const isAboutArgument = ({ extensions }: GraphqlError): boolean => /^(BAD_USER_INPUT|CURSOR_INVALID)$/.test(extensions?.code ?? '');

/** Messages that do not start with the path of an argument, or are in the wrong language. For an invalid id the path must be exact. */
async function badlyTold({ at, client, query, variables }: Question & { client: Client }): Promise<unknown[]> {
  const [, path = ''] = /\((.+)\)$/.exec(at) ?? [];
  const [chinese, english] = await Promise.all(['zh', 'en'].map((language) => toldIn(language, client, query, variables)));
  const isPlaced = (message: string) => {
    const [, place = ''] = /^\$?([\w.[\]]+): /.exec(message) ?? [];
    return /不是有效的标识|not an id/.test(message) ? place === path : (place.split(/[.[]/)[0] ?? '') in variables;
  };
  const bad = [
    ...(chinese ?? []).filter((message) => !isPlaced(message) || !/[\u4e00-\u9fff]/.test(message)),
    ...(english ?? []).filter((message) => !isPlaced(message) || /[\u4e00-\u9fff]/.test(message)),
  ];
  return bad.map((message) => [at, message]);
}

test('no value of any argument causes an internal error or an empty answer; each fault is reported in both languages with its path', async () => {
  const hats = ['registrar', 'approver', 'office', 'operator'] as const;
  const [ofSchool, ofNation] = [await world.as([...hats], to.path), await world.as([...hats], '')];
  const questions = hostileQuestions(to.id).map((question) => ({
    ...question,
    client: question.query.startsWith('mutation') ? ofSchool : ofNation,
  }));
  expect(questions.length).toBeGreaterThan(500);
  const wrong: unknown[] = [];
  const told = new Set<string>();
  const lane = async () => {
    for (let one = questions.pop(); one; one = questions.pop()) {
      const { status, data, errors = [] } = await one.client.send(one.query, one.variables);
      const codes = errors.map(({ extensions }) => extensions?.code);
      const isOurs = status >= 500 || codes.some((code) => code === 'INTERNAL_SERVER_ERROR' || code === 'SUBGRAPH_UNAVAILABLE');
      const isLimit = codes.some(
        (code) => code === 'QUERY_TOO_COSTLY' || code === 'BUDGET_EXHAUSTED' || code === 'GRAPHQL_VALIDATION_FAILED',
      );
      if (isOurs || isLimit || (data === null && errors.length === 0)) wrong.push([one.at, one.value, errors[0] ?? status]);
      const [place] = errors.find(isAboutArgument)?.message.split(': ') ?? [];
      if (place === undefined || told.has(`${one.at} ${place}`)) continue;
      told.add(`${one.at} ${place}`);
      wrong.push(...(await badlyTold(one)));
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  expect(wrong).toEqual([]);
}, 240_000);

test.each([
  [
    'a programme',
    '{ region(code: "411628") { eligibilityList(programme: "nutrtion", first: 1) { totalCount } } }',
    'programme: nutrtion is not known; known are nutrition.',
  ],
  [
    'a date',
    '{ region(code: "411628") { eligibilityList(programme: "nutrition", on: "2026-02-30", first: 1) { totalCount } } }',
    'on: 2026-02-30',
  ],
  ['another date', '{ region(code: "411628") { transferLeague(since: "yesterday") { asOf } } }', 'since: yesterday'],
  ['a unit of students', '{ students(unit: "990000", first: 1) { totalCount } }', 'unit: there is no unit 990000'],
  [
    'a unit of transfers',
    '{ transfers(first: 1, filter: { unit: "990000" }) { edges { cursor } } }',
    'filter.unit: no unit has the code or path 990000',
  ],
  [
    'a unit of the feed',
    '{ transferFeed(first: 1, filter: { unit: "990000" }) { end } }',
    'filter.unit: no unit has the code or path 990000',
  ],
])('the argument with %s that does not exist is named', async (_, query, message) => {
  const office = await world.as('office', '');
  const [english, chinese] = [await toldIn('en', office, query), await toldIn('zh', office, query)];
  expect(english).toEqual([expect.stringContaining(message)]);
  expect(chinese).toEqual([expect.stringMatching(/^[\w.]+: .*[\u4e00-\u9fff]/)]);
});

test('afterwards every invariant of the world holds', async () => {
  const results = await checkWorld(world.system.databaseUrls);
  expect(results.filter(({ broken }) => broken.length > 0)).toEqual([]);
}, 60_000);

/** Encodes the two-byte codes of GB18030 with a table that is built by the decoder. */
function encodeGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from(
    [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : (table.get(character) ?? []))),
  );
}
