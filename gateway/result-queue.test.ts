import { openResultQueue } from './result-queue.ts';

const item = (n: number) => ({ cursor: `c${n}`, result: { data: { n } } });

function aQueue() {
  const told: string[] = [];
  const queue = openResultQueue({ onDrain: () => told.push('drained'), onClose: () => told.push('closed') }, () => told.push('destroyed'));
  return { ...queue, told };
}

test('hands out the items of a page one at a time, and requests the next page when the last item was taken', async () => {
  const { outlet, results, told } = aQueue();
  outlet.send([item(1), item(2)]);
  expect(outlet.isWritable()).toBe(false);
  expect([(await results.next()).value, (await results.next()).value]).toEqual([item(1).result, item(2).result]);
  expect({ writable: outlet.isWritable(), told }).toEqual({ writable: false, told: [] });
  const third = results.next();
  expect({ writable: outlet.isWritable(), told }).toEqual({ writable: true, told: ['drained'] });
  outlet.send([item(3)]);
  expect((await third).value).toEqual(item(3).result);
});

test('ends after the error, and accepts no item after it', async () => {
  const { outlet, results, told } = aQueue();
  outlet.fail([{ message: 'over' }]);
  outlet.send([item(1)]);
  expect([(await results.next()).value, (await results.next()).done]).toEqual([{ errors: [{ message: 'over' }] }, true]);
  expect(told).toEqual(['closed']);
});

test.each([
  ['before it began', async () => undefined],
  ['while it waits', async (results: AsyncGenerator) => void results.next()],
  [
    'in the middle of a page',
    async (results: AsyncGenerator, send: () => void) => {
      send();
      await results.next();
    },
  ],
])('is closed once when its reader goes %s', async (_, before) => {
  const { outlet, results, told } = aQueue();
  await before(results, () => outlet.send([item(1), item(2)]));
  await results.return();
  await results.return();
  expect(told).toEqual(['closed']);
});
