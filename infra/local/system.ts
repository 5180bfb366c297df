/** Five services and their gateway as processes of this machine, on servers that run already. `npm start`, tests, faults and benches start them here. */
import { join } from 'node:path';
import { type Child, type NodeChild, startNode } from './child.ts';
import { createDatabases } from './databases.ts';
import { prepareFolder, projectRoot, StartFailure } from './home.ts';
import { ensureKeys, type Keys } from './keys.ts';
import { freePorts, isFree } from './ports.ts';

export const SERVICES = ['identity', 'enrolment', 'transfers', 'funding', 'statistics'] as const;
export type ServiceName = (typeof SERVICES)[number];
export type ProcessName = ServiceName | 'gateway';

export type SystemOptions = {
  home: string;
  /** Of the gateway; 0 for any that is free. */
  port?: number;
  /** A superuser's URL of a running server, whatever its database. */
  databaseServerUrl: string;
  /** host:port, comma-separated. */
  brokers: string;
  /** Put before topics, groups and names of databases, so that several systems share the servers. */
  namespace?: string;
  /** For all processes, and for one service each. */
  env?: Record<string, string>;
  serviceEnv?: Partial<Record<ServiceName, Record<string, string>>>;
  progress?: (line: string) => void;
  /** A process that ended without being asked to. */
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
  home: string;
  keys: Keys;
  pids(): Partial<Record<ProcessName, number>>;
  /** Resolves when the process has gone. */
  kill(name: ProcessName, signal?: NodeJS.Signals): Promise<void>;
  /** Resolves when it is ready again, at the same address. `checkout`: the folder of another release whose code it runs. */
  start(name: ProcessName, extraEnv?: Record<string, string>, checkout?: string): Promise<void>;
  /** One more process of a service, on the same database, at a port of its own. */
  startAnother(name: ServiceName, extraEnv?: Record<string, string>, checkout?: string): Promise<Another>;
  /** Ends all its processes; servers and data stay. */
  stop(): Promise<void>;
};
export type Another = { pid: number; url: string; kill(signal?: NodeJS.Signals): Promise<void> };

export const DEFAULT_PORT = 4000;
/** A first start migrates five databases; alone that takes a few seconds, on a busy machine minutes; one that ends is told at once. */
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
    await Promise.all(SERVICES.map((name) => processes.start(name)));
    progress('services are ready');
    await processes.start('gateway');
    progress('gateway is ready');
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
    home,
    keys,
    ...processes,
  };
}

type Environments = Record<ProcessName, Record<string, string>>;

function environmentsOf(
  { home, brokers, namespace = '', env = {}, serviceEnv = {} }: SystemOptions,
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
    XUEJI_NAMESPACE: namespace,
    XUEJI_INTERNAL_JWKS: keys.internalJwks,
    // An import makes many objects that live for a short time. With 8 MB for them, reading 20,000 rows took 191 MB instead of 314 MB, in the same time.
    ...(name === 'identity' && {
      XUEJI_NUMBER_KEY: process.env.XUEJI_NUMBER_KEY || keys.numberKey,
      NODE_OPTIONS: nodeOptions('--max-semi-space-size=8'),
    }),
    ...(name === 'transfers' && {
      XUEJI_WEBHOOK_KEY: process.env.XUEJI_WEBHOOK_KEY || keys.webhookKey,
      XUEJI_CURSOR_KEY: process.env.XUEJI_CURSOR_KEY || keys.cursorKey,
    }),
    ...((name === 'transfers' || name === 'enrolment') && { XUEJI_FILES: process.env.XUEJI_FILES || join(home, 'files', namespace) }),
    ...env,
    ...serviceEnv[name],
  }));
  const gateway = {
    PORT: String(gatewayPort),
    INTERNAL_PORT: String(internalPort),
    XUEJI_SUBGRAPHS: JSON.stringify(mapServices((name) => `${localUrl(ports[name])}/graphql`)),
    XUEJI_INTERNAL_KEY: keys.internalKey,
    XUEJI_JWKS: keys.issuerJwks,
    // Node grows its young generation under load to more than it needs, and a gateway that waits keeps it; with 8 MB it collects too often.
    NODE_OPTIONS: nodeOptions('--max-semi-space-size=16'),
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
    // A key of the environment goes to its owner alone: any other service would remember it as a key of its own data.
    const { XUEJI_NUMBER_KEY: _number, XUEJI_CURSOR_KEY: _cursor, XUEJI_WEBHOOK_KEY: _webhook, ...inherited } = process.env;
    const env = { ...inherited, HOST: '127.0.0.1', APOLLO_TELEMETRY_DISABLED: '1', ...environments[name], ...extraEnv };
    return startNode({ name: logName, home, main, env, rank: name === 'gateway' ? 3 : 2, readyWithinMs: READY_WITHIN_MS });
  };

/** Resolves when it is ready; a process that does not become so is ended. */
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
  /** Those whose end is wanted. */
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

/** Worth asking before anything is started: it is the only port that people choose. */
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
    if (value === undefined) throw new Error(`Nothing was given for ${name}`);
    return value;
  });
}
