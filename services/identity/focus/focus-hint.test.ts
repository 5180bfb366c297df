import { getFocusRule } from '../policy/focus-hints.ts';
import { type FocusChild, focusHint, isLeftWithoutCare } from './focus-hint.ts';

const rule = getFocusRule('44/4402/440224', '2026-11-24');
const child: FocusChild = {
  ...{ stage: 'PRIMARY', household: '411628', householdKind: '1', orphan: false, migrantChild: false, leftBehind: 'NONE', hasParent: true },
  school: { county: '440224', locality: 'TOWN' },
};
const HERE = { household: '440224' };

test.each<[string, Partial<FocusChild>, boolean | null, string]>([
  ['a child of another province in a town', {}, true, 'HOUSEHOLD_ELSEWHERE'],
  [
    'a child of the next county in a city',
    { household: '440222', school: { county: '440224', locality: 'URBAN' } },
    true,
    'HOUSEHOLD_ELSEWHERE',
  ],
  ['a child of this county', HERE, false, 'HOUSEHOLD_HERE'],
  ['a household of a city', { householdKind: '2' }, false, 'HOUSEHOLD_URBAN'],
  ['a school in the country', { school: { county: '440224', locality: 'RURAL' } }, false, 'SCHOOL_RURAL'],
  ['a pupil of 高中', { stage: 'SENIOR' }, false, 'OTHER_STAGE'],
  ['a graduate', { stage: null }, null, 'AT_NO_SCHOOL'],
  ['a record without a county', { household: null }, null, 'HOUSEHOLD_UNKNOWN'],
  ['a record without a kind of household', { householdKind: null }, null, 'HOUSEHOLD_UNKNOWN'],
  ['a school that is not known', { school: null }, null, 'SCHOOL_UNKNOWN'],
  ['a school of which only the county is known', { school: { county: '440224', locality: null } }, null, 'SCHOOL_UNKNOWN'],
  ['a child of this county, at such a school', { ...HERE, school: { county: '440224', locality: null } }, false, 'HOUSEHOLD_HERE'],
  [
    'a register of Xinjiang at a school of 兵团',
    { household: '650102', school: { county: '660101', locality: 'URBAN' } },
    null,
    'SCHOOL_UNKNOWN',
  ],
])('%s gives a hint of a migrant child', (_, more, likely, reason) => {
  expect(focusHint({ ...child, ...more }, 'MIGRANT_CHILD', rule)).toMatchObject({ likely, reason });
});

test.each<[string, Partial<FocusChild>, boolean | null, string]>([
  ['a child whose guardians are no parents', { ...HERE, hasParent: false }, true, 'NO_PARENT_IS_GUARDIAN'],
  ['a child with a parent as guardian', HERE, null, 'PARENT_IS_GUARDIAN'],
  ['a child away from its county', { hasParent: false }, false, 'HOUSEHOLD_ELSEWHERE'],
  ['an orphan', { ...HERE, hasParent: false, orphan: true }, false, 'ORPHAN'],
  ['a household of a city', { ...HERE, hasParent: false, householdKind: '2' }, false, 'HOUSEHOLD_URBAN'],
  ['a pupil of 高中', { ...HERE, hasParent: false, stage: 'SENIOR' }, false, 'OTHER_STAGE'],
])('%s gives a hint of a left-behind child', (_, more, likely, reason) => {
  expect(focusHint({ ...child, ...more }, 'LEFT_BEHIND', rule)).toMatchObject({ likely, reason });
});

test('a hint differs only when it contradicts what is declared', () => {
  const differs = (more: Partial<FocusChild>, fact: 'MIGRANT_CHILD' | 'LEFT_BEHIND') =>
    focusHint({ ...child, ...more }, fact, rule).differs;
  expect([differs({}, 'MIGRANT_CHILD'), differs({ migrantChild: true }, 'MIGRANT_CHILD')]).toEqual([true, false]);
  expect([
    differs({ ...HERE, migrantChild: true }, 'MIGRANT_CHILD'),
    differs({ household: null, migrantChild: true }, 'MIGRANT_CHILD'),
  ]).toEqual([true, false]);
  expect(differs({ leftBehind: 'ONE_PARENT' }, 'LEFT_BEHIND')).toBe(true);
  expect(differs({ ...HERE, leftBehind: 'ONE_PARENT' }, 'LEFT_BEHIND')).toBe(false);
});

test.each<['NONE' | 'ONE_PARENT' | 'BOTH_PARENTS', boolean | null, string, boolean | null]>([
  ['NONE', null, '2018-03-12', false],
  ['BOTH_PARENTS', null, '2018-03-12', true],
  ['ONE_PARENT', true, '2018-03-12', true],
  ['ONE_PARENT', false, '2018-03-12', false],
  ['ONE_PARENT', null, '2018-03-12', null],
  // Sixteen on this day, and on the next one.
  ['BOTH_PARENTS', null, '2010-11-24', false],
  ['BOTH_PARENTS', null, '2010-11-25', true],
])('%s, other parent unable %s, born %s: left without care is %s', (leftBehind, otherParentUnable, birthDate, expected) => {
  expect(isLeftWithoutCare({ leftBehind, otherParentUnable, birthDate, today: '2026-11-24' }, rule)).toBe(expected);
});
