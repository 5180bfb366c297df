/** The GraphQL resolvers of transfers. */
import { wears } from '@xueji/infra/runtime/actor.ts';
import { knowsWho } from '@xueji/infra/runtime/approval.ts';
import { badInput, shown } from '@xueji/infra/runtime/caller-fault.ts';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { idOf } from '@xueji/infra/runtime/input.ts';
import type { ListOrder } from '@xueji/infra/runtime/keyset.ts';
import { connectionOf, type PageArgs, readPage } from '@xueji/infra/runtime/pages.ts';
import { policiesInForce } from '@xueji/infra/runtime/policy.ts';
import { findRegionPaths } from '@xueji/infra/runtime/region-codes.ts';
import { pathOfRegion, readsEvents, type Scope } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import { countedPath } from '@xueji/infra/runtime/unit-counts.ts';
import DataLoader from 'dataloader';
import { DateTimeResolver, LocalDateResolver, SafeIntResolver } from 'graphql-scalars';
import type { Calendars } from './calendar/calendar-store.ts';
import { termOf } from './case/case-clock.ts';
import { type CasePorts, caseMutations, caseResults } from './case/case-resolvers.ts';
import { type EvidencePorts, evidenceResolvers } from './case/evidence-resolvers.ts';
import { listResolvers, studentTransfersLoader } from './case/list-resolvers.ts';
import type { ReadTransfers } from './case/loaders.ts';
import { caseBlockers, type PreflightFacts, policyBlockers } from './case/preflight.ts';
import { hasOpenTransfer } from './case/preflight-store.ts';
import { refusalOfCase } from './case/refusal-text.ts';
import { entryOf, readsOpinions, type TimelineEntry } from './case/timeline.ts';
import { timelineLoader } from './case/timeline-store.ts';
import { currentStepOf, isVisible, type Step, type Transfer } from './case/transfer.ts';
import { countOpenTransfers, findOpenTransfers } from './case/transfer-store.ts';
import { type Cursors, cursorsOf } from './feed/feed-cursor.ts';
import { type FeedPorts, feedResolvers } from './feed/feed-resolvers.ts';
import { leagueLoader, leagueResolvers } from './league/league-resolvers.ts';
import { schoolIdLoader, unitAt, unitsAt } from './unit/unit-resolvers.ts';

export type Ports = CasePorts &
  EvidencePorts &
  FeedPorts & { db: Database; countingDb: Database; read: ReadTransfers; calendars: Calendars };

export type Context = RequestContext &
  Ports & {
    transfers: DataLoader<string, Transfer | null>;
    openTransfers: DataLoader<string, Transfer | null>;
    studentTransfers: ReturnType<typeof studentTransfersLoader>;
    counts: ReturnType<typeof countLoader>;
    schoolIds: ReturnType<typeof schoolIdLoader>;
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
  studentTransfers: studentTransfersLoader({ db: ports.db, actor: base.actor }),
  counts: countLoader(ports.db, base.paths.rangesOf),
  schoolIds: schoolIdLoader(ports.db),
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

const TIMELINE_ORDER: ListOrder = { name: 'timeline', keys: [{ sql: 'e.version', type: 'int' }] };

/** A case has few events, and all of them are read for each page. */
async function timeline(transfer: Transfer, args: PageArgs, { timelines, actor }: Context) {
  const page = readPage(TIMELINE_ORDER, args, { id: transfer.id });
  const after = Number(page.after?.[0] ?? 0);
  const rows = (await timelines.load(transfer.id)).filter(({ type, version }) => readsEvents(actor, type) && version > after);
  return connectionOf(
    page,
    rows.slice(0, page.first + 1),
    ({ version }) => [version],
    (row) => entryOf(transfer, row, actor),
  );
}

type PolicyArgs = { province?: string | null; on?: string | null };
type Rules = { readonly province: string; readonly on: string };

async function provinceIn(code: string, { db, paths }: Context): Promise<string> {
  const path = pathOfRegion(code);
  if (path === null || path.length > 2 || !(await findRegionPaths(db, [path], paths)).has(path))
    throw badInput('province', {
      zh: `${shown(code)}不是省级行政区；请给出GB/T 2260的2位或6位代码，全国请用null`,
      en: `${shown(code)} is no province; give two or six digits of GB/T 2260, or null for the nation`,
    });
  return path || 'CN';
}

const reference = (type: string, id: string) => ({ __typename: type, id });

/** Hides a request that policy has forbidden from others. The loader itself also serves feeds, which show it to the receiving side. */
async function shownTransfer(id: string, { transfers, actor }: Context): Promise<Transfer | null> {
  const transfer = await transfers.load(id);
  return transfer && isVisible(transfer, actor) ? transfer : null;
}

export const resolvers = {
  DateTime: DateTimeResolver,
  LocalDate: LocalDateResolver,
  SafeInt: SafeIntResolver,
  Query: {
    transfer: (_: unknown, { id }: { id: string }, context: Context) => shownTransfer(idOf(id, 'id'), context),
    ...listResolvers.Query,
    ...feedResolvers.Query,
    policies: async (_: unknown, { province, on }: PolicyArgs, context: Context) => ({
      province: await provinceIn(province ?? 'CN', context),
      on: on ?? dateInChina(context.now()),
    }),
  },
  Mutation: caseMutations,
  ...caseResults,
  ...evidenceResolvers,
  Transfer: {
    ...evidenceResolvers.Transfer,
    __resolveReference: ({ id }: { id: string }, context: Context) => shownTransfer(id, context),
    student: ({ studentId }: Transfer) => reference('Student', studentId),
    toSchool: ({ toSchoolId }: Transfer) => reference('School', toSchoolId),
    toClass: ({ toClassId }: Transfer) => reference('Class', toClassId),
    fromSchool: ({ fromSchoolId }: Transfer) => (fromSchoolId ? reference('School', fromSchoolId) : null),
    steps: (transfer: Transfer) => transfer.steps.map((step) => ({ ...step, transfer })),
    term: (transfer: Transfer, _: unknown, { now, calendars }: Context) => termOf(transfer, { now: now(), calendar: calendars.current() }),
    recordPackageSha256: ({ packageSha256 }: Transfer) => packageSha256,
    refusal: refusalOfCase,
    timeline,
  },
  Term: { unit: ({ unitPath }: { unitPath: string }, _: unknown, context: Context) => unitAt(unitPath, context) },
  EvidenceRequest: { unit: ({ askedBy }: { askedBy: string }, _: unknown, context: Context) => unitAt(askedBy, context) },
  TimelineEntry: {
    unit: ({ unitPath }: TimelineEntry, _: unknown, context: Context) => unitAt(unitPath, context),
    id: ({ eventId }: TimelineEntry) => eventId,
    school: ({ schoolId }: TimelineEntry) => schoolId && reference('School', schoolId),
    region: ({ regionCode }: TimelineEntry) => regionCode && { __typename: 'Region', code: regionCode },
  },
  ApprovalStep: {
    state: (step: Step & { transfer: Transfer }) =>
      step.decision ?? (currentStepOf(step.transfer)?.number === step.number ? 'CURRENT' : 'WAITING'),
    opinion: ({ opinion }: Step, _: unknown, { actor }: Context) => (readsOpinions(actor) ? opinion : null),
    decidedBy: ({ unitPath, decidedBy }: Step, _: unknown, { actor }: Context) => (knowsWho(actor, unitPath) ? decidedBy : null),
    unit: ({ unitPath }: Step, _: unknown, context: Context) => unitAt(unitPath, context),
    escalatedTo: ({ escalations }: Step) => escalations.map(({ toUnit }) => toUnit),
    escalatedToUnits: ({ escalations }: Step, _: unknown, context: Context) =>
      unitsAt(
        escalations.map(({ toUnit }) => toUnit),
        context,
      ),
  },
  TransferPreflight: {
    caseBlockers: async ({ studentId }: { studentId: string }, _: unknown, { db, actor }: Context) =>
      wears(actor, 'registrar') ? caseBlockers(await hasOpenTransfer(db, studentId)) : null,
    policyBlockers: ({ facts }: { facts?: PreflightFacts | null }, _: unknown, { actor, now }: Context) =>
      wears(actor, 'registrar') ? policyBlockers(facts ?? null, now()) : null,
  },
  Policies: { transfers: ({ province, on }: Rules) => policiesInForce(province === 'CN' ? null : province, on) },
  TransferEvent: feedResolvers.TransferEvent,
  Student: {
    ...listResolvers.Student,
    openTransfer: ({ id }: { id: string }, _: unknown, { openTransfers }: Context) => openTransfers.load(id),
  },
  Region: {
    ...leagueResolvers.Region,
    openTransfers({ code }: { code: string }, _: unknown, context: Context) {
      const path = countedPath(code, context);
      return path === null ? null : context.counts.load(path);
    },
  },
};
