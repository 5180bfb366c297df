import { codeOf } from '@xueji/schema/codes/code-table.ts';
import { ROSTER_COLUMNS } from '@xueji/schema/codes/roster-columns.ts';
import { FAULTS, type FaultKind } from './faults.ts';
import { checkCharacter } from './id-number.ts';
import { PLACES } from './places.ts';
import { type DemoRoster, generateDemo } from './roster.ts';
import { SCHOOL_YEAR } from './schools.ts';

type Parsed = Record<string, string>;
const demo = generateDemo({ students: 12_000 });
const parsed = demo.rosters.map((roster) => ({ roster, rows: parse(roster) }));
const faultOf = new Map(parsed.flatMap(({ roster, rows }) => roster.faults.map(({ row, kind }) => [rows[row - 2], kind] as const)));
const everyRow = parsed.flatMap(({ rows }) => rows);
const goodRows = everyRow.filter((row) => !faultOf.has(row));
const faulty = (kind: FaultKind) => [...faultOf].flatMap(([row, its]) => (its === kind && row ? [row] : []));

test('the same seed gives the same bytes, another seed others', () => {
  expect(generateDemo({ students: 500, seed: 7 })).toEqual(generateDemo({ students: 500, seed: 7 }));
  expect(generateDemo({ students: 500, seed: 7 }).rosters[0]?.csv).not.toBe(generateDemo({ students: 500, seed: 8 }).rosters[0]?.csv);
});

test.each([12, 100, 1_234, 12_000])('%i students are %i rows, in twelve counties', (students) => {
  const { rosters } = generateDemo({ students });
  expect(rosters.map(({ countyCode }) => countyCode)).toEqual(PLACES.map(({ countyCode }) => countyCode));
  expect(rosters.reduce((sum, { rows }) => sum + rows, 0)).toBe(students);
});

test('a roster begins with a byte order mark and the headers of the form', () => {
  for (const { csv } of demo.rosters) {
    expect(csv.startsWith('\uFEFF学校标识码,姓名,性别,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  }
});

describe('a row without a fault', () => {
  test('has a valid ID number that agrees with birth date and sex, or says that there is none', () => {
    const wrong = goodRows.filter(({ idType, idNumber, birthDate, sex }) =>
      idType === 'Z' || idType === '其他' ? idNumber !== '' : numberFaults(idNumber, birthDate, sex).length > 0,
    );
    expect(wrong).toEqual([]);
  });

  test('fills every required column with a cell that its table knows', () => {
    const unreadable = goodRows.flatMap((row) =>
      ROSTER_COLUMNS.flatMap((column) => (isReadable(column, row) ? [] : [[column.header, row[column.field]]])),
    );
    expect(unreadable).toEqual([]);
  });

  test('names a class of a school in its county', () => {
    const seats = new Set(
      demo.schools.flatMap((school) => school.classes.map((its) => `${school.code}/${its.stage}/${its.entryYear}/${its.classNo}`)),
    );
    expect(goodRows.filter((row) => !seats.has(seatOf(row)))).toEqual([]);
  });

  test('is the only one of its pupil', () => {
    const numbers = goodRows.flatMap(({ idNumber }) => (idNumber ? [idNumber] : []));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('the faults', () => {
  test('are one in a hundred, of every kind', () => {
    expect(faultOf.size).toBeGreaterThan(0.009 * everyRow.length);
    expect(faultOf.size).toBeLessThan(0.011 * everyRow.length);
    expect(new Set(faultOf.values())).toEqual(new Set(FAULTS));
  });

  test.each(['CHECK_DIGIT', 'BIRTH_DATE_NOT_IN_NUMBER', 'SEX_NOT_IN_NUMBER', 'DATE_IMPOSSIBLE'] as const)(
    '%s is the only thing wrong with a number',
    (kind) => {
      const expected = kind === 'DATE_IMPOSSIBLE' ? 'BIRTH_DATE_NOT_IN_NUMBER' : kind;
      for (const { idNumber, birthDate, sex } of faulty(kind)) expect(numberFaults(idNumber, birthDate, sex)).toEqual([expected]);
    },
  );

  test('BIRTH_DATE_IN_FUTURE agrees with its number', () => {
    for (const { idNumber, birthDate, sex } of faulty('BIRTH_DATE_IN_FUTURE')) {
      expect(birthDate?.startsWith(`${SCHOOL_YEAR + 2}-`)).toBe(true);
      expect(numberFaults(idNumber, birthDate, sex)).toEqual([]);
    }
  });

  test('a second entry has a good first one: before it in the file, or in that of an earlier county', () => {
    const entered = new Set<string | undefined>();
    for (const { roster, rows } of parsed) {
      const enteredHere = new Set<string | undefined>();
      const kinds = new Map(roster.faults.map(({ row, kind }) => [rows[row - 2], kind]));
      for (const row of rows) {
        const kind = kinds.get(row);
        if (!kind) enteredHere.add(row.idNumber);
        if (kind === 'TWICE_IN_FILE') expect(enteredHere.has(row.idNumber)).toBe(true);
        if (kind === 'TWICE_ACROSS_COUNTIES') expect(entered.has(row.idNumber)).toBe(true);
      }
      for (const number of enteredHere) entered.add(number);
    }
  });
});

test('classes start with 70 to 95 % of their seats taken', () => {
  const taken = Map.groupBy(goodRows.concat([...faultOf.keys()].flatMap((row) => (row && row.classNo !== '99' ? [row] : []))), seatOf);
  for (const school of demo.schools)
    for (const { stage, entryYear, classNo, limit } of school.classes) {
      const fill = (taken.get(`${school.code}/${stage}/${entryYear}/${classNo}`)?.length ?? 0) / limit;
      expect(fill).toBeGreaterThan(0.65);
      expect(fill).toBeLessThanOrEqual(0.95);
    }
});

/** No cell of the demo holds a comma or a quote, so a plain split reads it. */
function parse({ csv }: DemoRoster): Parsed[] {
  const [, ...lines] = csv.trimEnd().split('\r\n');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [ROSTER_COLUMNS[index]?.field, cell])));
}

function numberFaults(idNumber = '', birthDate = '', sex = ''): string[] {
  const male = sex === '1' || sex === '男';
  return [
    ...(checkCharacter(idNumber.slice(0, 17)) === idNumber.slice(17) ? [] : ['CHECK_DIGIT']),
    ...(idNumber.slice(6, 14) === birthDate.replaceAll('-', '') ? [] : ['BIRTH_DATE_NOT_IN_NUMBER']),
    ...((Number(idNumber[16]) % 2 === 1) === male ? [] : ['SEX_NOT_IN_NUMBER']),
  ];
}

function isReadable(column: (typeof ROSTER_COLUMNS)[number], row: Parsed): boolean {
  const cell = row[column.field] ?? '';
  if (cell === '') return !column.required;
  return !('codes' in column) || codeOf(column.codes, cell) !== null;
}

function seatOf(row: Parsed): string {
  const stages: Record<string, string> = { 小学: 'PRIMARY', 初中: 'JUNIOR', 高中: 'SENIOR' };
  const stage = row.stage ?? '';
  return `${row.schoolCode}/${stages[stage] ?? stage}/${row.entryYear}/${row.classNo}`;
}
