/** Files of evidence on a real PostgreSQL: attached with the case or not at all, to one case, and kept as long as the terms say. */
import { randomUUID } from 'node:crypto';
import { type Command, commandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { findFile } from '@xueji/infra/runtime/files-store.ts';
import { insertRows, updateRows } from '@xueji/infra/runtime/table.ts';
import { anActor, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { accepted, answered, approver, CALENDAR, CLOCK, NOW, registrar, TO } from './case-testing.ts';
import { type ProvideEvidenceInput, provideEvidenceWith, removeEndedEvidence } from './evidence-store.ts';
import { askForEvidence } from './review.ts';
import { TransferTable } from './table-store.ts';
import { closed, type Transfer } from './transfer.ts';
import { findTransfers } from './transfer-store.ts';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [TransferTable], migrations: MIGRATIONS });
});
afterAll(() => db.close());

const faults = faultsOf({ XUEJI_DELIVER_TWICE: false });
const judge = provideEvidenceWith(() => CALENDAR);
const provide = (input: ProvideEvidenceInput, key: string = randomUUID()) => {
  const command: Command<ProvideEvidenceInput> = { actor: registrar(), key, input, now: NOW, requestId: 'test' };
  return commandPort({ db, faults, mutation: 'provideEvidence', judge })(command);
};

/** A case whose school owes evidence. */
async function aCase(): Promise<Transfer> {
  const one = { ...answered(), id: randomUUID(), studentId: randomUUID(), caseNumber: randomUUID() };
  const transfer = accepted(askForEvidence(one, { kind: 'RESIDENCE', note: '居住证' }, approver(TO), CLOCK));
  await db.transaction(async (tx) => insertRows(tx, TransferTable, [transfer]));
  return transfer;
}
async function aFile(unitPath = TO): Promise<string> {
  const [id, sha256] = [randomUUID(), randomUUID()];
  await db.source.query('insert into file_contents (sha256) values ($1)', [sha256]);
  await db.source.query(
    `insert into files (id, sha256, name, type, size, unit_path, uploaded_by, uploaded_at) values ($1, $2, '居住证.pdf', 'PDF', 9, $3, 'x', $4)`,
    [id, sha256, unitPath, NOW],
  );
  return id;
}
const documentsOf = (...ids: string[]) => ids.map((fileId) => ({ title: '居住证', fileId }));
const attachedTo = async (id: string) => (await findFile(db, id))?.attachedTo;
const evidenceIn = async ({ id }: Transfer) => (await findTransfers(db, anActor('office', ''), [id]))[0]?.evidence[0];

test('files are attached with the case; sent again, the command changes nothing', async () => {
  const [transfer, first, second] = [await aCase(), await aFile(), await aFile()];
  const input = { id: transfer.id, documents: documentsOf(first, second) };
  const done = await provide(input, 'the-same-key');
  expect(done).toEqual({ transferId: transfer.id });
  expect([await attachedTo(first), await attachedTo(second)]).toEqual([transfer.id, transfer.id]);
  expect(await evidenceIn(transfer)).toMatchObject({
    providedAt: NOW.toISOString(),
    documents: [{ file: { id: first, name: '居住证.pdf', type: 'PDF', size: 9 } }, { file: { id: second } }],
  });
  expect(await provide(input, 'the-same-key')).toEqual(done);
});

test('a refused command attaches none of its files', async () => {
  const [transfer, ours, theirs] = [await aCase(), await aFile(), await aFile('41/4116/411628/2141000009')];
  expect(await provide({ id: transfer.id, documents: documentsOf(ours, theirs) })).toEqual({ refused: 'FileUnknown' });
  expect(await provide({ id: transfer.id, documents: documentsOf(ours, randomUUID()) })).toEqual({ refused: 'FileUnknown' });
  expect(await attachedTo(ours)).toBeNull();
  expect((await evidenceIn(transfer))?.providedAt).toBeNull();
});

test('one file given to two cases at once, in one set or in two processes, is attached to one of them', async () => {
  const port = () => commandPort({ db, faults, mutation: 'provideEvidence', judge });
  const shared = port();
  for (const [left, right] of [
    [shared, shared],
    [port(), port()],
  ] as const) {
    const [one, two, file] = [await aCase(), await aCase(), await aFile()];
    const give = (through: typeof left, { id }: Transfer) =>
      through({ actor: registrar(), key: randomUUID(), input: { id, documents: documentsOf(file) }, now: NOW, requestId: 'test' });
    const outcomes = await Promise.all([give(left, one), give(right, two)]);
    expect(outcomes).toContainEqual({ refused: 'FileUsedAlready' });
    const taken = outcomes.find((outcome) => 'transferId' in outcome);
    expect(taken).toEqual({ transferId: await attachedTo(file) });
  }
});

test('evidence is removed when its case ended long enough ago, and the case keeps its digest', async () => {
  const [open, ended, file, kept] = [await aCase(), await aCase(), await aFile(), await aFile()];
  await provide({ id: ended.id, documents: documentsOf(file) });
  await provide({ id: open.id, documents: documentsOf(kept) });
  const [given] = await findTransfers(db, anActor('office', ''), [ended.id]);
  if (!given) throw new Error('gone');
  await db.transaction(async (tx) => updateRows(tx, TransferTable, [closed(given, 'WITHDRAWN', NOW)]));
  expect(await removeEndedEvidence(db, NOW)).toBe(0);
  expect(await removeEndedEvidence(db, new Date(NOW.getTime() + 1))).toBe(1);
  expect([await findFile(db, file), await attachedTo(kept)]).toEqual([null, open.id]);
  expect((await evidenceIn(ended))?.documents).toMatchObject([{ title: '居住证', file: { id: file } }]);
});
