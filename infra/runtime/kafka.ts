/** The port to Kafka over KafkaJS. Nothing outside `kafka*.ts` knows the client library, so that it can be exchanged. */
import { connect as connectTcp, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';
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
  /** Put before every topic and group. */
  namespace: string;
  partitions: number;
  replication: number;
  log?: Log;
  /** A consumer that cannot go on. The default ends the process, so that its supervisor starts it again. */
  onFatal?: (error: Error) => void;
  /** A lag is fatal when the client hands over no records for so long. */
  stalledAfterMs?: number;
  /** A handler that answers neither yes nor no for so long is fatal. */
  handlerWithinMs?: number;
};

const MAX_RECORDS = 500;
const STALLED_AFTER_MS = 60_000;
// A set of 500 is halved nine times until an event that is too slow stands alone, and each half may take 40 s to fail: 6 minutes.
const HANDLER_WITHIN_MS = 15 * 60_000;
// About three seconds until a call that needs a broker is rejected; whoever called tries again.
const RETRY = { retries: 5, initialRetryTime: 100, maxRetryTime: 1000 };
// A consumer that gives up leaves a member behind, for whose session the next one waits; so it tries for more than a minute.
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
    await ensureTopicsExist(await this.#admin.get(), { ...this.#options, topics: topics.map(this.#full) });
  }

  publish(records: readonly OutgoingRecord[]): Promise<void> {
    const named = records.map((record) => ({ ...record, topic: this.#full(record.topic) }));
    // One after another: a second publish may not overtake what the first one still tries to write.
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

/** Every record names its partition, computed by our own murmur2; KafkaJS only has to obey. */
const createPartitioner =
  () =>
  ({ message }: { message: { partition?: number } }): number =>
    message.partition ?? 0;

type Connectable = { connect(): Promise<void>; disconnect(): Promise<void> };
type Lazy<C> = { get(): Promise<C>; disconnect(): Promise<void> };

/** Connects at the first use, and again at the next use when that failed. */
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

/** As KafkaJS opens its sockets, but without Nagle's delay: several small requests in one tick must not wait for each other's answers. */
const openSocket: ISocketFactory = ({ host, port, ssl, onConnect }) => {
  const servername = isIP(host) ? {} : { servername: host };
  const socket = ssl ? connectTls({ host, port, ...servername, ...ssl }, onConnect) : connectTcp({ host, port }, onConnect);
  return socket.setKeepAlive(true, KEEP_ALIVE_MS).setNoDelay(true);
};

/** KafkaJS calls an error what it then tries again; what it gives up reaches the caller or `onFatal`. So its errors are warnings here. */
const logTo =
  (log: Log): logCreator =>
  () =>
  ({ namespace, level, log: { message, timestamp: _, logger: __, ...extra } }) =>
    log(level === logLevel.INFO ? 'info' : 'warn', `kafkajs ${namespace}: ${message}`, extra);
