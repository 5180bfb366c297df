/** `npm start`: starts databases, broker, services and gateway, and loads the demo. Ctrl-C stops all of them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { loginOf } from '../runtime/kafka-access.ts';
import { withSecretFiles } from '../runtime/secret-files.ts';
import { type AccountsPlace, addDemoAccounts, issuerUrl, signInSettings, startAccounts } from './accounts.ts';
import { launchBroker } from './broker.ts';
import { type Exit, endAllChildren, observeChildren } from './child.ts';
import { buildConsole } from './console.ts';
import { homeFolder, logFile, prepareFolder, reasonOf, StartFailure } from './home.ts';
import { brokersInService } from './kafka-probe.ts';
import type { KafkaUsers } from './kafka-users.ts';
import { freePorts, isFree } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { confirmReset, DEMO_MARK, resetHome } from './reset.ts';
import { endLeftovers, forgetRun, lockHome, type Run, writeRun } from './run-file.ts';
import { assertSettings } from './settings.ts';
import { assertPortFree, DEFAULT_PORT, type System, startSystem } from './system.ts';

const DEFAULT_STUDENTS = 20_000;
/** Free disk space that a first start needs: an empty system writes 200 MB, and 20,000 students about 300 MB. */
const FIRST_START_MB = 600;
const LATER_START_MB = 100;
const USAGE = 'npm start -- [--students N] [--port P] [--reset [--yes]]';

const startedAt = performance.now();
const home = homeFolder();
const run: Run = { pid: process.pid, processes: [] };
let ending = false;
const ended = new AbortController();

// A closed terminal must not interrupt an orderly stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(event, () => void end(0));

try {
  await start(readArguments());
} catch (error) {
  if (!ending) console.error(error instanceof StartFailure ? `Xueji cannot start. ${error.message}` : error);
  await end(1);
}

type Arguments = { students: number; port: number; reset: boolean; yes: boolean };

async function start({ students, port, reset, yes }: Arguments): Promise<void> {
  assertSettings();
  prepareFolder(home, existsSync(join(home, 'postgres')) ? LATER_START_MB : FIRST_START_MB, 'XUEJI_HOME');
  lockHome(home);
  const left = await endLeftovers(home);
  if (left > 0) progress(`ended ${left} processes that an earlier run had left`);
  observeChildren((identity) => record({ processes: [...run.processes, identity] }));
  record({});
  await assertPortFree(port);
  if (reset) await eraseHome(yes);

  const [databaseServerUrl, { brokers, users: kafkaUsers, inService }] = await Promise.all([findPostgres(), findBroker()]);
  const onCrash = (name: string, code: number | null, signal: NodeJS.Signals | null, log: string) => crashed(name, { code, signal }, log);
  const issuerPort = await portOfIssuer(port);
  const signIn = issuerPort === null ? undefined : signInSettings(issuerPort);
  const system = await startSystem({
    home,
    port,
    databaseServerUrl,
    brokers,
    brokerInService: inService,
    kafkaUsers,
    signIn,
    progress,
    onCrash,
  });
  const { gatewayUrl, internalUrl, serviceUrls, databaseUrls } = system;
  record({ gatewayUrl, internalUrl, serviceUrls, databaseUrls, brokers });
  await loadDemoOnce(system, students, await identityOf(databaseServerUrl));
  if (!ending)
    console.log(
      [
        `Xueji is ready: ${gatewayUrl}`,
        `Health and metrics of the gateway: ${internalUrl}/healthz and /metrics`,
        `Of the services, the same at: ${addressesOf(serviceUrls)}`,
        `Kafka for partners: ${brokers}, topic transfers-public`,
        firstSteps(gatewayUrl),
      ].join('\n'),
    );
  if (issuerPort !== null) await offerSignIn({ home, databaseServerUrl, keys: system.keys, gatewayUrl, port: issuerPort });
  await offerConsole(gatewayUrl);
}

/** The port of our own issuer: the one after the gateway's, when it is free. Null when the installation has an issuer of its own. */
async function portOfIssuer(gatewayPort: number): Promise<number | null> {
  if (process.env.XUEJI_OIDC_ISSUER) return null;
  return (await isFree(gatewayPort + 1)) ? gatewayPort + 1 : ((await freePorts(1))[0] ?? null);
}

/** The graph is ready without sign-in. A failure leaves everything else as it is. */
async function offerSignIn(place: AccountsPlace): Promise<void> {
  try {
    const { databaseUrl } = await startAccounts(place, (log) => progress(`the issuer ended and is started again; its log is ${log}`));
    // The password of the demo's accounts is on the screen, so a production system has none of them.
    if (process.env.NODE_ENV === 'production') return;
    const { password, accounts } = await addDemoAccounts(place, databaseUrl);
    const table = accounts.map(
      ({ login, what, posts }) =>
        `  ${login.padEnd(10)} ${posts
          .map(({ unit }) => unit)
          .join(', ')
          .padEnd(22)} ${what}`,
    );
    if (!ending)
      console.log([`Sign-in for people: ${issuerUrl(place.port)}. Demo accounts, all with the password ${password}:`, ...table].join('\n'));
  } catch (error) {
    if (!ending) console.error(`Nobody can sign in at the console: ${reasonOf(error)}`);
  }
}

/** The graph is ready without its pages. They are built once, and a failure leaves everything else as it is. */
async function offerConsole(gatewayUrl: string): Promise<void> {
  try {
    if (await buildConsole(ended.signal)) progress('the pages of the console are built');
    if (!ending) console.log(`Console for people, in a browser: ${gatewayUrl}/`);
  } catch (error) {
    if (!ending) console.error(`The console cannot be built, so ${gatewayUrl}/ shows no pages: ${reasonOf(error)}`);
  }
}

function addressesOf(urls: Readonly<Record<string, string>>): string {
  const named = Object.entries(urls).map(([name, url]) => `${name} ${url}`);
  return named.join(', ');
}

/** The next commands for a new user, to copy into another terminal. */
function firstSteps(gatewayUrl: string): string {
  const elsewhere = process.env.XUEJI_HOME ? `XUEJI_HOME='${home}' ` : '';
  const query = JSON.stringify({ query: '{ region(code: "CN") { name statistics { students } } }' });
  return `In another terminal, a token and a first question (Ctrl-C here ends everything):
  TOKEN=$(${elsewhere}npm run --silent token -- --role reader)
  curl -s ${gatewayUrl}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '${query}'`;
}

function readArguments(): Arguments {
  const number = (text: string, least: number, most: number): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || value > most)
      throw new StartFailure(`${text} is not a number from ${least} to ${most}: ${USAGE}`);
    return value;
  };
  const read = () => {
    const {
      students = String(DEFAULT_STUDENTS),
      port = String(DEFAULT_PORT),
      reset = false,
      yes = false,
    } = parseArgs({
      options: { students: { type: 'string' }, port: { type: 'string' }, reset: { type: 'boolean' }, yes: { type: 'boolean' } },
    }).values;
    return { students: number(students, 0, 10_000_000), port: number(port, 1, 65_535), reset, yes };
  };
  try {
    return read();
  } catch (error) {
    throw error instanceof StartFailure ? error : new StartFailure(`${reasonOf(error)}: ${USAGE}`);
  }
}

async function findPostgres(): Promise<string> {
  const given = process.env.DATABASE_URL;
  if (given) return given;
  const begun = performance.now();
  const { url } = await startPostgres({ home, progress, onExit: (exit) => crashed('postgres', exit, logFile(home, 'postgres')) });
  progress(`PostgreSQL is ready (${secondsSince(begun)})`);
  return url;
}

async function findBroker(): Promise<{ brokers: string; users?: KafkaUsers; inService?: Promise<unknown> }> {
  const given = process.env.KAFKA_BROKERS;
  if (!given) return launchBroker({ home, progress, onExit: (exit) => crashed('kafka', exit, logFile(home, 'kafka')) });
  const { KAFKA_USER, KAFKA_PASSWORD } = withSecretFiles(process.env);
  if ((await brokersInService({ brokers: given, login: loginOf(KAFKA_USER, KAFKA_PASSWORD) }, 5000)) === 0)
    throw new StartFailure(
      `No Kafka answers at ${given}: check KAFKA_BROKERS, KAFKA_USER and KAFKA_PASSWORD, or start without them for a broker of our own.`,
    );
  return { brokers: given };
}

/** The mark names the server that holds the demo. Another or a new server is empty again. */
async function loadDemoOnce(system: System, students: number, server: string): Promise<void> {
  const mark = join(home, DEMO_MARK);
  if (students === 0 || (existsSync(mark) && readFileSync(mark, 'utf8') === server)) return;
  // A partly loaded demo also counts as a demo.
  if (!existsSync(mark)) writeFileSync(mark, '');
  const { loadDemo } = await import('./demo/load.ts');
  await loadDemo({ gatewayUrl: system.gatewayUrl, keys: system.keys, students, progress });
  writeFileSync(mark, server);
}

async function identityOf(databaseServerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseServerUrl });
  await client.connect();
  const { rows } = await client
    .query<{ id: string }>('select system_identifier::text as id from pg_control_system()')
    .finally(() => client.end());
  return rows[0]?.id ?? '';
}

async function eraseHome(yes: boolean): Promise<void> {
  if (process.env.DATABASE_URL)
    throw new StartFailure(
      '--reset erases only what is ours, and DATABASE_URL names another server: drop its five databases yourself, or start without DATABASE_URL.',
    );
  await confirmReset(home, { yes, terminal: process.stdin.isTTY === true && process.stdout.isTTY === true });
  progress(resetHome(home));
}

/** Prints one line and stops everything else, because a partial system gives wrong results. */
function crashed(name: string, { code, signal }: Exit, log: string): void {
  if (ending) return;
  console.error(`Xueji stops because ${name} ended (${signal ?? `exit ${code}`}); its log is ${log}`);
  void end(1);
}

async function end(exitCode: number): Promise<void> {
  if (ending) return;
  ending = true;
  ended.abort();
  await endAllChildren();
  if (run.processes.length > 0) forgetRun(home);
  process.exit(exitCode);
}

function record(news: Partial<Run>): void {
  Object.assign(run, news);
  writeRun(home, run);
}

function progress(line: string): void {
  if (!ending) console.log(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}

function secondsSince(begun: number): string {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`;
}
