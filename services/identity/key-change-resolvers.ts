/** The GraphQL resolvers of changes of key data. */
import type { KeyObject } from 'node:crypto';
import { type Actor, readsAsUnitOnly } from '@xueji/infra/runtime/actor.ts';
import { knowsWho } from '@xueji/infra/runtime/approval.ts';
import { forbidden } from '@xueji/infra/runtime/caller-fault.ts';
import type { Command, CommandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { StoredFile } from '@xueji/infra/runtime/files.ts';
import { LINK_MS, signLink } from '@xueji/infra/runtime/files-link.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import { connectionOf, type PageArgs, readPage } from '@xueji/infra/runtime/pages.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { codeOfPath } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import { outsideUnit } from '@xueji/infra/runtime/unit-counts.ts';
import type {
  KeyDataDocumentInput,
  MutationApproveKeyDataChangeArgs,
  MutationAskForKeyDataEvidenceArgs,
  MutationProvideKeyDataEvidenceArgs,
  MutationRejectKeyDataChangeArgs,
  MutationRequestKeyDataChangeArgs,
  MutationWithdrawKeyDataChangeArgs,
  QueryKeyDataChangesArgs,
} from '@xueji/schema/generated/identity.ts';
import type DataLoader from 'dataloader';
import type { CorrectionRefused } from './correction.ts';
import { correctionRefusal, type OfStudent, seesChanges } from './correction-resolvers.ts';
import {
  type DecideKeyRefused,
  type GivenDocument,
  type KeyChange,
  type KeyDocument,
  mayOpenFiles,
  type RequestKeyInput,
  type RequestKeyRefused,
} from './key-change.ts';
import { KEY_FILES_AT } from './key-change-file-store.ts';
import { countKeyChanges, KEY_CHANGE_ORDER, type KeyChangesOfStudent, listKeyChanges } from './key-change-list-store.ts';
import type { AskKeyEvidenceRefused, GiveKeyEvidenceRefused } from './key-change-review.ts';
import type { ApproveKeyInput, KeyChangeDone, RejectKeyInput, WithdrawKeyInput } from './key-change-store.ts';
import type { AskKeyEvidenceInput, GiveKeyEvidenceInput } from './key-evidence-store.ts';
import { unitIn } from './list-resolvers.ts';
import type { SeenStudent } from './mask.ts';
import { valuesSeen } from './student-change.ts';
import { scopesOfList } from './student-filter.ts';

export type KeyChangePorts = {
  readonly linkKey: KeyObject;
  readonly requestKeyDataChange: CommandPort<RequestKeyInput, KeyChangeDone | RequestKeyRefused>;
  readonly approveKeyDataChange: CommandPort<ApproveKeyInput, KeyChangeDone | DecideKeyRefused>;
  readonly rejectKeyDataChange: CommandPort<RejectKeyInput, KeyChangeDone | DecideKeyRefused>;
  readonly withdrawKeyDataChange: CommandPort<WithdrawKeyInput, KeyChangeDone | DecideKeyRefused>;
  readonly askForKeyDataEvidence: CommandPort<AskKeyEvidenceInput, KeyChangeDone | AskKeyEvidenceRefused>;
  readonly provideKeyDataEvidence: CommandPort<GiveKeyEvidenceInput, KeyChangeDone | GiveKeyEvidenceRefused>;
};
type Context = RequestContext &
  KeyChangePorts & {
    readonly db: Database;
    readonly counts: Database;
    readonly students: DataLoader<string, SeenStudent | null>;
    readonly keyChanges: DataLoader<KeyChangesOfStudent, KeyChange[]>;
  };

type Refused = RequestKeyRefused | DecideKeyRefused | AskKeyEvidenceRefused | GiveKeyEvidenceRefused;

type Port<Input> = CommandPort<Input, KeyChangeDone | Refused>;

const documentOf = ({ kind, title, fileId }: KeyDataDocumentInput, at: number): GivenDocument => ({
  ...{ kind, title },
  fileId: typeof fileId === 'string' ? idOf(fileId, `input.documents[${at}].fileId`) : null,
});

/** Runs a command and answers with the type of its success, or with the refusal. */
async function answerOf<Input>(success: string, port: Port<Input>, command: Command<Input>, { students }: Context) {
  const done = await port(command);
  if (isRefused(done)) return correctionRefusal(done as CorrectionRefused);
  const { id, studentId } = done as KeyChangeDone;
  return { __typename: success, changeId: id, student: students.clear(studentId).load(studentId) };
}

export const keyChangeMutations = {
  requestKeyDataChange: (_: unknown, { input }: MutationRequestKeyDataChangeArgs, context: Context) =>
    answerOf(
      'KeyDataChangeRequested',
      context.requestKeyDataChange,
      commandOf(context, input.idempotencyKey, {
        ...{ studentId: idOf(input.studentId, 'input.studentId'), revision: input.revision, procedure: input.procedure ?? 'ORDINARY' },
        ...{ fields: { ...input.fields }, reason: input.reason, documents: input.documents.map(documentOf) },
      }),
      context,
    ),
  approveKeyDataChange: (_: unknown, { input }: MutationApproveKeyDataChangeArgs, context: Context) =>
    answerOf(
      'KeyDataChangeDecided',
      context.approveKeyDataChange,
      commandOf(context, input.idempotencyKey, { id: idOf(input.id, 'input.id'), opinion: input.opinion ?? null }),
      context,
    ),
  rejectKeyDataChange: (_: unknown, { input }: MutationRejectKeyDataChangeArgs, context: Context) =>
    answerOf(
      'KeyDataChangeDecided',
      context.rejectKeyDataChange,
      commandOf(context, input.idempotencyKey, { id: idOf(input.id, 'input.id'), reason: input.reason }),
      context,
    ),
  withdrawKeyDataChange: (_: unknown, { input }: MutationWithdrawKeyDataChangeArgs, context: Context) =>
    answerOf(
      'KeyDataChangeDecided',
      context.withdrawKeyDataChange,
      commandOf(context, input.idempotencyKey, { id: idOf(input.id, 'input.id') }),
      context,
    ),
  askForKeyDataEvidence: (_: unknown, { input }: MutationAskForKeyDataEvidenceArgs, context: Context) =>
    answerOf(
      'KeyDataEvidenceAsked',
      context.askForKeyDataEvidence,
      commandOf(context, input.idempotencyKey, { id: idOf(input.id, 'input.id'), kind: input.kind, note: input.note }),
      context,
    ),
  provideKeyDataEvidence: (_: unknown, { input }: MutationProvideKeyDataEvidenceArgs, context: Context) =>
    answerOf(
      'KeyDataEvidenceProvided',
      context.provideKeyDataEvidence,
      commandOf(context, input.idempotencyKey, { id: idOf(input.id, 'input.id'), documents: input.documents.map(documentOf) }),
      context,
    ),
};

function changeSeenBy(change: KeyChange, { actor, students, now }: Pick<Context, 'actor' | 'students' | 'now'>) {
  const who = (unitPath: string, userId: string | null) => (knowsWho(actor, unitPath) ? userId : null);
  return {
    ...{ id: change.id, student: () => students.load(change.studentId), status: change.status, procedure: change.procedure },
    ...{
      reason: change.reason,
      documents: documentsSeen(change, change.documents, actor),
      requestedAt: change.requestedAt,
      endedAt: change.endedAt,
    },
    ...{ unit: codeOfPath(change.path), requestedBy: who(change.path, change.requestedBy), dueAt: change.dueAt },
    toDecide: change.currentUnit === null ? null : codeOfPath(change.currentUnit),
    overdue: change.dueAt !== null && change.dueAt <= now(),
    evidence: change.evidence.map((one) => ({
      ...{ step: one.step, kind: one.kind, note: one.note, unit: codeOfPath(one.askedBy), askedAt: new Date(one.askedAt) },
      ...{ providedAt: at(one.providedAt), documents: documentsSeen(change, one.documents, actor) },
    })),
    fields: change.changes.map(valuesSeen),
    steps: change.steps.map((step) => ({
      ...{ number: step.number, unit: codeOfPath(step.unitPath), decision: step.decision, opinion: step.opinion },
      escalatedTo: step.escalations.map(({ toUnit }) => codeOfPath(toUnit)),
      ...{ dueAt: at(step.dueAt), decidedAt: at(step.decidedAt), decidedBy: who(step.unitPath, step.decidedBy) },
    })),
  };
}
const documentsSeen = (change: KeyChange, documents: readonly KeyDocument[], actor: Actor) =>
  documents.map(({ kind, title, file = null }) => ({
    ...{ kind, title, sha256: file?.sha256 ?? null },
    file: mayOpenFiles(change, actor) ? file : null,
  }));

export const keyChangeFile = {
  // The machine's clock: a link is a token.
  url: ({ id }: StoredFile, { purpose }: { purpose: string }, { linkKey, actor }: Context) =>
    `${KEY_FILES_AT}/${signLink(linkKey, { fileId: id, purpose, expiresAtMs: Date.now() + LINK_MS }, actor)}`,
};

const at = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));

export async function keyDataChanges(_: unknown, { unit, filter, ...args }: QueryKeyDataChangesArgs, context: Context) {
  const { actor, paths, db, counts } = context;
  if (!readsAsUnitOnly(actor))
    throw forbidden({ zh: 'keyDataChanges: 您的岗位不能查询关键数据变更', en: 'keyDataChanges: your role reads no changes of key data' });
  const named = typeof unit === 'string' ? await unitIn(unit, context) : actor.path;
  const scopes = scopesOfList(actor, paths.current(named), paths);
  if (scopes.length === 0) throw outsideUnit('unit', unit ?? actor.unit, actor);
  const page = readPage(KEY_CHANGE_ORDER, args, { unit: typeof unit === 'string' ? named : null, filter });
  const list = { ...page, scopes, status: filter?.status ?? null, toDoOf: filter?.toDecide ? actor.path : null };
  const nodeOf = (change: KeyChange) => changeSeenBy(change, context);
  return {
    ...connectionOf(page, await listKeyChanges(db, list), ({ id }) => [id], nodeOf),
    totalCount: () => countKeyChanges(counts, list),
  };
}

export async function keyDataChangesOf(student: OfStudent, args: PageArgs, context: Context) {
  const { keyChanges, actor } = context;
  if (!seesChanges(student, actor)) return null;
  const page = readPage({ ...KEY_CHANGE_ORDER, name: 'changes of key data of a student' }, args, { studentId: student.id });
  const found = await keyChanges.load({ ...page, studentId: student.id });
  const nodeOf = (change: KeyChange) => changeSeenBy(change, context);
  return { ...connectionOf(page, found, ({ id }) => [id], nodeOf), totalCount: null };
}
