/**
 * Units change under load: a county gets another code and another city at noon, and two schools merge with open cases. No user signs in again, no
 * request fails, and every service has the same paths afterwards.
 */
import { randomUUID } from 'node:crypto';
import type { Hat } from '@xueji/infra/runtime/actor.ts';
import { signToken } from '../infra/local/keys.ts';
import { sendBySchedule } from './bench/open-loop.ts';
import { checkWorld } from './check-world.ts';
import { type Client, clientOf } from './client.ts';
import { rosterCsv, rosterRow } from './roster.ts';
import { type Case, eventually, importRoster, type Pupil, registerPartner, type School, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 90_000);
afterAll(() => world?.stop());

type Outcome = { __typename: string; message?: string };
async function act(client: Client, mutation: string, input: object): Promise<Outcome> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ... on Refusal { message } } }`;
  const answer = await client.ask<Record<string, Outcome>>(document, { input: { idempotencyKey: randomUUID(), ...input } });
  return answer[mutation] as Outcome;
}

/** A token as issuers make them: it names the unit by its code, and no path. */
const withCode = async (hats: readonly Hat[], unit: string, userId = `${hats}@${unit}`): Promise<Client> =>
  clientOf(world.system.gatewayUrl, await signToken(world.system.keys, { sub: userId, hats, unit }), { userId });

/** Waits until every service has moved all its rows, and checks the invariants of the whole system. */
async function settledWorld(): Promise<void> {
  const broken = await eventually(
    async () => (await checkWorld(world.system.databaseUrls)).filter((one) => one.broken.length > 0),
    (found) => found.length === 0,
    60_000,
  );
  expect(broken).toEqual([]);
}

const studentsIn = async (client: Client, code: string): Promise<number | null> => {
  const { region } = await client.ask<{ region: { statistics: { students: number } | null } }>(
    'query ($code: ID!) { region(code: $code) { statistics { students } } }',
    { code },
  );
  return region.statistics?.students ?? null;
};

const APPROVALS_PER_S = 20;
const CASES = 30;

describe('a county gets another code and another city while its cases are approved', () => {
  let school: School;
  let neighbour: School;
  let cases: Case[];
  let pupils: Pupil[];
  let nation: Client;
  beforeAll(async () => {
    school = await world.school('410122', { classes: [{ limit: 65 }, { limit: 65 }] });
    neighbour = await world.school('410106');
    nation = await world.as(['office', 'reader', 'operator'], '');
    await neighbour.pupils(3);
    pupils = await school.pupils(20);
    const sender = await world.school('440106');
    cases = await Promise.all((await sender.pupils(CASES)).map((pupil) => pupil.askedBy(school)));
  }, 120_000);

  test('with 20 approvals a second no request fails, each pupil is read once, and the counts of both cities change by that county', async () => {
    const [zhengzhou, kaifeng] = [await studentsIn(nation, '410100'), await studentsIn(nation, '410200')];
    const office = await withCode(['office'], '410122');
    const total = zhengzhou ?? 0;

    const operator = await world.as('operator', '');
    let approved = false;
    const looks: number[] = [];
    const watching = (async () => {
      while (!approved) {
        const seen = await office.ask<{ students: { edges: unknown[] } }>('{ students(first: 100) { edges { node { id name } } } }');
        looks.push(seen.students.edges.length);
      }
    })();
    let changing: Promise<Outcome> | undefined;
    const { outcomes, offeredPerS } = await approveBySchedule(cases, (index) => {
      if (index === CASES) changing = act(operator, 'changeRegion', { code: '410122', newCode: '410298', parentCode: '410200' });
    });
    approved = true;
    await watching;
    expect((await changing)?.__typename).toBe('RegionChanged');
    expect(new Set(outcomes)).toEqual(new Set(['TransferStepTaken']));
    expect(outcomes.length).toBeGreaterThan(3 * CASES);
    expect(offeredPerS).toBeGreaterThan(0.9 * APPROVALS_PER_S);

    // Each read had every pupil once, at every state of the move.
    expect(looks.filter((seen) => seen < 20)).toEqual([]);
    for (const one of cases) await one.becomes('COMPLETED');
    await settledWorld();
    expect(await studentsIn(nation, '410298')).toBe(20 + CASES);
    expect([await studentsIn(nation, '410100'), await studentsIn(nation, '410200')]).toEqual([total - 20, (kaifeng ?? 0) + 20 + CASES]);
    expect(await studentsIn(office, '410122')).toBe(20 + CASES);
    expect(pupils).toHaveLength(20);
  }, 180_000);

  test('the old code finds the region, tokens with both codes read the same, and history shows the former state', async () => {
    const [old, now] = [await withCode(['office'], '410122'), await withCode(['office'], '410298')];
    const QUERY =
      '{ region(code: "410122") { code name parent { code } schools(first: 10) { edges { node { path } } } } students(first: 100) { edges { node { id } } } }';
    const [one, other] = [await old.ask<object>(QUERY), await now.ask<object>(QUERY)];
    expect(one).toEqual(other);
    expect(one).toMatchObject({
      region: { code: '410298', parent: { code: '410200' }, schools: { edges: [{ node: { path: `41/4102/410298/${school.code}` } }] } },
    });
    const registrar = await withCode(['registrar'], school.code);
    const { schoolByCode } = await registrar.ask<{ schoolByCode: object }>(
      `{ schoolByCode(code: "${school.code}") { path county { code } authority { code } } }`,
    );
    expect(schoolByCode).toMatchObject({
      path: `41/4102/410298/${school.code}`,
      county: { code: '410298' },
      authority: { code: '410298' },
    });
  });

  test('a code that was abolished before the system began finds its successor, in the graph and in rights', async () => {
    const office = await withCode(['office'], '371200');
    const seen = await office.ask(
      '{ region(code: "371202") { code name } viewer { unit { code } } students(unit: "371202", first: 1) { totalCount } }',
    );
    expect(seen).toEqual({ region: { code: '370116', name: '莱芜区' }, viewer: { unit: { code: '370100' } }, students: { totalCount: 0 } });
    expect(await nation.ask('{ node(id: "371202") { ... on Region { name endedOn successor { code } } } }')).toEqual({
      node: { name: '莱城区', endedOn: '2023-06-30', successor: { code: '370116' } },
    });
  });

  test('a county that opens today can have schools, cases and partners, and has its name', async () => {
    const operator = await world.as('operator', '');
    expect((await act(operator, 'openRegion', { code: '410197', name: '试点区', parentCode: '410100' })).__typename).toBe('RegionOpened');
    const [pupil] = await (await world.school('410197')).pupils(1);
    const request = await pupil?.askedBy(await world.school('440106'));
    if (!request) throw new Error('no case');
    const OF_COUNTY = `{ transfers(first: 5, filter: { unit: "410197" }) { edges { node { id steps { unit { ... on Region { name } } } } } } }`;
    const { transfers } = await eventually(
      () => nation.ask<{ transfers: { edges: { node: { id: string; steps: object[] } }[] } }>(OF_COUNTY),
      ({ transfers }) => transfers.edges.length > 0,
    );
    expect(transfers.edges.map(({ node }) => node.id)).toEqual([request.id]);
    expect(transfers.edges[0]?.node.steps).toContainEqual({ unit: { name: '试点区' } });
    expect(await registerPartner(operator, 'partner-410197', ['410197'])).not.toBeNull();
    await approveAll(request);
    await request.becomes('COMPLETED');
  }, 60_000);

  test('invalid changes get a typed refusal', async () => {
    const operator = await world.as('operator', '');
    const refusals = [
      await act(operator, 'changeRegion', { code: '410106', newCode: '410122' }),
      await act(operator, 'changeRegion', { code: '410122', name: '新县' }),
      await act(operator, 'mergeRegions', { code: '410106', successorCode: '410106' }),
      await act(operator, 'mergeRegions', { code: '410106', successorCode: '410122' }),
      await act(operator, 'openRegion', { code: '410299', name: '新县', parentCode: '999900' }),
      await act(operator, 'openRegion', { code: '370181', name: '章丘市', parentCode: '370100' }),
      await act(await world.as('registrar', ''), 'changeRegion', { code: '410106', name: '新县' }),
    ];
    expect(refusals.map(({ __typename }) => __typename)).toEqual([
      'CodeUsed',
      'UnitEnded',
      'MergeWithItself',
      'UnitEnded',
      'RegionUnknown',
      'CodeUsed',
      'WrongHat',
    ]);
  });
});

const STEPS = 'query ($id: ID!) { transfer(id: $id) { status steps { unitPath state } } }';
const APPROVE = `mutation ($input: ApproveTransfersInput!) { approveTransfers(input: $input) {
  __typename ... on TransfersJudged { results { __typename ... on Refusal { message } } } } }`;

/**
 * Approves every step of every case by a fixed schedule, with tokens that name the units at the start. It waits only for the answer to the previous
 * step of the same case. `offeredPerS`: the number of scheduled approvals per second.
 */
async function approveBySchedule(all: readonly Case[], onDue: (index: number) => void) {
  const nation = await world.as('office', '');
  const { transfer } = await nation.ask<{ transfer: { steps: { unitPath: string }[] } }>(STEPS, { id: all[0]?.id });
  const codes = transfer.steps.map(({ unitPath }) => unitPath.split('/').at(-1) ?? '');
  const approvers = await Promise.all(codes.map((code) => withCode(['approver'], code, `approver ${code}`)));
  const outcomes: string[] = [];
  const last = new Map<string, Promise<string>>();
  const begunAt = performance.now();
  let dueAt = begunAt;
  await sendBySchedule({ perSecond: APPROVALS_PER_S, requests: codes.length * all.length }, async (index) => {
    dueAt = performance.now();
    onDue(index);
    const { id } = all[index % all.length] as Case;
    const approver = approvers[Math.floor(index / all.length)] as Client;
    const answer = Promise.resolve(last.get(id)).then(() => approveOne(approver, id));
    last.set(id, answer);
    outcomes.push(await answer);
  });
  return { outcomes, offeredPerS: ((codes.length * all.length - 1) * 1000) / (dueAt - begunAt) };
}

async function approveOne(approver: Client, id: string): Promise<string> {
  const { approveTransfers } = await approver.ask<{ approveTransfers: { results: Outcome[] } }>(APPROVE, {
    input: { idempotencyKey: randomUUID(), ids: [id] },
  });
  return approveTransfers.results[0]?.__typename ?? 'no result';
}

/** Approves every step, each by its unit. */
async function approveAll(one: Case): Promise<void> {
  const nation = await world.as('office', '');
  const next = async () => {
    const { transfer } = await nation.ask<{ transfer: { status: string; steps: { unitPath: string; state: string }[] } }>(STEPS, {
      id: one.id,
    });
    return transfer.steps.find(({ state }) => state === 'CURRENT')?.unitPath ?? null;
  };
  for (let unit = await next(); unit !== null; unit = await next()) {
    const code = unit.split('/').at(-1) ?? '';
    const outcome = await approveOne(await withCode(['approver'], code, `approver ${code}`), one.id);
    // A bureau is refused only when the step has moved to another one since it was read.
    if (outcome !== 'TransferStepTaken') expect([outcome, await next()]).not.toEqual([outcome, unit]);
  }
}

describe('two schools merge while cases go out of one and into it', () => {
  test('every case continues at the successor, seats add up, no event is delivered twice, and the old code finds the new school', async () => {
    const [one, two, other] = [await world.school('411628'), await world.school('411628'), await world.school('440224')];
    const [leaves, stays] = await one.pupils(2);
    const [comes] = await other.pupils(1);
    if (!leaves || !stays || !comes) throw new Error('no pupils');
    const out = await leaves.askedBy(other);
    const into = await comes.askedBy(one);
    const partner = await world.as('partner', one.path, { userId: `partner-${one.code}` });
    const feed = await partner.subscribe<{ transferEvents: { id: string; type: string } }>('subscription { transferEvents { id type } }');
    const oldRegistrar = await withCode(['registrar', 'office'], one.code);

    const county = await world.as('registrar', one.countyPath);
    expect((await act(county, 'mergeSchools', { schoolId: one.id, successorId: one.id })).__typename).toBe('MergeWithItself');
    expect((await act(county, 'mergeSchools', { schoolId: one.id, successorId: two.id })).__typename).toBe('SchoolsMerged');
    expect((await act(county, 'mergeSchools', { schoolId: two.id, successorId: one.id })).__typename).toBe('UnitEnded');

    const { schoolByCode } = await county.ask<{ schoolByCode: { id: string; classes: { edges: { node: { taken: number } }[] } } }>(
      `{ schoolByCode(code: "${one.code}") { id classes(first: 20) { edges { node { taken } } } } }`,
    );
    expect(schoolByCode.id).toBe(two.id);
    expect(schoolByCode.classes.edges.reduce((sum, { node }) => sum + node.taken, 0)).toBe(3);

    // A roster with the old school's code belongs to the successor, after identity has applied the merge.
    await eventually(
      () => two.registrar.ask<{ students: { edges: { node: { id: string } }[] } }>('{ students(first: 20) { edges { node { id } } } }'),
      ({ students }) => students.edges.some(({ node }) => node.id === stays.id),
    );
    const { stage, entryYear, classNo } = one.firstClass;
    const row = rosterRow({ schoolCode: one.code, stage, entryYear: String(entryYear), classNo: String(classNo) });
    expect(await importRoster(two.registrar, rosterCsv([row]))).toMatchObject({ registered: 1, placed: 1, messages: [] });

    // The open step of the old school belongs to the successor, and a session from before the merge may take it.
    const toDecide = async (client: Client) =>
      (
        await client.ask<{ transfersToDecide: { edges: { node: { id: string } }[] } }>(
          '{ transfersToDecide(first: 20) { edges { node { id } } } }',
        )
      ).transfersToDecide.edges.map(({ node }) => node.id);
    const successorApprover = await withCode(['approver'], two.code);
    await eventually(
      () => toDecide(successorApprover),
      (ids) => ids.includes(into.id),
    );
    await approveAll(out);
    await approveAll(into);
    await Promise.all([out.becomes('COMPLETED'), into.becomes('COMPLETED')]);
    await settledWorld();

    const seen = await oldRegistrar.ask<{ students: { edges: { node: { id: string } }[] } }>(
      '{ students(first: 20) { edges { node { id placement { school { id } } spells { school { name endedOn successor { id } } } } } } }',
    );
    expect(seen.students.edges.map(({ node }) => node)).toEqual(
      expect.arrayContaining([
        {
          id: stays.id,
          placement: { school: { id: two.id } },
          spells: [
            { school: { name: one.name, endedOn: expect.any(String), successor: { id: two.id } } },
            { school: { name: two.name, endedOn: null, successor: null } },
          ],
        },
        { id: comes.id, placement: { school: { id: two.id } }, spells: expect.any(Array) },
      ]),
    );
    expect(seen.students.edges.map(({ node }) => node.id)).not.toContain(leaves.id);
    await eventually(
      async () => feed.items.map(({ data }) => data.transferEvents.type),
      (types) => types.filter((type) => type === 'TransferCompleted').length === 2,
    );
    const ids = feed.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    feed.close();
  }, 120_000);

  test('a school that the city runs: counted in its county, approved by its city', async () => {
    const [own, county] = [await world.school('410105'), await world.school('410105')];
    const moved = await act(await world.as('registrar', '41/4101'), 'changeSchool', {
      schoolId: own.id,
      authorityCode: '410100',
      name: '市实验小学',
    });
    expect(moved.__typename).toBe('SchoolChanged');
    const before = await studentsIn(await world.as('reader', ''), '410105');
    const [pupil] = await own.pupils(1);
    if (!pupil) throw new Error('no pupil');
    await eventually(
      async () => studentsIn(await world.as('reader', ''), '410105'),
      (count) => count === (before ?? 0) + 1,
    );
    const request = await pupil.askedBy(county);
    const { transfer } = await county.registrar.ask<{ transfer: { scope: string; steps: { unitPath: string }[] } }>(
      'query ($id: ID!) { transfer(id: $id) { scope steps { unitPath } } }',
      { id: request.id },
    );
    expect(transfer.scope).toBe('CROSS_COUNTY');
    expect(transfer.steps.map(({ unitPath }) => unitPath)).toContain('41/4101');
    await approveAll(request);
    await request.becomes('COMPLETED');
    await settledWorld();
  }, 120_000);
});
