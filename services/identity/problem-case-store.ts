/** What a chunk leaves besides records: children who are asked a place for again, disputed numbers, problem cases, and the attempts that found a child. */
import { type KeyObject, randomUUIDv7 } from 'node:crypto';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { appendEvents } from '@xueji/infra/runtime/log.ts';
import type { Candidate } from './double-store.ts';
import type { Finding } from './earlier-record.ts';
import type { Earlier } from './earlier-record-store.ts';
import type { Typed } from './match.ts';
import { keepFindings } from './match-store.ts';
import { publishCasesOf } from './problem-case-event-store.ts';
import type { RosterImport } from './roster-import.ts';

type AskedAgain = { readonly rows: readonly Candidate[]; readonly earlier: Earlier; readonly now: Date };

const COUNT_EVENTS = statement('update students set version = version + 1 where student_id = any($1::uuid[])');

/** Asks enrolment for a place for children who have a record and no place. Their records are locked. */
export function askAgain(tx: Tx, { id: importId, path: enteredPath }: RosterImport, { rows, earlier, now }: AskedAgain): void {
  const asked = rows.flatMap(({ row, from: { seat } }) => {
    const finding = earlier.findings.get(row);
    const record = finding?.way === 'ASK_AGAIN' ? earlier.records.get(finding.earlierId) : undefined;
    return record ? [{ row, seat, record }] : [];
  });
  // Two rows of a file may be one child, by two guardians; the first row is asked for.
  const first = [...new Map(asked.toReversed().map((one) => [one.record.id, one])).values()];
  if (first.length === 0) return;
  tx.write(COUNT_EVENTS, [first.map(({ record }) => record.id)]);
  appendEvents(
    tx,
    first.map(({ row, seat, record: { id, version } }) => ({
      ...{ topic: 'students', key: id, aggregateId: id, version: version + 1, type: 'PlacementRequested' },
      ...{ body: { studentId: id, importId, row, enteredPath, seat }, occurredAt: now, correlationId: importId },
    })),
  );
}

const DISPUTE = statement(`
  insert into number_claims (number_hmac, kind, student_id, disputed) select hmac, 'ID', id, true from unnest($1::bytea[], $2::uuid[]) as u(hmac, id)`);
const OPEN = statement(`
  insert into problem_cases (id, student_id, kind, other_student_id, path, other_path, shown_to_schools, opened_at)
  select d.id, d."studentId", d.kind, d."otherId", $2, s.path, d.shown, $3
  from json_to_recordset($1::json) as d(id uuid, "studentId" uuid, kind text, "otherId" uuid, shown boolean) join students s on s.student_id = d."otherId"`);

type Cases = {
  readonly candidates: readonly Candidate[];
  readonly earlier: Earlier;
  readonly key: KeyObject;
  readonly now: Date;
};
type NewCase = {
  readonly row: number;
  readonly studentId: string;
  readonly kind: 'SAME_ID_NUMBER' | 'PROBABLE_DOUBLE';
  readonly otherId: string;
};

/**
 * Opens the cases of a chunk, and keeps each finding as an attempt to match a child. The answer has the rows of which the unit is not told, since it has
 * found too many numbers of other children lately.
 */
export async function openCases(tx: Tx, job: RosterImport, { candidates, earlier, key, now }: Cases): Promise<ReadonlySet<number>> {
  const { findings, disputed } = earlier;
  const typed = (way: 'SAME' | 'OTHER') => candidates.flatMap((one) => typedOf(one, findings.get(one.row), way));
  const [same, others] = [typed('SAME'), typed('OTHER')];
  const shown = same.length + others.length > 0 ? await keepFindings(tx, { job, now, key }, { same, others }) : 0;
  const rowsInDispute = candidates.filter(({ row }) => inDispute(findings.get(row)));
  const hidden = new Set(rowsInDispute.slice(shown).map(({ row }) => row));

  if (rowsInDispute.length > 0) tx.write(DISPUTE, [rowsInDispute.map(({ row }) => disputed.get(row)), rowsInDispute.map(({ id }) => id)]);
  const ids = new Set(candidates.map(({ id }) => id));
  const cases = candidates.flatMap((one) => caseOf(one, findings.get(one.row), ids));
  if (cases.length > 0)
    tx.write(OPEN, [JSON.stringify(cases.map((one) => ({ ...one, id: randomUUIDv7(), shown: !hidden.has(one.row) }))), job.path, now]);
  await publishCasesOf(
    tx,
    cases.map(({ studentId }) => studentId),
  );
  return hidden;
}

const inDispute = (finding: Finding | undefined): boolean => finding?.way === 'REGISTER' && finding.disputedWith !== undefined;

/** `SAME`: the row names the child whose record another unit has. `OTHER`: its number is another child's. */
function typedOf({ from }: Candidate, finding: Finding | undefined, way: 'SAME' | 'OTHER'): Typed[] {
  const { idNumber, name, birthDate } = from.particulars;
  const meant = way === 'SAME' ? finding?.way === 'TRANSFER' : inDispute(finding);
  if (!meant) return [];
  return idNumber === null ? [{ way: 'GUARDIAN', name, birthDate, guardianPhone: '' }] : [{ way: 'NUMBER', number: idNumber, name }];
}

/** Of two namesakes in one chunk the later id has the case. */
function caseOf({ row, id }: Candidate, finding: Finding | undefined, ofChunk: ReadonlySet<string>): NewCase[] {
  if (finding?.way !== 'REGISTER') return [];
  const { disputedWith, namesake } = finding;
  if (disputedWith !== undefined) return [{ row, studentId: id, kind: 'SAME_ID_NUMBER', otherId: disputedWith }];
  if (namesake === undefined || (ofChunk.has(namesake) && namesake > id)) return [];
  return [{ row, studentId: id, kind: 'PROBABLE_DOUBLE', otherId: namesake }];
}
