/** A school: its position in the tree of units, its stages, and who may open it. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { covers } from '@xueji/infra/runtime/scope.ts';
import { unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import type { SchoolEvent } from '@xueji/schema/events/schools.ts';
import type { ClassSize } from './policy/class-size.ts';
import { isClassValid, type NewClass, newClass, type SchoolClass, type SchoolStage, seatKeys } from './school-class.ts';

export type School = {
  readonly id: string;
  /** 标识码: category 2, province 2, sequence 6; never used twice. */
  readonly code: string;
  readonly name: string;
  /** Its line of authority, e.g. `41/4101/410105/2141000123`, or `41/4101/2141000456` for a school that the city runs. */
  readonly path: string;
  /** The county of its place, independent of the unit that runs it. */
  readonly countyCode: string;
  readonly locality: 'URBAN' | 'TOWN' | 'RURAL';
  readonly stages: readonly SchoolStage[];
  /** Null for schools from before this was recorded. */
  readonly openedOn: string | null;
  /** The day on which it was closed or merged; null while it is open. */
  readonly closedOn: string | null;
  /** The school into which it has merged. */
  readonly successorId: string | null;
  /** Events published so far. */
  readonly version: number;
};

export type OpenSchoolInput = Pick<School, 'code' | 'name' | 'countyCode' | 'locality' | 'stages'> & {
  /** The bureau that runs the school; by default the county. */
  readonly authorityCode?: string | null | undefined;
  readonly classes: readonly NewClass[];
};
export type OpenSchoolRefusal = 'WrongHat' | 'WrongUnit' | 'CountyUnknown' | 'RegionUnknown' | 'SchoolExists' | 'SchoolInputInvalid';
type OpenAt = { readonly level: string; readonly path: string };
export type OpenSchoolAsked = {
  input: OpenSchoolInput;
  actor: Actor;
  /** The county, and the bureau that runs the school, by the current table of regions. */
  county: OpenAt | undefined;
  authority: OpenAt | undefined;
  exists: boolean;
  size: ClassSize;
  today: string;
};
type OpeningEvent = Extract<SchoolEvent, { type: 'SchoolOpened' | 'ClassOpened' }>;
export type OpenedSchool = { school: School; classes: SchoolClass[]; events: OpeningEvent[] };

export const MOST_CLASSES = 500;
/** Categories that keep school records here: primary, junior, senior, 专门 and special schools. */
const CATEGORIES: readonly string[] = ['21', '31', '34', '37', '51'];

function refuseSchool({ input, actor, county, authority, exists, size, today }: OpenSchoolAsked): Refused<OpenSchoolRefusal> | null {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], unitOrAbove(authority?.path ?? county?.path ?? actor.path));
  if (county?.level !== 'COUNTY') return { refused: 'CountyUnknown' };
  if (!authority || authority.path === '') return { refused: 'RegionUnknown' };
  if (!covers(actor.path, authority.path)) return wrongUnit(['registrar'], unitOrAbove(authority.path));
  const isSameProvince = authority.path.slice(0, 2) === county.path.slice(0, 2);
  if (!isSameProvince || !isSchoolValid(input, size, today)) return { refused: 'SchoolInputInvalid' };
  return exists ? { refused: 'SchoolExists' } : null;
}

/** Opens a school with its classes under the ids given: one event for the school and one for each class. */
export function openSchool(
  asked: OpenSchoolAsked,
  ids: { school: string; classes: readonly string[] },
): OpenedSchool | Refused<OpenSchoolRefusal> {
  const { code, name, countyCode, locality, stages, classes: wanted } = asked.input;
  const refused = refuseSchool(asked);
  if (refused) return refused;

  const classes = wanted.map((input, index) => newClass(ids.classes[index] ?? '', ids.school, input));
  const school = {
    id: ids.school,
    code,
    name: name.trim(),
    path: `${asked.authority?.path}/${code}`,
    countyCode,
    locality,
    stages,
    openedOn: asked.today,
    closedOn: null,
    successorId: null,
    version: 1 + classes.length,
  };
  const opened: OpeningEvent = {
    type: 'SchoolOpened',
    body: { schoolId: school.id, code, path: school.path, locality, stages: [...stages], countyPath: asked.county?.path ?? '' },
  };
  return { school, classes, events: [opened, ...classes.map(classOpened)] };
}

export const classOpened = ({ id, schoolId, stage, entryYear, classNo, limit }: SchoolClass): OpeningEvent => ({
  type: 'ClassOpened',
  body: { schoolId, classId: id, stage, entryYear, classNo, limit },
});

function isSchoolValid({ code, name, countyCode, stages, classes }: OpenSchoolInput, size: ClassSize, today: string): boolean {
  const codeFits = /^\d{10}$/.test(code) && CATEGORIES.includes(code.slice(0, 2)) && code.slice(2, 4) === countyCode.slice(0, 2);
  const stagesFit = areStagesValid(stages);
  const classesFit = classes.length <= MOST_CLASSES && classes.every((input) => isClassValid(input, stages, size, today));
  return codeFits && isSchoolName(name) && stagesFit && classesFit && areDistinct(classes.flatMap(seatKeys));
}

const areDistinct = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

export const isSchoolName = (name: string): boolean => name.trim().length >= 2 && name.trim().length <= 100;

export const areStagesValid = (stages: School['stages']): boolean =>
  stages.length > 0 &&
  new Set(stages.map(({ stage }) => stage)).size === stages.length &&
  stages.every(({ years }) => Number.isInteger(years) && years >= 1 && years <= 9);
