import type { ServerResponse } from 'node:http';

/** Aborts when the connection closes before the whole answer was written. */
export function callerGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => response.writableFinished || gone.abort());
  return gone.signal;
}
