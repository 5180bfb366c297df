/** Attempts to find a child: each is counted, looked up and recorded in one transaction, one at a time per unit. */
import { type KeyObject, randomUUIDv7 } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { codeHmac } from './guardian-code.ts';
import { cleanNumber } from './id-number.ts';
import { isLimitReached, type Match, type MatchOutcome, type Misses, onlyMatch, type Typed, typedHmac } from './match.ts';
import { cleanPhone } from './phone.ts';
import { getMatchLimit, MATCH_GOOD_FOR_MS, MINUTE_MS } from './policy/match-limits.ts';
import { claimKey, wordsOfTypedNumber } from './student-number.ts';

// Locked before counting: concurrent attempts of the same person or unit wait here, so that the limit is exact.
const LOCK_CALLER = statement(`
  select pg_advisory_xact_lock(h) from (select distinct hashtextextended(k, 0) as h from unnest($1::text[]) as u(k) order by 1) keys`);
const COUNT = statement(`
  select count(*) filter (where actor = $1)::int as "ofUser", count(*) filter (where unit_path = $2)::int as "ofUnit"
  from match_attempts where (actor = $1 or unit_path = $2) and outcome = 'MISS' and attempted_at > $3`);
const BY_NUMBER = statement(`
  select s.student_id as id, s.name, s.birth_date as "birthDate" from number_claims c join students s using (student_id) where c.number_hmac = any($1::bytea[])`);
const BY_GUARDIAN = statement(`
  select s.student_id as id, s.name, s.birth_date as "birthDate" from guardians g join students s using (student_id)
  where g.phone = any($1::text[]) and g.is_guardian and s.birth_date = $2`);
// A code belongs to its first user: only this person can repeat the query after a lost answer.
const TAKE_CODE = statement(`
  update guardian_codes g set used_by = $2, used_at = coalesce(g.used_at, $3) from students s
  where g.code_hmac = $1 and s.student_id = g.student_id and s.path = g.path and g.expires_at > $3 and (g.used_by is null or g.used_by = $2)
  returning s.student_id as id, s.name, s.birth_date as "birthDate"`);
const KEEP = statement(`
  with attempt as (
    insert into match_attempts (id, actor, unit_path, way, typed_hmac, outcome, attempted_at) values ($1, $2, $3, $4, $5, $6, $7))
  insert into student_matches (student_id, attempt_id, actor, matched_at) select $8::uuid, $1, $2, $7 where $8::uuid is not null`);

export type Asking = { readonly actor: Actor; readonly now: Date; readonly key: KeyObject };

/** The only matching child; null without a reason. Above the limit there is no look-up. */
export const matchStudent = (db: Database, asking: Asking, typed: Typed): Promise<Match | null | Refused<'MatchLimitReached'>> =>
  db.transaction(async (tx) => {
    if (!(await maySearch(tx, asking))) {
      await keep(tx, asking, typed, { outcome: 'REFUSED', studentId: null });
      return { refused: 'MatchLimitReached' as const };
    }
    const match = onlyMatch(await lookUp(tx, asking, typed), typed);
    await keep(tx, asking, typed, { outcome: match ? 'HIT' : 'MISS', studentId: match?.id ?? null });
    return match;
  });

/** False when the person or the unit has reached its limit. Until the transaction ends, other searches of both wait. */
async function maySearch(tx: Tx, { actor, now }: Pick<Asking, 'actor' | 'now'>): Promise<boolean> {
  await tx.run(LOCK_CALLER, [[`match user ${actor.userId}`, `match unit ${actor.path}`]]);
  const limit = getMatchLimit(actor.path, dateInChina(now));
  const since = new Date(now.getTime() - limit.windowMinutes * MINUTE_MS);
  const [misses] = await tx.run<Misses>(COUNT, [actor.userId, actor.path, since]);
  return !misses || !isLimitReached(misses, limit);
}

/**
 * Looks for another record with new values, within the limit of searches. A record that is found counts as a miss, as in a roster, because the caller
 * learns of a child of another unit. Above the limit there is no look-up, so that the answer tells nothing.
 */
export async function searchForOthers<Found extends object>(
  tx: Tx,
  asking: Asking,
  typed: Typed,
  find: () => Promise<Found | null>,
): Promise<Found | Refused<'MatchLimitReached'> | null> {
  if (!(await maySearch(tx, asking))) {
    await keep(tx, asking, typed, { outcome: 'REFUSED', studentId: null });
    return { refused: 'MatchLimitReached' };
  }
  const found = await find();
  if (found) await keep(tx, asking, typed, { outcome: 'MISS', studentId: null });
  return found;
}

function lookUp(tx: Tx, { actor, now, key }: Asking, typed: Typed): Promise<Match[]> {
  switch (typed.way) {
    case 'NUMBER':
      return tx.run<Match>(BY_NUMBER, [wordsOfTypedNumber(typed.number).map((words) => claimKey(key, words))]);
    case 'GUARDIAN':
      // Older records store a mobile number as it was typed.
      return tx.run<Match>(BY_GUARDIAN, [[cleanPhone(typed.guardianPhone), cleanNumber(typed.guardianPhone)], typed.birthDate]);
    case 'CODE':
      return tx.run<Match>(TAKE_CODE, [codeHmac(key, typed.code), actor.userId, now]);
  }
}

type Kept = { outcome: MatchOutcome; studentId: string | null };
const keep = (tx: Tx, { actor, now, key }: Asking, typed: Typed, { outcome, studentId }: Kept) =>
  tx.run(KEEP, [randomUUIDv7(), actor.userId, actor.path, typed.way, typedHmac(key, typed), outcome, now, studentId]);

const KEEP_ALL = statement(`
  insert into match_attempts (id, actor, unit_path, way, typed_hmac, outcome, attempted_at)
  select id, $2, $3, way, decode(typed, 'hex'), outcome, $4 from json_to_recordset($1::json) as d(id uuid, way text, typed text, outcome text)`);

export type Searching = { readonly enteredBy: string; readonly path: string };
type Importing = { readonly job: Searching; readonly now: Date; readonly key: KeyObject };

/** How many more searches of this person and unit may find nobody. Others of the same person or unit wait until the transaction ends. */
export async function lockMissesLeft(tx: Tx, { enteredBy, path }: Searching, now: Date): Promise<number> {
  await tx.run(LOCK_CALLER, [[`match user ${enteredBy}`, `match unit ${path}`]]);
  const limit = getMatchLimit(path, dateInChina(now));
  const since = new Date(now.getTime() - limit.windowMinutes * MINUTE_MS);
  const [misses = { ofUser: 0, ofUnit: 0 }] = await tx.run<Misses>(COUNT, [enteredBy, path, since]);
  return Math.max(0, Math.min(limit.missesOfUser - misses.ofUser, limit.missesOfUnit - misses.ofUnit));
}

export type Attempt = { readonly typed: Typed; readonly outcome: MatchOutcome };

/** Keeps searches of one person. */
export function keepAttempts(tx: Tx, { job, now, key }: Importing, attempts: readonly Attempt[]): void {
  const rows = attempts.map(({ typed, outcome }) => ({
    ...{ id: randomUUIDv7(), way: typed.way, typed: typedHmac(key, typed).toString('hex'), outcome },
  }));
  tx.write(KEEP_ALL, [JSON.stringify(rows), job.enteredBy, job.path, now]);
}

/**
 * Keeps what a roster has found as attempts of the person who uploaded it: `same` the child, or `others` with its number. The answer is how many of the
 * others the unit may be told of: they count as misses, and beyond the limit nothing is told.
 */
export async function keepFindings(
  tx: Tx,
  importing: Importing,
  { same, others }: { same: readonly Typed[]; others: readonly Typed[] },
): Promise<number> {
  const left = await lockMissesLeft(tx, importing.job, importing.now);
  keepAttempts(tx, importing, [
    ...same.map((typed): Attempt => ({ typed, outcome: 'HIT' })),
    ...others.map((typed, at): Attempt => ({ typed, outcome: at < left ? 'MISS' : 'REFUSED' })),
  ]);
  return Math.min(left, others.length);
}

const MATCHED = statement(`
  select exists (select from student_matches where student_id = $1 and actor = $2 and matched_at > $3) as matched,
    exists (select from students where student_id = $1) as known`);

export type Acquaintance = { readonly matched: boolean; readonly known: boolean };

/** Whether this person has recently found this child, and whether the child still exists. */
export async function acquaintanceOf(db: Database, { actor, now }: Omit<Asking, 'key'>, studentId: string): Promise<Acquaintance> {
  const [row] = await db.run<Acquaintance>(MATCHED, [studentId, actor.userId, new Date(now.getTime() - MATCH_GOOD_FOR_MS)]);
  return row ?? { matched: false, known: false };
}
