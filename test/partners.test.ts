/** Partners through the gateway: rights in the feed, allowed addresses of webhooks, and their deliveries. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namespaced, partnerGroupPrefix } from '@xueji/infra/runtime/kafka-access.ts';
import { readTopic } from '@xueji/infra/runtime/kafka-testing.ts';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import pg from 'pg';
import { Webhook as Verifier } from 'standardwebhooks';
import { anEndpoint, type Endpoint } from '../services/transfers/partner/partner-testing.ts';
import type { Client } from './client.ts';
import { eventually, registerPartner, type School, startWorld, type World } from './world.ts';

type Result = {
  __typename: string;
  reason?: string;
  message?: string;
  whoCanAct?: string;
  secret?: string;
  webhook?: { id: string };
  partner?: { id: string };
};
const FIELDS = `{ __typename ... on Refusal { message whoCanAct } ... on WebhookUrlRefused { reason } ... on WebhookAdded { secret webhook { id } } }`;
const add = async (client: Client, url: string, key: string = randomUUID()): Promise<Result> => {
  const query = `mutation ($input: AddWebhookInput!) { result: addWebhook(input: $input) ${FIELDS} }`;
  return (await client.ask<{ result: Result }>(query, { input: { idempotencyKey: key, url } })).result;
};
const run = async (client: Client, name: string, type: string, input: object): Promise<string> => {
  const query = `mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename } }`;
  return (await client.ask<{ result: Result }>(query, { input: { idempotencyKey: randomUUID(), ...input } })).result.__typename;
};
type Feed = { transferFeed: { items: { id: string; type: string; transfer: { id: string } }[]; end: string } };
const FEED = 'query ($after: String) { transferFeed(first: 100, after: $after) { items { id type transfer { id } } end } }';

describe('with the rules of production', () => {
  let world: World;
  let operator: Client;
  let [henan, guangdong] = [] as unknown as [School, School];
  beforeAll(async () => {
    world = await startWorld();
    operator = await world.as('operator', '');
    [henan, guangdong] = [await world.school('411628'), await world.school('440224')];
  }, 90_000);
  afterAll(() => world?.stop());

  /** A partner with a national token, registered for these units. */
  async function aPartner(units: string[], types: string[] | null = null) {
    const clientId = `partner-${randomUUID()}`;
    const id = await registerPartner(operator, clientId, units, types);
    return { id: id ?? '', client: await world.as('partner', '', { userId: clientId, registered: false }) };
  }

  test.each([
    ['https://127.0.0.1/', 'NOT_PUBLIC'],
    ['https://2130706433/', 'NOT_PUBLIC'],
    ['https://0x7f.1/', 'NOT_PUBLIC'],
    ['https://0177.0.0.1/', 'NOT_PUBLIC'],
    ['https://127.0.0.1./', 'NOT_PUBLIC'],
    ['https://0.0.0.0/', 'NOT_PUBLIC'],
    ['https://10.1.2.3/', 'NOT_PUBLIC'],
    ['https://100.100.100.200/', 'NOT_PUBLIC'],
    ['https://169.254.169.254/latest/meta-data/', 'NOT_PUBLIC'],
    ['https://172.16.0.1/', 'NOT_PUBLIC'],
    ['https://192.168.0.1/', 'NOT_PUBLIC'],
    ['https://203.0.113.1/', 'NOT_PUBLIC'],
    ['https://224.0.0.1/', 'NOT_PUBLIC'],
    ['https://[::1]/', 'NOT_PUBLIC'],
    ['https://[::ffff:10.0.0.1]/', 'NOT_PUBLIC'],
    ['https://[64:ff9b::10.0.0.1]/', 'NOT_PUBLIC'],
    ['https://[fd00::1]/', 'NOT_PUBLIC'],
    ['https://[fe80::1]/', 'NOT_PUBLIC'],
    ['https://[2001:db8::1]/', 'NOT_PUBLIC'],
    ['https://localhost/', 'NOT_PUBLIC'],
    ['https://localhost./', 'NOT_PUBLIC'],
    ['https://nowhere.invalid/', 'UNRESOLVABLE'],
    ['https://user:password@223.5.5.5/', 'HAS_USER_INFO'],
    ['http://223.5.5.5/', 'NOT_HTTPS'],
    ['gopher://223.5.5.5/', 'NOT_A_URL'],
    ['hooks', 'NOT_A_URL'],
  ])('a webhook to %s is refused: %s', async (url, reason) => {
    const partner = await world.as('partner', '');
    const refused = await add(partner, url);
    expect(refused).toMatchObject({ __typename: 'WebhookUrlRefused', reason });
    expect([refused.message, Boolean(refused.whoCanAct)]).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/), true]);
  });

  test('the refusal of an address that only development allows names the setting', async () => {
    const { message } = await add(await world.as('partner', ''), 'http://127.0.0.1:8080/');
    expect(message).toContain('XUEJI_WEBHOOK_ALLOW_PRIVATE');
  });

  test('an invalid unit, no unit, no type, an unknown type and a short key are bad input', async () => {
    const register = 'mutation ($input: RegisterPartnerInput!) { registerPartner(input: $input) { __typename } }';
    const input = { idempotencyKey: randomUUID(), clientId: 'some-system', name: '人人通', units: ['41'] };
    for (const wrong of [
      { units: ['41/'] },
      { units: ["41' or 1=1"] },
      { units: [] },
      { types: [] },
      { types: ['Bogus'] },
      { clientId: ' x ' },
      { idempotencyKey: 'x' },
    ]) {
      const { errors } = await operator.send(register, { input: { ...input, ...wrong } });
      expect([wrong, errors?.[0]?.extensions?.code]).toEqual([wrong, 'BAD_USER_INPUT']);
    }
  });

  test('units, also schools, are named by code or by path; unknown units are refused by name', async () => {
    const register = `mutation ($input: RegisterPartnerInput!) { registerPartner(input: $input) {
      __typename ... on PartnerRegistered { partner { units } } ... on UnitUnknown { units } } }`;
    const registered = async (units: string[]) => {
      const input = { idempotencyKey: randomUUID(), clientId: `partner-${randomUUID()}`, name: '人人通', units };
      return (await operator.ask<{ registerPartner: object }>(register, { input })).registerPartner;
    };
    await eventually(
      () => registered([henan.code]),
      (result) => JSON.stringify(result).includes(henan.path),
    );
    expect(await registered(['440000', henan.code, '11/1101'])).toEqual({
      __typename: 'PartnerRegistered',
      partner: { units: ['11/1101', henan.path, '44'].sort() },
    });
    expect(await registered(['44', '990000', '44/4199', '2199999999'])).toEqual({
      __typename: 'UnitUnknown',
      units: ['990000', '44/4199', '2199999999'],
    });
  });

  test('a provincial operator cannot register or see a partner outside of the province; a client id is used once', async () => {
    const ofHenan = await world.as('operator', '41');
    const { id } = await aPartner(['41', '44']);
    const input = { clientId: `partner-${randomUUID()}`, name: '人人通', units: ['44'] };
    expect(await run(ofHenan, 'registerPartner', 'RegisterPartnerInput', input)).toBe('WrongUnit');
    expect(await run(ofHenan, 'suspendPartner', 'PartnerInput', { id })).toBe('PartnerNotFound');
    expect(await ofHenan.ask('query ($id: ID!) { partner(id: $id) { id } }', { id })).toEqual({ partner: null });
    expect(await run(operator, 'registerPartner', 'RegisterPartnerInput', input)).toBe('PartnerRegistered');
    expect(await run(operator, 'registerPartner', 'RegisterPartnerInput', input)).toBe('PartnerClientIdTaken');
  });

  test('an unregistered or suspended partner gets the reason, keeps its cursor and misses no event', async () => {
    const stranger = await world.as('partner', '', { userId: 'nobody-registered-me', registered: false });
    expect((await stranger.send(FEED)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await add(stranger, 'https://127.0.0.1/')).__typename).toBe('PartnerNotActive');

    const { id, client } = await aPartner(['41']);
    const { end } = (await client.ask<Feed>(FEED, { after: 'now' })).transferFeed;
    const stream = await client.subscribe('subscription { transferEvents { id } }');
    expect(await run(operator, 'suspendPartner', 'PartnerInput', { id })).toBe('PartnerChanged');
    expect((await client.send(FEED, { after: end })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const [pupil] = await guangdong.pupils(1);
    const transfer = await pupil?.askedBy(henan);
    await eventually(
      async () => stream.errors,
      (errors) => errors[0]?.extensions?.code === 'FORBIDDEN',
    );
    expect([stream.items, (await client.send(FEED, { after: end })).errors?.length]).toEqual([[], 1]);

    expect(await run(operator, 'resumePartner', 'PartnerInput', { id })).toBe('PartnerChanged');
    const { items } = (await client.ask<Feed>(FEED, { after: end })).transferFeed;
    expect(items.map((item) => [item.type, item.transfer.id])).toEqual([
      ['TransferRequested', transfer?.id],
      ['TransferReviewStarted', transfer?.id],
    ]);
  });

  test('partners with equal tokens see their own registered units, in pages and in streams', async () => {
    const [both, one, types, elsewhere] = [
      await aPartner(['41/4116', '44']),
      await aPartner(['41']),
      await aPartner(['41'], ['TransferWithdrawn']),
      await aPartner(['11']),
    ];
    const all = [both, one, types, elsewhere];
    const ends = await Promise.all(all.map(async ({ client }) => (await client.ask<Feed>(FEED, { after: 'now' })).transferFeed.end));
    const streams = await Promise.all(
      all.map(({ client }) => client.subscribe<{ transferEvents: { type: string } }>('subscription { transferEvents { type } }')),
    );
    const [pupil] = await guangdong.pupils(1);
    const transfer = await pupil?.askedBy(henan);
    expect(await run(henan.registrar, 'withdrawTransfer', 'WithdrawTransferInput', { id: transfer?.id })).toBe('TransferStepTaken');

    const everything = ['TransferRequested', 'TransferReviewStarted', 'TransferWithdrawn'];
    const wanted = [everything, everything, ['TransferWithdrawn'], []];
    await eventually(
      async () => streams.map(({ items }) => items.map(({ data }) => data.transferEvents.type)),
      (seen) => JSON.stringify(seen) === JSON.stringify(wanted),
    );
    const pages = await Promise.all(all.map(({ client }, index) => client.ask<Feed>(FEED, { after: ends[index] })));
    expect(pages.map(({ transferFeed }) => transferFeed.items.map(({ type }) => type))).toEqual(wanted);
    for (const stream of streams) stream.close();
  });
});

describe('on loopback', () => {
  let world: World;
  let [henan, guangdong] = [] as unknown as [School, School];
  let partner: Client;
  const endpoints: Endpoint[] = [];
  const endpoint = async () => {
    const made = await anEndpoint();
    endpoints.push(made);
    return made;
  };
  beforeAll(async () => {
    world = await startWorld({ serviceEnv: { transfers: { XUEJI_WEBHOOK_ALLOW_PRIVATE: '1' } } });
    [henan, guangdong] = [await world.school('411628'), await world.school('440224')];
    partner = await world.as('partner', '');
  }, 90_000);
  afterAll(async () => {
    await world?.stop();
    await Promise.all(endpoints.map((each) => each.close()));
  });

  const typesAt = ({ received }: Endpoint) => received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  const tables = async (query: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: world.system.databaseUrls.transfers });
    await client.connect();
    const { rows } = await client.query(query);
    await client.end();
    return rows;
  };

  test('a transfer arrives as signed CloudEvents with the payload of the feed, and on the public topic without the student, in the same order', async () => {
    const at = await endpoint();
    const added = await add(partner, at.url);
    const [pupil] = await guangdong.pupils(1);
    const transfer = await pupil?.askedBy(henan);
    await transfer?.approve();
    await transfer?.becomes('COMPLETED');
    await eventually(
      async () => typesAt(at),
      (types) => types.includes('cn.xueji.TransferCompleted.v1'),
    );
    const ids = at.received.map(({ body, headers }) => (new Verifier(added.secret ?? '').verify(body, headers) as { id: string }).id);
    const { items } = (await partner.ask<Feed>(FEED)).transferFeed;
    expect(ids).toEqual(items.map(({ id }) => id));

    const records = await recordsOf(world, ids.length);
    expect(records.map(({ headers }) => headers.ce_id)).toEqual(ids);
    expect(records.map(({ key }) => key)).toEqual(ids.map(() => transfer?.id));
    const posted = at.received.map(({ body }) => JSON.parse(body) as { cursor: string; data: { transferId: string; step?: number } });
    expect(records.map(({ value }) => JSON.parse(value))).toEqual(
      posted.map(({ data: { transferId, step } }) => ({ transferId, ...(step && { step }) })),
    );
    expect(JSON.stringify(records)).not.toContain(pupil?.id);
    const response = await fetch(`${world.system.gatewayUrl}/feed?first=100`, { headers: { authorization: `Bearer ${partner.token}` } });
    const lines = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { cursor: string; data: object });
    expect(posted.map(({ cursor }) => cursor)).toEqual(lines.map(({ cursor }) => cursor));
    // A line has the current data; an earlier posted event may not have the sending school yet.
    expect(posted.at(-1)?.data).toEqual(lines.at(-1)?.data);
    expect(records.flatMap(({ headers, value }) => wrongBy('transfers-public', headers, JSON.parse(value)))).toEqual([]);
    expect(at.received.flatMap(({ headers, body }) => wrongBy('webhook', headers, JSON.parse(body)))).toEqual([]);
  });

  test('a webhook with batches gets requests as documented, and lists its deliveries; 0 and 101 are bad input', async () => {
    const ADD =
      'mutation ($input: AddWebhookInput!) { addWebhook(input: $input) { ... on WebhookAdded { secret webhook { id maxBatch } } } }';
    const CHANGE =
      'mutation ($input: ChangeWebhookInput!) { changeWebhook(input: $input) { ... on WebhookChanged { webhook { maxBatch } } } }';
    const DELIVERIES = '{ partner { webhooks { id deliveries(first: 10) { edges { node { requestId eventIds eventId } } } } } }';
    const at = await endpoint();
    const input = () => ({ idempotencyKey: randomUUID(), url: at.url });
    const { addWebhook: added } = await partner.ask<{ addWebhook: { secret: string; webhook: { id: string; maxBatch: number } } }>(ADD, {
      input: { ...input(), maxBatch: 100 },
    });
    const { id } = added.webhook;
    const [pupil] = await guangdong.pupils(1);
    const transfer = await pupil?.askedBy(henan);
    await transfer?.becomes('IN_REVIEW');
    await eventually(
      async () =>
        at
          .events()
          .flat()
          .map(({ type }) => type),
      (types) => types.includes('cn.xueji.TransferReviewStarted.v1'),
    );
    for (const { body, headers } of at.received) {
      expect(new Verifier(added.secret).verify(body, headers)).toEqual(JSON.parse(body));
      expect(wrongBy('webhook', headers, JSON.parse(body), 'Batch')).toEqual([]);
    }
    type Shown = {
      partner: {
        webhooks: { id: string; deliveries: { edges: { node: { requestId: string; eventIds: string[]; eventId: string } }[] } }[];
      };
    };
    const shown = async () =>
      (await partner.ask<Shown>(DELIVERIES)).partner.webhooks
        .find((webhook) => webhook.id === id)
        ?.deliveries.edges.map(({ node }) => node) ?? [];
    await eventually(shown, (deliveries) => deliveries.length === at.received.length);
    expect((await shown()).toReversed()).toEqual(
      at.events().map((events, n) => ({ requestId: at.ids()[n], eventIds: events.map((event) => event.id), eventId: events[0]?.id })),
    );

    for (const maxBatch of [0, 101]) {
      expect((await partner.send(ADD, { input: { ...input(), maxBatch } })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
      expect((await partner.send(CHANGE, { input: { idempotencyKey: randomUUID(), id, maxBatch } })).errors?.[0]?.extensions?.code).toBe(
        'BAD_USER_INPUT',
      );
    }
    const changed = await partner.ask(CHANGE, { input: { idempotencyKey: randomUUID(), id, maxBatch: 1 } });
    expect([added.webhook.maxBatch, changed]).toEqual([100, { changeWebhook: { webhook: { maxBatch: 1 } } }]);
  });

  test('a secret is in no table and in no query; a retry of the command returns it again and adds no second webhook', async () => {
    const at = await endpoint();
    const key = randomUUID();
    const [first, again] = [await add(partner, at.url, key), await add(partner, at.url, key)];
    expect(first.secret).toMatch(/^whsec_.{44}$/);
    expect(again).toEqual(first);
    const bytes = first.secret?.slice('whsec_'.length) ?? '';
    const stored = await tables(
      `select (select string_agg(w::text, '') from webhooks w) || (select string_agg(c::text, '') from command_keys c) as all`,
    );
    expect(stored[0]?.all).toContain(first.webhook?.id);
    expect(stored[0]?.all).not.toMatch(/whsec_/);
    expect(String(stored[0]?.all).includes(bytes)).toBe(false);
    const own = (await tables(`select count(*)::int as webhooks from webhooks where url = '${at.url}'`))[0];
    expect(own).toEqual({ webhooks: 1 });
  });

  test('a webhook of another partner is not found', async () => {
    const { webhook } = await add(partner, (await endpoint()).url);
    const other = await world.as('partner', '', { userId: 'another-system' });
    for (const name of ['pauseWebhook', 'resumeWebhook', 'testWebhook', 'removeWebhook', 'rotateWebhookSecret'])
      expect([name, await run(other, name, 'WebhookInput', { id: webhook?.id })]).toEqual([name, 'WebhookNotFound']);
    expect(await run(other, 'resendWebhook', 'ResendWebhookInput', { id: webhook?.id })).toBe('WebhookNotFound');
    expect(await run(other, 'changeWebhook', 'ChangeWebhookInput', { id: webhook?.id, maxBatch: 5 })).toBe('WebhookNotFound');
    expect(await other.ask('{ partner { webhooks { id } } }')).toEqual({ partner: { webhooks: [] } });
  });

  test('after a kill between the answer and the save of the cursor, it posts that event again with the same id and continues', async () => {
    await tables('delete from webhooks');
    const at = await endpoint();
    await add(partner, at.url);
    await world.system.kill('transfers');
    await world.system.start('transfers', { XUEJI_CRASH_AT: 'webhook.afterAnswer' });
    const [pupil] = await guangdong.pupils(1);
    const asked = pupil?.askedBy(henan).catch(() => undefined);
    await eventually(
      async () => world.system.pids().transfers,
      (pid) => pid === undefined,
    );
    await world.system.start('transfers');
    await asked;
    await eventually(
      async () => new Set(at.ids()).size,
      (different) => different === 2,
      60_000,
    );
    const [first, ...rest] = at.ids();
    expect(rest).toEqual([first, at.ids().at(-1)]);
    expect(typesAt(at)).toEqual(['cn.xueji.TransferRequested.v1', 'cn.xueji.TransferRequested.v1', 'cn.xueji.TransferReviewStarted.v1']);
  }, 120_000);
});

/** The differences between a message and the AsyncAPI document. */
function wrongBy(channel: string, headers: Record<string, string>, payload: { type?: string }, message?: string): string[] {
  const { components } = JSON.parse(readFileSync(join(import.meta.dirname, '../schema/asyncapi.json'), 'utf8'));
  const type = message ?? /^cn\.xueji\.(\w+)\.v1$/.exec(headers.ce_type ?? payload.type ?? '')?.[1];
  const said = components.messages[`${channel}.${type}`];
  if (!said) return [`${channel}.${type}: not in the document`];
  const ajv = addFormats.default(new Ajv({ allErrors: true, strict: false }));
  const check = (schema: object, value: object) => (ajv.validate({ components, ...schema }, value) ? [] : [ajv.errorsText()]);
  return [...check(said.headers, headers), ...check(said.payload, payload)];
}

/** The first records of the public topic, as a partner reads them that may see everything. */
async function recordsOf({ system, as }: World, count: number) {
  const namespace = /\/(w[0-9a-f]{8})_/.exec(system.databaseUrls.transfers)?.[1];
  const { token, userId } = await as('partner', '');
  const group = namespaced(`${namespace}-`, `${partnerGroupPrefix(userId)}desk`);
  const read = { brokers: system.brokers, login: { token }, topic: namespaced(`${namespace}-`, 'transfers-public'), group };
  // The broker learns of a registration within seconds.
  return eventually(
    () => readTopic(read, count),
    () => true,
    30_000,
  );
}
