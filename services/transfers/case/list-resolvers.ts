/** Lists of transfers in GraphQL: filters and orders in, connections out. */

import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { badInput } from '@xueji/infra/runtime/caller-fault.ts';
import { endOfDate, startOfDate } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { isId } from '@xueji/infra/runtime/ids.ts';
import { directed } from '@xueji/infra/runtime/keyset.ts';
import { connectionOf, type Page, type PageArgs, readPage } from '@xueji/infra/runtime/pages.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import { normalToken } from '@xueji/infra/runtime/text.ts';
import DataLoader from 'dataloader';
import { unitUnknown } from '../unit/unit-resolvers.ts';
import { findUnitPaths } from '../unit/unit-store.ts';
import { isVisible, type Transfer, type TransferStatus } from './transfer.ts';
import {
  findByCaseNumber,
  findOfStudents,
  listTransfers,
  NEWEST_FIRST,
  type StudentPage,
  TRANSFER_ORDERS,
  type TransferDirection,
  type TransferFilter,
} from './transfer-list-store.ts';
import { DUE_ORDER, listOwnWork } from './transfer-store.ts';

type FilterInput = {
  status?: TransferStatus[] | null;
  direction?: TransferDirection | null;
  unit?: string | null;
  overdue?: boolean | null;
  requestedFrom?: string | null;
  requestedUntil?: string | null;
  caseNumber?: string | null;
};
type Field = keyof typeof TRANSFER_ORDERS;
type ListArgs = PageArgs & { filter?: FilterInput | null; orderBy?: { field: Field; direction: 'ASC' | 'DESC' } | null };

type Context = RequestContext & {
  readonly db: Database;
  readonly startedAt: Date;
  readonly studentTransfers: ReturnType<typeof studentTransfersLoader>;
};

const MOST_CASE_NUMBER_CHARACTERS = 40;
const caseNumberOf = (text: string): string => normalToken(text).toUpperCase().slice(0, MOST_CASE_NUMBER_CHARACTERS);

async function filterOf(filter: FilterInput | null | undefined, { db, startedAt, paths }: Context): Promise<TransferFilter> {
  const { status, direction, unit, overdue, requestedFrom, requestedUntil, caseNumber } = filter ?? {};
  const [path] = typeof unit === 'string' ? await findUnitPaths(db, [unit], paths) : [];
  if (path === null) throw badInput('filter.unit', unitUnknown(unit ?? ''));
  if (requestedFrom && requestedUntil && requestedUntil < requestedFrom)
    throw badInput('filter.requestedUntil', { zh: '早于requestedFrom', en: 'lies before requestedFrom' });
  return {
    status: status ?? null,
    direction: direction ?? null,
    unit: path === undefined ? null : paths.rangesOf(path),
    overdue: typeof overdue === 'boolean' ? { at: startedAt, is: overdue } : null,
    requestedFrom: requestedFrom ? startOfDate(requestedFrom) : null,
    requestedUntil: requestedUntil ? endOfDate(requestedUntil) : null,
    caseNumber: caseNumber ? caseNumberOf(caseNumber) : null,
  };
}

const KEYS: Record<Field, (transfer: Transfer) => readonly (string | Date)[]> = {
  ID: ({ id }) => [id],
  DUE: ({ dueAt, id }) => [dueAt ?? '', id],
};

async function transfers(_: unknown, { filter, orderBy, ...args }: ListArgs, context: Context) {
  const order = orderBy ? directed(TRANSFER_ORDERS[orderBy.field], orderBy) : NEWEST_FIRST;
  const page = readPage(order, args, filter);
  const rows = await listTransfers(context.db, context.actor, await filterOf(filter, context), page);
  return connectionOf(page, rows, KEYS[orderBy?.field ?? 'ID']);
}

async function transfersToDecide(_: unknown, args: PageArgs, { db, actor }: Context) {
  const page = readPage(DUE_ORDER, args);
  return connectionOf(page, await listOwnWork(db, actor, page), KEYS.DUE);
}

/** Null when the actor may not see the transfer: only the requesting school sees a request that policy has forbidden. */
const shownTo = (transfer: Transfer | null, { actor }: Context) => (transfer && isVisible(transfer, actor) ? transfer : null);

const transferByCaseNumber = async (_: unknown, { caseNumber }: { caseNumber: string }, context: Context) =>
  shownTo(await findByCaseNumber(context.db, context.actor, caseNumberOf(caseNumber)), context);

/** Pages of several students are read together. */
export const studentTransfersLoader = ({ db, actor }: { db: Database; actor: Actor }) =>
  new DataLoader<StudentPage, Transfer[], string>((pages) => findOfStudents(db, actor, pages), {
    cacheKeyFn: ({ studentId, after, first }) => `${studentId} ${after} ${first}`,
  });

async function ofStudent({ id }: { id: string }, args: PageArgs, { studentTransfers }: Context) {
  const page: Page = readPage(NEWEST_FIRST, args, { studentId: id });
  const rows = isId(id)
    ? await studentTransfers.load({ studentId: id, after: (page.after?.[0] ?? null) as string | null, first: page.first })
    : [];
  return connectionOf(page, rows, KEYS.ID);
}

export const listResolvers = {
  Query: { transfers, transfersToDecide, transferByCaseNumber },
  Student: { transfers: ofStudent },
};
