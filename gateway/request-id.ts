/** The id that the logs of all processes use for one request. A caller may send its own. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const given = new WeakMap<IncomingMessage, string>();

/** The same id in each call for one request, so that the header and the body of an answer agree. */
export function requestIdOf(request: IncomingMessage): string {
  const brought = request.headers['x-request-id'];
  const id = typeof brought === 'string' && /^[\w-]{8,64}$/.test(brought) ? brought : (given.get(request) ?? randomUUID());
  given.set(request, id);
  return id;
}
