/** Commands on classes in GraphQL. */
import type { CommandPort } from '@xueji/infra/runtime/command.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import type {
  MutationAddCohortsArgs,
  MutationChangeClassLimitArgs,
  MutationCloseClassArgs,
  MutationOpenClassArgs,
} from '@xueji/schema/generated/enrolment.ts';
import type { AddCohortsInput } from './class-cohorts-store.ts';
import { toRefusal } from './command-resolvers.ts';
import type { Loaders } from './loaders.ts';
import type { ChangeLimitInput, ClassDone, CloseClassInput, OpenClassInput } from './school-class-store.ts';

export type ClassPorts = {
  openClass: CommandPort<OpenClassInput, ClassDone | Refused>;
  closeClass: CommandPort<CloseClassInput, ClassDone | Refused>;
  addCohorts: CommandPort<AddCohortsInput, ClassDone | Refused>;
  changeClassLimit: CommandPort<ChangeLimitInput, ClassDone | Refused>;
};
type Context = RequestContext & ClassPorts & Loaders;

async function toClass(
  outcome: ClassDone | Refused,
  success: 'ClassOpened' | 'ClassClosed' | 'ClassLimitChanged' | 'CohortsAdded',
  { classes }: Context,
) {
  if (isRefused(outcome)) return toRefusal(outcome);
  return { __typename: success, class: await classes.clear(outcome.classId).load(outcome.classId) };
}

async function openClass(_: unknown, { input: { idempotencyKey, schoolId, class: wanted } }: MutationOpenClassArgs, context: Context) {
  const input = { schoolId: idOf(schoolId, 'input.schoolId'), class: wanted };
  return toClass(await context.openClass(commandOf(context, idempotencyKey, input)), 'ClassOpened', context);
}

async function closeClass(_: unknown, { input: { idempotencyKey, classId } }: MutationCloseClassArgs, context: Context) {
  return toClass(
    await context.closeClass(commandOf(context, idempotencyKey, { classId: idOf(classId, 'input.classId') })),
    'ClassClosed',
    context,
  );
}

async function addCohorts(_: unknown, { input: { idempotencyKey, classId, entryYears } }: MutationAddCohortsArgs, context: Context) {
  const input = { classId: idOf(classId, 'input.classId'), entryYears };
  return toClass(await context.addCohorts(commandOf(context, idempotencyKey, input)), 'CohortsAdded', context);
}

async function changeClassLimit(
  _: unknown,
  { input: { idempotencyKey, classId, limit, reason } }: MutationChangeClassLimitArgs,
  context: Context,
) {
  const input = { classId: idOf(classId, 'input.classId'), limit, limitReason: reason ?? null };
  return toClass(await context.changeClassLimit(commandOf(context, idempotencyKey, input)), 'ClassLimitChanged', context);
}

export const classMutations = { openClass, closeClass, addCohorts, changeClassLimit };
