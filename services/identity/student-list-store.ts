/** Lists of students, with filters and orders. All lists of a request are read by one statement. */
import type { Database } from '@xueji/infra/runtime/database.ts';
import {
  allOf,
  beginsWith,
  countRows,
  inAnyRange,
  type Key,
  type ListOrder,
  type PageQuery,
  type Parameters,
  readPages,
} from '@xueji/infra/runtime/keyset.ts';
import { levelOf, pathRange, SCHOOL_LEVEL, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import { cleanNumber } from './id-number.ts';
import { comparableName } from './person-name.ts';
import { cleanPhone } from './phone.ts';
import type { Student } from './student.ts';
import type { FocusGroup, StudentFilter, StudentStatus } from './student-filter.ts';
import { StudentTable } from './student-store.ts';

const DOTS = '·\u0387•・･‧∙⋅●\u16EB\uA78F\u2E31\u2E33.';
const APOSTROPHES = "''’‘ʼʻ`´";
/** SQL: a name in its form for comparison. The index students_by_name has the same expression. */
export const NAME_KEY = `upper(normalize(translate(name, '${DOTS}${APOSTROPHES} ', '${'·'.repeat(DOTS.length)}${"''".repeat(7)}'), NFKC) collate "C")`;
// The last spell has the current school. The indexes have the same expression.
export const SCHOOL_KEY = `(spells -> -1 ->> 'schoolId')`;
const CLASS_KEY = `(spells -> -1 ->> 'classId')`;

/** Spells of before status changes have no status. */
const STATUS_KEY = `coalesce(spells -> -1 ->> 'status', 'ACTIVE')`;

const ID = { sql: 'student_id', type: 'uuid' } as const;
export const STUDENT_ORDERS = {
  ID: { name: 'students by id', keys: [ID] },
  NAME: { name: 'students by name', keys: [{ sql: NAME_KEY, type: 'text' }, ID] },
  SCHOOL: { name: 'students by school', keys: [{ sql: 'path', type: 'text' }, ID] },
} as const satisfies Record<string, ListOrder>;
export type StudentOrderField = keyof typeof STUDENT_ORDERS;

/** `nameKey` is computed only in the order of names; it takes longer than reading the row. */
export type Listed = Student & { readonly nameKey: string | null };
export const STUDENT_KEYS: Record<StudentOrderField, (student: Listed) => Key[]> = {
  ID: ({ id }) => [id],
  NAME: ({ nameKey, id }) => [nameKey ?? '', id],
  SCHOOL: ({ path, id }) => [path, id],
};

const STATUS: Record<StudentStatus, string> = {
  IN_SCHOOL: `spells <> '[]' and (spells -> -1 ->> 'to') is null and ${STATUS_KEY} in ('ACTIVE', 'SUSPENDED')`,
  AWAY: `${STATUS_KEY} in ('ABROAD', 'MISSING', 'LEFT')`,
  GRADUATED: `(spells -> -1 ->> 'to') is not null and ${STATUS_KEY} in ('ACTIVE', 'GRADUATED', 'COMPLETED', 'ENDED_EARLY')`,
  OFF_ROLLS: `${STATUS_KEY} in ('WITHDRAWN', 'EXPELLED', 'DECEASED', 'DELETED')`,
  NOT_PLACED: `spells = '[]'`,
};
const FOCUS: Record<FocusGroup, string> = {
  MIGRANT_CHILD: 'migrant_child',
  LEFT_BEHIND: `left_behind <> 'NONE'`,
  BOARDER: 'boarder',
  ORPHAN: 'orphan',
  DISABLED: `disability is not null and disability <> '0'`,
};

export type StudentList = {
  readonly scopes: readonly Scope[];
  readonly filter: StudentFilter;
  /** The schools of the filter, from `schoolsOfList`; null without a filter by school. */
  readonly schools: readonly string[] | null;
  /** Claims of the number that the filter names. */
  readonly claims: readonly Buffer[] | null;
  readonly order: ListOrder;
  readonly first: number;
  readonly after: readonly Key[] | null;
};

export const listStudents = (db: Pick<Database, 'run'>, lists: readonly StudentList[]): Promise<Listed[][]> =>
  readPages<Listed>(
    db,
    lists.map((list) => ({ ...list, columns: columnsIn(list.order), ...studentsOf(list), hasOnePlan: isWholeSchool(list) })),
  );

const COLUMNS = columnsOf(StudentTable);
const columnsIn = ({ keys }: ListOrder): string =>
  `${COLUMNS}, ${keys === STUDENT_ORDERS.NAME.keys ? NAME_KEY : 'null::text'} as "nameKey"`;

export const countStudents = (db: Pick<Database, 'run'>, list: StudentList): Promise<number | null> => countRows(db, studentsOf(list));

const studentsOf = ({ scopes, filter, schools, claims }: StudentList): Pick<PageQuery, 'from' | 'where'> => ({
  from: 'students',
  where: (chosen) => [
    within(scopes, chosen),
    schools ? `${SCHOOL_KEY} = any(${chosen.add(schools, 'text[]')})` : null,
    filter.classId ? `${CLASS_KEY} = ${chosen.add(filter.classId, 'text')}` : null,
    named(filter.name, chosen),
    abbreviated(filter.initials, chosen),
    claims ? `student_id in (select c.student_id from number_claims c where c.number_hmac = any(${chosen.add(claims, 'bytea[]')}))` : null,
    called(filter.phone, chosen),
    filter.sex ? `sex = ${chosen.add(filter.sex, 'text')}` : null,
    filter.stage ? `spells -> -1 ->> 'stage' = ${chosen.add(filter.stage, 'text')}` : null,
    typeof filter.entryYear === 'number' ? `spells -> -1 ->> 'entryYear' = ${chosen.add(String(filter.entryYear), 'text')}` : null,
    filter.status ? STATUS[filter.status] : null,
    filter.focus ? allOf(filter.focus.map((group) => FOCUS[group])) : null,
  ],
});

function named(name: string | null | undefined, { add }: Parameters): string | null {
  const wanted = comparableName(name ?? '');
  return wanted === '' ? null : beginsWith(NAME_KEY, add(wanted, 'text'));
}

function abbreviated(initials: string | null | undefined, { add }: Parameters): string | null {
  if (typeof initials !== 'string') return null;
  return `student_id in (select i.student_id from name_initials i where ${beginsWith('i.initials', add(initials, 'text'))})`;
}

/** The phone of the record, or of a legal guardian. Older records store a number as it was typed. */
function called(phone: string | null | undefined, { add }: Parameters): string | null {
  if (typeof phone !== 'string') return null;
  const typed = add([cleanPhone(phone), cleanNumber(phone)], 'text[]');
  return `student_id in (select s.student_id from students s where s.phone = any(${typed})
    union select g.student_id from guardians g where g.phone = any(${typed}) and g.is_guardian)`;
}

/** The path of the only scope, when it is a school. No unit is below a school, so its records have exactly this path. */
function schoolIn([scope, ...others]: readonly Scope[]): string | null {
  return scope && others.length === 0 && levelOf(scope.from) === SCHOOL_LEVEL && scope.to === pathRange(scope.from).to ? scope.from : null;
}

/** With `=` the index by path has the records of a school in the order of ids. */
function within(scopes: readonly Scope[], chosen: Parameters): string {
  const school = schoolIn(scopes);
  return school === null ? inAnyRange('path', scopes, chosen) : `path = ${chosen.add(school, 'text')}`;
}

/** Each school has one page or a few, which one index range gives for every school. */
const isWholeSchool = ({ scopes, filter, claims, order }: StudentList): boolean =>
  order.keys === STUDENT_ORDERS.ID.keys && claims === null && schoolIn(scopes) !== null && Object.values(filter).every((value) => !value);
