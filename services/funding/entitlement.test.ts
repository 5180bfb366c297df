import type { PlacementStatus } from '@xueji/schema/events/placements.ts';
import { type Beneficiary, type Entitlement, isForNoDay, statusChanged } from './entitlement.ts';
import { PROGRAMMES } from './policy/nutrition.ts';

const PLACE = { schoolId: 'school', classId: 'class', path: '44/4402/440224/2144000001', stage: 'PRIMARY' as const };
const LASTING: Entitlement = {
  ...{ studentId: 's', id: 'e', programme: 'nutrition', schoolId: 'school', classId: 'class', path: PLACE.path },
  ...{ fromDate: '2026-09-01', untilDate: null, stageEndsOn: null },
};
const beneficiary = (open: readonly Entitlement[]): Beneficiary => ({ studentId: 's', version: 1, path: PLACE.path, open });
const change = (open: readonly Entitlement[], toStatus: PlacementStatus, effectiveOn: string) =>
  statusChanged(beneficiary(open), { ...PLACE, toStatus, effectiveOn }, PROGRAMMES, () => 'new');

test.each(['SUSPENDED', 'ABROAD', 'MISSING', 'LEFT', 'WITHDRAWN', 'EXPELLED', 'DECEASED', 'DELETED', 'GRADUATED'] as const)(
  '%s: what lasts ends on the effective date, and nothing begins',
  (status) => {
    const { closed, opened, events } = change([LASTING], status, '2026-11-10');
    expect(closed).toEqual([{ ...LASTING, untilDate: '2026-11-10' }]);
    expect(opened).toEqual([]);
    expect(events).toMatchObject([{ type: 'EntitlementClosed', body: { until: '2026-11-10' } }]);
    // The same again closes nothing: there is nothing that lasts.
    expect(change([], status, '2026-11-10').events).toEqual([]);
  },
);

test('an effective date before the right began leaves a right for no day, and never one that ends before it begins', () => {
  const [closed] = change([LASTING], 'DECEASED', '2026-08-20').closed;
  expect(closed?.untilDate).toBe('2026-09-01');
  expect(closed && isForNoDay(closed)).toBe(true);
});

test('back at school: the programmes of the place begin on the effective date', () => {
  const { opened, closed } = change([], 'ACTIVE', '2027-09-01');
  expect(closed).toEqual([]);
  expect(opened.map(({ fromDate, untilDate }) => [fromDate, untilDate])).toEqual(opened.map(() => ['2027-09-01', null]));
  expect(opened.length).toBeGreaterThan(0);
});
