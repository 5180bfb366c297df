import type { Placement } from './placement.ts';
import { judgeSet, type Known, type Occurrence, type Without } from './placement-set.ts';
import type { SchoolClass } from './school-class.ts';

const classOf = (id: string, schoolId: string): SchoolClass => ({
  ...{ id, schoolId, stage: 'PRIMARY', entryYear: 2024, classNo: 1, limit: 45, taken: 1, reserved: 0, open: true },
});
const placement: Placement = {
  ...{ studentId: 's', version: 2, schoolId: 'old', path: '41/old', classId: 'o', stage: 'PRIMARY', entryYear: 2024, status: 'ACTIVE' },
  ...{ hold: 't', spell: 1, since: '2026-11-26', movements: 1 },
};
const known = (without?: Without): Known => ({
  ...{ schools: [], placements: [placement], without },
  classes: [classOf('o', 'old'), classOf('n', 'new')],
  holds: [{ studentId: 's', transferId: 't', state: 'HELD', toSchoolId: 'new', toPath: '44/new', toClassId: 'n' }],
});
const approved: Occurrence = { type: 'TransferApproved', body: { studentId: 's', transferId: 't' } };

test.each([
  ['nothing', undefined, '2026-11-26'],
  ['the hold', (protection: string) => protection === 'hold', '2026-11-26'],
  ['the clock', (protection: string) => protection === 'clock', '2026-11-25'],
] as const)(
  'a clock that is set back by days, with %s left out: the move dates from the right day or a day too early',
  (_, without, from) => {
    const { changed, spells } = judgeSet(known(without), [approved], '2026-11-24');
    expect(changed[0]?.after.since).toBe(from);
    expect(spells.at(-1)?.fromDate).toBe(from);
  },
);
