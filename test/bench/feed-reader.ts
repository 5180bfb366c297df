/** A subscriber that notes how late each event was and keeps nothing else: two hundred of them must not be what is measured. */
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { Client } from '../client.ts';

export type EventReader = { lateMs: number[]; reset(): void; close(): void };

const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
const OCCURRED_AT = /"occurredAt":"([^"]+)"/g;

export async function readEvents(gatewayUrl: string, { token }: Client, query: string): Promise<EventReader> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'text/event-stream' };
  const asked = request(`${gatewayUrl}/graphql/stream`, { method: 'POST', headers, agent });
  asked.on('error', () => undefined);
  asked.end(JSON.stringify({ query }));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  if (response.statusCode !== 200) throw new Error(`a subscriber was answered ${response.statusCode}`);
  const reader: EventReader = {
    lateMs: [],
    reset() {
      reader.lateMs = [];
    },
    close: () => asked.destroy(),
  };
  let rest = '';
  response.setEncoding('utf8').on('error', () => undefined);
  response.on('data', (text: string) => {
    const all = rest + text;
    const end = all.lastIndexOf('\n\n') + 2;
    rest = all.slice(end);
    const now = Date.now();
    for (const [, at = ''] of all.slice(0, end).matchAll(OCCURRED_AT)) reader.lateMs.push(now - Date.parse(at));
  });
  return reader;
}
