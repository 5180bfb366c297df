/** The journey of a roster of 300: six numbers belong to other children, and four children find no seat. At its end every child has one record and one seat. */
import { randomUUID } from 'node:crypto';
import { type RosterRow, rosterCsv, rosterRow } from './roster.ts';
import { eventually, importRoster, type School, type World } from './world.ts';

const CHILDREN = 300;
const IN_DISPUTE = 6;
const WITHOUT_SEAT = 4;
const PER_CLASS = 45;
const CLASSES = Math.ceil(CHILDREN / PER_CLASS);

type Line = { student: { id: string }; classNo: number; reason: string };
type Seen = {
  school: {
    unplaced: { totalCount: number; edges: { node: Line }[] };
    students: { totalCount: number };
    classSizes: { band: string; classes: number; pupils: number }[];
  };
};
const SCHOOL = `query ($id: ID!) { school(id: $id) {
  unplaced(first: 100) { totalCount edges { node { student { id } classNo reason } } }
  students(first: 1) { totalCount } classSizes { band classes pupils } } }`;
const CASES = `{ problemCases(first: 100, filter: { kind: SAME_ID_NUMBER }) { totalCount edges { node { heldElsewhere student { id name } otherStudent { id } } } } }`;
type Cases = {
  problemCases: {
    totalCount: number;
    edges: { node: { heldElsewhere: boolean; student: { id: string; name: string } | null; otherStudent: { id: string } | null } }[];
  };
};
const PLACE = `mutation ($input: PlaceStudentsInput!) { placeStudents(input: $input) {
  ... on StudentsSeated { results { __typename ... on StudentSeated { class { id seated aboveStandard } } } } } }`;
type Placed = { placeStudents: { results: { __typename: string }[] } };

export async function runRosterJourney(world: World): Promise<void> {
  const elsewhere = await world.school('411628');
  const classes = Array.from({ length: CLASSES }, (_, at) => ({ classNo: at + 1, limit: PER_CLASS }));
  const school = await world.school('440224', { classes });
  const others = Array.from({ length: IN_DISPUTE }, () => rosterRow({ schoolCode: elsewhere.code }));
  expect(await importRoster(elsewhere.registrar, rosterCsv(others))).toMatchObject({ registered: IN_DISPUTE, placed: IN_DISPUTE });

  const rows = rosterOf(school, others);
  const first = await importRoster(school.registrar, rosterCsv(rows));
  expect(first).toMatchObject({ registered: CHILDREN, refused: 0, placed: CHILDREN - WITHOUT_SEAT, notPlaced: WITHOUT_SEAT });
  expect(countsOf(first.messages)).toEqual({ WarningNumberDisputed: IN_DISPUTE, ClassUnknown: WITHOUT_SEAT });
  await expectCases(school, elsewhere);

  await placeListed(school);
  // Statistics and lists of identity follow by event.
  const ended = await eventually(
    () => school.registrar.ask<Seen>(SCHOOL, { id: school.id }),
    (seen) => seen.school.students.totalCount === CHILDREN,
  );
  expect(ended.school.unplaced.totalCount).toBe(0);
  expect(ended.school.classSizes.reduce((sum, { pupils }) => sum + pupils, 0)).toBe(CHILDREN);

  const again = await importRoster(school.registrar, rosterCsv(rows));
  expect(again).toMatchObject({ registered: 0, refused: CHILDREN, placed: 0, notPlaced: 0 });
  expect(countsOf(again.messages)).toEqual({ AlreadyRegistered: 100 });
}

/** The first six have the numbers of other children; the last four ask for a class that does not exist. */
function rosterOf(school: School, others: readonly RosterRow[]): RosterRow[] {
  return Array.from({ length: CHILDREN }, (_, at) => {
    const classNo = at >= CHILDREN - WITHOUT_SEAT ? 99 : Math.floor(at / PER_CLASS) + 1;
    const { idNumber, birthDate, sex } = others[at] ?? {};
    return rosterRow({
      schoolCode: school.code,
      classNo: String(classNo),
      ...(idNumber && birthDate && sex && { idNumber, birthDate, sex }),
    });
  });
}

const countsOf = (messages: readonly { code: string }[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(messages, ({ code }) => code)].map(([code, all]) => [code, all.length]));

/** Each school reads its own child of each case, and nothing of the other one. */
async function expectCases(...schools: School[]): Promise<void> {
  for (const { registrar } of schools) {
    const { problemCases } = await registrar.ask<Cases>(CASES);
    expect(problemCases.totalCount).toBe(IN_DISPUTE);
    for (const { node } of problemCases.edges) expect(node).toMatchObject({ heldElsewhere: true, otherStudent: null });
    expect(problemCases.edges.filter(({ node }) => node.student !== null)).toHaveLength(IN_DISPUTE);
  }
}

async function placeListed(school: School): Promise<void> {
  const { school: seen } = await school.registrar.ask<Seen>(SCHOOL, { id: school.id });
  expect(seen.unplaced.totalCount).toBe(WITHOUT_SEAT);
  expect(new Set(seen.unplaced.edges.map(({ node }) => `${node.classNo} ${node.reason}`))).toEqual(new Set(['99 CLASS_UNKNOWN']));
  const classId = school.classes.at(-1)?.id ?? '';
  const seats = seen.unplaced.edges.map(({ node }) => ({ studentId: node.student.id, classId }));
  const input = { idempotencyKey: randomUUID(), seats };
  for (let time = 0; time < 2; time++) {
    const { placeStudents } = await school.registrar.ask<Placed>(PLACE, { input });
    expect(placeStudents.results.map(({ __typename }) => __typename)).toEqual(Array(WITHOUT_SEAT).fill('StudentSeated'));
  }
}
