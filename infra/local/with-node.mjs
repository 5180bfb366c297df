/**
 * Runs a file of ours on the Node 24 that npm installs, whatever Node the machine has: `node with-node.mjs FILE arguments…`.
 * Installs the packages first if they are missing or older than package-lock.json. Plain JavaScript, for Node 20 reads it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const home = resolve(process.env.XUEJI_HOME || join(root, '.xueji'));
const node24 = join(root, 'node_modules/node/bin/node');
const [file = '', ...args] = process.argv.slice(2);

await installPackages();
runOnNode24();

async function installPackages() {
  if (packagesAreInstalled()) return;
  const release = await takeTurn();
  try {
    if (packagesAreInstalled()) return;
    console.error('Installing packages (npm ci) …');
    const npm = process.env.npm_execpath;
    const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
    const { status } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) fail('npm ci failed, see above: it needs the network, room on the disk and a folder that it may write.');
    if (!packagesAreInstalled())
      fail('npm ci left packages out: allow install scripts (npm config set ignore-scripts false) and run npm ci.');
  } finally {
    release();
  }
}

/** True when what npm says it has installed is what the lock file asks for; packages of other platforms are optional. */
function packagesAreInstalled() {
  if (!existsSync(node24)) return false;
  try {
    const packagesOf = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
    const installed = packagesOf('node_modules/.package-lock.json');
    const wanted = Object.entries(packagesOf('package-lock.json')).filter(
      ([path, entry]) => path.includes('node_modules/') && !entry.optional,
    );
    return wanted.every(([path, entry]) => installed[path]?.version === entry.version);
  } catch {
    return false;
  }
}

/** Two commands at once must not install at once. Who finds a turn taken by a dead process takes it over. */
async function takeTurn() {
  const turn = join(root, '.xueji/installing');
  for (let told = false; ; told = true) {
    try {
      mkdirSync(dirname(turn), { recursive: true });
      writeFileSync(turn, String(process.pid), { flag: 'wx' });
      return () => rmSync(turn, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST')
        fail(`${root} cannot be written (${error.code}), so packages cannot be installed: clone into a folder that you may write.`);
    }
    const holder = Number(readFileSync(turn, 'utf8'));
    if (!isAlive(holder)) rmSync(turn, { force: true });
    else if (!told) console.error(`Packages are being installed by pid ${holder}; waiting for it.`);
    await new Promise((wake) => setTimeout(wake, 300));
  }
}

function runOnNode24() {
  const env = { NODE_COMPILE_CACHE: join(home, 'compile-cache'), ...process.env };
  // The IPC channel tells the program when we have been killed; whether it listens is its affair.
  const program = spawn(node24, [resolve(root, file), ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
  program.once('error', (error) => fail(`${node24} does not run (${error.message}): run npm ci.`));
  program.once('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));

  process.on('SIGTERM', () => program.kill('SIGTERM'));
  process.on('SIGHUP', () => program.kill('SIGHUP'));
  // A terminal sends Ctrl-C to the program as well; twice would mean "at once" to some.
  process.on('SIGINT', () => process.stdin.isTTY || program.kill('SIGINT'));
  endWithNpm(program);
}

/** An npm that is killed tells nobody; its child, we or the shell between, only gets another parent. */
function endWithNpm(program) {
  const shell = process.ppid;
  const npm = [shell, parentOf(shell)].find((pid) => commandOf(pid).startsWith('npm'));
  if (npm === undefined) return;
  const parent = npm === shell ? () => process.ppid : () => parentOf(shell);
  setInterval(() => parent() !== npm && program.kill('SIGTERM'), 500).unref();
}

/** Undefined where there is no /proc; shells there give their place to the command, so that npm is our own parent. */
function parentOf(pid) {
  const status = readProc(pid, 'status');
  return status ? Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) : undefined;
}

function commandOf(pid) {
  return existsSync('/proc/self')
    ? readProc(pid, 'cmdline')
    : spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}

function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
