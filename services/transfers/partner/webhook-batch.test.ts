import { cloudEventOf } from '../feed/public-event.ts';
import { type Batch, firstBatch, requestIdOf, requestOf, written } from './webhook-batch.ts';

const anEvent = (n: number, data: object = {}) =>
  written(cloudEventOf({ id: `event-${n}`, type: 'TransferApproved', at: new Date(0), subject: 'transfer', data }));
const waiting = (count: number, data?: object) => Array.from({ length: count }, (_, n) => anEvent(n, data)) as unknown as Batch;

test.each([
  ['fewer than it may', 3, 100, 3],
  ['as many as it may', 100, 100, 100],
  ['more than it may', 7, 2, 2],
  ['one by one', 7, 1, 1],
])('a request takes what waits: %s', (_, count, maxBatch, taken) => {
  expect(firstBatch(waiting(count), maxBatch)).toEqual(waiting(count).slice(0, taken));
});

test('a request stays within 64 KiB, and an event that is larger goes by itself', () => {
  const large = waiting(100, { note: '籍'.repeat(1000) });
  const batch = firstBatch(large, 100);
  const bytes = (events: Batch) => Buffer.byteLength(requestOf(events, 100).body);
  expect(bytes(batch)).toBeLessThanOrEqual(64 * 1024);
  expect(bytes(large.slice(0, batch.length + 1) as unknown as Batch)).toBeGreaterThan(64 * 1024);
  expect(firstBatch(waiting(2, { note: 'x'.repeat(70_000) }), 100)).toHaveLength(1);
});

test('one event by itself is as it was before there were batches', () => {
  const [event] = waiting(1);
  expect(requestOf([event], 1)).toEqual({ id: 'event-0', contentType: 'application/cloudevents+json; charset=utf-8', body: event.json });
});

test('an endpoint that takes batches is given an array, of one event as well', () => {
  for (const count of [1, 3]) {
    const { contentType, body } = requestOf(waiting(count), 3);
    expect(contentType).toBe('application/cloudevents-batch+json; charset=utf-8');
    expect(JSON.parse(body)).toEqual(waiting(count).map(({ json }) => JSON.parse(json)));
  }
});

test('the id of a request is that of its content: the same again, and another when anything is left out, added or put elsewhere', () => {
  const contents = [['a'], ['a', 'b'], ['a', 'c'], ['a', 'b', 'c'], ['a', 'c', 'b'], ['b', 'c']];
  expect(new Set(contents.map(requestIdOf)).size).toBe(contents.length);
  expect(contents.map(requestIdOf)).toEqual(contents.map((ids) => requestIdOf([...ids])));
  expect(requestIdOf(['a', 'b'])).toMatch(/^a_[\w-]{22}$/);
});
