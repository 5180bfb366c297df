/** GraphQL in, GraphQL out. */
import { wears } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { currentPathOf } from '@xueji/infra/runtime/path-changes.ts';
import { countsAs, readsEvents, type Scope } from '@xueji/infra/runtime/scope.ts';
import { badInput, type RequestContext } from '@xueji/infra/runtime/service.ts';
import DataLoader from 'dataloader';
import { DateTimeResolver, LocalDateResolver } from 'graphql-scalars';
import type { Calendars } from './calendar/calendar-store.ts';
import { termOf } from './case/case-clock.ts';
import { type CasePorts, caseMutations, caseResults, idOf, idOfCursor } from './case/case-resolvers.ts';
import type { ReadTransfers } from './case/loaders.ts';
import { caseBlockers, type PreflightFacts, policyBlockers } from './case/preflight.ts';
import { hasOpenTransfer } from './case/preflight-store.ts';
import { refusalOfCase } from './case/refusal-text.ts';
import { entryOf, type TimelineEntry } from './case/timeline.ts';
import { timelineLoader } from './case/timeline-store.ts';
import { currentStepOf, isVisible, type Step, type Transfer, type TransferStatus } from './case/transfer.ts';
import { countOpenTransfers, findOpenTransfers, listOwnWork, listTransfers } from './case/transfer-store.ts';
import { type Cursors, cursorsOf } from './feed/feed-cursor.ts';
import { type FeedPorts, feedResolvers, pageSize } from './feed/feed-resolvers.ts';
import { leagueLoader, leagueResolvers } from './league/league-resolvers.ts';

export type Ports = CasePorts & FeedPorts & { db: Database; countingDb: Database; read: ReadTransfers; calendars: Calendars };

export type Context = RequestContext &
  Ports & {
    transfers: DataLoader<string, Transfer | null>;
    openTransfers: DataLoader<string, Transfer | null>;
    counts: ReturnType<typeof countLoader>;
    timelines: ReturnType<typeof timelineLoader>;
    leagues: ReturnType<typeof leagueLoader>;
    /** One instant for all counts of a request. */
    startedAt: Date;
    cursors: Cursors;
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
  counts: countLoader(ports.db, base.paths.rangesOf),
  timelines: timelineLoader(ports.db),
  leagues: leagueLoader(ports.countingDb),
  startedAt: base.now(),
  cursors: cursorsOf(ports.cursorKey, base.actor, base.paths.former(base.actor.path)),
});

const byKey = (find: (keys: readonly string[]) => Promise<Transfer[]>, keyOf: (transfer: Transfer) => string) =>
  new DataLoader<string, Transfer | null>(async (keys) => {
    const found = new Map((await find(keys)).map((transfer) => [keyOf(transfer), transfer]));
    return keys.map((key) => found.get(key) ?? null);
  });

const countLoader = (db: Database, rangesOf: (path: string) => readonly Scope[]) =>
  new DataLoader<string, { incoming: number; outgoing: number }>(async (paths) => {
    const ranges = paths.map(rangesOf);
    const counted = new Map((await countOpenTransfers(db, ranges.flat())).map((row) => [row.from, row]));
    const sumOf = (scopes: readonly Scope[], side: 'incoming' | 'outgoing') =>
      scopes.reduce((sum, { from }) => sum + (counted.get(from)?.[side] ?? 0), 0);
    return ranges.map((scopes) => ({ incoming: sumOf(scopes, 'incoming'), outgoing: sumOf(scopes, 'outgoing') }));
  });

type ListArgs = { status?: TransferStatus[] | null; first: number; after?: string | null };

const reference = (type: string, id: string) => ({ __typename: type, id });

const toCursorText = (parts: readonly string[]) => Buffer.from(parts.join(' ')).toString('base64url');

function connection(rows: readonly Transfer[], size: number, cursorOf: (transfer: Transfer) => string) {
  const edges = rows.slice(0, size).map((node) => ({ node, cursor: cursorOf(node) }));
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
}

const byDueDate = ({ dueAt, id }: Transfer) => toCursorText([dueAt?.toISOString() ?? '', id]);

function workAfter(after: string | null | undefined): { dueAt: string; id: string } | null {
  if (typeof after !== 'string') return null;
  const [dueAt = '', id = ''] = Buffer.from(after, 'base64url').toString().split(' ');
  // As `toISOString` writes it: `Date.parse` takes texts that PostgreSQL does not.
  if (!/^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(dueAt) || Number.isNaN(Date.parse(dueAt)))
    throw badInput('after: not a cursor of this list');
  return { dueAt, id: idOf(id) };
}

/** The loader also reads for feeds, which tell the receiving side of a request that policy has forbidden. */
async function shownTransfer(id: string, { transfers, actor }: Context): Promise<Transfer | null> {
  const transfer = await transfers.load(id);
  return transfer && isVisible(transfer, actor) ? transfer : null;
}

export const resolvers = {
  DateTime: DateTimeResolver,
  LocalDate: LocalDateResolver,
  Query: {
    transfer: (_: unknown, { id }: { id: string }, context: Context) => shownTransfer(idOf(id), context),
    async transfers(_: unknown, { status, first, after }: ListArgs, { db, actor }: Context) {
      const size = pageSize(first);
      const page = { statuses: status ?? null, after: typeof after === 'string' ? idOfCursor(after) : null, first: size };
      return connection(await listTransfers(db, actor, page), size, ({ id }) => toCursorText([id]));
    },
    async transfersToDecide(_: unknown, { first, after }: ListArgs, { db, actor }: Context) {
      const size = pageSize(first);
      return connection(await listOwnWork(db, actor, { after: workAfter(after), first: size }), size, byDueDate);
    },
    ...feedResolvers.Query,
  },
  Mutation: caseMutations,
  ...caseResults,
  Transfer: {
    __resolveReference: ({ id }: { id: string }, context: Context) => shownTransfer(id, context),
    student: ({ studentId }: Transfer) => reference('Student', studentId),
    toSchool: ({ toSchoolId }: Transfer) => reference('School', toSchoolId),
    toClass: ({ toClassId }: Transfer) => reference('Class', toClassId),
    fromSchool: ({ fromSchoolId }: Transfer) => (fromSchoolId ? reference('School', fromSchoolId) : null),
    steps: (transfer: Transfer) => transfer.steps.map((step) => ({ ...step, transfer })),
    term: (transfer: Transfer, _: unknown, { now, calendars }: Context) => termOf(transfer, { now: now(), calendar: calendars.current() }),
    recordPackageSha256: ({ packageSha256 }: Transfer) => packageSha256,
    refusal: refusalOfCase,
    timeline: async (transfer: Transfer, _: unknown, { timelines, actor }: Context) =>
      (await timelines.load(transfer.id)).filter(({ type }) => readsEvents(actor, type)).map((row) => entryOf(transfer, row, actor)),
  },
  TimelineEntry: {
    id: ({ eventId }: TimelineEntry) => eventId,
    school: ({ schoolId }: TimelineEntry) => schoolId && reference('School', schoolId),
    region: ({ regionCode }: TimelineEntry) => regionCode && { __typename: 'Region', code: regionCode },
  },
  ApprovalStep: {
    state: (step: Step & { transfer: Transfer }) =>
      step.decision ?? (currentStepOf(step.transfer)?.number === step.number ? 'CURRENT' : 'WAITING'),
    escalatedTo: ({ escalations }: Step) => escalations.map(({ toUnit }) => toUnit),
  },
  TransferPreflight: {
    caseBlockers: async ({ studentId }: { studentId: string }, _: unknown, { db, actor }: Context) =>
      wears(actor, 'registrar') ? caseBlockers(await hasOpenTransfer(db, studentId)) : null,
    policyBlockers: ({ facts }: { facts?: PreflightFacts | null }, _: unknown, { actor, now }: Context) =>
      wears(actor, 'registrar') ? policyBlockers(facts ?? null, now()) : null,
  },
  TransferEvent: feedResolvers.TransferEvent,
  Student: { openTransfer: ({ id }: { id: string }, _: unknown, { openTransfers }: Context) => openTransfers.load(id) },
  Region: {
    ...leagueResolvers.Region,
    openTransfers({ code }: { code: string }, _: unknown, { actor, counts, paths }: Context) {
      const path = currentPathOf(code, paths);
      return path !== null && countsAs(actor, path) ? counts.load(path) : null;
    },
  },
};
