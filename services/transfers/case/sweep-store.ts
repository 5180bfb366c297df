/** The cases that time has reached, or that an older calendar has counted, a set a transaction. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { updateRows } from '@xueji/infra/runtime/table.ts';
import type { CaseClock } from '../calendar/work-calendar.ts';
import { COLUMNS, save } from './store.ts';
import type { Change, Transfer } from './transfer.ts';

// A set is small enough that its locks are short, and large enough that a midnight's deadlines are through in seconds.
export const SWEEP_SIZE = 100;
const DUE = statement(
  `select ${COLUMNS} from transfers t where t.wake_at <= $1 order by t.wake_at limit ${SWEEP_SIZE} for update skip locked`,
);
const COUNTED_BEFORE = statement(`
  select ${COLUMNS} from transfers t where t.due_at is not null and t.calendar_version < $1 order by t.calendar_version limit ${SWEEP_SIZE} for update skip locked`);

/** Lets time pass for a set of cases that are due, or that were counted by an older calendar; returns how many there were. */
export function sweepCases(
  db: Database,
  which: 'due' | 'recount',
  clock: CaseClock,
  pass: (transfer: Transfer, clock: CaseClock) => Change,
): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await (which === 'due' ? tx.run<Transfer>(DUE, [clock.now]) : tx.run<Transfer>(COUNTED_BEFORE, [clock.calendar.version]));
    if (rows.length > 0)
      save(
        tx,
        rows.map((transfer) => ({ change: pass(transfer, clock), at: clock.now })),
        updateRows,
      );
    return rows.length;
  });
}
