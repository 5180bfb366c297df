/** What partners are told of an event, over whatever way it reaches them: ids and a step. The rest is asked for, under the partner's rights. */
import { ceTypeOf } from '@xueji/schema/events/contract.ts';
import { PUBLIC_TOPIC, type PublicTransferEvent } from '@xueji/schema/events/transfers-public.ts';

/** Type of the event that a partner asks for to try its endpoint. It is no fact about any transfer. */
export const TEST_EVENT = 'WebhookTest';

export const publicBody = ({ transferId, step }: { transferId: string; step: number | null }): PublicTransferEvent =>
  step === null ? { transferId } : { transferId, step };

/** On Kafka, keyed by the transfer: the student's id stays inside. */
export function publicForm({ topic, aggregateId, body }: { topic: string; aggregateId: string; body: object }) {
  if (topic !== 'transfers') return null;
  const step = 'step' in body && typeof body.step === 'number' ? body.step : null;
  return { topic: PUBLIC_TOPIC, key: aggregateId, body: publicBody({ transferId: aggregateId, step }) };
}

export type CloudEvent = {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly subject: string;
  readonly datacontenttype: 'application/json';
  readonly data: object;
};

/** CloudEvents 1.0, JSON format, structured mode; `id`, `type` and `subject` are those of the same event on Kafka. */
export const cloudEventOf = (event: { id: string; type: string; at: Date; subject: string; data: object }): CloudEvent => ({
  specversion: '1.0',
  id: event.id,
  source: '/xueji/transfers',
  type: ceTypeOf(event.type),
  time: event.at.toISOString(),
  subject: event.subject,
  datacontenttype: 'application/json',
  data: event.data,
});
