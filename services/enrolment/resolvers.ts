/** GraphQL in, GraphQL out. */
import { wears } from '@xueji/infra/runtime/actor.ts';
import { dateInChina, gradeOf } from '@xueji/infra/runtime/clock.ts';
import type { CommandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { pathRange } from '@xueji/infra/runtime/scope.ts';
import { badInput, type RequestContext } from '@xueji/infra/runtime/service.ts';
import type {
  MutationCloseClassArgs,
  MutationGraduateClassArgs,
  MutationOpenClassArgs,
  MutationOpenSchoolArgs,
  MutationSetOfficePhoneArgs,
  RegionSchoolsArgs,
} from '@xueji/schema/generated/enrolment.ts';
import { DateTimeResolver, LocalDateResolver } from 'graphql-scalars';
import { commandOf, idOf, toRefusal, UUID } from './command-resolvers.ts';
import type { StayReason } from './graduation.ts';
import type { GraduateClassInput, GraduationDone } from './graduation-store.ts';
import { type Loaders, loadersOf } from './loaders.ts';
import type { SetOfficePhoneInput } from './office-phone.ts';
import type { OfficePhoneDone } from './office-phone-store.ts';
import { levelOf, type Placement, type Spell } from './placement.ts';
import { hasOutlived } from './policy/grade-level.ts';
import { enrolmentBlockers, preflightFacts } from './preflight.ts';
import type { PreflightKey } from './preflight-store.ts';
import type { OpenSchoolInput, School } from './school.ts';
import { nameOf, type SchoolClass } from './school-class.ts';
import type { ClassDone, CloseClassInput, OpenClassInput } from './school-class-store.ts';
import type { SchoolDone } from './school-store.ts';
import type { Region } from './unit/region.ts';
import { type UnitPorts, unitFields, unitMutations } from './unit/unit-resolvers.ts';

export type Ports = UnitPorts & {
  db: Database;
  openSchool: CommandPort<OpenSchoolInput, SchoolDone | Refused>;
  openClass: CommandPort<OpenClassInput, ClassDone | Refused>;
  closeClass: CommandPort<CloseClassInput, ClassDone | Refused>;
  graduateClass: CommandPort<GraduateClassInput, GraduationDone | Refused>;
  setOfficePhone: CommandPort<SetOfficePhoneInput, OfficePhoneDone | Refused>;
};
export type Context = RequestContext & Ports & Loaders;

export const contextOf = (base: RequestContext, ports: Ports): Context => ({
  ...base,
  ...ports,
  ...loadersOf(ports.db, base.actor, dateInChina(base.now())),
});

const PATH = /^[0-9]{2,10}(\/[0-9]{2,10}){0,3}$/;

function pageAfter({ path }: Region, { first, after }: RegionSchoolsArgs) {
  if (first < 1 || first > 100) throw badInput('first: 1 to 100');
  const from = typeof after === 'string' ? Buffer.from(after, 'base64url').toString('utf8') : null;
  if (from !== null && !PATH.test(from)) throw badInput('after: not a cursor of this list');
  return { ...pathRange(path), after: from, first };
}

const toCursor = ({ path }: School): string => Buffer.from(path).toString('base64url');

async function toClass(outcome: ClassDone | Refused, success: 'ClassOpened' | 'ClassClosed', { classes }: Context) {
  if (isRefused(outcome)) return toRefusal(outcome);
  return { __typename: success, class: await classes.clear(outcome.classId).load(outcome.classId) };
}

async function toGraduation(outcome: GraduationDone | Refused, { classes }: Context) {
  if (isRefused(outcome)) return toRefusal(outcome);
  const { classId, graduated, notGraduated } = outcome;
  return { __typename: 'ClassGraduated', class: await classes.clear(classId).load(classId), graduated, notGraduated };
}

const phoneOf = async ({ path }: { path: string }, _: unknown, { officePhones }: Context) => (await officePhones.load(path))?.phone ?? null;
const levelAt = async (placement: Placement, { schools, now }: Context) =>
  levelOf(placement, (await schools.load(placement.schoolId)) ?? undefined, dateInChina(now()));
const schoolOf = ({ schoolId }: { schoolId: string }, _: unknown, { schools }: Context) => schools.load(schoolId);
const classOf = ({ classId }: { classId: string }, _: unknown, { classes }: Context) => classes.load(classId);

export const resolvers = {
  DateTime: DateTimeResolver,
  LocalDate: LocalDateResolver,
  Query: {
    region: (_: unknown, { code }: { code: string }, { currentRegions }: Context) => currentRegions.load(code),
    school: (_: unknown, { id }: { id: string }, { schools }: Context) => schools.load(idOf(id)),
    schoolByCode: (_: unknown, { code }: { code: string }, { schoolsByCode }: Context) => schoolsByCode.load(code),
  },
  Mutation: {
    ...unitMutations,
    async openSchool(_: unknown, { input: { idempotencyKey, ...input } }: MutationOpenSchoolArgs, context: Context) {
      const outcome = await context.openSchool(commandOf(context, idempotencyKey, input));
      if (isRefused(outcome)) return toRefusal(outcome);
      return { __typename: 'SchoolOpened', school: await context.schools.clear(outcome.schoolId).load(outcome.schoolId) };
    },
    async openClass(_: unknown, { input: { idempotencyKey, schoolId, class: wanted } }: MutationOpenClassArgs, context: Context) {
      const input = { schoolId: idOf(schoolId), class: wanted };
      return toClass(await context.openClass(commandOf(context, idempotencyKey, input)), 'ClassOpened', context);
    },
    async closeClass(_: unknown, { input: { idempotencyKey, classId } }: MutationCloseClassArgs, context: Context) {
      return toClass(await context.closeClass(commandOf(context, idempotencyKey, { classId: idOf(classId) })), 'ClassClosed', context);
    },
    async graduateClass(_: unknown, { input: { idempotencyKey, classId } }: MutationGraduateClassArgs, context: Context) {
      return toGraduation(await context.graduateClass(commandOf(context, idempotencyKey, { classId: idOf(classId) })), context);
    },
    async setOfficePhone(_: unknown, { input: { idempotencyKey, phone } }: MutationSetOfficePhoneArgs, context: Context) {
      const outcome = await context.setOfficePhone(commandOf(context, idempotencyKey, { phone: phone ?? null }));
      return isRefused(outcome) ? toRefusal(outcome) : { __typename: 'OfficePhoneSet', ...outcome };
    },
  },
  UnitState: unitFields.UnitState,
  Region: {
    ...unitFields.Region,
    __resolveReference: ({ code }: { code: string }, { regions }: Context) => regions.load(code),
    officePhone: phoneOf,
    parent: ({ parent }: Region, _: unknown, { regions }: Context) => (parent ? regions.load(parent) : null),
    children: ({ code }: Region, _: unknown, { children }: Context) => children.load(code),
    async schools(region: Region, args: RegionSchoolsArgs, { schoolPages }: Context) {
      const found = await schoolPages.load(pageAfter(region, args));
      const edges = found.slice(0, args.first).map((node) => ({ node, cursor: toCursor(node) }));
      return { edges, pageInfo: { hasNextPage: found.length > args.first, endCursor: edges.at(-1)?.cursor ?? null } };
    },
  },
  School: {
    ...unitFields.School,
    __resolveReference: ({ id }: { id: string }, { schools }: Context) => (UUID.test(id) ? schools.load(id) : null),
    officePhone: phoneOf,
    county: ({ countyCode }: School, _: unknown, { regions }: Context) => regions.load(countyCode),
    classes: ({ id }: School, _: unknown, { classesOfSchools }: Context) => classesOfSchools.load(id),
  },
  Class: {
    __resolveReference: ({ id }: { id: string }, { classes }: Context) => (UUID.test(id) ? classes.load(id) : null),
    school: schoolOf,
    name: (schoolClass: SchoolClass) => nameOf(schoolClass),
  },
  Student: {
    placement: ({ id }: { id: string }, _: unknown, { placements }: Context) => (UUID.test(id) ? placements.load(id) : null),
    spells: ({ id }: { id: string }, _: unknown, { spells }: Context) => (UUID.test(id) ? spells.load(id) : null),
  },
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
      const level = placement.status === 'GRADUATED' ? null : await levelAt(placement, context);
      return level !== null && hasOutlived(level);
    },
    held: ({ hold }: Placement) => hold !== null,
  },
  NotGraduated: {
    student: ({ studentId }: { studentId: string; reason: StayReason }) => ({ id: studentId }),
  },
  Spell: {
    school: schoolOf,
    class: classOf,
    from: ({ fromDate }: Spell) => fromDate,
    to: ({ toDate }: Spell) => toDate,
  },
};
