/** A school: where it stands in the tree of units, which stages it teaches, and who may open it. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { COUNTY_LEVEL, covers, levelOf, pathOfRegion } from '@xueji/infra/runtime/scope.ts';
import { unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import type { SchoolEvent } from '@xueji/schema/events/schools.ts';
import type { ClassSize } from './policy/class-size.ts';
import { isClassValid, type NewClass, newClass, type SchoolClass, seatKey } from './school-class.ts';

export type School = {
  readonly id: string;
  /** 标识码: category 2, province 2, sequence 6; never used twice. */
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly countyCode: string;
  readonly locality: 'URBAN' | 'TOWN' | 'RURAL';
  readonly stages: readonly { readonly stage: Stage; readonly years: number }[];
  /** Events published so far. */
  readonly version: number;
};

export type OpenSchoolInput = Pick<School, 'code' | 'name' | 'countyCode' | 'locality' | 'stages'> & {
  readonly classes: readonly NewClass[];
};
export type OpenSchoolRefusal = 'WrongHat' | 'WrongUnit' | 'CountyUnknown' | 'SchoolExists' | 'SchoolInputInvalid';
export type OpenSchoolAsked = {
  input: OpenSchoolInput;
  actor: Actor;
  /** True when the county stands in the table of regions today. */
  countyKnown: boolean;
  exists: boolean;
  size: ClassSize;
  today: string;
};
export type OpenedSchool = { school: School; classes: SchoolClass[]; events: SchoolEvent[] };

export const MOST_CLASSES = 500;
/** Categories that keep school records here: primary, junior, senior, 专门 and special schools (domain.md §3.9). */
const CATEGORIES: readonly string[] = ['21', '31', '34', '37', '51'];

/** Where the counties of this code stand; null when it is no county's. */
export function countyPath(countyCode: string): string | null {
  const path = pathOfRegion(countyCode);
  return path !== null && levelOf(path) === COUNTY_LEVEL ? path : null;
}

function refuseSchool(
  { input, actor, countyKnown, exists, size, today }: OpenSchoolAsked,
  county: string | null,
): Refused<OpenSchoolRefusal> | null {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], unitOrAbove(county ?? actor.path));
  if (county === null || !countyKnown) return { refused: 'CountyUnknown' };
  if (!covers(actor.path, county)) return wrongUnit(['registrar'], unitOrAbove(county));
  if (!isSchoolValid(input, size, today)) return { refused: 'SchoolInputInvalid' };
  return exists ? { refused: 'SchoolExists' } : null;
}

/** Opens a school with its classes under the ids given: one event for the school and one for each class. */
export function openSchool(
  asked: OpenSchoolAsked,
  ids: { school: string; classes: readonly string[] },
): OpenedSchool | Refused<OpenSchoolRefusal> {
  const { code, name, countyCode, locality, stages, classes: wanted } = asked.input;
  const county = countyPath(countyCode);
  const refused = refuseSchool(asked, county);
  if (refused) return refused;

  const classes = wanted.map((input, index) => newClass(ids.classes[index] ?? '', ids.school, input));
  const school = {
    id: ids.school,
    code,
    name: name.trim(),
    path: `${county}/${code}`,
    countyCode,
    locality,
    stages,
    version: 1 + classes.length,
  };
  const opened: SchoolEvent = {
    type: 'SchoolOpened',
    body: { schoolId: school.id, code, path: school.path, locality, stages: [...stages] },
  };
  return { school, classes, events: [opened, ...classes.map(classOpened)] };
}

export const classOpened = ({ id, schoolId, stage, entryYear, classNo, limit }: SchoolClass): SchoolEvent => ({
  type: 'ClassOpened',
  body: { schoolId, classId: id, stage, entryYear, classNo, limit },
});

function isSchoolValid({ code, name, countyCode, stages, classes }: OpenSchoolInput, size: ClassSize, today: string): boolean {
  const codeFits = /^\d{10}$/.test(code) && CATEGORIES.includes(code.slice(0, 2)) && code.slice(2, 4) === countyCode.slice(0, 2);
  const nameFits = name.trim().length >= 2 && name.trim().length <= 100;
  const stagesFit = areStagesValid(stages);
  const classesFit = classes.length <= MOST_CLASSES && classes.every((input) => isClassValid(input, stages, size, today));
  return codeFits && nameFits && stagesFit && classesFit && new Set(classes.map(seatKey)).size === classes.length;
}

const areStagesValid = (stages: School['stages']): boolean =>
  stages.length > 0 &&
  new Set(stages.map(({ stage }) => stage)).size === stages.length &&
  stages.every(({ years }) => Number.isInteger(years) && years >= 1 && years <= 9);
