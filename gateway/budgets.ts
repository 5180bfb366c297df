/**
 * Budgets: what one operation may cost, and what one client may spend in a minute. The feed has its own budget, so feed readers and other queries do
 * not delay each other. Each gateway process counts separately.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { formatError } from './errors.ts';
import { type CostOf, costOfOperations, type OperationCost } from './query-cost.ts';
import type { GatewayContext } from './sign-in.ts';
import type { Release, Turns } from './turns.ts';

export type Limits = {
  /** Most that one operation may cost. */
  readonly request: number;
  /** Most that the operations of one client may cost in a minute. */
  readonly clientMinute: number;
};

export type Budgets = {
  /** The cost of an operation; throws QUERY_TOO_COSTLY when it is more than `most`, by default the budget of one request. */
  judge(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: object, most?: number): OperationCost;
  /** Throws BUDGET_EXHAUSTED when the client has spent its minute's budget. */
  spend(userId: string, cost: OperationCost): Promise<void>;
};

const WINDOW_S = 60;
/** A partner that replays the feed reads pages of 100 events with four objects each. With the default budget it can read 12,500 events a second. */
const FEED_FACTOR = 5;
/** The cost of a page of a hundred events with some objects each. A page that costs more counts as an ordinary query. */
export const MOST_OF_A_FEED_PAGE = 5000;
/** A hundred decided transfers with some objects each. A command whose answer costs more waits for its turn like a query. */
const MOST_OF_A_COMMAND = 1000;

export function createBudgets(supergraphSdl: string, { request, clientMinute }: Limits): Budgets {
  const costOf: CostOf = costOfOperations(supergraphSdl);
  const queries = new RateLimiterMemory({ points: clientMinute, duration: WINDOW_S });
  const feed = new RateLimiterMemory({ points: clientMinute * FEED_FACTOR, duration: WINDOW_S });
  return {
    judge(schema, document, operation, variables, most = request) {
      const { cost, readsFeed } = costOf(schema, document, operation, variables);
      const limit = Math.min(most, request);
      if (cost > limit) throw tooCostly(cost, limit);
      return { cost, readsFeed: readsFeed && cost <= MOST_OF_A_FEED_PAGE };
    },
    async spend(userId, { cost, readsFeed }) {
      const limiter = readsFeed ? feed : queries;
      try {
        await limiter.consume(userId, cost);
      } catch (error) {
        if (error instanceof Error) throw error;
        // A refused operation spends no budget, so a cheaper operation may still pass.
        await limiter.reward(userId, cost);
        throw exhausted(cost, limiter.points, (error as RateLimiterRes).msBeforeNext);
      }
    },
  };
}

/** Refusals to one user that are answered at once, per minute. A person who tries queries by hand stays below this. */
const QUICK_REFUSALS = 20;
const HELD_MS = 1000;
/** Refusals that may wait at the same time. Each one keeps a connection open and little else. */
const MOST_HELD = 1000;

/** Delays refusals: a program that retries at once after each refusal would keep the gateway busy. Resolves when this refusal may be answered. */
export function createRefusalPace(): (userId: string) => Promise<void> {
  const quick = new RateLimiterMemory({ points: QUICK_REFUSALS, duration: WINDOW_S });
  let holding = 0;
  return async (userId) => {
    const isQuick = await quick.consume(userId).then(
      () => true,
      () => false,
    );
    if (isQuick || holding >= MOST_HELD) return;
    holding++;
    await pause(HELD_MS);
    holding--;
  };
}

function tooCostly(cost: number, limit: number): GraphQLError {
  const message =
    `The operation costs ${cost}; at most ${limit} are allowed. Ask for smaller pages or fewer levels. ` +
    `查询开销为${cost}，上限为${limit}；请减小分页或层级。`;
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400 } } });
}

function exhausted(cost: number, limit: number, msBeforeNext: number): GraphQLError {
  const seconds = String(Math.max(1, Math.ceil(msBeforeNext / 1000)));
  const message =
    `The operation costs ${cost}, and your budget of ${limit} a minute is used up. Try again in ${seconds} s. ` +
    `本次开销为${cost}，每分钟额度${limit}已用完，请${seconds}秒后再试。`;
  const http = { status: 429, headers: new Map([['retry-after', seconds]]) };
  return new GraphQLError(message, { extensions: { code: 'BUDGET_EXHAUSTED', http } });
}

const BUSY = new GraphQLError('busy', { extensions: { code: 'SERVICE_BUSY' } });

/** A client that sends only the hash of a document is told that the document is missing, and then sends it. This is not a client error. */
const isMissingDocument = ({ extensions }: GraphQLError): boolean => extensions.code === 'PERSISTED_QUERY_NOT_FOUND';

/** Checks the cost of each operation, subtracts it from the client's budget, makes queries wait for their turn, and delays repeated refusals. */
export function budgetRule(budgets: Budgets, turns: Turns): ApolloServerPlugin<GatewayContext> {
  const paced = createRefusalPace();
  return {
    async requestDidStart() {
      let waits: OperationCost | null = null;
      let release: Release | null = null;
      let isExecuted = false;
      return {
        async didResolveOperation({ schema, document, operation, request, response, contextValue: { caller, isOwn } }) {
          if (isOwn || !operation) return;
          const judged = budgets.judge(schema, document, operation, request.variables ?? {});
          response.http.headers.set('x-query-cost', String(judged.cost));
          await budgets.spend(caller.actor.userId, judged);
          const passes = operation.operation === 'query' ? judged.readsFeed : judged.cost <= MOST_OF_A_COMMAND;
          if (!passes) waits = judged;
        },
        async responseForOperation({ contextValue: { caller, gone } }) {
          if (!waits) return null;
          release = await turns.take(caller.actor.userId, waits.cost, gone);
          return release ? null : busyAnswer();
        },
        async executionDidStart() {
          isExecuted = true;
        },
        async willSendResponse({ errors, contextValue: { caller, isOwn } }) {
          release?.();
          // The operation was refused before execution: by its form, the schema, a limit or its cost.
          if (!isExecuted && !isOwn && !errors?.every(isMissingDocument)) await paced(caller.actor.userId);
        },
      };
    },
  };
}

function busyAnswer(): GraphQLResponse {
  const http = { status: 503, headers: new HeaderMap([['retry-after', '5']]) };
  return { body: { kind: 'single', singleResult: { errors: [formatError(BUSY.toJSON())] } }, http };
}
