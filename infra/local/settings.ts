/** Checks the settings of all processes before `npm start` starts anything. Otherwise a process would find a wrong setting only after the servers are up. */
import { readGatewayConfig, readServiceConfig } from '@xueji/infra/runtime/config.ts';
import { reasonOf, StartFailure } from './home.ts';

/** Settings that `startSystem` always sets itself. */
const OF_SERVICES = { PORT: '0', XUEJI_NAMESPACE: '', XUEJI_INTERNAL_JWKS: 'made at the start' };
const OF_GATEWAY = {
  PORT: '0',
  INTERNAL_PORT: '0',
  XUEJI_SUBGRAPHS: '{}',
  XUEJI_INTERNAL_KEY: 'made at the start',
  XUEJI_JWKS: 'made at the start',
};
/** Defaults for absent or empty settings. */
const INSTEAD = {
  DATABASE_URL: 'postgres://127.0.0.1/postgres',
  KAFKA_BROKERS: '127.0.0.1:9092',
  XUEJI_NUMBER_KEY: undefined,
  XUEJI_CURSOR_KEY: undefined,
  XUEJI_WEBHOOK_KEY: undefined,
};

/** Throws an error of one line that names the setting and its expected form. */
export function assertSettings(env = process.env): void {
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => value !== '' || !(name in INSTEAD)));
  try {
    readServiceConfig({ ...INSTEAD, ...given, ...OF_SERVICES });
    readGatewayConfig({ ...given, ...OF_GATEWAY });
  } catch (error) {
    throw new StartFailure(reasonOf(error));
  }
}
