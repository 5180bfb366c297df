import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { createRandom } from '../../infra/local/demo/random.ts';
import { eventually } from '../world.ts';
import { FAIR, type FaultProxy, startProxy } from './proxy.ts';

const [PRODUCE, METADATA] = [0, 3];

/** A request as Kafka frames it: length, API, version, correlation id. */
function request(api: number, correlationId: number): Buffer {
  const frame = Buffer.alloc(12);
  frame.writeInt32BE(8, 0);
  frame.writeInt16BE(api, 4);
  frame.writeInt32BE(correlationId, 8);
  return frame;
}

/** Answers every request with its correlation id, like a broker. Both may arrive in pieces. */
function startEcho(): Promise<Server> {
  const server = createServer((socket) => {
    let rest: Buffer = Buffer.alloc(0);
    socket
      .on('error', () => undefined)
      .on('data', (chunk) => {
        rest = Buffer.concat([rest, chunk]);
        for (; rest.length >= 12; rest = rest.subarray(12)) {
          const answer = Buffer.alloc(8);
          answer.writeInt32BE(4, 0);
          answer.writeInt32BE(rest.readInt32BE(8), 4);
          socket.write(answer.subarray(0, 3));
          socket.write(answer.subarray(3));
        }
      });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

let echo: Server;
let proxy: FaultProxy;
const sockets: Socket[] = [];
beforeAll(async () => {
  echo = await startEcho();
  proxy = await startProxy(createRandom(1));
  proxy.lead((echo.address() as { port: number }).port);
});
afterEach(() => {
  proxy.weather = FAIR;
  for (const socket of sockets.splice(0)) socket.destroy();
});
afterAll(async () => {
  await proxy.close();
  echo.close();
});

async function client() {
  const socket = connect(proxy.port, '127.0.0.1').on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  let seen = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    seen = Buffer.concat([seen, chunk]);
  });
  const ids = () => Array.from({ length: seen.length / 8 }, (_, index) => seen.readInt32BE(index * 8 + 4));
  return {
    socket,
    ids,
    answers: (count: number) =>
      eventually(
        async () => ids(),
        (all) => all.length >= count,
      ),
  };
}

test('without faults everything passes in order', async () => {
  const { socket, answers } = await client();
  for (const id of [1, 2, 3]) socket.write(request(id === 2 ? PRODUCE : METADATA, id));
  expect(await answers(3)).toEqual([1, 2, 3]);
});

test('only answers to produce requests are lost, and the connection with them', async () => {
  proxy.weather = { ...FAIR, lostAcks: 1 };
  const { socket, answers, ids } = await client();
  socket.write(request(METADATA, 1));
  await answers(1);
  const before = proxy.lost;
  socket.write(request(PRODUCE, 2));
  await once(socket, 'close');
  expect([ids(), proxy.lost]).toEqual([[1], before + 1]);
});

test('late answers keep their order', async () => {
  proxy.weather = { ...FAIR, delayMs: [0, 40] };
  const { socket, answers } = await client();
  const wanted = Array.from({ length: 20 }, (_, id) => id);
  for (const id of wanted) socket.write(request(METADATA, id));
  expect(await answers(wanted.length)).toEqual(wanted);
});

test('a frozen connection stays open and silent, a new one works, and `thaw` closes the frozen one', async () => {
  const old = await client();
  old.socket.write(request(METADATA, 1));
  await old.answers(1);
  expect(proxy.freeze()).toBeGreaterThanOrEqual(1);
  old.socket.write(request(METADATA, 2));
  const fresh = await client();
  fresh.socket.write(request(METADATA, 3));
  await fresh.answers(1);
  expect([old.ids(), old.socket.destroyed]).toEqual([[1], false]);
  const closed = once(old.socket, 'close');
  proxy.thaw();
  await closed;
});
