/** Asks how many brokers are in service at an address. */
import { asAdmin, type KafkaServer } from '../runtime/kafka-access.ts';

/** Returns 0 when there is no answer within `timeoutMs`, when the user is refused, or when the broker does not serve yet. */
export const brokersInService = (server: KafkaServer, timeoutMs: number): Promise<number> =>
  asAdmin({ ...server, timeoutMs, retries: 0 }, (admin) => admin.describeCluster()).then(
    ({ brokers }) => brokers.length,
    () => 0,
  );
