/** Who approves a change of key data, with which evidence. The rows are in `key-changes.json`. */
import { POLICY_ROW, policyFile, ruleFor } from '@xueji/infra/runtime/policy.ts';
import { TERM_FIELDS } from '@xueji/infra/runtime/policy-parts.ts';
import { ancestorAt } from '@xueji/infra/runtime/scope.ts';
import { z } from 'zod';

export const PROCEDURES = ['ORDINARY', 'CORRECTED_RECORD'] as const;
/** CORRECTED_RECORD changes the record of a graduate, which is frozen otherwise. */
export type Procedure = (typeof PROCEDURES)[number];
export const EVIDENCE_KINDS = [
  'HOUSEHOLD_REGISTER',
  'ID_CARD',
  'BIRTH_CERTIFICATE',
  'POLICE_CERTIFICATE',
  'PASSPORT',
  'COURT_DECISION',
] as const;
export type KeyEvidenceKind = (typeof EVIDENCE_KINDS)[number];
const LEVELS = ['SCHOOL', 'COUNTY', 'CITY', 'PROVINCE'] as const;

const keyChangeRule = z.strictObject({
  ...POLICY_ROW,
  procedure: z.enum(PROCEDURES),
  /** Who approves, from the school upwards. */
  levels: z
    .array(z.enum(LEVELS))
    .min(2)
    .refine(
      (levels) => levels.every((level, at) => at === 0 || LEVELS.indexOf(level) > LEVELS.indexOf(levels[at - 1] ?? level)),
      'the levels must rise from the school upwards',
    ),
  /** Kinds of documents that are accepted. At least one must be given. */
  evidence: z.array(z.enum(EVIDENCE_KINDS)).min(1),
  /** The term of each step. A change waits for its decision without an end. */
  stepWorkingDays: TERM_FIELDS.stepWorkingDays,
  remindOnWorkingDay: TERM_FIELDS.remindOnWorkingDay,
});
export type KeyChangeRule = z.infer<typeof keyChangeRule>;

export const KEY_CHANGE_FILE = policyFile<KeyChangeRule>({
  name: 'identity/key-changes',
  at: new URL('./key-changes.json', import.meta.url),
  row: keyChangeRule,
  problem: ({ stepWorkingDays, remindOnWorkingDay }) =>
    remindOnWorkingDay > stepWorkingDays ? 'remindOnWorkingDay is after stepWorkingDays. Set it to the same day or an earlier one' : null,
  rules: ({ procedure, provinces }) => (provinces ?? ['CN']).map((province) => `${procedure} of ${province}`),
});

/** The rule in force for a unit on a date. Throws when there is none; main checks this at start. */
export function getKeyChangeRule(procedure: Procedure, path: string, date: string, rows = KEY_CHANGE_FILE.rows): KeyChangeRule {
  const found = ruleFor(
    rows.filter((row) => row.procedure === procedure),
    ancestorAt(path, 1) ?? '',
    date,
  );
  if (!found) throw new Error(`no rule for ${procedure} changes of key data in ${path || 'CN'} on ${date}`);
  return found;
}
