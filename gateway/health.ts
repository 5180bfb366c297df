/** The gateway is well when every subgraph says of itself that it is. */
import type { RequestHandler } from 'express';
import type { SubgraphClient } from './subgraph-client.ts';

type State = 'ok' | { problem: string; detail?: unknown };
type Parked = Record<string, number>;
/** `parked`: where events wait for an operator or for a missing one, by reason. The service that has them is well. */
type Health = { ok: boolean; subgraphs: Record<string, State>; parked: Record<string, Parked> };

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
  const answers = await Promise.all(clients.map(async (client) => ({ name: client.name, ...(await askOne(client)) })));
  return {
    ok: answers.every(({ state }) => state === 'ok'),
    subgraphs: Object.fromEntries(answers.map(({ name, state }) => [name, state])),
    parked: Object.fromEntries(
      answers.flatMap(({ name, parked }) => (Object.values(parked).some((count) => count > 0) ? [[name, parked]] : [])),
    ),
  };
}

async function askOne({ pool }: SubgraphClient): Promise<{ state: State; parked: Parked }> {
  try {
    const { statusCode, body } = await pool.request({ path: '/healthz', method: 'GET', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const detail = (await body.json()) as { parked?: Parked | null } | null;
    return { state: statusCode === 200 ? 'ok' : { problem: `answers ${statusCode}`, detail }, parked: detail?.parked ?? {} };
  } catch (error) {
    return {
      state: { problem: error instanceof Error ? error.message || String('code' in error && error.code) : String(error) },
      parked: {},
    };
  }
}
