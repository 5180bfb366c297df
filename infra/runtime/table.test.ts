import { randomUUID } from 'node:crypto';
import { EntitySchema } from 'typeorm';
import { type Database, statement, type Tx } from './database.ts';
import { inSavepoint, undone } from './savepoint.ts';
import { columns, columnsOf, insertAbsentRows, insertRows, updateRows } from './table.ts';
import { openTestDatabase } from './testing.ts';

type Thing = { readonly id: string; readonly version: number; readonly name: string | null };
const ThingTable = new EntitySchema<Thing>({
  name: 'Thing',
  tableName: 'things',
  columns: columns<Thing>({ id: '*uuid', version: 'int', name: 'text?' }),
});
const ALL = statement(`select ${columnsOf(ThingTable)} from things order by name`);

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [], migrations: [] });
  await db.source.query('create table things (id uuid primary key, version int not null, name text)');
});
afterAll(() => db.close());
beforeEach(() => db.source.query('truncate things'));

const aThing = (name: string, version = 1): Thing => ({ id: randomUUID(), version, name });
const [a, b] = [aThing('a'), aThing('b')];
const within = (work: (tx: Tx) => Promise<unknown> | unknown) => db.transaction(async (tx) => void (await work(tx)));
const all = () => db.run<Thing>(ALL);

test('a write is visible to the next statement of the transaction, and to others after the commit', async () => {
  await within(async (tx) => {
    insertRows(tx, ThingTable, [a, b]);
    expect(await tx.run(ALL)).toEqual([a, b]);
    updateRows(tx, ThingTable, [{ ...a, version: 2, name: null }]);
    expect(await all()).toEqual([]);
  });
  expect(await all()).toEqual([b, { ...a, version: 2, name: null }]);
});

test.each<[string, (tx: Tx) => void, string]>([
  ['a key that exists', (tx) => insertRows(tx, ThingTable, [aThing('c'), a]), 'things_pkey'],
  ['a row that is gone', (tx) => updateRows(tx, ThingTable, [{ ...a, version: 2 }, aThing('c')]), 'things: 2 rows judged, 1 written'],
  ['a version set back', (tx) => updateRows(tx, ThingTable, [{ ...a, version: 0 }]), 'things: 1 rows judged, 0 written'],
])('%s fails the whole transaction, whether it is written with the commit or before', async (_, write, message) => {
  await within((tx) => insertRows(tx, ThingTable, [a]));
  for (const next of [async () => undefined, (tx: Tx) => tx.run(ALL)]) {
    const failing = within(async (tx) => {
      insertRows(tx, ThingTable, [b]);
      write(tx);
      await next(tx);
    });
    await expect(failing).rejects.toThrow(message);
    expect(await all()).toEqual([a]);
  }
});

test('in a savepoint it fails there, and the transaction continues; undone work reports its failure too', async () => {
  await within(async (tx) => {
    insertRows(tx, ThingTable, [a]);
    await expect(inSavepoint(tx, async (inner) => insertRows(inner, ThingTable, [b, a]))).rejects.toThrow('things_pkey');
    await expect(inSavepoint(tx, (inner) => undone(inner, async (dry) => insertRows(dry, ThingTable, [a])))).rejects.toThrow('things_pkey');
    await undone(tx, async (dry) => insertRows(dry, ThingTable, [b]));
  });
  expect(await all()).toEqual([a]);
});

test('rows whose key does not exist are inserted, and counted', async () => {
  await within((tx) => insertRows(tx, ThingTable, [a]));
  await within(async (tx) => expect(await insertAbsentRows(tx, ThingTable, [a, b])).toBe(1));
  expect(await all()).toEqual([a, b]);
});
