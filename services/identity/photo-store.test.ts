/** Photos on a real database and files store: hostile files, the log, and what is stored. */
import { createHash, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { openFolder } from '@xueji/infra/runtime/files-folder.ts';
import { findFile, saveFile } from '@xueji/infra/runtime/files-store.ts';
import { temporaryFolder } from '@xueji/infra/runtime/folder-testing.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { anActor, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import sharp from 'sharp';
import { MIGRATIONS } from './migrations/all.ts';
import type { PhotoInput } from './photo.ts';
import { encodePhoto } from './photo-image-store.ts';
import { findPhotos, preparePhoto, setPhotos } from './photo-store.ts';
import { changeSeen } from './student-change.ts';
import { CHANGE_ORDER, listChanges } from './student-change-store.ts';
import { StudentTable } from './student-store.ts';
import { aStudent } from './student-testing.ts';

const SCHOOL = '44/4402/440224/2144000001';
const clerk = anActor('registrar', SCHOOL);
const NOW = new Date('2026-11-24T10:00:00+08:00');

const image = (width = 600, height = 800, r = 90) =>
  sharp({ create: { width, height, channels: 3, background: { r, g: 60, b: 30 } } }).withExif({ IFD0: { Copyright: 'SECRET PLACE' } });
const jpeg = () => image().jpeg().toBuffer();
const png = () => image().png().toBuffer();
/** A PNG whose header says another size. */
async function pngOfSize(width: number, height: number): Promise<Buffer> {
  const bytes = await png();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
const withChunk = (bytes: Buffer, type: string) =>
  Buffer.concat([bytes.subarray(0, 33), Buffer.from([0, 0, 0, 8]), Buffer.from(type), Buffer.alloc(12), bytes.subarray(33)]);

test.each<[string, () => Promise<Buffer> | Buffer, string]>([
  [
    'an SVG',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="9" height="9"/></svg>'),
    'UNREADABLE',
  ],
  ['a GIF', () => image().gif().toBuffer(), 'UNREADABLE'],
  ['a text that begins like a JPEG', () => Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(5000, 'x')]), 'UNREADABLE'],
  ['a JPEG that is cut off', async () => (await jpeg()).subarray(0, 2000), 'UNREADABLE'],
  ['a PNG that is cut off', async () => (await png()).subarray(0, 700), 'UNREADABLE'],
  ['a small PNG that claims to be huge', () => pngOfSize(60_000, 60_000), 'TOO_MANY_PIXELS'],
  ['a photo of one row', () => image(900, 1).png().toBuffer(), 'TOO_SMALL'],
  ['an animated PNG', async () => withChunk(await png(), 'acTL'), 'ANIMATED'],
])('%s is no photo', async (_, bytes, problem) => {
  expect(await encodePhoto(await bytes())).toBe(problem);
});

test.each<[string, () => Promise<Buffer>]>([
  ['a JPEG with metadata', jpeg],
  ['a PNG', png],
  ['a JPEG with another file behind it', async () => Buffer.concat([await jpeg(), Buffer.from('PK\x03\x04 SECRET PLACE')])],
])('%s becomes a JPEG of one size, with nothing but pixels', async (_, bytes) => {
  const photo = await encodePhoto(await bytes());
  if (typeof photo === 'string') throw new Error(photo);
  const { format, width, height, exif } = await sharp(photo).metadata();
  expect([format, width, height, exif, photo.includes('SECRET PLACE')]).toEqual(['jpeg', 358, 441, undefined, false]);
});

test('a photo is set and replaced: logged, sent twice it is set once, the old file goes, and other units use no file of this one', async () => {
  const db: Database = await openTestDatabase({ entities: [StudentTable], migrations: MIGRATIONS });
  const contents = await openFolder(temporaryFolder('photo'), 'identity');
  const student = aStudent({ path: SCHOOL });
  await db.transaction(async (tx) => insertRows(tx, StudentTable, [student]));
  const uploaded = async (bytes: Buffer) => {
    const [arrived, id, sha256] = [await contents.begin(), randomUUID(), createHash('sha256').update(bytes).digest('hex')];
    await arrived.write(bytes);
    await saveFile(db, arrived, {
      ...{ id, sha256, name: 'x.png', type: 'PNG', size: bytes.length, unitPath: SCHOOL, uploadedBy: 'x', uploadedAt: NOW },
    });
    return id;
  };
  const port = commandPort({
    db,
    faults: faultsOf({ XUEJI_DELIVER_TWICE: false }),
    mutation: 'setStudentPhoto',
    most: 1,
    judge: setPhotos,
  });
  const asked = (fileId: string, more: Partial<PhotoInput> = {}) => ({
    ...{ studentId: student.id, revision: 0, fileId, evidence: null },
    ...more,
  });
  const prepare = (fileId: string, more: Partial<PhotoInput> = {}, actor = clerk) => preparePhoto(db, contents, asked(fileId, more), actor);
  const set = (fileId: string, more: Partial<PhotoInput> = {}, key: string = randomUUID()) =>
    port({ actor: clerk, key, now: NOW, requestId: key, input: asked(fileId, more) });

  const first = await uploaded(await png());
  // A file that was not encoded anew is never a photo.
  expect(await set(first)).toEqual({ refused: 'PhotoFileUnusable' });
  expect(await prepare(first, {}, anActor('registrar', '44/4402/440224/2144000002'))).toBeNull();
  // A command that would be refused leaves the file as it was.
  const before = await findFile(db, first);
  expect([
    await prepare(first, {}, anActor('approver', SCHOOL)),
    await prepare(first, { studentId: randomUUID() }),
    await prepare(first, { revision: 7 }),
    await prepare(first, { evidence: 'x'.repeat(501) }),
  ]).toMatchObject([
    { refused: 'WrongHat' },
    { refused: 'StudentNotFound' },
    { refused: 'StudentChangedMeanwhile', revision: 0 },
    { refused: 'StudentFieldInvalid', field: 'evidence' },
  ]);
  expect([await findFile(db, first), before?.type]).toEqual([before, 'PNG']);
  expect([await prepare(first), await prepare(first)]).toEqual([null, null]);
  const key = randomUUID();
  const done = await set(first, {}, key);
  expect([await set(first, {}, key), done]).toEqual([done, { studentId: student.id, changeId: expect.any(String) }]);
  const stored = await findFile(db, first);
  const content = await contents.read(stored?.sha256 ?? '');
  expect(content && (await sharp(await buffer(content)).metadata()).format).toBe('jpeg');
  expect(await set(first, { revision: 1 })).toEqual({ refused: 'PhotoFileUnusable' });

  const same = await uploaded(await png());
  expect(await prepare(same, { revision: 1 })).toEqual({ refused: 'NothingToCorrect' });
  expect((await findFile(db, same))?.type).toBe('PNG');
  const second = await uploaded(await image(300, 300, 200).jpeg().toBuffer());
  await prepare(second, { revision: 1 });
  expect(await set(second)).toEqual({ refused: 'StudentChangedMeanwhile', revision: 1 });
  expect(await set(second, { revision: 1 })).toMatchObject({ studentId: student.id });
  expect([await findFile(db, first), await findPhotos(db, clerk, [student.id])]).toEqual([
    null,
    [{ studentId: student.id, fileId: second, setAt: NOW }],
  ]);
  expect(await findPhotos(db, anActor('registrar', '44/4402/440224/2144000002'), [student.id])).toEqual([]);
  const [log = []] = await listChanges(db, clerk, [{ studentId: student.id, order: CHANGE_ORDER, first: 9, after: null }]);
  expect(log.map((change) => changeSeen(change, clerk))).toMatchObject([
    { field: 'photo', old: { value: stored?.sha256 }, new: { value: (await findFile(db, second))?.sha256 } },
    { field: 'photo', old: null, new: { value: stored?.sha256 } },
  ]);
  await db.close();
});
