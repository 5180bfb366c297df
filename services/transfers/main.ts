import { createHmac, createSecretKey } from 'node:crypto';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import { openFolder } from '@xueji/infra/runtime/files-folder.ts';
import { fileRetention } from '@xueji/infra/runtime/files-job.ts';
import { fileRoutes } from '@xueji/infra/runtime/files-routes.ts';
import { startJobs } from '@xueji/infra/runtime/jobs.ts';
import { startService } from '@xueji/infra/runtime/service.ts';
import { PUBLIC_TOPIC } from '@xueji/schema/events/transfers-public.ts';
import express from 'express';
import { followNotices, importNotices, openCalendars } from './calendar/calendar-store.ts';
import { approvalParts, caseCommands, type Done, requestTransfers } from './case/command-store.ts';
import { provideEvidenceWith, removeEndedEvidence } from './case/evidence-store.ts';
import { transferReader } from './case/loaders.ts';
import type { RequestInput, RequestRefused } from './case/request.ts';
import { deadlineSweep } from './case/sweep-job.ts';
import { TransferTable } from './case/table-store.ts';
import { transfersConsumption } from './consumer.ts';
import { followHead } from './feed/feed-head-store.ts';
import { feedRetention } from './feed/feed-retention-job.ts';
import { publicForm } from './feed/public-event.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { partnerKafkaAccess } from './partner/partner-kafka-job.ts';
import { partnerContextOf, partnerPorts, withPartners } from './partner/partner-resolvers.ts';
import { findGrant, PartnerTable } from './partner/partner-store.ts';
import { createPost } from './partner/webhook-post.ts';
import { startWebhookSender } from './partner/webhook-sender.ts';
import { WebhookTable } from './partner/webhook-store.ts';
import { FILE_TERMS } from './policy/file-terms.ts';
import { contextOf, resolvers } from './resolvers.ts';
import { ROW_MOVES } from './row-moves-store.ts';
import { issueTrackings, TrackingTable, trackCase } from './tracking/tracking-store.ts';
import { SchoolUnitTable } from './unit/unit-store.ts';

// Longer waits would exceed the gateway's own timeout.
const LONGEST_WAIT_MS = 25_000;
const DAY_MS = 86_400_000;

await startService({
  name: 'transfers',
  topics: ['transfers', PUBLIC_TOPIC, 'calendar'],
  publicForm,
  entities: [TransferTable, TrackingTable, PartnerTable, WebhookTable, SchoolUnitTable],
  migrations: MIGRATIONS,
  rowMoves: ROW_MOVES,
  resolvers: withPartners(resolvers),
  async ports({ db, config, faults, now }) {
    if (!config.XUEJI_CURSOR_KEY) throw new Error('Configuration: XUEJI_CURSOR_KEY is missing: 64 hex digits, kept for ever');
    const calendars = await openCalendars(db.jobs, now);
    const judge = caseCommands(calendars.current);
    const cursorKey = createSecretKey(config.XUEJI_CURSOR_KEY, 'hex');
    return {
      db,
      calendars,
      countingDb: db.counts,
      read: transferReader(db.read),
      cursorKey,
      // Links are valid for minutes, so their key may be derived from another key.
      linkKey: createSecretKey(createHmac('sha256', cursorKey).update('file links').digest()),
      contents: await openFolder(config.XUEJI_FILES, 'transfers'),
      waitForHead: followHead(db.read),
      request: commandPort<RequestInput, Done | RequestRefused>({
        db,
        faults,
        mutation: 'requestTransfer',
        judge: (tx, commands) => requestTransfers(tx, commands, faults.without('hold')),
      }),
      // 20 sets of 100: the most rows that one transaction locks.
      approve: commandPort({ db, faults, mutation: 'approveTransfers', most: 20, judge: judge.approve, parts: approvalParts }),
      reject: commandPort({ db, faults, mutation: 'rejectTransfer', judge: judge.reject }),
      withdraw: commandPort({ db, faults, mutation: 'withdrawTransfer', judge: judge.withdraw }),
      askForEvidence: commandPort({ db, faults, mutation: 'askForEvidence', judge: judge.askForEvidence }),
      provideEvidence: commandPort({ db, faults, mutation: 'provideEvidence', judge: provideEvidenceWith(calendars.current) }),
      issueTracking: commandPort({ db, faults, mutation: 'issueTrackingCode', judge: issueTrackings(cursorKey) }),
      importNotice: commandPort({ db, faults, mutation: 'importHolidayNotice', judge: importNotices }),
      ...partnerPorts({ db, config, faults }),
    };
  },
  context: (base, ports) => ({ ...contextOf(base, ports), ...partnerContextOf(ports) }),
  workers({ calendars, webhookKey, cursorKey, urlRules, contents }, { db, config, faults, log, now }) {
    const { post, close } = createPost(urlRules);
    const sender = startWebhookSender({ db: db.jobs, post, key: webhookKey, cursorKey, now, faults, log });
    const removeEnded = () => removeEndedEvidence(db.jobs, new Date(now().getTime() - FILE_TERMS.evidenceDaysAfterEnd * DAY_MS));
    const kinds = [
      deadlineSweep({ db: db.jobs, calendars, now, log }),
      fileRetention({ db: db.jobs, contents, terms: FILE_TERMS, now, log, removeEnded }),
      feedRetention({ db: db.jobs, days: config.XUEJI_FEED_DAYS, now, log }),
      ...partnerKafkaAccess({ db: db.jobs, config, log }),
    ];
    return [startJobs({ db: db.jobs, log, kinds }), followNotices(calendars), { stop: () => sender.stop().then(close) }];
  },
  consumption: ({ calendars }, { now }) => transfersConsumption(now, calendars),
  routes(app, { db, cursorKey, linkKey, contents, calendars, waitForHead }, actorOf, { now, db: { read: reads } }) {
    fileRoutes(app, { db, contents, linkKey }, actorOf, now);
    app.post('/track', express.json({ limit: '4kb' }), async (request, response) => {
      await actorOf(request);
      const { caseNumber, code } = request.body as Record<string, unknown>;
      const clock = { now: now(), calendar: calendars.current() };
      response.json(await trackCase(db, cursorKey, { caseNumber: String(caseNumber), code: String(code) }, clock));
    });
    app.get('/partner/grant', async (request, response) => {
      response.json({ grant: await findGrant(reads, await actorOf(request)) });
    });
    app.get('/feed/head', async (request, response) => {
      await actorOf(request);
      const waitMs = Math.min(Number(request.query.waitMs) || 0, LONGEST_WAIT_MS);
      response.json({ position: await waitForHead(Number(request.query.after) || 0, waitMs) });
    });
  },
});
