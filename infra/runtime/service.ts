/** Start and stop of a subgraph service. Each main.ts calls this. */
import { setTimeout as sleep } from 'node:timers/promises';
import { topicsOf } from '@xueji/schema/events/topics.ts';
import type { Express, Request } from 'express';
import type { EntitySchema, MigrationInterface } from 'typeorm';
import type { Actor } from './actor.ts';
import { callerGone } from './caller-gone.ts';
import { type Clock, dateInChina, startClock } from './clock.ts';
import { readServiceConfig, type ServiceConfig } from './config.ts';
import type { Consumption } from './consumer.ts';
import { type Database, openDatabase, type ServiceDatabase } from './database.ts';
import { type EventFlow, startEventFlow } from './event-flow.ts';
import type { EventLag } from './event-lag.ts';
import { type Faults, faultsOf } from './faults.ts';
import { type Health, healthOf } from './health.ts';
import { internalActors } from './internal-token.ts';
import { countJobs } from './jobs-store.ts';
import type { PublicForm } from './log-record.ts';
import { listLost } from './lost-events.ts';
import { operatorRoutes } from './operator-routes.ts';
import { countParked } from './parked-store.ts';
import { withPathChanges } from './path-change-consumer.ts';
import { followPathChanges, type PathFollower } from './path-change-store.ts';
import { liveActor, type Paths, rowWithCurrentPaths } from './path-changes.ts';
import { assertSameKeys } from './permanent-keys.ts';
import { assertNoPolicyGap } from './policy.ts';
import { type RowMove, startRepathing } from './repathing-job.ts';
import { serveSubgraph } from './subgraph.ts';
import { createLogger, gaugeJobs, gaugeLost, gaugeParked, type Logger } from './telemetry.ts';
import { DatabaseBeforeRelease } from './upgradable.ts';

/** The context of every resolver. A service adds its ports and loaders. */
export type RequestContext = {
  readonly actor: Actor;
  readonly now: Clock;
  readonly requestId: string;
  readonly eventLag: EventLag;
  readonly paths: Paths;
};

/** The parts from which a service builds its ports at start. */
export type Parts = { db: ServiceDatabase; config: ServiceConfig; faults: Faults; log: Logger; now: Clock; follower: PathFollower };

type AnyPorts = { db: Database; counts?: Database };

export type ServiceOptions<Ports extends AnyPorts> = {
  name: 'identity' | 'enrolment' | 'transfers' | 'funding' | 'statistics';
  /** Topics that this service publishes. */
  topics: readonly string[];
  /** The public form of its events for partners, and its topic. */
  publicForm?: PublicForm;
  // biome-ignore lint/suspicious/noExplicitAny: a table of any row type
  entities: EntitySchema<any>[];
  migrations: readonly (new () => MigrationInterface)[];
  /** How each column with a path or an id of a school follows a change of paths. */
  rowMoves: readonly RowMove[];
  resolvers: object;
  /** Called once; all requests share the ports. */
  ports(parts: Parts): Ports | Promise<Ports>;
  /**
   * Called for each request; create loaders here. `db` uses the pool for reads and `counts` the pool for counts. Both are cancelled when the caller
   * disconnects.
   */
  context(base: RequestContext, ports: Ports): object;
  consumption?(ports: Ports, parts: Parts): Consumption;
  /** Background workers, from when the service is ready until it stops. */
  workers?(ports: Ports, parts: Parts): { stop(): Promise<void> }[];
  /** Routes besides GraphQL, behind the same internal token. */
  routes?(app: Express, ports: Ports, actorOf: (request: Request) => Promise<Actor>, parts: Parts): void;
};

/** With a broker, events flow within a second. Without a broker the service becomes ready after this time: it can serve reads and commands. */
const READY_WITHOUT_EVENTS_MS = 5000;

export async function startService<Ports extends AnyPorts>(options: ServiceOptions<Ports>): Promise<void> {
  const config = readServiceConfig();
  const log = createLogger(options.name, config.LOG_LEVEL);
  const faults = faultsOf(config);
  const now = startClock(config.XUEJI_NOW);
  assertNoPolicyGap(dateInChina(now()));
  const db = await openDatabase({
    url: config.DATABASE_URL,
    service: options.name,
    pools: poolSizes(config),
    log,
    entities: options.entities,
    migrations: options.migrations,
  }).catch(endBeforeRelease);
  // A deployment migrates in a separate step before it starts the new processes.
  if (process.argv.includes('--migrate')) return db.close();
  await assertSameKeys(db, config);
  const follower = await followPathChanges(db.control);
  db.showRows((rows) => (follower.paths().settled ? rows : rows.map((row) => rowWithCurrentPaths(row, follower.paths()))));
  const parts: Parts = { db, config, faults, log, now, follower };
  const ports = await options.ports(parts);

  const { name: service, topics, publicForm } = options;
  const followed = options.consumption?.(ports, parts);
  const consumption = followed && withPathChanges(followed, follower);
  const flow = startEventFlow({ service, topics, publicForm, consumption, config, db, faults, log });
  gaugeParked(() => countParked(db.control));
  gaugeLost(() => listLost(db.control));
  gaugeJobs(() => countJobs(db.control));
  const health = async () => {
    const [parked, lost] = await Promise.all([countParked(db.control).catch(() => null), listLost(db.control).catch(() => [])]);
    return healthOf({ ...flow.state(), parked, lost });
  };
  const stopHttp = await serve(options, { ports, parts, health, consumption, flow });
  const workers = [
    startRepathing({ db: db.jobs, moves: options.rowMoves, log, paths: follower.paths }),
    ...(options.workers?.(ports, parts) ?? []),
  ];
  await Promise.race([flow.begun, sleep(READY_WITHOUT_EVENTS_MS, undefined, { ref: false })]);
  log.info({ port: config.PORT }, 'ready');
  process.send?.({ ready: true });

  const stop = onceOnly(async () => {
    await stopHttp();
    await Promise.all(workers.map((worker) => worker.stop()));
    await flow.stop();
    follower.stop();
    await db.close();
    process.exit(0);
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, stop);
}

/** Prints what an operator can do, without a stack. */
function endBeforeRelease(error: unknown): never {
  if (!(error instanceof DatabaseBeforeRelease)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

const poolSizes = (config: ServiceConfig) => ({
  commands: { size: config.DATABASE_COMMANDS },
  consumer: { size: config.DATABASE_CONSUMERS },
  reads: { size: config.DATABASE_READS },
  jobs: { size: config.DATABASE_JOBS },
});

function onceOnly(work: () => Promise<void>): () => void {
  let begun = false;
  return () => {
    if (begun) return;
    begun = true;
    // If the stop hangs, exit before the supervisor kills the process.
    setTimeout(() => process.exit(1), 8000).unref();
    void work();
  };
}

type Served<Ports extends AnyPorts> = {
  ports: Ports;
  parts: Parts;
  health: () => Promise<Health>;
  consumption: Consumption | undefined;
  flow: Pick<EventFlow, 'kafka' | 'lag'>;
};

function serve<Ports extends AnyPorts>(options: ServiceOptions<Ports>, { ports, parts, health, consumption, flow }: Served<Ports>) {
  const { config, log, db, now, follower } = parts;
  const actorFrom = internalActors(config.XUEJI_INTERNAL_JWKS);
  const actorOf = async (request: Request) => {
    const actor = await actorFrom(request.headers.authorization);
    await follower.fresh();
    return liveActor(actor, follower.paths);
  };
  return serveSubgraph({
    ...{ name: options.name, port: config.PORT, host: config.HOST, log, resolvers: options.resolvers, health },
    async context(request, response) {
      const base = { actor: await actorOf(request), now, requestId: requestIdOf(request), eventLag: flow.lag, paths: follower.paths() };
      const gone = callerGone(response);
      return options.context(base, { ...ports, db: db.read.cancelledBy(gone), counts: db.counts.cancelledBy(gone) });
    },
    routes(app) {
      options.routes?.(app, ports, actorOf, parts);
      if (consumption)
        operatorRoutes(
          app,
          { db: db.jobs, consumption, service: options.name, topics: topicsOf(options.name), kafka: flow.kafka },
          actorOf,
        );
    },
  });
}

const requestIdOf = ({ headers }: Request): string => String(headers['x-request-id'] ?? '');
