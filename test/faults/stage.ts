/** The servers of a run, and a system under load on them into which faults are injected. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Protection } from '@xueji/infra/runtime/faults.ts';
import pg from 'pg';
import { createRandom, type Random } from '../../infra/local/demo/random.ts';
import type { KafkaUsers } from '../../infra/local/kafka-users.ts';
import type { RunningPostgres } from '../../infra/local/postgres.ts';
import { type ProcessName, SERVICES, type System, startSystem } from '../../infra/local/system.ts';
import { type World, worldOf } from '../world.ts';
import { type Driver, startDriver } from './driver.ts';
import { type Duplicates, watchDuplicates } from './duplicates.ts';

/** What a fault needs of Kafka: one broker, one behind a proxy, or three with `min.insync.replicas` 2. */
export type BrokerKind = 'one' | 'proxied' | 'three';
export type Brokers = {
  readonly kind: BrokerKind;
  readonly address: string;
  readonly users: KafkaUsers;
  readonly replication: number;
  stop(): Promise<void>;
};

export type Servers = {
  readonly home: string;
  readonly brokers: Brokers;
  database: RunningPostgres;
  stop(): Promise<void>;
};

export type Stage = {
  readonly system: System;
  readonly world: World;
  driver: Driver;
  readonly servers: Servers;
  readonly namespace: string;
  readonly random: Random;
  /** The protection that is switched off; null for a complete system. */
  readonly without: Protection | null;
  readonly duplicates: Duplicates;
  /** Records the time of a fault. */
  struck(): void;
  /** Stops its load and starts another with new pupils and a new history. */
  reload(): Promise<void>;
  /** Restarts a process that a fault has ended. Retries when a fault ends it during its start. */
  revive(name: ProcessName, extraEnv?: Record<string, string>): Promise<void>;
  stop(): Promise<void>;
};

export type StageOptions = {
  servers: Servers;
  seed: number;
  pairs: number;
  pupilsPerPair: number;
  /** Rate of new transfers. */
  perSecond: number;
  without?: Protection;
};

export async function startStage({ servers, seed, without, ...load }: StageOptions): Promise<Stage> {
  const namespace = `f${randomBytes(4).toString('hex')}-`;
  const start = () => startProcesses(servers, namespace, without);
  // On a busy machine a new broker may take longer to name a group coordinator than a service waits.
  const system = await start().catch(start);
  const random = createRandom(seed);
  const world = worldOf(system);
  const duplicates = watchDuplicates(system);
  const stage: Stage = {
    system,
    world,
    driver: await startDriver({ world, random, ...load }),
    servers,
    namespace,
    random,
    without: without ?? null,
    duplicates,
    struck: () => void stage.driver.history.injectedAt.push(Date.now()),
    async reload() {
      stage.driver.abandon();
      stage.driver = await startDriver({ world, random, ...load });
    },
    revive: (name, extraEnv) => revive(system, name, extraEnv),
    async stop() {
      stage.driver.abandon();
      duplicates.stop();
      await system.stop();
    },
  };
  return stage;
}

const startProcesses = ({ home, database, brokers }: Servers, namespace: string, without?: Protection): Promise<System> =>
  startSystem({
    home: join(home, 'system'),
    port: 0,
    databaseServerUrl: database.url,
    brokers: brokers.address,
    kafkaUsers: brokers.users,
    namespace,
    env: {
      NODE_ENV: 'test',
      LOG_LEVEL: 'warn',
      // A few drivers simulate thousands of clerks.
      XUEJI_CLIENT_BUDGET: '1000000000',
      XUEJI_WEBHOOK_ALLOW_PRIVATE: '1',
      KAFKA_REPLICATION: String(brokers.replication),
      ...(without && { XUEJI_WITHOUT: without }),
    },
  });

const REVIVE_TRIES = 10;

async function revive(system: System, name: ProcessName, extraEnv?: Record<string, string>): Promise<void> {
  for (let tries = 1; system.pids()[name] === undefined; tries++) {
    try {
      return await system.start(name, extraEnv);
    } catch (error) {
      if (tries === REVIVE_TRIES) throw error;
      await pause(500);
    }
  }
}

/**
 * After a fault all processes must run. A process that has exited by itself, like a consumer that cannot continue, is restarted here like by a
 * supervisor.
 */
export async function reviveAll({ system, revive: start }: Stage): Promise<void> {
  await Promise.all([...SERVICES, 'gateway' as const].filter((name) => system.pids()[name] === undefined).map((name) => start(name)));
}

/** Also remove the log's own constraint, so that an answer can be written twice. */
export const WITHOUT_INBOX = {
  without: 'inbox',
  unguard: ({ system }: Stage) =>
    Promise.all(
      SERVICES.map((service) =>
        onDatabase(
          system.databaseUrls[service],
          'alter table event_log drop constraint if exists event_log_topic_aggregate_id_version_key',
        ),
      ),
    ),
} as const;

const WARM_AFTER = 20;
const WARM_WITHIN_MS = 120_000;

/** A fault in an idle system shows nothing, so warm up first. */
export async function warmUp({ driver }: Stage): Promise<void> {
  const [before, deadline] = [driver.ended, Date.now() + WARM_WITHIN_MS];
  driver.go();
  while (driver.ended < before + WARM_AFTER) {
    if (Date.now() > deadline) throw new Error(`${driver.ended - before} cases ended within ${WARM_WITHIN_MS / 1000} s without any fault`);
    await pause(50);
  }
}

/** Runs one statement on a database over a new connection. */
export async function onDatabase<Row extends object>(url: string, query: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query<Row & pg.QueryResultRow>(query, values)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
