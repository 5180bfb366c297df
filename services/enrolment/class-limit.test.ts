import { anActor } from '@xueji/infra/runtime/testing.ts';
import { changeLimit } from './class-limit.ts';
import { getClassSize } from './policy/class-size.ts';
import type { SchoolClass } from './school-class.ts';

const COUNTY = '41/4116/411628';
const PATH = `${COUNTY}/2141000001`;
const CLASS: SchoolClass = {
  ...{ id: 'c', schoolId: 's', stage: 'PRIMARY', entryYear: 2024, classNo: 1, limit: 45, taken: 44, reserved: 1, open: true },
};

test.each([
  ['registrar', PATH, 55, null, 'done'],
  ['registrar', PATH, 44, null, 'done'],
  ['registrar', PATH, 43, null, 'ClassHasMorePupils'],
  ['registrar', PATH, 56, '学位紧张', 'WrongUnit'],
  ['registrar', COUNTY, 56, '学位紧张', 'done'],
  ['registrar', COUNTY, 56, null, 'ClassLimitInvalid'],
  ['registrar', COUNTY, 66, '学位紧张', 'ClassLimitInvalid'],
  ['registrar', '41/4116/411625', 50, null, 'WrongUnit'],
  ['approver', PATH, 50, null, 'WrongHat'],
] as const)('a %s of %s sets the limit to %s with the reason %s: %s', (hat, path, limit, limitReason, expected) => {
  const size = getClassSize(PATH, '2026-11-24');
  const outcome = changeLimit({ actor: anActor(hat, path), input: { limit, limitReason }, schoolClass: CLASS, schoolPath: PATH, size });
  if ('refused' in outcome) expect(outcome.refused).toBe(expected);
  else expect([outcome.limit, outcome.limitReason, expected]).toEqual([limit, limit > 55 ? limitReason : null, 'done']);
});
