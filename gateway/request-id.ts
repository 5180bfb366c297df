/** The id under which one request is found in the logs of every process; a caller may bring one. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export function requestIdOf({ headers }: IncomingMessage): string {
  const brought = headers['x-request-id'];
  return typeof brought === 'string' && /^[\w-]{8,64}$/.test(brought) ? brought : randomUUID();
}
