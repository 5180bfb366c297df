/** The claims of a record when its key data change: its numbers, and the keys that tell a child without a document. */
import type { KeyObject } from 'node:crypto';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { codeOfPath } from '@xueji/infra/runtime/scope.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import type { ChangeableRecord, Corrected, HeldRecord } from './correction.ts';
import { type DoubleKeys, keysOfChild } from './double.ts';
import { claimWords } from './id-number.ts';
import type { Typed } from './match.ts';
import { type Asking, searchForOthers } from './match-store.ts';
import { publishCasesOf } from './problem-case-event-store.ts';
import { claimKey } from './student-number.ts';
import { claimNumbers, NumberHistoryTable } from './student-store.ts';

type Conflict = Refused<'NumberHeldElsewhere' | 'ProbableDouble'>;

const CLAIMED_BY_OTHERS = statement('select 1 as one from number_claims where number_hmac = $1 and student_id <> $2 limit 1');
const KEYS_OF_OTHERS = statement(`
  select 1 as one from double_keys where key_hmac = any($1::bytea[]) and blocks and student_id <> $2 limit 1`);

/** Another record that has the new number or, without a number, is probably the same child. Null when there is none. */
export async function findConflict(
  tx: Tx,
  { record: before, guardians }: HeldRecord,
  after: ChangeableRecord,
  key: KeyObject,
): Promise<Conflict | null> {
  const hmac = claimOf(after, key);
  const isNew = hmac !== null && !claimOf(before, key)?.equals(hmac);
  if (isNew && (await tx.run(CLAIMED_BY_OTHERS, [hmac, after.id])).length > 0) return { refused: 'NumberHeldElsewhere' };
  if (after.idNumber !== null) return null;
  return (await findDouble(tx, { record: after, guardians }, key)) ? { refused: 'ProbableDouble' } : null;
}

/** The same for a request: new values are a search for other children, which is limited and kept like every search. */
export function searchConflict(
  tx: Tx,
  held: HeldRecord,
  after: ChangeableRecord,
  asking: Asking,
): Promise<Conflict | Refused<'MatchLimitReached'> | null> {
  const find = () => findConflict(tx, held, after, asking.key);
  const typed = typedIn(held, { record: after, guardians: held.guardians }, asking.key);
  return typed ? searchForOthers(tx, asking, typed, find) : find();
}

/** What a request asks of other records; null when its values find none but this one. */
function typedIn(before: HeldRecord, after: HeldRecord, key: KeyObject): Typed | null {
  const { idNumber, name, birthDate } = after.record;
  if (idNumber === null) return hasNewKeys(before, after, key) ? { way: 'GUARDIAN', name, birthDate, guardianPhone: '' } : null;
  const [old, claimed] = [claimOf(before.record, key), claimOf(after.record, key)];
  return old !== null && claimed?.equals(old) ? null : { way: 'NUMBER', number: idNumber, name };
}

/** New guardians of a child without a document are a search too. */
export function searchDouble(
  tx: Tx,
  before: HeldRecord,
  after: HeldRecord,
  asking: Asking,
): Promise<Refused<'ProbableDouble' | 'MatchLimitReached'> | null> {
  const find = async () => ((await findDouble(tx, after, asking.key)) ? { refused: 'ProbableDouble' as const } : null);
  const typed = typedIn(before, after, asking.key);
  return typed ? searchForOthers(tx, asking, typed, find) : find();
}

/** True when the new values have keys that tell a child, and that the record did not have. */
function hasNewKeys(before: HeldRecord, after: HeldRecord, key: KeyObject): boolean {
  const known = before.record.idNumber === null ? blockingKeys(doubleKeysOf(before, key)) : [];
  return blockingKeys(doubleKeysOf(after, key)).some((one) => !known.some((old) => old.equals(one)));
}

/** True when another child without a document has the same name, sex, birth date, and school or guardian. */
const findDouble = async (tx: Tx, held: HeldRecord, key: KeyObject): Promise<boolean> =>
  (await tx.run(KEYS_OF_OTHERS, [blockingKeys(doubleKeysOf(held, key)), held.record.id])).length > 0;

const claimOf = ({ idType, idNumber, nationality }: ChangeableRecord, key: KeyObject): Buffer | null =>
  idNumber === null ? null : claimKey(key, claimWords(idType, idNumber, nationality));

const doubleKeysOf = ({ record, guardians }: HeldRecord, key: KeyObject): DoubleKeys =>
  keysOfChild({ particulars: record, guardians, seat: { schoolCode: codeOfPath(record.path) } }, key);
const blockingKeys = ({ school, guardians }: DoubleKeys): Buffer[] => [school, ...guardians];

const RELEASE = statement(`delete from number_claims where number_hmac = $1 and student_id = $2 and kind = 'ID'`);
// The other child keeps the number when nobody else claims it.
const BIND_LAST = statement(`
  update number_claims set disputed = false where number_hmac = $1 and disputed and (select count(*) from number_claims where number_hmac = $1) = 1`);
const CLOSE_CASES = statement(`
  update problem_cases set closed_at = $3 where kind = 'SAME_ID_NUMBER' and closed_at is null
    and ((student_id = $1 and other_student_id in (select student_id from number_claims where number_hmac = $2))
      or (other_student_id = $1 and student_id in (select student_id from number_claims where number_hmac = $2)))
  returning student_id as "studentId"`);
const SUPERSEDE = statement('update number_history set superseded_at = $2 where student_id = $1 and superseded_at is null');
const DELETE_KEYS = statement('delete from double_keys where student_id = $1');
// A key that another process has taken meanwhile fails the transaction, and the command is judged again alone.
const ADD_KEYS = statement(`
  insert into double_keys (key_hmac, student_id, blocks, import_id, row)
  select distinct key, $2::uuid, blocks, $4::uuid, 0 from unnest($1::bytea[], $3::boolean[]) as u(key, blocks) order by key`);

type Moving = { readonly key: KeyObject; readonly now: Date };

/** Takes the new number and gives the old one back: it is free, or it belongs to the child who has disputed it. */
export async function moveClaims(tx: Tx, held: HeldRecord, made: Corrected, { key, now }: Moving): Promise<Corrected | Conflict> {
  const { id } = made.record;
  const [old, claimed] = [claimOf(held.record, key), claimOf(made.record, key)];
  const isMoved = old === null || claimed === null ? old !== claimed : !old.equals(claimed);
  if (isMoved && claimed !== null) {
    const got = await claimNumbers(tx, [{ hmac: claimed, kind: 'ID', studentId: id }]);
    if (!got.has(id)) return { refused: 'NumberHeldElsewhere' };
  }
  if (isMoved && old !== null) {
    const closed = await tx.run<{ studentId: string }>(CLOSE_CASES, [id, old, now]);
    await publishCasesOf(
      tx,
      closed.map(({ studentId }) => studentId),
    );
    await tx.run(RELEASE, [old, id]);
    await tx.run(BIND_LAST, [old]);
  }
  await moveDoubleKeys(tx, made, key);
  return issueNumber(tx, held, made, { key, now });
}

/** The keys of a child without a document follow its name, sex, birth date and guardians. A child with a number has none. */
export async function moveDoubleKeys(tx: Tx, made: HeldRecord, key: KeyObject): Promise<void> {
  const { id, idNumber } = made.record;
  await tx.run(DELETE_KEYS, [id]);
  if (idNumber !== null) return;
  const keys = doubleKeysOf(made, key);
  const blocking = blockingKeys(keys);
  // No import has made these keys, so their import is the record itself.
  await tx.run(ADD_KEYS, [[...blocking, keys.namesake], id, [...blocking.map(() => true), false], id]);
}

/** A student number that another child has, or had, is not given: the child keeps its number. */
async function issueNumber(tx: Tx, { record: before }: HeldRecord, made: Corrected, { key, now }: Moving): Promise<Corrected> {
  const { id, number, numberKind: kind } = made.record;
  if (number === before.number) return made;
  const got = await claimNumbers(tx, [{ hmac: claimKey(key, number), kind: 'STUDENT', studentId: id }]);
  if (!got.has(id)) return withNumberOf(before, made);
  tx.write(SUPERSEDE, [id, now]);
  insertRows(tx, NumberHistoryTable, [{ studentId: id, number, kind, issuedAt: now, supersededAt: null }]);
  return made;
}

function withNumberOf({ number, numberKind, revision }: ChangeableRecord, made: Corrected): Corrected {
  const changes = made.changes.filter(({ field }) => field !== 'number');
  return { ...made, changes, record: { ...made.record, number, numberKind, revision: revision + changes.length } };
}
