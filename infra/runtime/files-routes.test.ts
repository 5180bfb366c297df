/** Uploads, downloads and retention of files, on a real PostgreSQL and a real folder. */
import { createHash, createSecretKey, randomBytes, randomUUID, randomUUIDv7 } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Actor } from './actor.ts';
import type { Database } from './database.ts';
import { answerFailure } from './failures.ts';
import { MOST_FILE_BYTES } from './files.ts';
import { type ContentStore, openFolder } from './files-folder.ts';
import { removeFiles } from './files-job.ts';
import { LINK_MS, signLink } from './files-link.ts';
import { fileRoutes } from './files-routes.ts';
import { attachFiles, findFile, lockFiles, removeContents, saveFile } from './files-store.ts';
import { CREATE_FILE_TABLES } from './files-tables.ts';
import { temporaryFolder } from './folder-testing.ts';
import { createLogger } from './telemetry.ts';
import { anActor, openTestDatabase, until } from './testing.ts';

class Files1999000000000 implements MigrationInterface {
  name = 'Files1999000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_FILE_TABLES);
  }
  async down(): Promise<void> {}
}

const SCHOOL = '41/4116/411628/2141000001';
const NOW = new Date('2026-11-24T10:00:00+08:00');
const HOUR_MS = 3_600_000;
const linkKey = createSecretKey(randomBytes(32));
const log = createLogger('transfers', 'silent');
const root = temporaryFolder('files');

let db: Database;
let contents: ContentStore;
let actor: Actor = anActor('registrar', SCHOOL);
let url = '';
let stop: () => void = () => undefined;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [], migrations: [Files1999000000000] });
  contents = await openFolder(root, 'transfers');
  const app = express();
  fileRoutes(
    app,
    { db, contents, linkKey },
    async () => actor,
    () => NOW,
  );
  app.use(answerFailure(log));
  const server = app.listen(0);
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/files`;
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterAll(async () => {
  stop();
  await db.close();
});
beforeEach(() => {
  actor = anActor('registrar', SCHOOL);
});

/** A PDF with unique content. */
const aPdf = (bytes = 100): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes), Buffer.from('%%EOF')]);
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(50)]);
const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const pathOf = (bytes: Buffer): string => {
  const sha256 = sha256Of(bytes);
  return join(root, 'transfers', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
};
const unfinished = (): string[] => readdirSync(join(root, 'transfers', 'unfinished'));
const rows = async (): Promise<number> => {
  const [{ count }] = (await db.source.query('select count(*) from files')) as [{ count: number }];
  return Number(count);
};

type Answer = { id: string; code?: string; type?: string; size?: number; sha256?: string; name?: string };
async function upload(body: Buffer, name = '居住证.pdf'): Promise<{ status: number; body: Answer }> {
  const response = await fetch(url, { method: 'POST', body: new Uint8Array(body), headers: { 'x-file-name': encodeURIComponent(name) } });
  return { status: response.status, body: (await response.json()) as Answer };
}
const linkTo = (fileId: string, reader = actor, expiresAtMs = Date.now() + LINK_MS) =>
  `${url}/${signLink(linkKey, { fileId, purpose: 'REVIEW', expiresAtMs }, reader)}`;

function begin(headers: Record<string, string> = {}): ClientRequest {
  const asked = request(url, { method: 'POST', headers: { 'x-file-name': 'a.pdf', 'transfer-encoding': 'chunked', ...headers } });
  asked.on('error', () => undefined);
  return asked;
}

test('a file is stored under its digest and sent back unchanged, as a download', async () => {
  const pdf = aPdf(3_000_000);
  const { status, body } = await upload(pdf);
  expect({ status, body }).toEqual({
    status: 201,
    body: { id: expect.any(String), name: '居住证.pdf', type: 'PDF', size: pdf.length, sha256: sha256Of(pdf) },
  });
  expect(readFileSync(pathOf(pdf)).equals(pdf)).toBe(true);
  expect(unfinished()).toEqual([]);

  const response = await fetch(linkTo(body.id));
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
    'content-disposition': `attachment; filename="???.pdf"; filename*=UTF-8''${encodeURIComponent('居住证.pdf')}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
  expect(Buffer.from(await response.arrayBuffer()).equals(pdf)).toBe(true);
  const accesses = await db.source.query('select user_id, unit_path, purpose, accessed_at from file_accesses where file_id = $1', [
    body.id,
  ]);
  expect(accesses).toEqual([{ user_id: actor.userId, unit_path: SCHOOL, purpose: 'REVIEW', accessed_at: NOW }]);
});

test.each([
  ['PNG bytes under the name of a PDF', PNG, '居住证.pdf', 415, 'FileTypeMismatch'],
  ['HTML under the name of a PDF', Buffer.from('<!doctype html><script>alert(1)</script>'), '居住证.pdf', 415, 'FileTypeUnsupported'],
  ['a PDF without an extension', aPdf(), '居住证', 415, 'FileTypeMismatch'],
  ['nothing', Buffer.alloc(0), '居住证.pdf', 400, 'FileEmpty'],
  ['half a PDF', aPdf(100_000).subarray(0, 50_000), '居住证.pdf', 400, 'FileIncomplete'],
  ['half a PNG', PNG, '照片.png', 400, 'FileIncomplete'],
  ['a few bytes', Buffer.from('%PD'), '居住证.pdf', 415, 'FileTypeUnsupported'],
  ['one byte too many', aPdf(MOST_FILE_BYTES - 13), '居住证.pdf', 413, 'FileTooLarge'],
  ['a name with a folder', aPdf(), '../居住证.pdf', 400, 'FileNameInvalid'],
  ['a name with a line end', aPdf(), '居住\r\n证.pdf', 400, 'FileNameInvalid'],
  ['no name', aPdf(), '', 400, 'FileNameInvalid'],
])('%s is refused, and nothing of it stays', async (_, body, name, status, code) => {
  const before = await rows();
  expect(await upload(body, name)).toMatchObject({ status, body: { code } });
  await until(() => unfinished().length === 0);
  expect(await rows()).toBe(before);
});

test('a file of the largest size is accepted', async () => {
  expect(await upload(aPdf(MOST_FILE_BYTES - 14))).toMatchObject({ status: 201, body: { size: MOST_FILE_BYTES } });
});

test.each([
  ['is too large', aPdf(1024), 'FileTooLarge'],
  ['begins as another type', Buffer.from('<html><body>'), 'FileTypeUnsupported'],
])('a file without a length that %s is refused while the client still sends', async (_, first, code) => {
  const asked = begin();
  asked.write(Buffer.concat([first, Buffer.alloc(MOST_FILE_BYTES)]));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.on('error', () => undefined);
  expect(JSON.parse((await Array.fromAsync(response)).join(''))).toMatchObject({ code });
  asked.destroy();
});

test('an upload that is cut off leaves no data', async () => {
  const before = await rows();
  const asked = begin({ 'x-file-name': 'cut.pdf' });
  asked.write(aPdf(100_000));
  await until(() => unfinished().length === 1);
  asked.destroy();
  await until(() => unfinished().length === 0);
  expect(await rows()).toBe(before);
});

test('a person of another hat may not upload', async () => {
  actor = anActor('approver', SCHOOL);
  expect(await upload(aPdf())).toMatchObject({ status: 403, body: { code: 'WrongHat' } });
});

test('a unit cannot fill the store with files that it does not attach', async () => {
  actor = anActor('registrar', `${SCHOOL.slice(0, -1)}9`);
  const pdf = aPdf();
  await upload(pdf);
  await db.source.query(
    `insert into files select gen_random_uuid(), sha256, name, type, size, unit_path, uploaded_by, uploaded_at
     from files, generate_series(1, 199) where sha256 = $1`,
    [sha256Of(pdf)],
  );
  expect(await upload(aPdf())).toMatchObject({ status: 429, body: { code: 'TooManyFiles' } });
  actor = anActor('registrar', SCHOOL);
  expect(await upload(aPdf())).toMatchObject({ status: 201 });
});

test('a link that is expired, changed or made for another reader sends nothing and records no access', async () => {
  const { body } = await upload(aPdf());
  const expired = linkTo(body.id, actor, Date.now() - 1);
  const altered = linkTo(body.id).replace(body.id, randomUUID());
  const foreign = linkTo(body.id, { ...actor, userId: 'another' });
  for (const [link, status, code] of [
    [expired, 410, 'FileLinkExpired'],
    [altered, 400, 'FileLinkInvalid'],
    [foreign, 403, 'FileLinkForeign'],
    [linkTo(randomUUID()), 404, 'FileNotFound'],
    [`${url}/%E4%BD%A0`, 400, 'FileLinkInvalid'],
  ] as const) {
    const response = await fetch(link);
    expect([response.status, ((await response.json()) as Answer).code]).toEqual([status, code]);
  }
  expect(await db.source.query('select 1 from file_accesses where file_id = $1', [body.id])).toEqual([]);
});

const retention = (at: Date) =>
  removeFiles({ db, contents, terms: { waitingHours: 24, accessDays: 10 }, now: () => at, log, removeEnded: async () => 0 });
/** Makes the last upload of this content old. */
const untouched = (bytes: Buffer) =>
  db.source.query(`update file_contents set touched_at = now() - interval '1 hour' where sha256 = $1`, [sha256Of(bytes)]);
const attach = (id: string) =>
  db.transaction(async (tx) => {
    await lockFiles(tx, [id]);
    attachFiles(tx, [id], randomUUID());
  });

test('retention removes a file that was not attached in time, and keeps the others', async () => {
  const [waiting, given] = [aPdf(), aPdf()];
  const [unused, used] = [await upload(waiting), await upload(given)];
  await attach(used.body.id);
  await untouched(waiting);
  await untouched(given);
  await retention(new Date(NOW.getTime() + 23 * HOUR_MS));
  expect(existsSync(pathOf(waiting))).toBe(true);
  await retention(new Date(NOW.getTime() + 25 * HOUR_MS));
  expect([existsSync(pathOf(waiting)), await findFile(db, unused.body.id)]).toEqual([false, null]);
  expect([existsSync(pathOf(given)), await findFile(db, used.body.id)]).toEqual([true, expect.objectContaining({ id: used.body.id })]);
  expect((await fetch(linkTo(used.body.id))).status).toBe(200);
});

test('one content of two files stays until both are removed', async () => {
  const pdf = aPdf();
  const [first, second] = [await upload(pdf), await upload(pdf)];
  expect(first.body.id).not.toBe(second.body.id);
  await untouched(pdf);
  await db.source.query('delete from files where id = $1', [first.body.id]);
  await retention(NOW);
  expect(existsSync(pathOf(pdf))).toBe(true);
  await db.source.query('delete from files where id = $1', [second.body.id]);
  await retention(NOW);
  expect(existsSync(pathOf(pdf))).toBe(false);
});

test('a file is attached once', async () => {
  const { body } = await upload(aPdf());
  await attach(body.id);
  await expect(attach(body.id)).rejects.toThrow(/files/);
});

test('retention removes the remains of an upload whose process died at any point', async () => {
  const [beforeRow, beforeEnd] = [aPdf(), aPdf()];
  // It died after the bytes were in place, and before its transaction was committed.
  const arrived = await contents.begin();
  await arrived.write(beforeRow);
  const dies = { ...db, transaction: () => Promise.reject(new Error('died')) };
  const file = { id: randomUUIDv7(), name: 'a.pdf', type: 'PDF' as const, size: beforeRow.length, sha256: sha256Of(beforeRow) };
  await expect(saveFile(dies, arrived, { ...file, unitPath: SCHOOL, uploadedBy: 'x', uploadedAt: NOW })).rejects.toThrow('died');
  await arrived.keepAs(sha256Of(beforeRow));
  // It died while the bytes arrived.
  await (await contents.begin()).write(beforeEnd);
  expect(unfinished()).toHaveLength(1);

  await retention(NOW);
  expect([existsSync(pathOf(beforeRow)), unfinished().length]).toEqual([true, 1]);
  await untouched(beforeRow);
  const hourAgo = new Date(Date.now() - HOUR_MS);
  for (const name of unfinished()) utimesSync(join(root, 'transfers', 'unfinished', name), hourAgo, hourAgo);
  await retention(NOW);
  expect([existsSync(pathOf(beforeRow)), unfinished().length]).toEqual([false, 0]);
});

test('when retention and an upload of the same content run at the same time, the bytes exist afterwards', async () => {
  const pdf = aPdf();
  const { body } = await upload(pdf);
  await db.source.query('delete from files where id = $1', [body.id]);
  await untouched(pdf);
  const isWaiting = async () =>
    (await db.source.query(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)).length > 0;
  const again = Promise.withResolvers<Awaited<ReturnType<typeof upload>>>();
  const removal = Promise.withResolvers<void>();
  const slow: ContentStore = {
    ...contents,
    remove(sha256) {
      let ended = false;
      again.resolve(upload(pdf).finally(() => (ended = true)));
      // The bytes are removed when the upload waits for the removal or has passed it.
      removal.resolve(until(async () => ended || (await isWaiting())).then(() => contents.remove(sha256)));
      return removal.promise;
    },
  };
  expect(await removeContents(db, slow, () => undefined)).toBe(1);
  expect(await again.promise).toMatchObject({ status: 201 });
  await removal.promise;
  expect(readFileSync(pathOf(pdf)).equals(pdf)).toBe(true);
});

test('a content that cannot be removed does not stop the removal of others', async () => {
  const [bad, good] = [aPdf(), aPdf()];
  for (const pdf of [bad, good]) {
    await upload(pdf);
    await db.source.query('delete from files where sha256 = $1', [sha256Of(pdf)]);
    await untouched(pdf);
  }
  const failed: string[] = [];
  const broken: ContentStore = {
    ...contents,
    remove: (sha256) => (sha256 === sha256Of(bad) ? Promise.reject(new Error('read only')) : contents.remove(sha256)),
  };
  await removeContents(db, broken, (sha256) => failed.push(sha256));
  expect([failed, existsSync(pathOf(good)), existsSync(pathOf(bad))]).toEqual([[sha256Of(bad)], false, true]);
  await retention(NOW);
  expect(existsSync(pathOf(bad))).toBe(false);
});

test('records of access are kept as long as the terms say', async () => {
  const { body } = await upload(aPdf());
  await (await fetch(linkTo(body.id))).arrayBuffer();
  const kept = async () => (await db.source.query('select 1 from file_accesses where file_id = $1', [body.id])).length;
  await retention(new Date(NOW.getTime() + 239 * HOUR_MS));
  expect(await kept()).toBe(1);
  await retention(new Date(NOW.getTime() + 241 * HOUR_MS));
  expect(await kept()).toBe(0);
});

test('a folder that cannot be created gives an error that names the setting', async () => {
  await expect(openFolder(undefined, 'transfers')).rejects.toThrow('XUEJI_FILES is missing');
  await expect(openFolder('/dev/null/files', 'transfers')).rejects.toThrow(/XUEJI_FILES: .*transfers cannot be written to/);
});
