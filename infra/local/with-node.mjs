/**
 * Runs a file of this project on the Node 24 that npm installs, also when the machine has another Node: `node with-node.mjs FILE arguments…`.
 * Installs the packages first if they are missing or older than package-lock.json. This file is plain JavaScript, because Node 20 must be able to
 * read it.
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

/** True when the installed packages match the lock file. Packages of other platforms are optional. */
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

/** Takes the lock for installing, so that two commands do not install at the same time. A lock of a dead process is taken over. */
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
  // The IPC channel closes when this process is killed, so the program can notice it.
  const program = spawn(node24, [resolve(root, file), ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
  program.once('error', (error) => fail(`${node24} does not run (${error.message}): run npm ci.`));
  program.once('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));

  process.on('SIGTERM', () => program.kill('SIGTERM'));
  process.on('SIGHUP', () => program.kill('SIGHUP'));
  // A terminal also sends Ctrl-C to the program. A second signal would mean "stop at once" to some programs.
  process.on('SIGINT', () => process.stdin.isTTY || program.kill('SIGINT'));
  endWithNpm(program);
}

/** Ends the program when npm was killed. There is no signal for this: the child of npm (this process or a shell between) only gets another parent. */
function endWithNpm(program) {
  const shell = process.ppid;
  const npm = [shell, parentOf(shell)].find((pid) => commandOf(pid).startsWith('npm'));
  if (npm === undefined) return;
  const parent = npm === shell ? () => process.ppid : () => parentOf(shell);
  setInterval(() => parent() !== npm && program.kill('SIGTERM'), 500).unref();
}

/** Undefined without /proc. On such systems shells replace themselves by the command, so npm is the direct parent. */
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
