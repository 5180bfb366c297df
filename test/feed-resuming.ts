/** Partners that resume by cursor while the gateway fails, transfers as a load, and the check that each partner got all its events. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client, Stream } from './client.ts';
import { digestOfIds, logOf } from './feed-clients.ts';
import { eventually, type Pupil, type School, type World } from './world.ts';

/** The nation, both sides of every transfer here at two levels each, and a province without transfers. */
export const SCOPES = ['', '41', '41/4116/411628', '44', '44/4402/440224', '65'];

export type Follower = {
  readonly scope: string;
  readonly client: Client;
  /** Of the events received, in order. */
  ids(): string[];
  /** Number of streams so far. */
  streams(): number;
  stop(): void;
};

type Event = { transferEvents: { id: string } };
const DOCUMENT = 'subscription { transferEvents(after: "oldest") { id transfer { status toSchool { name } } } }';
const COME_AGAIN_MS = 100;

/** Subscribes, and resubscribes after every end from its last event. */
export function follow(scope: string, client: Client): Follower {
  const received: Stream<Event>['items'] = [];
  let stream: Stream<Event> | null = null;
  let [streams, stopped] = [0, false];
  const keep = async () => {
    while (!stopped) {
      const cursor = received.at(-1)?.id;
      stream = await client.subscribe<Event>(DOCUMENT, cursor ? { lastEventId: cursor } : {}).catch(() => null);
      streams += stream ? 1 : 0;
      while (stream && !stream.ended() && !stopped) await pause(20);
      received.push(...(stream?.items ?? []));
      stream?.close();
      stream = null;
      await pause(COME_AGAIN_MS);
    }
  };
  void keep();
  return {
    scope,
    client,
    ids: () => [...received, ...(stream?.items ?? [])].map(({ data }) => data.transferEvents.id),
    streams: () => streams,
    stop() {
      stopped = true;
    },
  };
}

const REQUEST = 'mutation ($input: RequestTransferInput!) { requestTransfer(input: $input) { __typename } }';

/** Requests unknown pupils, and moves others back and forth, one after the other. Requests lost in an outage are not retried. */
export function keepMoving(to: School, pupils: Pupil[], perSecond: number): { stop(): Promise<void> } {
  let going = true;
  const request = () => {
    const [idempotencyKey, studentId] = [randomUUID(), randomUUID()];
    const input = { idempotencyKey, studentId, toSchoolId: to.id, toClassId: to.firstClass.id, reason: 'OTHER' };
    void to.registrar.ask(REQUEST, { input }).catch(() => undefined);
  };
  const requesting = setInterval(request, 1000 / perSecond);
  const moving = (async () => {
    for (const pupil of pupils) {
      if (!going) return;
      await pupil
        .askedBy(to)
        .then((transfer) => transfer.approve())
        .catch(() => pause(COME_AGAIN_MS));
    }
  })();
  return {
    async stop() {
      going = false;
      clearInterval(requesting);
      await moving;
    },
  };
}

/** Kills the gateway every `everyMs`, including its start, for `forMs` and at least twice. Returns the number of kills. */
export async function killGatewayAgainAndAgain({ system }: World, everyMs: number, forMs: number): Promise<number> {
  const endMs = Date.now() + forMs;
  let [kills, nextMs] = [0, Date.now() + everyMs];
  while (Date.now() < endMs || kills < 2) {
    await pause(Math.max(1000, nextMs - Date.now()));
    nextMs = Date.now() + everyMs;
    await system.kill('gateway');
    kills += 1;
    await system.start('gateway');
  }
  return kills;
}

/** Waits until the log does not grow any more. Returns its events for a scope. */
export async function logWhenQuiet(world: World, scope: string): Promise<string[]> {
  let seen = -1;
  const log = await eventually(
    async () => {
      const before = seen;
      const now = await logOf(world, scope);
      seen = now.length;
      await pause(1000);
      return { now, quiet: before === now.length };
    },
    ({ quiet }) => quiet,
    60_000,
  );
  return log.now.map(({ id }) => id);
}

const VERIFY = 'query ($to: String!, $digest: String!) { verifyFeed(to: $to, digest: $digest) { complete count } }';

/** Compares a follower's events with the table and with `verifyFeed`. Null when it got all events of its scope in order, otherwise the error. */
export async function faultOf(world: World, { scope, client, ids }: Follower): Promise<string | null> {
  const log = await logWhenQuiet(world, scope);
  await eventually(
    async () => ids().length,
    (count) => count >= log.length,
    60_000,
  ).catch(() => undefined);
  const mine = ids();
  const at = log.findIndex((id, index) => mine[index] !== id);
  if (at >= 0 || mine.length !== log.length)
    return `${scope || 'CN'}: ${mine.length} received of ${log.length}, the first difference at ${at}`;
  const verified = await eventually(
    () => client.ask<{ verifyFeed: { complete: boolean; count: number } }>(VERIFY, { to: 'now', digest: digestOfIds(mine) }),
    () => true,
  );
  const { complete, count } = verified.verifyFeed;
  return complete && count === mine.length ? null : `${scope || 'CN'}: verifyFeed says ${JSON.stringify(verified.verifyFeed)}`;
}
