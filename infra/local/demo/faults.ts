/** Deliberate faults, as in real rosters. Each fault is in a separate row, so that every fault is one refused row. */
import { checkCharacter } from './id-number.ts';
import type { Row } from './pupil.ts';
import { at, type Random } from './random.ts';
import { SCHOOL_YEAR } from './schools.ts';

export const FAULTS = [
  'CHECK_DIGIT',
  'BIRTH_DATE_IN_FUTURE',
  'BIRTH_DATE_NOT_IN_NUMBER',
  'SEX_NOT_IN_NUMBER',
  'TWICE_IN_FILE',
  'TWICE_ACROSS_COUNTIES',
  'CLASS_UNKNOWN',
  'CELL_MISSING',
  'DATE_IMPOSSIBLE',
  'LABEL_UNKNOWN',
] as const;
export type FaultKind = (typeof FAULTS)[number];

type Spoil = (row: Row, random: Random) => Partial<Row>;
type Copied = 'TWICE_IN_FILE' | 'TWICE_ACROSS_COUNTIES';

/** Faults within one row. Each changes only the cells of the fault, so that no second fault hides it. */
export const SPOIL: Record<Exclude<FaultKind, Copied>, Spoil> = {
  CHECK_DIGIT: ({ idNumber }) => ({ idNumber: idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1') }),
  BIRTH_DATE_IN_FUTURE: ({ idNumber }, random) => {
    const birthDate = `${SCHOOL_YEAR + 2}-0${random.between(1, 9)}-15`;
    const digits = idNumber.slice(0, 6) + birthDate.replaceAll('-', '') + idNumber.slice(14, 17);
    return { birthDate, idNumber: digits + checkCharacter(digits) };
  },
  BIRTH_DATE_NOT_IN_NUMBER: ({ birthDate }) => ({
    birthDate: birthDate.endsWith('15') ? `${birthDate.slice(0, 8)}16` : `${birthDate.slice(0, 8)}15`,
  }),
  SEX_NOT_IN_NUMBER: ({ sex }) => ({ sex: sex === '1' ? '2' : '1' }),
  CLASS_UNKNOWN: () => ({ classNo: '99' }),
  CELL_MISSING: (_, random) => ({ [random.pick(['name', 'ethnicity', 'address', 'member1Name'] as const)]: '' }),
  DATE_IMPOSSIBLE: ({ birthDate }) => ({ birthDate: `${birthDate.slice(0, 4)}-02-30` }),
  LABEL_UNKNOWN: (_, random) => random.pick([{ ethnicity: '华夏' }, { attendanceMode: '半住' }, { hukouType: '城镇' }]),
};

/** Columns that belong to the seat. The other columns describe the person, who is entered a second time. */
const OF_THE_SEAT = [
  'schoolCode',
  'classSeat',
  'stage',
  'entryYear',
  'classNo',
  'entryMonth',
  'admissionMode',
  'attendanceMode',
] as const satisfies readonly (keyof Row)[];

/** Puts the person of one row on the seat of another, as when a school enters a child again instead of transferring it. */
export function enterAgain(person: Row, seat: Row): Row {
  const kept = Object.fromEntries(OF_THE_SEAT.map((field) => [field, seat[field]]));
  return { ...person, ...kept };
}

export type County = { countyCode: string; rows: Row[]; faults: { row: number; kind: FaultKind }[] };

/** One fault in a hundred rows. The first twenty rows of each hundred have no fault, so that a second entry always has a valid first one. */
const BLOCK = 100;
const KEPT_WHOLE = 20;
/** The header is line 1. */
const FIRST_LINE = 2;

/** Puts a fault into one row of each hundred, with the kinds in rotation. A person who is entered in two counties has the valid entry in the earlier one. */
export function spoil(random: Random, counties: readonly County[]): void {
  let turn = 0;
  for (const [order, county] of counties.entries()) {
    const earlier = counties.slice(0, order);
    for (let start = 0; start + KEPT_WHOLE < county.rows.length; start += BLOCK) {
      const index = findNumbered(county.rows, start + random.between(KEPT_WHOLE, BLOCK - 1), start + KEPT_WHOLE);
      if (index === null) continue;
      const kind = at(FAULTS, turn++ % FAULTS.length);
      const row = at(county.rows, index);
      const original = kind === 'TWICE_ACROSS_COUNTIES' ? wholeOfOther(random, earlier) : wholeBefore(random, county.rows, index);
      if (isCopied(kind)) {
        if (original === null) continue;
        county.rows[index] = enterAgain(original, row);
      } else county.rows[index] = { ...row, ...SPOIL[kind](row, random) };
      county.faults.push({ row: index + FIRST_LINE, kind });
    }
  }
}

const isCopied = (kind: FaultKind): kind is Copied => kind === 'TWICE_IN_FILE' || kind === 'TWICE_ACROSS_COUNTIES';

/** The last row at or before `from` whose pupil has a citizen ID number. */
function findNumbered(rows: readonly Row[], from: number, least: number): number | null {
  for (let index = Math.min(from, rows.length - 1); index >= least; index -= 1) if (at(rows, index).idType === '1') return index;
  return null;
}

/** A row without a fault in one of the other counties. */
function wholeOfOther(random: Random, counties: readonly County[]): Row | null {
  if (counties.length === 0) return null;
  const { rows } = random.pick(counties);
  return wholeBefore(random, rows, rows.length);
}

/** A row without a fault before the given row. The import keeps the first entry of a person. */
function wholeBefore(random: Random, rows: readonly Row[], before: number): Row | null {
  const start = random.below(Math.ceil(before / BLOCK)) * BLOCK;
  const index = findNumbered(rows, start + random.below(KEPT_WHOLE), start);
  return index === null ? null : at(rows, index);
}
