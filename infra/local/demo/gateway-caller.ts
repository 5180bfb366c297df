/** The gateway as a clerk's program calls it: with a token, again when it is busy, and never more at once than it likes. */
import { setTimeout as wait } from 'node:timers/promises';

export type GatewayCaller = {
  /** Data of an operation; throws on any error of the graph. */
  ask<T>(token: string, query: string, variables?: Record<string, unknown>): Promise<T>;
  /** Takes a roster, and gives the id of its import. The same key with the same bytes is the same import. */
  uploadRoster(token: string, roster: { fileName: string; idempotencyKey: string; bytes: Buffer }): Promise<string>;
};

/** Pauses of 0.2, 0.4 … 6.4 s, 12.6 s in all: a service that was killed is back by then. */
const ATTEMPTS = 7;
const FIRST_PAUSE_MS = 200;
/** Statuses that pass by themselves: too many calls, or a part of the system that is just starting. */
const PASSING = new Set([429, 502, 503, 504]);
const PASSING_CODES = new Set(['SUBGRAPH_UNAVAILABLE', 'SERVICE_BUSY']);

/** Worth another attempt. */
class Passing extends Error {}

export function createGatewayCaller(gatewayUrl: string): GatewayCaller {
  return {
    ask: <T>(token: string, query: string, variables: Record<string, unknown> = {}) =>
      withPatience(async () => {
        const body = JSON.stringify({ query, variables });
        const { data, errors = [] } = await post<Answer<T>>(`${gatewayUrl}/graphql`, body, {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        });
        if (data && errors.length === 0) return data;
        const reason = `The gateway answered: ${errors.map(({ message }) => message).join('; ') || 'no data'}`;
        throw errors.some(({ extensions }) => PASSING_CODES.has(String(extensions?.code))) ? new Passing(reason) : new Error(reason);
      }),

    uploadRoster: (token, { fileName, idempotencyKey, bytes }) =>
      withPatience(async () => {
        const { id } = await post<{ id: string }>(`${gatewayUrl}/roster-imports`, bytes, {
          authorization: `Bearer ${token}`,
          'content-type': 'text/csv',
          'idempotency-key': idempotencyKey,
          'x-file-name': encodeURIComponent(fileName),
        });
        return id;
      }),
  };
}

type Answer<T> = { data?: T | null; errors?: { message: string; extensions?: { code?: string } }[] };

async function post<T>(url: string, body: string | Buffer, headers: Record<string, string>): Promise<T> {
  const response = await fetch(url, { method: 'POST', headers, body }).catch((error: unknown) => {
    throw new Passing(`${url} does not answer.`, { cause: error });
  });
  if (response.ok) return (await response.json()) as T;
  const reason = `${url} answered ${response.status}: ${await response.text()}`;
  throw PASSING.has(response.status) ? new Passing(reason) : new Error(reason);
}

/** Every call carries an idempotency key or changes nothing, so it may be sent again. */
async function withPatience<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof Passing) || attempt === ATTEMPTS) throw error;
      await wait(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}

/** Runs one task an item, at most `most` at once; results in order of the items. */
export async function inFlight<T, R>(items: readonly T[], most: number, task: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return results;
}
