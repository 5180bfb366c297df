import { isWorkday, type WorkCalendar, workdayAfter, workdaysBetween } from '@xueji/infra/runtime/work-calendar.ts';
import { expiryOf, passTime, termOf, withTimes } from './case-clock.ts';
import { accepted, answered, approveOne, approver, asked, CALENDAR, CLOCK, clockAt, inStatus, NOW, STATUSES, TO } from './case-testing.ts';
import { approveStep, askForEvidence } from './review.ts';
import { currentStepOf, type Transfer } from './transfer.ts';

const china = (text: string) => new Date(`${text}+08:00`);
const COUNTY = '41/4116/411628';

describe('working days', () => {
  const notice: WorkCalendar = {
    ...CALENDAR,
    exceptions: new Map([
      ['2026-10-01', false],
      ['2026-10-02', false],
      ['2026-10-10', true],
    ]),
  };
  test.each([
    ['a Friday', CALENDAR, '2026-11-27', true],
    ['a Saturday', CALENDAR, '2026-11-28', false],
    ['a holiday', notice, '2026-10-01', false],
    ['a Saturday that is worked', notice, '2026-10-10', true],
  ])('%s', (_, calendar, date, worked) => expect(isWorkday(calendar, date)).toBe(worked));

  test.each([
    ['the day itself does not count', CALENDAR, '2026-11-24', 1, '2026-11-25'],
    ['a weekend is passed over', CALENDAR, '2026-11-27', 1, '2026-11-30'],
    ['holidays are passed over, a worked Saturday is not', notice, '2026-09-30', 7, '2026-10-12'],
    ['ten days are two weeks', CALENDAR, '2026-11-24', 10, '2026-12-08'],
  ])('%s', (_, calendar, date, days, last) => {
    expect(workdayAfter(calendar, date, days)).toBe(last);
    expect(workdaysBetween(calendar, date, last)).toBe(days);
    expect(workdaysBetween(calendar, last, date)).toBe(-days || 0);
  });
});

describe('time', () => {
  const REMIND = china('2026-12-04T00:00:00');
  const OVERDUE = china('2026-12-09T00:00:00');

  test('reminds the unit when the eighth working day begins, once', () => {
    const waiting = answered();
    expect(waiting.wakeAt).toEqual(REMIND);
    const { transfer, events } = passTime(waiting, clockAt(REMIND));
    expect(events).toMatchObject([{ type: 'TransferStepReminded', body: { step: 1, unitPath: TO } }]);
    expect(transfer.wakeAt).toEqual(OVERDUE);
    expect(passTime(transfer, clockAt(REMIND)).events).toEqual([]);
  });

  test('does nothing a moment before', () => {
    const early = passTime(answered(), clockAt(new Date(REMIND.getTime() - 1)));
    expect(early).toEqual({ transfer: answered(), events: [] });
  });

  test('lets the superior unit act after the tenth, and never approves', () => {
    const { transfer, events } = passTime(answered(), clockAt(OVERDUE));
    expect(events).toMatchObject([{ type: 'TransferStepEscalated', body: { step: 1, unitPath: TO, toUnitPath: COUNTY } }]);
    expect(transfer).toMatchObject({ status: 'IN_REVIEW', currentUnit: TO, escalatedUnit: COUNTY, dueAt: OVERDUE });
    expect(termOf(transfer, clockAt(china('2026-12-10T09:00:00')))).toMatchObject({ overdue: true, workingDaysLeft: -2 });
    expect(currentStepOf(accepted(approveStep(transfer, null, approver(COUNTY), CLOCK)))?.number).toBe(2);
    expect(currentStepOf(accepted(approveStep(transfer, null, approver(TO), CLOCK)))?.number).toBe(2);
    expect(approveStep(transfer, null, approver('41/4116'), CLOCK)).toMatchObject({ refused: 'WrongUnit' });
  });

  test('climbs to the province and no further', () => {
    const tops: (string | null)[] = [];
    let now = answered();
    for (let rounds = 0; rounds < 20 && now.wakeAt && now.wakeAt < expiryOf(now); rounds += 1) {
      now = passTime(now, clockAt(now.wakeAt)).transfer;
      tops.push(now.escalatedUnit);
    }
    expect(tops).toEqual([null, COUNTY, '41/4116', '41']);
    expect(now.wakeAt).toEqual(expiryOf(now));
  });

  test('expires whatever is not approved at the end of the 183rd day', () => {
    for (const transfer of [asked(), answered()]) {
      const { transfer: expired, events } = passTime(transfer, clockAt(china('2027-05-27T00:00:00')));
      expect(events).toMatchObject([{ type: 'TransferExpired' }]);
      expect(expired).toMatchObject({ status: 'EXPIRED', currentUnit: null, wakeAt: null, dueAt: null });
    }
    expect(passTime(asked(), clockAt(china('2027-05-26T23:59:59'))).events).toEqual([]);
  });

  test.each(STATUSES.filter((status) => status !== 'REQUESTED' && status !== 'IN_REVIEW'))('changes nothing of a %s transfer', (status) => {
    const transfer = inStatus(status);
    expect(passTime(transfer, clockAt(china('2030-01-01T00:00:00')))).toEqual({ transfer, events: [] });
  });

  test('gives each step a term of its own', () => {
    const second = approveOne(answered(), clockAt(china('2026-12-08T17:00:00')));
    expect(second).toMatchObject({ currentUnit: COUNTY, dueAt: china('2026-12-23T00:00:00') });
  });

  test('reminds the receiving school of evidence, and lets nobody act in the unit’s place meanwhile', () => {
    const second = approveOne(answered());
    const waiting = accepted(askForEvidence(second, { kind: 'RESIDENCE', note: '居住证' }, approver(COUNTY), CLOCK));
    const { transfer, events } = passTime(waiting, clockAt(china('2026-12-10T00:00:00')));
    expect(events).toMatchObject([{ type: 'TransferStepReminded', body: { step: 2, unitPath: TO } }]);
    expect(transfer.wakeAt).toEqual(expiryOf(transfer));
    expect(termOf(transfer, CLOCK)).toMatchObject({ unitPath: TO });
  });
});

describe('a notice that comes later', () => {
  const withHoliday: WorkCalendar = { ...CALENDAR, version: 2, exceptions: new Map([['2026-12-04', false]]), years: new Set([2026, 2027]) };
  const worked: WorkCalendar = { ...CALENDAR, version: 2, exceptions: new Map([['2026-11-28', true]]), years: new Set([2026, 2027]) };

  test('moves deadlines on, so that none fires early', () => {
    const waiting = answered();
    const late = passTime(waiting, clockAt(china('2026-12-04T00:00:00'), withHoliday));
    expect(late.events).toEqual([]);
    expect(late.transfer).toMatchObject({ wakeAt: china('2026-12-07T00:00:00'), calendarVersion: 2 });
  });

  test('moves them forward as well', () => {
    expect(withTimes(answered(), clockAt(NOW, worked)).dueAt).toEqual(china('2026-12-08T00:00:00'));
  });

  test('marks terms that run into a year without one', () => {
    const inDecember = (transfer: Transfer) => termOf(approveOne(transfer, clockAt(china('2026-12-28T10:00:00'))), CLOCK);
    expect(termOf(answered(), CLOCK)?.provisional).toBe(false);
    expect(inDecember(answered())?.provisional).toBe(true);
  });
});
