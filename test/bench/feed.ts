/**
 * `bench feed`: 100 events a second to 200 subscribers in 10 groups, each event with a field of another subgraph, and to 20 webhooks, 18 of which
 * take batches: from the commit to the partner. Then the same while one subscriber replays a long log, and the gateway's memory with 2,000 idle
 * subscribers. Beside it, a bare loop that reads the log's table every 50 ms.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Client } from '../client.ts';
import { eventually } from '../world.ts';
import { type BenchResult, type BenchWorld, startBenchWorld } from './bench-world.ts';
import { cpuSeconds, quantile } from './cpu.ts';
import { type Arrivals, countArrivals, type EventReader, numberOf, openEndpoint, readEvents, type WebhookEndpoint } from './feed-reader.ts';
import { approve, type Cases, fillLog, inDatabase, type Logged, logAfter, openCases, quietHeadOf } from './feed-source.ts';

const REPLAYED = 1_000_000;
const LIVE_S = 20;
const WARM_S = 10;
const PER_USER = 20;
const WEBHOOKS_PER_USER = 2;
const MOST_IN_BATCH = 100;
/** Webhooks with one event per request, which is the default. */
const SINGLE_WEBHOOKS = 2;
const IDLE_USERS = 100;
const DOCUMENT = 'subscription { transferEvents { id type occurredAt transfer { status toSchool { name } } } }';
const REPLAY = DOCUMENT.replace('transferEvents', 'transferEvents(after: "oldest")');
/** Ten readers that all see the receiving school. */
const SCOPES = ['', '', '', '', '41', '41', '41', '41/4116', '41/4116', '41/4116/411628'];

/** Number of cases: before the replay, and per replayed event. */
const CASES = { live: 5000, perReplayed: 0.1 };

type Partners = {
  cases: Cases;
  subscribers: readonly EventReader[];
  webhooks: readonly WebhookEndpoint[];
  singles: readonly WebhookEndpoint[];
};

export async function run(scale: number): Promise<BenchResult> {
  const world = await startBenchWorld({ XUEJI_WEBHOOK_ALLOW_PRIVATE: '1' }, { track_commit_timestamp: 'on' });
  try {
    const school = await world.school('411628');
    const replayed = Math.round(REPLAYED * scale);
    const liveS = Math.max(5, Math.round(LIVE_S * Math.min(1, scale * 10)));
    await fillLog(world, school, replayed);
    const cases = await openCases(world, school, CASES.live + Math.round(replayed * CASES.perReplayed));
    const users = await Promise.all(SCOPES.map((path, index) => world.as('partner', path, { userId: `bench-partner-${index}` })));
    const subscribers = await Promise.all(
      users.flatMap((user) => Array.from({ length: PER_USER }, () => readEvents(world.system.gatewayUrl, user, DOCUMENT))),
    );
    const owners = users.flatMap((user) => Array.from({ length: WEBHOOKS_PER_USER }, () => user));
    const singles = await Promise.all(owners.slice(0, SINGLE_WEBHOOKS).map((user) => addWebhook(user, 1)));
    const webhooks = await Promise.all(owners.slice(SINGLE_WEBHOOKS).map((user) => addWebhook(user, MOST_IN_BATCH)));
    const partners = { cases, subscribers, webhooks, singles };

    // Warm up: the first plans and compilations of Node and PostgreSQL are not part of the normal cost.
    await live(world, partners, WARM_S);
    const alone = await live(world, partners, liveS);
    const during = await replayBeside(world, partners, replayed);
    for (const reader of [...subscribers, ...webhooks, ...singles]) reader.close();
    const memory = await idle(world);
    return {
      bench: 'feed',
      value: alone.subscribers.p95Ms,
      unit: 'ms from commit to subscriber, p95',
      yardstick: `a loop that reads the log's table every 50 ms: ${alone.yardstick.p95Ms} ms`,
      ratio: round(alone.subscribers.p95Ms / alone.yardstick.p95Ms, 2),
      conditions: {
        subscribers: subscribers.length,
        groups: SCOPES.length,
        webhooks: { inBatches: webhooks.length, mostInBatch: MOST_IN_BATCH, oneByOne: singles.length },
        alone,
        during,
        memory,
        // Rows of the replay and waiting cases are inserted in bulk; live events come from normal commands.
        replayed,
        cores: availableParallelism(),
      },
    };
  } finally {
    await world.end();
  }
}

const ADD = 'mutation ($input: AddWebhookInput!) { addWebhook(input: $input) { __typename } }';

async function addWebhook(user: Client, maxBatch: number): Promise<WebhookEndpoint> {
  const endpoint = await openEndpoint();
  const input = { idempotencyKey: randomUUID(), url: endpoint.url, maxBatch };
  const added = await user.ask<{ addWebhook: { __typename: string } }>(ADD, { input });
  if (added.addWebhook.__typename !== 'WebhookAdded') throw new Error(`addWebhook: ${added.addWebhook.__typename}`);
  return endpoint;
}

const round = (value: number, digits = 1) => Number(value.toFixed(digits));
const summary = (times: readonly number[]) => ({
  events: times.length,
  p50Ms: round(quantile(times, 0.5)),
  p95Ms: round(quantile(times, 0.95)),
});

/** The latencies of every partner during the work. Throws when one misses an event, or gets one twice or out of order. */
async function measured(world: BenchWorld, { cases, subscribers, webhooks, singles }: Partners, work: () => Promise<void>) {
  for (const partner of [...subscribers, ...webhooks, ...singles]) partner.reset();
  let [going, polling] = [true, true];
  const before = await quietHeadOf(world);
  const table = pollTable(world, before, () => polling);
  table.catch(() => undefined);
  const spent = cpuOf(world);
  const startedAt = performance.now();
  const approvals = approve(cases, () => going);
  await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const cpu = spent(seconds);
  going = false;
  const { notAsked, notAnswered } = await approvals;
  await quietHeadOf(world);
  polling = false;
  const log = await logAfter(world, before);
  return {
    subscribers: summary(await latenessOf(subscribers, log)),
    webhooks: summary(await latenessOf(webhooks, log)),
    webhooksOneByOne: summary(await latenessOf(singles, log)),
    yardstick: summary(await latenessOf([await table], log)),
    decisionToCommit: summary(log.map(({ committedMs, decidedMs }) => committedMs - decidedMs)),
    eventsPerSecond: round(log.length / seconds),
    notAsked,
    notAnswered,
    cpu,
  };
}

/** Waits until each partner has the complete log. */
async function latenessOf(partners: readonly Pick<Arrivals, 'events' | 'atMs'>[], log: readonly Logged[]): Promise<number[]> {
  const wanted = log.map(({ id }) => numberOf(id));
  await eventually(
    async () => Math.min(...partners.map(({ events }) => events.length)),
    (least) => least >= wanted.length,
    120_000,
  );
  return partners.flatMap(({ events, atMs }) => {
    if (events.length !== wanted.length || events.some((event, index) => event !== wanted[index]))
      throw new Error(`a partner received ${events.length} events which are not the ${wanted.length} of the log`);
    return atMs.map((at, index) => at - (log[index]?.committedMs ?? 0));
  });
}

/** Cores in use by each process. */
function cpuOf(world: BenchWorld): (seconds: number) => Record<string, number> {
  const pids = { ...world.system.pids(), ...world.serverPids };
  const own = process.cpuUsage();
  const before = Object.entries(pids).map(([name, pid]) => [name, pid, cpuSeconds(pid)] as const);
  return (seconds) => {
    const { user, system } = process.cpuUsage(own);
    const used = before.map(([name, pid, then]) => [name, round((cpuSeconds(pid) - then) / seconds, 2)] as const);
    return { ...Object.fromEntries(used), bench: round((user + system) / 1e6 / seconds, 2) };
  };
}

const live = (world: BenchWorld, partners: Partners, seconds: number) =>
  measured(world, partners, () => new Promise((resolve) => setTimeout(resolve, seconds * 1000)));

/** A reader without rights, GraphQL or network: how late the log itself is. */
async function pollTable(world: BenchWorld, from: number, going: () => boolean): Promise<Pick<Arrivals, 'events' | 'atMs'>> {
  return inDatabase(world, async (client) => {
    const [events, atMs]: [number[], number[]] = [[], []];
    let after = from;
    for (let last = false; !last; ) {
      last = !going();
      const { rows } = await client.query<{ position: number; event_id: string }>({
        name: 'poll',
        text: 'select position::int, event_id from event_log where position > $1 order by position',
        values: [after],
      });
      events.push(...rows.map(({ event_id }) => numberOf(event_id)));
      atMs.push(...rows.map(() => Date.now()));
      after = rows.at(-1)?.position ?? after;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return { events, atMs };
  });
}

async function replayBeside(world: BenchWorld, partners: Partners, events: number) {
  const reader = await world.as('partner', '', { userId: 'bench-replay' });
  let seconds = 0;
  const liveBeside = await measured(world, partners, async () => {
    const startedAt = performance.now();
    const replay = await readEvents(world.system.gatewayUrl, reader, REPLAY, countArrivals());
    await eventually(
      async () => replay.events.length,
      (count) => count >= events,
      3_600_000,
    );
    seconds = (performance.now() - startedAt) / 1000;
    replay.close();
  });
  return { replaySeconds: round(seconds), replayedPerSecond: Math.round(events / seconds), live: liveBeside };
}

const rssMb = (pid: number): number =>
  Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);

async function idle(world: BenchWorld) {
  const pid = world.system.pids().gateway ?? 0;
  const open = async () =>
    Number(/^xueji_gateway_subscribers (\d+)/m.exec(await (await fetch(`${world.system.internalUrl}/metrics`)).text())?.[1]);
  await eventually(open, (count) => count === 0);
  const beforeMb = rssMb(pid);
  const readers: EventReader[] = [];
  for (let user = 0; user < IDLE_USERS; user += 1) {
    const partner = await world.as('partner', '41', { userId: `bench-idle-${user}` });
    readers.push(...(await Promise.all(Array.from({ length: PER_USER }, () => readEvents(world.system.gatewayUrl, partner, DOCUMENT)))));
  }
  const subscribers = await open();
  const withIdleMb = rssMb(pid);
  for (const reader of readers) reader.close();
  return { idleSubscribers: subscribers, gatewayMbBefore: beforeMb, gatewayMbWithIdle: withIdleMb };
}
