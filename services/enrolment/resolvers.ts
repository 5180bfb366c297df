/** The GraphQL resolvers of enrolment. */

import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { FollowedCalendar } from '@xueji/infra/runtime/calendar-copy-store.ts';
import { dateInChina, gradeOf } from '@xueji/infra/runtime/clock.ts';
import type { CommandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { ContentStore } from '@xueji/infra/runtime/files-folder.ts';
import { isId } from '@xueji/infra/runtime/ids.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import { policiesInForce } from '@xueji/infra/runtime/policy.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { codeOfPath } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import { codeValue } from '@xueji/schema/codes/code-table.ts';
import { SCHOOL_CATEGORY } from '@xueji/schema/codes/schooling.ts';
import type { MutationOpenSchoolArgs, MutationSetOfficePhoneArgs } from '@xueji/schema/generated/enrolment.ts';
import { DateTimeResolver, LocalDateResolver } from 'graphql-scalars';
import { type AdmissionPorts, admissionFields, admissionMutations, admissionResolvers } from './admission/admission-resolvers.ts';
import { type ClassPorts, classMutations } from './class-resolvers.ts';
import { toRefusal } from './command-resolvers.ts';
import { type GraduationPorts, graduationFields, graduationMutations } from './graduation-resolvers.ts';
import { childrenOf, classesOf, movementsOf, schoolsOf } from './list-resolvers.ts';
import { type Loaders, loadersOf } from './loaders.ts';
import { type Movement, sideOf } from './movement.ts';
import type { SetOfficePhoneInput } from './office-phone.ts';
import type { OfficePhoneDone } from './office-phone-store.ts';
import { levelOf, type Placement, type Spell } from './placement.ts';
import { isOnRolls } from './placement-status.ts';
import { type PlacingPorts, placingFields, placingMutations } from './placing-resolvers.ts';
import { hasOutlived } from './policy/grade-level.ts';
import { enrolmentBlockers, preflightFacts } from './preflight.ts';
import type { PreflightKey } from './preflight-store.ts';
import type { OpenSchoolInput, School } from './school.ts';
import { cohortsOf, nameOf, type SchoolClass } from './school-class.ts';
import type { SchoolDone } from './school-store.ts';
import { type ChangePorts, changeMutations, changeResolvers } from './status-change/change-resolvers.ts';
import { changeListResolvers } from './status-change/list-resolvers.ts';
import type { ClockOf } from './status-change/store.ts';
import type { Region } from './unit/region.ts';
import { sixDigits } from './unit/region-store.ts';
import { type UnitPorts, unitFields, unitMutations } from './unit/unit-resolvers.ts';
import type { Unplaced } from './unplaced.ts';
import { permissionsOf, shownHats } from './viewer.ts';
import { watchListFields, watchListResolvers } from './watch-list-resolvers.ts';
import { type YearRunPorts, yearRunFields, yearRunMutations } from './year-run/resolvers.ts';
import type { YearRun } from './year-run/year-run.ts';

export type Ports = UnitPorts &
  PlacingPorts &
  AdmissionPorts &
  ClassPorts &
  ChangePorts &
  GraduationPorts &
  YearRunPorts & {
    db: Database;
    calendar: FollowedCalendar;
    clockOf: ClockOf;
    contents: ContentStore;
    /** Counts rows for `totalCount`. */
    counts: Database;
    openSchool: CommandPort<OpenSchoolInput, SchoolDone | Refused>;
    setOfficePhone: CommandPort<SetOfficePhoneInput, OfficePhoneDone | Refused>;
  };
export type Context = RequestContext & Ports & Loaders;

export const contextOf = (base: RequestContext, ports: Ports): Context => ({
  ...base,
  ...ports,
  ...loadersOf(ports.db, ports.counts, base.actor, dateInChina(base.now())),
});

const phoneOf = async ({ path }: { path: string }, _: unknown, { officePhones }: Context) => (await officePhones.load(path))?.phone ?? null;
const levelAt = async (placement: Placement, { schools, now }: Context) =>
  levelOf(placement, (await schools.load(placement.schoolId)) ?? undefined, dateInChina(now()));
const schoolOf = ({ schoolId }: { schoolId: string }, _: unknown, { schools }: Context) => schools.load(schoolId);
const classOf = ({ classId }: { classId: string }, _: unknown, { classes }: Context) => classes.load(classId);

/** A region's id is its code; every other id is a UUID. */
async function nodeOf(id: string, { nodes, regions, schools, classes }: Context) {
  if (!isId(id)) return asRegion(await regions.load(sixDigits(id)));
  const node = await nodes.load(id.toLowerCase());
  // Other services resolve their own objects.
  if (node?.__typename === 'School') return asSchool(await schools.load(node.id));
  return node?.__typename === 'Class' ? asClass(await classes.load(node.id)) : node;
}
const asRegion = (region: Region | null) => region && { __typename: 'Region', ...region };
const asSchool = (school: School | null) => school && { __typename: 'School', ...school };

const asClass = (schoolClass: SchoolClass | null) => schoolClass && { __typename: 'Class', ...schoolClass };

const schoolByKey = ({ id, code }: { id?: string; code?: string }, { schools, schoolsByCode }: Context) =>
  code === undefined ? schools.load(id ?? '') : schoolsByCode.load(code);

const SCHOOL_CODE = /^\d{10}$/;
const unitOf = async (code: string, { currentRegions, schoolsByCode }: Context) =>
  SCHOOL_CODE.test(code) ? asSchool(await schoolsByCode.load(code)) : asRegion(await currentRegions.load(sixDigits(code)));

export const resolvers = {
  Policies: {
    enrolment: ({ province, on }: { province: string; on: string }) => policiesInForce(province === 'CN' ? null : province, on),
  },
  DateTime: DateTimeResolver,
  LocalDate: LocalDateResolver,
  Query: {
    viewer: (_: unknown, __: unknown, { actor }: Context) => actor,
    ...changeListResolvers.Query,
    ...yearRunFields.Query,
    node: (_: unknown, { id }: { id: string }, context: Context) => nodeOf(id, context),
    region: (_: unknown, { code }: { code: string }, { currentRegions }: Context) => currentRegions.load(sixDigits(code)),
    school: (_: unknown, { id }: { id: string }, { schools }: Context) => schools.load(idOf(id, 'id')),
    schoolByCode: (_: unknown, { code }: { code: string }, { schoolsByCode }: Context) => schoolsByCode.load(code),
  },
  Mutation: {
    ...unitMutations,
    ...placingMutations,
    ...classMutations,
    ...admissionMutations,
    ...changeMutations,
    ...graduationMutations,
    ...yearRunMutations,
    async openSchool(_: unknown, { input: { idempotencyKey, ...input } }: MutationOpenSchoolArgs, context: Context) {
      const outcome = await context.openSchool(commandOf(context, idempotencyKey, input));
      if (isRefused(outcome)) return toRefusal(outcome);
      return { __typename: 'SchoolOpened', school: await context.schools.clear(outcome.schoolId).load(outcome.schoolId) };
    },
    async setOfficePhone(_: unknown, { input: { idempotencyKey, phone } }: MutationSetOfficePhoneArgs, context: Context) {
      const outcome = await context.setOfficePhone(commandOf(context, idempotencyKey, { phone: phone ?? null }));
      return isRefused(outcome) ? toRefusal(outcome) : { __typename: 'OfficePhoneSet', ...outcome };
    },
  },
  Viewer: {
    id: ({ userId }: Actor) => userId,
    hats: shownHats,
    unit: ({ unit }: Actor, _: unknown, context: Context) => unitOf(unit, context),
    may: permissionsOf,
  },
  UnitState: unitFields.UnitState,
  StudentSeated: placingFields.StudentSeated,
  UnplacedStudent: {
    ...placingFields.UnplacedStudent,
    unit: ({ path }: Unplaced, _: unknown, context: Context) => unitOf(codeOfPath(path) || 'CN', context),
  },
  Region: {
    ...unitFields.Region,
    ...placingFields.Region,
    ...admissionFields.Region,
    ...watchListFields.Region,
    __resolveReference: ({ code }: { code: string }, { regions }: Context) => regions.load(code),
    officePhone: phoneOf,
    parent: ({ parent }: Region, _: unknown, { regions }: Context) => (parent ? regions.load(parent) : null),
    id: ({ code }: Region) => code,
    children: childrenOf,
    schools: schoolsOf,
  },
  School: {
    ...unitFields.School,
    ...placingFields.School,
    ...admissionFields.School,
    ...watchListFields.School,
    __resolveReference: (key: { id?: string; code?: string }, context: Context) => schoolByKey(key, context),
    level: () => 'SCHOOL',
    category: ({ code }: School) => codeValue(SCHOOL_CATEGORY, code.slice(0, 2)),
    officePhone: phoneOf,
    county: ({ countyCode }: School, _: unknown, { regions }: Context) => regions.load(countyCode),
    classes: classesOf,
  },
  Class: {
    ...placingFields.Class,
    __resolveReference: ({ id }: { id: string }, { classes }: Context) => (isId(id) ? classes.load(id) : null),
    school: schoolOf,
    entryYears: (schoolClass: SchoolClass) => cohortsOf(schoolClass),
    name: (schoolClass: SchoolClass) => nameOf(schoolClass),
    seated: ({ taken, reserved }: SchoolClass) => taken - reserved,
  },
  Student: {
    placement: ({ id }: { id: string }, _: unknown, { placements }: Context) => (isId(id) ? placements.load(id) : null),
    spells: ({ id }: { id: string }, _: unknown, { spells }: Context) => (isId(id) ? spells.load(id) : null),
    movements: movementsOf,
    ...changeListResolvers.Student,
    ...graduationFields.Student,
  },
  ...changeResolvers,
  ...admissionResolvers,
  ...watchListResolvers,
  SuspendedStudent: changeListResolvers.SuspendedStudent,
  Movement: {
    ...changeResolvers.Movement,
    from: (movement: Movement) => sideOf(movement, 'from'),
    to: (movement: Movement) => sideOf(movement, 'to'),
  },
  MovementSide: { school: schoolOf, class: classOf },
  TransferPreflight: {
    enrolmentBlockers: async (key: PreflightKey, _: unknown, { actor, holdsAsked }: Context) =>
      wears(actor, 'registrar') ? enrolmentBlockers(await holdsAsked.load(key)) : null,
    facts: async (key: PreflightKey, _: unknown, { actor, holdsAsked }: Context) =>
      wears(actor, 'registrar') ? preflightFacts(await holdsAsked.load(key)) : null,
  },
  Placement: {
    school: schoolOf,
    class: classOf,
    async grade(placement: Placement, _: unknown, context: Context) {
      const level = await levelAt(placement, context);
      return level ? Math.min(level.grade, level.years) : gradeOf(placement.entryYear, dateInChina(context.now()));
    },
    async outlived(placement: Placement, _: unknown, context: Context) {
      const level = isOnRolls(placement) ? await levelAt(placement, context) : null;
      return level !== null && hasOutlived(level);
    },
    held: ({ hold }: Placement) => hold !== null,
    suspensionEndsOn: ({ dueOn }: Placement) => dueOn,
  },
  NotGraduated: graduationFields.NotGraduated,
  Certificate: graduationFields.Certificate,
  YearRun: {
    ...yearRunFields.YearRun,
    unit: ({ path }: YearRun, _: unknown, context: Context) => unitOf(codeOfPath(path) || 'CN', context),
  },
  YearRunResult: yearRunFields.YearRunResult,
  Spell: {
    school: schoolOf,
    class: classOf,
    from: ({ fromDate }: Spell) => fromDate,
    to: ({ toDate }: Spell) => toDate,
  },
};
