/** The gateway process: wiring, start and stop. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type GatewayConfig, readGatewayConfig } from '@xueji/infra/runtime/config.ts';
import { createLogger, type Logger } from '@xueji/infra/runtime/telemetry.ts';
import express from 'express';
import { createBudgets } from './budgets.ts';
import { explorer } from './explorer.ts';
import { followFeedHead } from './feed-head.ts';
import { feedLines } from './feed-lines.ts';
import { createFieldGrants } from './field-grants.ts';
import { fileDownload } from './file-download.ts';
import { startGraphQLServer } from './graphql-server.ts';
import { healthOfGraph, internalPages } from './health.ts';
import { addRoutes } from './http-app.ts';
import { operatorRoute } from './operator.ts';
import { createPlaces } from './places.ts';
import { type SessionDoor, sessionDoor } from './session.ts';
import { createSignIn } from './sign-in.ts';
import { sseDoor } from './sse-door.ts';
import { createSubgraphClient, type SubgraphClient } from './subgraph-client.ts';
import { subscriptionReader } from './subscription-document.ts';
import { createSubscriptions } from './subscriptions.ts';
import { trackRoute } from './track.ts';
import { followUnitPaths } from './unit-paths.ts';
import { ADMISSION_LISTS, FILES, KEY_CHANGE_FILES, ROSTERS, STATUS_CHANGE_FILES, uploadRoute } from './uploads.ts';

import { openSocketDoor } from './ws-door.ts';

// Clients keep connections open. A request head that arrives slowly is an attack. An upload may last 20 minutes; all bodies have their own limits.
const HTTP_TIMEOUTS = { keepAliveTimeout: 65_000, headersTimeout: 15_000, requestTimeout: 21 * 60_000 };
const STOP_WITHIN_MS = 8000;

const config = readGatewayConfig();
const log = createLogger('gateway', config.LOG_LEVEL);
const stop = await startGateway(config, log);
log.info({ port: config.PORT }, 'ready');
process.send?.({ ready: true });
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, endProcess);

async function startGateway(
  { PORT, HOST, INTERNAL_PORT, INTERNAL_HOST, ...settings }: GatewayConfig,
  log: Logger,
): Promise<() => Promise<void>> {
  const clients = new Map(Object.entries(settings.XUEJI_SUBGRAPHS).map(([name, url]) => [name, createSubgraphClient(name, url)]));
  const signIn = await createSignIn({
    jwks: settings.XUEJI_JWKS,
    issuer: [...settings.XUEJI_ISSUER, ...(settings.XUEJI_OIDC_ISSUER ? [settings.XUEJI_OIDC_ISSUER] : [])],
    audience: settings.XUEJI_AUDIENCE,
    internalKeyFile: settings.XUEJI_INTERNAL_KEY,
    firstPathOf: (code) => units.firstPathOf(code),
  });
  const units = followUnitPaths({ origin: clientOf(clients, 'enrolment').origin, ...signIn, log });
  const app = express();
  // Otherwise every client behind the proxy would have the proxy's address.
  app.set('trust proxy', settings.XUEJI_TRUST_PROXY);
  const http = createServer(HTTP_TIMEOUTS, app);
  const places = createPlaces();
  const grants = createFieldGrants({ pool: clientOf(clients, 'transfers').pool, ...signIn });
  const production = settings.NODE_ENV === 'production';
  const explored = !production || settings.XUEJI_EXPLORER;
  const supergraphSdl = readSchema('supergraph');
  const budgets = createBudgets(supergraphSdl, { request: settings.XUEJI_QUERY_BUDGET, clientMinute: settings.XUEJI_CLIENT_BUDGET });
  const { server, apiSchema } = await startGraphQLServer({
    supergraphSdl,
    clients,
    http,
    places,
    grants,
    budgets,
    production,
    introspection: explored,
    log,
  });
  const subscriptions = createSubscriptions({
    server,
    signIn,
    read: subscriptionReader(apiSchema, readSchema('subscriptions'), budgets),
    refusalOf: ({ actor }, { document }) => grants.refusalOf(actor, document, apiSchema),
  });
  const head = followFeedHead({ origin: clientOf(clients, 'transfers').origin, ...signIn, onMove: subscriptions.wake, log });
  const imports = [ROSTERS, ADMISSION_LISTS].map((door) => ({
    path: door.path,
    upload: uploadRoute(door, { signIn, service: clientOf(clients, 'identity'), log }),
  }));
  const files = [
    { door: FILES, service: clientOf(clients, 'transfers') },
    { door: STATUS_CHANGE_FILES, service: clientOf(clients, 'enrolment') },
    { door: KEY_CHANGE_FILES, service: clientOf(clients, 'identity') },
  ].map(({ door, service }) => ({
    path: door.path,
    upload: uploadRoute(door, { signIn, service, log }),
    download: fileDownload({ path: door.path, signIn, service, log }),
  }));
  const health = healthOfGraph(clients.values());
  addRoutes(app, {
    origins: settings.XUEJI_CORS_ORIGINS,
    clientSchema: readSchema('client'),
    server,
    signIn,
    log,
    stream: sseDoor({ subscriptions, signIn, places }),
    feedLines: feedLines({ server, signIn, grants }),
    imports,
    files,
    operator: operatorRoute({ signIn, clients, health, log }),
    track: trackRoute({ server, signIn, transfers: clientOf(clients, 'transfers'), log }),
    health,
    explorer: explored ? explorer() : null,
    session: signInOfPeople(settings, log),
  });
  const sockets = openSocketDoor(http, { subscriptions, signIn, places, log });
  const internal = createServer(HTTP_TIMEOUTS, internalPages(health));
  await Promise.all([listen(http, PORT, HOST), listen(internal, INTERNAL_PORT, INTERNAL_HOST)]);

  return async () => {
    subscriptions.close();
    sockets.close();
    internal.close();
    internal.closeAllConnections();
    await Promise.all([server.stop(), head.stop(), units.stop(), ...imports.map(({ upload }) => upload.close())]);
    await Promise.all(files.flatMap(({ upload, download }) => [upload.close(), download.close()]));
    await Promise.all([...clients.values()].map((client) => client.close()));
  };
}

type SignInSetting = Extract<keyof GatewayConfig, `XUEJI_OIDC_${string}`> | 'XUEJI_PUBLIC_URL' | 'XUEJI_SESSION_KEY';

/** Null when no issuer is set: then the graph is open to tokens alone. */
function signInOfPeople(settings: Pick<GatewayConfig, SignInSetting>, log: Logger): SessionDoor | null {
  const {
    XUEJI_OIDC_ISSUER: issuer,
    XUEJI_OIDC_CLIENT_SECRET: clientSecret,
    XUEJI_PUBLIC_URL: publicUrl,
    XUEJI_SESSION_KEY: key,
  } = settings;
  if (!issuer || !clientSecret || !publicUrl || !key) return null;
  return sessionDoor({ issuer, clientSecret, publicUrl, key, clientId: settings.XUEJI_OIDC_CLIENT_ID, log });
}

function readSchema(name: string): string {
  return readFileSync(fileURLToPath(import.meta.resolve(`@xueji/schema/${name}.graphql`)), 'utf8');
}

function clientOf(clients: ReadonlyMap<string, SubgraphClient>, name: string): SubgraphClient {
  const client = clients.get(name);
  if (!client) throw new Error(`Configuration: XUEJI_SUBGRAPHS names no address for ${name}`);
  return client;
}

function listen(http: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, resolve);
  });
}

function endProcess(): void {
  // If the stop hangs, exit before the supervisor kills the process.
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  stop().then(
    () => process.exit(0),
    (error: unknown) => {
      log.error({ err: error }, 'stopping failed');
      process.exit(1);
    },
  );
}
