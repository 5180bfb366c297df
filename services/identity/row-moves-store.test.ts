import { type ServiceDatabase, statement } from '@xueji/infra/runtime/database.ts';
import { recordPathChanges } from '@xueji/infra/runtime/path-change-store.ts';
import { repathOnce } from '@xueji/infra/runtime/repathing-job.ts';
import { openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { ROW_MOVES } from './row-moves-store.ts';

let db: ServiceDatabase;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [], migrations: MIGRATIONS });
});
afterAll(() => db.close());

test('every column with a path is on the list of those that follow a change', async () => {
  const COLUMNS = statement(`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and column_name ~ 'path|_unit$' and table_name not in ('path_changes', 'event_log', 'file_accesses') order by 1`);
  const found = (await db.run<{ name: string }>(COLUMNS)).map(({ name }) => name);
  expect(found).toEqual([...new Set(ROW_MOVES.flatMap(({ columns }) => columns))].sort());
});

test('a frozen package follows the paths of its schools, and nothing else of it can be changed', async () => {
  const [FROM, TO] = ['44/4402/440224', '44/4403/440399'];
  await db.run(
    statement(`insert into record_packages (student_id, transfer_id, from_path, to_path, content, sha256, gaps, frozen_at)
      select u, u, '${FROM}/2144000001', '41/4116/411628/2141000001', '{}', encode(sha256('{}'), 'hex'), '[]', now()
      from (select '00000000-0000-7000-8000-000000000001'::uuid as u) x`),
  );
  await db.transaction(async (tx) => recordPathChanges(tx, [{ seq: 1, from: FROM, to: TO, fromSchoolId: null, toSchoolId: null }]));
  for (let result = ''; result !== 'IDLE'; ) result = await repathOnce(db, ROW_MOVES, { waitMs: 0 });
  expect(await db.run(statement('select from_path as f, content from record_packages'))).toEqual([
    { f: `${TO}/2144000001`, content: '{}' },
  ]);
  await expect(db.run(statement(`update record_packages set gaps = '[1]'`))).rejects.toThrow('is frozen');
  await expect(db.run(statement('delete from record_packages'))).rejects.toThrow('is frozen');
});
