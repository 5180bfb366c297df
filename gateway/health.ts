/** The health of the graph, computed from the health of each subgraph. The public port shows only the status; the internal port also shows the reasons. */

import { httpStatusOf, type Status } from '@xueji/infra/runtime/health.ts';
import { metricsRegistry } from '@xueji/infra/runtime/telemetry.ts';
import express, { type Express } from 'express';
import type { SubgraphClient } from './subgraph-client.ts';

type State = { status: Status; problem?: string; detail?: unknown };
type Parked = Record<string, number>;
/** `parked`: counts of events that wait for an operator or for a missing event, by service and reason. A service with parked events is healthy. */
type GraphHealth = { status: Status; subgraphs: Record<string, State>; parked: Record<string, Parked> };
export type AskHealth = () => Promise<GraphHealth>;

const TIMEOUT_MS = 2000;
// How long an answer is cached. Load balancers ask often, and not every check should reach the five services.
const KEPT_MS = 500;

/** Concurrent callers share one round of checks, and its result is cached briefly. */
export function healthOfGraph(clients: Iterable<SubgraphClient>): AskHealth {
  const asked = [...clients];
  let last: { health: Promise<GraphHealth>; untilMs: number } | null = null;
  return () => {
    if (!last || last.untilMs < Date.now()) last = { health: askAll(asked), untilMs: Date.now() + KEPT_MS };
    return last.health;
  };
}

/**
 * `/livez`: the process answers. `/readyz` and `/healthz`: at least one part of the graph can be read. An unavailable service empties only its own
 * fields.
 */
export function publicHealth(app: Express, ask: AskHealth): void {
  app.get('/livez', (_, response) => void response.json({ status: 'ok' }));
  app.get(['/readyz', '/healthz'], async (_, response) => {
    const { status } = await ask();
    response.status(httpStatusOf(status)).json({ status });
  });
}

/** For the internal network: `/healthz` with details, and metrics. */
export function internalPages(ask: AskHealth): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', async (_, response) => {
    const health = await ask();
    response.status(httpStatusOf(health.status)).json(health);
  });
  app.get('/metrics', async (_, response) => void response.type('text/plain').send(await metricsRegistry().metrics()));
  return app;
}

/** Unavailable only when no subgraph can serve. */
export function statusOfGraph(statuses: readonly Status[]): Status {
  if (statuses.every((status) => status === 'ok')) return 'ok';
  return statuses.every((status) => status === 'unavailable') ? 'unavailable' : 'degraded';
}

async function askAll(clients: readonly SubgraphClient[]): Promise<GraphHealth> {
  const answers = await Promise.all(clients.map(async (client) => ({ name: client.name, ...(await askOne(client)) })));
  return {
    status: statusOfGraph(answers.map(({ state }) => state.status)),
    subgraphs: Object.fromEntries(answers.map(({ name, state }) => [name, state])),
    parked: Object.fromEntries(
      answers.flatMap(({ name, parked }) => (Object.values(parked).some((count) => count > 0) ? [[name, parked]] : [])),
    ),
  };
}

async function askOne({ pool }: SubgraphClient): Promise<{ state: State; parked: Parked }> {
  try {
    const { body } = await pool.request({ path: '/healthz', method: 'GET', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const { status, parked, ...detail } = (await body.json()) as { status: Status; parked?: Parked | null };
    return { state: status === 'ok' ? { status } : { status, detail }, parked: parked ?? {} };
  } catch (error) {
    const problem = error instanceof Error ? error.message || String('code' in error && error.code) : String(error);
    return { state: { status: 'unavailable', problem }, parked: {} };
  }
}
