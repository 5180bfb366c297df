/** Ports on 127.0.0.1; whoever must be found again at the same address keeps his in a file. */
import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';

// Below those that kernels give to outgoing connections (from 32768 on Linux): one of these would take a port between its choice and its use.
const LOWEST_PORT = 20_000;
const HIGHEST_PORT = 32_767;
const MOST_TRIES = 1000;

/** `count` ports, all different, that were free a moment ago. */
export async function freePorts(count: number): Promise<number[]> {
  // All are held until all are known, so that none is given twice.
  const servers: Server[] = [];
  for (let tries = 0; servers.length < count; tries++) {
    if (tries === MOST_TRIES) throw new Error(`no ${count} free ports from ${LOWEST_PORT} to ${HIGHEST_PORT}`);
    const server = await listen(randomInt(LOWEST_PORT, HIGHEST_PORT + 1)).catch(() => null);
    if (server) servers.push(server);
  }
  const ports = servers.map(portOf);
  await Promise.all(servers.map(close));
  return ports;
}

export async function isFree(port: number): Promise<boolean> {
  try {
    await close(await listen(port));
    return true;
  } catch {
    return false;
  }
}

/** The ports that `file` remembers when all are still free, otherwise new ones, remembered. */
export async function keptPorts(file: string, count: number): Promise<number[]> {
  const kept = readPorts(file);
  if (kept.length === count && (await Promise.all(kept.map(isFree))).every(Boolean)) return kept;
  const ports = await freePorts(count);
  writeFileSync(file, ports.join(' '));
  return ports;
}

function readPorts(file: string): number[] {
  try {
    return readFileSync(file, 'utf8')
      .trim()
      .split(' ')
      .map(Number)
      .filter((port) => Number.isInteger(port) && port > 0 && port < 65536);
  } catch {
    return [];
  }
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

const close = (server: Server): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A listening TCP server has a port');
  return address.port;
}
