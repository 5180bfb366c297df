/** Calls the gateway like a client program: with a token, with retries when it is busy, and with a limit of concurrent calls. */
import { setTimeout as wait } from 'node:timers/promises';

export type GatewayCaller = {
  /** Returns the data of an operation. Throws on any error of the graph. */
  ask<T>(token: string, query: string, variables?: Record<string, unknown>): Promise<T>;
  /** Uploads a roster and returns the id of its import. The same idempotency key with the same bytes gives the same import. */
  uploadRoster(token: string, roster: { fileName: string; idempotencyKey: string; bytes: Buffer }): Promise<string>;
};

/** Pauses of 0.2, 0.4 … 6.4 s, 12.6 s in total. A killed service is back within this time. */
const ATTEMPTS = 7;
const FIRST_PAUSE_MS = 200;
/** Temporary statuses: too many calls, or a service that is starting. */
const PASSING = new Set([429, 502, 503, 504]);
const PASSING_CODES = new Set(['SUBGRAPH_UNAVAILABLE', 'SERVICE_BUSY']);

/** A temporary error: the caller retries. */
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

/** Retries a call. Every call has an idempotency key or changes nothing, so it can be sent again. */
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

/** Runs one task per item, at most `most` at the same time. Returns the results in the order of the items. */
export async function inFlight<T, R>(items: readonly T[], most: number, task: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return results;
}
