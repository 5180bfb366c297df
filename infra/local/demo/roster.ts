/** The schools and rosters of the demo. The same number of students and the same seed give the same bytes. */
import type { CodeTable } from '@xueji/schema/codes/code-table.ts';
import { ROSTER_COLUMNS, type RosterColumn } from '@xueji/schema/codes/roster-columns.ts';
import { createSource, type Source } from './family.ts';
import { type County, type FaultKind, spoil } from './faults.ts';
import { createIdNumbers } from './id-number.ts';
import { PLACES } from './places.ts';
import { makePupil, type Row } from './pupil.ts';
import { at, createRandom } from './random.ts';
import { createSequences, type DemoSchool, planCounty, type SeatedClass } from './schools.ts';

export type DemoRoster = {
  countyCode: string;
  /** Rows of pupils, without the header. */
  rows: number;
  /** UTF-8 with byte order mark, Chinese headers and CRLF, as a spreadsheet writes it. */
  csv: string;
  /** Deliberate faults by line of the file. The header is line 1. */
  faults: { row: number; kind: FaultKind }[];
};
export type Demo = { schools: DemoSchool[]; rosters: DemoRoster[] };

const BYTE_ORDER_MARK = '\uFEFF';

/** `students` rows in all, about one in a hundred of them deliberately wrong. */
export function generateDemo({ students = 20_000, seed = 1 } = {}): Demo {
  const random = createRandom(seed);
  const source = createSource(random, createIdNumbers());
  const sequences = createSequences();

  const planned = shares(students).map((pupils, index) => planCounty(random, at(PLACES, index), pupils, sequences));
  const counties = planned.map((classes, index) => seatPupils(source, index, classes));
  spoil(random, counties);

  return {
    schools: [...new Set(planned.flat().map(({ school }) => school))],
    rosters: counties.map(({ countyCode, rows, faults }, index) => ({
      countyCode,
      rows: rows.length,
      csv: toCsv(rows, index % 2 === 0 ? 'LABELS' : 'CODES'),
      faults,
    })),
  };
}

/** The pupils of each county by its weight. The last county gets the rounding difference. */
function shares(students: number): number[] {
  const total = PLACES.reduce((sum, { weight }) => sum + weight, 0);
  let upTo = 0;
  let given = 0;
  return PLACES.map(({ weight }) => {
    upTo += weight;
    const share = Math.round((students * upTo) / total) - given;
    given += share;
    return share;
  });
}

function seatPupils(source: Source, index: number, classes: readonly SeatedClass[]): County {
  const place = at(PLACES, index);
  const rows = classes.flatMap((seated) => Array.from({ length: seated.pupils }, (_, seat) => makePupil(source, place, seated, seat + 1)));
  return { countyCode: place.countyCode, rows, faults: [] };
}

/** Some counties fill the form with labels, others with codes. Both must be readable. */
function toCsv(rows: readonly Row[], spelling: 'LABELS' | 'CODES'): string {
  const columns: readonly RosterColumn[] = ROSTER_COLUMNS;
  const fields = ROSTER_COLUMNS.map(({ field }) => field);
  const tables = columns.map(({ codes }) => (spelling === 'LABELS' ? (codes ?? null) : null));
  const lines = rows.map((row) => fields.map((field, index) => quote(spell(tables[index] ?? null, row[field]))).join(','));
  return `${BYTE_ORDER_MARK}${[columns.map(({ header }) => header).join(','), ...lines].join('\r\n')}\r\n`;
}

const spell = (table: CodeTable | null, code: string): string => table?.[code]?.zh ?? code;
const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
