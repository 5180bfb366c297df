import { createBell, createRounds } from './webhook-rounds-sender.ts';

/** Webhooks that wait, and the names of those that may look. */
function waiting(pauseMs: number) {
  const rounds = createRounds(() => pauseMs);
  const looked: string[] = [];
  const wait = (name: string, lookedAtMs: number) => void rounds.next(lookedAtMs).then(() => looked.push(name));
  const begin = async (changedAtMs: number) => {
    const later = rounds.begin(changedAtMs);
    await Promise.resolve();
    return [later, looked.splice(0)];
  };
  return { wait, begin, end: () => rounds.end(), looked };
}

test('those that are due look in one round, and the others in a later one', async () => {
  const now = performance.now();
  const { wait, begin } = waiting(60_000);
  wait('a', now - 60_001);
  wait('b', now - 60_001);
  wait('c', now);
  expect(await begin(now)).toEqual([true, ['a', 'b']]);
  expect(await begin(now)).toEqual([true, []]);
});

test('one that has looked since the last change waits, however long ago that was', async () => {
  const now = performance.now();
  const { wait, begin } = waiting(0);
  wait('seen', now - 1000);
  expect(await begin(now - 2000)).toEqual([false, []]);
  expect(await begin(now - 1000)).toEqual([false, ['seen']]);
});

test('at the end nobody waits any more', async () => {
  const { wait, end, looked } = waiting(60_000);
  wait('a', performance.now());
  end();
  await Promise.resolve();
  expect(looked).toEqual(['a']);
});

test('a bell that rang while nobody listened is heard once', async () => {
  const bell = createBell();
  bell.ring();
  expect(await bell.rung(60_000)).toBe(true);
  expect(await bell.rung(1)).toBe(false);
  const heard = bell.rung(60_000);
  bell.ring();
  expect(await heard).toBe(true);
});
