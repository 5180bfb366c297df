/** One PostgreSQL and one Kafka for a whole `npm test`, in a home of their own; what is given in the environment is used instead. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startBroker } from '../infra/local/broker.ts';
import { homeFolder } from '../infra/local/home.ts';
import { startPostgres } from '../infra/local/postgres.ts';

export default async function startServers(): Promise<void> {
  const home = join(homeFolder(), 'test');
  rmSync(home, { recursive: true, force: true });
  const [postgres, broker] = await Promise.all([
    process.env.XUEJI_TEST_DATABASE_URL ? null : startPostgres({ home }),
    process.env.XUEJI_TEST_BROKERS ? null : startBroker({ home }),
  ]);
  process.env.XUEJI_TEST_HOME = home;
  if (postgres) process.env.XUEJI_TEST_DATABASE_URL = postgres.url;
  if (broker) process.env.XUEJI_TEST_BROKERS = broker.brokers;
  Object.assign(globalThis, { stopTestServers: () => Promise.all([postgres?.stop(), broker?.stop()]) });
}
