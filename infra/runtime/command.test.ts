import { type Command, commandPort } from './command.ts';
import { type ServiceDatabase, statement } from './database.ts';
import { faultsOf } from './faults.ts';
import { DatabaseBusy } from './pools.ts';
import { anActor, openTestDatabase } from './testing.ts';

let db: ServiceDatabase;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [], migrations: [], pools: { commands: { size: 2, lockMs: 500 } } });
  await db.source.query('create table things (id int primary key)');
  await db.source.query('insert into things values (1), (2)');
});
afterAll(() => db.close());

const command = (id: number): Command<{ id: number }> => ({
  actor: anActor('registrar', '41'),
  key: `key-${crypto.randomUUID()}`,
  input: { id },
  now: new Date(),
  requestId: 'r',
});
const LOCK = statement('select id from things where id = any($1) for update');
const faults = faultsOf({ XUEJI_DELIVER_TWICE: false });
/** A mutation that locks the named row. */
const touchPort = () =>
  commandPort<{ id: number }, { id: number }>({
    db,
    faults,
    mutation: 'touch',
    async judge(tx, commands) {
      await tx.run(LOCK, [commands.map(({ input }) => input.id)]);
      return commands.map(({ input }) => input);
    },
  });
const outcomeOf = (answer: Promise<object>) =>
  answer.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

/** Locks row 1 while the work runs. */
const whileHeld = (work: () => Promise<void>) =>
  db.jobs.transaction(async (tx) => {
    await tx.run(LOCK, [[1]]);
    await work();
  });

test('a command that runs into a lock timeout fails alone; the others of its batch are carried out', async () => {
  const touch = touchPort();
  await whileHeld(async () => {
    expect(await Promise.all([1, 2, 2].map((id) => outcomeOf(touch(command(id)))))).toEqual(['55P03', 'done', 'done']);
  });
  expect(await outcomeOf(touch(command(1)))).toBe('done');
});

test('of two commands in a deadlock one is tried once more, and both are carried out', async () => {
  const bothHold = Promise.withResolvers<void>();
  let judged = 0;
  let holding = 0;
  /** Locks the two rows in this order. The second row only after the other command holds it. */
  const crossPort = (rows: readonly [number, number]) =>
    commandPort<{ id: number }, { id: number }>({
      ...{ db, faults, mutation: `cross-${rows[0]}`, most: 1 },
      async judge(tx, commands) {
        judged += 1;
        // PostgreSQL looks for a deadlock after a second of waiting.
        await tx.run(statement("set local lock_timeout = '20s'"));
        await tx.run(LOCK, [[rows[0]]]);
        holding += 1;
        if (holding === 2) bothHold.resolve();
        await bothHold.promise;
        await tx.run(LOCK, [[rows[1]]]);
        return commands.map(({ input }) => input);
      },
    });
  const answers = [crossPort([1, 2])(command(1)), crossPort([2, 1])(command(2))];
  expect(await Promise.all(answers.map(outcomeOf))).toEqual(['done', 'done']);
  expect(judged).toBe(3);
});

test('a thousand commands of one mutation may wait; the next is refused at once', async () => {
  const touch = touchPort();
  const refused: unknown[] = [];
  await whileHeld(async () => {
    const answers = Array.from({ length: 1001 }, () => touch(command(2)).catch((error: unknown) => refused.push(error)));
    await Promise.all(answers);
  });
  expect(refused).toEqual([expect.any(DatabaseBusy)]);
});
