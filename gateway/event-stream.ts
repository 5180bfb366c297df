/** GraphQL over server-sent events, one operation a connection ("distinct connections mode" of graphql-sse). */
import type { Response } from 'express';

export type EventStream = {
  /** False while the peer has not taken what was written before. */
  isWritable(): boolean;
  /** Since when it has not, 0 when it has. */
  blockedSinceMs(): number;
  write(frames: string): void;
  complete(): void;
  destroy(): void;
};

/** A result; with a cursor it can be resumed from. JSON has no line breaks, so one line is enough. */
export const nextFrame = (result: object, cursor?: string): string =>
  `event: next\n${cursor ? `id: ${cursor}\n` : ''}data: ${JSON.stringify(result)}\n\n`;
export const COMPLETE_FRAME = 'event: complete\ndata:\n\n';
export const HEARTBEAT_FRAME = ':\n\n';
// A browser's EventSource waits this long before it comes again.
const OPENING_FRAME = 'retry: 1000\n:\n\n';

export function openEventStream(response: Response, { onDrain, onClose }: { onDrain(): void; onClose(): void }): EventStream {
  let blockedSinceMs = 0;
  const write = (frames: string) => {
    if (response.writableEnded || response.destroyed) return;
    if (!response.write(frames)) blockedSinceMs ||= Date.now();
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
    write,
    complete() {
      write(COMPLETE_FRAME);
      response.end();
    },
    destroy: () => void response.destroy(),
  };
}
