/** A real Apache Kafka of one node (KRaft, broker and controller in one), on 127.0.0.1 only. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Child, type Exit, runGuarded, startGuarded } from './child.ts';
import type { GuardSpec } from './guard.ts';
import { logFile, prepareFolder, privateFolder, StartFailure, tailOf } from './home.ts';
import { fetchKafka, findJava, KAFKA_VERSION } from './kafka-jars.ts';
import { brokersInService } from './kafka-probe.ts';
import { ensureKafkaUsers, type KafkaUsers } from './kafka-users.ts';
import { AUDIENCE, DEMO_ISSUER, ensureKeys } from './keys.ts';
import { keptPorts } from './ports.ts';

export type BrokerOptions = {
  home: string;
  version?: string;
  progress?: (line: string) => void;
  onExit?: (exit: Exit) => void;
  /** The ports `[broker, controller]`. The kernel chooses them by default. */
  ports?: readonly [number, number];
  /** The id of an existing cluster. */
  clusterId?: string;
  /** Settings that override server.properties, for example for one node of several. */
  settings?: Record<string, string>;
  /** The home whose users and tokens it knows; its own when not given. */
  keysHome?: string;
};
export type RunningBroker = { brokers: string; users: KafkaUsers; pid: number; logFile: string; stop(): Promise<void> };
/** `inService` rejects when the broker ends before it serves. */
export type LaunchedBroker = RunningBroker & { inService: Promise<void> };

const NAME = 'kafka';
const ENDING: GuardSpec['ending'] = [
  { signal: 'SIGTERM', patienceMs: 3500 },
  { signal: 'SIGKILL', patienceMs: 1000 },
];
/** The start takes 1.2 s on an idle machine, and took 53 s on two cores under heavy load. A broker that exits is reported at once. */
const READY_WITHIN_MS = 180_000;

/** Starts the broker of this home. Resolves when it is in service. */
export async function startBroker(options: BrokerOptions): Promise<RunningBroker> {
  const { inService, ...broker } = await launchBroker(options);
  await inService;
  return broker;
}

/**
 * Starts the broker of this home, and formats its folder first if that is new. Resolves when the process runs and its address is known. The port stays
 * the same while it is free.
 */
export async function launchBroker({
  home,
  version = process.env.XUEJI_KAFKA_VERSION ?? KAFKA_VERSION,
  progress = () => {},
  onExit,
  ports,
  clusterId,
  settings = {},
  keysHome = home,
}: BrokerOptions): Promise<LaunchedBroker> {
  prepareFolder(home, 200, 'XUEJI_HOME');
  const java = findJava();
  const jars = await fetchKafka(version, home, progress);
  // One folder per version, because an older broker cannot read the data of a newer one. The services publish their event logs again to an empty broker.
  const folder = join(home, 'kafka', version);
  // Topics hold personal facts, and Kafka makes its files readable for everybody.
  privateFolder(join(home, 'kafka'));
  mkdirSync(join(folder, 'tmp'), { recursive: true });

  const [port = 0, controllerPort = 0] = ports ?? (await keptPorts(join(folder, 'ports'), 2));
  const { issuerJwks } = await ensureKeys(keysHome);
  const users = ensureKafkaUsers(keysHome);
  const jwks = pathToFileURL(issuerJwks).href;
  // If a setting appears twice, the later line wins.
  const more = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  const properties = serverProperties({ folder, port, controllerPort, jwks, adminPassword: users.admin.password }) + more.join('');
  writeSecret(join(folder, 'server.properties'), properties);
  if (clusterId) writeFileSync(join(folder, 'cluster-id'), clusterId);
  const jvm = jvmFlags(folder, jars, jwks);
  await format(home, folder, { java, jvm }, users);

  const args = [...jvm, 'kafka.Kafka', join(folder, 'server.properties')];
  const child = await startGuarded({ name: NAME, home, rank: 1, spec: { command: java, args, cwd: folder, ending: ENDING } });
  const brokers = `127.0.0.1:${port}`;
  const begun = performance.now();
  const inService = untilInService(child, () => brokersInService({ brokers, login: users.admin }, 1000))
    .then(() => addUsers(home, folder, { java, jvm }, { brokers, users, progress }))
    .then(() => {
      progress(`Kafka is ready (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
      if (onExit) void child.exited.then(onExit);
    });
  // A caller that has failed meanwhile does not await it.
  inService.catch(() => undefined);
  return { brokers, users, pid: child.pid, logFile: child.logFile, inService, stop: async () => void (await child.end()) };
}

type Jvm = { java: string; jvm: string[] };

/** A file of secrets that other users of this machine cannot read, also where an earlier release has made it. */
function writeSecret(file: string, text: string): void {
  rmSync(file, { force: true });
  writeFileSync(file, text, { mode: 0o600 });
}

/** Formats each data folder once, with its users. The mark is written last; a second format with the same cluster id does no harm. */
async function format(home: string, folder: string, { java, jvm }: Jvm, users: KafkaUsers): Promise<void> {
  const mark = join(folder, 'formatted');
  if (existsSync(mark)) return;
  const idFile = join(folder, 'cluster-id');
  if (!existsSync(idFile)) writeFileSync(idFile, randomBytes(16).toString('base64url'));
  // Everybody on this machine can read the arguments of a process, so the passwords are in a file.
  const userFile = join(folder, 'users');
  writeSecret(
    userFile,
    Object.entries(users.scram)
      .map(([name, { password }]) => `--add-scram\n${SCRAM}=[name=${name},password=${password}]\n`)
      .join(''),
  );
  const command = ['kafka.tools.StorageTool', 'format', '--ignore-formatted', `--cluster-id=${readFileSync(idFile, 'utf8')}`];
  const args = [...jvm, ...command, '--config', join(folder, 'server.properties'), `@${userFile}`];
  const { code } = await runGuarded({ name: 'kafka-format', home, spec: { command: java, args, cwd: folder, ending: ENDING } });
  rmSync(userFile);
  const log = logFile(home, 'kafka-format');
  if (code !== 0) throw new StartFailure(`Kafka's data folder could not be made: ${tailOf(log, 1)} (log: ${log})`);
  writeFileSync(join(folder, USERS_MARK), JSON.stringify(markOf(users)));
  writeFileSync(mark, '');
}

const SCRAM = 'SCRAM-SHA-512';
/** Says which users the data folder knows, by the hash of each one's password. A release before had none. */
const USERS_MARK = 'users-known';
type Known = Record<string, string>;
const markOf = ({ scram }: KafkaUsers): Known =>
  Object.fromEntries(Object.entries(scram).map(([name, { password }]) => [name, createHash('sha256').update(password).digest('hex')]));

/** Empty when the mark is missing, or when a crash has cut it off: adding a user again does no harm. */
function readKnown(file: string): Known {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Known;
  } catch {
    return {};
  }
}

type Adding = { brokers: string; users: KafkaUsers; progress: (line: string) => void };

/** For a data folder that another release has formatted, or that has other passwords. Kafka's own tool takes some 2 s for each user, once. */
async function addUsers(home: string, folder: string, jvm: Jvm, { brokers, users, progress }: Adding): Promise<void> {
  const [mark, known] = [join(folder, USERS_MARK), readKnown(join(folder, USERS_MARK))];
  const missing = Object.entries(markOf(users)).flatMap(([name, hash]) => (known[name] === hash ? [] : [name]));
  if (missing.length === 0) return;
  progress(`Kafka: adding the users that its data folder does not know yet: ${missing.join(', ')}`);
  const adminFile = join(folder, 'admin');
  writeSecret(adminFile, adminProperties(users.admin.password));
  for (const name of missing) await addUser(home, folder, jvm, { brokers, adminFile, name, password: users.scram[name]?.password ?? '' });
  rmSync(adminFile);
  writeFileSync(mark, JSON.stringify(markOf(users)));
}

type NewUser = { brokers: string; adminFile: string; name: string; password: string };

async function addUser(home: string, folder: string, { java, jvm }: Jvm, { brokers, adminFile, name, password }: NewUser): Promise<void> {
  const userFile = join(folder, 'users');
  writeSecret(userFile, `${SCRAM}=password=${password}\n`);
  const command = ['kafka.admin.ConfigCommand', '--bootstrap-server', brokers, '--command-config', adminFile, '--alter'];
  const args = [...jvm, ...command, '--add-config-file', userFile, '--entity-type', 'users', '--entity-name', name];
  const { code } = await runGuarded({ name: 'kafka-users', home, spec: { command: java, args, cwd: folder, ending: ENDING } });
  rmSync(userFile);
  const log = logFile(home, 'kafka-users');
  if (code !== 0) throw new StartFailure(`Kafka's user ${name} could not be made: ${tailOf(log, 1)} (log: ${log})`);
}

const adminProperties = (password: string): string => `security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="${password}";
`;

/** Flags for a small and fast start: measured 1.2 s and 160 MB. A class-data archive would save 0.6 s, but costs 50 MB of cache and a dump. */
const jvmFlags = (folder: string, jars: string, jwks: string): string[] => [
  '-Xms64m',
  '-Xmx256m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:+ExitOnOutOfMemoryError',
  '-Djava.awt.headless=true',
  // zstd and snappy unpack a library into this folder and load it.
  `-Djava.io.tmpdir=${join(folder, 'tmp')}`,
  `-Dlog4j2.configurationFile=${join(import.meta.dirname, 'kafka/log4j2.properties')}`,
  `-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls=${jwks}`,
  '-cp',
  join(jars, '*'),
];

type Filled = { folder: string; port: number; controllerPort: number; jwks: string; adminPassword: string };

function serverProperties({ folder, port, controllerPort, jwks, adminPassword }: Filled): string {
  const template = readFileSync(join(import.meta.dirname, 'kafka/server.properties'), 'utf8');
  const values: Record<string, string> = {
    DATA: join(folder, 'data'),
    PORT: String(port),
    CONTROLLER_PORT: String(controllerPort),
    ADMIN_PASSWORD: adminPassword,
    JWKS: jwks,
    ISSUER: DEMO_ISSUER,
    AUDIENCE,
  };
  return template.replace(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

async function untilInService(child: Child, ask: () => Promise<number>): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  let gone = false;
  void child.exited.then(() => {
    gone = true;
  });
  while ((await ask()) === 0) {
    if (gone || Date.now() > until) {
      await child.end();
      throw new StartFailure(`Kafka did not start: ${tailOf(child.logFile, 2)} (log: ${child.logFile})`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
