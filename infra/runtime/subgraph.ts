/** The HTTP server of a subgraph: GraphQL for the gateway, health, metrics and the routes that a service adds. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type Express, type Request, type Response } from 'express';
import { type GraphQLSchema, parse } from 'graphql';
import { answerFailure, errorLog, formatFailure } from './failures.ts';
import { type Health, healthRoutes } from './health.ts';
import { languageOf } from './language.ts';
import { sliceLists } from './list-slices.ts';
import { type Logger, metricsRegistry } from './telemetry.ts';
import { translateFields } from './translated-fields.ts';

type SubgraphOptions = {
  readonly name: string;
  readonly port: number;
  readonly host: string;
  readonly log: Logger;
  readonly resolvers: object;
  readonly health: () => Promise<Health>;
  /** Makes the context of the resolvers of one request. */
  readonly context: (request: Request, response: Response) => Promise<object>;
  readonly routes: (app: Express) => void;
};

// Longer than in the gateway's pool (30 s), so that the server never closes a connection that the gateway is about to use.
const KEEP_ALIVE_MS = 65_000;
// Only the gateway calls, and it limits every body itself. A roster may take 20 minutes to arrive.
const REQUEST_MS = 21 * 60_000;

/** Listens; the result stops it. */
export async function serveSubgraph(options: SubgraphOptions): Promise<() => Promise<void>> {
  const app = express();
  const http = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: KEEP_ALIVE_MS + 1000, requestTimeout: REQUEST_MS }, app);
  const server = graphqlServer(options, http);
  await server.start();

  app.disable('x-powered-by');
  // No ETags, because answers are not cached.
  app.disable('etag');
  // Registered first, because every request is compared with the routes before it.
  app.post(
    '/graphql',
    express.json({ limit: '4mb' }),
    expressMiddleware(server, {
      context: async ({ req, res }) => ({ ...(await options.context(req, res)), language: languageOf(req) }),
    }),
  );
  healthRoutes(app, options.health);
  app.get('/metrics', async (_, response) => {
    response.type('text/plain').send(await metricsRegistry().metrics());
  });
  options.routes(app);
  app.use(answerFailure(options.log));
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(options.port, options.host, resolve);
  });
  return () => server.stop();
}

export function subgraphSchema(name: string, resolvers: object): GraphQLSchema {
  const sdl = readFileSync(new URL(import.meta.resolve(`@xueji/schema/${name}.graphql`)), 'utf8');
  return sliceLists(translateFields(buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never })));
}

function graphqlServer({ name, resolvers, log }: SubgraphOptions, http: Server): ApolloServer<object> {
  return new ApolloServer<object>({
    schema: subgraphSchema(name, resolvers),
    introspection: false,
    includeStacktraceInErrorResponses: false,
    logger: log,
    formatError: formatFailure,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      ApolloServerPluginInlineTraceDisabled(),
      // Not used, and it would inspect every field of every row.
      ApolloServerPluginCacheControlDisabled(),
      errorLog(log),
    ],
  });
}
