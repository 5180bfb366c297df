/**
 * `bench transfer`: completed transfers a second through the gateway, requests one by one and approvals by 100, all services and Kafka on; then
 * the time from last approval to COMPLETED at 20 a second. Beside it, the same commands and effects as bulk SQL in one loop (yardstick.ts).
 */
import { randomUUID } from 'node:crypto';
import type { Client } from '../client.ts';
import { rosterCsv, rosterRow } from '../roster.ts';
import { eventually, importRoster, type School } from '../world.ts';
import { type BenchResult, type BenchWorld, startBenchWorld } from './bench-world.ts';
import { cpuSeconds, quantile } from './cpu.ts';
import { runYardstick } from './yardstick.ts';

const BATCH = 100;
const LANES = 8;
const CLASS_LIMIT = 65;
const LATENCY_PER_SECOND = 20;

const REQUEST = `mutation ($input: RequestTransferInput!) { requestTransfer(input: $input) { __typename ... on TransferRequested { transfer { id } } ... on Refusal { message } } }`;
const APPROVE = `mutation ($input: ApproveTransfersInput!) { approveTransfers(input: $input) { __typename ... on TransfersJudged { results { __typename } } ... on Refusal { message } } }`;
const FEED = `query ($after: String) { transferFeed(first: 100, after: $after, filter: { types: [TransferReviewStarted, TransferCompleted, TransferRefused] }) { items { type transfer { id } } end } }`;

type Seated = { studentId: string; toClassId: string };
type Field = { from: School; to: School; pupils: Seated[] };

export async function run(scale: number): Promise<BenchResult> {
  const world = await startBenchWorld();
  try {
    const count = Math.round(3000 * scale);
    const latencyCount = Math.round(400 * Math.min(1, scale));
    const fields = await settle(world, count + latencyCount);
    const follow = await followFeed(world);
    const jobs = fields.flatMap((field) => chunks(field.pupils, BATCH).map((pupils) => ({ ...field, pupils })));
    const latencyJobs = jobs.splice(0, Math.ceil(latencyCount / BATCH));

    const ours = await measureThroughput(world, follow, jobs);
    const latency = await measureLatency(world, follow, latencyJobs);
    follow.stop();
    const yardstick = await runYardstick(
      world.databaseServerUrl,
      jobs.reduce((sum, job) => sum + job.pupils.length, 0),
      BATCH,
    );
    return {
      bench: 'transfer',
      value: round(ours.perSecond),
      unit: 'completed transfers a second',
      yardstick: `bulk SQL in one loop: ${round(yardstick.perSecond)} a second`,
      ratio: round(ours.perSecond / yardstick.perSecond, 3),
      conditions: {
        ...ours,
        latency,
        yardstick,
        approvalsOf: BATCH,
        lanes: LANES,
        cores: (await import('node:os')).availableParallelism(),
      },
    };
  } finally {
    await world.end();
  }
}

const round = (value: number, digits = 1) => Number(value.toFixed(digits));
const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

/** Pairs of schools in two provinces, the first full of pupils and the second with room for them all. */
async function settle(world: BenchWorld, count: number): Promise<Field[]> {
  const perPair = 1000;
  return Promise.all(
    Array.from({ length: Math.ceil(count / perPair) }, async (_, pair) => {
      const size = Math.min(perPair, count - pair * perPair);
      const classes = Array.from({ length: Math.ceil(size / CLASS_LIMIT) }, (_, index) => ({ classNo: index + 1, limit: CLASS_LIMIT }));
      const from = await world.school('440224', { classes });
      const to = await world.school('411628', { classes });
      const rows = Array.from({ length: size }, (_, index) =>
        rosterRow({ schoolCode: from.code, classNo: String(Math.floor(index / CLASS_LIMIT) + 1) }),
      );
      const state = await importRoster(from.registrar, rosterCsv(rows));
      if (state.placed !== size) throw new Error(`${state.placed} of ${size} placed: ${JSON.stringify(state.messages.slice(0, 3))}`);
      const ids = await idsOf(from);
      return {
        from,
        to,
        pupils: ids.map((studentId, index) => ({
          studentId,
          toClassId: (to.classes[Math.floor(index / CLASS_LIMIT)] ?? to.firstClass).id,
        })),
      };
    }),
  );
}

async function idsOf(school: School): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: { students: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await school.registrar.ask(
        `query ($unit: String!, $after: String) { students(unit: $unit, first: 100, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
        { unit: school.path, after },
      );
    ids.push(...page.students.edges.map(({ node }) => node.id));
    after = page.students.pageInfo.hasNextPage ? page.students.pageInfo.endCursor : null;
  } while (after);
  return ids;
}

/** Reads the feed as a partner does, and tells which transfers have reached review or completion. */
async function followFeed(world: BenchWorld) {
  const partner = await world.as('partner', '');
  const reached = { TransferReviewStarted: new Set<string>(), TransferCompleted: new Set<string>(), TransferRefused: new Set<string>() };
  let going = true;
  const reading = (async () => {
    let after: string | null = 'now';
    while (going) {
      const { transferFeed }: { transferFeed: { items: { type: keyof typeof reached; transfer: { id: string } }[]; end: string } } =
        await partner.ask(FEED, { after });
      for (const { type, transfer } of transferFeed.items) reached[type].add(transfer.id);
      after = transferFeed.end;
      if (transferFeed.items.length < 100) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const all = (type: keyof typeof reached) => (ids: readonly string[]) =>
    eventually(
      async () => ids.filter((id) => !reached[type].has(id)).length,
      (missing) => {
        if (reached.TransferRefused.size > 0) throw new Error(`${reached.TransferRefused.size} transfers were refused`);
        return missing === 0;
      },
      120_000,
    );
  return {
    reviewed: all('TransferReviewStarted'),
    completed: all('TransferCompleted'),
    stop() {
      going = false;
      void reading;
    },
  };
}
type Follow = Awaited<ReturnType<typeof followFeed>>;

async function request(job: Field): Promise<string[]> {
  return Promise.all(
    job.pupils.map(async (seated) => {
      const input = { idempotencyKey: randomUUID(), toSchoolId: job.to.id, reason: 'OTHER', ...seated };
      const { requestTransfer } = await job.to.registrar.ask<{
        requestTransfer: { __typename: string; message?: string; transfer?: { id: string } };
      }>(REQUEST, { input });
      if (!requestTransfer.transfer) throw new Error(`${requestTransfer.__typename}: ${requestTransfer.message}`);
      return requestTransfer.transfer.id;
    }),
  );
}

async function approve(approver: Client, ids: readonly string[]): Promise<void> {
  const { approveTransfers } = await approver.ask<{ approveTransfers: { results?: { __typename: string }[] } }>(APPROVE, {
    input: { idempotencyKey: randomUUID(), ids },
  });
  const wrong = approveTransfers.results?.find(({ __typename }) => __typename !== 'TransferStepTaken');
  if (!approveTransfers.results || wrong) throw new Error(`approval: ${wrong?.__typename}`);
}

async function measureThroughput(world: BenchWorld, follow: Follow, jobs: readonly Field[]) {
  const waiting = [...jobs];
  const cpuBefore = cpuOf(world);
  const startedAt = performance.now();
  const lane = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const ids = await request(job);
      await follow.reviewed(ids);
      for (const approver of [job.to.approver, job.to.countyApprover, job.from.approver, job.from.countyApprover])
        await approve(approver, ids);
      await follow.completed(ids);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const seconds = (performance.now() - startedAt) / 1000;
  const transfers = jobs.reduce((sum, job) => sum + job.pupils.length, 0);
  const cpuAfter = cpuOf(world);
  const cpuMsPerTransfer = Object.fromEntries(
    Object.entries(cpuAfter).map(([name, after]) => [name, round(((after - (cpuBefore[name] ?? 0)) * 1000) / transfers, 2)]),
  );
  return { transfers, seconds: round(seconds), perSecond: transfers / seconds, cpuMsPerTransfer };
}

const cpuOf = (world: BenchWorld): Record<string, number> => ({
  postgres: cpuSeconds(world.serverPids.postgres),
  broker: cpuSeconds(world.serverPids.broker),
  ...Object.fromEntries(Object.entries(world.system.pids()).map(([name, pid]) => [name, cpuSeconds(pid)])),
  bench: process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6,
});

/** Last approvals one by one at a fixed rate, whatever the answers; times as the transfers themselves tell them. */
async function measureLatency(world: BenchWorld, follow: Follow, jobs: readonly Field[]) {
  const ready: { id: string; approver: Client }[] = [];
  for (const job of jobs) {
    const ids = await request(job);
    await follow.reviewed(ids);
    for (const approver of [job.to.approver, job.to.countyApprover, job.from.approver]) await approve(approver, ids);
    ready.push(...ids.map((id) => ({ id, approver: job.from.countyApprover })));
  }
  const startedAt = performance.now();
  const approvals = ready.map(async ({ id, approver }, index) => {
    const dueMs = (index * 1000) / LATENCY_PER_SECOND - (performance.now() - startedAt);
    if (dueMs > 0) await new Promise((resolve) => setTimeout(resolve, dueMs));
    await approve(approver, [id]);
  });
  await Promise.all(approvals);
  await follow.completed(ready.map(({ id }) => id));
  const office = await world.as('office', '');
  const times = await Promise.all(
    ready.map(async ({ id }) => {
      const { transfer } = await office.ask<{ transfer: { approvedAt: string; completedAt: string } }>(
        'query ($id: ID!) { transfer(id: $id) { approvedAt completedAt } }',
        { id },
      );
      return Date.parse(transfer.completedAt) - Date.parse(transfer.approvedAt);
    }),
  );
  return { perSecond: LATENCY_PER_SECOND, transfers: times.length, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
}
