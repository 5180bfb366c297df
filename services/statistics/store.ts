/** Facts by student and cells by county: written by events only, each once. */
import type { Tx } from '@xueji/infra/runtime/database.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import type { Scope } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf, insertRows, updateRows } from '@xueji/infra/runtime/table.ts';
import { STAGES, type Stage } from '@xueji/schema/events/contract.ts';
import { EntitySchema } from 'typeorm';
import { type CellChange, cellChanges, type Fact, unknown } from './fact.ts';
import type { Watermark } from './watermark.ts';

export const FactTable = new EntitySchema<Fact>({
  name: 'Fact',
  tableName: 'facts',
  columns: columns<Fact>({
    studentId: '*uuid',
    sex: 'text?',
    birthMonth: 'text?',
    migrant: 'boolean?',
    leftBehind: 'text?',
    boarder: 'boolean?',
    schoolId: 'uuid?',
    path: 'text?',
    place: 'text?',
    stage: 'text?',
    entryYear: 'int?',
    stageEndsOn: 'date?',
    away: 'boolean?',
  }),
});

const LOCK = statement(`select ${columnsOf(FactTable)} from facts where student_id = any($1::uuid[]) order by student_id for update`);
const CELL = 'county_path, stage, entry_year, sex, migrant, left_behind, boarder';
const ADD_CELLS = statement(`
  insert into cells (${CELL}, students, counted_at)
  select *, 0, $8::timestamptz from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::boolean[], $6::boolean[], $7::boolean[]) on conflict do nothing`);
const COUNT = statement(`
  update cells c set students = c.students + d.students, counted_at = $9::timestamptz
  from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::boolean[], $6::boolean[], $7::boolean[], $8::int[]) as d(${CELL}, students)
  where (c.county_path, c.stage, c.entry_year, c.sex, c.migrant, c.left_behind, c.boarder) = (d.county_path, d.stage, d.entry_year, d.sex, d.migrant, d.left_behind, d.boarder)`);

const PLACES = statement('select school_id as "schoolId", place from school_places where school_id = any($1::uuid[])');
const PLACE_SCHOOLS = statement(`
  insert into school_places (school_id, place) select * from unnest($1::uuid[], $2::text[])
  on conflict (school_id) do update set place = excluded.place`);
const PUPILS_OF = statement('select student_id as "studentId", school_id as "schoolId" from facts where school_id = any($1::uuid[])');

/** The counties of those schools that do not lie where they did when they were opened. */
export const findSchoolPlaces = (tx: Tx, schoolIds: readonly string[]): Promise<SchoolPlace[]> => tx.run<SchoolPlace>(PLACES, [schoolIds]);
export type SchoolPlace = { readonly schoolId: string; readonly place: string };

/** Remembers where schools lie, and finds the pupils who are counted at them. */
export async function placeSchools(tx: Tx, schools: readonly SchoolPlace[]): Promise<{ studentId: string; schoolId: string }[]> {
  const ids = schools.map(({ schoolId }) => schoolId);
  tx.write(PLACE_SCHOOLS, [ids, schools.map(({ place }) => place)]);
  return tx.run(PUPILS_OF, [ids]);
}

export type FactChange = { readonly studentId: string; apply(fact: Fact): Fact };

/** Changes facts in order of arrival and moves the counts and the watermarks with them. */
export async function changeFacts(tx: Tx, changes: readonly FactChange[], watermarks: readonly Watermark[], now: Date): Promise<void> {
  const locked = await tx.run<Fact>(LOCK, [changes.map(({ studentId }) => studentId)]);
  const before = new Map(locked.map((fact) => [fact.studentId, fact]));
  const after = new Map(before);
  for (const { studentId, apply } of changes) after.set(studentId, apply(after.get(studentId) ?? unknown(studentId)));
  const facts = [...after.values()];
  insertRows(
    tx,
    FactTable,
    facts.filter(({ studentId }) => !before.has(studentId)),
  );
  updateRows(
    tx,
    FactTable,
    facts.filter((fact) => before.has(fact.studentId) && before.get(fact.studentId) !== fact),
  );
  const cells = cellChanges(facts.map((fact) => ({ before: before.get(fact.studentId) ?? null, after: fact })));
  count(tx, cells, now);
  countInShard(tx, { facts: facts.length - before.size, students: cells.reduce((sum, { students }) => sum + students, 0) }, facts, now);
  raiseWatermarks(tx, watermarks, facts);
}

function count(tx: Tx, cells: readonly CellChange[], now: Date): void {
  if (cells.length === 0) return;
  const keys = [
    cells.map((cell) => cell.countyPath),
    cells.map((cell) => cell.stage),
    cells.map((cell) => cell.entryYear),
    cells.map((cell) => cell.sex),
    cells.map((cell) => cell.migrant),
    cells.map((cell) => cell.leftBehind),
    cells.map((cell) => cell.boarder),
  ];
  tx.write(ADD_CELLS, [...keys, now]);
  tx.write(COUNT, [...keys, cells.map((cell) => cell.students), now]);
}

const SHARDS = 16;
const COUNT_IN_SHARD = statement(`
  insert into counted_shards (shard, facts, students, counted_at) values ($1, $2, $3, $4)
  on conflict (shard) do update set facts = counted_shards.facts + excluded.facts, students = counted_shards.students + excluded.students,
    counted_at = coalesce(excluded.counted_at, counted_shards.counted_at)`);

/** The last rows that a transaction locks, and held only until its commit: so writers never wait for each other in a circle. */
function countInShard(tx: Tx, added: { facts: number; students: number }, [first]: readonly Fact[], now: Date): void {
  if (!first || (added.facts === 0 && added.students === 0)) return;
  tx.beforeCommit(COUNT_IN_SHARD, [shardOf(first), added.facts, added.students, added.students === 0 ? null : now]);
}

const shardOf = ({ studentId }: Fact): number => Number.parseInt(studentId.slice(-2), 16) % SHARDS;

const RAISE = statement(`
  insert into watermarks (topic, shard, newest_at) select topic, $1, newest_at from unnest($2::text[], $3::timestamptz[]) as u(topic, newest_at)
  on conflict (topic, shard) do update set newest_at = greatest(watermarks.newest_at, excluded.newest_at)`);

/** Locked after the counts by every writer, so that no two wait for each other in a circle. A late event does not set a watermark back. */
function raiseWatermarks(tx: Tx, watermarks: readonly Watermark[], [first]: readonly Fact[]): void {
  if (!first || watermarks.length === 0) return;
  tx.beforeCommit(RAISE, [shardOf(first), watermarks.map(({ topic }) => topic), watermarks.map(({ newestAt }) => newestAt)]);
}

/** `students` are at school (在校), `onRolls` on the rolls (在籍). */
export type Counts = {
  students: number;
  onRolls: number;
  male: number;
  female: number;
  migrant: number;
  leftBehind: number;
  boarder: number;
};
/** `outlived`: pupils of the cohort, in none of the other counts, whom nobody has graduated after the last grade. */
export type CohortCounts = Counts & { region: string; stage: Stage; entryYear: number; outlived: number };

// The cells count all who are on the rolls, by cohort. Few have outlived their stage or are away: they are read one by one and taken off the cells.
const KNOWN = 'f.sex is not null and f.migrant is not null and f.left_behind is not null and f.boarder is not null';
const COHORTS = statement(`
  with scopes as (select * from unnest($1::text[], $2::text[], $4::text[]) as s("from", "to", region)),
  counted as (
    select s.region, c.stage, c.entry_year, c.sex, c.migrant, c.left_behind, c.boarder, c.students, 0 as outlived, 0 as away
    from scopes s join cells c on c.county_path >= s.from and c.county_path < s.to and c.students <> 0
    union all
    select s.region, f.stage, f.entry_year, f.sex, f.migrant, f.left_behind <> 'NONE', f.boarder, -1, 1, 0
    from scopes s join facts f on coalesce(f.place, f.path) >= s.from and coalesce(f.place, f.path) < s.to and f.stage_ends_on <= $3::date
    where ${KNOWN}
    union all
    select s.region, f.stage, f.entry_year, f.sex, f.migrant, f.left_behind <> 'NONE', f.boarder, -1, 0, 1
    from scopes s join facts f on coalesce(f.place, f.path) >= s.from and coalesce(f.place, f.path) < s.to and f.away
    where ${KNOWN} and not coalesce(f.stage_ends_on <= $3::date, false)
  )
  select region, stage, entry_year as "entryYear", sum(students)::int as students, sum(students + away)::int as "onRolls", sum(outlived)::int as outlived,
    coalesce(sum(students) filter (where sex = 'MALE'), 0)::int as male, coalesce(sum(students) filter (where sex = 'FEMALE'), 0)::int as female,
    coalesce(sum(students) filter (where migrant), 0)::int as migrant, coalesce(sum(students) filter (where left_behind), 0)::int as "leftBehind",
    coalesce(sum(students) filter (where boarder), 0)::int as boarder
  from counted group by 1, 2, 3 order by 1, array_position(array['${STAGES.join("', '")}'], stage), 3 desc`);

/** Counts by stage and cohort of several regions on a day, in one statement. */
export function countCohorts(db: Database, regions: readonly CountedRegion[], today: string): Promise<CohortCounts[]> {
  const ranges = regions.flatMap(({ region, scopes }) => scopes.map((scope) => ({ ...scope, region })));
  return db.run(COHORTS, [ranges.map(({ from }) => from), ranges.map(({ to }) => to), today, ranges.map(({ region }) => region)]);
}
/** A region by its path, with the ranges in which its rows stand; no two of them overlap. */
export type CountedRegion = { readonly region: string; readonly scopes: readonly Scope[] };

const STATUS = statement(`
  select coalesce(sum(students), 0)::int as students, max(counted_at) as "countedAt", coalesce(sum(facts), 0)::int as facts from counted_shards`);

export type Status = { students: number; facts: number; countedAt: Date | null };

export async function readStatus(db: Pick<Database, 'run'>): Promise<Status> {
  const [row] = await db.run<Status>(STATUS);
  return row ?? { students: 0, facts: 0, countedAt: null };
}

const PROGRESS = statement(`
  select coalesce(w.topic, p.topic) as topic, w."newestAt", coalesce(p.parked, 0)::int as parked
  from (select topic, max(newest_at) as "newestAt" from watermarks group by topic) w
  full join (select topic, count(*) as parked from parked_events where resolution is null group by topic) p using (topic)`);

/** `parked`: events that are set aside, since one before them is missing or they failed. */
export type Progress = { readonly topic: string; readonly newestAt: Date | null; readonly parked: number };

export const readProgress = (db: Pick<Database, 'run'>): Promise<Progress[]> => db.run<Progress>(PROGRESS);
