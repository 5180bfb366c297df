/** The lag of a service behind the topics that it reads. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kafka } from './kafka-port.ts';

/** Records by topic that the service has not handled; null for a topic when the broker does not answer in time. */
export type EventLag = () => Promise<ReadonlyMap<string, number | null>>;

const KEEP_MS = 1000;
const ANSWER_WITHIN_MS = 2000;

/** Asks the broker at most once a second for all requests together. */
export function eventLagOf(kafka: Pick<Kafka, 'lag'>, group: string, topics: readonly string[]): EventLag {
  let kept: { askedAt: number; answer: ReturnType<EventLag> } | null = null;
  const ask = async (): ReturnType<EventLag> => {
    const lags = topics.map(async (topic) => [topic, await lagOf(kafka, group, topic)] as const);
    return new Map(await Promise.all(lags));
  };
  return () => {
    if (!kept || Date.now() - kept.askedAt >= KEEP_MS) kept = { askedAt: Date.now(), answer: ask() };
    return kept.answer;
  };
}

async function lagOf(kafka: Pick<Kafka, 'lag'>, group: string, topic: string): Promise<number | null> {
  const answered = new AbortController();
  const timeout = sleep(ANSWER_WITHIN_MS, null, { signal: answered.signal }).catch(() => null);
  const lag = await Promise.race([kafka.lag(group, [topic]).catch(() => null), timeout]);
  answered.abort();
  return lag;
}
