import { setImmediate as nextTurn } from 'node:timers/promises';
import { until } from '@xueji/infra/runtime/testing.ts';
import { createTurns } from './webhook-turns-sender.ts';

/** Requests that the test ends. */
function requests() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const request = (name: string) => () => {
    begun.push(name);
    return new Promise<void>((resolve) => ends.set(name, resolve));
  };
  return { begun, request, end: (name: string) => ends.get(name)?.() };
}

test('partners take turns, independent of their number of waiting webhooks', async () => {
  const { begun, request, end } = requests();
  const turns = createTurns({ quick: 1, slow: 1, slowAfterMs: 60_000 });
  for (const name of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) void turns.take(name.charAt(0), false, request(name));
  for (const name of ['a1', 'a2', 'b1', 'c1', 'a3', 'b2']) {
    await until(() => begun.includes(name));
    end(name);
    await nextTurn();
  }
  expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
});

test('the number of concurrent requests does not exceed the slots', async () => {
  const { begun, request, end } = requests();
  const turns = createTurns({ quick: 2, slow: 1, slowAfterMs: 60_000 });
  for (const name of ['a', 'b', 'c']) void turns.take(name, false, request(name));
  await nextTurn();
  expect(begun).toEqual(['a', 'b']);
  end('a');
  await until(() => begun.includes('c'));
});

test('a request without an answer frees its slot for the next one, and counts as slow until it ends', async () => {
  const { begun, request, end } = requests();
  const turns = createTurns({ quick: 1, slow: 1, slowAfterMs: 5 });
  const hanging = turns.take('a', false, request('hanging'));
  const next = turns.take('b', false, request('next'));
  await until(() => begun.includes('next'));
  void turns.take('c', false, request('waits'));
  void turns.take('d', true, request('failing'));
  await nextTurn();
  expect(begun).toEqual(['hanging', 'next']);
  end('hanging');
  await hanging;
  await until(() => begun.length > 2);
  end('next');
  await next;
  await until(() => begun.length === 4);
});

test('a request that throws frees its slot', async () => {
  const turns = createTurns({ quick: 1, slow: 1, slowAfterMs: 60_000 });
  await expect(turns.take('a', false, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await turns.take('a', false, async () => 'again')).toBe('again');
});

test('a failing webhook takes no slot from the others', async () => {
  const { begun, request } = requests();
  const turns = createTurns({ quick: 1, slow: 2, slowAfterMs: 60_000 });
  for (const name of ['x', 'y']) void turns.take(name, true, request(name));
  void turns.take('a', false, request('a'));
  await nextTurn();
  expect(begun).toEqual(['x', 'y', 'a']);
});
