/** For tests of webhooks: endpoints on loopback with scripted behaviour, and new transfers. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { anActor } from '@xueji/infra/runtime/testing.ts';
import { requestTransfers } from '../case/command-store.ts';

export type Received = { id: string; headers: Record<string, string>; body: string };
/** How an endpoint answers its n-th request, from 1. */
export type Behaviour = (response: ServerResponse, n: number, request: IncomingMessage) => void;
export type Endpoint = {
  url: string;
  received: Received[];
  /** `webhook-id` of each request. */
  ids(): string[];
  /** The events of each request. */
  events(): { id: string; type: string }[][];
  behave(how: Behaviour): void;
  close(): Promise<void>;
};

export const answers =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(status, headers).end('ok');
  };

/** A real HTTP server on loopback. */
export async function anEndpoint(first: Behaviour = answers(204)): Promise<Endpoint> {
  let behaviour = first;
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ id: String(request.headers['webhook-id']), headers: request.headers as Record<string, string>, body });
    behaviour(response, received.length, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    received,
    ids: () => received.map(({ id }) => id),
    events: () => received.map(({ body }) => [JSON.parse(body) as { id: string; type: string } | { id: string; type: string }[]].flat()),
    behave: (how) => {
      behaviour = how;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const UNPUBLISHED = statement(
  'select event_id as "eventId" from event_log where position > (select published_to from relay) order by position',
);

/** Creates transfers to a unit. Their events are published. */
export async function happen(db: Database, count: number, toPath = '41/4116/411628/2141000001'): Promise<string[]> {
  const commands = Array.from(
    { length: count },
    (): Command<Parameters<typeof requestTransfers>[1][number]['input']> => ({
      actor: anActor('registrar', toPath),
      key: randomUUID(),
      now: new Date(),
      requestId: 'test',
      input: { studentId: randomUUID(), toSchoolId: randomUUID(), toClassId: randomUUID(), reason: 'OTHER' },
    }),
  );
  const done = await db.transaction((tx) => requestTransfers(tx, commands));
  if (done.some(isRefused)) throw new Error('refused');
  const rows = await db.run<{ eventId: string }>(UNPUBLISHED);
  await db.run(statement('select mark_published((select sequenced_to from relay))'));
  return rows.map(({ eventId }) => eventId);
}
