/**
 * `bench transfer`: completed transfers per second through the gateway with all services and Kafka, for three minutes: approvals in batches of 100,
 * then all single; and the time from the last approval to COMPLETED at fixed rates. Yardstick: the same commands and effects as bulk SQL in one loop.
 */
import { availableParallelism } from 'node:os';
import type { Client } from '../client.ts';
import { type BenchResult, type BenchWorld, startBenchWorld } from './bench-world.ts';
import { quantile } from './cpu.ts';
import { costOf, spentBy } from './system-cost.ts';
import { approve, approversOf, arrived, BATCH, type Follow, followFeed, type Group, request, settle, wayOf } from './transfer-load.ts';
import { runYardstick } from './yardstick.ts';

const PUPILS = 3000;
const HELD_S = 180;
const WARM_S = 5;
const LANES = 8;
/** Concurrent transfers when every command is single. */
const SINGLES = 200;
const RATES = [20, 50];
const RATE_HELD_S = 20;
const YARDSTICK_TRANSFERS = 10_000;

export async function run(scale: number): Promise<BenchResult> {
  const world = await startBenchWorld();
  try {
    const heldS = HELD_S * scale;
    const groups = await settle(world, Math.round(PUPILS * Math.max(Math.min(1, scale), 0.4)));
    const follow = await followFeed(world);
    // Warm up: the first plans and compilations of Node and PostgreSQL are not part of the normal cost.
    await hold(world, groups, Math.min(WARM_S, heldS), (queue) => moveGroups(queue, follow));
    const byHundred = await hold(world, groups, heldS, (queue) => moveGroups(queue, follow));
    const oneByOne = await hold(world, groups, heldS, (queue) => moveSingly(queue, follow));
    const latency = [];
    for (const perSecond of RATES) latency.push(await measureLatency(world, follow, groups, perSecond, RATE_HELD_S * Math.min(1, scale)));
    await follow.stop();
    const yardstick = await runYardstick(world, Math.min(YARDSTICK_TRANSFERS, Math.max(1000, byHundred.transfers)), BATCH);
    return {
      bench: 'transfer',
      value: byHundred.perSecond,
      unit: 'completed transfers a second, approvals by 100',
      yardstick: `bulk SQL in one loop: ${yardstick.perSecond} a second`,
      ratio: round(byHundred.perSecond / yardstick.perSecond, 3),
      conditions: {
        byHundred,
        oneByOne,
        latency,
        yardstick,
        timed:
          'from request to COMPLETED as the feed tells it: request one by one, four approvals between two provinces, all through the gateway',
        latencyIs: 'approvedAt to completedAt of the transfer, last approvals sent one by one at a fixed rate',
        pupils: groups.length * BATCH,
        lanes: LANES,
        singlesOnTheirWay: SINGLES,
        cores: availableParallelism(),
      },
    };
  } finally {
    await world.end();
  }
}

const round = (value: number, digits = 1) => Number(value.toFixed(digits));

/** Free groups. They are taken from the front and returned at the end after their move. */
type Queue = { take(): Group | undefined; giveBack(group: Group): void; done(transfers: number): void };

/** Runs `work` until the time is over. Returns its transfers and cost, measured until the last group has moved. */
async function hold(world: BenchWorld, groups: Group[], seconds: number, work: (queue: Queue) => Promise<unknown>) {
  let transfers = 0;
  const before = await spentBy(world);
  const startedAt = performance.now();
  await work({
    take: () => (performance.now() - startedAt < seconds * 1000 ? groups.shift() : undefined),
    giveBack: (group) => void groups.push(group),
    done: (count) => {
      transfers += count;
    },
  });
  const tookS = (performance.now() - startedAt) / 1000;
  return {
    perSecond: round(transfers / tookS),
    transfers,
    seconds: round(tookS),
    perTransfer: costOf(before, await spentBy(world), transfers),
  };
}

const inLanes = (lanes: number, lane: () => Promise<void>) => Promise.all(Array.from({ length: lanes }, lane));

async function moveGroups(queue: Queue, follow: Follow): Promise<void> {
  await inLanes(LANES, async () => {
    for (let group = queue.take(); group; group = queue.take()) {
      const ids = await requestAll(group);
      await follow.reviewed(ids);
      for (const approver of approversOf(wayOf(group))) await approve(approver, ids);
      await follow.completed(ids);
      queue.giveBack(arrived(group));
      queue.done(ids.length);
    }
  });
}

const requestAll = (group: Group): Promise<string[]> => Promise.all(group.pupils.map((pupil) => request(wayOf(group), group, pupil)));

/** Sends each command for a single pupil. The pupils of a group only wait for each other before they move back. */
async function moveSingly(queue: Queue, follow: Follow): Promise<void> {
  await inLanes(Math.ceil(SINGLES / BATCH), async () => {
    for (let group = queue.take(); group; group = queue.take()) {
      const moving = group;
      const way = wayOf(moving);
      await Promise.all(
        moving.pupils.map(async (pupil) => {
          const id = await request(way, moving, pupil);
          await follow.reviewed([id]);
          for (const approver of approversOf(way)) await approve(approver, [id]);
          await follow.completed([id]);
        }),
      );
      queue.giveBack(arrived(moving));
      queue.done(moving.pupils.length);
    }
  });
}

/** Sends single last approvals at a fixed rate, independent of the answers. Times are read from the transfers. */
async function measureLatency(world: BenchWorld, follow: Follow, groups: Group[], perSecond: number, seconds: number) {
  const ready = await readyForTheLast(follow, groups, Math.ceil((perSecond * seconds) / BATCH));
  const startedAt = performance.now();
  await Promise.all(
    ready.map(async ({ id, approver }, index) => {
      const dueMs = (index * 1000) / perSecond - (performance.now() - startedAt);
      if (dueMs > 0) await new Promise((resolve) => setTimeout(resolve, dueMs));
      await approve(approver, [id]);
    }),
  );
  await follow.completed(ready.map(({ id }) => id));
  const office = await world.as('office', '');
  const times: number[] = [];
  for (const { id } of ready) {
    const { transfer } = await office.ask<{ transfer: { approvedAt: string; completedAt: string } }>(
      'query ($id: ID!) { transfer(id: $id) { approvedAt completedAt } }',
      { id },
    );
    times.push(Date.parse(transfer.completedAt) - Date.parse(transfer.approvedAt));
  }
  return { perSecond, transfers: times.length, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95) };
}

/** Transfers that only need the last approval, and its approver. */
async function readyForTheLast(follow: Follow, groups: Group[], count: number): Promise<{ id: string; approver: Client }[]> {
  const ready: { id: string; approver: Client }[] = [];
  for (const group of groups.splice(0, count)) {
    const approvers = approversOf(wayOf(group));
    const ids = await requestAll(group);
    await follow.reviewed(ids);
    for (const approver of approvers.slice(0, -1)) await approve(approver, ids);
    const last = approvers.at(-1);
    if (last) ready.push(...ids.map((id) => ({ id, approver: last })));
    groups.push(arrived(group));
  }
  return ready;
}
