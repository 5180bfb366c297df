/**
 * Finds the path of a token's unit. A token names its unit by code. The digits of a region's code give its first path; the first path of a school
 * comes from enrolment and never changes. Services map the first path to the current one, so a session survives when its unit moves or merges.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { pathOfRegion } from '@xueji/infra/runtime/scope.ts';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { LRUCache } from 'lru-cache';
import { Pool } from 'undici';

export type UnitPaths = {
  /** The first path of the unit with this code; null when no unit has the code. Throws when the school is not cached and enrolment does not answer. */
  firstPathOf(code: string): Promise<string | null>;
  stop(): Promise<void>;
};
export type UnitPathsOptions = { origin: string; internalTokenFor(actor: Actor): Promise<string>; log: Logger };

type SchoolLine = { code: string; line: string };

const GATEWAY: Actor = { userId: 'gateway', hats: ['operator'], unit: 'CN', path: '' };
const PAGE = 5000;
const TIMEOUT_MS = 3000;
const RETRY_MS = 1000;
// An unknown code is requested from enrolment at most once in this time.
const UNKNOWN_FOR_MS = 5000;
const IS_SCHOOL = /^\d{10}$/;

export function followUnitPaths({ origin, internalTokenFor, log }: UnitPathsOptions): UnitPaths {
  const pool = new Pool(origin, { connections: 4, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
  const stopped = new AbortController();
  const schools = new Map<string, string>();
  const unknown = new LRUCache<string, true>({ max: 10_000, ttl: UNKNOWN_FOR_MS });

  const ask = async (query: string): Promise<SchoolLine[]> => {
    const headers = { authorization: `Bearer ${await internalTokenFor(GATEWAY)}` };
    const { statusCode, body } = await pool.request({ path: `/units?${query}`, method: 'GET', headers, signal: stopped.signal });
    const answer = (await body.json()) as { schools?: SchoolLine[] };
    if (statusCode !== 200 || !answer.schools) throw new Error(`units: enrolment answered ${statusCode}`);
    for (const { code, line } of answer.schools) schools.set(code, line);
    return answer.schools;
  };
  // Reads all schools at start, page by page. A school that opens later is requested when a token names it.
  const readAll = async () => {
    for (let after = ''; !stopped.signal.aborted; ) {
      try {
        const page = await ask(`after=${after}`);
        if (page.length < PAGE) return;
        after = page.at(-1)?.code ?? '';
      } catch (error) {
        if (stopped.signal.aborted) return;
        log.warn({ err: error }, 'schools cannot be read from enrolment yet, trying again');
        await sleep(RETRY_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
      }
    }
  };
  const reading = readAll();
  const schoolPath = async (code: string): Promise<string | null> => {
    const known = schools.get(code);
    if (known !== undefined || unknown.has(code)) return known ?? null;
    await ask(`code=${code}`);
    if (!schools.has(code)) unknown.set(code, true);
    return schools.get(code) ?? null;
  };
  return {
    firstPathOf: async (code) => (IS_SCHOOL.test(code) ? schoolPath(code) : pathOfRegion(code)),
    async stop() {
      stopped.abort();
      await reading;
      await pool.destroy();
    },
  };
}
