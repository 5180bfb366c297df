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
  /** Where it serves, as `[broker, controller]`; the kernel's choice when nothing is said. */
  ports?: readonly [number, number];
  /** Of a cluster that has one already. */
  clusterId?: string;
  /** Settings that differ from server.properties, as for a node of several. */
  settings?: Record<string, string>;
};
export type RunningBroker = { brokers: string; pid: number; logFile: string; stop(): Promise<void> };
/** `inService` rejects when the broker ends before it serves. */
export type LaunchedBroker = RunningBroker & { inService: Promise<void> };

const NAME = 'kafka';
const ENDING: GuardSpec['ending'] = [
  { signal: 'SIGTERM', patienceMs: 3500 },
  { signal: 'SIGKILL', patienceMs: 1000 },
];
/** It takes 1.2 s alone, and took 53 s on two cores that forty others wanted; one that ends is told at once. */
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
}: BrokerOptions): Promise<LaunchedBroker> {
  prepareFolder(home, 200, 'XUEJI_HOME');
  const java = findJava();
  const jars = await fetchKafka(version, home, progress);
  // A folder a version: what a newer broker has written an older one cannot read. The event logs fill an empty broker again.
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
  const begun = performance.now();
  const inService = untilInService(port, child).then(() => {
    progress(`Kafka is ready (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    if (onExit) void child.exited.then(onExit);
  });
  // A caller that has failed meanwhile does not look at it.
  inService.catch(() => undefined);
  const stop = async () => void (await child.end());
  return { brokers: `127.0.0.1:${port}`, pid: child.pid, logFile: child.logFile, inService, stop };
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
  // zstd and snappy unpack a library there and load it.
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

async function untilInService(port: number, child: Child): Promise<void> {
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
