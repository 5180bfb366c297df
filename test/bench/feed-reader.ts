/** Readers of the feed that record events and times and store nothing else, so that two hundred of them do not affect the measurement. */
import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '../client.ts';

/** The received events in order, as numbers, with their times. */
export type Arrivals = { readonly events: number[]; readonly atMs: number[]; note(id: string): void; reset(): void };
export type EventReader = Arrivals & { close(): void };
export type WebhookEndpoint = Arrivals & { readonly url: string; close(): void };

/** Numbers instead of ids, because each id would keep its source text in memory. */
const numbers = new Map<string, number>();
export function numberOf(id: string): number {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  numbers.set(id, numbers.size);
  return numbers.size - 1;
}

function noteArrivals(): Arrivals {
  const events: number[] = [];
  const atMs: number[] = [];
  return {
    events,
    atMs,
    note(id) {
      events.push(numberOf(id));
      atMs.push(Date.now());
    },
    reset() {
      events.length = 0;
      atMs.length = 0;
    },
  };
}

/** For a million events: only counts them. */
export function countArrivals(): Arrivals {
  const events: number[] = [];
  return { events, atMs: [], note: () => void events.push(0), reset: () => void events.splice(0) };
}

const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
const ID = /"transferEvents":\{"id":"([^"]+)"/g;

/** The document selects `id` first. */
export async function readEvents(gatewayUrl: string, { token }: Client, query: string, arrivals = noteArrivals()): Promise<EventReader> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'text/event-stream' };
  const asked = request(`${gatewayUrl}/graphql/stream`, { method: 'POST', headers, agent });
  asked.on('error', () => undefined);
  asked.end(JSON.stringify({ query }));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  if (response.statusCode !== 200) throw new Error(`a subscriber was answered ${response.statusCode}`);
  let rest = '';
  response.setEncoding('utf8').on('error', () => undefined);
  response.on('data', (text: string) => {
    const all = rest + text;
    const end = all.lastIndexOf('\n\n') + 2;
    rest = all.slice(end);
    for (const [, id = ''] of all.slice(0, end).matchAll(ID)) arrivals.note(id);
  });
  return { ...arrivals, close: () => asked.destroy() };
}

/** Matches the start of each event in both forms of a request. */
const POSTED = /"specversion":"1.0","id":"([^"]+)"/g;

/** A real server that accepts every event, single or in a batch. */
export async function openEndpoint(): Promise<WebhookEndpoint> {
  const arrivals = noteArrivals();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      for (const [, id = ''] of body.matchAll(POSTED)) arrivals.note(id);
      response.writeHead(204).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    ...arrivals,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
