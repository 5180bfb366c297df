/** GraphQL over server-sent events, one operation a connection ("distinct connections mode" of graphql-sse). */
import type { Response } from 'express';
import type { FeedItem } from './feed-page.ts';
import type { Outlet, OutletEvents } from './subscriptions.ts';

/** One result as an SSE frame. If it has a cursor, the client can resume from it. JSON has no line breaks, so one `data` line is enough. */
const nextFrame = (result: object, cursor?: string): string =>
  `event: next\n${cursor ? `id: ${cursor}\n` : ''}data: ${JSON.stringify(result)}\n\n`;
const COMPLETE_FRAME = 'event: complete\ndata:\n\n';
const HEARTBEAT_FRAME = ':\n\n';
// The browser's EventSource waits this many milliseconds before it reconnects.
const OPENING_FRAME = 'retry: 1000\n:\n\n';

const framed = new WeakMap<readonly FeedItem[], Buffer>();

/** Encoded once for all subscribers that get the same page. */
function framesOf(items: readonly FeedItem[]): Buffer {
  const known = framed.get(items);
  if (known !== undefined) return known;
  const frames = Buffer.from(items.map(({ result, cursor }) => nextFrame(result, cursor)).join(''));
  framed.set(items, frames);
  return frames;
}

export function openEventStream(response: Response, { onDrain, onClose }: OutletEvents): Outlet {
  let blockedSinceMs = 0;
  const write = (frames: string | Buffer) => {
    if (response.writableEnded || response.destroyed) return;
    if (!response.write(frames)) blockedSinceMs ||= Date.now();
  };
  const complete = () => {
    write(COMPLETE_FRAME);
    response.end();
  };
  response.on('drain', () => {
    blockedSinceMs = 0;
    onDrain();
  });
  response.on('close', onClose);
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'keep-alive',
    // Otherwise nginx and similar proxies would buffer the events.
    'x-accel-buffering': 'no',
  });
  write(OPENING_FRAME);
  return {
    isWritable: () => blockedSinceMs === 0,
    blockedSinceMs: () => blockedSinceMs,
    send: (items) => write(framesOf(items)),
    heartbeat: () => write(HEARTBEAT_FRAME),
    fail(errors) {
      write(nextFrame({ errors }));
      complete();
    },
    complete,
    destroy: () => void response.destroy(),
  };
}
