/** Reads the value of a field from a command, by the rules of the roster. A clerk who types one value is not warned but refused. */
import { hasPrivateUse } from '@xueji/infra/runtime/text.ts';
import type { StudentField } from '@xueji/schema/codes/student-fields.ts';
import { cleanNumber } from './id-number.ts';
import { isPersonName } from './person-name.ts';
import { cleanPhone, isPhone } from './phone.ts';
import { readCell } from './roster-cells.ts';
import { readDate } from './roster-date.ts';
import { ROW_TEXTS, type RowCode } from './roster-message.ts';
import { kept } from './roster-row.ts';

/** A value as the graph gives it; null removes it. */
export type Given = string | boolean | number | null;
export type Stored = string | boolean | null;

/** Faults of a corrected value: those of a roster, and those that only a correction can have. */
export type FieldCode = RowCode | keyof typeof OWN_TEXTS;

const OWN_TEXTS = {
  MemberUnknown: '该学生没有这一序号的家庭成员，或序号重复。The record has no family member of this number, or the number is given twice.',
  TooManyMembers: '家庭成员最多20人。A record has at most 20 family members.',
  NationalityOfPassport:
    '护照号码与国籍一并登记，国籍须通过关键数据变更修改。The number of a passport is registered with its country: ask for a change of key data.',
  DateInFuture: '日期晚于今天。The date lies in the future.',
  DateBeforeBirth: '日期早于出生日期。The date is before the birth date.',
  DateBeforeLastDeclaration:
    '日期早于上一次申报的起始日期，应为该日或以后。The date is before the first day of the last declaration: give this day or a later one.',
  CaregiverMissing: '留守儿童须填写实际照料人。A left-behind child needs a caregiver.',
  NotLeftBehind: '非留守儿童不填写此项。A child who is not left behind has no such value.',
  OnlyWithOneParentAway: '只有一方父母外出时才填写此项。Only a child with one parent away has this value.',
} as const;

/** The message of a fault. A roster only notes some of them; the words for that are left out. */
export const textOfFault = (code: FieldCode): string =>
  (code in OWN_TEXTS ? OWN_TEXTS[code as keyof typeof OWN_TEXTS] : ROW_TEXTS[code as RowCode]).replace('提示：', '').replace('Note: ', '');

/** A code without the word that tells warnings of a roster from faults: `WarningPhone` is `InvalidPhone`. */
export const nameOfFault = (code: FieldCode): string => code.replace(/^Warning/, 'Invalid');

type Rules = Pick<StudentField, 'required' | 'codes' | 'form' | 'keeps'>;
export type ReadValue = { readonly value: Stored } | { readonly code: FieldCode };

/** Accepted, because no other computer input may exist for the character. */
const ACCEPTED: RowCode = 'WarningPrivateCharacter';

export function readValue(rules: Rules, given: Given): ReadValue {
  const { value: text, code } = readCell(cellText(rules, given), rules);
  if (code && code !== ACCEPTED) return { code };
  const fault = text === '' ? null : faultOf(rules, text);
  if (fault) return { code: fault };
  if (rules.form === 'ID_NUMBER') return { value: cleanNumber(text) || null };
  if (rules.form === 'DATE') return { value: readDate(text) };
  return { value: kept(rules, text) };
}

const YES_NO_WORDS = { '0': false, '1': true };

/** The cell of a roster that says the same. */
function cellText({ keeps = YES_NO_WORDS }: Rules, given: Given): string {
  if (given === null) return '';
  if (typeof given !== 'boolean') return String(given);
  return Object.entries(keeps).find(([, value]) => value === given)?.[0] ?? '';
}

function faultOf({ form }: Rules, text: string): RowCode | null {
  if (form === 'PHONE') return isPhone(cleanPhone(text)) ? null : 'WarningPhone';
  if (form === 'DATE') return readDate(text) ? null : 'DateInvalid';
  if (form !== 'NAME' || isPersonName(text)) return null;
  return hasPrivateUse(text) ? 'NamePrivateCharacter' : 'NameInvalid';
}
