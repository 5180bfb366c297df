/** One signed request to an endpoint of a partner: pinned to a judged address, redirects not followed, time and answer bounded. It never throws. */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { isIP, type LookupFunction } from 'node:net';
import { type AddressRules, hostOf, publicAddressesOf, refuseUnresolved, type UrlRefusal } from '@xueji/infra/runtime/public-address.ts';
import { Agent, type Dispatcher } from 'undici';
import type { Answer } from './webhook.ts';
import type { EventRequest } from './webhook-batch.ts';

export type Posting = EventRequest & { readonly url: string; readonly keys: readonly KeyObject[] };
export type Post = (posting: Posting) => Promise<Answer>;
export type PostOptions = AddressRules & { readonly timeoutMs?: number };

/** Standard Webhooks: 15 to 30 seconds for an answer. */
const TIMEOUT_MS = 15_000;
const CONNECT_MS = 5000;
/** Of the answer we want the status; what follows is read so far, that the connection can be used again. */
const MOST_ANSWER_BYTES = 16 * 1024;
/** What an answer may add to our log. */
const MOST_ERROR_CHARACTERS = 200;

export function createPost({ timeoutMs = TIMEOUT_MS, ...rules }: PostOptions): { post: Post; close(): Promise<void> } {
  const agent = new Agent({
    connect: { lookup: pinnedLookup(rules), timeout: CONNECT_MS },
    pipelining: 1,
    keepAliveTimeout: 10_000,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxHeaderSize: 16 * 1024,
  });
  const post: Post = async (posting) => {
    try {
      // A name is looked up and judged once for each connection, in `pinnedLookup`. An address is never looked up, so it is judged here.
      const refused = refuseUnresolved(posting.url, rules);
      if (refused) return failure(reasonOf(refusedFor(refused)));
      return await call(agent, posting, timeoutMs);
    } catch (error) {
      return failure(reasonOf(error));
    }
  };
  return { post, close: () => agent.destroy() };
}

const failure = (error: string): Answer => ({ statusCode: null, error: error.slice(0, MOST_ERROR_CHARACTERS), retryAfterMs: null });

function headersOf({ id, contentType, body, keys }: Posting): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  return {
    'content-type': contentType,
    'user-agent': 'Xueji-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': keys.map((key) => signatureOf(key, `${id}.${timestamp}.${body}`)).join(' '),
  };
}

/** Without a stream and without an object of headers: there may be thousands a second. */
function call(dispatcher: Dispatcher, posting: Posting, timeoutMs: number): Promise<Answer> {
  const { origin, pathname, search } = new URL(posting.url);
  const options = { origin, path: `${pathname}${search}`, method: 'POST', body: posting.body, headers: headersOf(posting) } as const;
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  let [late, bytes, statusCode, retryAfterMs]: [boolean, number, number, number | null] = [false, 0, 0, null];
  let controller: Dispatcher.DispatchController | null = null;
  const tooLate = new Error('no answer in time');
  const timer = setTimeout(() => {
    late = true;
    controller?.abort(tooLate);
    reject(tooLate);
  }, timeoutMs);
  const answered = () => resolve({ statusCode, error: null, retryAfterMs });
  dispatcher.dispatch(options, {
    onRequestStart(started) {
      controller = started;
      // It has waited for a connection for so long, and is not wanted any more.
      if (late) started.abort(tooLate);
    },
    onResponseStart(_, status, answer) {
      [statusCode, retryAfterMs] = [status, retryAfterOf(answer['retry-after'])];
    },
    onResponseData(current, chunk) {
      bytes += chunk.length;
      if (bytes <= MOST_ANSWER_BYTES) return;
      // One that is too long is left, and counts by its status.
      answered();
      current.abort(new Error('the answer is too long'));
    },
    onResponseEnd: answered,
    // An answer that breaks off is no answer: the event comes again.
    onResponseError: (_, error) => reject(error),
  });
  return promise.finally(() => clearTimeout(timer));
}

/** Of a secret; made once and not for each signature, which costs six times as much. */
export const signingKeyOf = (secret: string): KeyObject => createSecretKey(Buffer.from(secret.replace(/^whsec_/, ''), 'base64'));

/** As Standard Webhooks has it; its own package does this in JavaScript. */
const signatureOf = (key: KeyObject, text: string): string => `v1,${createHmac('sha256', key).update(text).digest('base64')}`;

/** Seconds only; the other form is a date, and that of a clock which is not ours. */
const retryAfterOf = (header: string | string[] | undefined): number | null =>
  typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : null;

/** Gives a connection only addresses that were judged in this very look-up: nothing is looked up again before it connects. */
const pinnedLookup =
  (rules: AddressRules): LookupFunction =>
  (hostname, options, callback) => {
    publicAddressesOf(hostOf({ hostname }), rules).then(
      (addresses) => {
        const [first] = addresses;
        if (!first) callback(refusedFor('NOT_PUBLIC'), '', 0);
        else if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family || isIP(first.address));
      },
      () => callback(refusedFor('UNRESOLVABLE'), '', 0),
    );
  };

const refusedFor = (reason: UrlRefusal) => new Error(`address refused: ${reason}`);

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? `${error.code}: ${error.message}` : error.message;
}
