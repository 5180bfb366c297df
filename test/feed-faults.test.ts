/**
 * A gateway that is killed repeatedly under load (`npm run faults:feed` does it for minutes and also stops the broker), and a gateway that a partner
 * overloads.
 */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { type Follower, faultOf, follow, keepMoving, killGatewayAgainAndAgain, SCOPES } from './feed-resuming.ts';
import { eventually, startWorld, type World } from './world.ts';

let world: World;
let followers: Follower[] = [];
beforeAll(async () => {
  world = await startWorld();
}, 90_000);
afterAll(async () => {
  for (const follower of followers) follower.stop();
  await world?.stop();
});

test('partners of every scope get all events of their scope in order, although the gateway was killed', async () => {
  const to = await world.school('411628');
  const pupils = await (await world.school('440224')).pupils(10);
  followers = await Promise.all(
    SCOPES.map(async (scope) => follow(scope, await world.as('partner', scope, { userId: `follower-${scope}` }))),
  );
  const load = keepMoving(to, pupils, 20);
  const kills = await killGatewayAgainAndAgain(world, 3000, 8000);
  await load.stop();
  expect(await Promise.all(followers.map((follower) => faultOf(world, follower)))).toEqual(SCOPES.map(() => null));
  expect(kills).toBeGreaterThan(1);
  expect(Math.min(...followers.map(({ streams }) => streams()))).toBeGreaterThan(1);
  expect(followers[0]?.ids().length).toBeGreaterThan(50);
}, 120_000);

type Attempt = { status: number | undefined; code: string | undefined; close(): void };

/** A separate connection, kept open if it becomes a stream. */
const attempt = (token: string): Promise<Attempt> =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'text/event-stream' };
    const asked = request(`${world.system.gatewayUrl}/graphql/stream`, { method: 'POST', headers, agent: false });
    asked.on('error', reject).on('response', (response) => {
      const close = () => void asked.destroy();
      response.on('error', () => undefined);
      if (response.statusCode === 200) return resolve({ status: 200, code: undefined, close });
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, code: JSON.parse(body).errors[0].extensions.code, close }));
    });
    asked.end(JSON.stringify({ query: 'subscription { transferEvents { id } }' }));
  });

test('of 10,000 connections of one partner 20 are served, each other one gets a typed refusal, and other users are not affected', async () => {
  const [greedy, modest] = [
    await world.as('partner', '41', { userId: 'partner-greedy' }),
    await world.as('partner', '41', { userId: 'partner-modest' }),
  ];
  const attempts: Attempt[] = [];
  while (attempts.length < 10_000) attempts.push(...(await Promise.all(Array.from({ length: 200 }, () => attempt(greedy.token)))));
  const outcomes = Object.groupBy(attempts, ({ status, code }) => `${status} ${code ?? ''}`);
  expect(Object.entries(outcomes).map(([outcome, those]) => [outcome, those?.length])).toEqual(
    expect.arrayContaining([
      ['200 ', 20],
      ['429 TOO_MANY_SUBSCRIPTIONS', 9980],
    ]),
  );
  // Memory limit of the gateway.
  const rss = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${world.system.pids().gateway}/status`, 'utf8'))?.[1];
  expect(Number(rss) / 1024).toBeLessThan(400);

  const stream = await modest.subscribe<{ transferEvents: { id: string } }>('subscription { transferEvents { id } }');
  const to = await world.school('411628');
  const [pupil] = await (await world.school('440224')).pupils(1);
  await pupil?.askedBy(to);
  await eventually(
    async () => stream.items.length,
    (count) => count > 0,
  );
  stream.close();
  for (const { close } of attempts) close();
}, 120_000);
