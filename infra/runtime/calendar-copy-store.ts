/** The copy of the working-day calendar that transfers publishes. It is kept in memory for decisions. */
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { type CalendarYear, calendarOf, type WorkCalendar } from '@xueji/infra/runtime/work-calendar.ts';

const READ = statement('select year, source, version, holidays, workdays from work_calendar_years order by version');
// A year is told whole each time, so the newest telling stands.
const SAVE = statement(`
  insert into work_calendar_years (year, source, version, holidays, workdays)
  select * from json_to_recordset($1::json) as d(year int, source text, version int, holidays jsonb, workdays jsonb)
  on conflict (year) do update set source = excluded.source, version = excluded.version, holidays = excluded.holidays, workdays = excluded.workdays
  where work_calendar_years.version < excluded.version`);

/** One row a year: of several tellings in a set, the last. */
export function saveCalendar(tx: Tx, told: readonly CalendarYear[]): void {
  const years = new Map(told.toSorted((one, other) => one.version - other.version).map((one) => [one.year, one]));
  if (years.size > 0) tx.write(SAVE, [JSON.stringify([...years.values()])]);
}

export type FollowedCalendar = { current(): WorkCalendar; refresh(): Promise<void>; stop(): Promise<void> };

/** The longest time from a notice to its use in every process. */
const FOLLOW_EVERY_MS = 5000;

/** Before transfers has told a year, its working days are Monday to Friday. Deadlines are counted again when the year is told. */
export async function followCalendar(db: Pick<Database, 'run'>): Promise<FollowedCalendar> {
  let calendar = calendarOf([]);
  const refresh = async () => {
    calendar = calendarOf(await db.run<CalendarYear>(READ));
  };
  await refresh();
  // A failure leaves the calendar as it was read last; the next try comes soon.
  const timer = setInterval(() => void refresh().catch(() => undefined), FOLLOW_EVERY_MS).unref();
  return { current: () => calendar, refresh, stop: async () => clearInterval(timer) };
}
