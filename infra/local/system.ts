/** Runs the five services and the gateway as local processes on running servers. `npm start`, tests, fault runs and benchmarks use it. */
import { join } from 'node:path';
import { createAcls } from '../runtime/kafka-access.ts';
import { type Child, type NodeChild, startNode } from './child.ts';
import { createDatabases } from './databases.ts';
import { prepareFolder, projectRoot, StartFailure } from './home.ts';
import { aclsOfUsers, type KafkaUsers, kafkaSettings } from './kafka-users.ts';
import { ensureKeys, type Keys } from './keys.ts';
import { freePorts, isFree } from './ports.ts';

export const SERVICES = ['identity', 'enrolment', 'transfers', 'funding', 'statistics'] as const;
export type ServiceName = (typeof SERVICES)[number];
/** Services that keep uploaded files. */
const KEEPS_FILES: readonly ServiceName[] = ['identity', 'enrolment', 'transfers'];
export type ProcessName = ServiceName | 'gateway';

export type SystemOptions = {
  home: string;
  /** Port of the gateway; 0 for any free port. */
  port?: number;
  /** URL of a running server with a superuser. The database in it is ignored. */
  databaseServerUrl: string;
  /** host:port, comma-separated. */
  brokers: string;
  /** Users of the embedded broker. Not given for other brokers: their credentials are settings. */
  kafkaUsers?: KafkaUsers | undefined;
  /** Resolves when the broker serves. By default it serves already. */
  brokerInService?: Promise<unknown> | undefined;
  /** Settings by which the gateway signs people in at our own issuer, from `accounts.ts`. It is started separately. */
  signIn?: ((gatewayUrl: string, keys: Keys) => Record<string, string>) | undefined;
  /** Prefix of topics, consumer groups and databases, so that several systems can share the servers. */
  namespace?: string | undefined;
  /** `env`: variables for all processes. `serviceEnv`: variables for single services. */
  env?: Record<string, string>;
  serviceEnv?: Partial<Record<ServiceName, Record<string, string>>>;
  progress?: (line: string) => void;
  /** Called when a process ends unexpectedly. */
  onCrash?: (name: ProcessName, code: number | null, signal: NodeJS.Signals | null, logFile: string) => void;
};

export type System = {
  /** `http://127.0.0.1:4000`; GraphQL is at `/graphql`. */
  gatewayUrl: string;
  /** Metrics and health details of the gateway. */
  internalUrl: string;
  serviceUrls: Record<ServiceName, string>;
  databaseUrls: Record<ServiceName, string>;
  brokers: string;
  kafkaUsers: KafkaUsers | undefined;
  home: string;
  keys: Keys;
  pids(): Partial<Record<ProcessName, number>>;
  /** Resolves when the process has ended. */
  kill(name: ProcessName, signal?: NodeJS.Signals): Promise<void>;
  /** Resolves when the process is ready at the same address. `checkout`: the folder of another release whose code it runs. */
  start(name: ProcessName, extraEnv?: Record<string, string>, checkout?: string): Promise<void>;
  /** Starts one more process of a service on the same database, with its own port. */
  startAnother(name: ServiceName, extraEnv?: Record<string, string>, checkout?: string): Promise<Another>;
  /** Ends all processes of the system. Servers and data stay. */
  stop(): Promise<void>;
};
export type Another = { pid: number; url: string; kill(signal?: NodeJS.Signals): Promise<void> };

export const DEFAULT_PORT = 4000;
/** A first start migrates five databases. This takes a few seconds on an idle machine and minutes on a busy one. A process that exits is reported at once. */
const READY_WITHIN_MS = 180_000;

export async function startSystem(options: SystemOptions): Promise<System> {
  const { home, namespace = '', progress = () => {} } = options;
  prepareFolder(home, 50, 'XUEJI_HOME');
  const [gatewayPort, internalPort, ...servicePorts] = await choosePorts(options.port ?? DEFAULT_PORT);
  const keys = await ensureKeys(home);
  const databaseUrls = byService(
    await createDatabases(
      options.databaseServerUrl,
      SERVICES.map((name) => `${namespace.replaceAll('-', '_')}${name}`),
    ),
  );
  progress('databases are there');

  const ports = byService(servicePorts);
  const environments = environmentsOf(options, { keys, databaseUrls, ports, gatewayPort, internalPort });
  const processes = superviseProcesses(options, environments);
  try {
    // The gateway can load while the broker starts: it asks a service again that does not answer yet. Services would slow down the start of the broker.
    const gateway = processes.start('gateway').then(() => progress('gateway is ready'));
    const services = giveAccess(options).then(() => Promise.all(SERVICES.map((name) => processes.start(name))));
    await Promise.all([gateway, services.then(() => progress('services are ready'))]);
  } catch (error) {
    await processes.stop();
    throw error;
  }
  return {
    gatewayUrl: localUrl(gatewayPort),
    internalUrl: localUrl(internalPort),
    serviceUrls: mapServices((name) => localUrl(ports[name])),
    databaseUrls,
    brokers: options.brokers,
    kafkaUsers: options.kafkaUsers,
    home,
    keys,
    ...processes,
  };
}

/** Gives the services access to their topics, as soon as the broker serves. */
async function giveAccess({ brokers, brokerInService, kafkaUsers, namespace = '' }: SystemOptions): Promise<void> {
  await brokerInService;
  if (kafkaUsers) await createAcls({ brokers, login: kafkaUsers.admin }, aclsOfUsers(namespace));
}

type Environments = Record<ProcessName, Record<string, string>>;

function environmentsOf(
  { home, brokers, kafkaUsers, signIn, namespace = '', env = {}, serviceEnv = {} }: SystemOptions,
  {
    keys,
    databaseUrls,
    ports,
    gatewayPort,
    internalPort,
  }: {
    keys: Keys;
    databaseUrls: Record<ServiceName, string>;
    ports: Record<ServiceName, number>;
    gatewayPort: number;
    internalPort: number;
  },
): Environments {
  const services = mapServices((name) => ({
    PORT: String(ports[name]),
    DATABASE_URL: databaseUrls[name],
    KAFKA_BROKERS: brokers,
    ...(kafkaUsers && kafkaSettings(kafkaUsers, name)),
    XUEJI_NAMESPACE: namespace,
    XUEJI_INTERNAL_JWKS: keys.internalJwks,
    // An import makes many objects that live for a short time. With 8 MB for them, reading 20,000 rows took 191 MB instead of 314 MB, in the same time.
    // V8 lets a heap grow to four times what is in use when it may have 4 GB, as on a machine with much memory, and to 1.4 times when it may have 512 MB,
    // which is V8's own choice in a container of 1 GB.
    ...(name === 'identity' && {
      XUEJI_NUMBER_KEY: process.env.XUEJI_NUMBER_KEY || keys.numberKey,
      NODE_OPTIONS: nodeOptions('--max-semi-space-size=8 --max-old-space-size=512'),
    }),
    ...(name === 'transfers' && {
      XUEJI_WEBHOOK_KEY: process.env.XUEJI_WEBHOOK_KEY || keys.webhookKey,
      XUEJI_CURSOR_KEY: process.env.XUEJI_CURSOR_KEY || keys.cursorKey,
    }),
    ...(KEEPS_FILES.includes(name) && { XUEJI_FILES: process.env.XUEJI_FILES || join(home, 'files', namespace) }),
    ...env,
    ...serviceEnv[name],
  }));
  const gateway = {
    PORT: String(gatewayPort),
    INTERNAL_PORT: String(internalPort),
    XUEJI_SUBGRAPHS: JSON.stringify(mapServices((name) => `${localUrl(ports[name])}/graphql`)),
    XUEJI_INTERNAL_KEY: keys.internalKey,
    XUEJI_JWKS: keys.issuerJwks,
    // Under load, Node enlarges the young generation more than needed, and an idle gateway does not shrink it. With 8 MB, garbage collection runs too often.
    NODE_OPTIONS: nodeOptions('--max-semi-space-size=16'),
    ...signIn?.(localUrl(gatewayPort), keys),
    ...env,
  };
  return { ...services, gateway };
}

const nodeOptions = (ours: string): string => [process.env.NODE_OPTIONS, ours].filter(Boolean).join(' ');

type Launch = (name: ProcessName, logName: string, extraEnv: Record<string, string>, checkout: string) => NodeChild;

const launcher =
  (home: string, environments: Environments): Launch =>
  (name, logName, extraEnv, checkout) => {
    const main = join(checkout, name === 'gateway' ? 'gateway' : `services/${name}`, 'main.ts');
    // Each key goes only to the service that uses it: another service would record it as a key of its own data.
    const { XUEJI_NUMBER_KEY: _number, XUEJI_CURSOR_KEY: _cursor, XUEJI_WEBHOOK_KEY: _webhook, ...inherited } = process.env;
    const env = { ...inherited, HOST: '127.0.0.1', APOLLO_TELEMETRY_DISABLED: '1', ...environments[name], ...extraEnv };
    return startNode({ name: logName, home, main, env, rank: name === 'gateway' ? 3 : 2, readyWithinMs: READY_WITHIN_MS });
  };

/** Resolves when the process is ready. Ends a process that does not become ready. */
async function ready(child: NodeChild): Promise<void> {
  await child.ready.catch(async (error: unknown) => {
    await child.end();
    throw error;
  });
}

function startOthers(launch: Launch) {
  const others = new Set<Child>();
  return {
    async startAnother(name: ServiceName, extraEnv: Record<string, string> = {}, checkout = projectRoot): Promise<Another> {
      const [port = 0] = await freePorts(1);
      const child = launch(name, `${name}-${port}`, { ...extraEnv, PORT: String(port) }, checkout);
      others.add(child);
      void child.exited.then(() => others.delete(child));
      await ready(child);
      const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
        child.signal(signal);
        await child.exited;
      };
      return { pid: child.pid, url: localUrl(port), kill };
    },
    endOthers: async () => void (await Promise.all([...others].map((child) => child.end()))),
  };
}

function superviseProcesses({ home, onCrash }: SystemOptions, environments: Environments) {
  const running = new Map<ProcessName, Child>();
  /** Processes that are being stopped on purpose. */
  const expected = new WeakSet<Child>();
  const launch = launcher(home, environments);
  const { startAnother, endOthers } = startOthers(launch);

  const start = async (name: ProcessName, extraEnv: Record<string, string> = {}, checkout = projectRoot) => {
    if (running.has(name)) throw new Error(`${name} runs already`);
    const child = launch(name, name, extraEnv, checkout);
    let serves = false;
    running.set(name, child);
    void child.exited.then(({ code, signal }) => {
      if (running.get(name) === child) running.delete(name);
      if (serves && !expected.has(child)) onCrash?.(name, code, signal, child.logFile);
    });
    await ready(child);
    serves = true;
  };
  const kill = async (name: ProcessName, signal: NodeJS.Signals = 'SIGKILL') => {
    const child = running.get(name);
    if (!child) return;
    expected.add(child);
    child.signal(signal);
    await child.exited;
  };
  const end = async (names: readonly ProcessName[]): Promise<void> => {
    const children = names.flatMap((name) => running.get(name) ?? []);
    for (const child of children) expected.add(child);
    await Promise.all(children.map((child) => child.end()));
  };
  return {
    start,
    kill,
    startAnother,
    stop: async () => {
      await end(['gateway']);
      await Promise.all([end(SERVICES), endOthers()]);
    },
    pids: () => Object.fromEntries([...running].map(([name, child]) => [name, child.pid])) as Partial<Record<ProcessName, number>>,
  };
}

/** Throws when the port is taken. Called before anything starts, because this is the only port that users choose. */
export async function assertPortFree(port: number): Promise<void> {
  if (port === 0 || (await isFree(port))) return;
  throw new StartFailure(`Port ${port} is taken by another program: end it, or choose another with npm start -- --port ${port + 1}.`);
}

async function choosePorts(port: number): Promise<[gateway: number, internal: number, ...services: number[]]> {
  await assertPortFree(port);
  const [spare = 0, internal = 0, ...services] = (await freePorts(SERVICES.length + 3)).filter((free) => free !== port);
  return [port || spare, internal, ...services];
}

const localUrl = (port: number): string => `http://127.0.0.1:${port}`;

const mapServices = <T>(make: (name: ServiceName) => T): Record<ServiceName, T> => {
  const [identity, enrolment, transfers, funding, statistics] = SERVICES;
  return {
    identity: make(identity),
    enrolment: make(enrolment),
    transfers: make(transfers),
    funding: make(funding),
    statistics: make(statistics),
  };
};

function byService<T>(values: readonly T[]): Record<ServiceName, T> {
  return mapServices((name) => {
    const value = values[SERVICES.indexOf(name)];
    if (value === undefined) throw new Error(`No value was given for ${name}`);
    return value;
  });
}
