/**
 * `bench graph`: the cost of the gateway. A dashboard query and a page of students are sent alternately to our gateway and to Hive Gateway, in one
 * run, with the same supergraph and services. The figure is the CPU time of the gateway process. Then the added latency: a query that one service
 * answers is sent to both gateways and to the service itself.
 */
import { availableParallelism } from 'node:os';
import { Pool } from 'undici';
import { signInternalToken } from '../../infra/local/keys.ts';
import type { Client } from '../client.ts';
import { eventually } from '../world.ts';
import { type BenchResult, type BenchWorld, startBenchWorld } from './bench-world.ts';
import { cpuSeconds, quantile } from './cpu.ts';
import { startHiveGateway } from './hive-gateway.ts';
import { latenciesOf, OPEN_LOOP, sendBySchedule } from './open-loop.ts';

const LANES = 8;
const ROUNDS = 6;
const WARM_REQUESTS = 600;
const REQUESTS_A_ROUND = 300;
const HOPS = 1500;
const COUNTY = '411628';
const SCHOOLS = 10;
const FULL_PAGE = 55;
const OPEN_TRANSFERS = 10;
const INTERNAL_LIFE_S = 3600;

const OPERATIONS: Record<string, string> = {
  dashboard: `query Dashboard($code: ID!) { region(code: $code) { code name
    statistics { students male female migrant leftBehind boarder } statisticsByGrade { stage entryYear grade counts { students male female } }
    schools(first: 10) { edges { node { id code name locality stages { stage years } } } pageInfo { hasNextPage endCursor } }
    openTransfers { incoming outgoing } entitled { programme { id name } students }
    eligibilityList(programme: "nutrition", first: 10) { totalCount edges { node { from until student { id name number } school { id name } } } } } }`,
  students: `query Students($unit: String!) { students(unit: $unit, first: 50) { edges { cursor node { id name number sex { label } birthDate
    placement { school { id name } class { id name } grade status held } entitlements(first: 4) { edges { node { programme { id name } from until } } } } }
    pageInfo { hasNextPage endCursor } } }`,
};
const HOP = 'query Hop($unit: String!) { students(unit: $unit, first: 50) { edges { node { id name number sex { label } birthDate } } } }';

type Asked = { url: string; token: string; pool: Pool };
type Contestant = Asked & { name: 'ours' | 'peer'; pid: number };
type Variables = { code: string; unit: string };

export async function run(scale: number): Promise<BenchResult> {
  const world = await startBenchWorld({ NODE_ENV: 'production' });
  try {
    const office = await world.as('office', '41');
    const variables = await settle(world, office);
    // The internal token of this office for the whole run, because the peer cannot sign tokens.
    const claims = { sub: office.userId, hats: ['office' as const], unit: '41', path: '41' };
    const token = await signInternalToken(world.system.keys, claims, INTERNAL_LIFE_S);
    const peer = await startHiveGateway(world.system, token);
    const contestants: Contestant[] = [
      { ...asked(world.system.gatewayUrl, office.token), name: 'ours', pid: world.system.pids().gateway ?? 0 },
      { ...asked(peer.url, token), name: 'peer', pid: peer.pid },
    ];
    const answers = await assertEqualAnswers(contestants, variables);
    const cost = await measureCost(contestants, variables, answers, scale);
    const openLoop = await measureOpenLoop(contestants, variables, cost, scale);
    const hop = await measureHop([asked(world.system.serviceUrls.identity, token), ...contestants], variables, scale);
    await peer.end();
    return resultOf(peer.name, cost, {
      openLoop,
      hop,
      requestsARound: requestsOf(scale),
      answerBytes: mapValues(answers, ({ length }) => length),
    });
  } finally {
    await world.end();
  }
}

function resultOf(peer: string, cost: { ours: Cost; peer: Cost }, more: object): BenchResult {
  return {
    bench: 'graph',
    value: cost.ours.cpuSecondsPer1000,
    unit: 'CPU-seconds of the gateway for 1,000 requests, half dashboards, half pages of 50 students',
    yardstick: `${peer}: ${cost.peer.cpuSecondsPer1000}`,
    ratio: round(cost.ours.cpuSecondsPer1000 / cost.peer.cpuSecondsPer1000),
    conditions: {
      ...cost,
      ...more,
      lanes: LANES,
      rounds: ROUNDS,
      asymmetry: 'ours verifies the public token, keeps its limits and counts; the peer sends a fixed internal token and checks nobody',
      sharing: 'no request in flight is shared in either',
      cores: availableParallelism(),
    },
  };
}

const mapValues = <A, B>(record: Record<string, A>, map: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
const round = (value: number, digits = 3) => Number(value.toFixed(digits));
const requestsOf = (scale: number) => Math.max(2 * LANES, Math.round(REQUESTS_A_ROUND * scale));
const asked = (url: string, token: string): Asked => ({ url, token, pool: new Pool(url, { connections: LANES }) });

/** Ten schools of one county with pupils, the first with a full page of them, and transfers that are open. */
async function settle(world: BenchWorld, office: Client): Promise<Variables> {
  const schools = await Promise.all(Array.from({ length: SCHOOLS }, () => world.school(COUNTY, { classes: [{ limit: 65 }] })));
  const [first, second, ...others] = schools;
  if (!first || !second) throw new Error('no schools');
  await first.pupils(FULL_PAGE);
  const moving = await second.pupils(OPEN_TRANSFERS);
  for (const school of others) await school.pupils(OPEN_TRANSFERS);
  for (const pupil of moving) await pupil.askedBy(first);

  const total = FULL_PAGE + (SCHOOLS - 1) * OPEN_TRANSFERS;
  // Funding and statistics get the pupils last.
  await eventually(
    () => office.ask<{ region: Ready }>(READY),
    ({ region }) =>
      region.statistics.students === total && region.entitled[0]?.students === total && region.openTransfers.outgoing === OPEN_TRANSFERS,
    60_000,
  );
  return { code: '410000', unit: first.path };
}
const READY = `{ region(code: "410000") { statistics { students } entitled { students } openTransfers { outgoing } } }`;
type Ready = { statistics: { students: number }; entitled: { students: number }[]; openTransfers: { outgoing: number } };

/** The answer as text; throws at any GraphQL error. */
async function ask({ pool, token }: Asked, query: string, variables: Variables): Promise<string> {
  const { statusCode, body } = await pool.request({
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: query.includes('$code') ? { code: variables.code } : { unit: variables.unit } }),
  });
  const text = await body.text();
  if (statusCode !== 200 || text.includes('"errors":')) throw new Error(`answered ${statusCode}: ${text.slice(0, 400)}`);
  return text;
}

/** The answer of each operation, equal from both gateways. Later answers are compared with it. */
async function assertEqualAnswers(contestants: readonly Contestant[], variables: Variables): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const [name, query] of Object.entries(OPERATIONS)) {
    const [ours, peers] = await Promise.all(contestants.map((contestant) => ask(contestant, query, variables)));
    if (ours === undefined || dataOf(ours) !== dataOf(peers))
      throw new Error(`${name}: ${ours?.slice(0, 600)} is not ${peers?.slice(0, 600)}`);
    answers[name] = dataOf(ours);
  }
  return answers;
}
const dataOf = (text: string | undefined): string => JSON.stringify(JSON.parse(text ?? '{}').data);

type Cost = {
  cpuSecondsPer1000: number;
  byOperation: Record<string, { cpuSecondsPer1000: number; perSecond: number; p50Ms: number; p95Ms: number }>;
};

/** Alternates the order of the contestants, so that other load on the machine affects both. */
async function measureCost(contestants: readonly Contestant[], variables: Variables, answers: Record<string, string>, scale: number) {
  const runs: { contestant: string; operation: string; cpuSeconds: number; seconds: number; timesMs: number[] }[] = [];
  for (const contestant of contestants)
    for (const operation of Object.keys(OPERATIONS))
      await askMany(contestant, operation, variables, answers, Math.round(WARM_REQUESTS * Math.min(1, scale)));
  for (let number = 0; number < ROUNDS; number++) {
    const order = number % 2 === 0 ? contestants : contestants.toReversed();
    for (const operation of Object.keys(OPERATIONS))
      for (const contestant of order)
        runs.push({
          contestant: contestant.name,
          operation,
          ...(await askMany(contestant, operation, variables, answers, requestsOf(scale))),
        });
  }
  const costOf = (name: string): Cost => {
    const own = runs.filter(({ contestant }) => contestant === name);
    const byOperation = Object.fromEntries(
      Object.keys(OPERATIONS).map((operation) => [operation, summary(own.filter((one) => one.operation === operation))]),
    );
    const all = Object.values(byOperation).map(({ cpuSecondsPer1000 }) => cpuSecondsPer1000);
    return { cpuSecondsPer1000: round(all.reduce((sum, one) => sum + one, 0) / all.length), byOperation };
  };
  return { ours: costOf('ours'), peer: costOf('peer') };
}

function summary(runs: readonly { cpuSeconds: number; seconds: number; timesMs: number[] }[]) {
  const timesMs = runs.flatMap((one) => one.timesMs);
  const sum = (pick: (one: (typeof runs)[number]) => number) => runs.reduce((total, one) => total + pick(one), 0);
  return {
    cpuSecondsPer1000: round((sum((one) => one.cpuSeconds) * 1000) / timesMs.length),
    perSecond: round(timesMs.length / sum((one) => one.seconds), 1),
    p50Ms: round(quantile(timesMs, 0.5), 1),
    p95Ms: round(quantile(timesMs, 0.95), 1),
  };
}

async function askMany(contestant: Contestant, operation: string, variables: Variables, answers: Record<string, string>, requests: number) {
  const query = OPERATIONS[operation] ?? '';
  const expected = answers[operation] ?? '';
  const timesMs: number[] = [];
  let left = requests;
  const cpuBefore = cpuSeconds(contestant.pid);
  const startedAt = performance.now();
  const lane = async () => {
    while (left-- > 0) {
      const begun = performance.now();
      const text = await ask(contestant, query, variables);
      timesMs.push(performance.now() - begun);
      // Most answers equal the expected text; others are parsed and compared.
      if (!text.includes(expected) && dataOf(text) !== expected) throw new Error(`${contestant.name} answered ${operation} differently`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { cpuSeconds: cpuSeconds(contestant.pid) - cpuBefore, seconds: (performance.now() - startedAt) / 1000, timesMs };
}

/** Sends both operations alternately at one rate to both gateways, which alternate by rounds. */
async function measureOpenLoop(contestants: readonly Contestant[], variables: Variables, cost: { ours: Cost; peer: Cost }, scale: number) {
  const operations = Object.values(OPERATIONS);
  const perSecondOf = ({ byOperation }: Cost) =>
    operations.length / Object.values(byOperation).reduce((sum, { perSecond }) => sum + 1 / perSecond, 0);
  const perSecond = round(OPEN_LOOP.load * Math.min(perSecondOf(cost.ours), perSecondOf(cost.peer)), 1);
  const requests = Math.max(200, Math.round(OPEN_LOOP.requests * scale));
  const wide = contestants.map((one) => ({ ...one, pool: new Pool(one.url, { connections: OPEN_LOOP.connections }) }));
  const timesMs = { ours: [] as number[], peer: [] as number[] };
  for (const one of [...wide, ...wide.toReversed()]) {
    const send = (index: number) => ask(one, operations[index % operations.length] ?? '', variables);
    timesMs[one.name].push(...(await sendBySchedule({ perSecond, requests }, send)));
  }
  for (const { pool } of wide) await pool.close();
  return {
    measured: OPEN_LOOP.measured,
    perSecond,
    requests: 2 * requests,
    ours: latenciesOf(timesMs.ours),
    peer: latenciesOf(timesMs.peer),
  };
}

/** Sends one request at a time to each target in rotation. Measures the latency that a gateway adds to a single service. */
async function measureHop([direct, ours, peer]: readonly Asked[], variables: Variables, scale: number) {
  if (!direct || !ours || !peer) throw new Error('three places are asked');
  const times = { direct: [] as number[], ours: [] as number[], peer: [] as number[] };
  for (let asks = 0; asks < Math.max(50, HOPS * Math.min(1, scale)); asks++)
    for (const [name, place] of Object.entries({ direct, ours, peer })) {
      const begun = performance.now();
      await ask(place, HOP, variables);
      times[name as keyof typeof times].push(performance.now() - begun);
    }
  const at = (q: number) => {
    const [service, through, throughPeer] = [times.direct, times.ours, times.peer].map((each) => quantile(each, q));
    return {
      serviceMs: round(service ?? 0, 2),
      addedByOursMs: round((through ?? 0) - (service ?? 0), 2),
      addedByPeerMs: round((throughPeer ?? 0) - (service ?? 0), 2),
    };
  };
  return {
    measured: 'a page of 50 students of identity alone, one at a time, through each gateway and straight',
    p50: at(0.5),
    p95: at(0.95),
    requests: times.direct.length,
  };
}
