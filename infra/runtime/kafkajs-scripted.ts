/**
 * For the contract tests of publishing: KafkaJS's own producer code with a scripted cluster, because the failures need a leader change or a lost
 * answer at an exact moment.
 */
import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Producer } from 'kafkajs';

const load = createRequire(import.meta.url);
const createSendMessages = load('kafkajs/src/producer/sendMessages');
const createRetry = load('kafkajs/src/retry');
const createEosManager = load('kafkajs/src/producer/eosManager');
const { KafkaJSProtocolError, KafkaJSRequestTimeoutError } = load('kafkajs/src/errors');
const { createErrorFromCode } = load('kafkajs/src/protocol/error');

const NOT_LEADER_FOR_PARTITION = 6;
export const notLeader = (): Error => new KafkaJSProtocolError(createErrorFromCode(NOT_LEADER_FOR_PARTITION));
export const answerLost = (): Error => new KafkaJSRequestTimeoutError('Request Produce timed out', {});

type Entry = { partition: number; firstSequence: number; messages: { value: string }[] };
type Request = { producerId: number; topicData: { topic: string; partitions: Entry[] }[] };
type Receipt = { topicName: string; partition: number; errorCode: number };
export type Broker = {
  nodeId: number;
  produce(request: Request): Promise<{ topics: { topicName: string; partitions: Omit<Receipt, 'topicName'>[] }[] }>;
};
/** The behaviour of a broker at its n-th request. The default writes and answers. `write` appends and returns the answer. */
export type Behaviour = (write: () => Awaited<ReturnType<Broker['produce']>>) => Promise<Awaited<ReturnType<Broker['produce']>>>;

const silent = { error: () => undefined, debug: () => undefined };
const logger = { ...silent, namespace: () => silent };

/** Two brokers that share one log per partition. `leaders` is the content of the metadata; a test changes it. */
export class ScriptedCluster {
  readonly log: Record<number, string[]> = { 0: [], 1: [] };
  leaders: Record<number, number> = { 0: 1, 1: 2 };
  readonly #scripts = new Map<number, Behaviour[]>();
  readonly #sequences = new Map<string, number>();
  readonly #brokers = new Map([1, 2].map((nodeId) => [nodeId, { nodeId, produce: (request: Request) => this.#produce(nodeId, request) }]));
  /** Writes that a behaviour has started but not finished. */
  readonly inFlight: Promise<unknown>[] = [];

  script(nodeId: number, ...behaviours: Behaviour[]): void {
    this.#scripts.set(nodeId, behaviours);
  }

  #produce(nodeId: number, request: Request) {
    const behave = this.#scripts.get(nodeId)?.shift() ?? (async (write) => write());
    const answered = behave(() => this.#write(request));
    this.inFlight.push(answered.catch(() => undefined));
    return answered;
  }

  /** A broker drops a batch of an idempotent producer whose sequence it has seen, and answers as if it had been written. */
  #write({ producerId, topicData }: Request) {
    const [data] = topicData;
    for (const { partition, firstSequence, messages } of data?.partitions ?? []) {
      const seen = this.#sequences.get(`${producerId}/${partition}`) ?? -1;
      if (producerId >= 0 && firstSequence <= seen) continue;
      this.#sequences.set(`${producerId}/${partition}`, firstSequence + messages.length - 1);
      this.log[partition]?.push(...messages.map(({ value }) => value));
    }
    const partitions = (data?.partitions ?? []).map(({ partition }) => ({ partition, errorCode: 0 }));
    return { topics: [{ topicName: data?.topic ?? '', partitions }] };
  }

  /** The producer as KafkaJS makes it, with the given options. */
  async producer({ idempotent, retries }: { idempotent: boolean; retries: number }): Promise<Pick<Producer, 'sendBatch'>> {
    const cluster = this.#asKafkaJS();
    const eosManager = createEosManager({ logger, cluster, transactional: false });
    if (idempotent) await eosManager.initProducerId();
    const partitioner = ({ message }: { message: { partition: number } }) => message.partition;
    const retrier = createRetry({ retries, initialRetryTime: 5, factor: 0 });
    const send = createSendMessages({ logger, cluster, partitioner, eosManager, retrier });
    return { sendBatch: ({ topicMessages = [], acks, timeout }) => send({ topicMessages, acks, timeout }) };
  }

  #asKafkaJS() {
    const partitionsOf = () => [0, 1].map((partitionId) => ({ partitionId, leader: this.leaders[partitionId] }));
    const nothing = async () => undefined;
    return {
      refreshMetadata: nothing,
      refreshMetadataIfNecessary: nothing,
      addMultipleTargetTopics: nothing,
      connect: nothing,
      isConnected: () => true,
      findTopicPartitionMetadata: partitionsOf,
      findLeaderForPartitions: (_: string, partitions: string[]) =>
        Object.groupBy(partitions.map(Number), (partition) => this.leaders[partition] ?? 0),
      findBroker: async ({ nodeId }: { nodeId: number }) => this.#brokers.get(Number(nodeId)),
      findControllerBroker: async () => ({ initProducerId: async () => ({ producerId: 7, producerEpoch: 0 }) }),
    };
  }
}

/** Waits until all pending promise callbacks have run. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await nextTurn();
};
