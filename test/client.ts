/** A client of the gateway: GraphQL, uploads, downloads and the event stream, with a token of the demo issuer. */
import { randomUUID } from 'node:crypto';
import type { Hat } from '@xueji/infra/runtime/actor.ts';
import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream';
import { request } from 'undici';
import { type Keys, signToken } from '../infra/local/keys.ts';

export type GraphqlError = { message: string; path?: (string | number)[]; extensions?: { code?: string } };
export type Answer<Data> = { status: number; data: Data | null; errors?: GraphqlError[] };

type UploadedBody = { id: string; name?: string; type?: string; size?: number; code?: string | undefined };

export type Client = {
  readonly token: string;
  readonly userId: string;
  readonly path: string;
  /** The data; throws when there is any error. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /** The whole answer, errors and HTTP status included. */
  send<Data>(query: string, variables?: object): Promise<Answer<Data>>;
  upload(
    csv: Uint8Array | string,
    fileName: string,
    key?: string,
    /** Of an admission list. Without a plan the file is a roster. */
    planId?: string,
  ): Promise<{ status: number; body: { id?: string; code?: string | undefined; message?: string } }>;
  /** To `/files`, or to another address that takes files. */
  uploadFile(bytes: Uint8Array, fileName: string, at?: string): Promise<{ status: number; body: UploadedBody }>;
  /** What the gateway sends for the path of a signed link. */
  fetchFile(path: string): Promise<Response>;
  /** Events of a subscription until closed. */
  subscribe<Item>(query: string, options?: { variables?: object; lastEventId?: string }): Promise<Stream<Item>>;
};
export type Stream<Item> = {
  readonly items: { id: string; data: Item }[];
  readonly errors: GraphqlError[];
  ended(): boolean;
  close(): void;
};

export type Who = { hats: readonly Hat[]; path: string; userId?: string; expiresInSeconds?: number };

export async function signIn(
  gatewayUrl: string,
  keys: Keys,
  { hats, path, userId = `${hats.join('+')}@${path || 'CN'}`, expiresInSeconds }: Who,
): Promise<Client> {
  const claims = { sub: userId, hats: [...hats], unit: path.split('/').at(-1) || 'CN', path };
  return clientOf(gatewayUrl, await signToken(keys, claims, expiresInSeconds === undefined ? {} : { expiresInSeconds }), { userId, path });
}

/** A client with any token, also an invalid one. */
export function clientOf(gatewayUrl: string, token: string, { userId = '', path = '' } = {}): Client {
  const authorization = { authorization: `Bearer ${token}` };
  const send = async <Data>(query: string, variables: object = {}): Promise<Answer<Data>> => {
    // Uses less CPU than `fetch`: benchmarks share the machine with the measured system.
    const response = await request(`${gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { ...authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.body.json()) as { data?: Data; errors?: GraphqlError[] };
    return { status: response.statusCode, data: body.data ?? null, ...(body.errors && { errors: body.errors }) };
  };
  return {
    token,
    userId,
    path,
    send,
    async ask<Data>(query: string, variables?: object) {
      const { data, errors } = await send<Data>(query, variables);
      if (errors || data === null) throw new Error(`${JSON.stringify(errors)} answering ${query}`);
      return data;
    },
    async upload(csv, fileName, key = randomUUID(), planId) {
      const headers = {
        ...{ ...authorization, 'content-type': 'text/csv', 'idempotency-key': key, 'x-file-name': encodeURIComponent(fileName) },
        ...(planId && { 'x-plan-id': planId }),
      };
      const response = await fetch(`${gatewayUrl}/${planId ? 'admission' : 'roster'}-imports`, {
        method: 'POST',
        headers,
        body: csv as string,
      });
      const body = (await response.json()) as { id?: string; errors?: GraphqlError[] };
      const [error] = body.errors ?? [];
      return { status: response.status, body: error ? { code: error.extensions?.code, message: error.message } : body };
    },
    async uploadFile(bytes, fileName, at = '/files') {
      const headers = { ...authorization, 'x-file-name': encodeURIComponent(fileName) };
      const response = await fetch(`${gatewayUrl}${at}`, { method: 'POST', headers, body: new Uint8Array(bytes) });
      const { errors, ...body } = (await response.json()) as UploadedBody & { errors?: GraphqlError[] };
      return { status: response.status, body: { ...body, code: errors?.[0]?.extensions?.code } };
    },
    fetchFile: (path) => fetch(`${gatewayUrl}${path}`, { headers: authorization }),
    subscribe: (query, options) => openStream(gatewayUrl, authorization, query, options),
  };
}

async function openStream<Item>(
  gatewayUrl: string,
  authorization: { authorization: string },
  query: string,
  { variables = {}, lastEventId }: { variables?: object; lastEventId?: string } = {},
): Promise<Stream<Item>> {
  const closing = new AbortController();
  const headers = {
    ...authorization,
    accept: 'text/event-stream',
    'content-type': 'application/json',
    ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
  };
  const response = await fetch(`${gatewayUrl}/graphql/stream`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
    signal: closing.signal,
  });
  const items: { id: string; data: Item }[] = [];
  const errors: GraphqlError[] = [];
  let ended = false;
  const reading = (async () => {
    for await (const { event, id = '', data } of eventsOf(response.body ?? new ReadableStream())) {
      if (event !== 'next') continue;
      const result = JSON.parse(data) as { data?: Item; errors?: GraphqlError[] };
      if (result.errors) errors.push(...result.errors);
      if (result.data) items.push({ id, data: result.data });
    }
  })();
  void reading
    .catch(() => undefined)
    .finally(() => {
      ended = true;
    });
  return { items, errors, ended: () => ended, close: () => closing.abort() };
}

/** Parses the server-sent events of a body, with any chunk boundaries. */
export const eventsOf = (body: ReadableStream<Uint8Array>): ReadableStream<EventSourceMessage> =>
  body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
