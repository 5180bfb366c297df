/** Reads a roster or an admission list chunk by chunk from its file. After a restart all state about the file is rebuilt from its beginning. */
import { createHash } from 'node:crypto';
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { findUnitCodes } from '@xueji/infra/runtime/path-change-store.ts';
import { ROSTER_COLUMNS } from '@xueji/schema/codes/roster-columns.ts';
import { type ListedRow, readListedRow, refuseRepeated } from './admission-row.ts';
import type { ChunkRow } from './chunk-store.ts';
import { comparableName } from './person-name.ts';
import { type Cells, cellsReader } from './roster-cells.ts';
import { ADMISSION_FORM, type FileForm, type Layout, ROSTER_FORM, type RosterRecord } from './roster-file.ts';
import type { RosterImport } from './roster-import.ts';
import { type Fault, type FileProblem, fileProblem } from './roster-message.ts';
import { createRosterReader } from './roster-reader.ts';
import { type Entry, type Judged, judgeRow } from './roster-row.ts';
import { createExaminer, type Examined } from './roster-text.ts';
import { readPieces } from './upload-store.ts';

export const CHUNK_ROWS = 500;
/** A row of an admission list has up to 50 claims to compute, so a longer chunk would hold up other requests. */
export const LIST_CHUNK_ROWS = 100;
/** If none of the first rows is a student, the file is not a roster. */
const ROWS_TO_KNOW = 1000;
const MOST_FAULTS_OF_ROW = 20;

/** Chunks of checked rows in order; at the end the problem of the whole file, or null. */
export type Chunks<Row> = AsyncGenerator<readonly Row[], FileProblem | null>;
export type OpenImport<Row> = { readonly layout: Layout; readonly lines: number; readonly chunks: Chunks<Row> };

/** 3 MB of a file. */
const PIECES_A_TURN = 64;

export const openRoster = (db: Database, job: RosterImport, now: Clock): AsyncGenerator<void, OpenImport<ChunkRow> | FileProblem> =>
  openImport(db, job, ROSTER_FORM, async (records, layout) => {
    const unit = { path: job.path, schoolCodes: new Set(await findUnitCodes(db, job.path)) };
    return judged(records, unit, layout, now);
  });

export const openAdmissionList = (db: Database, job: RosterImport): AsyncGenerator<void, OpenImport<ListedRow> | FileProblem> =>
  openImport(db, job, ADMISSION_FORM, async (records, layout) => readList(records, layout));

async function* readList(records: AsyncIterable<RosterRecord>, layout: Layout): Chunks<ListedRow> {
  const firstRows = new Map<string, number>();
  let [seen, chunk]: [number, ListedRow[]] = [0, []];
  for await (const record of records) {
    seen++;
    chunk.push(refuseRepeated(readListedRow(record, layout), firstRows));
    if (chunk.length < LIST_CHUNK_ROWS) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
  return seen === 0 ? fileProblem('NoRows') : null;
}

/**
 * Examines the whole file, then reads its header. An unreadable file is refused before any row is registered. Yields at intervals, so that other
 * files do not wait while a large file is examined.
 */
async function* openImport<Row>(
  db: Database,
  job: RosterImport,
  form: FileForm,
  judge: (records: AsyncIterable<RosterRecord>, layout: Layout) => Promise<Chunks<Row>>,
): AsyncGenerator<void, OpenImport<Row> | FileProblem> {
  const examiner = createExaminer();
  let pieces = 0;
  for await (const bytes of readPieces(db, job.id)) {
    examiner.add(bytes);
    if (++pieces % PIECES_A_TURN === 0) yield;
  }
  const examined = examiner.end();
  if ('code' in examined) return examined;

  const reader = createRosterReader(examined.delimiter, form);
  const records = recordsOf(db, job.id, examined, reader);
  const first = await records.next();
  const layout = reader.layout();
  if (layout === null) return fileProblem('HeaderMissing');
  if ('code' in layout)
    return layout.code === 'HeaderMissing' && first.done === true && first.value === 0 ? fileProblem('FileEmpty') : layout;
  return { layout, lines: examined.lines, chunks: await judge(continued(first, records), layout) };
}

type Records = AsyncGenerator<RosterRecord[], number>;

/** Yields records; returns the number of visible characters. */
async function* recordsOf(db: Database, id: string, { encoding }: Examined, reader: ReturnType<typeof createRosterReader>): Records {
  // It removes the byte order mark.
  const decoder = new TextDecoder(encoding);
  let shown = 0;
  const read = (text: string, records: RosterRecord[]) => {
    if (shown === 0) shown = text.trim().length;
    return records;
  };
  for await (const bytes of readPieces(db, id)) {
    const text = decoder.decode(bytes, { stream: true });
    const records = read(text, reader.push(text));
    if (records.length > 0) yield records;
    const layout = reader.layout();
    if (layout !== null && 'code' in layout) return shown;
  }
  const last = reader.end();
  if (last.length > 0) yield last;
  return shown;
}

async function* continued(first: IteratorResult<RosterRecord[], number>, records: Records): AsyncGenerator<RosterRecord> {
  if (!first.done) yield* first.value;
  for await (const more of records) yield* more;
}

type EnteringUnit = Omit<Entry, 'now'>;

async function* judged(records: AsyncIterable<RosterRecord>, unit: EnteringUnit, layout: Layout, now: Clock): Chunks<ChunkRow> {
  const cellsOf = cellsReader(layout);
  const firstRows = new Map<string, number>();
  let [students, seen, chunk]: [number, number, ChunkRow[]] = [0, 0, []];
  for await (const record of records) {
    const one = judgeRecord(record, cellsOf, { ...unit, now: now() });
    seen++;
    if (!isNoStudent(record, one)) students++;
    chunk.push({ row: record.row, judged: fewFaults(refuseSecond(one, record.row, firstRows)) });
    if (chunk.length === CHUNK_ROWS) {
      yield chunk;
      chunk = [];
    }
    if (seen === ROWS_TO_KNOW && students === 0) return fileProblem('NotARoster', commonFaults(one.faults));
  }
  if (chunk.length > 0) yield chunk;
  return seen === 0 ? fileProblem('NoRows') : null;
}

function judgeRecord(record: RosterRecord, cellsOf: (record: RosterRecord) => Cells, entry: Entry): Judged {
  if (record.fault) return { row: null, faults: [{ code: record.fault, column: null }], words: null };
  return judgeRow(cellsOf(record), entry);
}

const REQUIRED_COLUMNS = ROSTER_COLUMNS.filter(({ required }) => required).length;

/** True for a row without the columns of the form, or with few values in them. */
const isNoStudent = ({ fault }: RosterRecord, { row, faults }: Judged): boolean =>
  row === null && (Boolean(fault) || faults.filter(({ code }) => code === 'RequiredMissing').length > REQUIRED_COLUMNS / 2);

const commonFaults = (faults: readonly Fault[]): string => [...new Set(faults.map(({ code }) => code))].join(', ');

/**
 * The first row of a child stands. Two children with one number are both registered, and their number is in dispute. Rows are seen in order again after
 * a restart, so the answer is the same.
 */
function refuseSecond(judged: Judged, row: number, firstRows: Map<string, number>): Judged {
  if (judged.words === null || judged.row === null) return judged;
  const { name, birthDate } = judged.row.particulars;
  // A hash is short; the words themselves would keep the whole text of the file in memory.
  const key = createHash('sha1')
    .update([judged.words, comparableName(name), birthDate].join('\u001f'))
    .digest('base64')
    .slice(0, 22);
  const otherRow = firstRows.get(key);
  if (otherRow !== undefined)
    return { ...judged, row: null, faults: [...judged.faults, { code: 'DuplicateInFile', column: '身份证件号', otherRow }] };
  firstRows.set(key, row);
  return judged;
}

/** For a row with very many faults, the report has the first ones and the number of the others. */
function fewFaults(judged: Judged): Judged {
  const more = judged.faults.length - MOST_FAULTS_OF_ROW;
  if (more <= 0) return judged;
  return { ...judged, faults: [...judged.faults.slice(0, MOST_FAULTS_OF_ROW), { code: 'MoreFaults', column: null, more }] };
}
