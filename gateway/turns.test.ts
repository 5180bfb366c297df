/** Turns of queries: two lanes, fair by user, bounded in time. */
import { createTurns, type Release, type TurnLimits } from './turns.ts';

const LIMITS: TurnLimits = {
  lanes: [
    { upToCost: 10, atOnce: 2, longestTurnMs: 60_000, longestPauseMs: 0 },
    { upToCost: Number.POSITIVE_INFINITY, atOnce: 1, longestTurnMs: 60_000, longestPauseMs: 0 },
  ],
  longestWaitMs: 60_000,
  mostWaitingOfOneUser: 3,
};

const turnsWith = (lane: Partial<TurnLimits['lanes'][number]>, limits: Partial<TurnLimits> = {}) =>
  createTurns({ ...LIMITS, ...limits, lanes: LIMITS.lanes.map((one) => ({ ...one, ...lane })) });

/** The order in which these users get a turn after the first query of `a`. Each query ends its turn at once. */
async function orderOf(users: readonly string[]): Promise<string[]> {
  const turns = createTurns(LIMITS);
  const first = await turns.take('a', 100);
  const order: string[] = [];
  const all = users.map(async (user) => {
    const release = await turns.take(user, 100);
    order.push(user);
    release?.();
  });
  first?.();
  await Promise.all(all);
  return order;
}

test('users get turns in rotation, also when one of them sends many queries', async () => {
  expect(await orderOf(['a', 'a', 'a', 'b', 'c'])).toEqual(['a', 'b', 'c', 'a', 'a']);
});

test('a cheap query does not wait for costly ones', async () => {
  const turns = createTurns(LIMITS);
  await turns.take('a', 100);
  expect(await turns.take('b', 10)).not.toBeNull();
});

test('the number of concurrent queries does not exceed the limit of the lane', async () => {
  const turns = createTurns(LIMITS);
  const running: (Release | null)[] = [await turns.take('a', 1), await turns.take('b', 1)];
  let third = false;
  const waiting = turns.take('c', 1).then(() => (third = true));
  await new Promise(setImmediate);
  expect(third).toBe(false);
  running[0]?.();
  // Ending a turn twice does not start two others.
  running[0]?.();
  await waiting;
});

test('while others wait, a lane pauses after a turn twice as long as the turn took; a client alone does not wait', async () => {
  const TURN_MS = 30;
  const turns = turnsWith({ longestPauseMs: 60_000 });
  (await turns.take('a', 100))?.();
  let release: Release | null = null;
  void turns.take('a', 100).then((turn) => (release = turn));
  await new Promise(setImmediate);
  expect(release).not.toBeNull();
  const begunAt = performance.now();
  const next = turns.take('b', 100).then(() => performance.now());
  setTimeout(() => release?.(), TURN_MS);
  expect((await next) - begunAt).toBeGreaterThanOrEqual(2.9 * TURN_MS);
});

test('the next query starts when a query runs too long', async () => {
  const turns = turnsWith({ longestTurnMs: 20 });
  await turns.take('a', 100);
  expect(await turns.take('b', 100)).not.toBeNull();
});

test('a query that waits too long, and one beyond what a user may have waiting, gets no turn', async () => {
  const turns = turnsWith({}, { longestWaitMs: 20, mostWaitingOfOneUser: 1 });
  const release = await turns.take('a', 100);
  const waiting = turns.take('b', 100);
  expect(await turns.take('b', 100)).toBeNull();
  expect(await waiting).toBeNull();
  release?.();
  expect(await turns.take('b', 100)).not.toBeNull();
});

test('a client that has disconnected takes no turn, and the queries behind it do not wait for it', async () => {
  const turns = createTurns(LIMITS);
  const release = await turns.take('a', 100);
  const gone = new AbortController();
  const left = turns.take('b', 100, gone.signal);
  const behind = turns.take('c', 100);
  gone.abort();
  expect(await left).toBeNull();
  release?.();
  expect(await behind).not.toBeNull();
});
