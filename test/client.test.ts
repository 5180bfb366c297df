import { eventsOf } from './client.ts';

const TEXT =
  'event: next\nid: 1\ndata: {"data":{"name":"第一小学"}}\n\n:\n\nevent: next\r\nid: 2\r\ndata: {"data":\r\ndata: "张晓明"}\r\n\r\n';
const BYTES = Buffer.from(TEXT);

test.each(Array.from({ length: BYTES.length + 1 }, (_, at) => at))('events are whole when a chunk ends after byte %i', async (at) => {
  const body = new Blob([BYTES]).slice(0, at).stream();
  const rest = new Blob([BYTES]).slice(at).stream();
  const both = new ReadableStream<Uint8Array>({
    async start(controller) {
      for (const part of [body, rest]) for await (const chunk of part) controller.enqueue(chunk as Uint8Array);
      controller.close();
    },
  });
  const events: object[] = [];
  for await (const event of eventsOf(both)) events.push(event);
  expect(events).toEqual([
    { event: 'next', id: '1', data: '{"data":{"name":"第一小学"}}' },
    { event: 'next', id: '2', data: '{"data":\n"张晓明"}' },
  ]);
});
