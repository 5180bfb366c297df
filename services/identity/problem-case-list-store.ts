/** Lists of open problem cases. A case is read from the unit of either student. */
import type { Database } from '@xueji/infra/runtime/database.ts';
import { countRows, inAnyRange, type Key, type ListOrder, type PageQuery, readPages } from '@xueji/infra/runtime/keyset.ts';
import { covers, type Scope } from '@xueji/infra/runtime/scope.ts';

export type ProblemCaseKind = 'SAME_ID_NUMBER' | 'PROBABLE_DOUBLE';
export type ProblemCase = {
  readonly id: string;
  readonly kind: ProblemCaseKind;
  /** The child of the later record, and the other one. */
  readonly studentId: string;
  readonly otherStudentId: string;
  readonly path: string;
  readonly otherPath: string;
  readonly openedAt: Date;
};
/** As one side sees it: its own student first. */
export type SeenCase = Omit<ProblemCase, 'path' | 'otherPath'> & { readonly heldElsewhere: boolean };

/** Ids grow with time. */
export const PROBLEM_CASE_ORDER: ListOrder = { name: 'problem cases, newest first', keys: [{ sql: 'id', type: 'uuid' }], descending: true };

export type ProblemCaseList = {
  readonly scopes: readonly Scope[];
  readonly kind: ProblemCaseKind | null;
  readonly asSchool: boolean;
  readonly order: ListOrder;
  readonly first: number;
  readonly after: readonly Key[] | null;
};

const COLUMNS =
  'id, kind, student_id as "studentId", other_student_id as "otherStudentId", path, other_path as "otherPath", opened_at as "openedAt"';

export async function listProblemCases(db: Pick<Database, 'run'>, list: ProblemCaseList): Promise<ProblemCase[]> {
  const [found = []] = await readPages<ProblemCase>(db, [{ ...list, columns: COLUMNS, ...casesOf(list) }]);
  return found;
}
export const countProblemCases = (db: Pick<Database, 'run'>, list: ProblemCaseList): Promise<number | null> => countRows(db, casesOf(list));

const casesOf = ({ scopes, kind, asSchool }: ProblemCaseList): Pick<PageQuery, 'from' | 'where'> => ({
  from: 'problem_cases',
  where: (chosen) => [
    `(${inAnyRange('path', scopes, chosen)} or ${inAnyRange('other_path', scopes, chosen)})`,
    'closed_at is null',
    kind ? `kind = ${chosen.add(kind, 'text')}` : null,
    asSchool ? 'shown_to_schools' : null,
  ],
});

/** A reader learns of a student of another unit that there is one, and no more. */
export function caseSeenFrom(reach: readonly string[], { path, otherPath, ...seen }: ProblemCase): SeenCase {
  const reads = (at: string) => reach.some((unit) => covers(unit, at));
  if (reads(path)) return { ...seen, heldElsewhere: !reads(otherPath) };
  return { ...seen, studentId: seen.otherStudentId, otherStudentId: seen.studentId, heldElsewhere: true };
}
