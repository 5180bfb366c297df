/**
 * `bench overload`: the latency of approvals while twenty clients send costly queries, each as fast as it gets answers. A first group of queries is
 * sent unchanged; a second is made as costly as the gateway accepts. Yardstick: the same approvals at the same rate without other load.
 */
import { availableParallelism } from 'node:os';
import { loadDemo } from '../../infra/local/demo/load.ts';
import type { Client } from '../client.ts';
import { type BenchResult, type BenchWorld, startBenchWorld } from './bench-world.ts';
import { quantile } from './cpu.ts';
import { fillOldCases } from './old-cases.ts';
import { approve, approversOf, arrived, BATCH, type Follow, followFeed, type Group, request, settle, wayOf } from './transfer-load.ts';

const PUPILS = 1000;
const DEMO_STUDENTS = 20_000;
const OLD_CASES = 100_000;
const PHASE_S = 60;
const APPROVALS_A_SECOND = 10;
const STEPS = 4;
const CLIENTS = 20;
const MOST_PAGE = 100;

/** Queries that once overloaded a service. */
const HARMFUL: Record<string, string> = {
  statusTwentyTimes: `{ ${Array.from({ length: 20 }, (_, index) => `s${index}: statisticsStatus { students facts countedAt }`).join(' ')} }`,
  leagueOfTheNation:
    '{ region(code: "CN") { transferLeague { total { requested completed overdue steps { level decided p90Hours } } regions { requested } } } }',
  listsOfAllSchools:
    '{ region(code: "CN") { children(first: 40) { edges { node { children(first: 20) { edges { node { schools(first: 100) { edges { node { eligibilityList(programme: "nutrition", first: 100) { edges { node { student { name } } } } } } } } } } } } } } }',
};

/** `$n` is replaced by the largest page that the gateway accepts. */
const COSTLY: Record<string, string> = {
  listsOfSchools:
    '{ region(code: "411628") { schools(first: $n) { edges { node { name eligibilityList(programme: "nutrition", first: $n) { totalCount edges { node { from student { name number } } } } } } } } }',
  studentsWithEverything:
    '{ students(unit: "41", first: $n) { edges { node { name number sex { label } birthDate guardians { name phone } spells { from to school { name } } placement { grade school { name county { name } } class { name } } entitlements(first: 4) { edges { node { from until programme { name } school { name } } } } } } } }',
  transfersWithTimelines:
    '{ transfers(first: $n) { edges { node { status caseNumber student { name } toSchool { name } fromSchool { name } steps { level state unitPath } timeline(first: 12) { edges { node { occurredAt type } } } } } } }',
};

type Phase = { approvals: number; p50Ms: number; p95Ms: number; lagP95Ms: number; lagLongestMs: number; clients?: ClientCounts };
type ClientCounts = { answered: number; refused: number; failed: number; p95Ms: number };

export async function run(scale: number): Promise<BenchResult> {
  const world = await startBenchWorld({ XUEJI_CLIENT_BUDGET: '600000', NODE_ENV: 'production' });
  try {
    const groups = await settleAll(world, scale);
    const follow = await followFeed(world);
    const pids = JSON.stringify(world.system.pids());
    const clients = await Promise.all(Array.from({ length: CLIENTS }, (_, index) => world.as('office', '', { userId: `costly-${index}` })));
    const office = await world.as('office', '', { userId: 'costly-probe' });
    const phase = async (query: string | null, name = 'rest') => {
      const measured = await runPhase({ world, follow, groups, clients, query, seconds: PHASE_S * scale });
      console.error(name, JSON.stringify(measured));
      return measured;
    };

    await phase(null);
    const before = await phase(null);
    const loaded: Record<string, Phase & { first?: number }> = {};
    for (const [name, query] of Object.entries(HARMFUL)) loaded[name] = await phase(query, name);
    for (const [name, template] of Object.entries(COSTLY)) {
      const first = await largestPage(office, template);
      loaded[name] = { first, ...(await phase(withPage(template, first), name)) };
    }
    const after = await phase(null);
    await follow.stop();
    if (JSON.stringify(world.system.pids()) !== pids) throw new Error('a process ended');

    const restMs = Math.max(before.p95Ms, after.p95Ms);
    const [worst = '', worstPhase] = Object.entries(loaded).toSorted(([, a], [, b]) => b.p95Ms - a.p95Ms)[0] ?? [];
    return {
      bench: 'overload',
      value: worstPhase?.p95Ms ?? Number.NaN,
      unit: `ms, p95 of an approval under the worst query (${worst}) from ${CLIENTS} clients`,
      yardstick: `the same approvals with no other load: p95 ${restMs} ms`,
      ratio: round((worstPhase?.p95Ms ?? Number.NaN) / restMs),
      conditions: {
        rest: { before, after },
        loaded,
        approvalsASecond: APPROVALS_A_SECOND,
        approvalIs: 'one case a request, timed from the moment at which the schedule sends it',
        lagIs: 'approvedAt to completedAt: four services consume in between',
        phaseSeconds: PHASE_S * scale,
        demoStudents: DEMO_STUDENTS * Math.min(1, scale),
        oldCases: OLD_CASES * Math.min(1, scale),
        cores: availableParallelism(),
      },
    };
  } finally {
    await world.end();
  }
}

const round = (value: number) => Number(value.toFixed(2));
const withPage = (template: string, first: number) => template.replaceAll('$n', String(first));

/** Creates pupils to move, the demo's schools for queries, and old cases. */
async function settleAll(world: BenchWorld, scale: number): Promise<Group[]> {
  const { gatewayUrl, keys } = world.system;
  // These pupils come first, because some numbers of the demo are equal and the second registration is refused.
  const groups = await settle(world, PUPILS);
  await loadDemo({ gatewayUrl, keys, students: Math.round(DEMO_STUDENTS * Math.min(1, scale)), progress: () => undefined });
  await fillOldCases(world, Math.round(OLD_CASES * Math.min(1, scale)));
  return groups;
}

type PhaseOptions = {
  world: BenchWorld;
  follow: Follow;
  groups: Group[];
  clients: readonly Client[];
  query: string | null;
  seconds: number;
};

/** Approvals at a fixed rate, with or without the load, then the time until the last case is complete. */
async function runPhase({ world, follow, groups, clients, query, seconds }: PhaseOptions): Promise<Phase> {
  const moving = groups.splice(0, Math.max(1, Math.ceil((APPROVALS_A_SECOND * seconds) / STEPS / BATCH)));
  const cases = await Promise.all(moving.map(async (group) => ({ group, ids: await requestAll(group) })));
  const ids = cases.flatMap((one) => one.ids).slice(0, Math.max(1, Math.floor((APPROVALS_A_SECOND * seconds) / STEPS)));
  await follow.reviewed(cases.flatMap((one) => one.ids));
  const approversById = new Map(cases.flatMap((one) => one.ids.map((id) => [id, approversOf(wayOf(one.group))] as const)));

  const load = query === null ? null : startLoad(clients, query);
  const times = await approveBySchedule(ids, approversById);
  const counts = await load?.stop();
  await follow.completed(ids);
  await finishRest(cases, new Set(ids), follow);
  groups.push(...moving.map(arrived));
  const lags = await lagsOf(await world.as('office', '', { userId: 'lag-reader' }), ids);
  return {
    approvals: times.length,
    p50Ms: round(quantile(times, 0.5)),
    p95Ms: round(quantile(times, 0.95)),
    lagP95Ms: quantile(lags, 0.95),
    lagLongestMs: Math.max(...lags),
    ...(counts && { clients: counts }),
  };
}

const requestAll = (group: Group): Promise<string[]> => Promise.all(group.pupils.map((pupil) => request(wayOf(group), group, pupil)));

/** All cases take their first step, then their second, so that a case waits long enough between two steps. */
async function approveBySchedule(ids: readonly string[], approvers: ReadonlyMap<string, readonly Client[]>): Promise<number[]> {
  const startedAt = performance.now();
  const sent = Array.from({ length: STEPS }, (_, step) => ids.map((id) => ({ id, step }))).flat();
  return Promise.all(
    sent.map(async ({ id, step }, index) => {
      const dueMs = (index * 1000) / APPROVALS_A_SECOND;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - (performance.now() - startedAt))));
      const approver = approvers.get(id)?.[step];
      if (!approver) throw new Error(`nobody approves step ${step} of ${id}`);
      // The latency counts until the approval is done: a failed one is retried, as an office would do.
      while (!(await approve(approver, [id]).then(() => true, isLost)));
      return performance.now() - startedAt - dueMs;
    }),
  );
}

/** True when only the answer was lost and the step was taken; false when the approval must be retried. */
const isLost = (error: unknown): boolean => error instanceof Error && /WrongUnit|TransferNotInReview|OnePersonOneStep/.test(error.message);

/** Finishes cases that the schedule did not reach. */
async function finishRest(cases: readonly { group: Group; ids: string[] }[], done: ReadonlySet<string>, follow: Follow): Promise<void> {
  for (const { group, ids } of cases) {
    const left = ids.filter((id) => !done.has(id));
    if (left.length === 0) continue;
    for (const approver of approversOf(wayOf(group))) await approve(approver, left);
    await follow.completed(left);
  }
}

async function lagsOf(office: Client, ids: readonly string[]): Promise<number[]> {
  const lags: number[] = [];
  for (const id of ids) {
    const { transfer } = await office.ask<{ transfer: { approvedAt: string; completedAt: string } }>(
      'query ($id: ID!) { transfer(id: $id) { approvedAt completedAt } }',
      { id },
    );
    lags.push(Date.parse(transfer.completedAt) - Date.parse(transfer.approvedAt));
  }
  return lags;
}

/** Each client sends the query again after each answer, also after a refusal. */
function startLoad(clients: readonly Client[], query: string): { stop(): Promise<ClientCounts> } {
  const counts = { answered: 0, refused: 0, failed: 0 };
  const times: number[] = [];
  let going = true;
  const running = clients.map(async (client) => {
    while (going) {
      const begun = performance.now();
      const kind = await client.send(query).then(
        ({ status, errors }) => (status === 400 || status === 429 ? 'refused' : errors ? 'failed' : 'answered'),
        () => 'failed' as const,
      );
      counts[kind] += 1;
      if (kind === 'answered') times.push(performance.now() - begun);
    }
  });
  return {
    async stop() {
      going = false;
      await Promise.all(running);
      return { ...counts, p95Ms: round(quantile(times, 0.95)) };
    },
  };
}

/** The largest page, up to the graph's own cap, with which the gateway accepts the query. */
async function largestPage(office: Client, template: string): Promise<number> {
  let [accepted, refused] = [0, MOST_PAGE + 1];
  while (refused - accepted > 1) {
    const middle = Math.floor((accepted + refused) / 2);
    const { errors } = await office.send(withPage(template, middle));
    const tooCostly = errors?.some(({ extensions }) => extensions?.code === 'QUERY_TOO_COSTLY') ?? false;
    if (tooCostly) refused = middle;
    else accepted = middle;
  }
  if (accepted === 0) throw new Error(`refused with every page: ${template}`);
  return accepted;
}
