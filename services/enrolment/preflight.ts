/** Preflight: every rule of the hold for which enrolment would refuse a transfer, not only the first. */
import type { RefusalText } from '@xueji/infra/runtime/refusal.ts';
import { TRANSFER_REFUSAL_TEXTS } from '@xueji/schema/codes/transfer-refusals.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import type { HoldRefusal } from '@xueji/schema/events/placements.ts';
import { getLevel, HOLD_RULES, type HoldAsked, isAt } from './placement.ts';
import { GRADE_LEVEL_SOURCE, isGraduating } from './policy/grade-level.ts';

/** The preconditions of each rule: if one of them is broken, the rule is not checked. */
const PREMISES: Record<HoldRefusal, readonly HoldRefusal[]> = {
  StudentNotPlaced: [],
  StatusNotActive: ['StudentNotPlaced'],
  AlreadyHeld: ['StudentNotPlaced'],
  SchoolUnknown: [],
  SameSchool: ['StudentNotPlaced', 'SchoolUnknown'],
  AdmissionApplies: ['StudentNotPlaced', 'SchoolUnknown'],
  ClassUnknown: ['SchoolUnknown'],
  ClassClosed: ['SchoolUnknown', 'ClassUnknown'],
  ClassFull: ['SchoolUnknown', 'ClassUnknown'],
  GradeMismatch: ['StudentNotPlaced', 'SchoolUnknown', 'ClassUnknown'],
};

export function holdRefusals(asked: HoldAsked): HoldRefusal[] {
  const broken: HoldRefusal[] = [];
  for (const code of Object.keys(HOLD_RULES) as HoldRefusal[])
    if (!PREMISES[code].some((premise) => broken.includes(premise)) && HOLD_RULES[code](asked)) broken.push(code);
  return broken;
}

export type Blocker = RefusalText & { readonly code: string; readonly source: string | null };

const SOURCES: Partial<Record<HoldRefusal, string>> = { GradeMismatch: GRADE_LEVEL_SOURCE };

export const enrolmentBlockers = (asked: HoldAsked): Blocker[] =>
  holdRefusals(asked).map((code) => ({ code, ...TRANSFER_REFUSAL_TEXTS[code], source: SOURCES[code] ?? null }));

/** Facts of a move for the rules of other services. */
export type PreflightFacts = {
  readonly stage: Stage;
  readonly graduating: boolean;
  readonly graduated: boolean;
  readonly fromPath: string;
  readonly toPath: string;
};

/** Null while the child has no placement, or when the school is not the caller's. */
export function preflightFacts({ placement, fromSchool, school, toPath, today }: HoldAsked): PreflightFacts | null {
  if (!placement || !fromSchool || !school || !isAt(school, toPath)) return null;
  const { stage, path: fromPath } = placement;
  const graduated = placement.status === 'GRADUATED';
  return { stage, graduating: !graduated && isGraduating(getLevel(placement, fromSchool, today)), graduated, fromPath, toPath };
}
