/** The working-day calendar of a service: seeded once, added to and corrected by notices, and kept in memory for decisions. */
import { readFileSync } from 'node:fs';
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { appendEvents } from '@xueji/infra/runtime/log.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import type { CalendarYear, WorkCalendar } from '@xueji/infra/runtime/work-calendar.ts';
import { type KnownDay, type Notice, refuseNotice } from './notice.ts';

export type Calendars = {
  /** As it was read last. */
  current(): WorkCalendar;
  /** Reads it again; true when a notice has come since. */
  refresh(): Promise<boolean>;
};

const YEARS = statement('select year, version, source from work_calendar_years order by version');
const DAYS = statement('select day, worked from work_calendar');

export async function openCalendars(db: Database, now: Clock = () => new Date()): Promise<Calendars> {
  await seedOnce(db);
  await db.transaction(async (tx) => {
    await tx.run(LOCK);
    await sayCalendar(tx, now());
  });
  let calendar = await readCalendar(db);
  return {
    current: () => calendar,
    async refresh() {
      const before = calendar.version;
      const [row] = await db.run<{ version: number }>(VERSION);
      if (row?.version === before) return false;
      calendar = await readCalendar(db);
      return true;
    },
  };
}

/** The longest time from a notice to its use in every process. */
const FOLLOW_EVERY_MS = 5000;

/** Reads the notices that other processes have taken. */
export function followNotices(calendars: Calendars, everyMs = FOLLOW_EVERY_MS): { stop(): Promise<void> } {
  // A failure leaves the calendar as it was read last; the next try comes soon.
  const timer = setInterval(() => void calendars.refresh().catch(() => undefined), everyMs).unref();
  return { stop: async () => clearInterval(timer) };
}

const VERSION = statement('select coalesce(max(version), 0)::int as version from work_calendar_years');

async function readCalendar(db: Database): Promise<WorkCalendar> {
  return db.transaction(async ({ run }) => {
    const years = await run<{ year: number; version: number; source: string }>(YEARS);
    const days = await run<{ day: string; worked: boolean }>(DAYS);
    return {
      version: years.at(-1)?.version ?? 0,
      notices: new Map(years.map(({ year, source, version }) => [year, { source, version }])),
      years: new Set(years.map(({ year }) => year)),
      exceptions: new Map(days.map(({ day, worked }) => [day, worked])),
    };
  });
}

// One at a time: a year's days and the version by which deadlines are counted anew belong together.
const LOCK = statement('lock table work_calendar_years in exclusive mode');
const KNOWN = statement(
  "select to_char(day, 'YYYY-MM-DD') as day, worked, source from calendar_notice_days where extract(year from day)::int = $1",
);
const DROP = statement('delete from calendar_notice_days where source = $2 and extract(year from day)::int = $1');
const ADD = statement(`
  insert into calendar_notice_days (source, day, worked)
  select $3, d, false from unnest($1::date[]) d union all select $3, d, true from unnest($2::date[]) d
  on conflict do nothing`);
const CLEAR = statement('delete from work_calendar where extract(year from day)::int = $1');
const FILL = statement(`
  insert into work_calendar (day, worked) select distinct day, worked from calendar_notice_days where extract(year from day)::int = $1`);
const MARK = statement(`
  insert into work_calendar_years (year, source, version) values ($1, $2, (select coalesce(max(version), 0) + 1 from work_calendar_years))
  on conflict (year) do update set source = excluded.source, version = excluded.version returning version`);

/** Adds the notice's days to its year. The sweeper counts every deadline anew, since the version has grown. Returns the version. */
async function importNotice(tx: Tx, { year, holidays, workdays, source, replaces }: Notice): Promise<number> {
  if (replaces !== null) await tx.run(DROP, [year, replaces]);
  await tx.run(ADD, [holidays, workdays, source]);
  await tx.run(CLEAR, [year]);
  await tx.run(FILL, [year]);
  const [row] = await tx.run<{ version: number }>(MARK, [year, source]);
  return row?.version ?? 0;
}

// `said` numbers the events of the calendar. `said_version` is the version of the year that was told last.
const UNSAID = statement(`
  select y.year, y.version, y.source, (select coalesce(max(said), 0) from work_calendar_years)::int as said,
    coalesce((select jsonb_agg(to_char(day, 'YYYY-MM-DD') order by day) from work_calendar c where extract(year from day)::int = y.year and not worked), '[]') as holidays,
    coalesce((select jsonb_agg(to_char(day, 'YYYY-MM-DD') order by day) from work_calendar c where extract(year from day)::int = y.year and worked), '[]') as workdays
  from work_calendar_years y where y.said_version is distinct from y.version order by y.version`);
const SAY = statement(`
  update work_calendar_years y set said = u.said, said_version = u.version
  from unnest($1::int[], $2::int[], $3::int[]) as u(year, version, said) where y.year = u.year`);

/** Tells the other services each year that they do not know as it is now. The caller holds the lock of the table. */
async function sayCalendar(tx: Tx, occurredAt: Date): Promise<void> {
  const rows = await tx.run<CalendarYear & { said: number }>(UNSAID);
  if (rows.length === 0) return;
  const numbered = rows.map(({ said, ...body }, index) => ({ body, version: said + index + 1 }));
  await tx.run(SAY, [rows.map(({ year }) => year), rows.map(({ version }) => version), numbered.map(({ version }) => version)]);
  appendEvents(
    tx,
    numbered.map(({ body, version }) => ({
      ...{ topic: 'calendar', key: 'calendar', aggregateId: 'calendar', version, type: 'CalendarYearChanged', body },
      ...{ occurredAt, correlationId: `calendar/${body.year}` },
    })),
  );
}

/** Notices one after the other; a refused one changes nothing. */
export async function importNotices(tx: Tx, commands: readonly Command<Notice>[]): Promise<({ calendarVersion: number } | Refused)[]> {
  await tx.run(LOCK);
  const outcomes: ({ calendarVersion: number } | Refused)[] = [];
  for (const { input, actor } of commands) {
    const known = await tx.run<KnownDay>(KNOWN, [input.year]);
    outcomes.push(refuseNotice(input, known, actor) ?? { calendarVersion: await importNotice(tx, input) });
  }
  await sayCalendar(tx, commands[0]?.now ?? new Date(0));
  return outcomes;
}

type Seed = { holidays: Record<string, string>; workdays: Record<string, string> };
const ANY_YEAR = statement('select exists (select from work_calendar_years) as "any"');

/** Years that the library knows. Days that it calls holidays and that fall on a weekend are left to the week. */
async function seedOnce(db: Database): Promise<void> {
  const { holidays, workdays } = JSON.parse(
    readFileSync(new URL(import.meta.resolve('chinese-days/dist/chinese-days.json')), 'utf8'),
  ) as Seed;
  await db.transaction(async (tx) => {
    await tx.run(LOCK);
    const [known] = await tx.run<{ any: boolean }>(ANY_YEAR);
    if (known?.any) return;
    const years = [...new Set(Object.keys(holidays).map((day) => Number(day.slice(0, 4))))].sort();
    for (const year of years) {
      const of = (days: Record<string, string>) => Object.keys(days).filter((day) => day.startsWith(`${year}-`));
      await importNotice(tx, { year, holidays: of(holidays), workdays: of(workdays), source: 'chinese-days 1.5.7', replaces: null });
    }
  });
}
