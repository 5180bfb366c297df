import { murmur2, partitionOf } from './kafka-partition.ts';

/** From org.apache.kafka.common.utils.Utils of kafka-clients 4.1.1: hash, partition of 4, partition of 64. */
const VECTORS = [
  ['', 275646681, 1, 25],
  ['a', -1563381124, 0, 60],
  ['ab', 316155434, 2, 42],
  ['abc', 479470107, 3, 27],
  ['21', -973932308, 0, 44],
  ['foobar', -790332482, 2, 62],
  ['a-little-bit-long-string', -985981536, 0, 32],
  ['a-little-bit-longer-string', -1486304829, 3, 3],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971, 1, 13],
  ['01890a5d-ac96-774b-bcce-b302099a8057', 1397575165, 1, 61],
  ['学籍', -1263134341, 3, 59],
  ['张三丰', 1830204078, 2, 46],
] as const;

test.each(VECTORS)('the key "%s" has the same hash and partitions as in the Java client', (key, hash, of4, of64) => {
  expect(murmur2(Buffer.from(key))).toBe(hash);
  expect([partitionOf(key, 4), partitionOf(key, 64)]).toEqual([of4, of64]);
});
