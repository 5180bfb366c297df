/** Who finds which transfers: by the ranges of paths that the reader reaches. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { anActor, aPartner, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { answered } from './case-testing.ts';
import { TransferTable } from './store.ts';
import type { Transfer } from './transfer.ts';
import { findOpenTransfers, findTransfers, listOwnWork, listTransfers } from './transfer-store.ts';

const [HENAN, GUANGDONG, BEIJING] = ['41/4116/411628/2141000001', '44/4402/440224/2144000001', '11/1101/110101/2111000001'];
const PATHS = [HENAN, GUANGDONG, BEIJING] as const;

let db: Database;
/** Between each two of three schools, twice; the oldest first. */
let all: Transfer[];
beforeAll(async () => {
  db = await openTestDatabase({ entities: [TransferTable], migrations: MIGRATIONS });
  const pairs = PATHS.flatMap((toPath) => PATHS.filter((path) => path !== toPath).map((fromPath) => ({ toPath, fromPath })));
  const idAt = (n: number) => `0192f0c0-0000-7000-8000-${String(n).padStart(12, '0')}`;
  all = [...pairs, ...pairs].map((pair, n) => ({ ...answered(), ...pair, id: idAt(n), studentId: randomUUID(), caseNumber: `case ${n}` }));
  await db.transaction(async (tx) => insertRows(tx, TransferTable, all));
});
afterAll(() => db.close());

const concerns = (units: readonly string[]) => (transfer: Transfer) =>
  units.some((unit) => [transfer.toPath, transfer.fromPath].some((path) => path?.startsWith(unit)));
const idsOf = (transfers: readonly Transfer[]) => transfers.map(({ id }) => id);

const READERS: [string, Actor, string[]][] = [
  ['an office of a province', anActor('office', '41'), ['41']],
  ['a partner of one province', aPartner(['41']), ['41']],
  ['a partner of two provinces', aPartner(['11', '41']), ['11', '41']],
  ['a partner of a school and a county', aPartner([BEIJING, '41/4116/411628']), [BEIJING, '41/4116/411628']],
  ['a partner of a county and a province', aPartner(['11/1101/110101', '44']), ['11', '44']],
  ['a partner of a unit without transfers', aPartner(['65', '11/1101/110102']), ['65']],
  ['a partner without a registration', anActor('partner', ''), []],
];

test.each(READERS)('%s lists the transfers that concern its units, each once, newest first, page by page', async (_, actor, units) => {
  const listed: Transfer[] = [];
  for (let after: [string] | null = null, more = true; more; ) {
    const rows: Transfer[] = await listTransfers(db, actor, { statuses: null, after, first: 3 });
    listed.push(...rows.slice(0, 3));
    [after, more] = [rows[2] ? [rows[2].id] : null, rows.length > 3];
  }
  expect(idsOf(listed)).toEqual(idsOf(all.filter(concerns(units))).toReversed());
});

test.each(READERS)('%s finds the same by id and by student', async (_, actor, units) => {
  const own = idsOf(all.filter(concerns(units)));
  expect(idsOf(await findTransfers(db, actor, idsOf(all))).sort()).toEqual(own);
  const students = all.map(({ studentId }) => studentId);
  expect(idsOf(await findOpenTransfers(db, actor, students)).sort()).toEqual(own);
});

test('a partner has nothing to decide, though the unit of its token has', async () => {
  const unit = all.find(({ currentUnit }) => currentUnit !== null)?.currentUnit ?? '';
  expect((await listOwnWork(db, anActor('approver', unit), { after: null, first: 5 })).length).toBeGreaterThan(0);
  expect(await listOwnWork(db, aPartner([unit], unit), { after: null, first: 5 })).toEqual([]);
});
