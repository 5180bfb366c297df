/** A request that policy forbids, on a real PostgreSQL: one refused request, seen by the school that asked and by nobody else. */
import { randomUUID } from 'node:crypto';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { pathRange } from '@xueji/infra/runtime/scope.ts';
import { anActor, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { countLeagues } from '../league/league-store.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { applyAnswers } from './answer-store.ts';
import { identityCleared, placementHeld } from './answers.ts';
import { CLOCK, held, INPUT, NOW, registrar, TO } from './case-testing.ts';
import { type Done, requestTransfers } from './command-store.ts';
import { TransferTable } from './table-store.ts';
import { listTransfers, NEWEST_FIRST } from './transfer-list-store.ts';
import { findTransfers } from './transfer-store.ts';

const SHAANXI = '61/6101/610102/2161000001';
const DAY_MS = 86_400_000;
let db: Database;
beforeEach(async () => {
  db = await openTestDatabase({ entities: [TransferTable], migrations: MIGRATIONS });
});
afterEach(() => db.close());

const ask = async (now = NOW, actor = registrar()) => {
  const command = { actor, key: randomUUID(), input: INPUT, now, requestId: 'test' };
  return (await db.transaction((tx) => requestTransfers(tx, [command])))[0] as Done | { refused: string };
};
/** Enrolment says that the child is in its last grade in Shaanxi, which lets nobody go then. */
const answer = (transferId: string) =>
  db.transaction((tx) =>
    applyAnswers(
      tx,
      [
        {
          transferId,
          studentId: INPUT.studentId,
          apply: (transfer) => placementHeld(transfer, held({ fromPath: SHAANXI, graduating: true }), CLOCK),
        },
        { transferId, studentId: INPUT.studentId, apply: (transfer) => identityCleared(transfer, CLOCK) },
      ],
      NOW,
    ),
  );
async function refused(): Promise<string> {
  const { transferId } = (await ask()) as Done;
  await answer(transferId);
  return transferId;
}

test('asked twice on a day, there is one refused request and no second number', async () => {
  await refused();
  expect(await ask()).toEqual({ refused: 'ProhibitedByPolicy', prohibition: 'graduating-year' });
  expect(await db.source.query('select count(*)::int as n from transfers')).toEqual([{ n: 1 }]);
});

test('another school, or the same school on another day, is judged anew', async () => {
  await refused();
  expect(await ask(NOW, registrar('44/4402/440224/2144000009'))).toHaveProperty('transferId');
  await db.source.query(`update transfers set status = 'WITHDRAWN', wake_at = null, ended_at = now() where status = 'REQUESTED'`);
  expect(await ask(new Date(NOW.getTime() + DAY_MS))).toHaveProperty('transferId');
});

test('only the school that asked finds it in a list; the sending side does not find it at all, and no league or feed of its tells it', async () => {
  const id = await refused();
  const listed = async (path: string) =>
    (await listTransfers(db, anActor('office', path), {}, { order: NEWEST_FIRST, after: null, first: 10 })).map((transfer) => transfer.id);
  expect(await listed(TO)).toEqual([id]);
  for (const path of ['', '41', '41/4116/411628', SHAANXI, '61']) expect(await listed(path)).toEqual([]);
  for (const path of [SHAANXI, '61/6101/610102', '61']) expect(await findTransfers(db, anActor('office', path), [id])).toEqual([]);
  const sides = await db.source.query('select type, from_path from event_log order by position');
  expect(sides).toEqual([
    { type: 'TransferRequested', from_path: null },
    { type: 'TransferRefused', from_path: null },
  ]);
  const places = ['', '61', '41'].map((path) => ({ scope: pathRange(path), level: 1 }));
  const leagues = await countLeagues(db, places, { asOf: new Date(NOW.getTime() + DAY_MS), since: null });
  expect(leagues.map(({ cases }) => cases)).toEqual([[], [], []]);
});
