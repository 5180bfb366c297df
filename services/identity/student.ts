/** A child's record for life, and where it is read from. */
import { dayAfter } from '@xueji/infra/runtime/clock.ts';
import type { STUDENT_FIELDS } from '@xueji/schema/codes/student-fields.ts';
import type { Facts, Stage } from '@xueji/schema/events/contract.ts';
import type { TransferAnswer } from '@xueji/schema/events/transfer-answers.ts';

export type Sex = Facts['sex'];
export type LeftBehind = Facts['leftBehind'];
export type NumberKind = 'G' | 'L' | 'J';

/** A child's time at one school, from placement events. */
export type KnownSpell = {
  readonly schoolId: string;
  readonly path: string;
  readonly classId: string;
  readonly stage: Stage;
  readonly entryYear: number;
  readonly from: string;
  /** Last day; null while it lasts. */
  readonly to: string | null;
};

/** Who holds the record, and who is a guest in it. */
export type StudentRecord = {
  readonly id: string;
  /** Number of published events about this student. */
  readonly version: number;
  /** The unit that holds the record; before a placement, the unit that entered the child. */
  readonly path: string;
  /** The receiving school of an open transfer: it sees the masked record. */
  readonly guestPath: string | null;
  readonly guestTransferId: string | null;
  /** By time, the current one last. */
  readonly spells: readonly KnownSpell[];
};

type FieldWithColumn = Extract<(typeof STUDENT_FIELDS)[number], { column: string }>;
type Value<Column> = Column extends 'boolean'
  ? boolean
  : Column extends 'boolean?'
    ? boolean | null
    : Column extends 'text?'
      ? string | null
      : string;

/** The data of a child in a roster: fields with their own column by name, the others in `details`. */
export type Particulars = { readonly [Row in FieldWithColumn as Row['field']]: Value<Row['column']> } & {
  readonly sex: Sex;
  readonly leftBehind: LeftBehind;
  /** Codes and texts by field; a field without a value is absent. */
  readonly details: Readonly<Record<string, string>>;
};

export type Student = StudentRecord &
  Particulars & { readonly number: string; readonly numberKind: NumberKind; readonly registeredAt: Date };

/** 家庭成员或监护人. */
export type Guardian = {
  readonly seq: number;
  readonly name: string;
  readonly relation: string;
  readonly isGuardian: boolean;
  readonly phone: string | null;
  readonly address: string | null;
  readonly idType: string | null;
  readonly idNumber: string | null;
};

export type RecordChange = { readonly record: StudentRecord; readonly answer: TransferAnswer | null };

type Place = Omit<KnownSpell, 'from' | 'to'>;
const placeOf = ({ schoolId, path, classId, stage, entryYear }: Place): Place => ({ schoolId, path, classId, stage, entryYear });

/** Enrolment has placed the child: the school now holds the record. */
export const openRecordAt = (record: StudentRecord, place: Place & { openedOn: string }): RecordChange => ({
  record: { ...record, path: place.path, spells: [...record.spells, { ...placeOf(place), from: place.openedOn, to: null }] },
  answer: null,
});

/** Gives the receiving school guest access and answers without an objection. */
export const clearTransfer = (record: StudentRecord, { transferId, toPath }: { transferId: string; toPath: string }): RecordChange => ({
  record: { ...record, guestPath: toPath, guestTransferId: transferId },
  answer: { type: 'IdentityCleared', body: { studentId: record.id, transferId } },
});

/** The spells of a child who leaves: the last one ends on the day of the move. */
export const closedSpells = ({ spells }: StudentRecord, movedOn: string): KnownSpell[] =>
  spells.map((spell) => (spell.to === null ? { ...spell, to: movedOn } : spell));

/** The child sits in another class of the school; the record stays where it is. */
export const changeClassOf = (record: StudentRecord, { changedOn, ...place }: Place & { changedOn: string }): StudentRecord => ({
  ...record,
  spells: [...closedSpells(record, changedOn), { ...placeOf(place), path: record.path, from: dayAfter(changedOn), to: null }],
});

type Move = Place & { readonly transferId: string; readonly movedOn: string };
/** The package data for the event to transfers. */
type Frozen = { readonly sha256: string; readonly gaps: readonly string[] };

/** The placement has moved, and the record moves too. The old school only keeps access to the frozen package. */
export function rehomeRecord(record: StudentRecord, { transferId, movedOn, ...place }: Move, { sha256, gaps }: Frozen): RecordChange {
  const spells = [...closedSpells(record, movedOn), { ...placeOf(place), from: dayAfter(movedOn), to: null }];
  return {
    record: { ...record, path: place.path, spells },
    answer: {
      type: 'RecordRehomed',
      body: { studentId: record.id, transferId, path: place.path, packageSha256: sha256, gaps: gaps.length },
    },
  };
}

/** The transfer has ended, so its guest access ends. Guest access of another transfer stays. */
export const endTransfer = (record: StudentRecord, transferId: string): RecordChange => ({
  record: record.guestTransferId === transferId ? { ...record, guestPath: null, guestTransferId: null } : record,
  answer: null,
});
