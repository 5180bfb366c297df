/** A partner's endpoint while a fault strikes: every completed case is posted there, however often its sender dies between an answer and the cursor. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onDatabase, pause, type Stage } from './stage.ts';

const ADD = `mutation ($input: AddWebhookInput!) { addWebhook(input: $input) { __typename ... on WebhookAdded { webhook { id } } } }`;
const REMOVE = `mutation ($input: WebhookInput!) { removeWebhook(input: $input) { __typename } }`;
type Added = { addWebhook: { __typename: string; webhook?: { id: string } } };

const COMPLETED = `select aggregate_id as id, position from event_log where type = 'TransferCompleted' and position > $1`;
const POSITION = 'select position from webhooks where id = $1';
/** A dead sender's lease is 6 s, and a full page of the log takes less than one. */
const POSTED_WITHIN_MS = 30_000;
const AGAIN_AFTER_MS = 200;

export type Endpoint = {
  /** Waits until all that has been completed was posted, notes what was not, and ends. */
  close(): Promise<void>;
};

export async function openEndpoint({ world, system, driver, without }: Stage): Promise<Endpoint> {
  /** How often each case was told. */
  const told = new Map<string, number>();
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { subject } = JSON.parse(body) as { subject: string };
    told.set(subject, (told.get(subject) ?? 0) + 1);
    response.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const partner = await world.as('partner', '', { userId: `webhook-${randomUUID()}` });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const input = { idempotencyKey: randomUUID(), url, types: ['TransferCompleted'] };
  const { addWebhook: added } = await partner.ask<Added>(ADD, { input });
  if (!added.webhook) throw new Error(`the webhook was not added: ${added.__typename}`);
  const database = system.databaseUrls.transfers;
  const id = added.webhook.id;
  const position = async () => Number((await onDatabase<{ position: string }>(database, POSITION, [id]))[0]?.position);
  const begun = await position();
  return {
    async close() {
      const due = without ? [] : await onDatabase<{ id: string; position: string }>(database, COMPLETED, [begun]);
      const missing = () => due.filter((one) => !told.has(one.id));
      for (const deadline = Date.now() + POSTED_WITHIN_MS; missing().length > 0 && Date.now() < deadline; ) await pause(AGAIN_AFTER_MS);
      const reached = missing().length > 0 ? await position() : 0;
      for (const one of missing())
        driver.history.contradictions.push(
          `transfer ${one.id} is completed and ${Number(one.position) <= reached ? 'was passed over by' : 'has not come to'} the webhook`,
        );
      const again = [...told.values()].filter((times) => times > 1).length;
      driver.history.remarks.push(`${told.size} completed cases posted to a webhook, ${again} of them again`);
      await partner.ask(REMOVE, { input: { idempotencyKey: randomUUID(), id } });
      server.closeAllConnections();
      server.close();
    },
  };
}
