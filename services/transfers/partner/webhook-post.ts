/** Sends one signed request to a partner's endpoint: only to a checked address, without redirects, with limits for time and answer size. It never throws. */
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
/** Only the status of the answer matters. The body is read up to this size, so that the connection can be reused. */
const MOST_ANSWER_BYTES = 16 * 1024;
/** Limit of an answer's text in our log. */
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
      // `pinnedLookup` resolves and checks a name once per connection. A literal address is never looked up, so it is checked here.
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

/** Uses no stream and no headers object, because there may be thousands of requests a second. */
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
      // The request has waited too long for a connection.
      if (late) started.abort(tooLate);
    },
    onResponseStart(_, status, answer) {
      [statusCode, retryAfterMs] = [status, retryAfterOf(answer['retry-after'])];
    },
    onResponseData(current, chunk) {
      bytes += chunk.length;
      if (bytes <= MOST_ANSWER_BYTES) return;
      // Stop reading a body that is too long; only the status counts.
      answered();
      current.abort(new Error('the answer is too long'));
    },
    onResponseEnd: answered,
    // An incomplete answer counts as no answer, and the event is retried.
    onResponseError: (_, error) => reject(error),
  });
  return promise.finally(() => clearTimeout(timer));
}

/** The signing key of a secret. It is created once, because creating it per signature costs six times as much. */
export const signingKeyOf = (secret: string): KeyObject => createSecretKey(Buffer.from(secret.replace(/^whsec_/, ''), 'base64'));

/** The signature of Standard Webhooks. Its own package computes it in JavaScript. */
const signatureOf = (key: KeyObject, text: string): string => `v1,${createHmac('sha256', key).update(text).digest('base64')}`;

/** Reads seconds only. The other form is a date by the clock of the partner, which may differ from ours. */
const retryAfterOf = (header: string | string[] | undefined): number | null =>
  typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : null;

/** A connection uses only the addresses that this look-up checked. There is no second look-up before it connects. */
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
