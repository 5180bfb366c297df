/** The record package (学籍档案): the frozen record of the sending school on the day of the move, with its missing fields. */
import { createHash } from 'node:crypto';
import { type Actor, readsAsUnitOnly } from '@xueji/infra/runtime/actor.ts';
import { STUDENT_FIELDS } from '@xueji/schema/codes/student-fields.ts';
import canonicalize from 'canonicalize';
import type { Guardian, KnownSpell, Particulars, Student } from './student.ts';

export type IssuedNumber = {
  readonly number: string;
  readonly kind: string;
  readonly issuedAt: string;
  readonly supersededAt: string | null;
};

/** The data of a child in the package. */
export type Held = {
  readonly student: Particulars & Pick<Student, 'id' | 'number' | 'numberKind' | 'registeredAt'>;
  readonly guardians: readonly Guardian[];
  readonly numbers: readonly IssuedNumber[];
};

export type RecordPackage = {
  readonly studentId: string;
  readonly transferId: string;
  readonly fromPath: string;
  readonly toPath: string;
  /** Canonical JSON (RFC 8785). The checksum is of its bytes in UTF-8. */
  readonly content: string;
  readonly sha256: string;
  readonly gaps: readonly string[];
  readonly frozenAt: Date;
};

/** The content of the canonical JSON. A change of its structure needs a new format number. */
export type PackageContent = {
  readonly format: 1;
  readonly transferId: string;
  readonly movedOn: string;
  readonly student: Omit<Held['student'], 'registeredAt'> & { readonly registeredAt: string };
  readonly guardians: readonly Guardian[];
  readonly numbers: readonly IssuedNumber[];
  readonly spells: readonly KnownSpell[];
};

export type Freezing = {
  readonly transferId: string;
  readonly fromPath: string;
  readonly toPath: string;
  readonly movedOn: string;
  /** The spells from placement events. The one at the sending school is closed. */
  readonly spells: readonly KnownSpell[];
};

export function freezeRecord({ student, guardians, numbers }: Held, freezing: Freezing, frozenAt: Date): RecordPackage {
  const { transferId, fromPath, toPath, movedOn, spells } = freezing;
  const registeredAt = student.registeredAt.toISOString();
  const held: PackageContent = {
    ...{ format: 1, transferId, movedOn, student: { ...student, registeredAt }, guardians, numbers, spells },
  };
  const content = canonicalize(held) ?? '';
  const sha256 = createHash('sha256').update(content, 'utf8').digest('hex');
  return { studentId: student.id, transferId, fromPath, toPath, content, sha256, gaps: gapsIn(student, guardians), frozenAt };
}

const REQUIRED: readonly string[] = STUDENT_FIELDS.filter(({ required }) => required).map(({ field }) => field);
/** Not required by the form, but receiving schools ask for it. */
const WANTED: readonly string[] = ['photo'];
const GUARDIAN = ['guardian', 'guardianPhone'];

/** Empty fields of the national form, required ones first. */
export function gapsIn(student: Held['student'], guardians: readonly Guardian[]): string[] {
  const values: Readonly<Record<string, unknown>> = {
    ...student.details,
    ...student,
    // A child without a document has the type for it.
    idNumber: student.idNumber ?? (student.idType === 'Z' ? 'none' : null),
    guardian: guardians.some(({ isGuardian }) => isGuardian) || null,
    guardianPhone: guardians.some(({ isGuardian, phone }) => isGuardian && phone) || null,
  };
  return [...REQUIRED, 'idNumber', ...GUARDIAN, ...WANTED].filter(
    (field) => values[field] === undefined || values[field] === null || values[field] === '',
  );
}

export const isRequired = (gap: string): boolean => !WANTED.includes(gap);

/** True when the actor may read record packages; the unit decides which ones. A partner reads none, whatever other hats it has. */
export const readsPackages = (actor: Actor): boolean => readsAsUnitOnly(actor);
