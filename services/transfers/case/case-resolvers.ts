/** The commands of a case in GraphQL: unpack the input, hand it to its port, map the outcome to the union. */
import type { KeyObject } from 'node:crypto';
import type { CommandPort } from '@xueji/infra/runtime/command.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import { isRefused, type Refused, refusalType } from '@xueji/infra/runtime/refusal.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import type DataLoader from 'dataloader';
import type { Calendars } from '../calendar/calendar-store.ts';
import type { Notice } from '../calendar/notice.ts';
import { COMMAND_REFUSALS, type CommandRefusal } from '../refusals.ts';
import { codeOf, type Issued } from '../tracking/tracking-store.ts';
import type { ApproveInput, AskEvidenceInput, Done, Judged } from './command-store.ts';
import type { ProvideEvidenceInput } from './evidence-store.ts';
import { refusalOf } from './refusal-text.ts';
import type { RequestInput, RequestRefused } from './request.ts';
import type { Rejection } from './review.ts';
import type { Transfer } from './transfer.ts';

type Outcome = Done | Refused;

export type CasePorts = {
  request: CommandPort<RequestInput, Outcome>;
  approve: CommandPort<ApproveInput, Judged>;
  reject: CommandPort<{ id: string } & Rejection, Outcome>;
  withdraw: CommandPort<{ id: string }, Outcome>;
  askForEvidence: CommandPort<AskEvidenceInput, Outcome>;
  provideEvidence: CommandPort<ProvideEvidenceInput, Outcome>;
  issueTracking: CommandPort<{ id: string }, Issued | Refused>;
  importNotice: CommandPort<Notice, { calendarVersion: number } | Refused>;
};

type Context = RequestContext &
  CasePorts & {
    readonly transfers: DataLoader<string, Transfer | null>;
    readonly calendars: Calendars;
    readonly cursorKey: KeyObject;
  };

const toRefusal = refusalType(COMMAND_REFUSALS);

type Success = 'TransferRequested' | 'TransferStepTaken';

async function toResult(outcome: Outcome, success: Success, { transfers }: Context) {
  if (isRefused(outcome) && outcome.refused === 'ProhibitedByPolicy') return toProhibition(outcome as RequestRefused);
  if (isRefused(outcome)) return toRefusal(outcome as Refused<CommandRefusal>);
  return { __typename: success, transfer: await transfers.clear(outcome.transferId).load(outcome.transferId) };
}

/** A refusal by policy uses the text of its rule. */
function toProhibition({ prohibition = '' }: RequestRefused) {
  const { code: __typename, ...words } = refusalOf({ refusal: 'ProhibitedByPolicy', prohibition });
  return { __typename, ...words };
}

/** The outcome of one transfer of a batch. */
const toJudgement = (one: Done | Refused<CommandRefusal>) =>
  'refused' in one ? toRefusal(one) : { __typename: 'TransferStepTaken', ...one };

type Args<Input> = { input: Input & { idempotencyKey: string } };

export const caseMutations = {
  async requestTransfer(
    _: unknown,
    { input: { idempotencyKey, studentId, toSchoolId, toClassId, reason } }: Args<RequestInput>,
    context: Context,
  ) {
    const input = {
      studentId: idOf(studentId, 'input.studentId'),
      toSchoolId: idOf(toSchoolId, 'input.toSchoolId'),
      toClassId: idOf(toClassId, 'input.toClassId'),
      reason,
    };
    return toResult(await context.request(commandOf(context, idempotencyKey, input)), 'TransferRequested', context);
  },
  async approveTransfers(
    _: unknown,
    { input: { idempotencyKey, ids, opinion } }: Args<{ ids: string[]; opinion?: string | null }>,
    context: Context,
  ) {
    if (ids.length < 1 || ids.length > 100) return toRefusal({ refused: 'BatchSizeOutOfRange' });
    const outcome = await context.approve(
      commandOf(context, idempotencyKey, { ids: ids.map((id) => id.toLowerCase()), opinion: opinion ?? null }),
    );
    if (isRefused(outcome)) return toRefusal(outcome as Refused<CommandRefusal>);
    return { __typename: 'TransfersJudged', results: outcome.results.map(toJudgement) };
  },
  async rejectTransfer(_: unknown, { input: { idempotencyKey, id, code, reason } }: Args<{ id: string } & Rejection>, context: Context) {
    const input = { id: idOf(id, 'input.id'), code, reason };
    return toResult(await context.reject(commandOf(context, idempotencyKey, input)), 'TransferStepTaken', context);
  },
  async withdrawTransfer(_: unknown, { input: { idempotencyKey, id } }: Args<{ id: string }>, context: Context) {
    return toResult(await context.withdraw(commandOf(context, idempotencyKey, { id: idOf(id, 'input.id') })), 'TransferStepTaken', context);
  },
  async askForEvidence(_: unknown, { input: { idempotencyKey, id, kind, note } }: Args<AskEvidenceInput>, context: Context) {
    const input = { id: idOf(id, 'input.id'), kind, note };
    return toResult(await context.askForEvidence(commandOf(context, idempotencyKey, input)), 'TransferStepTaken', context);
  },
  async provideEvidence(_: unknown, { input: { idempotencyKey, id, documents } }: Args<ProvideEvidenceInput>, context: Context) {
    const input = {
      id: idOf(id, 'input.id'),
      documents: documents.map(({ title, fileId }, at) => ({ title, fileId: idOf(fileId, `input.documents[${at}].fileId`) })),
    };
    return toResult(await context.provideEvidence(commandOf(context, idempotencyKey, input)), 'TransferStepTaken', context);
  },
  async issueTrackingCode(_: unknown, { input: { idempotencyKey, id } }: Args<{ id: string }>, context: Context) {
    const outcome = await context.issueTracking(commandOf(context, idempotencyKey, { id: idOf(id, 'input.id') }));
    if (isRefused(outcome)) return toRefusal(outcome as Refused<CommandRefusal>);
    const transfer = await context.transfers.load(outcome.transferId);
    return { __typename: 'TrackingCodeIssued', caseNumber: transfer?.caseNumber, code: codeOf(context.cursorKey, outcome.issueId) };
  },
  async importHolidayNotice(_: unknown, { input }: Args<Notice>, context: Context) {
    const { idempotencyKey, year, holidays, workdays, source, replaces = null } = input;
    const outcome = await context.importNotice(commandOf(context, idempotencyKey, { year, holidays, workdays, source, replaces }));
    if (isRefused(outcome)) return toRefusal(outcome as Refused<CommandRefusal>);
    await context.calendars.refresh();
    return { __typename: 'HolidayNoticeImported', year, ...outcome };
  },
};

export const caseResults = {
  // Transfers are judged as a batch but loaded one by one, so nothing is loaded for a caller that only selects the type of the answer.
  TransferStepTaken: {
    transfer: (taken: Done | { transfer: Transfer }, _: unknown, { transfers }: Context) =>
      'transfer' in taken ? taken.transfer : transfers.load(taken.transferId),
  },
};
