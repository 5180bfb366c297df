/** All settings of all processes. Read once at start; an invalid value ends the process with one line that names it. */
import { isIP } from 'node:net';
import { z } from 'zod';
import { CRASH_POINTS, PROTECTIONS } from './faults.ts';
import { withSecretFiles } from './secret-files.ts';

/** Hex of 32 bytes. */
const secretKey = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'expected 64 hex digits in lower case')
  .optional();
const oneOf = (names: readonly string[]) => z.enum(['', ...names], `expected one of ${names.join(', ')}`).optional();
const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
const origin = z
  .string()
  .refine((text) => URL.canParse(text) && new URL(text).origin === text, 'an origin such as https://desk.example.cn, without a path');
const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

/** True for a value that Express accepts: an address, a network, or the name of a network. */
function isNetwork(text: string): boolean {
  const [address = '', mask = '32', ...more] = text.split('/');
  const isMask = isIP(mask) > 0 || (/^\d{1,3}$/.test(mask) && Number(mask) <= (isIP(address) === 4 ? 32 : 128));
  return ['loopback', 'linklocal', 'uniquelocal'].includes(text) || (isIP(address) > 0 && isMask && more.length === 0);
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'expected a JSON object' });
    return z.NEVER;
  }
}

const shared = {
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** An instant with offset, e.g. 2025-09-28T10:00+08:00: the domain's clock starts there. Refused in production. */
  XUEJI_NOW: z
    .string()
    .refine((text) => text === '' || !Number.isNaN(Date.parse(text)), 'expected an instant with offset, e.g. 2025-09-28T10:00+08:00')
    .optional(),
};

const database = z.url({ protocol: /^postgres(ql)?$/, error: 'expected postgres://user:password@host:port/database' });

const serviceShape = z.object({
  ...shared,
  /** The database of this one service. */
  DATABASE_URL: database,
  /** Pool size for each kind of work. Kinds do not wait for each other. The process has three more connections: relay, control, migrations at the start. */
  DATABASE_COMMANDS: z.coerce.number().int().min(1).max(100).default(8),
  DATABASE_CONSUMERS: z.coerce.number().int().min(1).max(10).default(2),
  DATABASE_READS: z.coerce.number().int().min(1).max(100).default(8),
  DATABASE_JOBS: z.coerce.number().int().min(1).max(100).default(4),
  /** host:port, comma-separated. */
  KAFKA_BROKERS: z.string().regex(/^[^\s,]+:\d{1,5}(,[^\s,]+:\d{1,5})*$/, 'expected host:port, comma-separated, without spaces'),
  /** User (SCRAM-SHA-512) of this service at the broker, and its password. Leave both out for a broker that asks for no credentials. */
  KAFKA_USER: z.string().optional(),
  KAFKA_PASSWORD: z.string().optional(),
  /** User who may change the broker's access list, which lets a partner read the public topic. Only the transfers service needs it. */
  KAFKA_ACCESS_USER: z.string().optional(),
  KAFKA_ACCESS_PASSWORD: z.string().optional(),
  /** Partitions of every topic; fixed at creation, because adding one moves keys to other partitions. 4 on a laptop, 64 nationally. */
  KAFKA_PARTITIONS: z.coerce.number().int().min(1).max(1024).default(4),
  KAFKA_REPLICATION: z.coerce.number().int().min(1).max(9).default(1),
  /** Prefix of every topic and group, so that tests can share a broker. */
  XUEJI_NAMESPACE: z
    .string()
    .regex(/^[a-z0-9-]*$/)
    .default(''),
  /** File with the gateway's public keys (JWKS): only operations signed by it are served. */
  XUEJI_INTERNAL_JWKS: z.string().min(1),
  /** The next three keys must never change: a database refuses any other key (permanent-keys.ts). */
  /** Hex key (32 bytes) of the HMAC for claims on ID numbers and student numbers. Only identity needs it. */
  XUEJI_NUMBER_KEY: secretKey,
  /** Hex key (32 bytes) that signs the cursors of the partner feed. Another key makes every cursor invalid. Only transfers needs it. */
  XUEJI_CURSOR_KEY: secretKey,
  /**
   * Retention of the partner feed's events in days; 0, the default, keeps them for ever. Rebuilding read models from the log and refilling a broker
   * that lost its data need older events. Set this only if you need neither.
   */
  XUEJI_FEED_DAYS: z.coerce.number().int().min(0).max(36_500).default(0),
  /** Hex key (32 bytes) from which the secrets of webhooks are derived. Another key gives other secrets. Only transfers needs it. */
  XUEJI_WEBHOOK_KEY: secretKey,
  /** Folder of uploaded files. All processes that work on one database share it, and no others. Transfers and enrolment need it. */
  XUEJI_FILES: z.string().min(1).optional(),
  /** Webhooks may be in private networks and use http. For development and tests; refused in production. */
  XUEJI_WEBHOOK_ALLOW_PRIVATE: flag,
  /** A folder with policy files (`SERVICE/FILE.json`) whose rows are added to those of the code, or replace rows of the same id; read by policy.ts. */
  XUEJI_POLICY: z.string().optional(),
  /** Fault switches, refused in production: publish every event twice; SIGKILL at the named point; leave out one protection. */
  XUEJI_DELIVER_TWICE: flag,
  XUEJI_CRASH_AT: oneOf(CRASH_POINTS),
  XUEJI_WITHOUT: oneOf(PROTECTIONS),
});

const trustedProxies = z
  .string()
  .default('')
  .transform(listOf)
  .refine((networks) => networks.every(isNetwork), 'expected addresses or networks such as 10.0.0.0/8, comma-separated');

/** The resource of the graph's tokens (RFC 8707). The gateway asks for it, and our own issuer gives tokens for it. */
export const GRAPH_RESOURCE = 'urn:xueji:graph';
/** The gateway's name at the issuer. */
const clientId = z.string().default('xueji-console');
/** Who the tokens are for. */
const audience = z.string().default('xueji');
/** What sign-in in a browser needs besides the issuer. */
const OF_SIGN_IN = ['XUEJI_OIDC_CLIENT_SECRET', 'XUEJI_PUBLIC_URL', 'XUEJI_SESSION_KEY'] as const;

const gatewaySettings = z.object({
  ...shared,
  /** Metrics and health details are served here and not on the public port. 0 takes any free port. */
  INTERNAL_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  INTERNAL_HOST: z.string().default('127.0.0.1'),
  /** {"identity":"http://127.0.0.1:4001/graphql", …}: one address for each subgraph. */
  XUEJI_SUBGRAPHS: z.string().transform(parseJson).pipe(z.record(z.string(), z.url())),
  /** File with the private key (JWK, ES256) that signs the internal tokens. */
  XUEJI_INTERNAL_KEY: z.string().min(1),
  /** File or URL with the issuer's public keys (JWKS). */
  XUEJI_JWKS: z.string().min(1),
  /** Trusted proxies whose X-Forwarded-For is used: addresses or networks, comma-separated. Empty: none. */
  XUEJI_TRUST_PROXY: trustedProxies,
  /** Web pages that may call from a browser: origins such as https://desk.example.cn, comma-separated. Empty: only our own. */
  XUEJI_CORS_ORIGINS: z.string().default('').transform(listOf).pipe(z.array(origin)),
  /** The highest cost of one operation, and of one client's operations in a minute. Costs come from `@cost` in the SDL. */
  XUEJI_QUERY_BUDGET: z.coerce.number().int().min(1).default(50_000),
  XUEJI_CLIENT_BUDGET: z.coerce.number().int().min(1).default(600_000),
  /** Issuers whose tokens are accepted, comma-separated. All their keys stand in XUEJI_JWKS. */
  XUEJI_ISSUER: z
    .string()
    .default('xueji-demo')
    .transform(listOf)
    .refine((issuers) => issuers.length > 0, 'expected the names of issuers, comma-separated'),
  XUEJI_AUDIENCE: audience,
  /** Sign-in of people in a browser: the address of an OpenID Connect issuer, whose tokens are accepted too. Without it the console has no sign-in. */
  XUEJI_OIDC_ISSUER: z.url().optional(),
  XUEJI_OIDC_CLIENT_ID: clientId,
  XUEJI_OIDC_CLIENT_SECRET: z.string().optional(),
  /** The address of this gateway as browsers see it, such as https://xueji.example.cn. */
  XUEJI_PUBLIC_URL: origin.optional(),
  /** Hex key (32 bytes) that encrypts the session cookies. All gateway processes have the same. Another key ends every session. */
  XUEJI_SESSION_KEY: secretKey,
  /** `1` also offers the explorer and the introspection of the schema in production. Elsewhere they are always there. */
  XUEJI_EXPLORER: flag,
});
const gatewayShape = gatewaySettings.superRefine((settings, context) => {
  if (!settings.XUEJI_OIDC_ISSUER) return;
  for (const name of OF_SIGN_IN.filter((one) => !settings[one]))
    context.addIssue({ code: 'custom', path: [name], message: 'needed beside XUEJI_OIDC_ISSUER' });
});

/** Our own issuer (`infra/accounts`). */
const accountsShape = z.object({
  ...shared,
  /** The database of the accounts. */
  DATABASE_URL: database,
  /** The address of this issuer as browsers and the gateway see it. */
  XUEJI_OIDC_ISSUER: z.url(),
  /** The address of the gateway as browsers see it. */
  XUEJI_PUBLIC_URL: origin,
  XUEJI_OIDC_CLIENT_ID: clientId,
  XUEJI_OIDC_CLIENT_SECRET: z.string().min(32),
  /** File with the private key (JWK, ES256) that signs tokens. */
  XUEJI_ISSUER_KEY: z.string().min(1),
  /** Hex key (32 bytes) for cookies and for the steps of the login page. */
  XUEJI_ACCOUNTS_KEY: secretKey.unwrap(),
  XUEJI_AUDIENCE: audience,
  /** Trusted proxies whose X-Forwarded-For is used: addresses or networks, comma-separated. Empty: none. */
  XUEJI_TRUST_PROXY: trustedProxies,
});

export type ServiceConfig = z.infer<typeof serviceShape>;
export type GatewayConfig = z.infer<typeof gatewayShape>;
export type AccountsConfig = z.infer<typeof accountsShape>;

const NOT_IN_PRODUCTION = ['XUEJI_NOW', 'XUEJI_DELIVER_TWICE', 'XUEJI_CRASH_AT', 'XUEJI_WITHOUT', 'XUEJI_WEBHOOK_ALLOW_PRIVATE'] as const;

/** A user without a password would be refused at each try, and the log would not say why. */
const PASSWORD_OF = { KAFKA_USER: 'KAFKA_PASSWORD', KAFKA_ACCESS_USER: 'KAFKA_ACCESS_PASSWORD' } as const;

function read<S extends z.ZodType>(shape: S, given: NodeJS.ProcessEnv): z.infer<S> {
  const env = withSecretFiles(given);
  const parsed = shape.safeParse(env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Configuration: ${wrong.join('; ')}`);
  }
  const alone = Object.entries(PASSWORD_OF).filter(([user, password]) => Boolean(env[user]) !== Boolean(env[password]));
  if (alone.length > 0) throw new Error(`Configuration: ${alone.map((pair) => `${pair.join(' and ')} are given together`).join('; ')}`);
  const forbidden = NOT_IN_PRODUCTION.filter((name) => env[name] && env[name] !== '0');
  if (env.NODE_ENV === 'production' && forbidden.length > 0)
    throw new Error(`Configuration: ${forbidden.join(', ')} refused in production`);
  return parsed.data;
}

export const readServiceConfig = (env = process.env): ServiceConfig => read(serviceShape, env);
export const readGatewayConfig = (env = process.env): GatewayConfig => read(gatewayShape, env);
export const readAccountsConfig = (env = process.env): AccountsConfig => read(accountsShape, env);
