/** The relay and the consumer of a service. They begin when the broker is there; until then the service serves and says so in its health. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceConfig } from './config.ts';
import { type Consumption, startConsumer } from './consumer.ts';
import type { ServiceDatabase } from './database.ts';
import { type EventLag, eventLagOf } from './event-lag.ts';
import type { Faults } from './faults.ts';
import type { Observed } from './health.ts';
import { connectKafka, WrongPartitions } from './kafka.ts';
import { loginOf } from './kafka-access.ts';
import type { Kafka, Subscription } from './kafka-port.ts';
import type { PublicForm } from './log-record.ts';
import { releaseKnown } from './parked.ts';
import { type Relay, startRelay } from './relay.ts';
import type { Logger } from './telemetry.ts';
import { startReleasing } from './unknown-events.ts';

export type EventFlowOptions = {
  service: string;
  /** Topics that this service publishes. */
  topics: readonly string[];
  publicForm?: PublicForm | undefined;
  consumption: Consumption | undefined;
  config: Pick<ServiceConfig, 'DATABASE_URL' | 'KAFKA_BROKERS' | 'KAFKA_PARTITIONS' | 'KAFKA_REPLICATION' | 'XUEJI_NAMESPACE'> &
    Partial<Pick<ServiceConfig, 'KAFKA_USER' | 'KAFKA_PASSWORD'>>;
  db: ServiceDatabase;
  faults: Faults;
  log: Logger;
};
export type EventFlow = {
  readonly kafka: Pick<Kafka, 'publish'>;
  /** How far this service is behind the topics that it reads. */
  readonly lag: EventLag;
  /** Resolves when the topics are there and the consumer has begun. */
  begun: Promise<void>;
  state(): Pick<Observed, 'relay' | 'consumer'>;
  stop(): Promise<void>;
};

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5000;

export function startEventFlow(options: EventFlowOptions): EventFlow {
  const { service, topics, publicForm, consumption, config, db, faults, log } = options;
  const kafka = portOf(options);
  const stopping = new AbortController();
  let relay: Relay | null = null;
  let consumer: Subscription | null = null;
  let waitsFor = 'waits for Kafka';

  const begin = async () => {
    await kafka.ensureTopics([...new Set([...topics, ...Object.keys(consumption?.contracts ?? {})])]);
    relay ??= startRelay({ url: config.DATABASE_URL, service, kafka, faults, log, publicForm });
    if (consumption) consumer = await startConsumer({ service, db: db.consumer, kafka, consumption, faults, log });
  };
  const beginAtLast = async () => {
    for (let waitMs = FIRST_WAIT_MS; !stopping.signal.aborted; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      try {
        return await begin();
      } catch (error) {
        // No later try can succeed, and nothing may be published under other partitions.
        if (error instanceof WrongPartitions) endProcess(error, log);
        waitsFor = `waits for Kafka: ${error instanceof Error ? error.message : error}`;
        log.warn({ err: error, waitMs }, 'Kafka cannot be used yet, trying again');
        await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };
  const begun = beginAtLast();
  const releasing = consumption ? startReleasing(() => releaseKnown({ db: db.jobs, consumption }, service), log) : null;
  return {
    kafka,
    lag: eventLagOf(kafka, service, Object.keys(consumption?.contracts ?? {})),
    begun,
    state: () => ({
      relay: relay?.state() ?? { draining: false, detail: waitsFor },
      consumer: consumer?.state() ?? { consuming: !consumption, detail: consumption ? waitsFor : 'reads no topic' },
    }),
    async stop() {
      stopping.abort();
      await begun;
      await releasing?.stop();
      await consumer?.stop();
      await relay?.stop();
      await kafka.close();
    },
  };
}

const portOf = ({ service, config, log }: EventFlowOptions): Kafka =>
  connectKafka({
    brokers: config.KAFKA_BROKERS,
    login: loginOf(config.KAFKA_USER, config.KAFKA_PASSWORD),
    clientId: service,
    namespace: config.XUEJI_NAMESPACE,
    partitions: config.KAFKA_PARTITIONS,
    replication: config.KAFKA_REPLICATION,
    log: (level, message, extra) => log[level](extra ?? {}, message),
  });

function endProcess(error: Error, log: Logger): never {
  log.fatal({ err: error }, 'cannot start');
  process.exit(1);
}
