/**
 * Budgets: what one operation may cost, and what one client may spend in a minute. The feed has a budget of its own, so that its readers neither take
 * from other queries nor wait for them. Each gateway process counts for itself.
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
  /** The cost of an operation; throws QUERY_TOO_COSTLY when it is more than `most`, which is the budget of a request when not given. */
  judge(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: object, most?: number): OperationCost;
  /** Throws BUDGET_EXHAUSTED when the client has spent its minute's budget. */
  spend(userId: string, cost: OperationCost): Promise<void>;
};

const WINDOW_S = 60;
/** A partner that catches up reads 100 events of four objects a page: this lets it read 12,500 events a second with the default budget. */
const FEED_FACTOR = 5;
/** A page of a hundred events with some objects each. What costs more is a query on the way through the feed, and counts as one. */
export const MOST_OF_A_FEED_PAGE = 5000;
/** A hundred decided transfers with some objects each. A command whose answer costs more waits for its turn, as a query does. */
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
        // What is refused is not spent: a cheaper operation may still pass.
        await limiter.reward(userId, cost);
        throw exhausted(cost, limiter.points, (error as RateLimiterRes).msBeforeNext);
      }
    },
  };
}

/** So many refusals a minute are answered at once; a person who tries a query has no more. */
const QUICK_REFUSALS = 20;
const HELD_MS = 1000;
/** Refusals that wait at the same time; each holds a connection and little else. */
const MOST_HELD = 1000;

/** A program that asks again as soon as it is refused would keep the gateway busy with refusals. Resolves when this refusal may be answered. */
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

/** A client that sends a hash alone learns that the document is missing, and sends it: no fault of its own. */
const isMissingDocument = ({ extensions }: GraphQLError): boolean => extensions.code === 'PERSISTED_QUERY_NOT_FOUND';

/** Judges each operation's cost, takes it from its client's budget, lets queries wait for their turn, and slows down programs that are refused often. */
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
          // Refused before anything was done: by its form, by the schema, by a limit or by its cost.
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
