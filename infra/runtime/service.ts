/** The start and the end of a subgraph service: what its main.ts wires together. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type Request } from 'express';
import { parse } from 'graphql';
import type { EntitySchema, MigrationInterface } from 'typeorm';
import type { Actor } from './actor.ts';
import { callerGone } from './caller-gone.ts';
import { type Clock, startClock } from './clock.ts';
import { readServiceConfig, type ServiceConfig } from './config.ts';
import type { Consumption } from './consumer.ts';
import { type Database, openDatabase, type ServiceDatabase } from './database.ts';
import { type EventFlow, startEventFlow } from './event-flow.ts';
import type { EventLag } from './event-lag.ts';
import { answerFailure, errorLog, formatFailure } from './failures.ts';
import { type Faults, faultsOf } from './faults.ts';
import { type Health, healthOf, healthRoutes } from './health.ts';
import { internalActors } from './internal-token.ts';
import { languageOf } from './language.ts';
import type { PublicForm } from './log.ts';
import { listLost } from './lost-events.ts';
import { operatorRoutes } from './operator-routes.ts';
import { countParked } from './parked-store.ts';
import { withPathChanges } from './path-change-consumer.ts';
import { followPathChanges, type PathFollower } from './path-change-store.ts';
import { liveActor, type Paths, rowWithCurrentPaths } from './path-changes.ts';
import { assertSameKeys } from './permanent-keys.ts';
import { type RowMove, startRepathing } from './repathing-job.ts';
import { createLogger, gaugeLost, gaugeParked, type Logger, metricsRegistry } from './telemetry.ts';
import { translateFields } from './translated-fields.ts';

/** What every resolver gets; a service adds its ports and loaders. */
export type RequestContext = {
  readonly actor: Actor;
  readonly now: Clock;
  readonly requestId: string;
  readonly eventLag: EventLag;
  readonly paths: Paths;
};

/** What a service builds its ports from, once. */
export type Parts = { db: ServiceDatabase; config: ServiceConfig; faults: Faults; log: Logger; now: Clock; follower: PathFollower };

type AnyPorts = { db: Database; counts?: Database };

export type ServiceOptions<Ports extends AnyPorts> = {
  name: 'identity' | 'enrolment' | 'transfers' | 'funding' | 'statistics';
  /** Topics that this service publishes. */
  topics: readonly string[];
  /** What of its events goes to strangers, on which topic. */
  publicForm?: PublicForm;
  // biome-ignore lint/suspicious/noExplicitAny: a table of any row type
  entities: EntitySchema<any>[];
  migrations: (new () => MigrationInterface)[];
  /** How each column with a path or an id of a school follows a change of paths. */
  rowMoves: readonly RowMove[];
  resolvers: object;
  /** Made once; its parts are shared by all requests. */
  ports(parts: Parts): Ports | Promise<Ports>;
  /**
   * Made for each request; loaders belong here. Its `db` reads over the pool for reads, and its `counts` over the pool for counts, both only as long
   * as the caller waits.
   */
  context(base: RequestContext, ports: Ports): object;
  consumption?(ports: Ports, parts: Parts): Consumption;
  /** What goes on beside requests, from when the service is ready until it stops. */
  workers?(ports: Ports, parts: Parts): { stop(): Promise<void> }[];
  /** Routes besides GraphQL, behind the same internal token. */
  routes?(app: Express, ports: Ports, actorOf: (request: Request) => Promise<Actor>, parts: Parts): void;
};

// Above the gateway's pool (30 s), so that it is never the server that closes a connection which the gateway is about to use.
const KEEP_ALIVE_MS = 65_000;
// Only the gateway calls, and it bounds every body itself. A roster may take 20 minutes to arrive.
const REQUEST_MS = 21 * 60_000;
/** With a broker events flow within a second. Without one the service is ready all the same: it serves reads and commands. */
const READY_WITHOUT_EVENTS_MS = 5000;

export async function startService<Ports extends AnyPorts>(options: ServiceOptions<Ports>): Promise<void> {
  const config = readServiceConfig();
  const log = createLogger(options.name, config.LOG_LEVEL);
  const faults = faultsOf(config);
  const now = startClock(config.XUEJI_NOW);
  const db = await openDatabase({
    url: config.DATABASE_URL,
    service: options.name,
    pools: poolSizes(config),
    log,
    entities: options.entities,
    migrations: options.migrations,
  });
  // A deployment migrates as a step of its own, before it starts the new processes.
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
  const health = async () => {
    const [parked, lost] = await Promise.all([countParked(db.control).catch(() => null), listLost(db.control).catch(() => [])]);
    return healthOf({ ...flow.state(), parked, lost });
  };
  const stopHttp = await serve(options, { ports, parts, health, consumption, flow });
  const workers = [startRepathing({ db: db.jobs, moves: options.rowMoves, log }), ...(options.workers?.(ports, parts) ?? [])];
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
    // A stop that hangs must not outlive its supervisor.
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

async function serve<Ports extends AnyPorts>(options: ServiceOptions<Ports>, { ports, parts, health, consumption, flow }: Served<Ports>) {
  const { config, log, now, follower } = parts;
  const app = express();
  const http = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: KEEP_ALIVE_MS + 1000, requestTimeout: REQUEST_MS }, app);
  const actorFrom = internalActors(config.XUEJI_INTERNAL_JWKS);
  const actorOfRequest = async (request: Request) => {
    const actor = await actorFrom(request.headers.authorization);
    await follower.fresh();
    return liveActor(actor, follower.paths);
  };
  const sdl = readFileSync(new URL(import.meta.resolve(`@xueji/schema/${options.name}.graphql`)), 'utf8');
  const server = new ApolloServer<object>({
    schema: translateFields(buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: options.resolvers as never })),
    introspection: false,
    includeStacktraceInErrorResponses: false,
    logger: log,
    formatError: formatFailure,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginInlineTraceDisabled(),
      // Nobody asks for it, and it looks at every field of every row.
      ApolloServerPluginCacheControlDisabled(),
      errorLog(log),
    ],
  });
  await server.start();

  app.disable('x-powered-by');
  // Nobody keeps an answer, so nobody asks whether it has changed.
  app.disable('etag');
  // First, since each address before it is compared with every request.
  app.post(
    '/graphql',
    express.json({ limit: '4mb' }),
    expressMiddleware(server, {
      async context({ req, res }) {
        const actor = await actorOfRequest(req);
        const requestId = String(req.headers['x-request-id'] ?? '');
        const base = { actor, now, requestId, eventLag: flow.lag, paths: follower.paths() };
        const gone = callerGone(res);
        const context = options.context(base, { ...ports, db: parts.db.read.until(gone), counts: parts.db.counts.until(gone) });
        return { ...context, language: languageOf(req) };
      },
    }),
  );
  healthRoutes(app, health);
  app.get('/metrics', async (_, response) => {
    response.type('text/plain').send(await metricsRegistry().metrics());
  });
  options.routes?.(app, ports, actorOfRequest, parts);
  if (consumption) operatorRoutes(app, { db: parts.db.jobs, consumption, service: options.name, kafka: flow.kafka }, actorOfRequest);
  app.use(answerFailure(log));
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(config.PORT, config.HOST, resolve);
  });
  return () => server.stop();
}
