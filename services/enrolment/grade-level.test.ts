import { areLevel, type GradeLevel, isGraduating } from './policy/grade-level.ts';

const AT = { province: '41', date: '2026-11-24' };

/** E.g. `六小6`, `五初1`, `高2`: system, stage, grade. */
function grade(text: string): GradeLevel {
  const fiveFour = text.startsWith('五');
  const number = Number(text.at(-1));
  if (text.startsWith('高')) return { stage: 'SENIOR', years: 3, grade: number };
  return text[1] === '小'
    ? { stage: 'PRIMARY', years: fiveFour ? 5 : 6, grade: number }
    : { stage: 'JUNIOR', years: fiveFour ? 4 : 3, grade: number };
}

const SIX_THREE = ['六小1', '六小2', '六小3', '六小4', '六小5', '六小6', '六初1', '六初2', '六初3'];
const FIVE_FOUR = ['五小1', '五小2', '五小3', '五小4', '五小5', '五初1', '五初2', '五初3', '五初4'];
const SENIOR = ['高1', '高2', '高3'];
const EVERY = [...SIX_THREE, ...FIVE_FOUR, ...SENIOR];

/** The grades of the other system that each grade may join; in its own system, only itself. */
const ACROSS: Record<string, string[]> = {
  ...Object.fromEntries(SIX_THREE.map((one, year) => [one, [FIVE_FOUR[year] ?? '']])),
  ...Object.fromEntries(FIVE_FOUR.map((one, year) => [one, [SIX_THREE[year] ?? '']])),
  ...Object.fromEntries(SENIOR.map((one) => [one, []])),
  五初1: ['六小6', '六初1'],
  六初1: ['五初1', '五初2'],
};

test.each(EVERY)('from %s', (from) => {
  const joined = EVERY.filter((to) => areLevel(grade(from), grade(to), AT));
  expect(joined.toSorted()).toEqual([from, ...(ACROSS[from] ?? [])].toSorted());
});

test.each(Array.from({ length: 9 }, (_, index) => index + 1))(
  'grade %i of a special school is level with the same year of schooling',
  (number) => {
    const special: GradeLevel = { stage: 'SPECIAL', years: 9, grade: number };
    const level = [SIX_THREE[number - 1], FIVE_FOUR[number - 1]];
    expect(EVERY.filter((to) => areLevel(special, grade(to), AT))).toEqual(level);
    expect(EVERY.filter((from) => areLevel(grade(from), special, AT))).toEqual(level);
    expect(isGraduating(special)).toBe(number === 9);
  },
);

test('a cohort that is past its stage is level only with itself, never with the next stage', () => {
  expect(areLevel(grade('六小7'), grade('六小7'), AT)).toBe(true);
  expect(EVERY.filter((to) => areLevel(grade('六小7'), grade(to), AT))).toEqual([]);
  expect(EVERY.filter((to) => areLevel(grade('六初4'), grade(to), AT))).toEqual([]);
  expect(EVERY.filter((to) => areLevel(grade('五小0'), grade(to), AT))).toEqual([]);
});

test('the last grade graduates, and the school system defines which one is the last', () => {
  expect(EVERY.filter((one) => isGraduating(grade(one)))).toEqual(['六小6', '六初3', '五小5', '五初4', '高3']);
});
