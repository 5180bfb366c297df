/** One PostgreSQL and one Kafka for a whole `npm test`, in a separate home. Servers that the environment names are used instead. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startBroker } from '../infra/local/broker.ts';
import { homeFolder } from '../infra/local/home.ts';
import { startPostgres } from '../infra/local/postgres.ts';

export default async function startServers(): Promise<void> {
  const home = makeHome(join(homeFolder(), 'test'));
  const [postgres, broker] = await Promise.all([
    process.env.XUEJI_TEST_DATABASE_URL ? null : startPostgres({ home }),
    process.env.XUEJI_TEST_BROKERS ? null : startBroker({ home }),
  ]);
  process.env.XUEJI_TEST_HOME = home;
  if (postgres) process.env.XUEJI_TEST_DATABASE_URL = postgres.url;
  if (broker) Object.assign(process.env, { XUEJI_TEST_BROKERS: broker.brokers, XUEJI_TEST_KAFKA_HOME: home });
  Object.assign(globalThis, { stopTestServers: () => Promise.all([postgres?.stop(), broker?.stop()]) });
}

/** A home of this run, because two runs may run at the same time. Homes of dead runs are removed, including the logs of the last one. */
function makeHome(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!isAlive(Number(name))) rmSync(join(folder, name), { recursive: true, force: true });
  return join(folder, String(process.pid));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
