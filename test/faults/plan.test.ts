import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CRASH_POINTS } from '@xueji/infra/runtime/faults.ts';
import { createRandom } from '../../infra/local/demo/random.ts';
import { projectRoot } from '../../infra/local/home.ts';
import { FAULTS, turnsOf } from './faults.ts';
import { NEXT_RELEASE } from './next-release.ts';
import { CRASHES } from './process-faults.ts';
import { proofRuns } from './proofs.ts';
import { nextSweepAfter } from './sweeps.ts';
import { partOf, termOf } from './term.ts';

test('each fault is proved with at least one protection, and one system serves all faults that need the same protection switched off', () => {
  expect(FAULTS.filter(({ shownBy }) => shownBy.length === 0)).toEqual([]);
  const runs = proofRuns(FAULTS).map((run) => [
    `${run[0]?.fault.brokers} ${run[0]?.proof.without}`,
    run.map(({ fault }) => fault.id).join(' '),
  ]);
  expect(runs).toEqual([
    ['one inbox', 'F1 F4 F7 F9 F10'],
    ['one clock', 'F14'],
    ['one log', 'F2 F21'],
    ['one hold', 'F12'],
    ['one lock', 'F13'],
    ['one unknown', 'F20'],
    ['proxied inbox', 'F6'],
    ['three inbox', 'F5'],
  ]);
});

test('races of people are injected together, all other faults alone', () => {
  expect(turnsOf(FAULTS).flatMap((turn) => (turn.length > 1 ? [turn.map(({ id }) => id).join(' ')] : []))).toEqual(['F12 F13']);
  expect(turnsOf(FAULTS).flat()).toEqual(FAULTS);
});

test('every crash point is reached', () => {
  expect([...new Set(CRASHES.map(([, point]) => point))].sort()).toEqual([...CRASH_POINTS].sort());
});

test('a term ends when its time is over or it is cut, and a part of it ends no later than the whole', () => {
  const cut = new AbortController();
  const term = termOf(60_000, cut.signal);
  const half = partOf(term, 1 / 2);
  expect(half.endsAt - half.startsAt).toBe(30_000);
  expect([term.over(), half.over(), partOf(term, 0).over(), termOf(0).over()]).toEqual([false, false, true, true]);
  cut.abort();
  expect([term.over(), half.over()]).toEqual([true, true]);
});

test.each([
  ['the next one after the last', [10_000], 12_000, 15_000],
  ['not the one that is just over', [10_000], 15_001, 20_000],
  ['a sweep takes its time, which adds up', [20_080, 15_060, 10_040], 30_100, 30_120],
  ['those that found nothing are not known', [20_080, 10_040], 21_000, 25_100],
  ['what one sweep ends in two sets is one sweep', [15_061, 15_060, 10_040], 16_000, 20_081],
])('the sweep that is foreseen: %s', (_, known, at, expected) => {
  expect(nextSweepAfter(known, at, createRandom(1))).toBe(expected);
});

test('without a known sweep, a time within the next five seconds is assumed', () => {
  const guessed = nextSweepAfter([], 1000, createRandom(1));
  expect(guessed).toBeGreaterThanOrEqual(1000);
  expect(guessed).toBeLessThan(6000);
});

test.each(NEXT_RELEASE)('the text that the next release replaces still exists in $file: $find', ({ file, find }) => {
  expect(readFileSync(join(projectRoot, file), 'utf8').split(find).length).toBe(2);
});
