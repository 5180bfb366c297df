/** The league of transfers (月报通报), counted from the cases themselves: as they stand now, or as they stood at an instant. */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import type { Scope } from '@xueji/infra/runtime/scope.ts';
import type { StepLevel } from '../policy/chains.ts';

export type LeagueQuery = {
  readonly scope: Scope;
  /** Segments of the paths that are told apart. */
  readonly level: number;
  readonly asOf: Date;
  /** Only cases requested at or after it; null for all. */
  readonly since: Date | null;
};

/** `unit` is null in the row of all together. Cases count at the receiving side, which asks for them. */
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
/** Steps count at the unit that takes them. */
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

const unitOf = (path: string) => `array_to_string((string_to_array(${path}, '/'))[1:$3::int], '/')`;
const endedAs = (status: string) => `count(*) filter (where t.status = '${status}' and t.ended_at <= $4)::int`;

const CASES = statement(`
  select u.unit, count(*)::int as requested, ${endedAs('COMPLETED')} as completed, ${endedAs('REFUSED')} as refused,
    ${endedAs('REJECTED')} as rejected, ${endedAs('WITHDRAWN')} as withdrawn, ${endedAs('EXPIRED')} as expired,
    count(*) filter (where t.ended_at is null or t.ended_at > $4)::int as open
  from transfers t cross join lateral (select ${unitOf('t.to_path')} as unit) u
  where t.to_path >= $1 and t.to_path < $2 and t.requested_at <= $4 and ($5::timestamptz is null or t.requested_at >= $5)
    and t.prohibition is null
  group by grouping sets ((u.unit), ()) order by u.unit`);

const STEPS = statement(`
  with steps as (
    select ${unitOf("s->>'unitPath'")} as unit, s->>'level' as level, (s->>'enteredAt')::timestamptz as entered_at,
      (s->>'dueAt')::timestamptz as due_at, (s->>'decidedAt')::timestamptz as decided_at, coalesce(t.ended_at, 'infinity') as ended_at
    from transfers t cross join lateral jsonb_array_elements(t.steps) s
    where ((t.to_path >= $1 and t.to_path < $2) or (t.from_path >= $1 and t.from_path < $2))
      and (s->>'unitPath') collate "C" >= $1 and (s->>'unitPath') collate "C" < $2
      and (s->>'enteredAt')::timestamptz <= $4 and ($5::timestamptz is null or t.requested_at >= $5)
  ), known as (
    select *, coalesce(decided_at <= $4, false) as is_decided, coalesce(decided_at > $4, true) and ended_at > $4 as is_waiting,
      extract(epoch from decided_at - entered_at)::float8 / 3600 as hours from steps
  )
  select unit, level, count(*) filter (where is_decided)::int as decided, count(*) filter (where is_decided and decided_at > due_at)::int as late,
    count(*) filter (where is_waiting)::int as waiting, count(*) filter (where is_waiting and due_at < $4)::int as overdue,
    avg(hours) filter (where is_decided) as "meanHours",
    percentile_cont(0.9) within group (order by hours) filter (where is_decided) as "p90Hours"
  from known group by grouping sets ((unit, level), (level)) order by unit, level`);

const valuesOf = ({ scope, level, asOf, since }: LeagueQuery) => [scope.from, scope.to, level, asOf, since];

export const countCases = (db: Database, query: LeagueQuery): Promise<CaseCounts[]> => db.run<CaseCounts>(CASES, valuesOf(query));
export const countSteps = (db: Database, query: LeagueQuery): Promise<StepCounts[]> => db.run<StepCounts>(STEPS, valuesOf(query));
