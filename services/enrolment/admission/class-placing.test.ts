import fc from 'fast-check';
import { type Newcomer, placeInClasses, type RoomyClass, type Sex } from './class-placing.ts';

const SEXES: readonly Sex[] = ['FEMALE', 'MALE', 'UNKNOWN'];
const children = fc
  .array(fc.constantFrom(...SEXES), { maxLength: 100 })
  .map((sexes) => sexes.map((sex, at): Newcomer => ({ studentId: `s${at}`, sex })));
const emptyClasses = (count: number, free: number): RoomyClass[] =>
  Array.from({ length: count }, (_, at) => ({ classId: `c${at}`, classNo: at + 1, free, here: {} }));
const seed = fc.string({ minLength: 1 });

type Sum = { total: number } & Record<Sex, number>;
function sumsOf(all: readonly Newcomer[], classes: readonly RoomyClass[], placed: ReadonlyMap<string, string>): Sum[] {
  return classes.map(({ classId, here }) => {
    const inClass = all.filter(({ studentId }) => placed.get(studentId) === classId);
    const of = (sex: Sex) => (here[sex] ?? 0) + inClass.filter((one) => one.sex === sex).length;
    return { total: of('FEMALE') + of('MALE') + of('UNKNOWN'), FEMALE: of('FEMALE'), MALE: of('MALE'), UNKNOWN: of('UNKNOWN') };
  });
}
const spread = (numbers: readonly number[]): number => Math.max(...numbers) - Math.min(...numbers);

test('empty classes get equal numbers of children and of each sex, to within one', () => {
  fc.assert(
    fc.property(children, fc.integer({ min: 1, max: 12 }), seed, (all, count, with_) => {
      const classes = emptyClasses(count, Math.ceil(all.length / count) + 1);
      const placed = placeInClasses(all, classes, with_);
      const sums = sumsOf(all, classes, placed ?? new Map());
      expect(placed?.size).toBe(all.length);
      for (const key of ['total', ...SEXES] as const) expect(spread(sums.map((sum) => sum[key]))).toBeLessThanOrEqual(1);
    }),
  );
});

test('the same seed and children give the same classes, in any order of the input', () => {
  fc.assert(
    fc.property(children, fc.integer({ min: 1, max: 12 }), seed, (all, count, with_) => {
      const classes = emptyClasses(count, 300);
      const shuffled = placeInClasses(all.toReversed(), classes.toReversed(), with_);
      expect([...(shuffled ?? [])].sort()).toEqual([...(placeInClasses(all, classes, with_) ?? [])].sort());
    }),
  );
});

test('no class gets more children than it takes, and all are placed or nobody is', () => {
  const rooms = fc.array(fc.record({ free: fc.nat(40), male: fc.nat(20), female: fc.nat(20) }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(children, rooms, seed, (all, given, with_) => {
      const classes = given.map(({ free, male, female }, at) => ({
        classId: `c${at}`,
        classNo: at + 1,
        free,
        here: { MALE: male, FEMALE: female },
      }));
      const placed = placeInClasses(all, classes, with_);
      const hasRoom = given.reduce((sum, { free }) => sum + free, 0) >= all.length;
      expect(placed === null ? null : placed.size).toBe(hasRoom ? all.length : null);
      if (placed)
        sumsOf(all, classes, placed).forEach(({ total }, at) => {
          const { free = 0, male = 0, female = 0 } = given[at] ?? {};
          expect(total).toBeLessThanOrEqual(free + male + female);
        });
    }),
  );
});

test('another seed gives another draw, and latecomers join the smallest class, or of equal ones the class with fewest of their sex', () => {
  const all = Array.from({ length: 90 }, (_, at): Newcomer => ({ studentId: `s${at}`, sex: at % 2 === 0 ? 'MALE' : 'FEMALE' }));
  const [one, other] = ['2026-08-25', '2026-08-26'].map((each) => placeInClasses(all, emptyClasses(2, 45), each));
  expect([...(one ?? [])]).not.toEqual([...(other ?? [])]);
  const classes = [
    { classId: 'large', classNo: 1, free: 20, here: { MALE: 20, FEMALE: 5 } },
    { classId: 'small', classNo: 2, free: 20, here: { MALE: 10, FEMALE: 10 } },
  ];
  const late = placeInClasses(all.slice(0, 5), classes, 'late');
  expect(new Set(late?.values())).toEqual(new Set(['small']));
  const girls = { classId: 'girls', classNo: 1, free: 5, here: { FEMALE: 10 } };
  const boys = { classId: 'boys', classNo: 2, free: 5, here: { MALE: 10 } };
  expect([...(placeInClasses([{ studentId: 'girl', sex: 'FEMALE' }], [girls, boys], 'x') ?? [])]).toEqual([['girl', 'boys']]);
});
