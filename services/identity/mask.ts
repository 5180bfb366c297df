/** What of a record is shown to whom: names in full to the holder, numbers and phones masked for everybody (domain.md §14.10). */
import { covers } from '@xueji/infra/runtime/scope.ts';
import { isRequired, type PackageContent, type RecordPackage } from './record-package.ts';
import type { Guardian, Student } from './student.ts';

/** 张* · 张*明 · 欧**娜: by characters, not by UTF-16 units. */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length < 2) return '*';
  if (characters.length === 2) return `${characters[0]}*`;
  return `${characters[0]}${'*'.repeat(characters.length - 2)}${characters.at(-1)}`;
}

/** First and last character: with more, what stands beside it would give the rest. */
export const maskIdNumber = (number: string): string =>
  number.length < 3 ? '*'.repeat(number.length) : `${number[0]}${'*'.repeat(number.length - 2)}${number.at(-1)}`;

/** A G number is an ID number behind its letter; an L or J number shows its division and its last digits, never the birth date. */
export const maskStudentNumber = (number: string): string =>
  number.startsWith('G') ? `G${maskIdNumber(number.slice(1))}` : `${number.slice(0, 7)}********${number.slice(15)}`;

/** 139****5678; a short number keeps its last two. */
export const maskPhone = (phone: string): string =>
  phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `${'*'.repeat(Math.max(0, phone.length - 2))}${phone.slice(-2)}`;

export type SeenGuardian = Pick<Guardian, 'name' | 'relation' | 'isGuardian' | 'phone'>;

export type SeenStudent = Pick<
  Student,
  'id' | 'numberKind' | 'sex' | 'ethnicity' | 'nationality' | 'idType' | 'migrantChild' | 'leftBehind' | 'boarder'
> & {
  readonly number: string;
  readonly name: string;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly birthDate: string | null;
  readonly hukouDivision: string | null;
  readonly address: string | null;
  readonly health: string | null;
  readonly orphan: boolean | null;
  readonly disability: string | null;
  /** True when seen by the receiving school of an open transfer. */
  readonly asGuest: boolean;
};

/** A record as a reader sees it whose units hold it, or have the student as a guest. The store has left out everybody else. */
export function studentSeenFrom(units: readonly string[], student: Student): SeenStudent {
  const asGuest = !units.some((unit) => covers(unit, student.path));
  const own = <T>(value: T): T | null => (asGuest ? null : value);
  const { id, numberKind, sex, ethnicity, nationality, idType, migrantChild, leftBehind, boarder } = student;
  return {
    ...{ id, numberKind, sex, ethnicity, nationality, idType, migrantChild, leftBehind, boarder, asGuest },
    number: maskStudentNumber(student.number),
    name: asGuest ? maskName(student.name) : student.name,
    idNumber: student.idNumber === null ? null : maskIdNumber(student.idNumber),
    phone: student.phone === null ? null : maskPhone(student.phone),
    birthDate: own(student.birthDate),
    hukouDivision: own(student.hukouDivision),
    address: own(student.address),
    health: own(student.health),
    orphan: own(student.orphan),
    disability: own(student.disability),
  };
}

export const guardianSeen = ({ name, relation, isGuardian, phone }: Guardian): SeenGuardian => ({
  name,
  relation,
  isGuardian,
  phone: phone === null ? null : maskPhone(phone),
});

/** A frozen file as its two schools read it: whole, but for numbers and phones. */
export function packageSeen({ content, sha256, gaps, frozenAt }: RecordPackage) {
  const { movedOn, student, guardians, numbers, spells } = JSON.parse(content) as PackageContent;
  return {
    ...{ checksum: sha256, frozenAt, movedOn, complete: !gaps.some(isRequired) },
    gaps: gaps.map((field) => ({ field, required: isRequired(field) })),
    record: {
      ...student,
      number: maskStudentNumber(student.number),
      idNumber: student.idNumber === null ? null : maskIdNumber(student.idNumber),
      phone: student.phone === null ? null : maskPhone(student.phone),
      details: Object.entries(student.details).map(([field, value]) => ({ field, value })),
    },
    guardians: guardians.map(guardianSeen),
    numbers: numbers.map((one) => ({ ...one, number: maskStudentNumber(one.number) })),
    spells,
  };
}
export type SeenPackage = ReturnType<typeof packageSeen>;
