import { anActor } from '@xueji/infra/runtime/testing.ts';
import { assertChains, CHAINS } from './policy/chains.ts';
import {
  approveStep,
  currentStepOf,
  factsRefused,
  identityCleared,
  NEXT,
  placementHeld,
  rehomed,
  rejectStep,
  requestTransfer,
  scopeOf,
  type Transfer,
  type TransferStatus,
  withdrawTransfer,
} from './transfer.ts';

const NOW = new Date('2026-11-24T10:00:00+08:00');
const TO = '41/4116/411628/2141000001';
const FROM = '44/4402/440224/2144000001';
const STATUSES = Object.keys(NEXT) as TransferStatus[];

const asked = (): Transfer => {
  const input = { studentId: 's', toSchoolId: 'school', toClassId: 'class', reason: 'OTHER' as const };
  const decision = requestTransfer('t', input, anActor('registrar', TO), NOW, false);
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.transfer;
};
const inReview = (from = FROM): Transfer =>
  identityCleared(placementHeld(asked(), { fromSchoolId: 'old', fromPath: from }, NOW).transfer, NOW).transfer;
const approver = (path: string, userId?: string) => anActor('approver', path, userId);
const approveAll = (transfer: Transfer): Transfer => {
  let now = transfer;
  for (let step = currentStepOf(now); step; step = currentStepOf(now)) {
    const decision = approveStep(now, null, approver(step.unitPath), NOW);
    if ('refused' in decision) throw new Error(decision.refused);
    now = decision.transfer;
  }
  return now;
};
/** A transfer in each status, as the domain itself gets there (EXPIRED comes with deadlines). */
const inStatus = (status: TransferStatus): Transfer => {
  switch (status) {
    case 'REQUESTED':
      return asked();
    case 'IN_REVIEW':
      return inReview();
    case 'APPROVED':
      return approveAll(inReview());
    default:
      return { ...approveAll(inReview()), status, currentUnit: null };
  }
};

describe('asking for a transfer', () => {
  const input = { studentId: 's', toSchoolId: 'school', toClassId: 'class', reason: 'OTHER' as const };
  test.each([
    ['an approver', anActor('approver', TO), false, 'WrongHat'],
    ['a county registrar', anActor('registrar', '41/4116/411628'), false, 'WrongUnit'],
    ['a registrar, for a child with an open transfer', anActor('registrar', TO), true, 'TransferAlreadyOpen'],
  ])('%s is refused', (_, actor, open, refused) => {
    expect(requestTransfer('t', input, actor, NOW, open)).toEqual({ refused });
  });

  test('the receiving school is the registrar’s own', () => {
    expect(asked()).toMatchObject({ status: 'REQUESTED', toPath: TO, requestedBy: `registrar@${TO}`, version: 1 });
  });
});

describe('the chain', () => {
  test.each([
    ['41/4116/411628/2141000009', 'SAME_COUNTY', [TO, '41/4116/411628/2141000009', '41/4116/411628']],
    ['41/4116/411625/2141000009', 'CROSS_COUNTY', [TO, '41/4116/411628', '41/4116/411625/2141000009', '41/4116/411625']],
    [FROM, 'CROSS_PROVINCE', [TO, '41/4116/411628', FROM, '44/4402/440224']],
  ])('from %s is %s', (from, scope, units) => {
    expect(scopeOf(from, TO)).toBe(scope);
    expect(inReview(from).steps.map((step) => step.unitPath)).toEqual(units);
  });

  test('begins when identity and enrolment have both answered, in either order', () => {
    const from = { fromSchoolId: 'old', fromPath: FROM };
    const oneWay = placementHeld(identityCleared(asked(), NOW).transfer, from, NOW);
    const otherWay = identityCleared(placementHeld(asked(), from, NOW).transfer, NOW);
    expect(oneWay.transfer).toEqual(otherWay.transfer);
    expect(oneWay.transfer.status).toBe('IN_REVIEW');
    expect(identityCleared(asked(), NOW).transfer.status).toBe('REQUESTED');
  });

  test('policy with a hole, or not beginning with the receiving side, is refused at start', () => {
    expect(() => assertChains('2026-11-24')).not.toThrow();
    expect(() => assertChains('2026-11-24', CHAINS.slice(1))).toThrow('no approval chain for SAME_COUNTY');
    expect(() =>
      assertChains(
        '2026-11-24',
        CHAINS.map((chain) => ({ ...chain, steps: chain.steps.toReversed() })),
      ),
    ).toThrow('does not begin');
  });
});

describe('approving', () => {
  test.each([
    ['a stranger', approver('11/1101/110101'), 'TransferNotFound'],
    ['the registrar of the unit', anActor('registrar', TO), 'WrongHat'],
    ['the county before its turn', approver('41/4116/411628'), 'WrongUnit'],
    ['the sending school before its turn', approver(FROM), 'WrongUnit'],
    ['the province', approver('41'), 'WrongUnit'],
    ['who entered it', approver(TO, `registrar@${TO}`), 'OwnEntry'],
  ])('%s is refused', (_, actor, refused) => {
    expect(approveStep(inReview(), null, actor, NOW)).toEqual({ refused });
  });

  test.each(STATUSES.filter((status) => status !== 'IN_REVIEW'))('a %s transfer is refused', (status) => {
    expect(approveStep(inStatus(status), null, approver(TO), NOW)).toEqual({ refused: 'TransferNotInReview' });
    expect(rejectStep(inStatus(status), 'no seat', approver(TO), NOW)).toEqual({ refused: 'TransferNotInReview' });
  });

  test('the last approval is the point of no return', () => {
    const transfer = approveAll(inReview());
    expect(transfer).toMatchObject({ status: 'APPROVED', currentUnit: null, approvedAt: NOW, version: 7 });
    expect(withdrawTransfer(transfer, anActor('registrar', TO))).toEqual({ refused: 'TransferNotOpen' });
    expect(factsRefused(transfer, 'ClassFull').transfer).toBe(transfer);
    expect(NEXT.APPROVED).toEqual(['COMPLETED']);
  });
});

test.each([
  ['nothing', ''],
  ['one character', ' x '],
  ['501 characters', 'x'.repeat(501)],
])('a rejection because of %s is refused', (_, reason) => {
  expect(rejectStep(inReview(), reason, approver(TO), NOW)).toEqual({ refused: 'ReasonMissing' });
});

test('a rejection ends the case with its reason', () => {
  expect(rejectStep(inReview(), '学位不足', approver(TO), NOW)).toMatchObject({
    transfer: { status: 'REJECTED', rejectionReason: '学位不足', currentUnit: null },
    events: [{ type: 'TransferRejected', body: { step: 1 } }],
  });
});

test.each(STATUSES)('a %s transfer may be withdrawn only where NEXT says so', (status) => {
  const decision = withdrawTransfer(inStatus(status), anActor('registrar', TO));
  expect('refused' in decision ? decision.refused : decision.transfer.status).toBe(
    NEXT[status].includes('WITHDRAWN') ? 'WITHDRAWN' : 'TransferNotOpen',
  );
});

test.each(STATUSES.filter((status) => status !== 'REQUESTED'))('answers to a %s transfer change nothing', (status) => {
  const transfer = inStatus(status);
  expect(identityCleared(transfer, NOW).transfer).toBe(transfer);
  expect(placementHeld(transfer, { fromSchoolId: 'x', fromPath: FROM }, NOW).transfer).toBe(transfer);
  expect(factsRefused(transfer, 'ClassFull').transfer).toBe(transfer);
});

test('it is complete when record and entitlements have followed, in either order', () => {
  const approved = inStatus('APPROVED');
  const recordFirst = rehomed(rehomed(approved, 'recordRehomed', NOW).transfer, 'entitlementsRehomed', NOW);
  const mealsFirst = rehomed(rehomed(approved, 'entitlementsRehomed', NOW).transfer, 'recordRehomed', NOW);
  expect(recordFirst).toEqual(mealsFirst);
  expect(recordFirst).toMatchObject({ transfer: { status: 'COMPLETED', completedAt: NOW }, events: [{ type: 'TransferCompleted' }] });
  expect(rehomed(approved, 'recordRehomed', NOW)).toMatchObject({ transfer: { status: 'APPROVED' }, events: [] });
});
