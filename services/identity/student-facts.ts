/** The coarse facts of a student for statistics and programmes, derived from fields of the record. */
import type { OVERSEAS_STATUS, YES_NO } from '@xueji/schema/codes/person.ts';
import type { Facts } from '@xueji/schema/events/contract.ts';
import type { Particulars } from './student.ts';

/** The facts of a student whom the unit with this path has entered. */
export function factsOf(student: Particulars, enteredPath: string): Facts {
  const { sex, birthDate, ethnicity, hukouType, migrantChild, leftBehind, boarder, orphan, disability, details } = student;
  return withoutNull({
    ...{ sex, birthMonth: birthDate.slice(0, 7), migrantChild, leftBehind, boarder, orphan, hukouType, disability },
    minority: ethnicity >= FIRST_MINORITY && ethnicity <= LAST_MINORITY,
    migrantOrigin: migrantOrigin(student, enteredPath),
    inclusive: details.inclusive ?? null,
    overseas: details.overseasStatus === undefined ? null : details.overseasStatus !== NOT_OVERSEAS,
    preschool: yesOrNo(details.preschool),
    martyrFamily: yesOrNo(details.martyrFamily),
    wantsAid: yesOrNo(details.wantsAid),
  });
}

/** GB/T 3304: 01 is Han, 97 another people, 98 a foreigner by birth. */
const FIRST_MINORITY = '02';
const LAST_MINORITY = '56';
const NOT_OVERSEAS: keyof typeof OVERSEAS_STATUS = '00';
const YES: keyof typeof YES_NO = '1';

const yesOrNo = (code: string | undefined): boolean | null => (code === undefined ? null : code === YES);

function migrantOrigin({ migrantChild, hukouDivision }: Particulars, enteredPath: string): Facts['migrantOrigin'] | null {
  if (!migrantChild) return 'NONE';
  if (hukouDivision === null) return null;
  return provinceOf(hukouDivision) === provinceOf(enteredPath) ? 'SAME_PROVINCE' : 'OTHER_PROVINCE';
}

/** 兵团 (66) is a province of the school system only. Its households are registered in Xinjiang (65). */
function provinceOf(code: string): string {
  const province = code.slice(0, 2);
  return province === '66' ? '65' : province;
}

type Known<T> = { [Key in keyof T]: Exclude<T[Key], null> };
/** Removes null values: facts that the record does not have are absent. */
const withoutNull = <T extends object>(values: T): Known<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Known<T>;
