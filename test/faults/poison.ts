/**
 * Poison messages: events that no handler can apply, published directly to the topic. Only their own student waits, in order, and continues when an
 * operator discards them.
 */
import { randomUUID } from 'node:crypto';
import { connectKafka } from '@xueji/infra/runtime/kafka.ts';
import type { Kafka, OutgoingRecord } from '@xueji/infra/runtime/kafka-port.ts';
import type { Fault } from './fault.ts';
import { onDatabase, pause, type Stage, WITHOUT_INBOX } from './stage.ts';

const EVERY_MS = 1500;
/** Offsets are committed each second; after that a discarded poison message is not delivered again. */
const COMMITTED_AFTER_MS = 2500;
/** The services that park events of the topic `transfers`. */
const READERS = ['enrolment', 'identity'] as const;

type Poison = { eventId: string; studentId: string; at: number };
type ParkedPage = { items: { id: number; eventId: string }[]; after: number | null };
type Event = {
  eventId: string;
  key: string;
  aggregateId: string;
  version: number;
  type: string;
  body: object;
  occurredAt: string;
  correlationId: string;
};

export const poisonedEvents: Fault = {
  id: 'F10',
  title:
    'events that break their contract, and events at which the handler throws; discarded at the operator’s door at the end, and what waited let go',
  brokers: 'one',
  shownBy: [WITHOUT_INBOX],
  async inject(stage, term) {
    const kafka = connectKafka({
      brokers: stage.servers.brokers.address,
      login: stage.servers.brokers.users.admin,
      clientId: 'faults',
      namespace: stage.namespace,
      partitions: 4,
      replication: stage.servers.brokers.replication,
    });
    try {
      const poisons: Poison[] = [];
      for (let round = 0; round < 2 || !term.over(); round++) {
        const pupil = stage.driver.borrow();
        if (pupil) poisons.push(await poison(stage, kafka, pupil.studentId, round % 2 === 0 ? 'BREAKS_CONTRACT' : 'THROWS'));
        if (pupil) stage.driver.giveBack(pupil);
        await pause(EVERY_MS);
      }
      await pause(COMMITTED_AFTER_MS);
      await judge(stage, poisons);
      await takeAway(stage, poisons);
    } finally {
      await kafka.close();
    }
  },
};

async function poison({ struck }: Stage, kafka: Kafka, studentId: string, kind: 'BREAKS_CONTRACT' | 'THROWS'): Promise<Poison> {
  const [eventId, transferId] = [randomUUID(), randomUUID()];
  // This transfer was never requested, so enrolment has no hold for it and must not move the child.
  const body = kind === 'THROWS' ? { transferId, studentId } : { transferId };
  const occurredAt = new Date().toISOString();
  await kafka.publish([
    toRecord({
      eventId,
      key: studentId,
      aggregateId: transferId,
      version: 1,
      type: 'TransferApproved',
      body,
      occurredAt,
      correlationId: transferId,
    }),
  ]);
  struck();
  return { eventId, studentId, at: Date.now() };
}

const toRecord = ({ eventId, key, aggregateId, version, type, body, occurredAt, correlationId }: Event): OutgoingRecord => ({
  topic: 'transfers',
  key,
  value: JSON.stringify(body),
  headers: {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: eventId,
    ce_source: '/xueji/transfers',
    ce_type: `cn.xueji.${type}.v1`,
    ce_time: occurredAt,
    ce_subject: aggregateId,
    ce_partitionkey: key,
    ce_aggversion: String(version),
    ce_correlationid: correlationId,
  },
});

/** Later events of a poisoned student must wait; events of all other students take effect. */
async function judge({ system, driver }: Stage, poisons: readonly Poison[]): Promise<void> {
  const { acknowledged, completedAt, contradictions } = driver.history;
  const holds = await onDatabase<{ id: string }>(system.databaseUrls.enrolment, 'select transfer_id as id from holds');
  const held = new Set(holds.map(({ id }) => id));
  for (const { studentId, at } of poisons) {
    const behind = acknowledged.filter((one) => one.act === 'request' && one.studentId === studentId && one.sentAt >= at);
    for (const { transferId } of behind) if (held.has(transferId)) contradictions.push(`${transferId} took effect behind a poisoned event`);
  }
  const first = Math.min(...poisons.map(({ at }) => at));
  if (![...completedAt.values()].some((at) => at > first)) contradictions.push('nobody went on beside the poisoned events');
}

/** Acts like an operator: discards the poison messages, which releases the events behind them, and replays the rest. */
async function takeAway({ system, world }: Stage, poisons: readonly Poison[]): Promise<void> {
  const operator = await world.as('operator', '');
  const atDoor: AtDoor = async <Body>(path: string, body?: object): Promise<Body> => {
    const response = await fetch(`${system.gatewayUrl}/operator${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${operator.token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Body;
  };
  const poisonous = new Set(poisons.map(({ eventId }) => eventId));
  for (const reader of READERS) {
    // A second poison message of a student waits behind the first and fails after its release, so read the list again.
    while ((await discard(poisonous, reader, atDoor)) > 0);
    for (let after: number | null = 0; after !== null; )
      after = (await atDoor<{ after: number | null }>(`/${reader}/parked/replay`, { where: { topic: 'transfers', after } })).after;
  }
}

type AtDoor = <Body>(path: string, body?: object) => Promise<Body>;

/** Discards the failed poison messages of this reader. Returns their number. */
async function discard(poisonous: ReadonlySet<string>, reader: (typeof READERS)[number], atDoor: AtDoor): Promise<number> {
  let discarded = 0;
  for (let after: number | null = 0; after !== null; ) {
    const page: ParkedPage = await atDoor(`/${reader}/parked?first=100&topic=transfers&reason=FAILED&after=${after}`);
    const ids = page.items.filter(({ eventId }) => poisonous.has(eventId)).map(({ id }) => id);
    // The event was forged, so it uses up no version.
    if (ids.length > 0)
      await atDoor(`/${reader}/parked/discard`, { ids, version: 'FREE', reason: '此事件并非系统所发 · not an event of ours' });
    discarded += ids.length;
    after = page.after;
  }
  return discarded;
}
