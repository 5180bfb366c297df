/** Separate servers and a system for one benchmark, in a separate home. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startBroker } from '../../infra/local/broker.ts';
import { homeFolder } from '../../infra/local/home.ts';
import { startPostgres } from '../../infra/local/postgres.ts';
import { type SystemOptions, startSystem } from '../../infra/local/system.ts';
import { type World, worldOf } from '../world.ts';

export type BenchWorld = World & { databaseServerUrl: string; serverPids: { postgres: number; broker: number }; end(): Promise<void> };

export async function startBenchWorld(
  env: Record<string, string> = {},
  settings: Record<string, string> = {},
  signIn?: SystemOptions['signIn'],
): Promise<BenchWorld> {
  const home = join(homeFolder(), 'bench');
  rmSync(home, { recursive: true, force: true });
  const [postgres, broker] = await Promise.all([startPostgres({ home, settings }), startBroker({ home })]);
  const system = await startSystem({
    home,
    port: 0,
    databaseServerUrl: postgres.url,
    brokers: broker.brokers,
    kafkaUsers: broker.users,
    signIn,
    // One measuring client asks more than people do.
    env: { LOG_LEVEL: 'warn', XUEJI_CLIENT_BUDGET: '1000000000', ...env },
  });
  return {
    ...worldOf(system),
    databaseServerUrl: postgres.url,
    serverPids: { postgres: postgres.pid, broker: broker.pid },
    async end() {
      await system.stop();
      await Promise.all([postgres.stop(), broker.stop()]);
    },
  };
}

/** The last line of every benchmark: what a script reads. */
export type BenchResult = {
  bench: string;
  value: number;
  unit: string;
  yardstick: string;
  ratio: number;
  conditions: Record<string, unknown>;
};
