/**
 * What statistics know of one student: one half from identity, one from enrolment, in whatever order they come. A student is counted, in one cell,
 * once both halves are there.
 */
import { ancestorAt, COUNTY_LEVEL } from '@xueji/infra/runtime/scope.ts';
import type { Facts, Stage } from '@xueji/schema/events/contract.ts';

export type Fact = {
  readonly studentId: string;
  readonly sex: Facts['sex'] | null;
  readonly birthMonth: string | null;
  readonly migrant: boolean | null;
  readonly leftBehind: Facts['leftBehind'] | null;
  readonly boarder: boolean | null;
  readonly schoolId: string | null;
  readonly path: string | null;
  /** The county in which the school lies, when it is not the county of the path: there the student is counted. */
  readonly place: string | null;
  readonly stage: Stage | null;
  readonly entryYear: number | null;
  /** First day after the cohort's last school year in the stage; null while it is not known. */
  readonly stageEndsOn: string | null;
  /** On the rolls and not at school: suspended, abroad, missing or gone. Null in older rows: at school. */
  readonly away: boolean | null;
};

/** Students of one county, stage and cohort who are alike in what is counted. */
export type Cell = {
  readonly countyPath: string;
  readonly stage: Stage;
  readonly entryYear: number;
  readonly sex: Facts['sex'];
  readonly migrant: boolean;
  readonly leftBehind: boolean;
  readonly boarder: boolean;
};

export const unknown = (studentId: string): Fact => ({
  studentId,
  sex: null,
  birthMonth: null,
  migrant: null,
  leftBehind: null,
  boarder: null,
  schoolId: null,
  path: null,
  place: null,
  stage: null,
  entryYear: null,
  stageEndsOn: null,
  away: null,
});

export const withPerson = (fact: Fact, { sex, birthMonth, migrantChild, leftBehind, boarder }: Facts): Fact => ({
  ...fact,
  sex,
  birthMonth,
  migrant: migrantChild,
  leftBehind,
  boarder,
});

type Place = {
  schoolId: string;
  path: string;
  countyPath?: string | undefined;
  stage: Stage;
  entryYear: number;
  stageEndsOn?: string | undefined;
};
export const withPlace = (fact: Fact, { schoolId, path, countyPath, stage, entryYear, stageEndsOn }: Place, away = false): Fact => ({
  ...fact,
  ...{ schoolId, path, place: countyPath ?? null, stage, entryYear, stageEndsOn: stageEndsOn ?? null, away },
});

/** The school lies in another county now. */
export const withCounty = (fact: Fact, place: string): Fact => (fact.place === place ? fact : { ...fact, place });

/** The student has graduated or left the rolls. */
export const withoutPlace = (fact: Fact): Fact => ({
  ...fact,
  ...{ schoolId: null, path: null, place: null, stage: null, entryYear: null, stageEndsOn: null, away: null },
});

/** The cell that a student is counted in; null while a half is missing. */
export function cellOf({ sex, migrant, leftBehind, boarder, path, place, stage, entryYear }: Fact): Cell | null {
  if (sex === null || migrant === null || leftBehind === null || boarder === null) return null;
  if (path === null || stage === null || entryYear === null) return null;
  const countyPath = place ?? ancestorAt(path, COUNTY_LEVEL);
  return countyPath === null ? null : { countyPath, stage, entryYear, sex, migrant, leftBehind: leftBehind !== 'NONE', boarder };
}

export type CellChange = Cell & { readonly students: number };

/** What has to be added to which cells when facts change, in one order for everyone, so that two writers never wait for each other in a ring. */
export function cellChanges(changes: readonly { before: Fact | null; after: Fact }[]): CellChange[] {
  const sums = new Map<string, CellChange>();
  const add = (fact: Fact | null, students: number) => {
    const cell = fact && cellOf(fact);
    if (!cell) return;
    const key = Object.values(cell).join('|');
    sums.set(key, { ...cell, students: (sums.get(key)?.students ?? 0) + students });
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  return [...sums.entries()]
    .filter(([, change]) => change.students !== 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, change]) => change);
}
