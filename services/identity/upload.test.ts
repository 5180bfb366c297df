import type { AddressInfo } from 'node:net';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { anActor, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import express from 'express';
import { GraphQLError } from 'graphql';
import { findImport, ImportTable } from './import-store.ts';
import { Students1700000001000 } from './migrations/1700000001000-Students.ts';
import { rosterRoutes } from './upload.ts';

const COUNTY = '41/4116/411628';
const now = () => new Date('2026-11-24T10:00:00+08:00');

let db: Database;
let actor: Actor | null = null;
let woken = 0;
let url = '';
let stop: () => void = () => undefined;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [ImportTable], migrations: [Students1700000001000] });
  const app = express();
  const imports = { wake: () => void woken++, stop: () => Promise.resolve() };
  const actorOf = async () => {
    if (!actor) throw new GraphQLError('who?', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
    return actor;
  };
  rosterRoutes(app, { db, imports }, actorOf, now);
  const server = app.listen(0);
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/roster-imports`;
  stop = () => void server.close();
});
afterAll(async () => {
  stop();
  await db.close();
});

async function upload(body: Buffer | string, headers: Record<string, string> = { 'idempotency-key': 'a-key-of-mine' }) {
  const response = await fetch(url, { method: 'POST', body: body as string, headers: { 'content-type': 'text/csv', ...headers } });
  return { status: response.status, body: (await response.json()) as { id?: string; code?: string; message?: string } };
}

test('a file is stored as a job of the unit, under its Chinese name', async () => {
  actor = anActor('registrar', COUNTY);
  const { status, body } = await upload('姓名\n', { 'idempotency-key': 'first-file', 'x-file-name': encodeURIComponent('2026级名册.csv') });
  expect(status).toBe(202);
  expect(await findImport(db, actor, body.id ?? '')).toMatchObject({ fileName: '2026级名册.csv', status: 'QUEUED', path: COUNTY });
  expect(woken).toBe(1);
});

test('the same key and file give the same job; the same key and another file are refused', async () => {
  actor = anActor('registrar', `${COUNTY}/2141000001`);
  const [first, again] = [await upload('姓名\n'), await upload('姓名\n')];
  expect(again).toEqual(first);
  expect(await upload('性别\n')).toMatchObject({ status: 409, body: { code: 'IdempotencyKeyReused' } });
});

test.each([
  ['nobody', null, 401, 'UNAUTHENTICATED'],
  ['an office', anActor('office', COUNTY), 403, 'WrongHat'],
  ['an approver', anActor('approver', COUNTY), 403, 'WrongHat'],
  ['a registrar of a city', anActor('registrar', '41/4116'), 403, 'WrongUnit'],
  ['a registrar of the nation', anActor('registrar', ''), 403, 'WrongUnit'],
])('%s may not upload', async (_, who, status, code) => {
  actor = who;
  expect(await upload('姓名\n')).toMatchObject({ status, body: { code } });
});

test.each([
  ['without a key', '姓名\n', {}, 400, 'IdempotencyKeyMissing'],
  ['above 64 MB', Buffer.alloc(64 * 1024 * 1024 + 1, 0x61), { 'idempotency-key': 'too-much-of-it' }, 413, 'FileTooLarge'],
] as const)('a file %s is refused', async (_, body, headers, status, code) => {
  actor = anActor('registrar', COUNTY);
  expect(await upload(body as Buffer, headers)).toMatchObject({ status, body: { code } });
});
