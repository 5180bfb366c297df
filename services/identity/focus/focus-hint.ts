/** What the record suggests of a migrant or left-behind child, beside what its school has declared. Pure. */
import type { Stage } from '@xueji/schema/events/contract.ts';
import type { FocusRule } from '../policy/focus-hints.ts';
import type { LeftBehind } from '../student.ts';
import type { DeclaredFact } from './declaration.ts';

export type FocusChild = {
  /** The stage at the current school; null for a child at no school. */
  readonly stage: Stage | null;
  /** The county of the household register by its current code; null when the record gives no county. */
  readonly household: string | null;
  readonly householdKind: string | null;
  readonly orphan: boolean;
  readonly migrantChild: boolean;
  readonly leftBehind: LeftBehind;
  /** True when a parent is one of the guardians. */
  readonly hasParent: boolean;
  /** The county in which the school lies, and its locality; null when it is not known. */
  readonly school: { readonly county: string; readonly locality: FocusRule['localities'][number] | null } | null;
};

export type HintReason =
  | 'AT_NO_SCHOOL'
  | 'OTHER_STAGE'
  | 'ORPHAN'
  | 'HOUSEHOLD_UNKNOWN'
  | 'HOUSEHOLD_URBAN'
  | 'SCHOOL_UNKNOWN'
  | 'HOUSEHOLD_HERE'
  | 'HOUSEHOLD_ELSEWHERE'
  | 'SCHOOL_RURAL'
  | 'PARENT_IS_GUARDIAN'
  | 'NO_PARENT_IS_GUARDIAN';
/** `likely`: null when the record cannot tell. `differs`: the declared value contradicts it. */
export type FocusHint = { readonly likely: boolean | null; readonly reason: HintReason; readonly differs: boolean };

type Check = {
  readonly reason: HintReason;
  readonly likely: boolean | null;
  readonly applies: (child: FocusChild, rule: FocusRule) => boolean;
};

/** Registers of 兵团 (66) are those of Xinjiang (65): their counties cannot be compared. */
const isComparable = (household: string, county: string): boolean => !(household.startsWith('65') && county.startsWith('66'));
const isElsewhere = ({ household, school }: FocusChild): boolean => household !== school?.county;

const IN_STAGE: readonly Check[] = [
  { reason: 'AT_NO_SCHOOL', likely: null, applies: ({ stage }) => stage === null },
  { reason: 'OTHER_STAGE', likely: false, applies: ({ stage }, { stages }) => stage !== null && !stages.includes(stage) },
];
const IN_COUNTRY: readonly Check[] = [
  { reason: 'HOUSEHOLD_UNKNOWN', likely: null, applies: ({ household, householdKind }) => household === null || householdKind === null },
  {
    reason: 'HOUSEHOLD_URBAN',
    likely: false,
    applies: ({ householdKind }, { households }) => householdKind !== null && !households.includes(householdKind),
  },
  {
    reason: 'SCHOOL_UNKNOWN',
    likely: null,
    applies: ({ school, household }) => school === null || !isComparable(household ?? '', school.county),
  },
];

/** The first check that applies gives the hint. The last one always applies. */
const CHECKS: Record<DeclaredFact, readonly Check[]> = {
  MIGRANT_CHILD: [
    ...IN_STAGE,
    ...IN_COUNTRY,
    { reason: 'HOUSEHOLD_HERE', likely: false, applies: (child) => !isElsewhere(child) },
    { reason: 'SCHOOL_UNKNOWN', likely: null, applies: ({ school }) => !school?.locality },
    { reason: 'SCHOOL_RURAL', likely: false, applies: ({ school }, rule) => !rule.localities.some((one) => one === school?.locality) },
    { reason: 'HOUSEHOLD_ELSEWHERE', likely: true, applies: () => true },
  ],
  LEFT_BEHIND: [
    ...IN_STAGE,
    { reason: 'ORPHAN', likely: false, applies: ({ orphan }) => orphan },
    ...IN_COUNTRY,
    // A child who lives away from its home county is not left behind there.
    { reason: 'HOUSEHOLD_ELSEWHERE', likely: false, applies: isElsewhere },
    // The other parent may be away all the same.
    { reason: 'PARENT_IS_GUARDIAN', likely: null, applies: ({ hasParent }) => hasParent },
    { reason: 'NO_PARENT_IS_GUARDIAN', likely: true, applies: () => true },
  ],
};

const isDeclared = ({ migrantChild, leftBehind }: FocusChild, fact: DeclaredFact): boolean =>
  fact === 'MIGRANT_CHILD' ? migrantChild : leftBehind !== 'NONE';

export function focusHint(child: FocusChild, fact: DeclaredFact, rule: FocusRule): FocusHint {
  const found = CHECKS[fact].find(({ applies }) => applies(child, rule));
  if (!found) throw new Error(`no check of ${fact} applies`);
  const { likely, reason } = found;
  return { likely, reason, differs: likely !== null && likely !== isDeclared(child, fact) };
}

type CareAsked = {
  readonly leftBehind: LeftBehind;
  readonly otherParentUnable: boolean | null;
  readonly birthDate: string;
  readonly today: string;
};

/** Left behind in the view of the civil affairs offices; null when it depends on the other parent and nothing is declared of that one. */
export function isLeftWithoutCare(
  { leftBehind, otherParentUnable, birthDate, today }: CareAsked,
  { careBelowAge }: FocusRule,
): boolean | null {
  if (leftBehind === 'NONE' || ageOn(birthDate, today) >= careBelowAge) return false;
  return leftBehind === 'BOTH_PARENTS' ? true : otherParentUnable;
}

const ageOn = (birthDate: string, today: string): number =>
  Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0);
