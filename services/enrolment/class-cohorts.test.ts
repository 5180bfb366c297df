import { anActor } from '@xueji/infra/runtime/testing.ts';
import { type AddCohortsAsked, addCohorts } from './class-cohorts.ts';
import { getClassSize } from './policy/class-size.ts';
import type { SchoolClass } from './school-class.ts';

const COUNTY = '41/4116/411628';
const PATH = `${COUNTY}/2141000001`;
const CLASS: SchoolClass = {
  ...{
    id: 'c',
    schoolId: 's',
    stage: 'PRIMARY',
    entryYear: 2024,
    furtherEntryYears: [2025],
    classNo: 1,
    limit: 45,
    taken: 4,
    reserved: 1,
    open: true,
  },
};
const asked: AddCohortsAsked = {
  ...{ actor: anActor('registrar', PATH), entryYears: [2026], schoolClass: CLASS, others: [], today: '2026-11-24' },
  school: { path: PATH, closedOn: null, stages: [{ stage: 'PRIMARY', years: 6 }] },
  size: getClassSize(PATH, '2026-11-24'),
};
const other = { ...CLASS, id: 'o', entryYear: 2026, furtherEntryYears: null };

test.each<[string, Partial<AddCohortsAsked>, unknown]>([
  ['a younger cohort', {}, [2024, 2025, 2026]],
  ['an older cohort, which then comes first', { entryYears: [2023] }, [2023, 2024, 2025]],
  ['cohorts to an ordinary class', { schoolClass: { ...CLASS, furtherEntryYears: null }, entryYears: [2026, 2025] }, [2024, 2025, 2026]],
  ['a cohort that the class has', { entryYears: [2025] }, [2024, 2025]],
  ['a cohort to a class whose oldest cohort has left', { schoolClass: { ...CLASS, entryYear: 2018 } }, [2018, 2025, 2026]],
  ['by an approver', { actor: anActor('approver', PATH) }, 'WrongHat'],
  ['by another county', { actor: anActor('registrar', '41/4116/411625') }, 'WrongUnit'],
  ['to an unknown class', { schoolClass: undefined, school: undefined }, 'ClassNotFound'],
  ['at a closed school', { school: { path: PATH, closedOn: '2026-08-01', stages: [] } }, 'UnitEnded'],
  ['to a class that takes nobody', { schoolClass: { ...CLASS, open: false } }, 'ClassTakesNobody'],
  ['none', { entryYears: [] }, 'ClassInputInvalid'],
  ['of too late a year', { entryYears: [2028] }, 'ClassInputInvalid'],
  ['of a year that has left the stage', { entryYears: [2019] }, 'ClassInputInvalid'],
  ['that another class of the same number has', { others: [other] }, 'ClassExists'],
])('cohorts are added: %s', (_, more, expected) => {
  const outcome = addCohorts({ ...asked, ...more });
  expect('refused' in outcome ? outcome.refused : [outcome.entryYear, ...(outcome.furtherEntryYears ?? [])]).toEqual(expected);
});
