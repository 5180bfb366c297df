/** For the gateway's tests: real subgraph servers of a few lines, a server that misbehaves, keys, tokens, and the gateway as a process. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { expressMiddleware } from '@as-integrations/express5';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { temporaryFolder } from '@xueji/infra/runtime/folder-testing.ts';
import express, { type Express } from 'express';
import { parse } from 'graphql';
import { ensureKeys, type Keys, signToken } from '../infra/local/keys.ts';

export type Running = { url: string; close(): Promise<void> };

export async function serve(listener: RequestListener, port = 0): Promise<Running> {
  const http = createServer(listener);
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, close: () => closed(http) };
}

async function closed(http: Server): Promise<void> {
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
}

export const readSdl = (name: string): string => readFileSync(new URL(import.meta.resolve(`@xueji/schema/${name}.graphql`)), 'utf8');

/** Serves a subgraph with the given SDL on Apollo Server, and additional routes. */
export async function serveSubgraph(sdl: string, resolvers: object, routes: (app: Express) => void = () => {}): Promise<Running> {
  const server = new ApolloServer<{ headers: Record<string, unknown> }>({
    schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never }),
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await server.start();
  const app = express();
  routes(app);
  app.use('/graphql', express.json(), expressMiddleware(server, { context: async ({ req }) => ({ headers: req.headers }) }));
  const running = await serve(app);
  return {
    url: running.url,
    async close() {
      await running.close();
      await server.stop();
    },
  };
}

export const demoKeys = (): Promise<Keys> => ensureKeys(temporaryFolder('gateway'));

export const anOffice: Actor = { userId: 'office-41', hats: ['office'], unit: '410105', path: '41/4101/410105' };

export const tokenOf = (keys: Keys, { userId, hats, unit, path }: Actor, expiresInSeconds = 600): Promise<string> =>
  signToken(keys, { sub: userId, hats, unit, path }, { expiresInSeconds });

export type GatewayProcess = { url: string; internalUrl: string; output(): string; end(): Promise<number | null> };

/** Starts main.ts as a process on a free port. */
export async function startGatewayProcess(
  keys: Keys,
  subgraphs: Record<string, string>,
  env: Record<string, string> = {},
): Promise<GatewayProcess> {
  const [probe, internal] = [await serve(() => {}), await serve(() => {})];
  await Promise.all([probe.close(), internal.close()]);
  const child = fork(join(import.meta.dirname, 'main.ts'), {
    execArgv: [],
    silent: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      PORT: new URL(probe.url).port,
      INTERNAL_PORT: new URL(internal.url).port,
      XUEJI_SUBGRAPHS: JSON.stringify(subgraphs),
      XUEJI_INTERNAL_KEY: keys.internalKey,
      XUEJI_JWKS: keys.issuerJwks,
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const failed = exited.then(([code]) => Promise.reject(new Error(`the gateway ended with ${code}: ${output}`)));
  await Promise.race([once(child, 'message'), failed]);
  failed.catch(() => undefined);
  return {
    url: probe.url,
    internalUrl: internal.url,
    output: () => output,
    async end() {
      child.kill('SIGTERM');
      return (await exited)[0];
    },
  };
}
