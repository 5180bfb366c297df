import { createSecretKey } from 'node:crypto';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import { startService } from '@xueji/infra/runtime/service.ts';
import { transfersConsumption } from './consumer.ts';
import { followHead } from './feed-head-store.ts';
import { startFeedRetention } from './feed-retention-job.ts';
import { Transfers1700000001000 } from './migrations/1700000001000-Transfers.ts';
import { Feed1700000001200 } from './migrations/1700000001200-Feed.ts';
import { assertChains } from './policy/chains.ts';
import { contextOf, resolvers } from './resolvers.ts';
import { approveTransfers, rejectTransfers, requestTransfers, TransferTable, withdrawTransfers } from './store.ts';

// Above this the gateway's own wait for an answer would come first.
const LONGEST_WAIT_MS = 25_000;

await startService({
  name: 'transfers',
  topics: ['transfers'],
  entities: [TransferTable],
  migrations: [Transfers1700000001000, Feed1700000001200],
  resolvers,
  ports({ db, config, faults, log, now }) {
    if (!config.XUEJI_CURSOR_KEY) throw new Error('Configuration: XUEJI_CURSOR_KEY is missing: 64 hex digits, kept for ever');
    assertChains(dateInChina(now()));
    startFeedRetention({ db, days: config.XUEJI_FEED_DAYS, now, log });
    return {
      db,
      cursorKey: createSecretKey(config.XUEJI_CURSOR_KEY, 'hex'),
      waitForHead: followHead(db),
      request: commandPort({ db, faults, mutation: 'requestTransfer', judge: requestTransfers }),
      // 20 sets of 100: the most rows that one transaction locks.
      approve: commandPort({ db, faults, mutation: 'approveTransfers', most: 20, judge: approveTransfers }),
      reject: commandPort({ db, faults, mutation: 'rejectTransfer', judge: rejectTransfers }),
      withdraw: commandPort({ db, faults, mutation: 'withdrawTransfer', judge: withdrawTransfers }),
    };
  },
  context: contextOf,
  consumption: (_, { now }) => transfersConsumption(now),
  routes(app, { waitForHead }, actorOf) {
    app.get('/feed/head', async (request, response) => {
      await actorOf(request);
      const waitMs = Math.min(Number(request.query.waitMs) || 0, LONGEST_WAIT_MS);
      response.json({ position: await waitForHead(Number(request.query.after) || 0, waitMs) });
    });
  },
});
