/** GraphQL in, GraphQL out. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Command, CommandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { isRefused, type Refused, refusalType } from '@xueji/infra/runtime/refusal.ts';
import { countsAs, pathOfRegion, pathRange } from '@xueji/infra/runtime/scope.ts';
import { badInput, type RequestContext } from '@xueji/infra/runtime/service.ts';
import DataLoader from 'dataloader';
import { DateTimeResolver } from 'graphql-scalars';
import { feedRightsOf } from './feed-rights-store.ts';
import { fromCursor, headOfFeed, readFeed, toCursor } from './feed-store.ts';
import type { ReadTransfers } from './loaders.ts';
import { COMMAND_REFUSALS, type CommandRefusal, FACT_REFUSALS } from './refusals.ts';
import {
  type ApproveInput,
  countOpenTransfers,
  type Done,
  findOpenTransfers,
  type Judged,
  listTransfers,
  type RejectInput,
} from './store.ts';
import { currentStepOf, type RequestInput, type Step, type Transfer, type TransferStatus } from './transfer.ts';

export type Ports = {
  db: Database;
  read: ReadTransfers;
  request: CommandPort<RequestInput, Done | Refused>;
  approve: CommandPort<ApproveInput, Judged>;
  reject: CommandPort<RejectInput, Done | Refused>;
  withdraw: CommandPort<{ id: string }, Done | Refused>;
};

export type Context = RequestContext &
  Ports & {
    transfers: DataLoader<string, Transfer | null>;
    openTransfers: DataLoader<string, Transfer | null>;
    counts: ReturnType<typeof countLoader>;
  };

export const contextOf = (base: RequestContext, ports: Ports): Context => ({
  ...base,
  ...ports,
  transfers: byKey(
    (ids) => ports.read(base.actor, ids),
    (transfer) => transfer.id,
  ),
  openTransfers: byKey(
    (ids) => findOpenTransfers(ports.db, base.actor, ids),
    (transfer) => transfer.studentId,
  ),
  counts: countLoader(ports.db),
});

const byKey = (find: (keys: readonly string[]) => Promise<Transfer[]>, keyOf: (transfer: Transfer) => string) =>
  new DataLoader<string, Transfer | null>(async (keys) => {
    const found = new Map((await find(keys)).map((transfer) => [keyOf(transfer), transfer]));
    return keys.map((key) => found.get(key) ?? null);
  });

const countLoader = (db: Database) =>
  new DataLoader<string, { incoming: number; outgoing: number }>(async (paths) => {
    const counted = new Map((await countOpenTransfers(db, paths.map(pathRange))).map((row) => [row.from, row]));
    return paths.map((path) => counted.get(path) ?? { incoming: 0, outgoing: 0 });
  });

const toRefusal = refusalType(COMMAND_REFUSALS);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A command as the port takes it; a key that is no key, or an id that is no id, is the caller's fault. */
function commandOf<Input>({ actor, now, requestId }: Context, key: string, input: Input): Command<Input> {
  if (key.length < 8 || key.length > 200) throw badInput('idempotencyKey has 8 to 200 characters');
  return { actor, key, input, now: now(), requestId };
}

function idOf(id: string): string {
  if (!UUID.test(id)) throw badInput(`not an id: ${id.slice(0, 50)}`);
  return id.toLowerCase();
}

async function toResult(outcome: Done | Refused, success: 'TransferRequested' | 'TransferStepTaken', { transfers }: Context) {
  if (isRefused(outcome)) return toRefusal(outcome as Refused<CommandRefusal>);
  return { __typename: success, transfer: await transfers.clear(outcome.transferId).load(outcome.transferId) };
}

function pageSize(first: number): number {
  if (first < 1 || first > 100) throw badInput('first: 1 to 100');
  return first;
}

async function feedAfter(after: string | null | undefined, db: Database): Promise<number> {
  if (!after) return 0;
  if (after === 'now') return headOfFeed(db);
  const position = fromCursor(after);
  if (position === null) throw badInput('after: not a cursor of this feed');
  return position;
}

type RequestArgs = { input: RequestInput & { idempotencyKey: string } };
type ApproveArgs = { input: { idempotencyKey: string; ids: string[]; opinion?: string | null } };
type RejectArgs = { input: { idempotencyKey: string; id: string; reason: string } };
type WithdrawArgs = { input: { idempotencyKey: string; id: string } };
type ListArgs = { status?: TransferStatus[] | null; mine?: boolean | null; first: number; after?: string | null };
type FeedArgs = { filter?: { types?: string[] | null; unit?: string | null } | null; first: number; after?: string | null };

const reference = (type: string, id: string) => ({ __typename: type, id });

/** The unit whose turn it would be, for a list of one's own work. */
const ownWork = (actor: Actor, mine: boolean | null | undefined): string | null => (mine ? actor.path : null);

export const resolvers = {
  DateTime: DateTimeResolver,
  Query: {
    transfer: (_: unknown, { id }: { id: string }, { transfers }: Context) => transfers.load(idOf(id)),
    async transfers(_: unknown, { status, mine, first, after }: ListArgs, { db, actor }: Context) {
      const size = pageSize(first);
      const page = {
        statuses: status ?? null,
        currentUnit: ownWork(actor, mine),
        after: after ? idOf(Buffer.from(after, 'base64url').toString()) : null,
        first: size,
      };
      const rows = await listTransfers(db, actor, page);
      const edges = rows.slice(0, size).map((node) => ({ node, cursor: Buffer.from(node.id).toString('base64url') }));
      return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
    },
    async transferFeed(_: unknown, { filter, first, after }: FeedArgs, { db, actor }: Context) {
      const query = {
        after: await feedAfter(after, db),
        first: pageSize(first),
        types: filter?.types ?? null,
        side: filter?.unit ? pathRange(filter.unit) : null,
      };
      const { items, end } = await readFeed(db, await feedRightsOf(db, actor), query);
      return { items, end: toCursor(end) };
    },
  },
  Mutation: {
    async requestTransfer(
      _: unknown,
      { input: { idempotencyKey, studentId, toSchoolId, toClassId, reason } }: RequestArgs,
      context: Context,
    ) {
      const input = { studentId: idOf(studentId), toSchoolId: idOf(toSchoolId), toClassId: idOf(toClassId), reason };
      return toResult(await context.request(commandOf(context, idempotencyKey, input)), 'TransferRequested', context);
    },
    async approveTransfers(_: unknown, { input: { idempotencyKey, ids, opinion } }: ApproveArgs, context: Context) {
      if (ids.length < 1 || ids.length > 100) return toRefusal({ refused: 'BatchSizeOutOfRange' });
      const outcome = await context.approve(commandOf(context, idempotencyKey, { ids: ids.map(idOf), opinion: opinion ?? null }));
      if (isRefused(outcome)) return toRefusal(outcome as Refused<CommandRefusal>);
      return { __typename: 'TransfersJudged', results: outcome.results };
    },
    async rejectTransfer(_: unknown, { input: { idempotencyKey, id, reason } }: RejectArgs, context: Context) {
      return toResult(await context.reject(commandOf(context, idempotencyKey, { id: idOf(id), reason })), 'TransferStepTaken', context);
    },
    async withdrawTransfer(_: unknown, { input: { idempotencyKey, id } }: WithdrawArgs, context: Context) {
      return toResult(await context.withdraw(commandOf(context, idempotencyKey, { id: idOf(id) })), 'TransferStepTaken', context);
    },
  },
  // Judged by the set, shown one by one: nothing is loaded for a caller who only asks which answer it was.
  ApproveTransferResult: { __resolveType: (outcome: Done | Refused) => (isRefused(outcome) ? outcome.refused : 'TransferStepTaken') },
  TransferStepTaken: {
    transfer: (taken: Done | { transfer: Transfer }, _: unknown, { transfers }: Context) =>
      'transfer' in taken ? taken.transfer : transfers.load(taken.transferId),
  },
  ...Object.fromEntries(
    (['WrongHat', 'WrongUnit', 'OwnEntry', 'TransferNotFound', 'TransferNotInReview'] as const).map((code) => [
      code,
      { message: () => COMMAND_REFUSALS[code].message, whoCanAct: () => COMMAND_REFUSALS[code].whoCanAct },
    ]),
  ),
  Transfer: {
    __resolveReference: ({ id }: { id: string }, { transfers }: Context) => transfers.load(id),
    student: ({ studentId }: Transfer) => reference('Student', studentId),
    toSchool: ({ toSchoolId }: Transfer) => reference('School', toSchoolId),
    toClass: ({ toClassId }: Transfer) => reference('Class', toClassId),
    fromSchool: ({ fromSchoolId }: Transfer) => (fromSchoolId ? reference('School', fromSchoolId) : null),
    steps: (transfer: Transfer) => transfer.steps.map((step) => ({ ...step, transfer })),
    refusal: ({ refusal }: Transfer) => (refusal ? { code: refusal, ...FACT_REFUSALS[refusal] } : null),
  },
  ApprovalStep: {
    state: (step: Step & { transfer: Transfer }) =>
      step.decision ?? (currentStepOf(step.transfer)?.number === step.number ? 'CURRENT' : 'WAITING'),
  },
  TransferEvent: {
    id: ({ eventId }: { eventId: string }) => eventId,
    cursor: ({ position }: { position: number }) => toCursor(position),
    transfer: ({ transferId }: { transferId: string }, _: unknown, { transfers }: Context) => transfers.load(transferId),
  },
  Student: { openTransfer: ({ id }: { id: string }, _: unknown, { openTransfers }: Context) => openTransfers.load(id) },
  Region: {
    openTransfers({ code }: { code: string }, _: unknown, { actor, counts }: Context) {
      const path = pathOfRegion(code);
      return path !== null && countsAs(actor, path) ? counts.load(path) : null;
    },
  },
};
