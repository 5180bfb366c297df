/** Masks: which parts of a record a reader sees. The holder sees names in full; numbers and phones are masked for all readers. */
import { covers } from '@xueji/infra/runtime/scope.ts';
import { normalText, normalToken, shownCharacters } from '@xueji/infra/runtime/text.ts';
import { type Sight, STUDENT_FIELDS, type StudentField, type StudentFieldName } from '@xueji/schema/codes/student-fields.ts';
import { isRequired, type PackageContent, type RecordPackage } from './record-package.ts';
import type { Guardian, Particulars, Student } from './student.ts';

/** Characters that are not letters. If the mask counted them, it would show the last letter of a short name. */
const NO_LETTERS = /[^\p{L}\p{M}\p{N}\p{Co}]/gu;

/** 张* · 张*明 · 欧**娜: counts visible letters, so that a name of two letters is never shown in full. */
export const maskName = (name: string): string => hideMiddle(shownCharacters(normalText(name).replace(NO_LETTERS, '')));

function hideMiddle(letters: readonly string[]): string {
  const [first = '', second] = letters;
  if (second === undefined) return '*';
  return letters.length === 2 ? `${first}*` : `${first}${stars(letters.length - 2)}${letters.at(-1)}`;
}

const stars = (count: number): string => '*'.repeat(Math.max(0, count));

/** Shows the first and the last character. More would allow computing the rest from other fields. */
export function maskIdNumber(number: string): string {
  const shown = shownCharacters(normalToken(number));
  return shown.length < SHORTEST_ID_NUMBER ? stars(shown.length) : `${shown[0]}${stars(shown.length - 2)}${shown.at(-1)}`;
}
// Document numbers have at least four characters. Two shown characters of three would be too many.
const SHORTEST_ID_NUMBER = 4;

const DIVISION_NUMBER = /^([LJ]\d{6})\d{8}(\d{4})$/;

/** An L or J number shows its division and its last digits, never the birth date. A G number is `G` and the ID number. */
export function maskStudentNumber(number: string): string {
  const [, division, digits] = DIVISION_NUMBER.exec(number) ?? [];
  return division ? `${division}********${digits}` : `${number.slice(0, 1)}${maskIdNumber(number.slice(1))}`;
}

/** 139****5678; a short number shows its last two digits, and a text that is too short for a number is hidden completely. */
export function maskPhone(phone: string): string {
  const shown = shownCharacters(normalToken(phone));
  if (shown.length >= 11) return `${shown.slice(0, 3).join('')}****${shown.slice(-4).join('')}`;
  return shown.length < SHORTEST_PHONE ? stars(shown.length) : `${stars(shown.length - 2)}${shown.slice(-2).join('')}`;
}
const SHORTEST_PHONE = 7;

/** z****@example.com; a text that is not an address is hidden completely. */
export function maskEmail(email: string): string {
  const [, name = '', domain] = /^([^@]+)(@[^@]+)$/.exec(normalToken(email)) ?? [];
  const shown = shownCharacters(name);
  if (!domain) return stars(shownCharacters(normalToken(email)).length);
  return shown.length < 2 ? `*${domain}` : `${shown[0]}${stars(shown.length - 1)}${domain}`;
}

export type SeenGuardian = Pick<Guardian, 'seq' | 'name' | 'relation' | 'isGuardian' | 'phone' | 'address' | 'idType' | 'idNumber'>;

type SeenValue = string | boolean | null;
export type SeenStudent = Pick<Student, 'id' | 'number' | 'numberKind'> & { readonly [Field in StudentFieldName]: SeenValue } & {
  /** True when the reader is the receiving school of an open transfer. */
  readonly asGuest: boolean;
};

const FIELDS: readonly StudentField[] = STUDENT_FIELDS;

/** A query reads few of the declared fields, so each is masked when it is read. The record itself is private. */
class MaskedStudent {
  readonly id: string;
  readonly numberKind: Student['numberKind'];
  readonly asGuest: boolean;
  readonly #student: Student;

  static {
    for (const row of FIELDS)
      Object.defineProperty(MaskedStudent.prototype, row.field, {
        enumerable: true,
        get(this: MaskedStudent) {
          return seen(valueIn(this.#student, row), this.asGuest ? (row.guest ?? 'NONE') : (row.holder ?? 'WHOLE'));
        },
      });
  }

  constructor(student: Student, asGuest: boolean) {
    this.id = student.id;
    this.numberKind = student.numberKind;
    this.asGuest = asGuest;
    this.#student = student;
  }

  get number(): string {
    return maskStudentNumber(this.#student.number);
  }
}

/** The record as seen by a reader whose units hold it or are the receiving side. The store has already excluded all others. */
export const studentSeenFrom = (units: readonly string[], student: Student): SeenStudent =>
  new MaskedStudent(student, !units.some((unit) => covers(unit, student.path))) as MaskedStudent & Record<StudentFieldName, SeenValue>;

/** A declared field of a student; null when it has no value. */
const valueIn = (student: Particulars, { field, column }: StudentField): SeenValue =>
  (column ? (student[field as keyof Particulars] as SeenValue) : student.details[field]) ?? null;

export const MASKS: Record<Sight, (text: string) => string | null> = {
  WHOLE: (text) => text,
  NONE: () => null,
  NAME: maskName,
  NUMBER: maskIdNumber,
  PHONE: maskPhone,
  EMAIL: maskEmail,
};
const seen = (value: SeenValue, sight: Sight): SeenValue => {
  if (typeof value === 'string') return MASKS[sight](value);
  return sight === 'WHOLE' ? value : null;
};

export const guardianSeen = ({ seq, name, relation, isGuardian, phone, address, idType, idNumber }: Guardian): SeenGuardian => ({
  ...{ seq, name, relation, isGuardian, address, idType },
  phone: phone === null ? null : maskPhone(phone),
  idNumber: idNumber === null ? null : maskIdNumber(idNumber),
});

/** A frozen record package for its two schools: in full, except masked numbers and phones. */
export function packageSeen({ content, sha256, gaps, frozenAt }: RecordPackage) {
  const { movedOn, student, guardians, numbers, spells } = JSON.parse(content) as PackageContent;
  return {
    ...{ checksum: sha256, frozenAt, movedOn, complete: !gaps.some(isRequired) },
    gaps: gaps.map((field) => ({ field, required: isRequired(field) })),
    record: { ...student, ...ownColumns(student), number: maskStudentNumber(student.number), details: furtherCells(student) },
    guardians: guardians.map(guardianSeen),
    numbers: numbers.map((one) => ({ ...one, number: maskStudentNumber(one.number) })),
    spells,
  };
}
/** The fields of a frozen record that have their own column. */
const ownColumns = (student: Particulars) =>
  Object.fromEntries(FIELDS.filter(({ column }) => column).map((row) => [row.field, seen(valueIn(student, row), row.holder ?? 'WHOLE')]));

/** The other cells. A field that this release does not know is left out, because its mask is unknown. */
const furtherCells = (student: Particulars): { field: string; value: string }[] =>
  FIELDS.filter(({ column }) => !column).flatMap((row) => {
    const value = seen(valueIn(student, row), row.holder ?? 'WHOLE');
    return typeof value === 'string' ? [{ field: row.field, value }] : [];
  });

export type SeenPackage = ReturnType<typeof packageSeen>;
