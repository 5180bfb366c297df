/**
 * Status changes (异动): which may follow which status, by stage, province and date, with what evidence and whose approval. The rows stand in
 * `status-changes.json`. A province's own row is taken before the national one.
 */
import { isInForce, POLICY_ROW, policyFile } from '@xueji/infra/runtime/policy.ts';
import { APPROVAL_LEVELS, problemOfLevels, problemOfTerms, TERM_FIELDS } from '@xueji/infra/runtime/policy-parts.ts';
import { REGIONS } from '@xueji/schema/codes/regions.ts';
import { STAGES, type Stage, stage } from '@xueji/schema/events/contract.ts';
import { PLACEMENT_STATUSES, type PlacementStatus } from '@xueji/schema/events/placements.ts';
import { z } from 'zod';
import type { GradeLevel } from './grade-level.ts';

export const CHANGE_KINDS = [
  'SUSPEND',
  'EXTEND_SUSPENSION',
  'RESUME',
  'RETAIN',
  'SKIP',
  'WITHDRAW',
  'EXPEL',
  'GRADUATE_EARLY',
  'DEATH',
  'MISSING',
  'FOUND',
  'GO_ABROAD',
  'COME_BACK',
  'LEAVE',
  'RETURN',
  'DELETE',
  'RESTORE',
  'UNDO_GRADUATION',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const PROOF_KINDS = [
  'GUARDIAN_APPLICATION',
  'HOSPITAL',
  'RECOVERY',
  'DEATH',
  'POLICE',
  'EXIT',
  'SCHOOL_RECORD',
  'DECISION',
  'OTHER',
] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

const proof = z.strictObject({
  /** Each of these documents is needed. */
  kinds: z.array(z.enum(PROOF_KINDS)).min(1),
  /** For these reasons only; null for any. */
  reasons: z.array(z.string().regex(/^[0-9]{2}$/)).nullable(),
  /** Only for a change that takes effect before the day on which the suspension ends. */
  beforeDue: z.boolean(),
});

const row = z.strictObject({
  ...POLICY_ROW,
  kind: z.enum(CHANGE_KINDS),
  fromStatuses: z.array(z.enum(PLACEMENT_STATUSES)).min(1),
  stages: z.array(stage).min(1),
  /** Who approves, from the school upwards. */
  levels: z.array(z.enum(APPROVAL_LEVELS)).min(1),
  /** Codes of STATUS_CHANGE_REASON; empty when no reason is given. */
  reasons: z.array(z.string().regex(/^[0-9]{2}$/)),
  evidence: z.array(proof),
  /**
   * The effective date. PAST: today at the latest. NEAR: at most a month ahead. SCHOOL_YEAR: the 1 September at which a school year begins.
   */
  day: z.enum(['PAST', 'NEAR', 'SCHOOL_YEAR']),
  /** For a change that gives a seat: by how many years the cohort of the class may be younger. Empty for a change without a seat. */
  cohorts: z.array(z.int().min(-1).max(3)),
  grades: z.enum(['ANY', 'NOT_GRADUATING', 'NEITHER_GRADUATING']),
  exceptGrades: z.array(z.int().min(1)),
  /** Calendar days after the last day of the status before, on which it can still be asked for; absent for no limit. */
  withinDays: z.int().min(1).max(366).optional(),
  ...TERM_FIELDS,
  /** Working days after the event in which the school has to report it; null for none. */
  reportWorkingDays: z.int().min(1).max(250).nullable(),
});
export type ChangeRule = z.infer<typeof row>;

export const STATUS_CHANGE_FILE = policyFile<ChangeRule>({
  name: 'enrolment/status-changes',
  at: new URL('./status-changes.json', import.meta.url),
  row,
  rules: ({ kind, stages, provinces }) =>
    stages.flatMap((one) => (provinces ?? ['CN']).map((province) => `${kind}, ${one} of ${province}`)),
  problem: (rule) => problemOfLevels(rule) ?? problemOfTerms(rule),
  gap: gapOfRules,
});

export type RuleQuery = { readonly stage: Stage; readonly province: string; readonly date: string };

/** A death, a missing child and the return of a child who is away must be recorded on each day. Policy may end the other kinds. */
const ALWAYS_POSSIBLE: readonly ChangeKind[] = ['DEATH', 'MISSING', 'FOUND', 'RESUME', 'RETURN', 'COME_BACK'];
const PROVINCES = REGIONS.filter(({ level }) => level === 'PROVINCE').map(({ code }) => code);

function gapOfRules(rows: readonly ChangeRule[], date: string): string | null {
  for (const kind of ALWAYS_POSSIBLE)
    for (const one of STAGES) {
      const province = PROVINCES.find((code) => !findRule(kind, { stage: one, province: code, date }, rows));
      if (province) return `no rule for ${kind}, ${one} of ${province}`;
    }
  return null;
}

/** The rule of a kind in force; none when nobody may ask for it there. */
export function findRule(kind: ChangeKind, { stage: asked, province, date }: RuleQuery, rows = STATUS_CHANGE_FILE.rows): ChangeRule | null {
  const fitting = rows.filter((one) => one.kind === kind && one.stages.includes(asked) && isInForce(one, date));
  return fitting.find(({ provinces }) => provinces?.includes(province)) ?? fitting.find(({ provinces }) => provinces === null) ?? null;
}

/** True in the grades in which the rule holds. A pupil without a known grade is in any of them. */
export function holdsInGrade({ grades, exceptGrades }: ChangeRule, level: GradeLevel | null): boolean {
  if (level === null || grades === 'ANY') return level === null || !exceptGrades.includes(level.grade);
  const last = grades === 'NEITHER_GRADUATING' ? level.years - 1 : level.years;
  return level.grade < last && !exceptGrades.includes(level.grade);
}

export const fits = (rule: ChangeRule, status: PlacementStatus, level: GradeLevel | null): boolean =>
  rule.fromStatuses.includes(status) && holdsInGrade(rule, level);

/** The documents that a change needs. */
export const proofsFor = ({ evidence }: ChangeRule, { reason, isEarly }: { reason: string | null; isEarly: boolean }): ProofKind[] => [
  ...new Set(
    evidence
      .filter(({ reasons, beforeDue }) => (reasons === null || (reason !== null && reasons.includes(reason))) && (!beforeDue || isEarly))
      .flatMap(({ kinds }) => kinds),
  ),
];
