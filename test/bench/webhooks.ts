/**
 * `bench webhooks`: 100 events a second to 200 webhooks of 20 partners, 50 of which never answer. Each of the other 150 accepts batches and gets
 * every event. It measures the time from the commit to the endpoint. Yardstick: a plain loop that reads the log's table every 50 ms and posts new
 * rows to the same 150 endpoints.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { Agent } from 'undici';
import type { Client } from '../client.ts';
import { eventually } from '../world.ts';
import { type BenchResult, type BenchWorld, startBenchWorld } from './bench-world.ts';
import { quantile } from './cpu.ts';
import { numberOf, openEndpoint, type WebhookEndpoint } from './feed-reader.ts';
import { approve, type Cases, inDatabase, type Logged, logAfter, openCases, quietHeadOf } from './feed-source.ts';

const LIVE_S = 60;
const WARM_S = 10;
const PARTNERS = 20;
const WEBHOOKS_EACH = 10;
/** Hanging webhooks by partner: the first partners have only these, the next ones have both kinds. */
const HANGING = [10, 10, 5, 5, 5, 5, 5, 5];
const MOST_IN_BATCH = 100;
const CASES_PER_SECOND = 110;
/** Concurrent requests of the loop. */
const LOOP_REQUESTS = 64;

export async function run(scale: number): Promise<BenchResult> {
  const world = await startBenchWorld({ XUEJI_WEBHOOK_ALLOW_PRIVATE: '1' }, { track_commit_timestamp: 'on' });
  const hanging = await openHanging();
  try {
    const school = await world.school('411628');
    const liveS = Math.max(5, Math.round(LIVE_S * scale));
    const cases = await openCases(world, school, Math.ceil((2 * liveS + WARM_S) * CASES_PER_SECOND));
    const endpoints = await addAll(world, hanging.url);
    await live(world, cases, endpoints, WARM_S);
    const served = await live(world, cases, endpoints, liveS);
    const hangs = hanging.requests();
    await inDatabase(world, (client) => client.query('delete from webhooks'));
    const loop = await live(world, cases, endpoints, liveS, true);
    for (const endpoint of endpoints) endpoint.close();
    return {
      bench: 'webhooks',
      value: served.slowestP95Ms,
      unit: 'ms from commit to endpoint, p95 of the slowest webhook that answers',
      yardstick: `a loop that reads the log's table every 50 ms and posts to the same endpoints: ${loop.slowestP95Ms} ms`,
      ratio: Number((served.slowestP95Ms / loop.slowestP95Ms).toFixed(2)),
      conditions: {
        webhooks: { answering: endpoints.length, hanging: PARTNERS * WEBHOOKS_EACH - endpoints.length, mostInBatch: MOST_IN_BATCH },
        seconds: liveS,
        served,
        loop,
        requestsThatHung: hangs,
        cores: availableParallelism(),
      },
    };
  } finally {
    hanging.close();
    await world.end();
  }
}

/** A server that accepts every request and answers none. */
async function openHanging() {
  let requests = 0;
  const server = createServer((request) => {
    requests += 1;
    request.resume();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function addAll(world: BenchWorld, hangingUrl: string): Promise<WebhookEndpoint[]> {
  const endpoints: WebhookEndpoint[] = [];
  for (let n = 0; n < PARTNERS; n += 1) {
    const partner = await world.as('partner', '', { userId: `bench-partner-${n}` });
    for (let m = 0; m < WEBHOOKS_EACH; m += 1) {
      const hangs = m < (HANGING[n] ?? 0);
      const endpoint = hangs ? null : await openEndpoint();
      if (endpoint) endpoints.push(endpoint);
      await add(partner, endpoint?.url ?? `${hangingUrl}/${n}-${m}`);
    }
  }
  return endpoints;
}

async function add(partner: Client, url: string): Promise<void> {
  const query = 'mutation ($input: AddWebhookInput!) { addWebhook(input: $input) { __typename } }';
  const input = { idempotencyKey: randomUUID(), url, maxBatch: MOST_IN_BATCH };
  const { addWebhook } = await partner.ask<{ addWebhook: { __typename: string } }>(query, { input });
  if (addWebhook.__typename !== 'WebhookAdded') throw new Error(`addWebhook: ${addWebhook.__typename}`);
}

/** Creates events for a time and measures the latency at each endpoint; posted by the service or by the loop. */
async function live(world: BenchWorld, cases: Cases, endpoints: readonly WebhookEndpoint[], seconds: number, byLoop = false) {
  for (const endpoint of endpoints) endpoint.reset();
  let going = true;
  const before = await quietHeadOf(world);
  const loop = byLoop ? postByLoop(world, endpoints, before, () => going) : null;
  loop?.catch(() => undefined);
  const approvals = approve(cases, () => going);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  going = false;
  const { notAsked, notAnswered } = await approvals;
  await quietHeadOf(world);
  await loop;
  const log = await logAfter(world, before);
  const lateness = await latenessOf(endpoints, log);
  const p95s = lateness.map((times) => quantile(times, 0.95));
  const all = lateness.flat();
  return {
    slowestP95Ms: round(Math.max(...p95s)),
    fastestP95Ms: round(Math.min(...p95s)),
    p50Ms: round(quantile(all, 0.5)),
    p95Ms: round(quantile(all, 0.95)),
    latestMs: round(all.reduce((most, time) => Math.max(most, time), 0)),
    events: log.length,
    notAsked,
    notAnswered,
  };
}

const round = (value: number) => Number(value.toFixed(1));

/** Waits until each endpoint has the complete log. Throws when one misses an event, or gets one twice or out of order. */
async function latenessOf(endpoints: readonly WebhookEndpoint[], log: readonly Logged[]): Promise<number[][]> {
  const wanted = log.map(({ id }) => numberOf(id));
  // An earlier event may still have been on its way.
  const beginOf = ({ events }: WebhookEndpoint) => events.indexOf(wanted[0] ?? 0);
  await eventually(
    async () => endpoints.filter((endpoint) => beginOf(endpoint) < 0 || endpoint.events.length - beginOf(endpoint) < wanted.length).length,
    (late) => late === 0,
    120_000,
  );
  return endpoints.map((endpoint) => {
    const [events, atMs] = [endpoint.events.slice(beginOf(endpoint)), endpoint.atMs.slice(beginOf(endpoint))];
    if (events.length !== wanted.length || events.some((event, index) => event !== wanted[index]))
      throw new Error(`an endpoint received ${events.length} events which are not the ${wanted.length} of the log`);
    return atMs.map((at, index) => at - (log[index]?.committedMs ?? 0));
  });
}

/** Without rights, signatures, cursors and retries: each endpoint gets the new rows in one request. */
async function postByLoop(world: BenchWorld, endpoints: readonly WebhookEndpoint[], from: number, going: () => boolean): Promise<void> {
  const agent = new Agent({ pipelining: 1 });
  await inDatabase(world, async (client) => {
    let after = from;
    // Reads once more after the stop signal, for rows that were committed in the meantime.
    for (let left = 20; left > 0; left -= going() ? 0 : 1) {
      const text = 'select position::int, event_id from event_log where position > $1 order by position';
      const { rows } = await client.query<{ position: number; event_id: string }>({ name: 'poll', text, values: [after] });
      const body = `[${rows.map(({ event_id: id }) => JSON.stringify({ specversion: '1.0', id }))}]`;
      for (let first = 0; rows.length > 0 && first < endpoints.length; first += LOOP_REQUESTS)
        await Promise.all(endpoints.slice(first, first + LOOP_REQUESTS).map(({ url }) => postTo(agent, url, body)));
      after = rows.at(-1)?.position ?? after;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await agent.destroy();
}

async function postTo(agent: Agent, url: string, body: string): Promise<void> {
  const { origin, pathname } = new URL(url);
  const answer = await agent.request({ origin, path: pathname, method: 'POST', body, headers: { 'content-type': 'application/json' } });
  await answer.body.dump();
}
