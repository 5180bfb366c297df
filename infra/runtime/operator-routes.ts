/**
 * The operators' routes of one service: list parked events, replay or discard them, and read the record of actions. The gateway forwards
 * `/operator/SERVICE/…` to `/operator/…` here. No answer contains a fact about a child.
 */
import { randomUUIDv7 } from 'node:crypto';
import type { DoorCode } from '@xueji/schema/errors.ts';
import express, { type Express, type NextFunction, type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { type Actor, wears } from './actor.ts';
import { listJobs } from './jobs-store.ts';
import { ACTIONS, CLOSE_LOST, DISCARD, JOBS, LIST, REPLAY, REPUBLISH, RETRY_WORK, read, SAID, WORK } from './operator-input.ts';
import { type Desk, type DiscardRefusal, discardParked, type Order, type Report, replayParked } from './parked.ts';
import { findParked, listActions, listParked, listSaid, listTopicsRead, type ParkedEvent, recordAction } from './parked-store.ts';
import { listParkedWork, listQueues, retryWork } from './parked-work.ts';
import { isRefused, type RefusalText, type Refused, SHARED_REFUSALS } from './refusal.ts';
import { closeLost, type LogDesk, republish } from './republish.ts';
import { showBody } from './shown-event.ts';
import { messageOf, strikeOut } from './telemetry.ts';
import { NATIONAL_OPERATOR, whoMayText } from './who-may.ts';

type DoorRefusal =
  | 'WrongHat'
  | 'WrongUnit'
  | 'NoSuchEvent'
  | 'NoSuchAddress'
  | 'NoSuchQueue'
  | 'NoSuchTopic'
  | 'EventsCleared'
  | DiscardRefusal;
/** What the routes need: the inbox of this service and its own log. */
export type OperatorDesk = Desk & LogDesk;

const REFUSALS: Record<DoorRefusal, RefusalText & { status: number }> = {
  WrongHat: { status: 403, ...SHARED_REFUSALS.WrongHat, whoCanAct: whoMayText(NATIONAL_OPERATOR) },
  WrongUnit: {
    status: 403,
    message: '待处理事件不分地区，目前只由全国运维办理。Parked events carry no region: for now only the national operator may.',
    whoCanAct: whoMayText(NATIONAL_OPERATOR),
  },
  NoSuchEvent: {
    status: 404,
    message: '没有此编号的待处理事件。No parked event has this id.',
    whoCanAct: '请核对编号 · check the id',
  },
  NoSuchAddress: { status: 404, message: '没有这个地址。No such address.', whoCanAct: '请核对地址 · check the address' },
  NoSuchQueue: {
    status: 404,
    message: '没有此名称的队列，现有队列见queues。No queue has this name. `queues` lists those that exist.',
    whoCanAct: '请核对队列名称 · check the name of the queue',
  },
  NoSuchTopic: {
    status: 404,
    message: '本服务没有此名称的主题，现有主题见topics。This service has no topic of this name. `topics` lists those that exist.',
    whoCanAct: '请核对主题名称和服务 · check the name of the topic, and the service',
  },
  EventsCleared: {
    status: 409,
    message: '该位置起的部分事件已按保存期限清除，无法重发。Some events from there on were cleared by the retention policy.',
    whoCanAct: '请从现存最早的位置重发，缺失部分须重建读方数据 · publish from the oldest position that is kept, and rebuild the reader',
  },
  NotNext: {
    status: 409,
    message: '前面还有未处理的事件，此事件的序号不能作废。Something is missing before this event: its number cannot be spent yet.',
    whoCanAct: '请先处理前面的事件，或以FREE丢弃 · act on what stands before it, or discard it as FREE',
  },
  TwinWaits: {
    status: 409,
    message: '另有同一序号的事件在等待，作废序号会丢失它。Another event of the same number waits, and would be lost.',
    whoCanAct: '请以FREE丢弃 · discard it as FREE',
  },
};

export function operatorRoutes(app: Express, desk: OperatorDesk, actorOf: (request: Request) => Promise<Actor>): void {
  const door = express.Router();
  door.use(async (request: Request, response: Response, next: NextFunction) => {
    const actor = await actorOf(request);
    const refusal = refusalOf(actor);
    if (refusal) return answer(response, refusal);
    response.locals.actor = actor;
    next();
  });
  addReads(door, desk);
  addActions(door, desk);
  door.use((_, response) => answer(response, { refused: 'NoSuchAddress' }));
  app.use('/operator', door);
}

function addReads(door: Router, { db, consumption, topics }: OperatorDesk): void {
  door.get('/parked-work', async (request, response) => {
    const { queue, item, first: size } = read(WORK, request.query);
    const rows = (await listParkedWork(db, { queue, item }, size)).map((row) => ({ ...row, error: messageOf(row.error) }));
    const last = rows.length === size ? rows.at(-1) : undefined;
    answer(response, { items: rows, after: last ? { queue: last.queue, item: last.item } : null });
  });
  door.get('/jobs', async (request, response) => {
    const { first: size, ...after } = read(JOBS, request.query);
    const items = await listJobs(db, after, size);
    const last = items.length === size ? items.at(-1) : undefined;
    answer(response, { items, after: last ? { kind: last.kind, id: last.id } : null });
  });
  door.get('/parked', async (request, response) => {
    const { first: size, resolved, ...where } = read(LIST, request.query);
    const known = where.topic === undefined ? [] : await listTopicsRead(db, Object.keys(consumption.contracts));
    const unknown = where.topic === undefined ? null : refuseTopic(where.topic, known);
    if (unknown) return answer(response, unknown);
    const rows = await listParked(db, where, size, resolved === 'true');
    answer(
      response,
      pageOf(rows.map(shown), size, ({ id }) => id),
    );
  });
  door.get('/parked/:id', async (request, response) => {
    const row = await findParked(db, read(z.coerce.number().int().positive(), request.params.id));
    answer(
      response,
      row ? { ...shown(row), stack: row.error && strikeOut(row.error), body: showBody(row.event) } : { refused: 'NoSuchEvent' },
    );
  });
  door.get('/actions', async (request, response) => {
    const { after, first: size } = read(ACTIONS, request.query);
    answer(
      response,
      pageOf(await listActions(db, after ?? null, size), size, ({ id }) => id),
    );
  });
  door.get('/events', async (request, response) => {
    const { first: size, ...of } = read(SAID, request.query);
    const unknown = refuseTopic(of.topic, topics);
    if (unknown) return answer(response, unknown);
    const rows = (await listSaid(db, of, size)).map((row) => ({ ...row, body: showBody(row) }));
    answer(
      response,
      pageOf(rows, size, ({ version }) => version),
    );
  });
}

function addActions(door: Router, desk: OperatorDesk): void {
  const order = (request: Request, response: Response, given: { dryRun: boolean; reason?: string | undefined }): Order => ({
    actor: response.locals.actor as Actor,
    requestId: request.get('x-request-id') ?? '',
    dryRun: given.dryRun,
    reason: given.reason ?? null,
  });
  const topicsRead = () => listTopicsRead(desk.db, Object.keys(desk.consumption.contracts));
  const json = express.json({ limit: '64kb' });
  door.post('/parked-work/retry', json, async (request, response) => {
    const wanted = read(RETRY_WORK, request.body ?? {});
    answer(response, await retryNow(desk, order(request, response, { dryRun: false }), wanted));
  });
  door.post('/parked/replay', json, async (request, response) => {
    const { where, skipMissing, ...rest } = read(REPLAY, request.body ?? {});
    const unknown = where.topic === undefined ? null : refuseTopic(where.topic, await topicsRead());
    answer(response, unknown ?? (await replayParked(desk, order(request, response, rest), { where, skipMissing })));
  });
  door.post('/parked/discard', json, async (request, response) => {
    const { ids: chosen, version, ...rest } = read(DISCARD, request.body ?? {});
    answer(response, await discardParked(desk, order(request, response, rest), { ids: chosen, version }));
  });
  door.post('/events/republish', json, async (request, response) => {
    const { topic, from = 1, since = null, ...rest } = read(REPUBLISH, request.body ?? {});
    const unknown = refuseTopic(topic, desk.topics);
    answer(response, unknown ?? (await republish(desk, order(request, response, rest), { topic, from, since })));
  });
  door.post('/events/lost/close', json, async (request, response) => {
    const { topic, ...rest } = read(CLOSE_LOST, request.body ?? {});
    const unknown = refuseTopic(topic, await topicsRead());
    answer(response, unknown ?? (await closeLost(desk, order(request, response, rest), topic)));
  });
}

/** Ends the pauses of parked work, and records it. */
const retryNow = ({ db }: Desk, { actor, requestId }: Order, { queue, items }: z.infer<typeof RETRY_WORK>): Promise<object> =>
  db.transaction(async (tx) => {
    const queues = await listQueues(tx);
    if (!queues.includes(queue)) return { refused: 'NoSuchQueue', queues };
    const found = await retryWork(tx, queue, items ?? null);
    const retried = found.length;
    const notParked = items?.filter((item) => !found.includes(item)) ?? [];
    const target = { parkedWork: { queue, items: items ?? null } };
    const said = { action: 'REPLAY' as const, dryRun: false, target, reason: null, outcome: { retried }, requestId };
    await recordAction(tx, { id: randomUUIDv7(), actor: actor.userId, unit: actor.unit, ...said });
    return { retried, ...(notParked.length > 0 && { notParked }) };
  });

/** An empty answer for a misspelt topic would look as if nothing had happened there. */
const refuseTopic = (topic: string, topics: readonly string[]): (Refused<DoorRefusal> & { topics: readonly string[] }) | null =>
  topics.includes(topic) ? null : { refused: 'NoSuchTopic', topics };

function refusalOf(actor: Actor): Refused<DoorRefusal> | null {
  if (!wears(actor, 'operator')) return { refused: 'WrongHat' };
  return actor.path === '' ? null : { refused: 'WrongUnit' };
}

function answer(response: Response, outcome: object | Report | Refused<DoorRefusal>): void {
  if (!isRefused(outcome)) return void response.json(outcome);
  const { refused, ...more } = outcome;
  // The gateway forwards only codes that are in the public list.
  const code: DoorCode = refused as DoorRefusal;
  const { status, ...words } = REFUSALS[refused as DoorRefusal];
  response.status(status).json({ code, ...words, ...more });
}

/** `after` is the start of the next page; null on the last page. */
const pageOf = <Item>(items: readonly Item[], size: number, idOf: (item: Item) => number | string) => {
  const last = items.length === size ? items.at(-1) : undefined;
  return { items, after: last === undefined ? null : idOf(last) };
};

function shown({ event, error, ...row }: ParkedEvent) {
  const { type = null, eventId = null, occurredAt = null, correlationId = null } = event;
  return { ...row, type, eventId, occurredAt, correlationId, error: error && messageOf(error) };
}
