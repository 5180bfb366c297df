import { latenciesOf, sendBySchedule } from './open-loop.ts';

test('requests start by schedule although the server answers none, and each latency counts from the due time', async () => {
  const answers: (() => void)[] = [];
  const timesMs = sendBySchedule({ perSecond: 200, requests: 20 }, () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    answers.push(resolve);
    if (answers.length === 20) for (const answer of answers) answer();
    return promise;
  });
  const [first = 0, ...others] = await timesMs;
  // The last one is due 95 ms after the first, and all are answered then.
  expect(first).toBeGreaterThan(90);
  for (const [index, one] of others.entries()) expect(first - one).toBeGreaterThan(5 * index);
});

test('the slowest of a thousand is in p99.9', () => {
  expect(latenciesOf([...Array(1999).fill(1), 500, 500])).toMatchObject({ p50Ms: 1, p95Ms: 1, p99Ms: 1, p999Ms: expect.any(Number) });
});
