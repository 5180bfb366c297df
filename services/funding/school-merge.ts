/** Which schools had merged into which on a day. Pure. */

export type SchoolMerge = { readonly schoolId: string; readonly successorId: string; readonly mergedOn: string };

/**
 * The schools whose children are on the list of `schoolId` on a day: the school, and the schools that had merged into it by then. None when it had
 * itself merged into another school. `family`: all schools that have merged into one, and this one.
 */
export function schoolsOnDay(schoolId: string, on: string, family: readonly string[], merges: readonly SchoolMerge[]): string[] {
  const successors = new Map(merges.flatMap((merge) => (merge.mergedOn <= on ? [[merge.schoolId, merge.successorId]] : [])));
  const successorOn = (id: string): string => {
    const next = successors.get(id);
    return next === undefined ? id : successorOn(next);
  };
  return family.filter((id) => successorOn(id) === schoolId);
}
