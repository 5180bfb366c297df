import { anActor } from '@xueji/infra/runtime/testing.ts';
import { asked, INPUT, inStatus, NOW, registrar, STATUSES, TO } from './case-testing.ts';
import { caseNumberOf, NOTHING_KNOWN, requestTransfer, withdrawTransfer } from './request.ts';
import { NEXT } from './transfer.ts';

test.each([
  ['an approver', anActor('approver', TO), false, 'WrongHat'],
  ['a county registrar', registrar('41/4116/411628'), false, 'WrongUnit'],
  ['a registrar, for a child with an open transfer', registrar(), true, 'TransferAlreadyOpen'],
])('%s who asks is refused', (_, actor, open, refused) => {
  expect(requestTransfer('t', INPUT, actor, NOW, { ...NOTHING_KNOWN, hasOpenTransfer: open })).toMatchObject({ refused });
});

test('the receiving school is the registrar’s own, and the case has a number and an end', () => {
  expect(asked()).toMatchObject({ status: 'REQUESTED', toPath: TO, requestedBy: `registrar@${TO}`, version: 1 });
  expect(asked().caseNumber).toBe('20261124-00000001');
  // 24 November and 183 days: 26 May, to its end.
  expect(asked().wakeAt).toEqual(new Date('2027-05-27T00:00:00+08:00'));
});

test('case numbers carry the date in China and 40 bits of the id', () => {
  expect(caseNumberOf('0192f0c0-0000-7000-8000-00ffffffffff', new Date('2026-11-24T16:00:00Z'))).toBe('20261125-ZZZZZZZZ');
});

test.each(STATUSES)('a %s transfer may be withdrawn only where NEXT says so', (status) => {
  const decision = withdrawTransfer(inStatus(status), registrar(), NOW);
  expect('refused' in decision ? decision.refused : decision.transfer.status).toBe(
    NEXT[status].includes('WITHDRAWN') ? 'WITHDRAWN' : 'TransferNotOpen',
  );
});

test.each([
  ['a stranger', registrar('11/1101/110101/2111000001'), 'TransferNotFound'],
  ['an approver of the school', anActor('approver', TO), 'WrongHat'],
  ['the county', registrar('41/4116/411628'), 'WrongUnit'],
])('%s who withdraws is refused', (_, actor, refused) => {
  expect(withdrawTransfer(asked(), actor, NOW)).toMatchObject({ refused });
});

test('what policy forbids every child is refused at once, with its rule', () => {
  const inTheFreeze = new Date('2025-07-20T10:00:00+08:00');
  expect(requestTransfer(INPUT.toClassId, INPUT, registrar(), inTheFreeze, NOTHING_KNOWN)).toEqual({
    refused: 'ProhibitedByPolicy',
    prohibition: 'summer-freeze',
  });
  // Graduating pupils are forbidden then, and others are not.
  expect(requestTransfer(INPUT.toClassId, INPUT, registrar(), new Date('2026-07-20T10:00:00+08:00'), NOTHING_KNOWN)).toHaveProperty(
    'events',
  );
});
