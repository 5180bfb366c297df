/** Keeps the broker's access list as the registrations say. A topic cannot be narrowed, so only a partner that may see every event reads it. */
import type { ServiceConfig } from '@xueji/infra/runtime/config.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { RecurringKind } from '@xueji/infra/runtime/jobs-lane.ts';
import { allowPartners, loginOf } from '@xueji/infra/runtime/kafka-access.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { PUBLIC_TOPIC } from '@xueji/schema/events/transfers-public.ts';
import { listUnlimitedClients } from './partner-store.ts';

/** So long may a suspended partner go on reading. */
const EVERY_MS = 5000;

type Settings = Pick<ServiceConfig, 'KAFKA_BROKERS' | 'KAFKA_ACCESS_USER' | 'KAFKA_ACCESS_PASSWORD' | 'XUEJI_NAMESPACE'>;

/** None where the broker has no access list of ours. */
export function partnerKafkaAccess({ db, config, log }: { db: Database; config: Settings; log: Logger }): RecurringKind[] {
  const login = loginOf(config.KAFKA_ACCESS_USER, config.KAFKA_ACCESS_PASSWORD);
  if (!login) return [];
  const server = { brokers: config.KAFKA_BROKERS, login };
  const topic = { topic: PUBLIC_TOPIC, namespace: config.XUEJI_NAMESPACE };
  const run = async () => {
    const { added, removed } = await allowPartners(server, topic, await listUnlimitedClients(db));
    if (added.length + removed.length > 0) log.info({ added, removed }, 'partners who may read the public topic have changed');
  };
  // A broker that is away is no failed job: the next run does it.
  const runOrWarn = () => run().catch((err: unknown) => log.warn({ err }, 'the access list of Kafka could not be brought up to date'));
  return [{ name: 'partner-kafka-access', everyMs: EVERY_MS, run: runOrWarn }];
}
