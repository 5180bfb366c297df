/** The peer of `bench graph`: Hive Gateway from npm, over the same supergraph and subgraphs. It is installed only into our cache, at the first run. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runGuarded, startGuarded } from '../../infra/local/child.ts';
import { cacheFolder, logFile, prepareFolder, projectRoot, tailOf } from '../../infra/local/home.ts';
import { freePorts } from '../../infra/local/ports.ts';
import type { System } from '../../infra/local/system.ts';

const PACKAGE = '@graphql-hive/gateway';
const VERSION = '2.15.1';
const INSTALLED_MB = 700;
const READY_WITHIN_MS = 60_000;
const ENDING = [
  { signal: 'SIGTERM' as const, patienceMs: 2000 },
  { signal: 'SIGKILL' as const, patienceMs: 1000 },
];

export type Peer = { name: string; url: string; pid: number; end(): Promise<void> };

/** One process with `--jit` and without deduplication of concurrent requests. It sends `token` unchanged to every subgraph. */
export async function startHiveGateway({ home, serviceUrls }: System, token: string): Promise<Peer> {
  const program = await install(home);
  const folder = join(home, 'hive');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'supergraph.graphql'), supergraphFor(serviceUrls));
  writeFileSync(join(folder, 'gateway.config.mjs'), CONFIG);
  const [port = 0] = await freePorts(1);
  const command = [
    'supergraph',
    'supergraph.graphql',
    '--config-path',
    'gateway.config.mjs',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
  ];
  const child = await startGuarded({
    name: 'hive-gateway',
    home,
    rank: 3,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', PEER_TOKEN: token },
    spec: {
      command: process.execPath,
      args: [program, ...command, '--fork', '1', '--jit', '--polling', '1h'],
      cwd: folder,
      ending: ENDING,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  await serving(url, child.logFile);
  return { name: `Hive Gateway ${VERSION} --jit`, url, pid: child.pid, end: async () => void (await child.end()) };
}

const CONFIG = `export const gatewayConfig = {
  transportEntries: {
    '*.http': {
      headers: [['authorization', 'Bearer ' + process.env.PEER_TOKEN]],
      options: { deduplicateInflightRequests: false },
    },
  },
  inboundInflightRequestDeduplication: false,
  graphiql: false,
  landingPage: false,
};
`;

function supergraphFor(serviceUrls: System['serviceUrls']): string {
  const sdl = readFileSync(join(projectRoot, 'schema/supergraph.graphql'), 'utf8');
  return sdl.replace(/@join__graph\(name: "(\w+)", url: "[^"]*"\)/g, (_, name: keyof typeof serviceUrls) => {
    return `@join__graph(name: "${name}", url: "${serviceUrls[name]}/graphql")`;
  });
}

/** Installs to a temporary folder first, so that an interrupted run leaves no partial installation. */
async function install(home: string): Promise<string> {
  const cache = join(cacheFolder(), 'bench');
  const folder = join(cache, `hive-gateway-${VERSION}`);
  const program = join(folder, 'node_modules', PACKAGE, 'dist/bin.js');
  if (existsSync(program)) return program;
  console.error(`Installing ${PACKAGE} ${VERSION} into ${folder}, about ${INSTALLED_MB} MB …`);
  prepareFolder(cache, INSTALLED_MB, 'XUEJI_CACHE');
  const half = `${folder}.${process.pid}.half`;
  mkdirSync(half);
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const args = [...first, 'install', '--prefix', half, '--ignore-scripts', '--no-audit', '--no-fund', `${PACKAGE}@${VERSION}`];
  const { code } = await runGuarded({ name: 'npm', home, spec: { command, args, cwd: half, ending: ENDING } });
  if (code !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new Error(`${PACKAGE} could not be installed (log: ${logFile(home, 'npm')}): ${tailOf(logFile(home, 'npm'), 3)}`);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
  return program;
}

async function serving(url: string, log: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (
    !(await fetch(`${url}/readiness`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (Date.now() > deadline) throw new Error(`Hive Gateway was not ready within ${READY_WITHIN_MS / 1000} s: ${tailOf(log, 3)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
