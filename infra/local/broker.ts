/** A real Apache Kafka of one node (KRaft, broker and controller in one), on 127.0.0.1 only. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, type Exit, runGuarded, startGuarded } from './child.ts';
import type { GuardSpec } from './guard.ts';
import { logFile, prepareFolder, StartFailure, tailOf } from './home.ts';
import { fetchKafka, findJava, KAFKA_VERSION } from './kafka-jars.ts';
import { brokersInService } from './kafka-probe.ts';
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
};
export type RunningBroker = { brokers: string; pid: number; logFile: string; stop(): Promise<void> };

const NAME = 'kafka';
const ENDING: GuardSpec['ending'] = [
  { signal: 'SIGTERM', patienceMs: 3500 },
  { signal: 'SIGKILL', patienceMs: 1000 },
];
/** The start takes 1.2 s on an idle machine, and took 53 s on two cores under heavy load. A broker that exits is reported at once. */
const READY_WITHIN_MS = 180_000;

/** Starts the broker of this home, formatted first if it is new. Resolves when it is in service; the port stays the same while it is free. */
export async function startBroker({
  home,
  version = process.env.XUEJI_KAFKA_VERSION ?? KAFKA_VERSION,
  progress = () => {},
  onExit,
  ports,
  clusterId,
  settings = {},
}: BrokerOptions): Promise<RunningBroker> {
  prepareFolder(home, 200, 'XUEJI_HOME');
  const java = findJava();
  const jars = await fetchKafka(version, home, progress);
  // One folder per version, because an older broker cannot read the data of a newer one. The services publish their event logs again to an empty broker.
  const folder = join(home, 'kafka', version);
  mkdirSync(join(folder, 'tmp'), { recursive: true });

  const [port = 0, controllerPort = 0] = ports ?? (await keptPorts(join(folder, 'ports'), 2));
  // Of two lines for one setting the later one holds.
  const more = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(folder, 'server.properties'), serverProperties({ folder, port, controllerPort }) + more.join(''));
  if (clusterId) writeFileSync(join(folder, 'cluster-id'), clusterId);
  const jvm = jvmFlags(folder, jars);
  await format(home, folder, java, jvm);

  const args = [...jvm, 'kafka.Kafka', join(folder, 'server.properties')];
  const child = await startGuarded({ name: NAME, home, rank: 1, spec: { command: java, args, cwd: folder, ending: ENDING } });
  await inService(port, child);
  if (onExit) void child.exited.then(onExit);
  return { brokers: `127.0.0.1:${port}`, pid: child.pid, logFile: child.logFile, stop: async () => void (await child.end()) };
}

/** Once a data folder. The mark is written last, and formatting again with the same cluster id does no harm. */
async function format(home: string, folder: string, java: string, jvm: string[]): Promise<void> {
  const mark = join(folder, 'formatted');
  if (existsSync(mark)) return;
  const idFile = join(folder, 'cluster-id');
  if (!existsSync(idFile)) writeFileSync(idFile, randomBytes(16).toString('base64url'));
  const command = ['kafka.tools.StorageTool', 'format', '--ignore-formatted', `--cluster-id=${readFileSync(idFile, 'utf8')}`];
  const args = [...jvm, ...command, '--config', join(folder, 'server.properties')];
  const { code } = await runGuarded({ name: 'kafka-format', home, spec: { command: java, args, cwd: folder, ending: ENDING } });
  const log = logFile(home, 'kafka-format');
  if (code !== 0) throw new StartFailure(`Kafka's data folder could not be made: ${tailOf(log, 1)} (log: ${log})`);
  writeFileSync(mark, '');
}

/** Small and quick to start: measured 1.2 s to service and 160 MB. The class-data archive would save 0.6 s and cost 50 MB of cache and a dump. */
const jvmFlags = (folder: string, jars: string): string[] => [
  '-Xms64m',
  '-Xmx256m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:+ExitOnOutOfMemoryError',
  '-Djava.awt.headless=true',
  // zstd and snappy unpack a library into this folder and load it.
  `-Djava.io.tmpdir=${join(folder, 'tmp')}`,
  `-Dlog4j2.configurationFile=${join(import.meta.dirname, 'kafka/log4j2.properties')}`,
  '-cp',
  join(jars, '*'),
];

function serverProperties({ folder, port, controllerPort }: { folder: string; port: number; controllerPort: number }): string {
  const template = readFileSync(join(import.meta.dirname, 'kafka/server.properties'), 'utf8');
  const values: Record<string, string> = { DATA: join(folder, 'data'), PORT: String(port), CONTROLLER_PORT: String(controllerPort) };
  return template.replace(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

async function inService(port: number, child: Child): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  let gone = false;
  void child.exited.then(() => {
    gone = true;
  });
  while ((await brokersInService('127.0.0.1', port, 1000)) === 0) {
    if (gone || Date.now() > until) {
      await child.end();
      throw new StartFailure(`Kafka did not start: ${tailOf(child.logFile, 2)} (log: ${child.logFile})`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
