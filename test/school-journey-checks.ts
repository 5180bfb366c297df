/** What must hold for the pupils of a county at the end of their school year, read through the gateway. */
import type { Client } from './client.ts';
import { eventually, type School } from './world.ts';

/** A process that follows a killed one waits for the lease of its jobs (10 s) and for its partitions (6 s). */
export const AFTER_A_KILL_MS = 40_000;

export type Seen = {
  readonly id: string;
  readonly placement: { readonly status: string; readonly entryYear: number; readonly class: { readonly id: string } } | null;
};
type Page<Node> = { edges: { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

/** A county, and the client of its office. */
export type County = { readonly code: string; readonly office: Client };

/** All pages of the students of the county. */
export async function studentsOf<Node>({ office }: County, shown: string, filter: object = {}): Promise<Node[]> {
  const found: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { students }: { students: Page<Node> } = await office.ask(
      `query ($filter: StudentFilter, $after: String) { students(first: 100, filter: $filter, after: $after) {
        edges { node { id ${shown} } } pageInfo { hasNextPage endCursor } } }`,
      { filter, after },
    );
    found.push(...students.edges.map(({ node }) => node));
    if (!students.pageInfo.hasNextPage) return found;
    after = students.pageInfo.endCursor;
  }
}

/** Pupils on the rolls by stage and grade, once there are as many as expected. */
export async function countsByGrade({ office, code }: County, onRolls: number): Promise<Map<string, number>> {
  const seen = await eventually(
    () =>
      office.ask<{ region: { statisticsByGrade: { stage: string; grade: number; counts: { onRolls: number } }[] } }>(
        `{ region(code: "${code}") { statisticsByGrade { stage grade counts { onRolls } } } }`,
      ),
    ({ region }) => region.statisticsByGrade.reduce((sum, { counts }) => sum + counts.onRolls, 0) === onRolls,
    AFTER_A_KILL_MS,
  );
  return new Map(seen.region.statisticsByGrade.map(({ stage, grade, counts }) => [`${stage} ${grade}`, counts.onRolls]));
}

const ON_ROLLS = ['ACTIVE', 'SUSPENDED', 'ABROAD', 'MISSING', 'LEFT'];
type ClassList = { id: string; seated: number; students: Page<Seen> };
type Lists = Record<'unplaced' | 'graduatesWithoutAdmission', Page<{ student: { id: string } }>>;

/** A row for each class in which a child sits, and for each list on which a child stands. Each class must count its pupils. */
export async function placesOf(county: County, schools: readonly School[]): Promise<{ id: string; place: string }[]> {
  const { office, code } = county;
  const found: { id: string; place: string }[] = [];
  const add = (place: string, ids: readonly string[]) => void found.push(...ids.map((id) => ({ id, place })));
  for (const { id } of schools) {
    const { school } = await office.ask<{ school: { classes: Page<ClassList> } }>(
      `query ($id: ID!) { school(id: $id) { classes(first: 100) { edges { node { id seated
        students(first: 100, filter: { status: IN_SCHOOL }) { edges { node { id placement { status class { id } } } } } } } } } }`,
      { id },
    );
    for (const { node } of school.classes.edges) {
      const pupils = node.students.edges.filter(
        (one) => one.node.placement?.status === 'ACTIVE' && one.node.placement.class.id === node.id,
      );
      if (pupils.length !== node.seated) throw new Error(`class ${node.id} counts ${node.seated} pupils and lists ${pupils.length}`);
      add(
        'CLASS',
        pupils.map((one) => one.node.id),
      );
    }
  }
  for (const status of ['AWAY', 'OFF_ROLLS', 'NOT_PLACED'])
    add(
      status,
      (await studentsOf<{ id: string }>(county, '', { status })).map(({ id }) => id),
    );
  const lists = await office.ask<{ region: Lists; suspendedStudents: Page<{ student: { id: string } }> }>(
    `{ suspendedStudents(unit: "${code}", first: 100) { edges { node { student { id } } } } region(code: "${code}") {
      unplaced(first: 100) { edges { node { student { id } } } } graduatesWithoutAdmission(first: 100) { edges { node { student { id } } } } } }`,
  );
  add(
    'SUSPENDED',
    lists.suspendedStudents.edges.map(({ node }) => node.student.id),
  );
  for (const { edges } of Object.values(lists.region))
    add(
      'WAITING',
      edges.map(({ node }) => node.student.id),
    );
  return found;
}

type Side = { stage: string; entryYear: number; status: string } | null;
export type Life = {
  id: string;
  movements: { edges: { node: { kind: string; from: Side; to: Side } }[] };
  certificates: { number: string }[] | null;
};

const LIFE = `movements(first: 9) { edges { node { kind from { stage entryYear status } to { stage entryYear status } } } } certificates { number }`;

export const livesOf = async (county: County, children: readonly string[]): Promise<Life[]> =>
  (await studentsOf<Life>(county, LIFE)).filter(({ id }) => children.includes(id));

/** How many movements of each kind there are. */
export function kindsOf(lives: readonly Life[]): Record<string, number> {
  const kinds = Map.groupBy(
    lives.flatMap(({ movements }) => movements.edges),
    ({ node }) => node.kind,
  );
  return Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.length]));
}

/** Last year's counts by grade, plus what the movements since the registration say: the counts by grade in this school year. */
export function countsAfter(lastYear: ReadonlyMap<string, number>, lives: readonly Life[], schoolYear: number): Map<string, number> {
  const counts = new Map([...lastYear].map(([grade, pupils]) => [nextGrade(grade), pupils]));
  const add = (side: Side, by: number) => {
    if (!side || !ON_ROLLS.includes(side.status)) return;
    const grade = `${side.stage} ${schoolYear - side.entryYear + 1}`;
    counts.set(grade, (counts.get(grade) ?? 0) + by);
  };
  for (const { node } of lives.flatMap(({ movements }) => movements.edges)) {
    if (node.kind === 'REGISTERED') continue;
    add(node.from, -1);
    add(node.to, 1);
  }
  return new Map([...counts].filter(([, pupils]) => pupils !== 0));
}

const nextGrade = (grade: string): string => grade.replace(/\d+$/, (number) => String(Number(number) + 1));
