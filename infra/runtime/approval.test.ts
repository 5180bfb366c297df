/** Tests of approval with two example cases: an export with one step, and a change of key data with three. */
import fc from 'fast-check';
import type { Actor, Hat } from './actor.ts';
import {
  approveStep,
  askForEvidence,
  endApproval,
  enterNextStep,
  giveEvidence,
  knowsWho,
  refusalOfEntrant,
  rejectStep,
  sendBack,
  type Taken,
} from './approval.ts';
import {
  type Approval,
  type ApprovalClock,
  type ApprovalRules,
  currentStepOf,
  deciderAt,
  isApproved,
  NO_TURN,
  newSteps,
  outstandingEvidence,
} from './approval-state.ts';
import { passTime, recount } from './approval-time.ts';
import { daysAfter } from './clock.ts';
import { isRefused, type Refused } from './refusal.ts';
import { anActor } from './testing.ts';
import { units, wrongHat, wrongUnit } from './who-may.ts';

const [SCHOOL, COUNTY, CITY, PROVINCE] = ['41/4116/411628/2141000001', '41/4116/411628', '41/4116', '41'];
const NOW = new Date('2026-11-24T10:00:00+08:00');
const china = (text: string) => new Date(`${text}+08:00`);
/** Every day is a working day. */
const clockAt = (now: Date, calendarVersion = 1, workdayAfter: ApprovalClock['workdayAfter'] = daysAfter): ApprovalClock => ({
  now,
  calendarVersion,
  workdayAfter,
});
const CLOCK = clockAt(NOW);

type Matter = Approval & { readonly unitPath: string; readonly enteredBy: string };
const rulesOf = (hat: Hat): ApprovalRules<Matter> => ({
  entrantOf: ({ unitPath, enteredBy }) => ({ unitPath, hat, userId: enteredBy }),
  termOf: () => ({ workingDays: 5, remindOnWorkingDay: 4 }),
  expiresAt: () => china('2026-12-31T00:00:00'),
});
const begun = (rules: ApprovalRules<Matter>, unitPath: string, ...chain: { unitPath: string; hat?: Hat }[]): Matter =>
  enterNextStep(rules, { ...NO_TURN, unitPath, enteredBy: 'wang', calendarVersion: 0, evidence: [], steps: newSteps(chain) }, CLOCK);

const KEY_DATA = rulesOf('registrar');
const keyData = () => begun(KEY_DATA, SCHOOL, { unitPath: SCHOOL }, { unitPath: COUNTY }, { unitPath: PROVINCE });
const EXPORT = rulesOf('office');
/** A second person of the office checks what the first wants to export. */
const anExport = () => begun(EXPORT, COUNTY, { unitPath: COUNTY, hat: 'office' });

const approver = (path: string, userId?: string) => anActor('approver', path, userId);
function done<State>(outcome: Taken<State> | Refused): State {
  if (isRefused(outcome)) throw new Error(outcome.refused);
  return outcome.state;
}
const approved = (state: Matter, actor: Actor, clock = CLOCK) => done(approveStep(KEY_DATA, state, null, actor, clock));
const asking = (state: Matter, actor: Actor, clock = CLOCK) =>
  done(askForEvidence(KEY_DATA, state, { kind: 'HOUSEHOLD_REGISTER', note: '请补充户口簿' }, actor, clock));
const giving = (state: Matter, actor: Actor, clock = CLOCK) => giveEvidence(KEY_DATA, state, () => ['户口簿'], actor, clock);
const registrar = (userId?: string) => anActor('registrar', SCHOOL, userId);

describe('an export of one step', () => {
  test('is approved by another person of the same office', () => {
    const state = done(approveStep(EXPORT, anExport(), '同意', anActor('office', COUNTY, 'zhou'), CLOCK));
    expect(isApproved(state)).toBe(true);
    expect(state).toMatchObject({ ...NO_TURN, steps: [{ decidedBy: 'zhou', opinion: '同意' }] });
  });

  test.each([
    ['the person who wants it', anActor('office', COUNTY, 'wang'), { refused: 'OwnEntry' }],
    ['an approver, who is not asked', approver(COUNTY), wrongHat(['office'], units(COUNTY))],
    ['the office of the city', anActor('office', CITY), wrongUnit(['office'], units(COUNTY))],
  ])('is not approved by %s', (_, actor, refusal) => {
    expect(approveStep(EXPORT, anExport(), null, actor, CLOCK)).toEqual(refusal);
  });
});

describe('a change of key data', () => {
  test('passes its units in order and is approved by the last', () => {
    const people = [approver(SCHOOL, 'li'), approver(COUNTY, 'zhou'), approver(PROVINCE, 'wu')];
    let last = keyData();
    const states = people.map((actor) => {
      last = approved(last, actor);
      return last;
    });
    expect(states.map(({ currentUnit }) => currentUnit)).toEqual([COUNTY, PROVINCE, null]);
    expect(states.map(isApproved)).toEqual([false, false, true]);
    expect(approveStep(KEY_DATA, last, null, approver(PROVINCE, 'wu'), CLOCK)).toEqual({ refused: 'NotInReview' });
  });

  test('refuses a second decision of one person, also with a token of another unit', () => {
    const second = approved(keyData(), approver(SCHOOL, 'li'));
    expect(approveStep(KEY_DATA, second, null, approver(COUNTY, 'li'), CLOCK)).toEqual({ refused: 'OnePersonOneStep' });
  });

  test.each([
    ['the unit of a later step', approver(COUNTY), 'WrongUnit'],
    ['a registrar', registrar('zhou'), 'WrongHat'],
    ['the person who entered it', approver(SCHOOL, 'wang'), 'OwnEntry'],
  ])('%s decides nothing', (_, actor, refused) => {
    const state = keyData();
    expect(approveStep(KEY_DATA, state, null, actor, CLOCK)).toMatchObject({ refused });
    expect(rejectStep(KEY_DATA, state, '学籍信息有误', actor, CLOCK)).toMatchObject({ refused });
    expect(sendBack(KEY_DATA, state, { toStep: 1, reason: '请重新核对' }, actor, CLOCK)).toMatchObject({ refused });
    expect(askForEvidence(KEY_DATA, state, { kind: 'OTHER', note: '户口簿' }, actor, CLOCK)).toMatchObject({ refused });
  });

  test('ends when a step rejects it, with the reason as the opinion of the step', () => {
    const state = done(rejectStep(KEY_DATA, keyData(), ' 学籍信息有误 ', approver(SCHOOL, 'li'), CLOCK));
    expect(state).toMatchObject({ ...NO_TURN, steps: [{ decision: 'REJECTED', opinion: '学籍信息有误' }, {}, {}] });
    expect(currentStepOf(state)).toBeNull();
    expect(isApproved(state)).toBe(false);
    expect(rejectStep(KEY_DATA, keyData(), ' x ', approver(SCHOOL, 'li'), CLOCK)).toEqual({ refused: 'ReasonMissing' });
  });

  test('that has ended for another reason accepts no decision and no evidence', () => {
    const state = endApproval(asking(keyData(), approver(SCHOOL, 'li')));
    expect(approveStep(KEY_DATA, state, null, approver(SCHOOL, 'li'), CLOCK)).toEqual({ refused: 'NotInReview' });
    expect(giving(state, registrar())).toEqual({ refused: 'EvidenceNotAsked' });
    expect(passTime(KEY_DATA, state, clockAt(china('2030-01-01T00:00:00')))).toEqual({ state, news: null });
  });
});

describe('sending back', () => {
  const atProvince = () => approved(approved(keyData(), approver(SCHOOL, 'li')), approver(COUNTY, 'zhou'));
  const back = (toStep: number) => sendBack(KEY_DATA, atProvince(), { toStep, reason: '请重新核对' }, approver(PROVINCE, 'wu'), CLOCK);

  test('voids the decisions from that step on, and starts its term', () => {
    const state = done(back(2));
    expect(state).toMatchObject({ currentUnit: COUNTY, dueAt: china('2026-11-30T00:00:00') });
    expect(state.steps.map(({ decision, enteredAt }) => [decision, enteredAt !== null])).toEqual([
      ['APPROVED', true],
      [null, true],
      [null, false],
    ]);
  });

  test('lets the same person take the same step again, and no other', () => {
    const state = done(back(1));
    expect(approveStep(KEY_DATA, state, null, approver(SCHOOL, 'zhou'), CLOCK)).toEqual({ refused: 'OnePersonOneStep' });
    const again = approved(state, approver(SCHOOL, 'li'));
    expect(approveStep(KEY_DATA, again, null, approver(COUNTY, 'li'), CLOCK)).toEqual({ refused: 'OnePersonOneStep' });
    expect(currentStepOf(approved(again, approver(COUNTY, 'zhou')))?.number).toBe(3);
  });

  test.each([3, 4, 0])('to step %i, which is not an earlier one, is refused', (toStep) => {
    expect(back(toStep)).toEqual({ refused: 'StepNotEarlier' });
  });

  test('drops evidence that a void step still waits for', () => {
    const waiting = asking(atProvince(), approver(PROVINCE, 'wu'));
    const state = done(sendBack(KEY_DATA, waiting, { toStep: 1, reason: '请重新核对' }, approver(PROVINCE, 'wu'), CLOCK));
    expect(state.evidence).toEqual([]);
  });
});

describe('evidence', () => {
  test('is requested from the unit that entered the case, and the person who provides it decides no step', () => {
    const waiting = asking(approved(keyData(), approver(SCHOOL, 'li')), approver(COUNTY, 'zhou'));
    expect(outstandingEvidence(waiting)).toMatchObject({ step: 2, askedBy: COUNTY, kind: 'HOUSEHOLD_REGISTER' });
    expect(askForEvidence(KEY_DATA, waiting, { kind: 'OTHER', note: '户口簿' }, approver(COUNTY, 'zhou'), CLOCK)).toEqual({
      refused: 'EvidenceOutstanding',
    });
    const later = clockAt(china('2026-12-01T09:00:00'));
    const given = done(giving(waiting, registrar('wu'), later));
    expect(given).toMatchObject({ dueAt: china('2026-12-07T00:00:00'), evidence: [{ documents: ['户口簿'], providedBy: 'wu' }] });
    expect(approveStep(KEY_DATA, given, null, approver(COUNTY, 'wu'), later)).toEqual({ refused: 'OwnEntry' });
  });

  test.each([
    ['an approver of the unit', approver(SCHOOL), wrongHat(['registrar'], units(SCHOOL))],
    ['a registrar of another unit', anActor('registrar', COUNTY), wrongUnit(['registrar'], units(SCHOOL))],
  ])('from %s is refused before the documents are looked at', (_, actor, refusal) => {
    const waiting = asking(keyData(), approver(SCHOOL, 'li'));
    const never = () => {
      throw new Error('not to be asked');
    };
    expect(giveEvidence(KEY_DATA, waiting, never, actor, CLOCK)).toEqual(refusal);
    expect(refusalOfEntrant(KEY_DATA, waiting, actor)).toEqual(refusal);
  });

  test('that the service does not accept is refused, and nothing changes', () => {
    const waiting = asking(keyData(), approver(SCHOOL, 'li'));
    expect(giveEvidence(KEY_DATA, waiting, () => ({ refused: 'FileUnknown' }), registrar(), CLOCK)).toEqual({ refused: 'FileUnknown' });
  });
});

describe('time', () => {
  test('reminds, then escalates to each superior in order, then ends the case', () => {
    const seen: string[] = [];
    let state = keyData();
    for (let rounds = 0; state.wakeAt !== null && rounds < 10; rounds += 1) {
      const { wakeAt } = state;
      const passed = passTime(KEY_DATA, state, clockAt(wakeAt));
      seen.push(`${wakeAt.toISOString().slice(0, 13)} ${passed.news?.type} ${state.escalatedUnit}`);
      state = passed.state;
    }
    expect(seen).toEqual([
      '2026-11-27T16 REMINDED null',
      '2026-11-29T16 ESCALATED null',
      '2026-12-05T16 ESCALATED 41/4116/411628',
      '2026-12-11T16 ESCALATED 41/4116',
      '2026-12-30T16 EXPIRED 41',
    ]);
    expect(state).toMatchObject({ ...NO_TURN, steps: [{ decision: null }, { decision: null }, { decision: null }] });
  });

  test('recomputes a deadline with another calendar, and returns the moved deadline', () => {
    const slower: ApprovalClock['workdayAfter'] = (date, days) => daysAfter(date, days + 1);
    const { state, moved } = recount(KEY_DATA, keyData(), clockAt(NOW, 2, slower));
    expect(moved).toMatchObject({ step: { number: 1 }, oldDueAt: '2026-11-29T16:00:00.000Z', newDueAt: '2026-11-30T16:00:00.000Z' });
    expect(state).toMatchObject({ calendarVersion: 2, dueAt: china('2026-12-01T00:00:00') });
    expect(recount(KEY_DATA, keyData(), clockAt(NOW, 2)).moved).toBeNull();
  });
});

test.each([
  ['the unit', approver(COUNTY), true],
  ['a unit above', anActor('office', CITY), true],
  ['a unit below', approver(SCHOOL), false],
  ['a unit that reads counts', anActor('reader', CITY), false],
])('%s knows who has decided: %#', (_, actor, knows) => {
  expect(knowsWho(actor, COUNTY)).toBe(knows);
  const { steps } = approved(keyData(), approver(SCHOOL, 'li'));
  expect([deciderAt(steps, 1, NOW), deciderAt(steps, 1, new Date(0)), deciderAt(steps, 2, NOW)]).toEqual(['li', null, null]);
});

describe('any sequence of commands', () => {
  const PEOPLE = ['wang', 'li', 'zhou', 'wu'];
  /** `null` stands for the unit that must act. */
  const path = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom(SCHOOL, COUNTY, CITY, PROVINCE));
  const actor = fc.record({ path, hat: fc.constantFrom<Hat[]>('registrar', 'approver', 'approver'), userId: fc.constantFrom(...PEOPLE) });
  const deed = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('approve', 'approve', 'approve', 'ask', 'give', 'reject'), actor }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('back'), actor, toStep: fc.integer({ min: 1, max: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('pass'), days: fc.integer({ min: 0, max: 9 }) }) },
  );
  type Deed = { kind: string; actor?: { path: string | null; hat: Hat; userId: string }; toStep?: number; days?: number };

  /** The state after one command. A refused command does not change it. */
  function after(state: Matter, { kind, actor: one, toStep = 1 }: Deed, clock: ApprovalClock): Matter {
    if (!one) return passTime(KEY_DATA, state, clock).state;
    const who = anActor(one.hat, one.path ?? state.currentUnit ?? SCHOOL, one.userId);
    const outcomes: Record<string, () => Taken<Matter> | Refused> = {
      approve: () => approveStep(KEY_DATA, state, null, who, clock),
      reject: () => rejectStep(KEY_DATA, state, '学籍信息有误', who, clock),
      ask: () => askForEvidence(KEY_DATA, state, { kind: 'OTHER', note: '户口簿' }, who, clock),
      give: () => giving(state, who, clock),
      back: () => sendBack(KEY_DATA, state, { toStep, reason: '请重新核对' }, who, clock),
    };
    const outcome = outcomes[kind]?.() ?? { refused: kind };
    return isRefused(outcome) ? state : outcome.state;
  }

  const deciders = ({ steps }: Matter) => steps.flatMap(({ decidedBy }) => decidedBy ?? []);

  test('no person decides twice or approves their own case, time approves nothing, and every chain ends', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds: Deed[]) => {
        let [state, now] = [keyData(), NOW];
        for (const one of deeds) {
          const before = state;
          now = new Date(now.getTime() + (one.days ?? 0) * 86_400_000);
          state = after(state, one, clockAt(now));
          expect(new Set(deciders(state)).size).toBe(deciders(state).length);
          expect(deciders(state)).not.toContain('wang');
          if (one.kind === 'pass') expect(deciders(state)).toEqual(deciders(before));
          // Steps are taken in order: there is no decision after an open step.
          expect(state.steps.map(({ decision }) => (decision === null ? 1 : 0))).toEqual(
            state.steps.map(({ decision }) => (decision === null ? 1 : 0)).toSorted(),
          );
        }
        for (let rounds = 0; state.wakeAt !== null && rounds < 10; rounds += 1)
          state = passTime(KEY_DATA, state, clockAt(state.wakeAt)).state;
        expect(state).toMatchObject(NO_TURN);
        if (isApproved(state)) expect(new Set(deciders(state)).size).toBe(3);
      }),
      { numRuns: 500 },
    );
  });
});
