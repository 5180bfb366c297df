/** Registers rows of a roster, a chunk a transaction: students, guardians, numbers, events, messages and the job's progress together. */
import { type KeyObject, randomUUIDv7 } from 'node:crypto';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { Progress } from '@xueji/infra/runtime/jobs-store.ts';
import { appendEvents, type NewEvent } from '@xueji/infra/runtime/log.ts';
import { FACTS_TOPIC } from '@xueji/schema/events/student-facts.ts';
import type { Candidate } from './double-store.ts';
import type { Finding } from './earlier-record.ts';
import { findEarlier } from './earlier-record-store.ts';
import { addMessages } from './import-store.ts';
import { askAgain, openCases } from './problem-case-store.ts';
import { insertStudents, issueNumbers } from './registration-store.ts';
import { divisionOf, type RosterImport } from './roster-import.ts';
import { type Fault, rowMessages } from './roster-message.ts';
import type { Judged } from './roster-row.ts';
import { factsOf } from './student-facts.ts';

// `for no key update`: a plain row lock would block inserts that reference this job (answers, messages) until the chunk commits.
const LOCK_PROGRESS = statement(`
  select read_to as "readTo", path from roster_imports where id = $1 and status = 'RUNNING' for no key update`);
const PROGRESS = statement(`
  update roster_imports set checked = checked + $2, registered = registered + $3, refused = refused + $2 - $3,
    asked_again = asked_again + $4, transfer_offered = transfer_offered + $5, read_to = $6 where id = $1
  returning checked as done, rows as total`);

export type ChunkRow = { readonly row: number; readonly judged: Judged };
export type RosterChunk = {
  readonly job: RosterImport;
  readonly rows: readonly ChunkRow[];
  readonly numberKey: KeyObject;
  readonly now: Date;
};

/** Registers a chunk. Rows that another process has dealt with meanwhile, or this one before it died, are left out. */
export async function saveChunk(tx: Tx, { job: begun, rows, numberKey, now }: RosterChunk): Promise<Progress> {
  const { job, fresh, last } = await lockImport(tx, begun, rows);
  if (!last) return {};

  const candidates = fresh.flatMap(({ row, judged }): Candidate[] => (judged.row ? [{ row, id: randomUUIDv7(), from: judged.row }] : []));
  const words = new Map(fresh.map(({ row, judged }) => [row, judged.words]));
  const earlier = await findEarlier(tx, { job, candidates, words, key: numberKey, today: dateInChina(now) });
  const found = (way: Finding['way']) => candidates.filter(({ row }) => earlier.findings.get(row)?.way === way);
  const accepted = found('REGISTER');
  await register(tx, { job, numberKey, now }, accepted);
  const again = found('ASK_AGAIN');
  askAgain(tx, job, { rows: again, earlier, now });
  const hidden = await openCases(tx, job, { candidates, earlier, key: numberKey, now });

  await sayOfRows(tx, job, fresh, (row) => (hidden.has(row) ? [] : (earlier.findings.get(row)?.faults ?? [])));
  return saveCounts(tx, job, [fresh.length, accepted.length, again.length, found('TRANSFER').length], last.row);
}

/** Locks an import. Returns the rows that no process has dealt with, and the import with the path that its unit has today. */
export async function lockImport<Row extends { readonly row: number }>(tx: Tx, job: RosterImport, rows: readonly Row[]) {
  const [progress] = await tx.run<{ readTo: number; path: string }>(LOCK_PROGRESS, [job.id]);
  const fresh = progress ? rows.filter(({ row }) => row > progress.readTo) : [];
  return { job: { ...job, path: progress?.path ?? job.path }, fresh, last: fresh.at(-1) };
}

/** `counts`: rows that were checked, accepted, asked for again, and offered a transfer. */
export async function saveCounts(
  tx: Tx,
  { id }: RosterImport,
  counts: readonly [number, number, number, number],
  readTo: number,
): Promise<Progress> {
  const [saved] = await tx.run<Required<Pick<Progress, 'done' | 'total'>>>(PROGRESS, [id, ...counts, readTo]);
  return saved ?? {};
}

type Registering = Pick<RosterChunk, 'job' | 'numberKey' | 'now'>;

async function register(tx: Tx, { job, numberKey, now }: Registering, accepted: readonly Candidate[]): Promise<void> {
  const numbers = await issueNumbers(tx, accepted, divisionOf(job.path), numberKey);
  insertStudents(tx, accepted, numbers, { path: job.path, registeredAt: now });
  appendEvents(
    tx,
    accepted.flatMap((candidate) => registered(candidate, job, now)),
  );
}

async function sayOfRows(tx: Tx, job: RosterImport, rows: readonly ChunkRow[], found: (row: number) => readonly Fault[]): Promise<void> {
  const messages = rows.flatMap(({ row, judged }) => rowMessages(row, [...judged.faults, ...found(row)]));
  await addMessages(
    tx,
    messages.map((message) => ({ ...message, importId: job.id })),
  );
}

/** Its facts are told apart from its seat, since not every service may read them. */
function registered(
  { id, row, from: { seat, particulars } }: Candidate,
  { id: importId, path: enteredPath }: RosterImport,
  occurredAt: Date,
): NewEvent[] {
  const envelope = { key: id, aggregateId: id, version: 1, occurredAt, correlationId: importId };
  return [
    { ...envelope, topic: 'students', type: 'StudentRegistered', body: { studentId: id, importId, row, enteredPath, seat } },
    { ...envelope, topic: FACTS_TOPIC, type: 'StudentFactsRecorded', body: { studentId: id, facts: factsOf(particulars, enteredPath) } },
  ];
}
