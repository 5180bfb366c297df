/** A name server on loopback for tests: it answers from a zone, late, or never. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { isIP } from 'node:net';

/** Addresses of a name. An empty list means that there are none of this family; null means no answer. */
export type Zone = (name: string, family: 4 | 6) => readonly string[] | null;
export type NameServer = {
  /** `host:port`. */
  readonly address: string;
  /** Questions so far, e.g. `4 a.example`. */
  readonly questions: string[];
  close(): Promise<void>;
};

const TYPES = { 1: 4, 28: 6 } as const;

export async function aNameServer(zone: Zone, ttlS = 60): Promise<NameServer> {
  const socket = createSocket('udp4');
  const questions: string[] = [];
  socket.on('message', (question, { port, address }) => {
    const { name, type, end } = questionOf(question);
    const family = TYPES[type as keyof typeof TYPES];
    questions.push(`${family} ${name}`);
    const addresses = zone(name, family);
    if (addresses) socket.send(answerTo(question.subarray(0, end), addresses, ttlS), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    questions,
    async close() {
      socket.close();
      await once(socket, 'close');
    },
  };
}

const HEADER = 12;

function questionOf(message: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = message.readUInt8(at); length > 0; length = message.readUInt8(at)) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

/** RFC 1035: the question again, then one record an address, each with a pointer to the question's name. */
function answerTo(question: Buffer, addresses: readonly string[], ttlS: number): Buffer {
  const head = Buffer.from(question);
  // An answer, recursion available, no error; one question, so many answers, nothing else.
  head.writeUInt16BE(0x8180, 2);
  for (const [index, count] of [1, addresses.length, 0, 0].entries()) head.writeUInt16BE(count, 4 + 2 * index);
  return Buffer.concat([head, ...addresses.map((address) => recordOf(address, ttlS))]);
}

function recordOf(address: string, ttlS: number): Buffer {
  const bytes = bytesOf(address);
  const record = Buffer.alloc(HEADER);
  record.writeUInt16BE(0xc00c, 0);
  record.writeUInt16BE(isIP(address) === 4 ? 1 : 28, 2);
  record.writeUInt16BE(1, 4);
  record.writeUInt32BE(ttlS, 6);
  record.writeUInt16BE(bytes.length, 10);
  return Buffer.concat([record, bytes]);
}

/** IPv6 without `::`, or with one. */
function bytesOf(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const [left = '', right = ''] = address.split('::');
  const words = (text: string) => text.split(':').filter(Boolean);
  const missing = 8 - words(left).length - words(right).length;
  return Buffer.from([...words(left), ...Array(missing).fill('0'), ...words(right)].map((word) => word.padStart(4, '0')).join(''), 'hex');
}
