import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import { startService } from '@xueji/infra/runtime/service.ts';
import { transfersConsumption } from './consumer.ts';
import { waitForFeed } from './feed-store.ts';
import { transferReader } from './loaders.ts';
import { Transfers1700000001000 } from './migrations/1700000001000-Transfers.ts';
import { assertChains } from './policy/chains.ts';
import { contextOf, resolvers } from './resolvers.ts';
import { approveTransfers, rejectTransfers, requestTransfers, TransferTable, withdrawTransfers } from './store.ts';

// Above this the gateway's own wait for an answer would come first.
const LONGEST_WAIT_MS = 25_000;

await startService({
  name: 'transfers',
  topics: ['transfers'],
  entities: [TransferTable],
  migrations: [Transfers1700000001000],
  resolvers,
  ports({ db, faults, now }) {
    assertChains(dateInChina(now()));
    return {
      db,
      read: transferReader(db),
      request: commandPort({ db, faults, mutation: 'requestTransfer', judge: requestTransfers }),
      // 20 sets of 100: the most rows that one transaction locks.
      approve: commandPort({ db, faults, mutation: 'approveTransfers', most: 20, judge: approveTransfers }),
      reject: commandPort({ db, faults, mutation: 'rejectTransfer', judge: rejectTransfers }),
      withdraw: commandPort({ db, faults, mutation: 'withdrawTransfer', judge: withdrawTransfers }),
    };
  },
  context: contextOf,
  consumption: (_, { now }) => transfersConsumption(now),
  routes(app, { db }, actorOf) {
    app.get('/feed/head', async (request, response) => {
      await actorOf(request);
      const waitMs = Math.min(Number(request.query.waitMs) || 0, LONGEST_WAIT_MS);
      response.json({ position: await waitForFeed(db, Number(request.query.after) || 0, waitMs) });
    });
  },
});
