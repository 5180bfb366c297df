/**
 * Every setting of every process, on one page. Read once at start; a wrong value ends the process with one line that names it.
 */
import { z } from 'zod';

const url = (protocol: RegExp) => z.url({ protocol });
const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

const shared = {
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** An instant with offset, e.g. 2025-09-28T10:00+08:00: the domain's clock starts there and goes on. Refused in production. */
  XUEJI_NOW: z.string().optional(),
};

const serviceShape = z.object({
  ...shared,
  /** The database of this one service. */
  DATABASE_URL: url(/^postgres(ql)?$/),
  /** Connections for each kind of work. Kinds do not wait for each other. The process has three more: relay, control, migrations at the start. */
  DATABASE_COMMANDS: z.coerce.number().int().min(1).max(100).default(8),
  DATABASE_CONSUMERS: z.coerce.number().int().min(1).max(10).default(2),
  DATABASE_READS: z.coerce.number().int().min(1).max(100).default(8),
  DATABASE_JOBS: z.coerce.number().int().min(1).max(100).default(4),
  /** host:port, comma-separated. */
  KAFKA_BROKERS: z.string().min(1),
  /** Partitions of every topic; fixed at birth, since adding one re-keys. 4 on a laptop, 64 nationally. */
  KAFKA_PARTITIONS: z.coerce.number().int().min(1).max(1024).default(4),
  KAFKA_REPLICATION: z.coerce.number().int().min(1).max(9).default(1),
  /** Put before every topic and group, so that tests share a broker and nothing else. */
  XUEJI_NAMESPACE: z
    .string()
    .regex(/^[a-z0-9-]*$/)
    .default(''),
  /** File with the gateway's public keys (JWKS): only operations signed by it are served. */
  XUEJI_INTERNAL_JWKS: z.string().min(1),
  /** The three keys below are kept for ever: a database refuses any other (permanent-keys.ts). */
  /** Hex key (32 bytes) of the HMAC under which ID and student numbers are claimed. Only identity needs it. */
  XUEJI_NUMBER_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Hex key (32 bytes) that seals the cursors of the partner feed; another key makes every cursor invalid. Only transfers needs it. */
  XUEJI_CURSOR_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /**
   * Days that the partner feed's events are kept; 0, the default, keeps them for ever. Read models that are rebuilt from the log, and a broker that
   * lost its data, need what is older: set this only where neither is wanted.
   */
  XUEJI_FEED_DAYS: z.coerce.number().int().min(0).max(36_500).default(0),
  /** Hex key (32 bytes) that the secrets of webhooks are made from; another key is other secrets. Only transfers needs it. */
  XUEJI_WEBHOOK_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Folder of uploaded files. All processes that work on one database share it, and no others. Only transfers needs it. */
  XUEJI_FILES: z.string().min(1).optional(),
  /** Webhooks may lie in private networks and speak http: for development and tests. Refused in production. */
  XUEJI_WEBHOOK_ALLOW_PRIVATE: flag,
  /** Fault switches, refused in production: every event published twice; SIGKILL at the named point; one protection left out. */
  XUEJI_DELIVER_TWICE: flag,
  XUEJI_CRASH_AT: z.string().optional(),
  XUEJI_WITHOUT: z.string().optional(),
});

const gatewayShape = z.object({
  ...shared,
  /** Metrics and health details are served here and not on the public port. 0 takes any free port. */
  INTERNAL_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  INTERNAL_HOST: z.string().default('127.0.0.1'),
  /** {"identity":"http://127.0.0.1:4001/graphql", …}: one address for each subgraph. */
  XUEJI_SUBGRAPHS: z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(z.record(z.string(), z.url())),
  /** File with the private key (JWK, ES256) that signs one internal token an operation. */
  XUEJI_INTERNAL_KEY: z.string().min(1),
  /** File or URL with the issuer's public keys (JWKS). */
  XUEJI_JWKS: z.string().min(1),
  /** Proxies in front, whose X-Forwarded-For is believed: addresses or networks, comma-separated. Empty: none. */
  XUEJI_TRUST_PROXY: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  /** Most that one operation may cost, and most that one client's operations may cost in a minute; `@cost` in the SDL. */
  XUEJI_QUERY_BUDGET: z.coerce.number().int().min(1).default(50_000),
  XUEJI_CLIENT_BUDGET: z.coerce.number().int().min(1).default(600_000),
  XUEJI_ISSUER: z.string().default('xueji-demo'),
  XUEJI_AUDIENCE: z.string().default('xueji'),
});

export type ServiceConfig = z.infer<typeof serviceShape>;
export type GatewayConfig = z.infer<typeof gatewayShape>;

const NOT_IN_PRODUCTION = ['XUEJI_NOW', 'XUEJI_DELIVER_TWICE', 'XUEJI_CRASH_AT', 'XUEJI_WITHOUT', 'XUEJI_WEBHOOK_ALLOW_PRIVATE'] as const;

function read<S extends z.ZodType>(shape: S, env: NodeJS.ProcessEnv): z.infer<S> {
  const parsed = shape.safeParse(env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Configuration: ${wrong.join('; ')}`);
  }
  const forbidden = NOT_IN_PRODUCTION.filter((name) => env[name] && env[name] !== '0');
  if (env.NODE_ENV === 'production' && forbidden.length > 0)
    throw new Error(`Configuration: ${forbidden.join(', ')} refused in production`);
  return parsed.data;
}

export const readServiceConfig = (env = process.env): ServiceConfig => read(serviceShape, env);
export const readGatewayConfig = (env = process.env): GatewayConfig => read(gatewayShape, env);
