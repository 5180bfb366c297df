/** The port to Kafka over KafkaJS. Only `kafka*.ts` files use the client library, so that it can be replaced. */
import { connect as connectTcp, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { isLatestOnly } from '@xueji/schema/events/topics.ts';
import { type Admin, type ISocketFactory, Kafka as KafkaJS, type logCreator, logLevel, type Producer, type SASLOptions } from 'kafkajs';
import { type KafkaLogin, namespaced } from './kafka-access.ts';
import type { Kafka, Log, OutgoingRecord, SubscribeOptions, Subscription } from './kafka-port.ts';
import { publishRounds } from './kafka-publish.ts';
import { GroupMember, HEARTBEAT_MS, SESSION_TIMEOUT_MS } from './kafka-subscription.ts';
import { ensureTopicsExist, lagOf, skippedOf } from './kafka-topics.ts';
import { cureIdleTimers } from './kafkajs-cures.ts';

export { WrongPartitions } from './kafka-topics.ts';

export type KafkaOptions = {
  /** host:port, comma-separated. */
  brokers: string;
  /** None for a broker that asks for no credentials. */
  login?: KafkaLogin | undefined;
  clientId: string;
  /** Prefix of every topic and group. */
  namespace: string;
  partitions: number;
  replication: number;
  log?: Log;
  /** Called when a consumer cannot continue. By default it ends the process, so that its supervisor restarts it. */
  onFatal?: (error: Error) => void;
  /** If there is a lag and the client delivers no records for this time, the consumer fails. */
  stalledAfterMs?: number;
  /** If the handler neither resolves nor rejects for this time, the consumer fails. */
  handlerWithinMs?: number;
};

const MAX_RECORDS = 500;
const STALLED_AFTER_MS = 60_000;
// A batch of 500 is split nine times until a slow event is alone, and each half may take 40 s to fail: 6 minutes.
const HANDLER_WITHIN_MS = 15 * 60_000;
// A call that needs a broker is rejected after about three seconds; the caller retries.
const RETRY = { retries: 5, initialRetryTime: 100, maxRetryTime: 1000 };
// A consumer that gives up leaves a dead member, and the next consumer must wait for its session timeout. So it retries for more than a minute.
const CONSUMER_RETRIES = 20;

export function connectKafka(options: KafkaOptions): Kafka {
  return new Port(options);
}

class Port implements Kafka {
  readonly #options: KafkaOptions;
  readonly #log: Log;
  readonly #client: KafkaJS;
  readonly #members: GroupMember[] = [];
  readonly #admin: Lazy<Admin>;
  readonly #producer: Lazy<Producer>;
  #lastPublish: Promise<unknown> = Promise.resolve();

  constructor(options: KafkaOptions) {
    cureIdleTimers();
    this.#options = options;
    this.#log = options.log ?? (() => undefined);
    this.#client = new KafkaJS({
      clientId: options.clientId,
      brokers: options.brokers.split(','),
      ...(options.login && { sasl: options.login as SASLOptions }),
      connectionTimeout: 3000,
      requestTimeout: 15_000,
      retry: RETRY,
      socketFactory: openSocket,
      logLevel: logLevel.INFO,
      logCreator: logTo(this.#log),
    });
    this.#admin = connectedOnce(() => this.#client.admin());
    this.#producer = connectedOnce(() =>
      this.#client.producer({ idempotent: false, allowAutoTopicCreation: false, createPartitioner, retry: { retries: 0 } }),
    );
  }

  async clusterId(): Promise<string> {
    const { clusterId } = await (await this.#admin.get()).describeCluster();
    return clusterId;
  }

  async ensureTopics(topics: readonly string[]): Promise<void> {
    await ensureTopicsExist(await this.#admin.get(), {
      ...this.#options,
      topics: [...new Set(topics)].map((topic) => ({ name: this.#full(topic), latestOnly: isLatestOnly(topic) })),
    });
  }

  publish(records: readonly OutgoingRecord[]): Promise<void> {
    const named = records.map((record) => ({ ...record, topic: this.#full(record.topic) }));
    // One after another: a second publish must not overtake the records of the first.
    const published = this.#lastPublish.then(async () => publishRounds(await this.#producer.get(), named, this.#options.partitions));
    this.#lastPublish = published.catch(() => undefined);
    return published;
  }

  async subscribe(options: SubscribeOptions): Promise<Subscription> {
    const { group, topics, onRecords, maxRecords = MAX_RECORDS, onSkipped = async () => undefined } = options;
    await this.ensureTopics(topics);
    const { namespace, partitions, onFatal = endProcess, stalledAfterMs = STALLED_AFTER_MS } = this.#options;
    const { handlerWithinMs = HANDLER_WITHIN_MS } = this.#options;
    const groupId = this.#full(group);
    const member: GroupMember = new GroupMember({
      consumer: this.#client.consumer({
        groupId,
        sessionTimeout: SESSION_TIMEOUT_MS,
        heartbeatInterval: HEARTBEAT_MS,
        rebalanceTimeout: 10_000,
        maxWaitTimeInMs: 500,
        minBytes: 1,
        maxBytesPerPartition: 1024 * 1024,
        maxBytes: 8 * 1024 * 1024,
        metadataMaxAge: 30_000,
        allowAutoTopicCreation: false,
        retry: { ...RETRY, retries: CONSUMER_RETRIES, restartOnFailure: async () => !member.isStopping() },
      }),
      topics: topics.map(this.#full),
      bare: (topic) => (namespace === '' ? topic : topic.slice(namespace.length + 1)),
      onRecords,
      maxRecords,
      concurrency: topics.length * partitions,
      skipped: async () => skippedOf(await this.#admin.get(), groupId, topics.map(this.#full)),
      onSkipped,
      lag: async (assigned) => lagOf(await this.#admin.get(), groupId, assigned),
      stalledAfterMs,
      handlerWithinMs,
      log: this.#log,
      onFatal: (error) => {
        this.#log('error', `consumer ${groupId} cannot go on`, { err: error });
        onFatal(error);
      },
    });
    this.#members.push(member);
    try {
      await member.start();
    } catch (error) {
      this.#members.splice(this.#members.indexOf(member), 1);
      await member.stop().catch(() => undefined);
      throw error;
    }
    return member;
  }

  async lag(group: string, topics: readonly string[]): Promise<number> {
    const all = topics.flatMap((topic) =>
      Array.from({ length: this.#options.partitions }, (_, partition) => ({ topic: this.#full(topic), partition })),
    );
    return lagOf(await this.#admin.get(), this.#full(group), all);
  }

  async close(): Promise<void> {
    await Promise.all(this.#members.map((member) => member.stop()));
    await this.#lastPublish;
    await Promise.all([this.#admin.disconnect(), this.#producer.disconnect()]);
  }

  #full = (name: string): string => namespaced(this.#options.namespace, name);
}

const endProcess = () => process.exit(1);

/** Every record names its partition, computed by our own murmur2. KafkaJS uses it. */
const createPartitioner =
  () =>
  ({ message }: { message: { partition?: number } }): number =>
    message.partition ?? 0;

type Connectable = { connect(): Promise<void>; disconnect(): Promise<void> };
type Lazy<C> = { get(): Promise<C>; disconnect(): Promise<void> };

/** Connects at the first use. If that fails, the next use connects again. */
function connectedOnce<C extends Connectable>(create: () => C): Lazy<C> {
  let connected: Promise<C> | null = null;
  const connect = async () => {
    const client = create();
    await client.connect();
    return client;
  };
  return {
    get() {
      connected ??= connect().catch((error: unknown) => {
        connected = null;
        throw error;
      });
      return connected;
    },
    async disconnect() {
      await (await connected)?.disconnect();
    },
  };
}

const KEEP_ALIVE_MS = 60_000;

/** Opens sockets like KafkaJS, but without Nagle's algorithm: several small requests in one tick must not wait for each other's answers. */
const openSocket: ISocketFactory = ({ host, port, ssl, onConnect }) => {
  const servername = isIP(host) ? {} : { servername: host };
  const socket = ssl ? connectTls({ host, port, ...servername, ...ssl }, onConnect) : connectTcp({ host, port }, onConnect);
  return socket.setKeepAlive(true, KEEP_ALIVE_MS).setNoDelay(true);
};

/** KafkaJS logs an error and then retries. Final failures reach the caller or `onFatal`, so its errors are logged as warnings. */
const logTo =
  (log: Log): logCreator =>
  () =>
  ({ namespace, level, log: { message, timestamp: _, logger: __, ...extra } }) =>
    log(level === logLevel.INFO ? 'info' : 'warn', `kafkajs ${namespace}: ${message}`, extra);
