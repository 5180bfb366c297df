/** Entitlements by student, and the lists that offices ask for. */
import { randomUUIDv7 } from 'node:crypto';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { wellFormed } from '@xueji/infra/runtime/ids.ts';
import type { Key, ListOrder } from '@xueji/infra/runtime/keyset.ts';
import { appendEvents, type NewEvent } from '@xueji/infra/runtime/log.ts';
import { inRanges, rangesOf, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf, insertAbsentRows, insertRows, updateRows } from '@xueji/infra/runtime/table.ts';
import { answered } from '@xueji/schema/events/transfer-answers.ts';
import { EntitySchema } from 'typeorm';
import { type Beneficiary, type Change, type Entitlement, isForNoDay } from './entitlement.ts';

export const EntitlementTable = new EntitySchema<Entitlement>({
  name: 'Entitlement',
  tableName: 'entitlements',
  columns: columns<Entitlement>({
    studentId: '*uuid',
    id: '*uuid',
    programme: 'text',
    schoolId: 'uuid',
    classId: 'uuid?',
    path: 'text',
    fromDate: 'date',
    untilDate: 'date?',
    stageEndsOn: 'date?',
  }),
});

export type SchoolPath = { readonly schoolId: string; readonly path: string };
export const SchoolPathTable = new EntitySchema<SchoolPath>({
  name: 'SchoolPath',
  tableName: 'school_paths',
  columns: columns<SchoolPath>({ schoolId: '*uuid', path: 'text' }),
});

const AS_JSON = `jsonb_build_object('studentId', e.student_id, 'id', e.id, 'programme', e.programme, 'schoolId', e.school_id, 'classId', e.class_id, 'path', e.path,
  'fromDate', e.from_date, 'untilDate', e.until_date, 'stageEndsOn', e.stage_ends_on)`;
const LOCK = statement(`
  select b.student_id as "studentId", b.version, b.path,
    coalesce((select jsonb_agg(${AS_JSON} order by e.id) from entitlements e where e.student_id = b.student_id and e.until_date is null), '[]') as open
  from beneficiaries b where b.student_id = any($1::uuid[]) order by b.student_id for update of b`);
const REMEMBER = statement(`
  insert into beneficiaries (student_id, version, path) select * from unnest($1::uuid[], $2::int[], $3::text[])
  on conflict (student_id) do update set version = excluded.version, path = excluded.path`);
const REMOVE = statement(`
  delete from entitlements e using unnest($1::uuid[], $2::uuid[]) as d(student_id, id) where e.student_id = d.student_id and e.id = d.id`);

export type Step = {
  readonly studentId: string;
  readonly correlationId: string;
  apply(beneficiary: Beneficiary, newId: () => string): Change;
};

/** Changes beneficiaries in order of arrival. An entitlement that was opened and ended within the batch is written once, in its final state. */
export async function changeBeneficiaries(tx: Tx, steps: readonly Step[], now: Date): Promise<void> {
  if (steps.length === 0) return;
  const locked = await tx.run<Beneficiary>(LOCK, [steps.map(({ studentId }) => studentId)]);
  const current = new Map(locked.map((beneficiary) => [beneficiary.studentId, beneficiary]));
  const stored = new Set(locked.flatMap(({ open }) => open.map(({ id }) => id)));
  const latest = new Map<string, Entitlement>();
  const changes = steps.map(({ studentId, correlationId, apply }) => {
    const change = apply(current.get(studentId) ?? { studentId, version: 0, path: '', open: [] }, randomUUIDv7);
    current.set(studentId, change.beneficiary);
    for (const entitlement of [...change.closed, ...change.opened]) latest.set(entitlement.id, entitlement);
    return { change, correlationId };
  });
  writeEntitlements(tx, [...latest.values()], stored);
  const touched = [...new Set(steps.map(({ studentId }) => studentId))].flatMap((studentId) => current.get(studentId) ?? []);
  tx.write(REMEMBER, [touched.map(({ studentId }) => studentId), touched.map(({ version }) => version), touched.map(({ path }) => path)]);
  appendEvents(
    tx,
    changes.flatMap(({ change, correlationId }) => eventsOf(change, correlationId, now)),
  );
}

/** Write ended entitlements before new ones, because entitlements of one child and programme must not overlap. */
function writeEntitlements(tx: Tx, entitlements: readonly Entitlement[], stored: ReadonlySet<string>): void {
  const gone = entitlements.filter((entitlement) => stored.has(entitlement.id) && isForNoDay(entitlement));
  if (gone.length > 0) tx.write(REMOVE, [gone.map(({ studentId }) => studentId), gone.map(({ id }) => id)]);
  const kept = entitlements.filter((entitlement) => !isForNoDay(entitlement));
  updateRows(
    tx,
    EntitlementTable,
    kept.filter(({ id }) => stored.has(id)),
  );
  insertRows(
    tx,
    EntitlementTable,
    kept.filter(({ id }) => !stored.has(id)),
  );
}

const eventsOf = ({ beneficiary, events, answer }: Change, correlationId: string, occurredAt: Date): NewEvent[] => [
  ...events.map((event, index) => ({
    topic: 'entitlements',
    key: beneficiary.studentId,
    aggregateId: beneficiary.studentId,
    version: beneficiary.version - events.length + index + 1,
    type: event.type,
    body: event.body,
    occurredAt,
    correlationId,
  })),
  ...(answer ? [{ ...answered(answer), occurredAt }] : []),
];

export const rememberSchools = (tx: Tx, schools: readonly SchoolPath[]): Promise<number> => insertAbsentRows(tx, SchoolPathTable, schools);

const COLUMNS = columnsOf(EntitlementTable, 'e.');
// A join of both tables: aggregating the rows of each student in SQL took four times the CPU for a page of 50 students (measured).
const OF_STUDENTS = statement(`
  select b.student_id as beneficiary, ${COLUMNS} from beneficiaries b left join entitlements e on e.student_id = b.student_id
  where b.student_id = any($1::uuid[]) and ${inRanges('b.path', 2)} order by e.from_date, e.id`);

/** All entitlements, including past ones, of the students whose school is within one of the scopes. */
export async function findEntitlements(
  db: Pick<Database, 'run'>,
  scopes: readonly Scope[],
  studentIds: readonly string[],
): Promise<{ studentId: string; entitlements: Entitlement[] }[]> {
  type Row = Entitlement & { readonly beneficiary: string };
  const rows = await db.run<Row>(OF_STUDENTS, [wellFormed(studentIds), ...rangesOf(scopes)]);
  const found = Map.groupBy(rows, ({ beneficiary }) => beneficiary);
  // A student without entitlements has one row, in which they are null.
  return [...found].map(([studentId, of]) => ({ studentId, entitlements: of.filter(({ id }) => id !== null) }));
}

const PATHS = statement('select school_id as "schoolId", path from school_paths where school_id = any($1::uuid[])');
export const findSchoolPaths = (db: Database, ids: readonly string[]): Promise<SchoolPath[]> => db.run(PATHS, [wellFormed(ids)]);

export const ENTITLED_ORDER: ListOrder = {
  name: 'entitled by path',
  keys: [
    { sql: 'e.path', type: 'text' },
    { sql: 'e.student_id', type: 'uuid' },
  ],
};

export type ListQuery = {
  readonly scope: Scope;
  readonly programme: string;
  readonly on: string;
  /** Null for children of all classes. */
  readonly classId: string | null;
  /** The schools of the list; null where the scope alone says it. After a merge, the rows of both schools have the path of the successor. */
  readonly schools: readonly string[] | null;
  readonly first: number;
  readonly after: readonly Key[] | null;
};
/** The parts of a list query that do not depend on the page. */
export type ListChoice = Omit<ListQuery, 'first' | 'after'>;

/** SQL: true for a cohort that is past its stage and not graduated. It is not listed until its school decides. */
const outlived = (date: string) => `coalesce(e.stage_ends_on <= ${date}, false)`;
// As JSON, because the planner then plans once: with arrays it sees their lengths, and plans each call anew.
const LISTS_ASKED = `json_to_recordset($1::json)
    as q(list int, "from" text, "to" text, programme text, "on" date, "classId" uuid, schools uuid[], "afterPath" text, "afterStudent" uuid, most int)`;
/** SQL: true for a row of the list's schools. */
const OF_SCHOOLS = '(q.schools is null or coalesce(e.first_school_id, e.school_id) = any(q.schools))';
// All lists of a request in one statement. Each reads its page from the index.
const LISTS = statement(`
  select q.list, e.* from ${LISTS_ASKED}
  cross join lateral (
    select ${COLUMNS} from entitlements e where e.programme = q.programme and e.path >= q."from" and e.path < q."to" and e.valid @> q."on"
      and not ${outlived('q."on"')} and (q."classId" is null or e.class_id = q."classId")
      and ${OF_SCHOOLS} and (q."afterPath" is null or (e.path, e.student_id) > (q."afterPath", q."afterStudent")) order by e.path, e.student_id limit q.most
  ) e order by q.list, e.path, e."studentId"`);
const TOTALS = statement(`
  select c.* from ${LISTS_ASKED}
  cross join lateral (
    select count(*) filter (where not ${outlived('q."on"')})::int as total, count(*) filter (where ${outlived('q."on"')})::int as outlived
    from entitlements e where e.programme = q.programme and e.path >= q."from" and e.path < q."to" and e.valid @> q."on"
      and (q."classId" is null or e.class_id = q."classId") and ${OF_SCHOOLS}
  ) c order by q.list`);

const listsAsked = (queries: readonly (ListChoice & Partial<ListQuery>)[]): [string] => [
  JSON.stringify(
    queries.map(({ scope: { from, to }, programme, on, classId, schools, after, first = 0 }, list) => ({
      ...{ list, from, to, programme, on, classId, schools, most: first + 1 },
      ...{ afterPath: after?.[0], afterStudent: after?.[1] },
    })),
  ),
];

/** A page of each list. One row more than requested shows whether there is a next page. */
export async function listEntitled(db: Pick<Database, 'run'>, queries: readonly ListQuery[]): Promise<Entitlement[][]> {
  const rows = await db.run<Entitlement & { list: number }>(LISTS, listsAsked(queries));
  const found = Map.groupBy(rows, ({ list }) => list);
  return queries.map((_, index) => found.get(index) ?? []);
}

export type EntitledCounts = { readonly total: number; readonly outlived: number };

export function countEntitled(db: Pick<Database, 'run'>, queries: readonly ListChoice[]): Promise<EntitledCounts[]> {
  return db.run<EntitledCounts>(TOTALS, listsAsked(queries));
}

const BY_PROGRAMME = statement(`
  select s.from as "from", e.programme, count(*)::int as students from unnest($1::text[], $2::text[]) as s("from", "to")
  join entitlements e on e.path >= s.from and e.path < s.to and e.valid @> $3::date and not ${outlived('$3::date')} group by 1, 2 order by 2`);

/** Entitled children by programme, of several regions in one statement. */
export const countByProgramme = (
  db: Database,
  regions: readonly Scope[],
  on: string,
): Promise<{ from: string; programme: string; students: number }[]> =>
  db.run(BY_PROGRAMME, [regions.map(({ from }) => from), regions.map(({ to }) => to), on]);
