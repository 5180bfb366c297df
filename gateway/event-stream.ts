/** GraphQL over server-sent events, one operation a connection ("distinct connections mode" of graphql-sse). */
import type { Response } from 'express';
import type { FeedItem } from './feed-page.ts';
import type { Outlet, OutletEvents } from './subscriptions.ts';

/** A result; with a cursor it can be resumed from. JSON has no line breaks, so one line is enough. */
const nextFrame = (result: object, cursor?: string): string =>
  `event: next\n${cursor ? `id: ${cursor}\n` : ''}data: ${JSON.stringify(result)}\n\n`;
const COMPLETE_FRAME = 'event: complete\ndata:\n\n';
const HEARTBEAT_FRAME = ':\n\n';
// A browser's EventSource waits this long before it comes again.
const OPENING_FRAME = 'retry: 1000\n:\n\n';

const framed = new WeakMap<readonly FeedItem[], Buffer>();

/** Made, and encoded, once for all who get the same page. */
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
    // Proxies of the nginx family would collect events otherwise.
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
