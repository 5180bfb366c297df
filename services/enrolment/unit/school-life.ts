/** Commands on an open school: rename, move, change stages, merge into another, close. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { bureauOf, covers } from '@xueji/infra/runtime/scope.ts';
import { commonUnit, unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import type { SchoolEvent } from '@xueji/schema/events/schools.ts';
import { areStagesValid, isSchoolName, type School } from '../school.ts';
import { type SchoolClass, seatKeys } from '../school-class.ts';
import type { Region } from './region.ts';

export type ChangeSchoolInput = { readonly schoolId: string } & {
  readonly [Field in 'name' | 'authorityCode' | 'countyCode' | 'locality' | 'stages']: Field extends keyof School
    ? School[Field] | null
    : string | null;
};
type SchoolRefusal = 'WrongHat' | 'WrongUnit' | 'SchoolNotFound' | 'UnitEnded';
export type ChangeSchoolRefusal =
  | SchoolRefusal
  | 'RegionUnknown'
  | 'CountyUnknown'
  | 'SchoolInputInvalid'
  | 'StageInUse'
  | 'NothingChanged';
export type MergeSchoolsInput = { readonly schoolId: string; readonly successorId: string };
export type MergeSchoolsRefusal = SchoolRefusal | 'MergeWithItself' | 'PlacesDiffer' | 'StagesDiffer' | 'ClassNumbersUsedUp';
export type CloseSchoolInput = { readonly schoolId: string };
export type CloseSchoolRefusal = SchoolRefusal | 'SchoolInUse';

export type Move = { readonly from: string; readonly to: string };

/** Only the bureaus above a school may change it; the school itself may not. */
function refuseSuperior(actor: Actor, school: School | undefined): Refused<SchoolRefusal> | null {
  const superior = unitOrAbove(bureauOf(school?.path ?? actor.path));
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], superior);
  if (!school) return { refused: 'SchoolNotFound' };
  if (!covers(actor.path, bureauOf(school.path))) return wrongUnit(['registrar'], superior);
  return school.closedOn === null ? null : { refused: 'UnitEnded' };
}

/** A stage with a class at this school. It is in use while it has an open class or a pupil on the rolls. */
export type TaughtStage = { readonly stage: string; readonly inUse: boolean };
export type ChangeAsked = {
  readonly input: ChangeSchoolInput;
  readonly actor: Actor;
  readonly school: School | undefined;
  /** The named regions, if they are in force. */
  readonly authority: Region | undefined;
  readonly county: Region | undefined;
  readonly taught: readonly TaughtStage[];
};
export type ChangedSchool = { readonly school: School; readonly move: Move | null };

export function changeSchool({
  input,
  actor,
  school: before,
  authority,
  county,
  taught,
}: ChangeAsked): ChangedSchool | Refused<ChangeSchoolRefusal> {
  const refused = refuseSuperior(actor, before);
  if (refused || !before) return refused ?? { refused: 'SchoolNotFound' };
  if (input.authorityCode !== null && !authority) return { refused: 'RegionUnknown' };
  if (input.countyCode !== null && county?.level !== 'COUNTY') return { refused: 'CountyUnknown' };
  const path = authority ? `${authority.path}/${before.code}` : before.path;
  if (!covers(actor.path, bureauOf(path)))
    return wrongUnit(['registrar'], unitOrAbove(commonUnit([bureauOf(before.path), bureauOf(path)])));
  const { name, locality, stages } = input;
  const after: School = {
    ...before,
    path,
    name: name?.trim() ?? before.name,
    countyCode: county?.code ?? before.countyCode,
    locality: locality ?? before.locality,
    stages: stages ?? before.stages,
  };
  const places = [path, ...(county ? [county.path] : [])];
  if (!isSchoolName(after.name) || !areStagesValid(after.stages) || !places.every((place) => isProvinceOf(before, place)))
    return { refused: 'SchoolInputInvalid' };
  if (taught.some((one) => !mayChange(one, before, after))) return { refused: 'StageInUse' };
  if (JSON.stringify(after) === JSON.stringify(before)) return { refused: 'NothingChanged' };
  return { school: after, move: path === before.path ? null : { from: before.path, to: path } };
}

/** A school's code contains its province and does not change with a move. */
const isProvinceOf = (school: School, path: string): boolean => path.slice(0, 2) === school.path.slice(0, 2);

/** The number of years decides the grade of every pupil, so it must not change while the stage is in use. */
function mayChange({ stage, inUse }: TaughtStage, before: School, after: School): boolean {
  const years = yearsOf(after, stage);
  return years !== undefined && (!inUse || years === yearsOf(before, stage));
}

export type MergeAsked = {
  readonly input: MergeSchoolsInput;
  readonly actor: Actor;
  readonly school: School | undefined;
  readonly successor: School | undefined;
  readonly classes: readonly SchoolClass[];
  readonly successorClasses: readonly SchoolClass[];
};
/** The classes continue at the successor with their pupils and seats. A class number that is taken there is replaced by the next free one. */
export type MergedSchools = { readonly school: School; readonly classes: readonly SchoolClass[]; readonly move: Move };

export function mergeSchools(
  { input, actor, school, successor, classes, successorClasses }: MergeAsked,
  today: string,
): MergedSchools | Refused<MergeSchoolsRefusal> {
  if (wears(actor, 'registrar') && input.schoolId === input.successorId) return { refused: 'MergeWithItself' };
  const refused = refuseSuperior(actor, school) ?? refuseSuperior(actor, successor);
  if (refused || !school || !successor) return refused ?? { refused: 'SchoolNotFound' };
  if (school.countyCode !== successor.countyCode) return { refused: 'PlacesDiffer' };
  const teaches = (stage: string) => successor.stages.some((one) => one.stage === stage && one.years === yearsOf(school, stage));
  if (!classes.every(({ stage }) => teaches(stage))) return { refused: 'StagesDiffer' };

  const theirs = new Set(successorClasses.flatMap(seatKeys));
  const taken = new Set([...theirs, ...classes.flatMap(seatKeys)]);
  const moved = classes.map((one): SchoolClass | null => {
    const classNo = seatKeys(one).some((key) => theirs.has(key)) ? freeNumber(one, taken) : one.classNo;
    if (classNo === null) return null;
    for (const key of seatKeys({ ...one, classNo })) taken.add(key);
    return { ...one, classNo, schoolId: successor.id };
  });
  if (moved.includes(null)) return { refused: 'ClassNumbersUsedUp' };
  return {
    school: { ...school, closedOn: today, successorId: successor.id },
    classes: moved.filter((one) => one !== null),
    move: { from: school.path, to: successor.path },
  };
}

const yearsOf = ({ stages }: School, stage: string): number | undefined => stages.find((one) => one.stage === stage)?.years;

const MOST_NUMBERS = 99;
function freeNumber(schoolClass: SchoolClass, taken: ReadonlySet<string>): number | null {
  for (let classNo = 1; classNo <= MOST_NUMBERS; classNo++)
    if (!seatKeys({ ...schoolClass, classNo }).some((key) => taken.has(key))) return classNo;
  return null;
}

export type CloseAsked = { readonly actor: Actor; readonly school: School | undefined; readonly inUse: boolean };

/** A school can close when it has no pupils and no open transfers. Otherwise it must merge into another one. */
export function closeSchool({ actor, school, inUse }: CloseAsked, today: string): School | Refused<CloseSchoolRefusal> {
  const refused = refuseSuperior(actor, school);
  if (refused || !school) return refused ?? { refused: 'SchoolNotFound' };
  return inUse ? { refused: 'SchoolInUse' } : { ...school, closedOn: today };
}

type LifeEvent = Extract<SchoolEvent, { type: 'SchoolChanged' | 'SchoolEnded' }>;

export const schoolChanged = ({ id, code, path, name, locality, stages }: School, countyPath: string): LifeEvent => ({
  type: 'SchoolChanged',
  body: { schoolId: id, code, path, locality, stages: [...stages], schoolName: name, countyPath },
});

export const schoolEnded = ({ id, code, closedOn, successorId }: School): LifeEvent => ({
  type: 'SchoolEnded',
  body: { schoolId: id, code, endedOn: closedOn ?? '', successorId },
});
