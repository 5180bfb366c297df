/** Asks how many brokers are in service at an address. */
import { asAdmin, type KafkaServer } from '../runtime/kafka-access.ts';

/** 0 when nobody answers within `timeoutMs`, when the user is refused, or when the broker is not yet in service. */
export const brokersInService = (server: KafkaServer, timeoutMs: number): Promise<number> =>
  asAdmin({ ...server, timeoutMs, retries: 0 }, (admin) => admin.describeCluster()).then(
    ({ brokers }) => brokers.length,
    () => 0,
  );
