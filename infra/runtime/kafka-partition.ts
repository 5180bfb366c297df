/**
 * Which partition a key belongs to. We compute it ourselves and a test fixes the values, so that another client library cannot move a student's
 * events to another partition, which would lose their order.
 */

// The seed and the mixing constants of Kafka's murmur2 (org.apache.kafka.common.utils.Utils).
const SEED = 0x9747b28c;
const MIX = 0x5bd1e995;
const SHIFT = 24;

/** The hash of Kafka's Java client: murmur2, 32 bits, signed. */
export function murmur2(data: Buffer): number {
  let hash = SEED ^ data.length;
  const wholeWords = data.length & ~3;
  for (let at = 0; at < wholeWords; at += 4) {
    const mixed = Math.imul(data.readInt32LE(at), MIX);
    hash = Math.imul(hash, MIX) ^ Math.imul(mixed ^ (mixed >>> SHIFT), MIX);
  }
  const rest = data.length - wholeWords;
  if (rest > 0) hash = Math.imul(hash ^ data.readUIntLE(wholeWords, rest), MIX);

  hash = Math.imul(hash ^ (hash >>> 13), MIX);
  return hash ^ (hash >>> 15);
}

/** The partition that the Java client's default partitioner chooses for a key. */
export const partitionOf = (key: string, partitions: number): number => (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions;
