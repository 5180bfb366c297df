/** Watches the head of the feed by one long poll per gateway process. The transfers service answers when the feed has new events. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { Pool } from 'undici';

export type FeedHeadOptions = {
  origin: string;
  internalTokenFor(actor: Actor): Promise<string>;
  /** The feed has grown, or may have. */
  onMove(): void;
  log: Logger;
};

const WAIT_MS = 20_000;
const SLACK_MS = 5000;
const LONGEST_PAUSE_MS = 2000;
/** The shortest pause between two polls. A busy feed grows with every commit, and pages are not requested more often than this. */
const REST_MS = 25;
/** The gateway asks as its own actor: the position of the feed's head is not personal data. */
const GATEWAY: Actor = { userId: 'gateway', hats: ['operator'], unit: 'CN', path: '' };

export function followFeedHead({ origin, internalTokenFor, onMove, log }: FeedHeadOptions): { stop(): Promise<void> } {
  // A separate pool: the long poll keeps a connection for 20 seconds, which the subgraph's pool needs for queries.
  const pool = new Pool(origin, { connections: 1, headersTimeout: WAIT_MS + SLACK_MS, bodyTimeout: SLACK_MS });
  const stopped = new AbortController();

  const ask = async (after: number): Promise<number> => {
    const headers = { authorization: `Bearer ${await internalTokenFor(GATEWAY)}` };
    const path = `/feed/head?after=${after}&waitMs=${WAIT_MS}`;
    const { statusCode, body } = await pool.request({ path, method: 'GET', headers, signal: stopped.signal });
    const answer = await body.json();
    if (statusCode !== 200 || !isHead(answer)) throw new Error(`the head of the feed: transfers answered ${statusCode}`);
    return answer.position;
  };

  const follow = async () => {
    let [position, pauseMs] = [0, 0];
    while (!stopped.signal.aborted) {
      try {
        const head = await ask(position);
        if (head !== position || pauseMs > 0) onMove();
        [position, pauseMs] = [head, 0];
        await pause(REST_MS, stopped.signal);
      } catch (error) {
        if (stopped.signal.aborted) return;
        if (pauseMs === 0) log.warn({ err: error }, 'the head of the feed cannot be read, trying again');
        pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2 || 100);
        await pause(pauseMs, stopped.signal);
      }
    }
  };
  const following = follow();
  return {
    async stop() {
      stopped.abort();
      await following;
      await pool.destroy();
    },
  };
}

const isHead = (answer: unknown): answer is { position: number } =>
  typeof answer === 'object' && answer !== null && 'position' in answer && typeof answer.position === 'number';

const pause = (ms: number, signal: AbortSignal): Promise<void> => sleep(ms, undefined, { signal }).catch(() => undefined);
