/**
 * A separate process for pools.test.ts: a writer that locks the head of the log and then stops itself. `DATABASE_URL` is the database; the argument
 * says where it stops. When it continues, it prints the outcome of its transaction.
 */
import pg from 'pg';
import { openDatabase, statement } from './database.ts';
import { POOLS, sessionOptions } from './pools.ts';

export const LIMITS = { idleMs: 1000, transactionMs: 1500 };
const TAKE_HEAD = 'update relay set sequenced_to = sequenced_to + 1';
const url = process.env.DATABASE_URL ?? '';

const stop = () => process.kill(process.pid, 'SIGSTOP');

/** The session is idle in its transaction. */
async function betweenStatements(): Promise<void> {
  const db = await openDatabase({ url, entities: [], migrations: [], pools: { commands: LIMITS } });
  await db.transaction(async (tx) => {
    await tx.run(statement(TAKE_HEAD));
    stop();
    await tx.run(statement('select 1'));
  });
}

type Wire = {
  parse(query: { text: string }): void;
  bind(portal: object): void;
  execute(portal: object): void;
  flush(): void;
  sync(): void;
};

/** An incomplete message is sent: PostgreSQL waits for the rest, and the session does not count as idle. */
async function withinMessage(): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: sessionOptions({ ...POOLS.commands, ...LIMITS }, 180_000) });
  const ended = new Promise<never>((_, reject) => client.on('error', reject));
  await client.connect();
  await client.query('begin');
  const { connection } = client as unknown as { connection: Wire };
  connection.parse({ text: TAKE_HEAD });
  connection.bind({});
  connection.execute({});
  connection.flush();
  stop();
  connection.sync();
  await Promise.race([ended, client.query('commit')]);
}

if (process.argv[1] === import.meta.filename) {
  const write = process.argv[2] === 'within a message' ? withinMessage : betweenStatements;
  const outcome = await write().then(
    () => 'committed',
    () => 'failed',
  );
  console.log(outcome);
  process.exit();
}
