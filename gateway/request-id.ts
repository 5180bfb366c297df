/** The id that the logs of all processes use for one request. A caller may send its own. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export function requestIdOf({ headers }: IncomingMessage): string {
  const brought = headers['x-request-id'];
  return typeof brought === 'string' && /^[\w-]{8,64}$/.test(brought) ? brought : randomUUID();
}
