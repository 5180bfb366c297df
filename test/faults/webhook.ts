/**
 * A partner's endpoint while a fault strikes: every completed case is posted there, also when its sender dies repeatedly between an answer and the
 * save of the cursor.
 */
import { randomUUID } from 'node:crypto';
import { anEndpoint } from '../../services/transfers/partner/partner-testing.ts';
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
  /** Waits until all completed cases were posted, records missing ones, and ends. */
  close(): Promise<void>;
};

export async function openEndpoint({ world, system, driver, without }: Stage): Promise<Endpoint> {
  const endpoint = await anEndpoint();
  const partner = await world.as('partner', '', { userId: `webhook-${randomUUID()}` });
  const input = { idempotencyKey: randomUUID(), url: endpoint.url, types: ['TransferCompleted'] };
  const { addWebhook: added } = await partner.ask<Added>(ADD, { input });
  if (!added.webhook) throw new Error(`the webhook was not added: ${added.__typename}`);
  const database = system.databaseUrls.transfers;
  const id = added.webhook.id;
  const position = async () => Number((await onDatabase<{ position: string }>(database, POSITION, [id]))[0]?.position);
  const begun = await position();
  return {
    async close() {
      const due = without ? [] : await onDatabase<{ id: string; position: string }>(database, COMPLETED, [begun]);
      const told = () => Map.groupBy(endpoint.received, ({ body }) => (JSON.parse(body) as { subject: string }).subject);
      const missing = () => {
        const posted = told();
        return due.filter(({ id: transferId }) => !posted.has(transferId));
      };
      for (const deadline = Date.now() + POSTED_WITHIN_MS; missing().length > 0 && Date.now() < deadline; ) await pause(AGAIN_AFTER_MS);
      const reached = missing().length > 0 ? await position() : 0;
      for (const one of missing())
        driver.history.contradictions.push(
          `transfer ${one.id} is completed and ${Number(one.position) <= reached ? 'was passed over by' : 'has not come to'} the webhook`,
        );
      const posted = told();
      const again = [...posted.values()].filter(({ length }) => length > 1).length;
      driver.history.remarks.push(`${posted.size} completed cases posted to a webhook, ${again} of them again`);
      await partner.ask(REMOVE, { input: { idempotencyKey: randomUUID(), id } });
      await endpoint.close();
    },
  };
}
