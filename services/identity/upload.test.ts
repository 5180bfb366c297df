import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { anActor, openTestDatabase, until } from '@xueji/infra/runtime/testing.ts';
import express from 'express';
import { GraphQLError } from 'graphql';
import { findImport, ImportTable } from './import-store.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { rosterRoutes } from './upload.ts';
import { PIECE_BYTES, PIECES_AT_ONCE, readPieces, sweepUploads } from './upload-store.ts';

const COUNTY = '41/4116/411628';
const now = () => new Date('2026-11-24T10:00:00+08:00');

let db: Database;
let actor: Actor | null = null;
let woken = 0;
let url = '';
let stop: () => void = () => undefined;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [ImportTable], migrations: MIGRATIONS });
  const app = express();
  const jobs = { wake: () => void woken++ };
  const actorOf = async () => {
    if (!actor) throw new GraphQLError('who?', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
    return actor;
  };
  rosterRoutes(app, { db, jobs }, actorOf, now);
  const server = app.listen(0);
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/roster-imports`;
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
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

test('an admission list needs the id of its plan', async () => {
  actor = anActor('registrar', COUNTY);
  const at = url.replace('/roster-imports', '/admission-imports');
  const send = async (headers: Record<string, string>) => {
    const response = await fetch(at, { method: 'POST', body: '姓名\n', headers: { 'idempotency-key': 'list-of-mine', ...headers } });
    return { status: response.status, body: (await response.json()) as { id?: string; code?: string } };
  };
  expect(await send({})).toMatchObject({ status: 400, body: { code: 'AdmissionPlanMissing' } });
  expect(await send({ 'x-plan-id': "1' or" })).toMatchObject({ status: 400, body: { code: 'AdmissionPlanMissing' } });
  const { status, body } = await send({ 'x-plan-id': '00000000-0000-7000-8000-000000000001' });
  expect(status).toBe(202);
  expect(await findImport(db, actor, body.id ?? '')).toMatchObject({ planId: '00000000-0000-7000-8000-000000000001' });
  actor = anActor('office', COUNTY);
  expect(await send({ 'x-plan-id': '00000000-0000-7000-8000-000000000001' })).toMatchObject({ status: 403, body: { code: 'WrongHat' } });
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

const stored = async (table: 'roster_uploads' | 'roster_pieces'): Promise<number> =>
  Number((await db.source.query(`select count(*) from ${table}`))[0].count);

/** An upload of two statements that goes on until the test ends it. */
function begin(key: string): ClientRequest {
  const asked = request(url, { method: 'POST', headers: { 'idempotency-key': key, 'transfer-encoding': 'chunked' }, agent: false });
  asked.on('error', () => undefined);
  asked.write(Buffer.alloc(2 * PIECES_AT_ONCE * PIECE_BYTES, 0x61));
  return asked;
}

test('a file is kept in pieces, byte for byte', async () => {
  actor = anActor('registrar', COUNTY);
  const file = Buffer.from(Array.from({ length: 17 * PIECE_BYTES + 7 }, (_, index) => index % 251));
  const { body } = await upload(file, { 'idempotency-key': 'in-pieces' });
  const pieces = await Array.fromAsync(readPieces(db, body.id ?? ''));
  expect(pieces.map(({ length }) => length)).toEqual([...Array(17).fill(PIECE_BYTES), 7]);
  expect(Buffer.concat(pieces).equals(file)).toBe(true);
});

test('an upload that is cut off leaves nothing', async () => {
  actor = anActor('registrar', COUNTY);
  const before = await stored('roster_pieces');
  const asked = begin('cut-off-upload');
  await until(async () => (await stored('roster_pieces')) >= before + 2 * PIECES_AT_ONCE);
  asked.destroy();
  await until(async () => (await stored('roster_pieces')) === before);
  expect(await db.source.query(`select 1 from roster_imports where idempotency_key = 'cut-off-upload'`)).toEqual([]);
});

test('forty uploads that are held open hold no connection of the database', async () => {
  actor = anActor('registrar', COUNTY);
  const [uploads, pieces] = [await stored('roster_uploads'), await stored('roster_pieces')];
  const held = Array.from({ length: 40 }, (_, index) => begin(`held-open-${index}`));
  await until(async () => (await stored('roster_pieces')) === pieces + 80 * PIECES_AT_ONCE);
  expect((await upload('姓名\n', { 'idempotency-key': 'beside-the-others' })).status).toBe(202);
  for (const asked of held) asked.destroy();
  await until(async () => (await stored('roster_uploads')) === uploads + 1);
});

test('the sweep deletes unfinished uploads of dead processes, and no files of imports', async () => {
  actor = anActor('registrar', COUNTY);
  await upload('姓名\n', { 'idempotency-key': 'not-to-be-swept' });
  await db.source.query('insert into roster_uploads (id) values (gen_random_uuid())');
  await db.source.query(`insert into roster_uploads (id, started_at) values (gen_random_uuid(), now() - interval '31 minutes')`);
  await db.source.query(`update roster_uploads u set started_at = now() - interval '1 day' where id in (select id from roster_imports)`);
  const before = await stored('roster_uploads');
  expect(await sweepUploads(db)).toBe(1);
  expect(await stored('roster_uploads')).toBe(before - 1);
});

test.each([
  ['cut within a character that two units make', '𬱖'.repeat(300)],
  ['with a NUL and a line end', 'a\0\r\nb'],
])('a file name %s is taken', async (what, name) => {
  actor = anActor('registrar', COUNTY);
  const { status, body } = await upload('姓名\n', { 'idempotency-key': `name ${what}`, 'x-file-name': encodeURIComponent(name) });
  expect(status).toBe(202);
  expect((await findImport(db, actor, body.id ?? ''))?.fileName.isWellFormed()).toBe(true);
});

test('a refusal reaches a client that still sends', async () => {
  actor = anActor('office', COUNTY);
  const asked = begin('refused-while-sending');
  const [response] = await once(asked, 'response');
  expect(response.statusCode).toBe(403);
  asked.destroy();
});
