/**
 * A next release of enrolment and statistics, for tests of upgrades: this tree with one more event type, one more optional field and one more
 * migration. Its types are not checked: Node strips them.
 */

export type Edit = { readonly file: string; readonly find: string; readonly put: string };

const ENROLMENT: readonly Edit[] = [
  {
    file: 'services/enrolment/placement-store.ts',
    find: 'outcome.said.map(',
    put: 'outcome.said.flatMap(withNote).map(',
  },
  {
    file: 'services/enrolment/placement-store.ts',
    find: '/** Writes the rows of an outcome and what is said of them. */',
    put: `const withNote = (said) =>
  said.type === 'PlacementOpened' || said.type === 'PlacementMoved'
    ? [
        { ...said, body: { ...said.body, addedField: 'an older reader ignores it' } },
        { ...said, type: 'PlacementNoted', aggregateId: said.key + '/' + said.version, version: 1, body: { studentId: said.key } },
      ]
    : [said];
`,
  },
];

const STATISTICS: readonly Edit[] = [
  {
    file: 'services/statistics/consumer.ts',
    find: "    case 'StudentGraduated':",
    put: `    case 'PlacementNoted':
      return { studentId: body.studentId, apply: (fact) => ({ ...fact, notes: (fact.notes ?? 0) + 1 }) };
    case 'StudentGraduated':`,
  },
  { file: 'services/statistics/store.ts', find: "    sex: 'text?',", put: "    notes: 'int?',\n    sex: 'text?'," },
  { file: 'services/statistics/main.ts', find: 'migrations: MIGRATIONS', put: 'migrations: [...MIGRATIONS, Notes1999000000000]' },
  {
    file: 'services/statistics/main.ts',
    find: 'await startService({',
    put: `class Notes1999000000000 {
  name = 'Notes1999000000000';
  up = (runner) => runner.query('alter table facts add column notes int');
  down = () => undefined;
}

await startService({`,
  },
];

/** Each `find` occurs exactly once in its file. */
export const NEXT_RELEASE: readonly Edit[] = [
  {
    file: 'schema/events/placements.ts',
    find: 'export const PLACEMENT_EVENTS = {',
    put: 'export const PLACEMENT_EVENTS = {\n  PlacementNoted: z.object({ studentId: id }),',
  },
  {
    file: 'schema/events/placements.ts',
    find: 'export const PLACEMENT_READERS = {',
    put: "export const PLACEMENT_READERS = {\n  PlacementNoted: ['statistics'],",
  },
  ...ENROLMENT,
  ...STATISTICS,
];
