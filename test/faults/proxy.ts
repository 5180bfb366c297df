/**
 * A TCP proxy between services and a broker for fault injection: it loses answers to produce requests together with their connection, delays
 * everything, or freezes connections. It knows only Kafka's frames: a length, and in a request the API and a correlation id.
 */
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Random } from '../../infra/local/demo/random.ts';

export type Weather = {
  /** Share of answers to produce requests that are lost together with their connection. */
  lostAcks: number;
  /** Delay of every answer: minimum and maximum, in milliseconds. */
  delayMs: readonly [number, number];
};
export const FAIR: Weather = { lostAcks: 0, delayMs: [0, 0] };

export type FaultProxy = {
  readonly port: number;
  /** The real address of the broker. It is known only after the proxy's port. */
  lead(port: number): void;
  weather: Weather;
  readonly lost: number;
  /** Current connections stay open and carry no more data, until `thaw` closes them. New ones work. */
  freeze(): number;
  thaw(): void;
  close(): Promise<void>;
};

type Wire = { client: Socket; broker: Socket; frozen: boolean; produces: Set<number> };

const PRODUCE = 0;

export async function startProxy(random: Random): Promise<FaultProxy> {
  const wires = new Set<Wire>();
  let [target, lost] = [0, 0];
  const server: Server = createServer((client) => {
    const broker = connect(target, '127.0.0.1');
    const wire: Wire = { client, broker, frozen: false, produces: new Set() };
    wires.add(wire);
    const cut = () => {
      if (wire.frozen) return;
      wires.delete(wire);
      client.destroy();
      broker.destroy();
    };
    for (const socket of [client, broker]) socket.setNoDelay(true).on('error', cut).on('close', cut);
    client.on(
      'data',
      forward(wire, broker, (frame) => {
        if (frame.readInt16BE(4) === PRODUCE) wire.produces.add(frame.readInt32BE(8));
        return true;
      }),
    );
    broker.on(
      'data',
      forward(
        wire,
        client,
        (frame) => {
          const isAck = wire.produces.delete(frame.readInt32BE(4));
          if (!isAck || !random.chance(proxy.weather.lostAcks)) return true;
          lost++;
          cut();
          return false;
        },
        () => random.between(...proxy.weather.delayMs),
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const proxy: FaultProxy = {
    port: typeof address === 'object' && address ? address.port : 0,
    lead(port) {
      target = port;
    },
    weather: FAIR,
    get lost() {
      return lost;
    },
    freeze() {
      for (const wire of wires) wire.frozen = true;
      return wires.size;
    },
    thaw() {
      for (const wire of wires) {
        if (!wire.frozen) continue;
        wires.delete(wire);
        wire.client.destroy();
        wire.broker.destroy();
      }
    },
    async close() {
      for (const { client, broker } of wires) for (const socket of [client, broker]) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return proxy;
}

/** Forwards whole frames in order, each after its delay, unless `pass` returns false. */
function forward(wire: Wire, to: Socket, pass: (frame: Buffer) => boolean, delayMs: () => number = () => 0) {
  let rest: Buffer = Buffer.alloc(0);
  const late: { frame: Buffer; at: number }[] = [];
  const drain = () => {
    for (let next = late[0]; next; next = late[0]) {
      const waitMs = next.at - Date.now();
      if (waitMs > 0) return void setTimeout(drain, waitMs);
      late.shift();
      if (!wire.frozen && !to.destroyed) to.write(next.frame);
    }
  };
  return (chunk: Buffer) => {
    if (wire.frozen) return;
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readInt32BE(0)) {
      const end = 4 + rest.readInt32BE(0);
      const frame = rest.subarray(0, end);
      rest = rest.subarray(end);
      if (!pass(frame)) return;
      late.push({ frame, at: Math.max(late.at(-1)?.at ?? 0, Date.now() + delayMs()) });
      if (late.length === 1) drain();
    }
  };
}
