/** Looks up the children of an admission list. Each row is limited and logged as one search of `matchStudent`. */
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { type Found, type GraduateRow, matchRows, type RowCode, type RowMatch } from './graduate-match.ts';
import type { MatchOutcome } from './match.ts';
import { type Asking, type Attempt, keepAttempts, lockMissesLeft, type Searching } from './match-store.ts';
import { claimKey, wordsOfTypedNumber } from './student-number.ts';

const BY_NUMBERS = statement(`
  select u.row, s.student_id as id, s.name, s.birth_date as "birthDate", s.path
  from unnest($1::int[], $2::bytea[]) as u(row, hmac) join number_claims c on c.number_hmac = u.hmac join students s on s.student_id = c.student_id`);

const OUTCOMES: Record<RowCode, MatchOutcome> = {
  FOUND: 'HIT',
  DOUBLED: 'HIT',
  OTHER_PROVINCE: 'HIT',
  UNKNOWN: 'MISS',
  LIMIT_REACHED: 'REFUSED',
};

export const matchGraduates = (db: Database, { actor, now, key }: Asking, rows: readonly GraduateRow[]): Promise<RowMatch[]> =>
  db.transaction((tx) => matchListed(tx, { job: { enteredBy: actor.userId, path: actor.path }, now, key }, rows));

/** Looks up rows for a person of a unit. */
export async function matchListed(
  tx: Tx,
  { job, now, key }: Pick<Asking, 'now' | 'key'> & { readonly job: Searching },
  rows: readonly GraduateRow[],
): Promise<RowMatch[]> {
  const missesLeft = await lockMissesLeft(tx, job, now);
  const claims = rows.flatMap(({ number }, at) => wordsOfTypedNumber(number).map((words) => ({ at, hmac: claimKey(key, words) })));
  const known =
    missesLeft > 0 ? await tx.run<Found & { row: number }>(BY_NUMBERS, [claims.map(({ at }) => at), claims.map(({ hmac }) => hmac)]) : [];
  const byRow = Map.groupBy(known, ({ row }) => row);
  const matches = matchRows({ rows, found: rows.map((_, at) => byRow.get(at) ?? []), path: job.path, missesLeft });
  keepAttempts(
    tx,
    { job, now, key },
    rows.map((row, at): Attempt => ({ typed: { way: 'NUMBER', ...row }, outcome: OUTCOMES[matches[at]?.code ?? 'UNKNOWN'] })),
  );
  return matches;
}
