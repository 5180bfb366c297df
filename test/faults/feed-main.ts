/**
 * `npm run --silent faults:feed -- [--minutes M] [--broker-minutes B]`: partners that resume by cursor, under load, while the gateway is killed every
 * five seconds, and then while the broker is down. Each must get all events of its scope in order. The last line is JSON; exit 1 when one has not.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBroker } from '../../infra/local/broker.ts';
import { endAllChildren } from '../../infra/local/child.ts';
import { homeFolder } from '../../infra/local/home.ts';
import { startPostgres } from '../../infra/local/postgres.ts';
import { lockHome } from '../../infra/local/run-file.ts';
import { startSystem } from '../../infra/local/system.ts';
import { type Follower, faultOf, follow, keepMoving, killGatewayAgainAndAgain, SCOPES } from '../feed-resuming.ts';
import { type World, worldOf } from '../world.ts';
import { pause } from './stage.ts';

const KILL_EVERY_MS = 5000;
const CLIENTS_PER_SCOPE = 2;
const REQUESTS_PER_SECOND = 20;
const PUPILS = 40;

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '3' }, 'broker-minutes': { type: 'string', default: '2' } },
});
const [killingMs, brokerAwayMs] = [Number(values.minutes) * 60_000, Number(values['broker-minutes']) * 60_000];
if (!(killingMs >= 0 && brokerAwayMs >= 0)) {
  console.error('usage: npm run --silent faults:feed -- [--minutes M] [--broker-minutes B]');
  process.exit(2);
}
const home = join(homeFolder(), 'faults-feed');
let ending = false;
for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(event, () => void end(130));
try {
  const result = await run();
  console.log(JSON.stringify(result));
  await end(result.wrong.length === 0 ? 0 : 1);
} catch (error) {
  if (!ending) console.error(error);
  await end(1);
}

async function run() {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  lockHome(home);
  const [postgres, broker] = await Promise.all([startPostgres({ home }), startBroker({ home })]);
  const env = { NODE_ENV: 'test', LOG_LEVEL: 'error', XUEJI_CLIENT_BUDGET: '1000000000' };
  const world = worldOf(
    await startSystem({ home, port: 0, databaseServerUrl: postgres.url, brokers: broker.brokers, kafkaUsers: broker.users, env }),
  );
  const to = await world.school('411628');
  const sending = await world.school('440224');
  const followers = await Promise.all(
    SCOPES.flatMap((scope) => Array.from({ length: CLIENTS_PER_SCOPE }, (_, n) => aFollower(world, scope, n))),
  );

  const killed = keepMoving(to, await sending.pupils(PUPILS), REQUESTS_PER_SECOND);
  const kills = await killGatewayAgainAndAgain(world, KILL_EVERY_MS, killingMs);
  await killed.stop();
  const afterKills = await faultsOf(world, followers);

  const before = eventsOf(followers);
  const ports = Number(broker.brokers.split(':')[1]);
  const outage = keepMoving(to, [], REQUESTS_PER_SECOND);
  await broker.stop();
  await pause(brokerAwayMs);
  await outage.stop();
  // The broker is still down: the partners' feed does not need it.
  const withoutBroker = await faultsOf(world, followers);
  const whileAway = eventsOf(followers) - before;
  if (brokerAwayMs > 0 && whileAway === 0) withoutBroker.push('nothing was received while the broker was away');
  const again = await startBroker({ home });
  if (Number(again.brokers.split(':')[1]) !== ports) throw new Error('the broker started on another port');
  const afterwards = await faultsOf(world, followers);

  return {
    clients: followers.length,
    kills,
    streams: followers.reduce((sum, { streams }) => sum + streams(), 0),
    events: before,
    eventsWithoutBroker: whileAway,
    wrong: [...afterKills, ...withoutBroker, ...afterwards],
  };
}

async function aFollower(world: World, scope: string, n: number): Promise<Follower> {
  return follow(scope, await world.as('partner', scope, { userId: `follower-${scope}-${n}` }));
}

/** The events of the national reader, who sees all. */
function eventsOf(followers: readonly Follower[]): number {
  return Math.max(...followers.map(({ ids }) => ids().length));
}

async function faultsOf(world: World, followers: readonly Follower[]): Promise<string[]> {
  return (await Promise.all(followers.map((follower) => faultOf(world, follower)))).flatMap((fault) => fault ?? []);
}

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  await endAllChildren();
  process.exit(code);
}
