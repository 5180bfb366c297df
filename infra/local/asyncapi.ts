/** The AsyncAPI 3 document of every event, generated from schema/events, for partners that read Kafka or receive webhooks, and for our own services. */
import { ceTypeOf } from '@xueji/schema/events/contract.ts';
import { TOPICS, type Topic } from '@xueji/schema/events/topics.ts';
import { PUBLIC_TRANSFER_EVENTS, publicTransferEvent } from '@xueji/schema/events/transfers-public.ts';
import { z } from 'zod';

type Json = Record<string, unknown>;

/** AsyncAPI 3 reads draft 7. The `input` mode describes what a reader must accept: it ignores unknown fields. */
export function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return rest;
}

const text = (description: string, more: Json = {}): Json => ({ type: 'string', description, ...more });
const CLOUD_EVENT = {
  specversion: text('CloudEvents 1.0.', { const: '1.0' }),
  id: text('The same whenever this event is delivered again: drop what you have seen.', { format: 'uuid' }),
  source: text('Who says so, e.g. `/xueji/transfers`.', { format: 'uri-reference' }),
  time: text('When it was decided, ISO 8601.', { format: 'date-time' }),
  subject: text('The aggregate that it is about. Order is promised within one subject.'),
};
function headersOf(properties: Json, optional: Json = {}): Json {
  return { type: 'object', required: Object.keys(properties), properties: { ...properties, ...optional } };
}
const ref = (...path: string[]): Json => ({ $ref: `#/${path.join('/')}` });

const LATEST_ONLY =
  ' Each event says all of its subject again. Apply a higher version, also when lower ones are missing, and drop a lower one.';

/** CloudEvents' Kafka binding, binary mode: the envelope in headers. */
const KAFKA_HEADERS = headersOf(
  {
    ...Object.fromEntries(Object.entries(CLOUD_EVENT).map(([name, schema]) => [`ce_${name}`, schema])),
    ce_partitionkey: text('The Kafka key again.'),
    ce_aggversion: text(
      'Counts the events of one subject on this topic from 1, without a gap. A topic of latest versions may leave out all but the last.',
      { pattern: '^[1-9][0-9]*$' },
    ),
    ce_correlationid: text('What set it off; for events of a transfer its id.'),
  },
  { ce_readers: text('The services that must understand the event, separated by commas. Absent on topics for partners.') },
);

/** Standard Webhooks. */
const WEBHOOK_HEADERS = headersOf({
  'webhook-id': text('Id of the event; of several, the first’s with a digest of all their ids. The same events have the same again.'),
  'webhook-timestamp': text('When this try was signed, seconds since 1970.', { pattern: '^[0-9]+$' }),
  'webhook-signature': text(
    '`v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64; two of them, apart by a space, while a secret is rotated.',
  ),
});

const kafkaMessage = (event: string, schema: z.ZodType, key: string): Json => ({
  name: event,
  title: ceTypeOf(event),
  contentType: 'application/json',
  headers: {
    allOf: [
      ref('components', 'schemas', 'KafkaHeaders'),
      { type: 'object', required: ['ce_type'], properties: { ce_type: { const: ceTypeOf(event) } } },
    ],
  },
  payload: schemaOf(schema),
  bindings: { kafka: { key: text(key), bindingVersion: '0.5.0' } },
});

const CURSOR = {
  cursor: text('Where the event stands in the feed: hand it to `resendWebhook` or to any door of the feed as `after`. Not in a test.'),
};

/** The schema of a line of the feed. */
function toldSchema(): Json {
  const { properties, ...body } = schemaOf(publicTransferEvent) as { properties: Json };
  const id = (description: string): Json => ({ type: ['string', 'null'], format: 'uuid', description });
  return {
    ...body,
    properties: {
      ...properties,
      studentId: id('Left out where the partner is not granted `Transfer.student`.'),
      fromSchoolId: id('Null until it is known; left out where `Transfer.fromSchool` is not granted.'),
      toSchoolId: id('Left out where `Transfer.toSchool` is not granted.'),
    },
  };
}

const webhookMessage = (event: string, data: Json): Json => ({
  name: event,
  title: ceTypeOf(event),
  contentType: 'application/cloudevents+json',
  headers: ref('components', 'schemas', 'WebhookHeaders'),
  payload: {
    type: 'object',
    required: [...Object.keys(CLOUD_EVENT), 'type', 'datacontenttype', 'data'],
    properties: { ...CLOUD_EVENT, ...CURSOR, type: { const: ceTypeOf(event) }, datacontenttype: { const: 'application/json' }, data },
  },
});

const WEBHOOK_DATA: Record<string, Json> = {
  ...Object.fromEntries(Object.keys(PUBLIC_TRANSFER_EVENTS).map((event) => [event, toldSchema()])),
  WebhookTest: { type: 'object', required: ['webhookId'], properties: { webhookId: { type: 'string', format: 'uuid' } } },
};

/** CloudEvents' batched mode, for endpoints that accept it. */
const webhookBatch: Json = {
  name: 'Batch',
  title: 'Several of the others, or one',
  summary: 'In place of single events for a webhook whose `maxBatch` is above 1: in the order of the feed, taken or refused as a whole.',
  contentType: 'application/cloudevents-batch+json',
  headers: ref('components', 'schemas', 'WebhookHeaders'),
  payload: {
    type: 'array',
    minItems: 1,
    maxItems: 100,
    items: { oneOf: Object.keys(WEBHOOK_DATA).map((event) => ref('components', 'messages', `webhook.${event}`, 'payload')) },
  },
};

const mapEntries = <T, R>(record: Record<string, T>, make: (name: string, value: T) => [string, R]): Record<string, R> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => make(name, value)));

export function asyncApiDocument(): Json {
  const topics: Record<string, Topic> = TOPICS;
  const messages: Record<string, Json> = {
    ...Object.fromEntries(
      Object.entries(topics).flatMap(([topic, { events, key }]) =>
        Object.entries(events).map(([event, schema]) => [`${topic}.${event}`, kafkaMessage(event, schema, key)]),
      ),
    ),
    ...mapEntries(WEBHOOK_DATA, (event, data) => [`webhook.${event}`, webhookMessage(event, data)]),
    'webhook.Batch': webhookBatch,
  };
  const channelMessages = (channel: string, events: object): Json =>
    Object.fromEntries(Object.keys(events).map((event) => [event, ref('components', 'messages', `${channel}.${event}`)]));
  const kafkaChannels = mapEntries(topics, (topic, { publisher, audience, events, latestOnly }) => [
    topic,
    {
      address: topic,
      description: `Published by ${publisher}, for ${audience}.${latestOnly ? LATEST_ONLY : ''}`,
      servers: [ref('servers', 'kafka')],
      messages: channelMessages(topic, events),
      bindings: {
        kafka: { topic, ...(latestOnly ? { topicConfiguration: { 'cleanup.policy': ['compact'] } } : {}), bindingVersion: '0.5.0' },
      },
    },
  ]);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Xueji 学籍: events',
      version: '1.0.0',
      description: 'At least once, in order within one subject. A type only grows: a change that is not an addition is a new type, `.v2`.',
    },
    defaultContentType: 'application/json',
    servers: {
      kafka: {
        host: '{brokers}',
        protocol: 'kafka',
        variables: { brokers: { description: 'As the operator of the platform gives them.' } },
      },
    },
    channels: {
      ...kafkaChannels,
      webhook: {
        address: null,
        description: 'Posted to the URL of a partner’s webhook (Standard Webhooks), one request at a time.',
        messages: channelMessages('webhook', { ...WEBHOOK_DATA, Batch: webhookBatch }),
      },
    },
    operations: {
      ...mapEntries(topics, (topic) => [`publish-${topic}`, { action: 'send', channel: ref('channels', topic) }]),
      'post-webhook': {
        action: 'send',
        channel: ref('channels', 'webhook'),
        bindings: { http: { method: 'POST', bindingVersion: '0.3.0' } },
      },
    },
    components: { messages, schemas: { KafkaHeaders: KAFKA_HEADERS, WebhookHeaders: WEBHOOK_HEADERS } },
  };
}

/** The current contract of every event, by topic and type. */
export const contractsNow = (): Contracts =>
  mapEntries(TOPICS as Record<string, Topic>, (topic, { events, readers }) => [
    topic,
    mapEntries(events, (event, schema) => [event, { readers: readers[event] ?? [], body: schemaOf(schema) }]),
  ]);
export type Contracts = Record<string, Record<string, { readonly readers: readonly string[]; readonly body: Json }>>;
