/** Lists of admissions, and of graduates whom no school has admitted. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { countRows, inAnyRange, type Key, type ListOrder, type PageQuery, readPages } from '@xueji/infra/runtime/keyset.ts';
import { narrowedTo, pathRange, readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import type { Placement } from '../placement.ts';
import { PlacementTable } from '../placement-store.ts';
import type { Admission, AdmissionStatus } from './admission.ts';
import { AdmissionTable } from './store.ts';

type Page = { readonly order: ListOrder; readonly first: number; readonly after: readonly Key[] | null };
type Contents = Pick<PageQuery, 'from' | 'where'>;

/** What the actor may read of a unit. */
export const admissionScopes = (actor: Actor, path: string): Scope[] => narrowedTo(readAs(actor), pathRange(path));

export const ADMISSION_ORDER: ListOrder = {
  name: 'admissions by school',
  keys: [
    { sql: 'a.path', type: 'text' },
    { sql: 'a.student_id', type: 'uuid' },
    { sql: 'a.plan_id', type: 'uuid' },
  ],
};

export type AdmissionFilter = {
  readonly stage?: Stage | null;
  readonly entryYear?: number | null;
  readonly status?: readonly AdmissionStatus[] | null;
  readonly notArrived?: boolean | null;
  readonly hasCase?: boolean | null;
};
export type AdmissionList = Page & { readonly scopes: readonly Scope[]; readonly filter: AdmissionFilter };

export const listAdmissions = (db: Pick<Database, 'run'>, lists: readonly AdmissionList[]): Promise<Admission[][]> =>
  readPages<Admission>(
    db,
    lists.map((list) => ({ ...list, columns: columnsOf(AdmissionTable, 'a.'), ...admissionsOf(list) })),
  );
export const countAdmissions = (db: Pick<Database, 'run'>, list: AdmissionList): Promise<number | null> =>
  countRows(db, admissionsOf(list));

/** Expected and not here: the child has a seat of the plan, or sits in a class of the school. */
const NOT_ARRIVED = `(a.arrived_on is null and (a.status = 'ADMITTED' or a.status = 'PLACED' and exists (
  select from placements p where p.student_id = a.student_id and p.school_id = a.school_id and p.status = 'ACTIVE')))`;
const HAS_CASE = `(a.status <> 'WITHDRAWN' and exists (
  select from admissions d where d.student_id = a.student_id and d.entry_year = a.entry_year and d.plan_id <> a.plan_id
    and d.status <> 'WITHDRAWN' and (a.status = 'DOUBLE' or d.status = 'DOUBLE')))`;

const admissionsOf = ({ scopes, filter: { stage, entryYear, status, notArrived, hasCase } }: AdmissionList): Contents => ({
  from: 'admissions a',
  where: (chosen) => [
    inAnyRange('a.path', scopes, chosen),
    stage ? `a.stage = ${chosen.add(stage, 'text')}` : null,
    typeof entryYear === 'number' ? `a.entry_year = ${chosen.add(entryYear, 'int')}` : null,
    status ? `a.status = any(${chosen.add(status, 'text[]')})` : null,
    typeof notArrived === 'boolean' ? `${NOT_ARRIVED} = ${chosen.add(notArrived, 'boolean')}` : null,
    typeof hasCase === 'boolean' ? `${HAS_CASE} = ${chosen.add(hasCase, 'boolean')}` : null,
  ],
});

export const GRADUATE_ORDER: ListOrder = {
  name: 'graduates without admission',
  keys: [
    { sql: 'p.path', type: 'text' },
    { sql: 'p.student_id', type: 'uuid' },
  ],
};
export type GraduateList = Page & { readonly scopes: readonly Scope[] };

/** In compulsory education a pupil who has finished primary school goes on. A special school covers all nine years. */
const graduatesOf = ({ scopes }: Pick<GraduateList, 'scopes'>): Contents => ({
  from: 'placements p',
  where: (chosen) => [
    inAnyRange('p.path', scopes, chosen),
    `p.stage = 'PRIMARY' and p.status in ('GRADUATED', 'COMPLETED', 'ENDED_EARLY')`,
    `not exists (select from admissions a where a.student_id = p.student_id and a.stage = 'JUNIOR' and a.status in ('ADMITTED', 'PLACED'))`,
  ],
});

export const listGraduates = (db: Pick<Database, 'run'>, lists: readonly GraduateList[]): Promise<Placement[][]> =>
  readPages<Placement>(
    db,
    lists.map((list) => ({ ...list, columns: columnsOf(PlacementTable, 'p.'), ...graduatesOf(list) })),
  );
export const countGraduates = (db: Pick<Database, 'run'>, list: GraduateList): Promise<number | null> => countRows(db, graduatesOf(list));

/** A double admission (重复招生): one child, and all schools that have admitted the child for one school year. */
export type AdmissionCase = {
  readonly studentId: string;
  readonly entryYear: number;
  readonly schoolIds: readonly string[];
  readonly openedOn: string;
};

// The school with the seat comes first.
const CASES = statement(`
  select a.student_id as "studentId", a.entry_year as "entryYear",
    array_agg(a.school_id order by a.status = 'DOUBLE', a.admitted_on, a.plan_id) as "schoolIds", min(a.admitted_on) filter (where a.status = 'DOUBLE') as "openedOn"
  from admissions a join (select distinct * from unnest($1::uuid[], $2::int[]) as u(student_id, entry_year)) u
    on a.student_id = u.student_id and a.entry_year = u.entry_year
  where a.status <> 'WITHDRAWN' group by 1, 2 having count(*) > 1 and bool_or(a.status = 'DOUBLE')`);

/** Keys are `STUDENT/YEAR`. The caller makes sure that the actor may see an admission of each. */
export function findCases(db: Pick<Database, 'run'>, keys: readonly string[]): Promise<AdmissionCase[]> {
  const parts = keys.map((key) => key.split('/'));
  return db.run<AdmissionCase>(CASES, [parts.map(([studentId]) => studentId), parts.map(([, entryYear]) => Number(entryYear))]);
}
