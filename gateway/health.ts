/** The gateway is well when every subgraph says of itself that it is. */
import type { RequestHandler } from 'express';
import type { SubgraphClient } from './subgraph-client.ts';

type Health = { ok: boolean; subgraphs: Record<string, 'ok' | { problem: string; detail?: unknown }> };

const TIMEOUT_MS = 2000;
// Load balancers ask often; the five services need not hear each of them.
const KEPT_MS = 500;

export function healthRoute(clients: Iterable<SubgraphClient>): RequestHandler {
  const asked = [...clients];
  let last: { health: Promise<Health>; untilMs: number } | null = null;
  return async (_, response) => {
    if (!last || last.untilMs < Date.now()) last = { health: askAll(asked), untilMs: Date.now() + KEPT_MS };
    const health = await last.health;
    response.status(health.ok ? 200 : 503).json(health);
  };
}

async function askAll(clients: readonly SubgraphClient[]): Promise<Health> {
  const states = await Promise.all(clients.map(async (client) => [client.name, await askOne(client)] as const));
  return { ok: states.every(([, state]) => state === 'ok'), subgraphs: Object.fromEntries(states) };
}

async function askOne({ pool }: SubgraphClient): Promise<Health['subgraphs'][string]> {
  try {
    const { statusCode, body } = await pool.request({ path: '/healthz', method: 'GET', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const detail = await body.json();
    return statusCode === 200 ? 'ok' : { problem: `answers ${statusCode}`, detail };
  } catch (error) {
    return { problem: error instanceof Error ? error.message || String('code' in error && error.code) : String(error) };
  }
}
