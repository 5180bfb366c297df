/** Status changes in GraphQL: commands and lists in, cases out. */
import type { KeyObject } from 'node:crypto';
import { type Actor, readsAsPartner, wears } from '@xueji/infra/runtime/actor.ts';
import { knowsWho } from '@xueji/infra/runtime/approval.ts';
import { type ApprovalStep, currentStepOf, desksOf } from '@xueji/infra/runtime/approval-state.ts';
import type { CommandPort } from '@xueji/infra/runtime/command.ts';
import { LINK_MS, signLink } from '@xueji/infra/runtime/files-link.ts';
import { isId } from '@xueji/infra/runtime/ids.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { codeOfPath } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import { codeValue } from '@xueji/schema/codes/code-table.ts';
import { STATUS_CHANGE_REASON } from '@xueji/schema/codes/schooling.ts';
import { toRefusal } from '../command-resolvers.ts';
import type { Loaders } from '../loaders.ts';
import type { Movement } from '../movement.ts';
import type { AskEvidenceInput, GiveEvidenceInput } from './evidence-store.ts';
import type { GivenProof, RequestInput } from './request.ts';
import type { ChangeDocument, StatusChange } from './status-change.ts';
import type { ApproveInput, Done, Judged, RejectInput } from './store.ts';

export type ChangePorts = {
  requestStatusChange: CommandPort<RequestInput, Done | Refused>;
  approveStatusChanges: CommandPort<ApproveInput, Judged>;
  rejectStatusChange: CommandPort<RejectInput, Done | Refused>;
  withdrawStatusChange: CommandPort<{ id: string }, Done | Refused>;
  askForStatusChangeEvidence: CommandPort<AskEvidenceInput, Done | Refused>;
  provideStatusChangeEvidence: CommandPort<GiveEvidenceInput, Done | Refused>;
  linkKey: KeyObject;
};
type Context = RequestContext & ChangePorts & Loaders;
type Args<Input> = { input: Input & { idempotencyKey: string } };

const reasonOf = ({ reason }: { reason: string | null }) => (reason === null ? null : codeValue(STATUS_CHANGE_REASON, reason));

type Success = 'StatusChangeRequested' | 'StatusChangeStepTaken';
/** A refusal that names reasons names them with their labels. */
function toResult(outcome: Done | Refused, success: Success) {
  if (!isRefused(outcome)) return { __typename: success, ...outcome };
  const { refused, may, ...named } = outcome as Refused & { allowed?: readonly string[] };
  const words = toRefusal({ refused, ...(may && { may }) });
  const allowed = refused === 'ReasonNotAllowed' ? named.allowed?.map((code) => codeValue(STATUS_CHANGE_REASON, code)) : named.allowed;
  return { ...words, ...named, ...(allowed && { allowed }) };
}

const proofOf = (one: GivenProof, at: number): GivenProof => ({ ...one, fileId: idOf(one.fileId, `input.documents[${at}].fileId`) });

type RequestArgs = Omit<RequestInput, 'reason' | 'note' | 'toClassId'> & Partial<Pick<RequestInput, 'reason' | 'note' | 'toClassId'>>;

export const changeMutations = {
  async requestStatusChange(_: unknown, { input: { idempotencyKey, ...given } }: Args<RequestArgs>, context: Context) {
    const { kind, reason = null, note = null, effectiveOn, toClassId } = given;
    const input = {
      ...{ studentId: idOf(given.studentId, 'input.studentId'), kind, reason, note, effectiveOn },
      toClassId: toClassId ? idOf(toClassId, 'input.toClassId') : null,
      documents: given.documents.map(proofOf),
    };
    return toResult(await context.requestStatusChange(commandOf(context, idempotencyKey, input)), 'StatusChangeRequested');
  },
  async approveStatusChanges(
    _: unknown,
    { input: { idempotencyKey, ids, opinion } }: Args<{ ids: string[]; opinion?: string | null }>,
    context: Context,
  ) {
    if (ids.length < 1 || ids.length > 100) return toRefusal({ refused: 'BatchSizeOutOfRange' });
    const input = { ids: ids.map((id) => id.toLowerCase()), opinion: opinion ?? null };
    const outcome = await context.approveStatusChanges(commandOf(context, idempotencyKey, input));
    if (isRefused(outcome)) return toRefusal(outcome);
    return { __typename: 'StatusChangesJudged', results: outcome.results.map((one) => toResult(one, 'StatusChangeStepTaken')) };
  },
  async rejectStatusChange(_: unknown, { input: { idempotencyKey, id, reason } }: Args<RejectInput>, context: Context) {
    const input = { id: idOf(id, 'input.id'), reason };
    return toResult(await context.rejectStatusChange(commandOf(context, idempotencyKey, input)), 'StatusChangeStepTaken');
  },
  async withdrawStatusChange(_: unknown, { input: { idempotencyKey, id } }: Args<{ id: string }>, context: Context) {
    const input = { id: idOf(id, 'input.id') };
    return toResult(await context.withdrawStatusChange(commandOf(context, idempotencyKey, input)), 'StatusChangeStepTaken');
  },
  async askForStatusChangeEvidence(_: unknown, { input: { idempotencyKey, id, kind, note } }: Args<AskEvidenceInput>, context: Context) {
    const input = { id: idOf(id, 'input.id'), kind, note };
    return toResult(await context.askForStatusChangeEvidence(commandOf(context, idempotencyKey, input)), 'StatusChangeStepTaken');
  },
  async provideStatusChangeEvidence(_: unknown, { input: { idempotencyKey, id, documents } }: Args<GiveEvidenceInput>, context: Context) {
    const input = { id: idOf(id, 'input.id'), documents: documents.map(proofOf) };
    return toResult(await context.provideStatusChangeEvidence(commandOf(context, idempotencyKey, input)), 'StatusChangeStepTaken');
  },
};

/** Approvers of the units that take a step of this case, and the registrar of the school that gave the files. Never a partner. */
function mayOpen({ steps, path }: StatusChange, actor: Actor): boolean {
  if (readsAsPartner(actor)) return false;
  if (wears(actor, 'registrar') && actor.path === path) return true;
  return wears(actor, 'approver') && steps.some((step) => desksOf(step).includes(actor.path));
}

const SCHOOL_DIGITS = 10;
async function unitAt(path: string, { schoolsByCode, currentRegions }: Context) {
  const code = codeOfPath(path);
  if (code.length === SCHOOL_DIGITS) {
    const school = await schoolsByCode.load(code);
    return school && { __typename: 'School', ...school };
  }
  const region = await currentRegions.load(code.padEnd(6, '0'));
  return region && { __typename: 'Region', ...region };
}

const caseOf = ({ statusChangeId }: Done, _: unknown, { statusChanges }: Context) =>
  statusChanges.clear(statusChangeId).load(statusChangeId);
type ShownStep = ApprovalStep & { readonly change: StatusChange };
type ShownEvidence = StatusChange['evidence'][number] & { readonly change: StatusChange };

/** Documents without the files that this reader may not open. */
const documentsFor = (change: StatusChange, documents: readonly ChangeDocument[], actor: Actor) =>
  documents.map((one) => ({ ...one, file: mayOpen(change, actor) ? one.file : null }));

export const changeResolvers = {
  StatusChangeRequested: { statusChange: caseOf },
  StatusChangeStepTaken: { statusChange: caseOf },
  Movement: { reason: (movement: Movement) => reasonOf(movement) },
  StatusChange: {
    student: ({ studentId }: StatusChange) => ({ id: studentId }),
    school: ({ schoolId }: StatusChange, _: unknown, { schools }: Context) => schools.load(schoolId),
    reason: reasonOf,
    toClass: ({ toClassId }: StatusChange, _: unknown, { classes }: Context) => (toClassId === null ? null : classes.load(toClassId)),
    documents: (change: StatusChange, _: unknown, { actor }: Context) => documentsFor(change, change.documents, actor),
    evidence: (change: StatusChange) => change.evidence.map((one) => ({ ...one, change })),
    rule: ({ ruleId }: StatusChange) => ruleId,
    steps: (change: StatusChange) => change.steps.map((step) => ({ ...step, change })),
    overdue: ({ dueAt }: StatusChange, _: unknown, { now }: Context) => dueAt !== null && dueAt <= now(),
  },
  StatusChangeEvidence: {
    unit: ({ askedBy }: ShownEvidence, _: unknown, context: Context) => unitAt(askedBy, context),
    documents: ({ change, documents }: ShownEvidence, _: unknown, { actor }: Context) => documentsFor(change, documents, actor),
  },
  StatusChangeStep: {
    unit: ({ unitPath }: ShownStep, _: unknown, context: Context) => unitAt(unitPath, context),
    state: ({ change, number, decision }: ShownStep) => decision ?? (currentStepOf(change)?.number === number ? 'CURRENT' : 'WAITING'),
    decidedBy: ({ unitPath, decidedBy }: ShownStep, _: unknown, { actor }: Context) => (knowsWho(actor, unitPath) ? decidedBy : null),
    escalatedToUnits: async ({ escalations }: ShownStep, _: unknown, context: Context) =>
      (await Promise.all(escalations.map(({ toUnit }) => unitAt(toUnit, context)))).filter((unit) => unit !== null),
  },
  ProofFile: {
    // The machine's clock: a link is a token.
    url: ({ id }: ChangeDocument['file'], { purpose }: { purpose: string }, { linkKey, actor }: Context) =>
      `${FILES_AT}/${signLink(linkKey, { fileId: id, purpose, expiresAtMs: Date.now() + LINK_MS }, actor)}`,
  },
};

/** The address of the files of status changes, at the gateway and at this service. */
export const FILES_AT = '/status-change-files';

export const findStatusChange = (_: unknown, { id }: { id: string }, { statusChanges }: Context) =>
  isId(id) ? statusChanges.load(id.toLowerCase()) : null;
