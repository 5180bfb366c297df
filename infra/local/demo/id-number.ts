/** Citizen ID numbers that are valid but belong to no real person. */
import type { Sex } from './names.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
/** Codes of GB/T 2260 begin with 1 to 8. Numbers of foreign permanent residents begin with 9 and a province. So 999 is never assigned. */
const UNASSIGNED = '999';

/** Check character of the first seventeen digits: GB 11643, ISO 7064 MOD 11-2. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

export type IdNumbers = (holder: { birthDate: string; sex: Sex }) => string;

/** Issues each number once. One prefix has 500 numbers per birth date and sex; then the next of a thousand prefixes is used. */
export function createIdNumbers(): IdNumbers {
  const issued = new Map<string, number>();
  return ({ birthDate, sex }) => {
    const key = `${birthDate}${sex}`;
    const earlier = issued.get(key) ?? 0;
    issued.set(key, earlier + 1);
    const prefix = UNASSIGNED + String(Math.floor(earlier / 499) + 1).padStart(3, '0');
    const sequence = ((earlier % 499) + 1) * 2 - (sex === 'MALE' ? 1 : 0);
    const digits = prefix + birthDate.replaceAll('-', '') + String(sequence).padStart(3, '0');
    return digits + checkCharacter(digits);
  };
}
