/** The table of name initials. Registration and changes of names write it; a job fills it for records of before. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import type { RecurringKind } from '@xueji/infra/runtime/jobs-lane.ts';
import { initialsOf } from './name-initials.ts';

type Named = { readonly id: string; readonly name: string };

const SAVE = statement(`
  insert into name_initials (student_id, initials) select * from unnest($1::uuid[], $2::text[]) as u(id, initials) order by id
  on conflict (student_id) do update set initials = excluded.initials where name_initials.initials <> excluded.initials`);

export function saveInitials(tx: Tx, students: readonly Named[]): void {
  if (students.length > 0) tx.write(SAVE, [students.map(({ id }) => id), students.map(({ name }) => initialsOf(name))]);
}

/** Students of one chunk of the job: a chunk computes for some milliseconds, and holds its rows as long. */
const CHUNK = 500;
const FILL_EVERY_MS = 600_000;
/** A registration takes less time than this from its id to its commit. Within this time, the job reads records again. */
const UNSETTLED_MS = 3_600_000;

const FILLED = statement('select up_to as "upTo" from name_initials_filled');
const NEXT = statement(`
  select s.student_id as id, s.name, i.initials from students s left join name_initials i using (student_id)
  where s.student_id > $1 order by s.student_id limit ${CHUNK}`);
// The lock holds a change of the name back until the initials are written.
const NAMES = statement('select student_id as id, name from students where student_id = any($1::uuid[]) order by student_id for share');
const SAVE_FILLED = statement('update name_initials_filled set up_to = greatest(up_to, least($1::uuid, $2::uuid))');

/** The smallest UUIDv7 of a time. */
const idAt = (time: number): string => {
  const hex = Math.max(time, 0).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};

/** Writes the initials that are missing or out of date, in the order of ids. After a crash it goes on where the last chunk ended. Returns their number. */
export async function fillInitials(db: Pick<Database, 'run' | 'transaction'>, now: Date): Promise<number> {
  const settled = idAt(now.getTime() - UNSETTLED_MS);
  let written = 0;
  let after = (await db.run<{ upTo: string }>(FILLED, []))[0]?.upTo;
  while (after !== undefined) {
    const rows: (Named & { initials: string | null })[] = await db.run(NEXT, [after]);
    const wrong = rows.filter(({ name, initials }) => initialsOf(name) !== initials).map(({ id }) => id);
    const last = rows.at(-1)?.id;
    if (last !== undefined) await saveChunk(db, wrong, [last, settled]);
    written += wrong.length;
    after = rows.length < CHUNK ? undefined : last;
  }
  return written;
}

const saveChunk = (
  db: Pick<Database, 'transaction'>,
  wrong: readonly string[],
  [last, settled]: readonly [string, string],
): Promise<void> =>
  db.transaction(async (tx) => {
    if (wrong.length > 0) saveInitials(tx, await tx.run<Named>(NAMES, [wrong]));
    tx.write(SAVE_FILLED, [last, settled]);
  });

export const initialsFilling = (db: Database, now: Clock): RecurringKind => ({
  name: 'name-initials',
  everyMs: FILL_EVERY_MS,
  run: () => fillInitials(db, now()),
});
