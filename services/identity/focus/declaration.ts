/** What a school declares of a child, with its history: migrant child (随迁子女) and left-behind child (留守儿童). Pure decisions. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import {
  type ChangeableRecord,
  CORRECTABLE_FIELDS,
  type Corrected,
  type CorrectionRefused,
  changeOf,
  fieldInvalid,
  type HeldRecord,
  MOST_EVIDENCE,
  recordFor,
  storedText,
  valueIn,
  withValue,
} from '../correction.ts';
import type { FieldCode, Stored } from '../field-value.ts';
import { DECLARED_DETAILS, type FieldChange } from '../student-change.ts';

/** The facts that have a history, each with the field of the record that holds the current value. */
export const DECLARED_FIELDS = { MIGRANT_CHILD: 'migrantChild', LEFT_BEHIND: 'leftBehind' } as const;
export type DeclaredFact = keyof typeof DECLARED_FIELDS;
const FACTS = Object.keys(DECLARED_FIELDS) as DeclaredFact[];

type Details = {
  /** Of a child with one absent parent: true when the other parent cannot care for the child. */
  readonly otherParentUnable: boolean | null;
  /** The number of the family member who cares for a left-behind child. */
  readonly caregiver: number | null;
  /** The day on which the school last spoke with an absent parent. */
  readonly lastContactOn: string | null;
};
const NO_DETAILS: Details = { otherParentUnable: null, caregiver: null, lastContactOn: null };

export type Declaration = Details & {
  readonly studentId: string;
  readonly fact: DeclaredFact;
  /** Declarations of one fact of a student are numbered from 1. */
  readonly seq: number;
  /** As the record stores it, as a text. */
  readonly value: string;
  readonly fromDate: string;
  /** The first day on which it is not so any more; null for the current one. */
  readonly untilDate: string | null;
  /** Null for the value with which the child was registered. */
  readonly declaredBy: string | null;
  readonly unitPath: string | null;
  readonly declaredAt: Date;
  readonly evidence: string | null;
};

export type DeclareInput = Details & {
  readonly studentId: string;
  /** The revision that the clerk has seen. */
  readonly revision: number;
  readonly fact: DeclaredFact;
  readonly value: string;
  readonly from: string;
  readonly evidence: string;
};
export type DeclareRefused = Exclude<CorrectionRefused, { refused: 'ProbableDouble' | 'MatchLimitReached' }>;
/** The rows to write: the declaration that ends, and the one that begins. */
export type Declared = Corrected & { readonly declarations: readonly Declaration[] };

/** The value with which a child was registered. It has no row of its own until another one follows. */
export const asRegistered = (record: ChangeableRecord, fact: DeclaredFact, registeredAt: Date): Declaration => ({
  ...{ studentId: record.id, fact, seq: 1, value: storedText(valueIn(record, fieldOf(fact))) ?? '', ...NO_DETAILS },
  ...{ fromDate: dateInChina(registeredAt), untilDate: null, declaredBy: null, unitPath: null, declaredAt: registeredAt, evidence: null },
});

export function declareFact(
  held: HeldRecord | undefined,
  known: Declaration | undefined,
  input: DeclareInput,
  actor: Actor,
  now: Date,
): Declared | DeclareRefused {
  const record = recordFor(held, actor);
  if (isRefused(record)) return record;
  if (!held || !known) return { refused: 'StudentNotFound' };
  if (record.revision !== input.revision) return { refused: 'StudentChangedMeanwhile', revision: record.revision };
  const members = held.guardians.map(({ seq }) => seq);
  const broken = RULES.find(({ isBroken }) => isBroken({ ...input, known, members, birthDate: record.birthDate, today: dateInChina(now) }));
  if (broken) return fieldInvalid(broken.field, broken.code);

  const changes = changesOf(record, known, input);
  if (changes.length === 0) return { refused: 'NothingToCorrect' };
  const after = withValue(record, fieldOf(input.fact), storedOf(input));
  const { value, otherParentUnable, caregiver, lastContactOn, from, evidence } = input;
  const said = { value, otherParentUnable, caregiver, lastContactOn, fromDate: from, evidence };
  return {
    ...{ record: { ...after, revision: record.revision + changes.length }, guardians: held.guardians, changes },
    declarations: following(known, said, actor, now),
  };
}

/** A correction of one of these fields is a declaration from today on, without details. */
export function declarationsOf(
  { record, changes }: Corrected,
  knownOf: (fact: DeclaredFact) => Declaration,
  { actor, now, evidence }: { readonly actor: Actor; readonly now: Date; readonly evidence: string | null },
): Declaration[] {
  const changed = FACTS.filter((fact) => changes.some(({ member, field }) => member === null && field === DECLARED_FIELDS[fact]));
  return changed.flatMap((fact) => {
    const value = storedText(valueIn(record, fieldOf(fact))) ?? '';
    return following(knownOf(fact), { value, ...NO_DETAILS, fromDate: dateInChina(now), evidence }, actor, now);
  });
}

type Said = Details & Pick<Declaration, 'value' | 'fromDate' | 'evidence'>;

/** The value of the registration may be corrected from an earlier day on; then it was never right. */
function following(known: Declaration, said: Said, actor: Actor, now: Date): Declaration[] {
  const { studentId, fact, seq } = known;
  const [begunOn = said.fromDate] = [known.fromDate, said.fromDate].sort();
  return [
    { ...known, fromDate: begunOn, untilDate: said.fromDate },
    { studentId, fact, seq: seq + 1, ...said, untilDate: null, declaredBy: actor.userId, unitPath: actor.path, declaredAt: now },
  ];
}

function fieldOf(fact: DeclaredFact) {
  const row = CORRECTABLE_FIELDS.find(({ field }) => field === DECLARED_FIELDS[fact]);
  if (!row) throw new Error(`${fact} is no field that a school corrects`);
  return row;
}

const storedOf = ({ fact, value }: Pick<DeclareInput, 'fact' | 'value'>): Stored => (fact === 'MIGRANT_CHILD' ? value === 'true' : value);

function changesOf(record: ChangeableRecord, known: Declaration, input: DeclareInput): FieldChange[] {
  const value = changeOf(record, fieldOf(input.fact), storedOf(input));
  const details = DECLARED_DETAILS.flatMap((field): FieldChange[] => {
    const [old, now] = [known[field], input[field]].map((one) => (one === null ? null : String(one)));
    return old === now ? [] : [{ member: null, field, old: old ?? null, new: now ?? null }];
  });
  return value ? [value, ...details] : details;
}

type Asked = DeclareInput & {
  readonly known: Declaration;
  readonly members: readonly number[];
  readonly birthDate: string;
  readonly today: string;
};
type Rule = { readonly field: string; readonly code: FieldCode; readonly isBroken: (asked: Asked) => boolean };

const isLeftBehind = ({ fact, value }: Pick<DeclareInput, 'fact' | 'value'>): boolean => fact === 'LEFT_BEHIND' && value !== 'NONE';
const isDeclared = ({ declaredBy }: Declaration): boolean => declaredBy !== null;

/** What makes a declaration invalid, in the order in which it is said. */
const RULES: readonly Rule[] = [
  { field: 'evidence', code: 'RequiredMissing', isBroken: ({ evidence }) => evidence === '' },
  { field: 'evidence', code: 'TextTooLong', isBroken: ({ evidence }) => evidence.length > MOST_EVIDENCE },
  { field: 'from', code: 'DateInFuture', isBroken: ({ from, today }) => from > today },
  { field: 'from', code: 'DateBeforeBirth', isBroken: ({ from, birthDate }) => from < birthDate },
  { field: 'from', code: 'DateBeforeLastDeclaration', isBroken: ({ from, known }) => isDeclared(known) && from < known.fromDate },
  { field: 'caregiver', code: 'CaregiverMissing', isBroken: (asked) => isLeftBehind(asked) && asked.caregiver === null },
  { field: 'caregiver', code: 'NotLeftBehind', isBroken: (asked) => !isLeftBehind(asked) && asked.caregiver !== null },
  { field: 'caregiver', code: 'MemberUnknown', isBroken: ({ caregiver, members }) => caregiver !== null && !members.includes(caregiver) },
  {
    field: 'otherParentUnable',
    code: 'OnlyWithOneParentAway',
    isBroken: ({ otherParentUnable, value }) => otherParentUnable !== null && value !== 'ONE_PARENT',
  },
  { field: 'lastContactOn', code: 'NotLeftBehind', isBroken: (asked) => !isLeftBehind(asked) && asked.lastContactOn !== null },
  { field: 'lastContactOn', code: 'DateInFuture', isBroken: ({ lastContactOn, today }) => lastContactOn !== null && lastContactOn > today },
];
