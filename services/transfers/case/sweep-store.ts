/**
 * The cases that time has reached, and those that an older calendar has counted. A set is judged in one transaction. A case that cannot be judged is
 * parked alone, and the others of its set go on.
 */
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { notParked, releaseWork, type WorkOptions, workInHalves, workQueue, workToRetry } from '@xueji/infra/runtime/parked-work.ts';
import { updateRows } from '@xueji/infra/runtime/table.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import type { CaseClock } from '@xueji/infra/runtime/work-calendar.ts';
import { sweepCase } from './case-clock.ts';
import { COLUMNS, save } from './store.ts';
import type { Change, Transfer } from './transfer.ts';

// A set is small enough that its locks are short, and large enough that a midnight's deadlines are through in seconds.
export const SWEEP_SIZE = 100;
/** Most parked cases that one sweep tries again, each alone. */
const MOST_RETRIES = 100;
/** The name of this queue among parked work; its items are ids of transfers. */
export const DEADLINES = workQueue('transfer-deadlines');

const DUE = 't.wake_at <= $1';
const STALE = 't.due_at is not null and t.calendar_version < $2';
// Both values stand in every statement, so that each takes the same.
const nextOf = (condition: string, order: string) =>
  statement(`
    select ${COLUMNS} from transfers t
    where ($1::timestamptz is not null and $2::int is not null) and ${condition} and ${notParked(DEADLINES, 't.id::text')}
    order by ${order} limit ${SWEEP_SIZE} for update of t skip locked`);
const NEXT = { due: nextOf(DUE, 't.wake_at'), recount: nextOf(STALE, 't.calendar_version') };
const BY_ID = statement(`
  select ${COLUMNS} from transfers t where t.id = any($3::uuid[]) and (${DUE} or (${STALE})) order by t.id for update skip locked`);
const OPEN_IDS = statement(`select id from transfers where id = any($1::uuid[]) for update skip locked`);

type SweepOptions = { readonly db: Database; readonly log?: Logger | undefined };
const optionsOf = ({ db, log }: SweepOptions): WorkOptions => ({ db, queue: DEADLINES, log });

/** Takes one set that no other sweeper has locked; returns how many cases there were. */
export async function sweepCases(options: SweepOptions, which: keyof typeof NEXT, clock: CaseClock): Promise<number> {
  let taken: string[] = [];
  try {
    return await options.db.transaction(async (tx) => {
      const rows = await tx.run<Transfer>(NEXT[which], [clock.now, clock.calendar.version]);
      taken = rows.map(({ id }) => id);
      judge(tx, rows, clock);
      return rows.length;
    });
  } catch (error) {
    if (taken.length === 0) throw error;
    return workInHalves(optionsOf(options), taken, error, (ids) => sweepByIds(options.db, ids, clock));
  }
}

const sweepByIds = (db: Database, ids: readonly string[], clock: CaseClock): Promise<void> =>
  db.transaction(async (tx) => judge(tx, await tx.run<Transfer>(BY_ID, [clock.now, clock.calendar.version, ids]), clock));

/** Tries parked cases again whose pause has ended. Returns how many were tried. */
export async function retryParkedCases(options: SweepOptions, clock: CaseClock): Promise<number> {
  const ids = await workToRetry(options.db, DEADLINES, MOST_RETRIES);
  for (const id of ids) {
    const retry = () =>
      options.db.transaction(async (tx) => {
        // A case that a command or another sweeper holds is tried at the next sweep.
        if ((await tx.run(OPEN_IDS, [[id]])).length === 0) return;
        judge(tx, await tx.run<Transfer>(BY_ID, [clock.now, clock.calendar.version, [id]]), clock);
        releaseWork(tx, DEADLINES, [id]);
      });
    await retry().catch((error: unknown) => workInHalves(optionsOf(options), [id], error, retry));
  }
  return ids.length;
}

function judge(tx: Tx, rows: readonly Transfer[], clock: CaseClock): void {
  const changes = rows.map((transfer) => ({ change: moved(transfer, clock), at: clock.now }));
  if (changes.length > 0) save(tx, changes, updateRows);
}

/** The case after this sweep; throws when it would be found again at once, since that would never end. */
function moved(transfer: Transfer, clock: CaseClock): Change {
  const change = sweepCase(transfer, clock);
  const { wakeAt, calendarVersion } = change.transfer;
  const isStuck = change.events.length === 0 && calendarVersion === transfer.calendarVersion && wakeAt !== null && wakeAt <= clock.now;
  if (isStuck) throw new Error(`transfer ${transfer.id} is due, and time changes nothing about it`);
  return change;
}
