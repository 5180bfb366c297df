import { randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { metrics } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { type Done, requestTransfers } from './command-store.ts';
import { transferReader } from './loaders.ts';
import { TransferTable } from './table-store.ts';

const HERE = '41/4116/411628/2141000001';
const ELSEWHERE = '44/4402/440224/2144000001';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [TransferTable], migrations: MIGRATIONS });
});
afterAll(() => db.close());

async function requested(actor: Actor, count: number): Promise<string[]> {
  const commands = Array.from({ length: count }, () => ({
    actor,
    key: randomUUID(),
    input: { studentId: randomUUID(), toSchoolId: randomUUID(), toClassId: randomUUID(), reason: 'OTHER' as const },
    now: new Date('2026-11-24T10:00:00+08:00'),
    requestId: 'test',
  }));
  return (await db.transaction((tx) => requestTransfers(tx, commands))).map((done) => (done as Done).transferId);
}
const statements = async () => (await metrics.statements.get()).values[0]?.value ?? 0;

test('what many requests ask in one turn is one statement for each scope, and nobody sees what is read for another', async () => {
  const [here, elsewhere] = [anActor('registrar', HERE), anActor('registrar', ELSEWHERE)];
  const ids = [...(await requested(here, 20)), ...(await requested(elsewhere, 20))];
  const read = transferReader(db);
  const before = await statements();
  const [own, others, counts] = await Promise.all([
    Promise.all(ids.map((id) => read(here, [id]))),
    Promise.all(ids.map((id) => read(elsewhere, [id]))),
    Promise.all(ids.map((id) => read(anActor('reader', ''), [id]))),
  ]);
  expect((await statements()) - before).toBe(2);
  expect(own.flat().map(({ id }) => id)).toEqual(ids.slice(0, 20));
  expect(others.flat().map(({ id }) => id)).toEqual(ids.slice(20));
  expect(counts.flat()).toEqual([]);
});

test('nothing is kept: the next turn reads what is there then', async () => {
  const [id = ''] = await requested(anActor('registrar', HERE), 1);
  const read = transferReader(db);
  const office = anActor('office', '');
  expect((await read(office, [id]))[0]?.status).toBe('REQUESTED');
  await db.source.query(`update transfers set status = 'WITHDRAWN', wake_at = null, ended_at = now() where id = $1`, [id]);
  expect((await read(office, [id]))[0]?.status).toBe('WITHDRAWN');
});
