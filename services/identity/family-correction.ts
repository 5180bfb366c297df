/** Corrections of the family members of a record: members are added, changed and removed. */
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { MEMBER_FIELDS, MOST_MEMBERS } from './family-member.ts';
import { type FieldCode, type Given, readValue, type Stored } from './field-value.ts';
import { idNumberProblems } from './id-number.ts';
import type { Guardian } from './student.ts';
import type { FieldChange } from './student-change.ts';

/** Values of a family member by field. What is not given stays as it is. */
export type MemberValues = Readonly<Partial<Record<Exclude<keyof Guardian, 'seq'>, Given>>>;
export type MembersInput = {
  readonly addMembers: readonly MemberValues[];
  readonly changeMembers: readonly (MemberValues & { readonly seq: number })[];
  readonly removeMembers: readonly number[];
};

type FieldRefused = Refused<'StudentFieldInvalid'> & { readonly field: string; readonly code: FieldCode };
type Family = { readonly guardians: readonly Guardian[]; readonly changes: readonly FieldChange[] };
/** `needsNumber`: the child has no number of its own, so a guardian must have a valid one. */
type Rules = { readonly needsNumber: boolean; readonly today: string };

const invalid = (field: string, code: FieldCode): FieldRefused => ({ refused: 'StudentFieldInvalid', field, code });

export function correctFamily(before: readonly Guardian[], input: MembersInput, rules: Rules): Family | FieldRefused {
  const members = new Map(before.map((member) => [member.seq, member]));
  const refused = change(members, input, rules) ?? remove(members, input) ?? add(members, before, input, rules);
  if (refused) return refused;
  const guardians = [...members.values()].sort((one, other) => one.seq - other.seq);
  const changes = changesBetween(before, guardians);
  return changes.length === 0 ? { guardians: before, changes } : (refusalOfFamily(guardians, rules) ?? { guardians, changes });
}

type Members = Map<number, Guardian>;

function change(members: Members, { changeMembers, removeMembers }: MembersInput, rules: Rules): FieldRefused | null {
  const seen = new Set(removeMembers);
  for (const [at, { seq, ...values }] of changeMembers.entries()) {
    const member = members.get(seq);
    if (!member || seen.has(seq)) return invalid(`changeMembers.${at}.seq`, 'MemberUnknown');
    seen.add(seq);
    const changed = memberWith(member, values, `changeMembers.${at}`, rules);
    if (isRefused(changed)) return changed;
    members.set(seq, changed);
  }
  return null;
}

function remove(members: Members, { removeMembers }: MembersInput): FieldRefused | null {
  for (const [at, seq] of removeMembers.entries()) if (!members.delete(seq)) return invalid(`removeMembers.${at}`, 'MemberUnknown');
  return null;
}

const NOBODY: Omit<Guardian, 'seq'> = {
  ...{ name: '', relation: '', isGuardian: false, phone: null, address: null, idType: null, idNumber: null },
};

/** A new member gets the next free number. The number of a member that this command removes is not given again. */
function add(members: Members, before: readonly Guardian[], { addMembers }: MembersInput, rules: Rules): FieldRefused | null {
  let last = Math.max(0, ...before.map(({ seq }) => seq));
  for (const [at, values] of addMembers.entries()) {
    last += 1;
    const wanted = { name: null, relation: null, isGuardian: null, ...values };
    const added = memberWith({ seq: last, ...NOBODY }, wanted, `addMembers.${at}`, rules);
    if (isRefused(added)) return added;
    members.set(last, added);
  }
  return members.size > MOST_MEMBERS ? invalid('addMembers', 'TooManyMembers') : null;
}

function memberWith(member: Guardian, values: MemberValues, at: string, { today }: Rules): Guardian | FieldRefused {
  const read: Record<string, Stored> = {};
  for (const row of MEMBER_FIELDS) {
    const given = values[row.field];
    if (given === undefined) continue;
    const value = readValue(row, given);
    if ('code' in value) return invalid(`${at}.${row.field}`, value.code);
    read[row.field] = value.value;
  }
  const after: Guardian = { ...member, ...read };
  const touched = values.idNumber !== undefined || values.idType !== undefined;
  return touched && after.idNumber !== null && !hasValidNumber(after, today) ? invalid(`${at}.idNumber`, 'WarningGuardianIdNumber') : after;
}

const hasValidNumber = ({ idType, idNumber }: Guardian, today: string): boolean =>
  idNumber !== null && idNumberProblems({ idType: idType ?? '1', idNumber, birthDate: null, sex: null, today }).length === 0;

function refusalOfFamily(members: readonly Guardian[], { needsNumber, today }: Rules): FieldRefused | null {
  const guardians = members.filter(({ isGuardian }) => isGuardian);
  if (guardians.length === 0) return invalid('members', 'GuardianMissing');
  return needsNumber && !guardians.some((one) => hasValidNumber(one, today)) ? invalid('members', 'GuardianIdNumberRequired') : null;
}

function changesBetween(before: readonly Guardian[], after: readonly Guardian[]): FieldChange[] {
  const [old, now] = [before, after].map((members) => new Map(members.map((member) => [member.seq, member])));
  const seqs = [...new Set([...before, ...after].map(({ seq }) => seq))].sort((one, other) => one - other);
  return seqs.flatMap((member) =>
    MEMBER_FIELDS.flatMap(({ field }): FieldChange[] => {
      const [was, is] = [old?.get(member)?.[field] ?? null, now?.get(member)?.[field] ?? null].map((value) =>
        value === null ? null : String(value),
      );
      return was === is ? [] : [{ member, field, old: was ?? null, new: is ?? null }];
    }),
  );
}
