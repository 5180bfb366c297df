/** The league of transfers (月报通报), counted from the cases: their current state, or their state at an instant. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import type { Scope } from '@xueji/infra/runtime/scope.ts';
import type { StepLevel } from '../policy/chains.ts';

/** The region of a league. */
export type LeagueScope = {
  readonly scope: Scope;
  /** Number of path segments by which rows are grouped. */
  readonly level: number;
};
export type Period = {
  readonly asOf: Date;
  /** Only cases requested at or after it; null for all. */
  readonly since: Date | null;
};

/** `unit` is null in the total row. A case is counted at its receiving side, which requested it. */
export type CaseCounts = {
  readonly unit: string | null;
  readonly requested: number;
  readonly completed: number;
  readonly refused: number;
  readonly rejected: number;
  readonly withdrawn: number;
  readonly expired: number;
  readonly open: number;
};
/** A step is counted at its unit. */
export type StepCounts = {
  readonly unit: string | null;
  readonly level: StepLevel;
  readonly decided: number;
  readonly late: number;
  readonly waiting: number;
  readonly overdue: number;
  readonly meanHours: number | null;
  readonly p90Hours: number | null;
};

const SCOPES = 'unnest($1::text[], $2::text[], $3::int[]) with ordinality as q("from", "to", level, n)';
const unitOf = (path: string) => `array_to_string((string_to_array(${path}, '/'))[1:q.level], '/')`;
const endedAs = (status: string) => `count(*) filter (where t.status = '${status}' and t.ended_at <= $4)::int`;
const sums = (names: readonly string[]) => names.map((name) => `sum(${name})::int as ${name}`).join(', ');

// Grouped by school first, so that the unit is computed once per school and not once per case.
const CASES = statement(`
  select (q.n - 1)::int as place, r.* from ${SCOPES} cross join lateral (
    select u.unit, ${sums(['requested', 'completed', 'refused', 'rejected', 'withdrawn', 'expired', 'open'])}
    from (
      select t.to_path, count(*) as requested, ${endedAs('COMPLETED')} as completed, ${endedAs('REFUSED')} as refused,
        ${endedAs('REJECTED')} as rejected, ${endedAs('WITHDRAWN')} as withdrawn, ${endedAs('EXPIRED')} as expired,
        count(*) filter (where t.ended_at is null or t.ended_at > $4)::int as open
      from transfers t
      where t.to_path >= q."from" and t.to_path < q."to" and t.requested_at <= $4 and ($5::timestamptz is null or t.requested_at >= $5)
        and t.prohibition is null
      group by t.to_path
    ) s cross join lateral (select ${unitOf('s.to_path')} as unit) u
    group by grouping sets ((u.unit), ())
  ) r where r.requested is not null order by q.n, r.unit`);

// The percentile sorts all steps. The collation "C" compares bytes, which is several times faster than the database's own collation.
const STEPS = statement(`
  select (q.n - 1)::int as place, r.* from ${SCOPES} cross join lateral (
    select unit, level, count(*) filter (where is_decided)::int as decided, count(*) filter (where is_decided and is_late)::int as late,
      count(*) filter (where is_waiting)::int as waiting, count(*) filter (where is_waiting and due_at < $4)::int as overdue,
      avg(hours) filter (where is_decided) as "meanHours",
      percentile_cont(0.9) within group (order by hours) filter (where is_decided) as "p90Hours"
    from (
      select ${unitOf('s.unit_path')} collate "C" as unit, s.level, s.due_at, s.decided_at > s.due_at as is_late,
        coalesce(s.decided_at <= $4, false) as is_decided,
        coalesce(s.decided_at > $4, true) and coalesce(s.ended_at > $4, true) as is_waiting,
        extract(epoch from s.decided_at - s.entered_at)::float8 / 3600 as hours
      from transfer_steps s
      where s.unit_path >= q."from" and s.unit_path < q."to" and s.entered_at <= $4
        and ($5::timestamptz is null or s.requested_at >= $5)
    ) known
    group by grouping sets ((unit, level), (level))
  ) r order by q.n, r.unit, r.level`);

const parametersOf = (places: readonly LeagueScope[], { asOf, since }: Period) => [
  places.map(({ scope }) => scope.from),
  places.map(({ scope }) => scope.to),
  places.map(({ level }) => level),
  asOf,
  since,
];

type Counted = { readonly cases: CaseCounts[]; readonly steps: StepCounts[] };

/** The counts of several regions, always in two statements. */
export async function countLeagues(db: Pick<Database, 'run'>, places: readonly LeagueScope[], period: Period): Promise<Counted[]> {
  const values = parametersOf(places, period);
  const [cases, steps] = await Promise.all([
    db.run<CaseCounts & { place: number }>(CASES, values),
    db.run<StepCounts & { place: number }>(STEPS, values),
  ]);
  const [casesAt, stepsAt] = [byPlace(cases), byPlace(steps)];
  return places.map((_, index) => ({ cases: casesAt.get(index) ?? [], steps: stepsAt.get(index) ?? [] }));
}

function byPlace<Row extends { place: number }>(rows: readonly Row[]): Map<number, Omit<Row, 'place'>[]> {
  const found = new Map<number, Omit<Row, 'place'>[]>();
  for (const { place, ...row } of rows) found.set(place, [...(found.get(place) ?? []), row]);
  return found;
}
