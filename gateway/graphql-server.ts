/** Apollo Server with Apollo Gateway. It uses the committed supergraph, plans queries in this process and fetches with our own subgraph clients. */
import type { Server } from 'node:http';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import type { GraphQLSchema } from 'graphql';
import { type Budgets, budgetRule } from './budgets.ts';
import { dateRule, judgeDateVariables } from './dates.ts';
import { errorLog } from './error-log.ts';
import { formatError } from './errors.ts';
import { type FieldGrants, fieldGrantRule } from './field-grants.ts';
import { limitRules, MOST_TOKENS, pageLimits } from './limits.ts';
import { longPolls } from './long-poll.ts';
import { malformedRequests } from './malformed-requests.ts';
import { operationSeconds } from './metrics.ts';
import type { Places } from './places.ts';
import { publicTables } from './public-tables.ts';
import { shapeResultsFast } from './result-shaping.ts';
import type { GatewayContext } from './sign-in.ts';
import type { SubgraphClient } from './subgraph-client.ts';
import { textArguments } from './text-arguments.ts';
import { createTurns } from './turns.ts';
import { variableLimits } from './variables.ts';

export type GraphQLServerOptions = {
  supergraphSdl: string;
  clients: ReadonlyMap<string, SubgraphClient>;
  http: Server;
  places: Places;
  grants: FieldGrants;
  budgets: Budgets;
  production: boolean;
  /** Clients may ask for the schema. */
  introspection: boolean;
  log: Logger;
};

export type GraphQLServer = { server: ApolloServer<GatewayContext>; apiSchema: GraphQLSchema };

const DRAIN_MS = 5000;

export async function startGraphQLServer(options: GraphQLServerOptions): Promise<GraphQLServer> {
  const { supergraphSdl, clients, http, places, grants, budgets, production, introspection, log } = options;
  // Otherwise Apollo Gateway sends usage reports to Apollo. It reads this variable in its constructor.
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  shapeResultsFast();
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: log,
    buildService: ({ name }) => {
      const client = clients.get(name);
      if (!client) throw new Error(`Configuration: XUEJI_SUBGRAPHS names no address for ${name}`);
      return grants.keepingUp(client);
    },
  });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    logger: log,
    introspection,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    // Uses Apollo Server's own LRU cache of at most 30 MB.
    persistedQueries: {},
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [...limitRules, dateRule],
    maxRecursiveSelections: true,
    formatError,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: DRAIN_MS }),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      malformedRequests,
      textArguments,
      variableLimits,
      pageLimits,
      budgetRule(budgets, createTurns()),
      fieldGrantRule(grants),
      longPolls(places),
      errorLog(log),
      publicTables,
      operationTimes,
    ],
  });
  await server.start();
  if (!gateway.schema) throw new Error('The gateway has loaded no schema');
  judgeDateVariables(gateway.schema);
  return { server, apiSchema: gateway.schema };
}

const answered = { ok: operationSeconds.labels('ok'), error: operationSeconds.labels('error') };

const operationTimes: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    const startedAt = performance.now();
    return {
      async willSendResponse({ errors }) {
        answered[errors ? 'error' : 'ok'].observe((performance.now() - startedAt) / 1000);
      },
    };
  },
};
