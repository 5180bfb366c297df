import { findProhibitions } from '../policy/prohibitions.ts';
import { entitlementsRehomed, factsRefused, identityCleared, placementHeld, placementLost, recordRehomed } from './answers.ts';
import { answered, asked, CLOCK, held, inStatus, NOW, STATUSES, TO } from './case-testing.ts';
import { OPEN, scopeOf } from './transfer.ts';

describe('the chain', () => {
  test.each([
    ['41/4116/411628/2141000009', 'PRIMARY', 'SAME_COUNTY', [TO, '41/4116/411628/2141000009', '41/4116/411628']],
    ['41/4116/411625/2141000009', 'PRIMARY', 'CROSS_COUNTY', [TO, '41/4116/411628', '41/4116/411625/2141000009', '41/4116/411625']],
    ['44/4402/440224/2144000001', 'PRIMARY', 'CROSS_PROVINCE', [TO, '41/4116/411628', '44/4402/440224/2144000001', '44/4402/440224']],
    // Guangdong's senior schools add the city, on their own side only.
    [
      '44/4402/440224/3444000001',
      'SENIOR',
      'CROSS_PROVINCE',
      [TO, '41/4116/411628', '44/4402/440224/3444000001', '44/4402/440224', '44/4402'],
    ],
  ] as const)('from %s (%s) is %s', (fromPath, stage, scope, units) => {
    expect(scopeOf(fromPath, TO)).toBe(scope);
    expect(answered({ fromPath, stage }).steps.map((step) => step.unitPath)).toEqual(units);
  });

  test('begins when identity and enrolment have both answered, in either order', () => {
    const oneWay = placementHeld(identityCleared(asked(), CLOCK).transfer, held(), CLOCK);
    const otherWay = identityCleared(placementHeld(asked(), held(), CLOCK).transfer, CLOCK);
    expect(oneWay.transfer).toEqual(otherWay.transfer);
    expect(oneWay.transfer.status).toBe('IN_REVIEW');
    expect(identityCleared(asked(), CLOCK).transfer.status).toBe('REQUESTED');
  });

  test('gives the first unit ten working days after today', () => {
    // From Tuesday 24 November: Tuesday 8 December, to its end.
    expect(answered()).toMatchObject({ dueAt: new Date('2026-12-09T00:00:00+08:00'), currentUnit: TO });
  });
});

describe('policy', () => {
  const facts = {
    scope: 'CROSS_PROVINCE',
    stage: 'SENIOR',
    graduating: false,
    fromProvince: '44',
    toProvince: '41',
    date: '2026-11-24',
  } as const;
  test.each([
    ['in November', {}, []],
    ['in the summer freeze of the first system', { date: '2025-07-15' }, ['summer-freeze']],
    ['on the day after it', { date: '2025-08-15' }, []],
    ['in the summer of the second system', { date: '2026-07-15' }, []],
    ['in its graduating summer', { date: '2026-07-15', graduating: true }, ['graduating-summer']],
    ['to Shaanxi, graduating', { toProvince: '61', graduating: true }, ['graduating-year']],
    ['from Hunan, in the last term', { fromProvince: '43', graduating: true, date: '2026-03-01' }, ['hunan-senior-last-term']],
    ['from Hunan, in the last term of junior school', { fromProvince: '43', graduating: true, stage: 'JUNIOR', date: '2026-03-01' }, []],
    ['within a county of Shandong', { fromProvince: '37', toProvince: '37', scope: 'SAME_COUNTY' }, ['shandong-senior-same-county']],
    ['who graduated, on the last day of the window', { scope: 'AFTER_GRADUATION', date: '2026-12-14' }, []],
    ['who graduated, on the day after it', { scope: 'AFTER_GRADUATION', date: '2026-12-15' }, ['after-graduation-winter']],
    ['who graduated, in the new year', { scope: 'AFTER_GRADUATION', date: '2027-02-28' }, ['after-graduation-winter']],
    ['who graduated, in the window of spring', { scope: 'AFTER_GRADUATION', date: '2027-05-31' }, []],
    ['who graduated, in summer', { scope: 'AFTER_GRADUATION', date: '2027-06-01' }, ['after-graduation-summer']],
    ['who graduated, when the window opens', { scope: 'AFTER_GRADUATION', date: '2027-08-15' }, []],
  ] as const)('a senior pupil %s', (_, more, rules) => {
    expect(findProhibitions({ ...facts, ...more }).map(({ id }) => id)).toEqual(rules);
  });

  test('refuses the transfer by its rule as soon as the facts are known', () => {
    const refused = answered({ fromPath: '61/6101/610102/2161000001', graduating: true });
    expect(refused).toMatchObject({ status: 'REFUSED', refusal: 'ProhibitedByPolicy', prohibition: 'graduating-year', wakeAt: null });
  });
});

test.each(STATUSES.filter((status) => status !== 'REQUESTED'))('answers to a %s transfer change nothing', (status) => {
  const transfer = inStatus(status);
  expect(identityCleared(transfer, CLOCK).transfer).toBe(transfer);
  expect(placementHeld(transfer, held({ fromSchoolId: 'x' }), CLOCK).transfer).toBe(transfer);
  expect(factsRefused(transfer, 'ClassFull', NOW).transfer).toBe(transfer);
});

test.each(STATUSES)('the student of a %s transfer died or is missing: an open case is refused, an ended one stays', (status) => {
  const transfer = inStatus(status);
  const { transfer: after, events } = placementLost(transfer, NOW);
  if (!OPEN.includes(status)) return expect(after).toBe(transfer);
  expect(after).toMatchObject({ status: 'REFUSED', refusal: 'StatusNotActive', currentUnit: null, wakeAt: null, endedAt: NOW });
  expect(events).toEqual([
    { type: 'TransferRefused', body: { studentId: after.studentId, transferId: after.id, code: 'StatusNotActive' } },
  ]);
  expect(placementLost(after, NOW).transfer).toBe(after);
});

test('it is complete when record and entitlements have followed, in either order, and keeps the checksum of what was left', () => {
  const approved = inStatus('APPROVED');
  const left = { packageSha256: 'f'.repeat(64), packageGaps: 2 };
  const recordFirst = entitlementsRehomed(recordRehomed(approved, left, NOW).transfer, NOW);
  const mealsFirst = recordRehomed(entitlementsRehomed(approved, NOW).transfer, left, NOW);
  expect(recordFirst).toEqual(mealsFirst);
  expect(recordFirst).toMatchObject({
    transfer: { status: 'COMPLETED', completedAt: NOW, ...left },
    events: [{ type: 'TransferCompleted' }],
  });
  expect(recordRehomed(approved, left, NOW)).toMatchObject({ transfer: { status: 'APPROVED' }, events: [] });
});
