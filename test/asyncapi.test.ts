/** The AsyncAPI document: valid for standard tools, complete, and consistent with the graph and the topics. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from '@asyncapi/parser';
import { PERSONAL_FACTS } from '@xueji/schema/events/contract.ts';
import { TOPICS, type Topic } from '@xueji/schema/events/topics.ts';
import { TRANSFER_EVENTS } from '@xueji/schema/events/transfers.ts';
import { PUBLIC_TRANSFER_EVENTS } from '@xueji/schema/events/transfers-public.ts';
import { Kind, parse } from 'graphql';

const schema = (file: string) => readFileSync(join(import.meta.dirname, '../schema', file), 'utf8');

test('is a valid AsyncAPI 3 document', async () => {
  const { document, diagnostics } = await new Parser().parse(schema('asyncapi.json'));
  expect(diagnostics.filter(({ severity }) => severity === 0)).toEqual([]);
  expect(document?.version()).toBe('3.0.0');
});

test('has a channel for every topic and for webhooks, and in it a message for every event', async () => {
  const { channels } = JSON.parse(schema('asyncapi.json')) as { channels: Record<string, { messages: object }> };
  const topics: Record<string, Topic> = TOPICS;
  expect(Object.keys(channels).sort()).toEqual([...Object.keys(topics), 'webhook'].sort());
  for (const [topic, { events }] of Object.entries(topics))
    expect(Object.keys(channels[topic]?.messages ?? {})).toEqual(Object.keys(events));
  expect(Object.keys(channels.webhook?.messages ?? {})).toEqual([...Object.keys(PUBLIC_TRANSFER_EVENTS), 'WebhookTest', 'Batch']);
});

test('events for partners have no unit and no personal fact, and only a webhook with a grant names student and schools', () => {
  const { components } = JSON.parse(schema('asyncapi.json')) as { components: { messages: Record<string, { payload: object }> } };
  const open = Object.entries(components.messages).filter(([name]) => /^(transfers-public|webhook)\./.test(name));
  expect(open.length).toBe(2 * Object.keys(PUBLIC_TRANSFER_EVENTS).length + 2);
  for (const [name, { payload }] of open)
    for (const word of ['path', ...(name.startsWith('webhook.') ? [] : ['student', 'school']), ...PERSONAL_FACTS])
      expect(JSON.stringify(payload).toLowerCase()).not.toContain(word.toLowerCase());
});

test('every event type of the feed is in the graph and in the contract', () => {
  const type = parse(schema('transfers.graphql')).definitions.find(
    (one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'TransferEventType',
  );
  const values = type?.kind === Kind.ENUM_TYPE_DEFINITION ? type.values?.map(({ name }) => name.value) : [];
  expect(values?.toSorted()).toEqual(Object.keys(TRANSFER_EVENTS).sort());
  expect(Object.keys(PUBLIC_TRANSFER_EVENTS)).toEqual(Object.keys(TRANSFER_EVENTS));
});
