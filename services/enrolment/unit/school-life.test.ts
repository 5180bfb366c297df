import { anActor } from '@xueji/infra/runtime/testing.ts';
import { unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import { COMMAND_REFUSALS } from '../refusals.ts';
import type { School } from '../school.ts';
import { newClass } from '../school-class.ts';
import type { Region } from './region.ts';
import { changeSchool, closeSchool, mergeSchools } from './school-life.ts';

const TODAY = '2026-11-24';
const COUNTY = '41/4101/410105';
const county = anActor('registrar', COUNTY);
const city = anActor('registrar', '41/4101');
const aSchool = (code: string, more: Partial<School> = {}): School => ({
  ...{ id: code, code, name: `学校${code}`, path: `${COUNTY}/${code}`, countyCode: '410105', locality: 'TOWN' as const },
  ...{ stages: [{ stage: 'PRIMARY' as const, years: 6 }], openedOn: null, closedOn: null, successorId: null, version: 3 },
  ...more,
});
const school = aSchool('2141000001');
const successor = aSchool('2141000002');
const region = (path: string, level: Region['level'] = 'CITY'): Region => ({
  ...{
    code: (path.split('/').at(-1) ?? '').padEnd(6, '0'),
    name: 'x',
    parent: null,
    level,
    path,
    validFrom: null,
    validTo: null,
    successor: null,
    version: 0,
  },
});
const NOTHING = { schoolId: school.id, name: null, authorityCode: null, countyCode: null, locality: null, stages: null };
const change = (more: object, asked: object = {}) =>
  changeSchool({
    input: { ...NOTHING, ...more },
    actor: city,
    school,
    authority: undefined,
    county: undefined,
    taught: [{ stage: 'PRIMARY', inUse: true }],
    ...asked,
  });

test('a school takes another name; one that the city takes over moves, and lies where it lay', () => {
  expect(change({ name: ' 实验小学 ' })).toEqual({ school: { ...school, name: '实验小学' }, move: null });
  expect(change({ authorityCode: '410100' }, { authority: region('41/4101') })).toEqual({
    school: { ...school, path: '41/4101/2141000001' },
    move: { from: school.path, to: '41/4101/2141000001' },
  });
});

test('a stage without open classes and pupils takes other years, and another stage may be added', () => {
  const [five, junior] = [{ stage: 'PRIMARY', years: 5 } as const, { stage: 'JUNIOR', years: 4 } as const];
  expect(change({ stages: [five] }, { taught: [{ stage: 'PRIMARY', inUse: false }] })).toMatchObject({ school: { stages: [five] } });
  expect(change({ stages: [...school.stages, junior] })).toMatchObject({ school: { stages: [...school.stages, junior] } });
});

test.each([
  ['WrongHat', {}, { actor: anActor('approver', '41') }],
  ['SchoolNotFound', {}, { school: undefined }],
  ['WrongUnit', { name: '实验小学' }, { actor: anActor('registrar', school.path) }],
  ['WrongUnit', { authorityCode: '410100' }, { actor: county, authority: region('41/4101') }],
  ['UnitEnded', { name: '实验小学' }, { school: { ...school, closedOn: TODAY } }],
  ['RegionUnknown', { authorityCode: '419900' }, {}],
  ['CountyUnknown', { countyCode: '410100' }, { county: region('41/4101') }],
  ['SchoolInputInvalid', { name: 'x' }, {}],
  ['SchoolInputInvalid', { authorityCode: '440000' }, { actor: anActor('registrar', ''), authority: region('44', 'PROVINCE') }],
  ['SchoolInputInvalid', { authorityCode: 'CN' }, { actor: anActor('registrar', ''), authority: region('', 'NATION') }],
  ['SchoolInputInvalid', { countyCode: '440105' }, { county: region('44/4401/440105', 'COUNTY') }],
  ['SchoolInputInvalid', { stages: [] }, {}],
  ['StageInUse', { stages: [{ stage: 'JUNIOR', years: 3 }] }, {}],
  ['StageInUse', { stages: [{ stage: 'JUNIOR', years: 3 }] }, { taught: [{ stage: 'PRIMARY', inUse: false }] }],
  ['StageInUse', { stages: [{ stage: 'PRIMARY', years: 2 }] }, {}],
  ['StageInUse', { stages: [{ stage: 'PRIMARY', years: 9 }] }, {}],
  ['NothingChanged', {}, {}],
])('a change is refused: %s (%#)', (refused, input, asked) => {
  expect(change(input, asked)).toMatchObject({ refused });
});

test('the refusal of wrong data of a school names the rules of every command that returns it', () => {
  const { message } = COMMAND_REFUSALS.SchoolInputInvalid;
  for (const rule of ['同一省', '至少一个学段', 'lie in the province of the school', 'at least one stage']) expect(message).toContain(rule);
  expect(message).not.toMatch(/not opened/);
});

const classOf = (id: string, schoolId: string, classNo: number) => ({
  ...newClass(id, schoolId, { stage: 'PRIMARY', entryYear: 2024, classNo, limit: 45 }),
  taken: 3,
  reserved: 1,
});
const merge = (asked: object = {}) =>
  mergeSchools(
    {
      ...{ input: { schoolId: school.id, successorId: successor.id }, actor: county, school, successor },
      ...{
        classes: [classOf('a1', school.id, 1), classOf('a3', school.id, 3)],
        successorClasses: [classOf('b1', successor.id, 1), classOf('b2', successor.id, 2)],
      },
      ...asked,
    },
    TODAY,
  );

test('a merge moves classes with their seats; a number that is taken gives way to the next free one', () => {
  expect(merge()).toEqual({
    school: { ...school, closedOn: TODAY, successorId: successor.id },
    classes: [classOf('a1', successor.id, 4), classOf('a3', successor.id, 3)],
    move: { from: school.path, to: successor.path },
  });
});

test.each([
  ['WrongHat', { actor: anActor('approver', COUNTY) }],
  ['MergeWithItself', { input: { schoolId: school.id, successorId: school.id } }],
  ['SchoolNotFound', { successor: undefined }],
  ['WrongUnit', { successor: aSchool('2141000009', { path: '41/4101/410106/2141000009' }) }],
  ['UnitEnded', { school: { ...school, closedOn: TODAY, successorId: successor.id } }],
  ['UnitEnded', { successor: { ...successor, closedOn: TODAY, successorId: school.id } }],
  ['PlacesDiffer', { successor: { ...successor, countyCode: '410106' } }],
  ['StagesDiffer', { successor: { ...successor, stages: [{ stage: 'PRIMARY', years: 5 }] } }],
  ['ClassNumbersUsedUp', { successorClasses: Array.from({ length: 99 }, (_, index) => classOf(`b${index}`, successor.id, index + 1)) }],
])('a merge is refused: %s (%#)', (refused, asked) => {
  expect(merge(asked)).toMatchObject({ refused });
});

test('a school closes when nobody needs it, once', () => {
  expect(closeSchool({ actor: county, school, inUse: false }, TODAY)).toEqual({ ...school, closedOn: TODAY });
  expect(closeSchool({ actor: county, school, inUse: true }, TODAY)).toEqual({ refused: 'SchoolInUse' });
  expect(closeSchool({ actor: county, school: { ...school, closedOn: TODAY }, inUse: false }, TODAY)).toEqual({ refused: 'UnitEnded' });
});

test('a refusal names the hat and the bureau that may decide', () => {
  expect(change({}, { actor: anActor('approver', '41') })).toEqual(wrongHat(['registrar'], unitOrAbove('41/4101/410105')));
  expect(change({}, { actor: anActor('registrar', '41/4101/410106') })).toEqual(wrongUnit(['registrar'], unitOrAbove('41/4101/410105')));
});
