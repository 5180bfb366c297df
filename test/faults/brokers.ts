/** The servers of one test system: PostgreSQL, and brokers for fault injection: one, one behind a proxy, or three with `min.insync.replicas` 2. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type RunningBroker, startBroker } from '../../infra/local/broker.ts';
import { createRandom } from '../../infra/local/demo/random.ts';
import { ensureKafkaUsers } from '../../infra/local/kafka-users.ts';
import { ensureKeys } from '../../infra/local/keys.ts';
import { freePorts } from '../../infra/local/ports.ts';
import { startPostgres } from '../../infra/local/postgres.ts';
import { type FaultProxy, startProxy } from './proxy.ts';
import type { BrokerKind, Brokers, Servers } from './stage.ts';

export type ProxiedBroker = Brokers & { readonly proxy: FaultProxy };
export type ThreeBrokers = Brokers & { kill(index: number, signal: NodeJS.Signals): Promise<void>; start(index: number): Promise<void> };

export const isProxied = (brokers: Brokers): brokers is ProxiedBroker => brokers.kind === 'proxied';
export const isThree = (brokers: Brokers): brokers is ThreeBrokers => brokers.kind === 'three';

const startBrokers: Record<BrokerKind, (home: string, seed: number) => Promise<Brokers>> = {
  one: startOneBroker,
  proxied: startProxiedBroker,
  three: startThreeBrokers,
};

export async function startServers(home: string, kind: BrokerKind, seed: number): Promise<Servers> {
  const [database, brokers] = await Promise.all([startPostgres({ home }), startBrokers[kind](home, seed)]);
  const servers: Servers = {
    home,
    database,
    brokers,
    // A fault may have replaced the first database server.
    stop: async () => void (await Promise.all([servers.database.stop(), brokers.stop()])),
  };
  return servers;
}

async function startOneBroker(home: string): Promise<Brokers> {
  const broker = await startBroker({ home });
  return { kind: 'one', address: broker.brokers, users: broker.users, replication: 1, stop: broker.stop };
}

/** Clients connect to the proxy, because the broker advertises its address. */
async function startProxiedBroker(home: string, seed: number): Promise<ProxiedBroker> {
  const proxy = await startProxy(createRandom(seed));
  const address = `127.0.0.1:${proxy.port}`;
  const broker = await startBroker({ home: join(home, 'proxied'), settings: { 'advertised.listeners': `CLIENTS://${address}` } });
  proxy.lead(Number(broker.brokers.split(':')[1]));
  const stop = async () => {
    await proxy.close();
    await broker.stop();
  };
  return { kind: 'proxied', address, users: broker.users, replication: 1, proxy, stop };
}

const NODES = 3;
/** Time until the partitions of a dead broker get other leaders; 9 s by default. */
const FENCED_AFTER_MS = 3000;

async function startThreeBrokers(home: string): Promise<ThreeBrokers> {
  const ports = await freePorts(2 * NODES);
  const clusterId = randomBytes(16).toString('base64url');
  const portsOf = (index: number) => [ports[2 * index] ?? 0, ports[2 * index + 1] ?? 0] as const;
  // Once for all three, which share them.
  await ensureKeys(home);
  const nodes = Array.from({ length: NODES }, (_, index) => index);
  const voters = nodes.map((index) => `${index + 1}@127.0.0.1:${portsOf(index)[1]}`).join(',');
  const running = new Map<number, RunningBroker>();
  const start = async (index: number) => {
    const settings = {
      'node.id': String(index + 1),
      'controller.quorum.voters': voters,
      'offsets.topic.replication.factor': String(NODES),
      'broker.session.timeout.ms': String(FENCED_AFTER_MS),
      'broker.heartbeat.interval.ms': '500',
    };
    const options = { home: join(home, 'three', String(index + 1)), ports: portsOf(index), clusterId, settings, keysHome: home };
    // A slow machine may not elect a controller within the time that a broker is given to be in service.
    running.set(index, await startBroker(options).catch(() => startBroker(options)));
  };
  await Promise.all(nodes.map(start));
  return {
    kind: 'three',
    address: nodes.map((index) => `127.0.0.1:${portsOf(index)[0]}`).join(','),
    users: ensureKafkaUsers(home),
    replication: NODES,
    start,
    async kill(index, signal) {
      const broker = running.get(index);
      running.delete(index);
      if (broker && signal === 'SIGKILL') process.kill(broker.pid, signal);
      // Resolves when its guard has seen it end.
      await broker?.stop();
    },
    stop: async () => void (await Promise.all([...running.values()].map((broker) => broker.stop()))),
  };
}
