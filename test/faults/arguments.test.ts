import { planOf, readArguments } from './arguments.ts';
import { droppedIn } from './duplicates.ts';

const KNOWN = ['F1', 'F2', 'F12'];
const read = (...args: string[]) => readArguments(args, KNOWN, () => 7);

test('all faults run by default, in order, with a printed seed', () => {
  expect(read()).toEqual({ only: KNOWN, minutes: 15, seed: 7 });
  expect(read('--only', 'f12, F1', '--minutes', '2', '--seed', '42')).toEqual({ only: ['F1', 'F12'], minutes: 2, seed: 42 });
});

test.each([
  [['--only', 'F1,F99'], 'no such fault: F99; there are F1, F2, F12'],
  [['--minutes', '0'], '--minutes 0 is not a number'],
  [['--minutes', 'many'], '--minutes many is not a number'],
  [['--seed=-1'], '--seed -1 is not a whole number'],
  [['--forever'], "Unknown option '--forever'"],
])('%j is refused', (args, why) => {
  expect(() => read(...args)).toThrow(why);
});

test('by default each of ten faults gets a minute, and other numbers of minutes change this', () => {
  const inAll = planOf(15, 10);
  expect(inAll.runMs).toBeGreaterThanOrEqual(60_000);
  expect(inAll.runMs * 10).toBeLessThan(11 * 60_000);
  expect(planOf(30, 10).runMs).toBeGreaterThan(2 * inAll.runMs);
  expect(planOf(60, 1).runMs).toBeGreaterThan(50 * 60_000);
  expect(planOf(0.1, 10)).toEqual({ proofMs: 25_000, runMs: 10_000 });
});

test('dropped events are summed over topics', () => {
  const text =
    'xueji_events_applied_total{topic="a"} 9\nxueji_events_dropped_total{topic="a"} 2\nxueji_events_dropped_total{topic="b"} 3\n';
  expect(droppedIn(text)).toBe(5);
});
