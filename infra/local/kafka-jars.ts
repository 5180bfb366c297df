/** The jars of one Kafka version: downloaded once by Maven from Maven Central, checked against the list in git, and cached for all homes. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runGuarded } from './child.ts';
import { cacheFolder, logFile, prepareFolder, StartFailure } from './home.ts';
import { identify } from './process-table.ts';

export const KAFKA_VERSION = '4.1.1';
const WAYS = 'install Java 17 and Maven, or give a broker with KAFKA_BROKERS=host:port, or start the one of docker-compose.yml';
const OLDEST_JAVA = 17;
const kafkaFolder = join(import.meta.dirname, 'kafka');

/** Path of a Java that Kafka 4 runs on. */
export function findJava(env = process.env): string {
  const java = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin/java') : 'java';
  const { status, stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  if (status !== 0) throw new StartFailure(`Kafka needs Java and ${java} does not run: ${WAYS}.`);
  const version = /version "(?:1\.)?(\d+)/.exec(stderr)?.[1];
  if (Number(version) >= OLDEST_JAVA) return java;
  throw new StartFailure(`Kafka needs Java ${OLDEST_JAVA} and ${java} is Java ${version}: ${WAYS}.`);
}

/** Folder with the jars of `version`. */
export async function fetchKafka(version: string, home: string, progress: (line: string) => void): Promise<string> {
  const cache = cacheFolder();
  const folder = join(cache, `kafka-${version}`);
  if (existsSync(folder)) return folder;

  prepareFolder(cache, 100, 'XUEJI_CACHE');
  if (spawnSync('mvn', ['-version']).status !== 0)
    throw new StartFailure(`Kafka's jars are fetched by Maven and mvn does not run: ${WAYS}.`);
  progress(`Kafka ${version}: fetching its jars from Maven Central into ${folder}`);
  dropDeadDownloads(cache);
  const half = `${folder}.${process.pid}.half`;
  try {
    await download(version, half, home);
    checkJars(version, half, progress);
    mkdirSync(cache, { recursive: true });
    // Another process may have finished first; its folder is equal.
    if (!existsSync(folder)) renameSync(half, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  return folder;
}

async function download(version: string, target: string, home: string): Promise<void> {
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.7.1:copy-dependencies';
  // Maven has two resolvers with different setting names. Without these timeouts, Maven 3.8 waits half an hour on a silent network.
  const timeouts = ['-Dmaven.wagon.rto=20000', '-Daether.connector.connectTimeout=10000', '-Daether.connector.requestTimeout=20000'];
  const args = ['-B', '-ntp', '-Dstyle.color=never', ...timeouts, '-f', join(kafkaFolder, 'pom.xml'), `-Dkafka.version=${version}`];
  const name = 'maven';
  rmSync(logFile(home, name), { force: true });
  const { code } = await runGuarded({
    name,
    home,
    spec: {
      command: 'mvn',
      args: [...args, goal, '-DincludeScope=runtime', `-DoutputDirectory=${target}`],
      cwd: home,
      ending: [
        { signal: 'SIGTERM', patienceMs: 1000 },
        { signal: 'SIGKILL', patienceMs: 1000 },
      ],
    },
  });
  if (code === 0) return;
  // The cause is at the end of Maven's long line.
  const why = /^\[ERROR\] (?:.*\): )?(.*?)(?: -> \[Help.*)?$/m.exec(readFileSync(logFile(home, name), 'utf8'))?.[1] ?? `exit ${code}`;
  throw new StartFailure(
    `Kafka ${version} could not be fetched from Maven Central (${why.replace(/https?:\S+ ?/g, '').slice(-200)}): start again when the network is there, or give a broker with KAFKA_BROKERS=host:port. Log: ${logFile(home, name)}`,
  );
}

/** The list in git has the form of sha256sum: a missing, changed or additional jar stops the start. */
function checkJars(version: string, folder: string, progress: (line: string) => void): void {
  const list = join(kafkaFolder, `${version}.sha256`);
  if (!existsSync(list)) {
    progress(`Kafka ${version}: infra/local/kafka has no checksums of this version, its jars are taken as they came`);
    return;
  }
  const found = readdirSync(folder)
    .sort()
    .map(
      (jar) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, jar)))
          .digest('hex')}  ${jar}`,
    );
  const wanted = readFileSync(list, 'utf8').trimEnd().split('\n');
  const wrong = [...found.filter((line) => !wanted.includes(line)), ...wanted.filter((line) => !found.includes(line))];
  if (wrong.length === 0) return;
  const jars = [...new Set(wrong.map((line) => line.split('  ')[1]))];
  throw new StartFailure(`Kafka ${version}: ${jars.join(', ')} differ from infra/local/kafka/${version}.sha256: nothing was installed.`);
}

function dropDeadDownloads(cache: string): void {
  for (const entry of readdirSync(cache)) {
    const pid = /^kafka-.*\.(\d+)\.half$/.exec(entry)?.[1];
    if (pid && !identify(Number(pid))) rmSync(join(cache, entry), { recursive: true, force: true });
  }
}
