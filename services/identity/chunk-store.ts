/** Registers rows of a roster, a chunk a transaction: students, guardians, numbers, events, messages and the job's progress together. */
import { type KeyObject, randomInt, randomUUIDv7 } from 'node:crypto';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { Progress } from '@xueji/infra/runtime/jobs-store.ts';
import { appendEvents, type NewEvent } from '@xueji/infra/runtime/log.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { FACTS_TOPIC } from '@xueji/schema/events/student-facts.ts';
import { findDoubles } from './double-store.ts';
import { addMessages } from './import-store.ts';
import { divisionOf, type RosterImport } from './roster-import.ts';
import { type Fault, isWarning, rowMessages } from './roster-message.ts';
import type { Judged, Row } from './roster-row.ts';
import type { Student } from './student.ts';
import { factsOf } from './student-facts.ts';
import { claimKey, TEMPORARY_DIGITS, temporaryNumber } from './student-number.ts';
import { claimNumbers, GuardianTable, NumberHistoryTable, StudentTable } from './student-store.ts';

// `for no key update`: a plain row lock would block inserts that reference this job (answers, messages) until the chunk commits.
const LOCK_PROGRESS = statement(`
  select read_to as "readTo", path from roster_imports where id = $1 and status = 'RUNNING' for no key update`);
const PROGRESS = statement(`
  update roster_imports set checked = checked + $2, registered = registered + $3, refused = refused + $2 - $3, read_to = $4 where id = $1
  returning checked as done, rows as total`);

export type ChunkRow = { readonly row: number; readonly judged: Judged };
export type RosterChunk = {
  readonly job: RosterImport;
  readonly rows: readonly ChunkRow[];
  readonly numberKey: KeyObject;
  readonly now: Date;
};

type Candidate = { readonly row: number; readonly id: string; readonly from: Row };

/** Registers a chunk. Rows that another process has dealt with meanwhile, or this one before it died, are left out. */
export async function saveChunk(tx: Tx, { job: begun, rows, numberKey, now }: RosterChunk): Promise<Progress> {
  const [progress] = await tx.run<{ readTo: number; path: string }>(LOCK_PROGRESS, [begun.id]);
  // The path of its unit may have changed since the start of the file.
  const job = { ...begun, path: progress?.path ?? begun.path };
  const fresh = progress ? rows.filter(({ row }) => row > progress.readTo) : [];
  const last = fresh.at(-1);
  if (!last) return {};

  const candidates = fresh.flatMap(({ row, judged }): Candidate[] => (judged.row ? [{ row, id: randomUUIDv7(), from: judged.row }] : []));
  const words = new Map(fresh.map(({ row, judged }) => [row, judged.words]));
  const found = await findEarlier(tx, job, { candidates, words, key: numberKey });
  const accepted = candidates.filter(({ row }) => !found.get(row)?.some((fault) => !isWarning(fault)));
  const numbers = await issueNumbers(tx, accepted, divisionOf(job.path), numberKey);
  await insertStudents(tx, accepted, numbers, { path: job.path, registeredAt: now });
  appendEvents(
    tx,
    accepted.flatMap((candidate) => registered(candidate, job, now)),
  );

  const messages = fresh.flatMap(({ row, judged }) => rowMessages(row, [...judged.faults, ...(found.get(row) ?? [])]));
  await addMessages(
    tx,
    messages.map((message) => ({ ...message, importId: job.id })),
  );
  const [saved] = await tx.run<Required<Pick<Progress, 'done' | 'total'>>>(PROGRESS, [job.id, fresh.length, accepted.length, last.row]);
  return saved ?? {};
}

const ID_NUMBER_HEADER = '身份证件号';

type Looking = { readonly candidates: readonly Candidate[]; readonly words: ReadonlyMap<number, string | null>; readonly key: KeyObject };

/** What earlier records have against each row: its number is taken, or the child is probably registered already. */
async function findEarlier(tx: Tx, job: RosterImport, { candidates, words, key }: Looking): Promise<Map<number, Fault[]>> {
  const taken = await takenIdNumbers(tx, candidates, words, key);
  const doubles = await findDoubles(tx, job.id, candidates, key);
  return new Map(
    candidates.map(({ row, id }): [number, Fault[]] => {
      const double = doubles.get(row);
      return [row, [...(taken.has(id) ? [{ code: 'IdNumberTaken' as const, column: ID_NUMBER_HEADER }] : []), ...(double ? [double] : [])]];
    }),
  );
}

async function takenIdNumbers(
  tx: Tx,
  candidates: readonly Candidate[],
  words: ReadonlyMap<number, string | null>,
  key: KeyObject,
): Promise<Set<string>> {
  const claims = candidates.flatMap(({ row, id }) => {
    const claimed = words.get(row);
    return claimed ? [{ hmac: claimKey(key, claimed), kind: 'ID' as const, studentId: id }] : [];
  });
  const got = await claimNumbers(tx, claims);
  return new Set(claims.map(({ studentId }) => studentId).filter((id) => !got.has(id)));
}

// A county has some 50 births a day and 10,000 numbers for each: the second try is rare, a tenth means something else is wrong.
const MOST_TRIES = 50;

/** A temporary number for each; where the digits are taken, others are drawn. */
async function issueNumbers(tx: Tx, candidates: readonly Candidate[], division: string, key: KeyObject): Promise<Map<string, string>> {
  const issued = new Map<string, string>();
  let waiting = candidates;
  for (let tries = 0; waiting.length > 0; tries++) {
    if (tries === MOST_TRIES) throw new Error(`no free temporary numbers in ${division}`);
    const drawn = waiting.map(({ id, from }) => ({
      id,
      number: temporaryNumber(division, from.particulars.birthDate, randomInt(TEMPORARY_DIGITS)),
    }));
    const got = await claimNumbers(
      tx,
      drawn.map(({ id, number }) => ({ hmac: claimKey(key, number), kind: 'STUDENT', studentId: id })),
    );
    for (const { id, number } of drawn) if (got.has(id)) issued.set(id, number);
    waiting = waiting.filter(({ id }) => !issued.has(id));
  }
  return issued;
}

async function insertStudents(
  tx: Tx,
  accepted: readonly Candidate[],
  numbers: ReadonlyMap<string, string>,
  entry: { path: string; registeredAt: Date },
) {
  const students = accepted.map(({ id, from }): Student => {
    const number = numbers.get(id) ?? '';
    return { id, version: 1, guestPath: null, guestTransferId: null, spells: [], number, numberKind: 'L', ...entry, ...from.particulars };
  });
  insertRows(tx, StudentTable, students);
  insertRows(
    tx,
    GuardianTable,
    accepted.flatMap(({ id, from }) => from.guardians.map((guardian) => ({ ...guardian, studentId: id }))),
  );
  const issued = { kind: 'L', issuedAt: entry.registeredAt, supersededAt: null };
  insertRows(
    tx,
    NumberHistoryTable,
    students.map(({ id, number }) => ({ studentId: id, number, ...issued })),
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
