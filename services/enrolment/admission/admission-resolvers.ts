/** Admission in GraphQL: plans, admitted graduates, class placing, arrival, and the lists of them. */
import { readsAsUnitOnly } from '@xueji/infra/runtime/actor.ts';
import { badInput, outOfRange } from '@xueji/infra/runtime/caller-fault.ts';
import type { CommandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import { connectionOf, readPage } from '@xueji/infra/runtime/pages.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { codeOfPath } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import type {
  MutationAdmitGraduatesArgs,
  MutationDecideDoubleAdmissionArgs,
  MutationPlaceAdmittedArgs,
  MutationRecordArrivalsArgs,
  MutationSetAdmissionPlanArgs,
  MutationWithdrawAdmissionsArgs,
  SchoolAdmissionPlansArgs,
  SchoolAdmissionsArgs,
  SchoolGraduatesWithoutAdmissionArgs,
} from '@xueji/schema/generated/enrolment.ts';
import { toRefusal } from '../command-resolvers.ts';
import type { Loaders } from '../loaders.ts';
import type { Placement } from '../placement.ts';
import type { Admission } from './admission.ts';
import type { DecisionInput } from './decision.ts';
import type { DecisionDone } from './decision-store.ts';
import { ADMISSION_ORDER, type AdmissionCase, admissionScopes, countAdmissions, countGraduates, GRADUATE_ORDER } from './list-store.ts';
import type { ArrivalsDone, ArrivalsInput, NotPlaced, PlaceAdmittedDone, PlaceAdmittedInput } from './placing-store.ts';
import type { AdmissionPlan, PlanInput } from './plan.ts';
import { countPlans, PLAN_ORDER, type PlanDone } from './plan-store.ts';
import type { AdmitDone, AdmitInput, AdmittedChild } from './store.ts';
import type { WithdrawalDone } from './withdrawal-store.ts';

export type AdmissionPorts = {
  setAdmissionPlan: CommandPort<PlanInput, PlanDone | Refused>;
  admitGraduates: CommandPort<AdmitInput, AdmitDone | Refused>;
  placeAdmitted: CommandPort<PlaceAdmittedInput, PlaceAdmittedDone | Refused>;
  recordArrivals: CommandPort<ArrivalsInput, ArrivalsDone | Refused>;
  withdrawAdmissions: CommandPort<AdmitInput, WithdrawalDone | Refused>;
  decideDoubleAdmission: CommandPort<DecisionInput, DecisionDone | Refused>;
};
type Context = RequestContext & AdmissionPorts & Loaders & { readonly counts: Database };

/** The intake of a large school. */
const MOST_STUDENTS = 500;
const CHARACTERS = { zh: '个字符', en: ' characters' };

/** Null when there are too few or too many ids. A double id is the caller's fault. */
function studentsOf(given: readonly string[]): string[] | null {
  if (given.length < 1 || given.length > MOST_STUDENTS) return null;
  const ids = given.map((id, at) => idOf(id, `input.studentIds[${at}]`));
  if (new Set(ids).size < ids.length) throw badInput('input.studentIds', { zh: '同一学生只能出现一次', en: 'names a student twice' });
  return ids;
}

async function setAdmissionPlan(_: unknown, { input: { idempotencyKey, note, ...input } }: MutationSetAdmissionPlanArgs, context: Context) {
  const asked = { ...input, schoolId: idOf(input.schoolId, 'input.schoolId'), note: note ?? null };
  const outcome = await context.setAdmissionPlan(commandOf(context, idempotencyKey, asked));
  if (isRefused(outcome)) return toRefusal(outcome);
  return { __typename: 'AdmissionPlanSet', plan: () => context.admissionPlans.clear(outcome.planId).load(outcome.planId) };
}

async function admitGraduates(_: unknown, { input: { idempotencyKey, planId, studentIds } }: MutationAdmitGraduatesArgs, context: Context) {
  const ids = studentsOf(studentIds);
  if (ids === null) return toRefusal({ refused: 'BatchSizeOutOfRange' });
  const input = { planId: idOf(planId, 'input.planId'), studentIds: ids };
  const outcome = await context.admitGraduates(commandOf(context, idempotencyKey, input));
  return isRefused(outcome)
    ? toRefusal(outcome)
    : { __typename: 'GraduatesAdmitted', planId: input.planId, results: outcome.results.map(toChild) };
}

const toChild = (result: AdmitDone['results'][number]) =>
  isRefused(result) ? toRefusal(result) : { __typename: result.otherSchoolId === null ? 'GraduateAdmitted' : 'DoubleAdmission', ...result };

async function placeAdmitted(_: unknown, { input: { idempotencyKey, planId, seed } }: MutationPlaceAdmittedArgs, context: Context) {
  if (seed.length < 1 || seed.length > 100) throw outOfRange('input.seed', 1, 100, CHARACTERS);
  const outcome = await context.placeAdmitted(commandOf(context, idempotencyKey, { planId: idOf(planId, 'input.planId'), seed }));
  return isRefused(outcome) ? toRefusal(outcome) : { __typename: 'AdmittedPlaced', ...outcome };
}

async function recordArrivals(_: unknown, { input }: MutationRecordArrivalsArgs, context: Context) {
  const { idempotencyKey, planId, classId, studentIds } = input;
  if ((typeof classId === 'string') === Array.isArray(studentIds))
    throw badInput('input', { zh: 'classId和studentIds须填写其中一项', en: 'give either classId or studentIds' });
  const ids = studentIds ? studentsOf(studentIds) : [];
  if (ids === null) return toRefusal({ refused: 'BatchSizeOutOfRange' });
  const asked = {
    planId: idOf(planId, 'input.planId'),
    classId: classId ? idOf(classId, 'input.classId') : null,
    studentIds: studentIds ? ids : null,
  };
  const outcome = await context.recordArrivals(commandOf(context, idempotencyKey, asked));
  return isRefused(outcome) ? toRefusal(outcome) : { __typename: 'ArrivalsRecorded', ...outcome };
}

async function withdrawAdmissions(_: unknown, { input }: MutationWithdrawAdmissionsArgs, context: Context) {
  const studentIds = studentsOf(input.studentIds);
  if (studentIds === null) return toRefusal({ refused: 'BatchSizeOutOfRange' });
  const asked = { planId: idOf(input.planId, 'input.planId'), studentIds };
  const outcome = await context.withdrawAdmissions(commandOf(context, input.idempotencyKey, asked));
  return isRefused(outcome) ? toRefusal(outcome) : { __typename: 'AdmissionsWithdrawn', ...outcome };
}

async function decideDoubleAdmission(_: unknown, { input }: MutationDecideDoubleAdmissionArgs, context: Context) {
  const { idempotencyKey, planId, studentId, reason } = input;
  const asked = { planId: idOf(planId, 'input.planId'), studentId: idOf(studentId, 'input.studentId'), reason };
  const outcome = await context.decideDoubleAdmission(commandOf(context, idempotencyKey, asked));
  return isRefused(outcome) ? toRefusal(outcome) : { __typename: 'DoubleAdmissionDecided', ...outcome };
}

type Located = { readonly path: string };
async function plansOf({ path }: Located, { filter, ...args }: SchoolAdmissionPlansArgs, { actor, admissionPlanLists, counts }: Context) {
  if (!readsAsUnitOnly(actor)) return null;
  const page = readPage(PLAN_ORDER, args, { code: codeOfPath(path), filter });
  const list = { ...page, scopes: admissionScopes(actor, path), filter: filter ?? {} };
  return { ...connectionOf(page, await admissionPlanLists.load(list), ({ id }) => [id]), totalCount: () => countPlans(counts, list) };
}

async function admissionsOf({ path }: Located, { filter, ...args }: SchoolAdmissionsArgs, { actor, admissionLists, counts }: Context) {
  if (!readsAsUnitOnly(actor)) return null;
  const page = readPage(ADMISSION_ORDER, args, { code: codeOfPath(path), filter });
  const list = { ...page, scopes: admissionScopes(actor, path), filter: filter ?? {} };
  const keysOf = (one: Admission) => [one.path, one.studentId, one.planId];
  return { ...connectionOf(page, await admissionLists.load(list), keysOf), totalCount: () => countAdmissions(counts, list) };
}

async function graduatesOf({ path }: Located, args: SchoolGraduatesWithoutAdmissionArgs, { actor, graduateLists, counts }: Context) {
  if (!readsAsUnitOnly(actor)) return null;
  const page = readPage(GRADUATE_ORDER, args, { code: codeOfPath(path) });
  const list = { ...page, scopes: admissionScopes(actor, path) };
  const keysOf = (one: Placement) => [one.path, one.studentId];
  return { ...connectionOf(page, await graduateLists.load(list), keysOf), totalCount: () => countGraduates(counts, list) };
}

export const admissionMutations = {
  setAdmissionPlan,
  admitGraduates,
  placeAdmitted,
  recordArrivals,
  withdrawAdmissions,
  decideDoubleAdmission,
};

const studentOf = ({ studentId }: { studentId: string }) => ({ id: studentId });
const schoolOf = ({ schoolId }: { schoolId: string }, _: unknown, { schools }: Context) => schools.load(schoolId);
const planOf = ({ planId }: { planId: string }, _: unknown, { admissionPlans }: Context) => admissionPlans.clear(planId).load(planId);
const listsOfUnit = { admissionPlans: plansOf, admissions: admissionsOf, graduatesWithoutAdmission: graduatesOf };

export const admissionFields = { School: listsOfUnit, Region: listsOfUnit };

export const admissionResolvers = {
  AdmissionPlan: { school: ({ schoolId }: AdmissionPlan, _: unknown, { schools }: Context) => schools.load(schoolId) },
  Admission: {
    student: studentOf,
    school: schoolOf,
    plan: planOf,
    // The class of today: the pupil may have changed it since.
    async class({ studentId, schoolId, status }: Admission, _: unknown, { placements, classes }: Context) {
      const placement = status === 'PLACED' ? await placements.load(studentId) : null;
      return placement?.schoolId === schoolId ? classes.load(placement.classId) : null;
    },
    case: ({ studentId, entryYear, status }: Admission, _: unknown, { admissionCases }: Context) =>
      status === 'WITHDRAWN' ? null : admissionCases.load(`${studentId}/${entryYear}`),
  },
  AdmissionCase: {
    kind: () => 'DOUBLE_ADMISSION',
    schools: ({ schoolIds }: AdmissionCase, _: unknown, { schools }: Context) => schools.loadMany(schoolIds),
  },
  GraduateWithoutAdmission: {
    student: studentOf,
    school: schoolOf,
    graduatedOn: ({ since }: Placement) => since,
  },
  GraduateAdmitted: { student: studentOf },
  DoubleAdmission: {
    student: studentOf,
    otherSchool: ({ otherSchoolId }: AdmittedChild, _: unknown, { schools }: Context) =>
      otherSchoolId ? schools.load(otherSchoolId) : null,
  },
  GraduatesAdmitted: { plan: planOf },
  AdmittedPlaced: { plan: planOf },
  AdmittedNotPlaced: { student: (one: NotPlaced) => studentOf(one) },
  ArrivalsRecorded: { plan: planOf },
  AdmissionsWithdrawn: { plan: planOf },
  DoubleAdmissionDecided: {
    plan: planOf,
    student: studentOf,
    endedSchools: ({ endedSchoolIds }: DecisionDone, _: unknown, { schools }: Context) => schools.loadMany(endedSchoolIds),
  },
};
