/**
 * Units change while people work: a county gets another code and another city at noon, and two schools merge with cases open. Nobody signs in again,
 * no request fails, and every service has the same paths afterwards.
 */
import { randomUUID } from 'node:crypto';
import type { Hat } from '@xueji/infra/runtime/actor.ts';
import { signToken } from '../infra/local/keys.ts';
import { checkWorld } from './check-world.ts';
import { type Client, clientOf } from './client.ts';
import { type Case, eventually, type Pupil, type School, startWorld, type World } from './world.ts';

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

/** Waits until every service has moved all its rows, and asks for the invariants of the whole system. */
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
    cases = [];
    for (const pupil of await sender.pupils(12)) cases.push(await pupil.askedBy(school));
  }, 120_000);

  test('no request fails, its pupils are read once at every moment, and counts of both cities move by exactly that county', async () => {
    const [zhengzhou, kaifeng] = [await studentsIn(nation, '410100'), await studentsIn(nation, '410200')];
    const office = await withCode(['office'], '410122');
    const approver = await withCode(['approver'], '410122');
    const total = zhengzhou ?? 0;

    const operator = await world.as('operator', '');
    let changed = false;
    const looks: number[] = [];
    const watching = (async () => {
      for (let rounds = 0; !changed || rounds < 40; rounds++) {
        const seen = await office.ask<{ students: { edges: unknown[] } }>('{ students(first: 100) { edges { node { id name } } } }');
        looks.push(seen.students.edges.length);
        if (rounds > 300) throw new Error('the change took too long');
      }
    })();
    const approving = (async () => {
      // Every step of every case, by approvers whose tokens know the old code only.
      for (const one of cases) await approveAll(one, { '410122': approver });
    })();
    expect((await act(operator, 'changeRegion', { code: '410122', newCode: '410298', parentCode: '410200' })).__typename).toBe(
      'RegionChanged',
    );
    changed = true;
    await Promise.all([watching, approving]);

    // Each look saw every pupil once, whatever was moved by then.
    expect(looks.filter((seen) => seen < 20)).toEqual([]);
    for (const one of cases) await one.becomes('COMPLETED');
    await settledWorld();
    expect(await studentsIn(nation, '410298')).toBe(32);
    expect([await studentsIn(nation, '410100'), await studentsIn(nation, '410200')]).toEqual([total - 20, (kaifeng ?? 0) + 32]);
    expect(await studentsIn(office, '410122')).toBe(32);
    expect(pupils).toHaveLength(20);
  }, 180_000);

  test('the old code finds the region, tokens of both codes read the same, and history tells what was', async () => {
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

  test('what cannot be is refused by its name', async () => {
    const operator = await world.as('operator', '');
    const refusals = [
      await act(operator, 'changeRegion', { code: '410106', newCode: '410122' }),
      await act(operator, 'changeRegion', { code: '410122', name: '新县' }),
      await act(operator, 'mergeRegions', { code: '410106', successorCode: '410106' }),
      await act(operator, 'mergeRegions', { code: '410106', successorCode: '410122' }),
      await act(operator, 'openRegion', { code: '410299', name: '新县', parentCode: '999900' }),
      await act(await world.as('registrar', ''), 'changeRegion', { code: '410106', name: '新县' }),
    ];
    expect(refusals.map(({ __typename }) => __typename)).toEqual([
      'CodeUsed',
      'UnitEnded',
      'MergeWithItself',
      'UnitEnded',
      'RegionUnknown',
      'WrongHat',
    ]);
  });
});

const STEPS = 'query ($id: ID!) { transfer(id: $id) { status steps { unitPath state } } }';
const APPROVE = `mutation ($input: ApproveTransfersInput!) { approveTransfers(input: $input) {
  __typename ... on TransfersJudged { results { __typename ... on Refusal { message } } } } }`;

/** Approves every step; the units of these codes act with clients of before. */
async function approveAll(one: Case, before: Record<string, Client>): Promise<void> {
  const nation = await world.as('office', '');
  const next = async () => {
    const { transfer } = await nation.ask<{ transfer: { status: string; steps: { unitPath: string; state: string }[] } }>(STEPS, {
      id: one.id,
    });
    return transfer.steps.find(({ state }) => state === 'CURRENT')?.unitPath ?? null;
  };
  for (let unit = await next(); unit !== null; unit = await next()) {
    const code = unit.split('/').at(-1) ?? '';
    const client = before[code === '410298' ? '410122' : code] ?? (await withCode(['approver'], code, `approver ${code}`));
    const { approveTransfers } = await client.ask<{ approveTransfers: { results: Outcome[] } }>(APPROVE, {
      input: { idempotencyKey: randomUUID(), ids: [one.id] },
    });
    // A bureau is refused only when the step has gone to another one since it was looked up.
    if (approveTransfers.results[0]?.__typename !== 'TransferStepTaken')
      expect([approveTransfers.results, await next()]).not.toEqual([approveTransfers.results, unit]);
  }
}

describe('two schools merge while cases go out of one and into it', () => {
  test('every case goes on at the successor, seats add up, nobody is told twice, and the old code finds the new school', async () => {
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

    // The to-do of the old school is the successor's, and whoever signed in before the merge may take it.
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
    await approveAll(out, {});
    await approveAll(into, {});
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
    await approveAll(request, {});
    await request.becomes('COMPLETED');
    await settledWorld();
  }, 120_000);
});
