import { facts, PERSONAL_FACTS } from '@xueji/schema/events/contract.ts';
import { z } from 'zod';
import type { Student } from './student.ts';
import { factsOf } from './student-facts.ts';
import { aStudent } from './student-testing.ts';

const HENAN = '41/4116/411628/2141000001';
const student = (more: Partial<Student> = {}): Student =>
  aStudent({
    ...{ ethnicity: '05', hukouDivision: '411628', hukouType: '1', health: '30', migrantChild: true, disability: '3', ...more },
    details: {
      ...{ inclusive: '19', overseasStatus: '00', preschool: '1', martyrFamily: '0', wantsAid: '1' },
      ...{ politicalStatus: '13', note: 'x', email: 'x', formerName: 'x', provincialNumber: '1', ...more.details },
    },
  });

test('the facts of a student are these and no others', () => {
  const said = factsOf(student(), HENAN);
  expect(said).toEqual({
    ...{ sex: 'MALE', birthMonth: '2018-03', minority: true, hukouType: '1', migrantChild: true, migrantOrigin: 'SAME_PROVINCE' },
    ...{ leftBehind: 'NONE', boarder: false, orphan: false, disability: '3', inclusive: '19', overseas: false },
    ...{ preschool: true, martyrFamily: false, wantsAid: true },
  });
  expect(Object.keys(said).sort()).toEqual([...PERSONAL_FACTS].sort());
  expect(z.strictObject(facts.shape).parse(said)).toEqual(said);
});

test('what the record does not say is absent', () => {
  const bare = { ...student({ hukouType: null, disability: null, hukouDivision: null }), details: {} };
  expect(Object.keys(factsOf(bare, HENAN)).sort()).toEqual(
    ['birthMonth', 'boarder', 'leftBehind', 'migrantChild', 'minority', 'orphan', 'sex'].sort(),
  );
});

test.each([
  ['01', false],
  ['02', true],
  ['56', true],
  ['97', false],
  ['98', false],
])('the people %s is a minority: %p', (ethnicity, minority) => {
  expect(factsOf(student({ ethnicity }), HENAN).minority).toBe(minority);
});

test.each([
  [false, '441900', HENAN, 'NONE'],
  [true, '411628', '41', 'SAME_PROVINCE'],
  [true, '411628', HENAN, 'SAME_PROVINCE'],
  [true, '441900', HENAN, 'OTHER_PROVINCE'],
  [true, '650103', '66/6601/659001', 'SAME_PROVINCE'],
])('a migrant child: %p, registered in %s, at a school of %s comes from %s', (migrantChild, hukouDivision, path, origin) => {
  expect(factsOf(student({ migrantChild, hukouDivision }), path).migrantOrigin).toBe(origin);
});

test.each([
  ['00', false],
  ['01', true],
  ['51', true],
  ['99', true],
])('the status %s is overseas: %p', (overseasStatus, overseas) => {
  expect(factsOf(student({ details: { overseasStatus } }), HENAN).overseas).toBe(overseas);
});
