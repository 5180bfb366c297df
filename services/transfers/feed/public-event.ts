/** What partners are told of an event: ids and a step. The rest is asked for, under the partner's rights. */
import { ceTypeOf } from '@xueji/schema/events/contract.ts';
import { PUBLIC_TOPIC, type PublicTransferEvent } from '@xueji/schema/events/transfers-public.ts';
import { FIELD_GROUPS, type FieldGroup } from '@xueji/schema/partner-fields.ts';

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

/** Ids beside the transfer's own, and the field of the graph that a partner must be granted to be told each. */
const PARTS = { studentId: 'student', fromSchoolId: 'fromSchool', toSchoolId: 'toSchool' } as const;
type Part = keyof typeof PARTS;

const grants = (groups: readonly FieldGroup[] | null, part: Part): boolean =>
  groups === null || groups.some((group) => (FIELD_GROUPS[group] as { Transfer?: string }).Transfer?.split(' ').includes(PARTS[part]));

/** What a webhook tells a partner of an event: the ids that a line of the feed tells it. An id that is not granted is left out. */
export function toldOf(
  event: { transferId: string; step: number | null },
  parties: Readonly<Record<Part, string | null>> | null,
  groups: readonly FieldGroup[] | null,
): object {
  const { transferId, ...step } = publicBody(event);
  const granted = (Object.keys(PARTS) as Part[]).filter((part) => grants(groups, part));
  return { transferId, ...Object.fromEntries(granted.map((part) => [part, parties?.[part] ?? null])), ...step };
}

export type CloudEvent = {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly subject: string;
  readonly datacontenttype: 'application/json';
  /** Where it stands in the feed; not in a test. */
  readonly cursor?: string;
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
