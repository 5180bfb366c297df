/** Whether a row of a roster is a child who has a record already, and what the row may do then. */
import { codeOfPath, covers, levelOf, SCHOOL_LEVEL } from '@xueji/infra/runtime/scope.ts';
import { comparableName } from './person-name.ts';

/** Name and birth date, which together with a number tell a child. */
export type Person = { readonly name: string; readonly birthDate: string };

export const isSamePerson = (one: Person, other: Person): boolean =>
  comparableName(one.name) === comparableName(other.name) && one.birthDate === other.birthDate;

/** Where an earlier record is: at a school that has placed the child, or at the unit that entered it. */
/** `atSchool`: false for a child who is suspended, has left or graduated, or whose record is deleted. */
export type EarlierRecord = { readonly path: string; readonly placed: boolean; readonly atSchool: boolean };
/** The unit that uploads, and the school that its row names. */
export type RowPlace = { readonly path: string; readonly schoolCode: string };

/**
 * `PLACE`: the child has no place, so the row asks for its place again. `ALREADY_HERE`: the school of the row has the child. `ELSEWHERE`: another unit
 * has the record, and a transfer moves it.
 */
export type SecondRow = 'PLACE' | 'ALREADY_HERE' | 'ELSEWHERE';

export function judgeSecondRow({ path, placed }: EarlierRecord, row: RowPlace): SecondRow {
  if (!placed) return covers(row.path, path) || covers(path, row.path) ? 'PLACE' : 'ELSEWHERE';
  // A school that has merged keeps the codes of its rosters, so a school is told by its own unit and not by the code of the row.
  const school = levelOf(row.path) === SCHOOL_LEVEL ? codeOfPath(row.path) : row.schoolCode;
  return codeOfPath(path) === school ? 'ALREADY_HERE' : 'ELSEWHERE';
}
