/**
 * `bench feed`: 100 events a second to 200 subscribers in 10 groups, each event with a field of another subgraph: from the decision (its commit
 * included) to the subscriber. Then the same while one subscriber replays a long log, and the gateway's memory with 2,000 idle subscribers. Beside
 * it, a bare loop that reads the log's table every 50 ms.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Client } from '../client.ts';
import { eventually, type School } from '../world.ts';
import { type BenchResult, type BenchWorld, startBenchWorld } from './bench-world.ts';
import { cpuSeconds, quantile } from './cpu.ts';
import { type EventReader, readEvents } from './feed-reader.ts';

const REPLAYED = 1_000_000;
const EVENTS_PER_SECOND = 100;
/** A request for a pupil who does not exist is two events: asked, and refused by the facts of others. */
const EVENTS_PER_REQUEST = 2;
const LIVE_S = 20;
const WARM_S = 10;
/** A machine that cannot keep the rate is told apart by the events made a second; a queue without end would measure itself. */
const MOST_WAITING = 50;
const PER_USER = 20;
const IDLE_USERS = 100;
const DOCUMENT = 'subscription { transferEvents { id type occurredAt transfer { status toSchool { name } } } }';
const REPLAY = DOCUMENT.replace('transferEvents', 'transferEvents(after: "oldest")');
/** Ten readers that all see the receiving school. */
const SCOPES = ['', '', '', '', '41', '41', '41', '41/4116', '41/4116', '41/4116/411628'];

const REQUEST = `mutation ($input: RequestTransferInput!) { requestTransfer(input: $input) { __typename } }`;

export async function run(scale: number): Promise<BenchResult> {
  const world = await startBenchWorld();
  try {
    const school = await world.school('411628');
    const replayed = Math.round(REPLAYED * scale);
    const liveS = Math.max(5, Math.round(LIVE_S * Math.min(1, scale * 10)));
    await fillLog(world, school, replayed);
    const users = await Promise.all(SCOPES.map((path, index) => world.as('partner', path, { userId: `bench-partner-${index}` })));
    const subscribers = await Promise.all(
      users.flatMap((user) => Array.from({ length: PER_USER }, () => readEvents(world.system.gatewayUrl, user, DOCUMENT))),
    );

    // What Node and PostgreSQL plan and compile at first is not what a running system costs.
    await live(world, school, subscribers, WARM_S);
    const alone = await live(world, school, subscribers, liveS);
    const during = await replayBeside(world, school, subscribers, replayed);
    for (const subscriber of subscribers) subscriber.close();
    const memory = await idle(world);
    return {
      bench: 'feed',
      value: alone.p95Ms,
      unit: 'ms from decision to subscriber, p95',
      yardstick: `a loop that reads the log's table every 50 ms: ${alone.yardstick.p95Ms} ms`,
      ratio: round(alone.p95Ms / alone.yardstick.p95Ms, 2),
      conditions: {
        subscribers: subscribers.length,
        groups: SCOPES.length,
        alone,
        during,
        memory,
        // Rows of the replay are put into the log in bulk; live events take the way of every command.
        replayed,
        cores: (await import('node:os')).availableParallelism(),
      },
    };
  } finally {
    await world.end();
  }
}

const round = (value: number, digits = 1) => Number(value.toFixed(digits));
const summary = (times: readonly number[]) => ({
  events: times.length,
  p50Ms: round(quantile(times, 0.5)),
  p95Ms: round(quantile(times, 0.95)),
});

async function inDatabase<T>(world: BenchWorld, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: world.system.databaseUrls.transfers });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Transfers of eight events each, from many counties to many; one in a hundred to the school. Positions and all, as the relay would have left them. */
async function fillLog(world: BenchWorld, school: School, events: number): Promise<void> {
  const path = (n: string) => `'41/4116/4116' || lpad((${n} % 100)::text, 2, '0') || '/2141' || lpad((${n} % 9000)::text, 6, '0')`;
  await inDatabase(world, async (client) => {
    await client.query('begin');
    await client.query(`set local session_replication_role = replica`);
    await client.query(
      `insert into transfers (student_id, id, version, status, to_school_id, to_path, to_class_id, from_school_id, from_path, reason, steps,
         identity_cleared, record_rehomed, entitlements_rehomed, requested_by, requested_at, completed_at, ended_at)
       select gen_random_uuid(), gen_random_uuid(), 8, 'COMPLETED', $1, case when n % 100 = 0 then $2 else ${path('n')} end, $1, $1, ${path('n * 7 + 1')},
         'OTHER', '[]', true, true, true, 'bench', now(), now(), now() from generate_series(1, $3::int) n`,
      [school.id, school.path, Math.ceil(events / 8)],
    );
    await client.query(
      `insert into event_log (position, topic, key, aggregate_id, version, type, body, occurred_at, correlation_id, to_path, from_path)
       select row_number() over (order by v, t.id), 'transfers', t.student_id, t.id, v, 'TransferStepApproved', '{"step": 1}', now(), 'bench', t.to_path, t.from_path
       from transfers t, generate_series(1, 8) v where t.requested_by = 'bench'`,
    );
    await client.query('update relay set sequenced_to = n, published_to = n from (select max(position) as n from event_log) log');
    await client.query('commit');
    await client.query('analyze');
  });
}

/** Requests at a fixed rate until told to stop; answers with how many were taken, and how many a busy machine did not answer in time. */
async function request(registrar: Client, school: School, going: () => boolean): Promise<{ taken: number; unanswered: number }> {
  const asked: Promise<boolean>[] = [];
  let waiting = 0;
  let nextMs = performance.now();
  while (going()) {
    for (; nextMs <= performance.now(); nextMs += (1000 * EVENTS_PER_REQUEST) / EVENTS_PER_SECOND) {
      if (waiting >= MOST_WAITING) continue;
      waiting += 1;
      const input = {
        idempotencyKey: randomUUID(),
        studentId: randomUUID(),
        toSchoolId: school.id,
        toClassId: school.firstClass.id,
        reason: 'OTHER',
      };
      asked.push(
        registrar
          .ask(REQUEST, { input })
          .then(
            () => true,
            () => false,
          )
          .finally(() => {
            waiting -= 1;
          }),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const taken = (await Promise.all(asked)).filter(Boolean).length;
  return { taken, unanswered: asked.length - taken };
}

/** What every subscriber has received of a run, and how late; throws when one of them lacks an event. */
async function measured(world: BenchWorld, school: School, subscribers: readonly EventReader[], work: () => Promise<void>) {
  for (const subscriber of subscribers) subscriber.reset();
  let going = true;
  const table = pollTable(world, () => going);
  const gateway = world.system.pids().gateway ?? 0;
  const [cpuBefore, startedAt] = [cpuSeconds(gateway), performance.now()];
  const requests = request(school.registrar, school, () => going);
  await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const gatewayCpu = (cpuSeconds(gateway) - cpuBefore) / seconds;
  going = false;
  const { taken, unanswered } = await requests;
  const events = taken * EVENTS_PER_REQUEST;
  await eventually(
    async () => Math.min(...subscribers.map(({ lateMs }) => lateMs.length)),
    (least) => least >= events,
    120_000,
  );
  return {
    ...summary(subscribers.flatMap(({ lateMs }) => lateMs)),
    eventsPerSecond: round(events / seconds),
    unanswered,
    gatewayCpu: round(gatewayCpu, 2),
    yardstick: summary(await table),
  };
}

const live = (world: BenchWorld, school: School, subscribers: readonly EventReader[], seconds: number) =>
  measured(world, school, subscribers, () => new Promise((resolve) => setTimeout(resolve, seconds * 1000)));

/** A reader without rights, GraphQL or network: how late the log itself is. */
async function pollTable(world: BenchWorld, going: () => boolean): Promise<number[]> {
  return inDatabase(world, async (client) => {
    const late: number[] = [];
    let after = (await client.query<{ head: number }>('select sequenced_to::int as head from relay')).rows[0]?.head ?? 0;
    while (going()) {
      const { rows } = await client.query<{ position: number; occurred_at: Date }>({
        name: 'poll',
        text: 'select position::int, occurred_at from event_log where position > $1 order by position',
        values: [after],
      });
      late.push(...rows.map(({ occurred_at }) => Date.now() - occurred_at.getTime()));
      after = rows.at(-1)?.position ?? after;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return late;
  });
}

async function replayBeside(world: BenchWorld, school: School, subscribers: readonly EventReader[], events: number) {
  const reader = await world.as('partner', '', { userId: 'bench-replay' });
  let seconds = 0;
  const liveBeside = await measured(world, school, subscribers, async () => {
    const startedAt = performance.now();
    const replay = await readEvents(world.system.gatewayUrl, reader, REPLAY);
    await eventually(
      async () => replay.lateMs.length,
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
    Number(/^xueji_gateway_subscribers (\d+)/m.exec(await (await fetch(`${world.system.gatewayUrl}/metrics`)).text())?.[1]);
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
