/** Free ports on 127.0.0.1. A server that must keep its address stores its ports in a file. */
import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';

// Below the range for outgoing connections (from 32768 on Linux): such a connection could take a port between its choice and its use.
const LOWEST_PORT = 20_000;
const HIGHEST_PORT = 32_767;
const MOST_TRIES = 1000;

/** `count` different ports that were free just now. */
export async function freePorts(count: number): Promise<number[]> {
  // All servers stay open until all ports are chosen, so that no port is chosen twice.
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

/** The ports stored in `file` when all of them are still free. Otherwise new ports, which are then stored. */
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
