/** The GraphQL resolvers of lists of students and imports. */
import type { KeyObject } from 'node:crypto';
import { readsAsUnitOnly } from '@xueji/infra/runtime/actor.ts';
import { badInput, forbidden, shown } from '@xueji/infra/runtime/caller-fault.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { idOf } from '@xueji/infra/runtime/input.ts';
import { directed } from '@xueji/infra/runtime/keyset.ts';
import { connectionOf, type PageArgs, readPage } from '@xueji/infra/runtime/pages.ts';
import { findRegionPaths } from '@xueji/infra/runtime/region-codes.ts';
import { bureauOf, levelOf, reachOf, readAs, SCHOOL_LEVEL, type Scope } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import { outsideUnit } from '@xueji/infra/runtime/unit-counts.ts';
import type { QueryProblemCasesArgs, QueryRosterImportsArgs, QueryStudentsArgs } from '@xueji/schema/generated/identity.ts';
import type DataLoader from 'dataloader';
import { countImports, countMessages, IMPORT_ORDERS, listImports, MESSAGE_ORDER, type MessageList } from './import-list-store.ts';
import type { SeenImport } from './import-store.ts';
import { studentSeenFrom } from './mask.ts';
import { typedInitials } from './name-initials.ts';
import { caseSeenFrom, countProblemCases, listProblemCases, PROBLEM_CASE_ORDER } from './problem-case-list-store.ts';
import { kindOf } from './roster-import.ts';
import type { RowMessage } from './roster-message.ts';
import { pathOfUnit, refusalOfFilter, type StudentFilter, schoolsOfList, scopesOfList } from './student-filter.ts';
import { countStudents, type Listed, STUDENT_KEYS, STUDENT_ORDERS, type StudentList } from './student-list-store.ts';
import { claimKey, wordsOfTypedNumber } from './student-number.ts';

type Context = RequestContext & {
  readonly db: Database;
  /** Counts rows for `totalCount`. */
  readonly counts: Database;
  readonly numberKey: KeyObject;
  readonly studentLists: DataLoader<StudentList, Listed[]>;
  readonly messageLists: DataLoader<MessageList, RowMessage[]>;
};

type StudentArgs = Omit<QueryStudentsArgs, 'unit'>;

export async function students(_: unknown, { unit, ...args }: QueryStudentsArgs, context: Context) {
  const { actor, paths } = context;
  if (readAs(actor).length === 0) throw forbidden({ zh: 'students: 您的岗位不能查询学生', en: 'students: your role reads no students' });
  const named = typeof unit === 'string' ? await unitIn(unit, context) : actor.path;
  const scopes = scopesOfList(actor, paths.current(named), paths);
  if (scopes.length === 0) throw outsideUnit('unit', unit ?? actor.unit, actor);
  // The name that the caller used, so that a cursor stays valid when the path of the unit changes.
  return studentPage(scopes, args, context, { unit: typeof unit === 'string' ? named : null });
}

/** The path of the unit that a caller has named. An unknown region is refused, because an empty list would look as if it had no students. */
export async function unitIn(unit: string, { db, paths }: Pick<Context, 'db' | 'paths'>): Promise<string> {
  const named = pathOfUnit(unit);
  if (named === null)
    throw badInput('unit', {
      zh: `${shown(unit)}不是行政区划代码，也不是单位路径；学校的学生请查询School.students`,
      en: `${shown(unit)} is neither the code of a region nor a path; ask a school for its students`,
    });
  const path = paths.current(named);
  const region = levelOf(path) === SCHOOL_LEVEL ? bureauOf(path) : path;
  if (!(await findRegionPaths(db, [region], paths)).has(region))
    throw badInput('unit', { zh: `没有${shown(unit)}这个单位`, en: `there is no unit ${shown(unit)}` });
  return named;
}

/** The students of a school or class; null for actors who may not read students. */
export const studentsOf =
  (by: 'schoolId' | 'classId') =>
  async ({ id }: { id: string }, args: StudentArgs, context: Context) => {
    const scopes = readAs(context.actor);
    return scopes.length > 0 ? studentPage(scopes, args, context, { [by]: idOf(id, 'id') }) : null;
  };

type Within = { readonly unit?: string | null; readonly schoolId?: string; readonly classId?: string };

async function studentPage(scopes: readonly Scope[], { filter, orderBy, ...args }: StudentArgs, context: Context, within: Within) {
  const { actor, studentLists, counts, numberKey, paths } = context;
  const refused = refusalOfFilter(filter ?? {}, actor);
  if (refused) throw forbidden(refused);

  const by = orderBy?.field ?? 'ID';
  const page = readPage(directed(STUDENT_ORDERS[by], orderBy), args, { ...within, filter });
  const { unit: _, ...place } = within;
  const asked = { ...withIds(filter ?? {}), ...place };
  const schools = asked.schoolId ? schoolsOfList(asked.schoolId, paths) : null;
  const list = { ...page, scopes, filter: asked, schools, claims: claimsOf(filter?.number, numberKey) };
  const rows = await studentLists.load(list);
  const reach = reachOf(actor);
  const seen = connectionOf(page, rows, STUDENT_KEYS[by], (student) => studentSeenFrom(reach, student));
  return { ...seen, totalCount: () => countStudents(counts, list) };
}

const PROBLEM_CASES_FOR = {
  zh: 'problemCases: 只有学籍管理员、主管领导和业务科室可以查询问题学籍',
  en: 'problemCases: only registrars, approvers and offices read them',
};

export async function problemCases(_: unknown, { unit, filter, ...args }: QueryProblemCasesArgs, context: Context) {
  const { actor, paths, db, counts } = context;
  if (!readsAsUnitOnly(actor)) throw forbidden(PROBLEM_CASES_FOR);
  const named = typeof unit === 'string' ? await unitIn(unit, context) : actor.path;
  const scopes = scopesOfList(actor, paths.current(named), paths);
  if (scopes.length === 0) throw outsideUnit('unit', unit ?? actor.unit, actor);

  const page = readPage(PROBLEM_CASE_ORDER, args, { unit: typeof unit === 'string' ? named : null, filter });
  const list = { ...page, scopes, kind: filter?.kind ?? null, asSchool: levelOf(actor.path) === SCHOOL_LEVEL };
  const cases = await listProblemCases(db, list);
  const seen = connectionOf(
    page,
    cases,
    ({ id }) => [id],
    (one) => caseSeenFrom(reachOf(actor), one),
  );
  return { ...seen, totalCount: () => countProblemCases(counts, list) };
}

const withIds = ({ schoolId, classId, initials, ...rest }: StudentFilter): StudentFilter => ({
  ...rest,
  initials: typeof initials === 'string' ? lettersIn(initials) : null,
  schoolId: typeof schoolId === 'string' ? idOf(schoolId, 'filter.schoolId') : null,
  classId: typeof classId === 'string' ? idOf(classId, 'filter.classId') : null,
});

function lettersIn(initials: string): string {
  const letters = typedInitials(initials);
  if (letters === null) throw badInput('filter.initials', { zh: '须为1–50个字母', en: 'must be 1 to 50 letters' });
  return letters;
}

const claimsOf = (number: string | null | undefined, key: KeyObject): Buffer[] | null =>
  typeof number === 'string' ? wordsOfTypedNumber(number).map((words) => claimKey(key, words)) : null;

export async function rosterImports(_: unknown, { filter, orderBy, ...args }: QueryRosterImportsArgs, { db, counts, actor }: Context) {
  const page = readPage(IMPORT_ORDERS[orderBy ?? 'NEWEST'], args, { filter });
  const list = { ...page, filter: filter ?? {} };
  return {
    ...connectionOf(page, await listImports(db, actor, list), ({ id }) => [id]),
    totalCount: () => countImports(counts, actor, list),
  };
}

async function messages({ id: importId }: SeenImport, args: PageArgs, { messageLists, counts }: Context) {
  const page = readPage(MESSAGE_ORDER, args, { importId });
  return {
    ...connectionOf(page, await messageLists.load({ ...page, importId }), ({ row, seq }) => [row, seq]),
    totalCount: () => countMessages(counts, importId),
  };
}

export const rosterImport = {
  kind: kindOf,
  messages,
  refused: ({ refused, askedAgain, transferOffered }: SeenImport) => refused - askedAgain - transferOffered,
};
