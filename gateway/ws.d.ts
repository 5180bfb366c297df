/** Types of the parts of ws that we use. The package has no types. */
declare module 'ws' {
  import type { EventEmitter } from 'node:events';
  import type { IncomingMessage } from 'node:http';
  import type { Duplex } from 'node:stream';

  export class WebSocket extends EventEmitter {
    readonly protocol: string;
    readonly readyState: number;
    readonly OPEN: number;
    send(data: string, taken: (error?: Error) => void): void;
    close(code?: number, reason?: string): void;
    terminate(): void;
    ping(): void;
  }
  export class WebSocketServer extends EventEmitter {
    constructor(options: {
      noServer: true;
      maxPayload: number;
      perMessageDeflate: false;
      handleProtocols(protocols: Set<string>): string | false;
    });
    readonly clients: Set<WebSocket>;
    handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer, done: (socket: WebSocket) => void): void;
  }
}
