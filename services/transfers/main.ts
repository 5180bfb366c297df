import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { startService } from '@xueji/infra/runtime/service.ts';
import { importNotices, openCalendars } from './calendar-store.ts';
import { transfersConsumption } from './consumer.ts';
import { waitForFeed } from './feed-store.ts';
import { Transfers1700000001000 } from './migrations/1700000001000-Transfers.ts';
import { Cases1700000001010 } from './migrations/1700000001010-Cases.ts';
import { assertChains } from './policy/chains.ts';
import type { RequestInput, RequestRefusal } from './request.ts';
import { contextOf, resolvers } from './resolvers.ts';
import { caseCommands, type Done, requestTransfers, TransferTable } from './store.ts';
import { startSweeper } from './sweep-job.ts';

// Above this the gateway's own wait for an answer would come first.
const LONGEST_WAIT_MS = 25_000;

await startService({
  name: 'transfers',
  topics: ['transfers'],
  entities: [TransferTable],
  migrations: [Transfers1700000001000, Cases1700000001010],
  resolvers,
  async ports({ db, faults, now, log }) {
    assertChains(dateInChina(now()));
    const calendars = await openCalendars(db);
    const judge = caseCommands(calendars.current);
    return {
      db,
      calendars,
      sweeper: startSweeper({ db, calendars, now, log }),
      request: commandPort<RequestInput, Done | Refused<RequestRefusal>>({
        db,
        faults,
        mutation: 'requestTransfer',
        judge: (tx, commands) => requestTransfers(tx, commands, faults.without('hold')),
      }),
      // 20 sets of 100: the most rows that one transaction locks.
      approve: commandPort({ db, faults, mutation: 'approveTransfers', most: 20, judge: judge.approve }),
      reject: commandPort({ db, faults, mutation: 'rejectTransfer', judge: judge.reject }),
      withdraw: commandPort({ db, faults, mutation: 'withdrawTransfer', judge: judge.withdraw }),
      askForEvidence: commandPort({ db, faults, mutation: 'askForEvidence', judge: judge.askForEvidence }),
      provideEvidence: commandPort({ db, faults, mutation: 'provideEvidence', judge: judge.provideEvidence }),
      importNotice: commandPort({ db, faults, mutation: 'importHolidayNotice', judge: importNotices }),
    };
  },
  context: contextOf,
  consumption: ({ calendars }, { now }) => transfersConsumption(now, calendars),
  stop: ({ sweeper }) => sweeper.stop(),
  routes(app, { db }, actorOf) {
    app.get('/feed/head', async (request, response) => {
      await actorOf(request);
      const waitMs = Math.min(Number(request.query.waitMs) || 0, LONGEST_WAIT_MS);
      response.json({ position: await waitForFeed(db, Number(request.query.after) || 0, waitMs) });
    });
  },
});
