/** Asks an address, in Kafka's own protocol, how many brokers are in service there. */
import { connect } from 'node:net';

/** Metadata, version 4: the oldest that Kafka 4 answers; it needs no client library and no version talk before. */
const METADATA_REQUEST = (() => {
  const body = Buffer.alloc(19);
  body.writeInt32BE(15, 0); // bytes that follow
  body.writeInt16BE(3, 4); // Metadata
  body.writeInt16BE(4, 6); // version
  body.writeInt32BE(1, 8); // correlation id
  body.writeInt16BE(-1, 12); // no client id
  body.writeInt32BE(0, 14); // of no topic
  body.writeInt8(0, 18); // create none
  return body;
})();

/** The answer begins with size, correlation id and throttle time; then comes the number of brokers. */
const COUNT_AT = 12;

/** 0 when nobody answers within `timeoutMs`, or a broker that is not yet in service does. */
export function brokersInService(host: string, port: number, timeoutMs: number): Promise<number> {
  return new Promise((resolve) => {
    let answer = Buffer.alloc(0);
    const socket = connect({ host, port, timeout: timeoutMs }, () => socket.write(METADATA_REQUEST));
    const finish = (brokers: number) => {
      socket.destroy();
      resolve(brokers);
    };
    socket.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk]);
      if (answer.length >= COUNT_AT + 4) finish(answer.readInt32BE(COUNT_AT));
    });
    socket.once('timeout', () => finish(0));
    socket.once('error', () => finish(0));
    socket.once('close', () => finish(0));
  });
}
