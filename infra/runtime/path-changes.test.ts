import { currentPathOf, liveActor, type PathChange, pathsAfter, rowWithCurrentPaths, withCurrentPaths } from './path-changes.ts';
import { pathRange, readAs, type Scope } from './scope.ts';
import { anActor, aPartner } from './testing.ts';

const NO_SCHOOLS = { fromSchoolId: null, toSchoolId: null };
const change = (seq: number, from: string, to: string, done = true): PathChange => ({ seq, from, to, done, ...NO_SCHOOLS });

const OLD = '41/4101/410105';
const NEW = '41/4102/410206';

test.each<[string, PathChange[], string, string]>([
  ['nothing has changed', [], OLD, OLD],
  ['a county with another code and city', [change(1, OLD, NEW)], OLD, NEW],
  ['a school in it', [change(1, OLD, NEW)], `${OLD}/2141000123`, `${NEW}/2141000123`],
  ['its neighbour stays', [change(1, OLD, NEW)], '41/4101/410106', '41/4101/410106'],
  ['a code with the same beginning stays', [change(1, '41/4101', '41/4103')], '41/410105', '41/410105'],
  ['there and back again', [change(1, '41/4101/410105', '41/4102/410105'), change(2, '41/4102/410105', '41/4101/410105')], OLD, OLD],
  ['from the other place, there and back', [change(1, OLD, '41/4102/410105'), change(2, '41/4102/410105', OLD)], '41/4102/410105', OLD],
  [
    'a school that merged in a county that moved',
    [change(1, `${OLD}/2141000001`, `${OLD}/2141000002`), change(2, OLD, NEW)],
    `${OLD}/2141000001`,
    `${NEW}/2141000002`,
  ],
  ['the superior moved before', [change(1, '41/4101', '41/4103'), change(2, '41/4103/410105', NEW)], OLD, NEW],
  ['whatever order they are read in', [change(2, NEW, '41/4103/410307'), change(1, OLD, NEW)], OLD, '41/4103/410307'],
  ['the nation', [change(1, OLD, NEW)], '', ''],
  ['a county that was abolished before the system began', [], '37/3712/371202', '37/3701/370116'],
  ['a school of such a county', [], '37/3712/371202/2137000001', '37/3701/370116/2137000001'],
  ['a city that was abolished', [], '37/3712', '37/3701'],
  ['a successor that has moved since then', [change(1, '37/3701/370116', '37/3702/370299')], '37/3712/371202', '37/3702/370299'],
])('the path of today: %s', (_, changes, path, expected) => {
  expect(pathsAfter(changes).current(path)).toBe(expected);
});

test('an old code and a new one lead to the same path', () => {
  const paths = pathsAfter([change(1, OLD, NEW)]);
  expect(['410105', '410206', '410100', 'CN', 'x'].map((code) => currentPathOf(code, paths))).toEqual([NEW, NEW, '41/4101', '', null]);
  expect(paths.former(`${NEW}/2141000123`)).toEqual([`${OLD}/2141000123`]);
});

test('a school that merged twice leads to its last successor', () => {
  const merges = [
    { ...change(1, 'a', 'b'), fromSchoolId: 'A', toSchoolId: 'B' },
    { ...change(2, 'b', 'c'), fromSchoolId: 'B', toSchoolId: 'C' },
  ];
  expect(['A', 'B', 'C', 'D'].map(pathsAfter(merges).currentSchool)).toEqual(['C', 'C', 'C', 'D']);
  expect(['A', 'C', 'D'].map(pathsAfter(merges).mergedInto)).toEqual([[], ['A', 'B'], []]);
});

const isIn = (ranges: readonly Scope[], path: string) => ranges.filter(({ from, to }) => path >= from && path < to).length;

/** Rows at old and new paths, and rows that do not move. */
const ROWS = [
  OLD,
  `${OLD}/2141000123`,
  NEW,
  `${NEW}/2141000123`,
  '41/4101/410106/2141000124',
  '41/4102/410202',
  '41/4101',
  '41/4102',
  '44/4401',
];

test.each<[string, string[]]>([
  ['', ROWS],
  ['41', ROWS.slice(0, -1)],
  ['41/4101', ['41/4101/410106/2141000124', '41/4101']],
  ['41/4102', [...ROWS.slice(0, 4), '41/4102/410202', '41/4102']],
  [NEW, ROWS.slice(0, 4)],
  [`${NEW}/2141000123`, [`${OLD}/2141000123`, `${NEW}/2141000123`]],
  ['41/4101/410106', ['41/4101/410106/2141000124']],
])('while rows are moved, the unit at "%s" reads each of its rows once, and no other', (path, expected) => {
  const { rangesOf } = pathsAfter([change(1, OLD, NEW, false)]);
  expect(ROWS.map((row) => isIn(rangesOf(path), row))).toEqual(ROWS.map((row) => (expected.includes(row) ? 1 : 0)));
});

test('two pending changes of one county: its rows have three different paths', () => {
  const THIRD = '41/4103/410307';
  const { rangesOf } = pathsAfter([change(1, OLD, NEW, false), change(2, NEW, THIRD, false)]);
  expect([OLD, NEW, THIRD].map((row) => isIn(rangesOf('41/4103'), row))).toEqual([1, 1, 1]);
  expect([OLD, NEW, THIRD].map((row) => isIn(rangesOf('41/4102'), row))).toEqual([0, 0, 0]);
});

test('a region that merges is read with the one that it merges into', () => {
  const { rangesOf } = pathsAfter([change(1, OLD, '41/4101/410106', false)]);
  expect([OLD, '41/4101/410106'].map((row) => isIn(rangesOf('41/4101/410106'), row))).toEqual([1, 1]);
});

test('an actor acts and reads at its current path, a partner in its current units', () => {
  let paths = pathsAfter([]);
  const [office, partner] = [liveActor(anActor('office', OLD), () => paths), liveActor(aPartner([OLD, '44']), () => paths)];
  expect([office.path, readAs(office), readAs(partner)]).toEqual([OLD, [pathRange(OLD)], [OLD, '44'].map(pathRange)]);
  paths = pathsAfter([change(1, OLD, NEW, false)]);
  expect([office.path, readAs(office)]).toEqual([NEW, [OLD, NEW].map(pathRange)]);
  expect(readAs(partner)).toEqual([OLD, NEW, '44'].map(pathRange));
  paths = pathsAfter([change(1, OLD, NEW)]);
  expect([office.path, readAs(office), partner.registration?.paths]).toEqual([NEW, [pathRange(NEW)], [NEW, '44']]);
});

test('bodies and rows get current paths in all parts; decided and historical parts keep their unit', () => {
  const paths = pathsAfter([{ ...change(1, OLD, NEW, false), fromSchoolId: 'A', toSchoolId: 'B' }]);
  const step = { unitPath: OLD, decision: null, escalations: [{ toUnit: OLD, at: 'x' }] };
  const row = {
    ...{ toPath: `${OLD}/2141000123`, fromPath: null, currentUnit: OLD, schoolId: 'A', dueAt: new Date(0) },
    steps: [{ ...step, decision: 'APPROVED' }, step],
    spells: [{ path: OLD }],
  };
  const expected = {
    ...row,
    ...{ toPath: `${NEW}/2141000123`, currentUnit: NEW },
    steps: [
      { unitPath: '41/4102/410105', decision: 'APPROVED', escalations: [{ toUnit: OLD, at: 'x' }] },
      { unitPath: NEW, decision: null, escalations: [{ toUnit: NEW, at: 'x' }] },
    ],
  };
  expect(rowWithCurrentPaths(row, paths)).toEqual(expected);
  expect(withCurrentPaths({ schoolId: 'A', path: OLD }, paths)).toEqual({ schoolId: 'B', path: NEW });
  expect(rowWithCurrentPaths({ paths: [OLD] }, paths)).toMatchObject({ paths: [NEW], ranges: [pathRange(OLD), pathRange(NEW)] });
});

test('the row of a merged school keeps its own code, and follows the bureau above it', () => {
  const [merged, successor] = [`${OLD}/2141000123`, '41/4101/2141000456'];
  const merge = { ...change(1, merged, successor, false), fromSchoolId: 'A', toSchoolId: 'B' };
  const paths = pathsAfter([merge, change(2, OLD, NEW, false)]);
  const shown = (row: object) => rowWithCurrentPaths(row, paths);
  expect(shown({ id: 'A', path: merged, successorId: 'B' })).toEqual({ id: 'A', path: `${NEW}/2141000123`, successorId: 'B' });
  expect(shown({ id: 'A', path: merged, successorId: null })).toMatchObject({ path: successor });
});
