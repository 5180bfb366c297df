/** Pupils of the load: placed in pairs of schools in two provinces, with enough seats on both sides. */
import type { Client } from '../client.ts';
import { rosterCsv, rosterRow } from '../roster.ts';
import { importRoster, type School, type World } from '../world.ts';

/** Three rural counties of three provinces; in each a pupil is entitled to meals. */
export const COUNTIES = { south: '440224', middle: '411628', west: '520524' } as const;
/** Pupils per class of 65 seats: in the worst case a class has its own pupils and all incoming ones. */
const PUPILS_PER_CLASS = 30;
/** On a busy machine, two systems start at the same time. */
export const PLACED_WITHIN_MS = 120_000;

export type Pupil = { readonly studentId: string; readonly classNo: number; at: School; readonly pair: readonly [School, School] };

export const otherSide = ({ at, pair }: Pupil): School => (at === pair[0] ? pair[1] : pair[0]);
/** The approvers of the four steps between provinces, in order. */
export const approversOf = (pupil: Pupil, to: School): Client[] => [
  to.approver,
  to.countyApprover,
  pupil.at.approver,
  pupil.at.countyApprover,
];

export async function settlePupils(world: World, pairs: number, perPair: number): Promise<Pupil[]> {
  const classes = Array.from({ length: Math.ceil(perPair / PUPILS_PER_CLASS) }, (_, index) => ({ classNo: index + 1, limit: 65 }));
  const classNoOf = (index: number) => Math.floor(index / PUPILS_PER_CLASS) + 1;
  const settled = await Promise.all(
    Array.from({ length: pairs }, async () => {
      const pair = [await world.school(COUNTIES.south, { classes }), await world.school(COUNTIES.middle, { classes })] as const;
      const rows = Array.from({ length: perPair }, (_, index) =>
        rosterRow({ schoolCode: pair[0].code, classNo: String(classNoOf(index)) }),
      );
      const state = await importRoster(pair[0].registrar, rosterCsv(rows), 'roster.csv', PLACED_WITHIN_MS);
      if (state.placed !== perPair) throw new Error(`${state.placed} of ${perPair} placed: ${JSON.stringify(state.messages.slice(0, 3))}`);
      const ids = await idsOf(pair[0]);
      return ids.map((studentId, index): Pupil => ({ studentId, classNo: classNoOf(index), at: pair[0], pair }));
    }),
  );
  return settled.flat();
}

async function idsOf(school: School): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { students }: { students: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await school.registrar.ask(
        `query ($unit: String!, $after: String) { students(unit: $unit, first: 100, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
        { unit: school.path, after },
      );
    ids.push(...students.edges.map(({ node }) => node.id));
    if (!students.pageInfo.hasNextPage) return ids;
    after = students.pageInfo.endCursor;
  }
}
