import { type ServiceDatabase, statement } from '@xueji/infra/runtime/database.ts';
import { recordPathChanges } from '@xueji/infra/runtime/path-change-store.ts';
import { repathOnce } from '@xueji/infra/runtime/repathing-job.ts';
import { columnsOf, insertRows } from '@xueji/infra/runtime/table.ts';
import { openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { passTime } from './case/case-clock.ts';
import { answered, approveOne, clockAt, FROM, TO } from './case/case-testing.ts';
import { TransferTable } from './case/table-store.ts';
import type { Transfer } from './case/transfer.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { PartnerTable } from './partner/partner-store.ts';
import { ROW_MOVES } from './row-moves-store.ts';

let db: ServiceDatabase;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [TransferTable, PartnerTable], migrations: MIGRATIONS });
});
afterAll(() => db.close());
beforeEach(async () => {
  for (const table of ['transfer_steps', 'transfers', 'path_changes']) await db.run(statement(`delete from ${table}`));
});

const READ = statement(`select ${columnsOf(TransferTable)} from transfers`);

/** The case after the path has changed, and all its rows with it. */
async function afterMove(transfer: Transfer, from: string, to: string): Promise<Transfer | undefined> {
  await db.transaction(async (tx) => {
    insertRows(tx, TransferTable, [transfer]);
    recordPathChanges(tx, [{ seq: 1, from, to, fromSchoolId: null, toSchoolId: null }]);
  });
  for (let result = ''; result !== 'IDLE'; ) result = await repathOnce(db, ROW_MOVES, { waitMs: 0 });
  return (await db.run<Transfer>(READ))[0];
}
const unitsOf = ({ steps }: Transfer) => steps.map(({ unitPath }) => unitPath);

test('a county moves: what is open goes to its new path, what is decided keeps its code, and the league counts it there', async () => {
  const [COUNTY, NEW] = ['41/4116/411628', '41/4102/410298'];
  const before = approveOne(approveOne(answered()));
  expect(unitsOf(before)).toEqual([TO, COUNTY, FROM, '44/4402/440224']);
  const after = await afterMove(before, COUNTY, NEW);
  expect(after).toMatchObject({ toPath: `${NEW}/2141000001`, fromPath: FROM, currentUnit: FROM });
  expect(after && unitsOf(after)).toEqual([`${NEW}/2141000001`, '41/4102/411628', FROM, '44/4402/440224']);
  const steps = await db.run<{ unit: string }>(statement('select unit_path as unit from transfer_steps order by number'));
  expect(steps.map(({ unit }) => unit)).toEqual([`${NEW}/2141000001`, '41/4102/411628', FROM]);
});

test('a school moves to its city: the bureau that is above it now takes the step, and nobody waits for the old one', async () => {
  const to = '41/4116/2141000001';
  const waiting = approveOne(answered());
  expect(waiting.currentUnit).toBe('41/4116/411628');
  const after = await afterMove(waiting, TO, to);
  expect(after && unitsOf(after)).toEqual([to, '41/4116', FROM, '44/4402/440224']);
  expect(after).toMatchObject({ toPath: to, currentUnit: '41/4116', escalatedUnit: null });
});

test('an overdue step that has come up to the city goes to the new city with its county', async () => {
  const waiting = approveOne(answered());
  const late = passTime(
    passTime(waiting, clockAt(new Date('2026-12-31T10:00:00+08:00'))).transfer,
    clockAt(new Date('2026-12-31T10:00:00+08:00')),
  ).transfer;
  expect(late.escalatedUnit).toBe('41/4116');
  const after = await afterMove(late, '41/4116/411628', '41/4102/411628');
  expect(after).toMatchObject({ currentUnit: '41/4102/411628', escalatedUnit: '41/4102' });
});

test('a school that merges: its open step is the successor’s', async () => {
  const successor = '41/4116/411628/2141000002';
  const after = await afterMove(answered(), TO, successor);
  expect(after).toMatchObject({ toPath: successor, currentUnit: successor });
});

test('a partner’s unit follows', async () => {
  await db.run(
    statement(`insert into partners (id, client_id, name, paths, status, version, registered_by, registered_at, changed_by, changed_at)
      values ('00000000-0000-7000-8000-000000000001', 'p', 'p', '["${TO}", "44"]', 'ACTIVE', 1, 'x', now(), 'x', now())`),
  );
  await afterMove(answered(), TO, '41/4116/2141000001');
  expect(await db.run(statement('select paths as units from partners'))).toEqual([{ units: ['41/4116/2141000001', '44'] }]);
});

test('every column with a path is on the list of those that follow a change', async () => {
  // Who has read a file is history, and keeps the unit of that time.
  const COLUMNS = statement(`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name ~ 'path|_unit$' and table_name not in ('path_changes', 'file_accesses') order by 1`);
  const found = (await db.run<{ name: string }>(COLUMNS)).map(({ name }) => name);
  expect(found).toEqual([...new Set(ROW_MOVES.flatMap(({ columns }) => columns))].sort());
});
