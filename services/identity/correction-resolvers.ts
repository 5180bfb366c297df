/** The GraphQL resolvers of corrections, and of the log of changes. */
import { type Actor, readsAsPartner } from '@xueji/infra/runtime/actor.ts';
import type { CommandPort } from '@xueji/infra/runtime/command.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import { connectionOf, type PageArgs, readPage } from '@xueji/infra/runtime/pages.ts';
import { isRefused, type Refused, refusalType } from '@xueji/infra/runtime/refusal.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import type { MutationCorrectStudentArgs } from '@xueji/schema/generated/identity.ts';
import type DataLoader from 'dataloader';
import type { CorrectInput, CorrectionRefused } from './correction.ts';
import type { MemberValues } from './family-correction.ts';
import { nameOfFault, textOfFault } from './field-value.ts';
import type { SeenStudent } from './mask.ts';
import { IDENTITY_REFUSALS, type IdentityRefusal } from './refusals.ts';
import { changeSeen, type StudentChange } from './student-change.ts';
import { CHANGE_ORDER, type ChangeList, type CorrectionDone } from './student-change-store.ts';

type Context = RequestContext & {
  readonly correctStudent: CommandPort<CorrectInput, CorrectionDone | CorrectionRefused>;
  readonly students: DataLoader<string, SeenStudent | null>;
  readonly revisions: DataLoader<string, number | null>;
  readonly changeLists: DataLoader<ChangeList, StudentChange[]>;
};

const toRefusal = refusalType(IDENTITY_REFUSALS);

/** A refusal with its further fields. The message of an invalid field says what is wrong with the value. */
export function correctionRefusal(refused: CorrectionRefused | Refused<IdentityRefusal>) {
  const shown = toRefusal(refused as Refused<IdentityRefusal>);
  if ('revision' in refused) return { ...shown, revision: refused.revision };
  if ('field' in refused) return { ...shown, message: textOfFault(refused.code), field: refused.field, code: nameOfFault(refused.code) };
  return shown;
}

export async function correctStudent(_: unknown, { input }: MutationCorrectStudentArgs, context: Context) {
  const { idempotencyKey, studentId, revision, fields, evidence } = input;
  const done = await context.correctStudent(
    commandOf(context, idempotencyKey, {
      ...{ studentId: idOf(studentId, 'input.studentId'), revision, fields: { ...fields }, evidence: evidence?.trim() || null },
      addMembers: (input.addMembers ?? []).map((one): MemberValues => ({ ...one })),
      changeMembers: (input.changeMembers ?? []).map((one): MemberValues & { seq: number } => ({ ...one })),
      removeMembers: input.removeMembers ?? [],
    }),
  );
  if (isRefused(done)) return correctionRefusal(done as CorrectionRefused);
  const { changeId, studentId: id } = done as CorrectionDone;
  return { __typename: 'StudentCorrected', student: context.students.clear(id).load(id), changeId };
}

export type OfStudent = SeenStudent | { readonly id: string };
/** Guests, callers who only know the id, and partners see no changes. */
export const seesChanges = (student: OfStudent, actor: Actor): boolean =>
  'asGuest' in student && !student.asGuest && !readsAsPartner(actor);

export const revision = (student: OfStudent, _: unknown, { revisions, actor }: Context) =>
  seesChanges(student, actor) ? revisions.load(student.id) : null;

export async function changes(student: OfStudent, args: PageArgs, { changeLists, revisions, actor }: Context) {
  if (!seesChanges(student, actor)) return null;
  const page = readPage(CHANGE_ORDER, args, { studentId: student.id });
  const found = await changeLists.load({ ...page, studentId: student.id });
  return {
    ...connectionOf(
      page,
      found,
      ({ seq }) => [seq],
      (change) => changeSeen(change, actor),
    ),
    // The changes of a record are numbered without gaps.
    totalCount: () => revisions.load(student.id),
  };
}
