import { type Batch, Flusher, type FlushOptions } from './kafka-flush.ts';

type Numbers = readonly number[];

function aFlusher(onRecords: (records: Numbers) => Promise<void>, options: Partial<FlushOptions<number>> = {}) {
  return new Flusher<number>({
    onRecords,
    maxRecords: 10,
    heartbeatMs: 5,
    retryFirstMs: 1,
    retryMostMs: 2,
    onRejected: () => undefined,
    ...options,
  });
}

/** A batch that records the resolved offset. */
function aBatch(records: Numbers, heartbeat: () => Promise<void> = async () => undefined) {
  const resolved: number[] = [];
  const batch: Batch<number> = { records, resolve: (count) => resolved.push(count), heartbeat };
  return { batch, resolved };
}

test('batches that arrive in one turn of the event loop are one call', async () => {
  const calls: Numbers[] = [];
  const flusher = aFlusher(async (records) => void calls.push(records));
  await Promise.all([flusher.accept(aBatch([1, 2]).batch), flusher.accept(aBatch([3]).batch)]);
  expect(calls).toEqual([[1, 2, 3]]);
});

test('a call has at most maxRecords, and a long batch does not delay the others', async () => {
  const calls: Numbers[] = [];
  const flusher = aFlusher(async (records) => void calls.push(records), { maxRecords: 3 });
  const long = aBatch([1, 2, 3, 4, 5, 6, 7]);
  await Promise.all([flusher.accept(long.batch), flusher.accept(aBatch([10, 11]).batch)]);
  expect(calls).toEqual([
    [1, 2, 3],
    [10, 11, 4],
    [5, 6, 7],
  ]);
  expect(long.resolved).toEqual([3, 4, 7]);
});

test('rejected records are retried before any others, and nothing is resolved in between', async () => {
  const calls: Numbers[] = [];
  const { batch, resolved } = aBatch([1, 2, 3]);
  const flusher = aFlusher(
    async (records) => {
      calls.push(records);
      if (calls.length === 2) expect(resolved).toEqual([]);
      if (calls.length < 3) throw new TypeError('a bug in the handler');
    },
    { maxRecords: 2 },
  );
  await flusher.accept(batch);
  expect(calls).toEqual([[1, 2], [1, 2], [1, 2], [3]]);
  expect(resolved).toEqual([2, 3]);
});

test('the pause between retries grows up to its limit', async () => {
  const at: number[] = [];
  const flusher = aFlusher(
    async () => {
      at.push(performance.now());
      if (at.length < 5) throw new Error('not yet');
    },
    { retryFirstMs: 20, retryMostMs: 60 },
  );
  await flusher.accept(aBatch([1]).batch);
  const waits = at.slice(1).map((time, index) => time - (at[index] ?? 0));
  // A timer may fire a millisecond early.
  for (const [index, least] of [20, 40, 60, 60].entries()) expect(waits[index]).toBeGreaterThan(least - 2);
});

test('a member that lost its place releases the batch unresolved, so that it can join again', async () => {
  const lost = aBatch([1], () => Promise.reject(new Error('rebalancing')));
  await aFlusher(() => Promise.reject(new Error('database away')), { retryMostMs: 60_000, retryFirstMs: 60_000 }).accept(lost.batch);
  expect(lost.resolved).toEqual([]);
});

test('after a batch was released the next one is handled', async () => {
  const calls: Numbers[] = [];
  const flusher = aFlusher(
    async (records) => {
      calls.push(records);
      if (calls.length === 1) throw new Error('database away');
    },
    { retryFirstMs: 60_000 },
  );
  await flusher.accept(aBatch([1], () => Promise.reject(new Error('rebalancing'))).batch);
  await flusher.accept(aBatch([1]).batch);
  expect(calls).toEqual([[1], [1]]);
});

test('stop lets the running call finish and resolve, and releases the rest', async () => {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
  const { batch, resolved } = aBatch([1, 2, 3]);
  const flusher = aFlusher(
    async () => {
      begin();
      await finished;
    },
    { maxRecords: 2 },
  );
  const accepted = flusher.accept(batch);
  await begun;
  const stopped = flusher.stop();
  finish();
  await Promise.all([accepted, stopped]);
  expect(resolved).toEqual([2]);
});
