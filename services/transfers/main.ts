import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import { startService } from '@xueji/infra/runtime/service.ts';
import { PUBLIC_TOPIC } from '@xueji/schema/events/transfers-public.ts';
import { transfersConsumption } from './consumer.ts';
import { waitForFeed } from './feed-store.ts';
import { Transfers1700000001000 } from './migrations/1700000001000-Transfers.ts';
import { Partners1700000001300 } from './migrations/1700000001300-Partners.ts';
import { partnerContextOf, partnerPorts, withPartners } from './partner-resolvers.ts';
import { PartnerTable } from './partner-store.ts';
import { assertChains } from './policy/chains.ts';
import { publicForm } from './public-event.ts';
import { contextOf, resolvers } from './resolvers.ts';
import { approveTransfers, rejectTransfers, requestTransfers, TransferTable, withdrawTransfers } from './store.ts';
import { createPost } from './webhook-post.ts';
import { startWebhookSender } from './webhook-sender.ts';
import { WebhookTable } from './webhook-store.ts';

// Above this the gateway's own wait for an answer would come first.
const LONGEST_WAIT_MS = 25_000;

await startService({
  name: 'transfers',
  topics: ['transfers', PUBLIC_TOPIC],
  publicForm,
  entities: [TransferTable, PartnerTable, WebhookTable],
  migrations: [Transfers1700000001000, Partners1700000001300],
  resolvers: withPartners(resolvers),
  ports({ db, config, faults, now }) {
    assertChains(dateInChina(now()));
    return {
      db,
      request: commandPort({ db, faults, mutation: 'requestTransfer', judge: requestTransfers }),
      // 20 sets of 100: the most rows that one transaction locks.
      approve: commandPort({ db, faults, mutation: 'approveTransfers', most: 20, judge: approveTransfers }),
      reject: commandPort({ db, faults, mutation: 'rejectTransfer', judge: rejectTransfers }),
      withdraw: commandPort({ db, faults, mutation: 'withdrawTransfer', judge: withdrawTransfers }),
      ...partnerPorts({ db, config, faults }),
    };
  },
  context: (base, ports) => ({ ...contextOf(base, ports), ...partnerContextOf(ports) }),
  workers({ webhookKey, urlRules }, { db, faults, log, now }) {
    const { post, close } = createPost(urlRules);
    const sender = startWebhookSender({ db, post, key: webhookKey, now, faults, log });
    return [{ stop: () => sender.stop().then(close) }];
  },
  consumption: (_, { now }) => transfersConsumption(now),
  routes(app, { db }, actorOf) {
    app.get('/feed/head', async (request, response) => {
      await actorOf(request);
      const waitMs = Math.min(Number(request.query.waitMs) || 0, LONGEST_WAIT_MS);
      response.json({ position: await waitForFeed(db, Number(request.query.after) || 0, waitMs) });
    });
  },
});
