import { HATS, type Hat } from '@xueji/infra/runtime/actor.ts';
import { anActor } from '@xueji/infra/runtime/testing.ts';
import { type Permission, permissionsOf, shownHats } from './viewer.ts';

const READS: Permission[] = ['READ_STUDENTS', 'READ_COUNTS', 'READ_FEED'];
const EXPECTED: Record<Hat, Permission[]> = {
  registrar: ['ENTER', ...READS],
  approver: ['APPROVE', ...READS],
  office: READS,
  reader: ['READ_COUNTS'],
  partner: ['READ_STUDENTS', 'READ_FEED'],
  operator: ['OPERATE'],
};

test.each([...HATS])('a %s may do what its hat allows', (hat) => {
  expect(permissionsOf(anActor(hat, '41'))).toEqual(EXPECTED[hat]);
  expect(shownHats(anActor(hat, '41'))).toEqual([hat.toUpperCase()]);
});

test('two hats allow what each of them allows', () => {
  expect(permissionsOf({ ...anActor('reader', ''), hats: ['reader', 'operator'] })).toEqual(['READ_COUNTS', 'OPERATE']);
});
