import { readServiceConfig } from './config.ts';
import { faultsOf, PROTECTIONS } from './faults.ts';

const off = { XUEJI_DELIVER_TWICE: false };

test('no protection is switched off by default', () => {
  expect(PROTECTIONS.filter((protection) => faultsOf(off).without(protection))).toEqual([]);
});

test.each(PROTECTIONS)('only %s is switched off when it is named', (named) => {
  const faults = faultsOf({ ...off, XUEJI_WITHOUT: named });
  expect(PROTECTIONS.filter((protection) => faults.without(protection))).toEqual([named]);
});

test('a protection that does not exist, and a crash point that does not exist, are refused at start', () => {
  expect(() => faultsOf({ ...off, XUEJI_WITHOUT: 'everything' })).toThrow('XUEJI_WITHOUT must be one of inbox');
  expect(() => faultsOf({ ...off, XUEJI_CRASH_AT: 'nowhere' })).toThrow('XUEJI_CRASH_AT must be one of relay.beforePublish');
});

test.each([
  ['XUEJI_WITHOUT', 'inbox'],
  ['XUEJI_CRASH_AT', 'command.afterCommit'],
  ['XUEJI_DELIVER_TWICE', '1'],
])('%s is refused in production', (name, value) => {
  const env = {
    PORT: '0',
    DATABASE_URL: 'postgres://127.0.0.1/x',
    KAFKA_BROKERS: '127.0.0.1:1',
    XUEJI_INTERNAL_JWKS: 'x',
    NODE_ENV: 'production',
  };
  expect(() => readServiceConfig({ ...env, [name]: value })).toThrow(`${name} refused in production`);
  expect(() => readServiceConfig(env)).not.toThrow();
});
