/** The public form of an event for partners: ids and a step. Partners query everything else with their own rights. */
import { ceTypeOf } from '@xueji/schema/events/contract.ts';
import { PUBLIC_TOPIC, type PublicTransferEvent } from '@xueji/schema/events/transfers-public.ts';
import { FIELD_GROUPS, type FieldGroup } from '@xueji/schema/partner-fields.ts';

/** Type of the test event of a webhook. It refers to no transfer. */
export const TEST_EVENT = 'WebhookTest';

export const publicBody = ({ transferId, step }: { transferId: string; step: number | null }): PublicTransferEvent =>
  step === null ? { transferId } : { transferId, step };

/** The form on Kafka, keyed by the transfer. It does not contain the student's id. */
export function publicForm({ topic, aggregateId, body }: { topic: string; aggregateId: string; body: object }) {
  if (topic !== 'transfers') return null;
  const step = 'step' in body && typeof body.step === 'number' ? body.step : null;
  return { topic: PUBLIC_TOPIC, key: aggregateId, body: publicBody({ transferId: aggregateId, step }) };
}

/** Further ids, and the field of the graph whose grant each id requires. */
const PARTS = { studentId: 'student', fromSchoolId: 'fromSchool', toSchoolId: 'toSchool' } as const;
type Part = keyof typeof PARTS;

const grants = (groups: readonly FieldGroup[] | null, part: Part): boolean =>
  groups === null || groups.some((group) => (FIELD_GROUPS[group] as { Transfer?: string }).Transfer?.split(' ').includes(PARTS[part]));

/** The data of a webhook event: the same ids as in a line of the feed. Ids that are not granted are left out. */
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
  /** Its cursor in the feed; absent in a test event. */
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
