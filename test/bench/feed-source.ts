/** Where the events of `bench feed` come from: real requests at a fixed rate, and a long log from before. And when each was committed, by the database's own account. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Client } from '../client.ts';
import { eventually, type School } from '../world.ts';
import type { BenchWorld } from './bench-world.ts';

const EVENTS_PER_SECOND = 100;
/** A request for a pupil who does not exist is two events: asked, and refused by the facts of others. */
const EVENTS_PER_REQUEST = 2;
/** Of one document: each is a command and a transaction of its own, but the gateway and the network are asked once for all of them. */
const REQUESTS_AT_ONCE = 5;
/** A machine that cannot keep the rate is told apart by the events made a second; a queue without end would measure itself. */
const MOST_WAITING = 10;

const numbered = Array.from({ length: REQUESTS_AT_ONCE }, (_, index) => index);
const REQUESTS = `mutation (${numbered.map((n) => `$i${n}: RequestTransferInput!`)}) {
  ${numbered.map((n) => `r${n}: requestTransfer(input: $i${n}) { __typename }`).join(' ')} }`;

export type Logged = { id: string; committedMs: number; decidedMs: number };

export async function inDatabase<T>(world: BenchWorld, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: world.system.databaseUrls.transfers });
  // A server that ends under it is told by the next query.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Requests at a fixed rate until told to stop, and until each is answered by a second event; gives back how many documents were left unasked by a busy machine. */
export async function requestTransfers(world: BenchWorld, school: School, going: () => boolean): Promise<{ notAsked: number }> {
  const asked: Promise<unknown>[] = [];
  let [waiting, notAsked] = [0, 0];
  let nextMs = performance.now();
  while (going()) {
    for (; nextMs <= performance.now(); nextMs += (1000 * EVENTS_PER_REQUEST * REQUESTS_AT_ONCE) / EVENTS_PER_SECOND) {
      if (waiting >= MOST_WAITING) {
        notAsked += 1;
        continue;
      }
      waiting += 1;
      asked.push(requestSome(school.registrar, school).finally(() => (waiting -= 1)));
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(asked);
  await inDatabase(world, (client) =>
    eventually(
      async () => (await client.query(`select 1 from transfers where status = 'REQUESTED' limit 1`)).rowCount,
      (open) => open === 0,
      60_000,
    ),
  );
  return { notAsked };
}

const requestSome = (registrar: Client, school: School) =>
  registrar.ask(
    REQUESTS,
    Object.fromEntries(
      numbered.map((n) => {
        const [idempotencyKey, studentId] = [randomUUID(), randomUUID()];
        return [`i${n}`, { idempotencyKey, studentId, toSchoolId: school.id, toClassId: school.firstClass.id, reason: 'OTHER' }];
      }),
    ),
  );

export const headOf = (world: BenchWorld): Promise<number> =>
  inDatabase(world, async (client) => (await client.query('select sequenced_to::int as head from relay')).rows[0]?.head ?? 0);

/** What the log holds after a position, in order. */
export const logAfter = (world: BenchWorld, position: number): Promise<Logged[]> =>
  inDatabase(world, async (client) => {
    const { rows } = await client.query(
      `select event_id as id, extract(epoch from pg_xact_commit_timestamp(xmin))::float8 * 1000 as "committedMs",
         extract(epoch from occurred_at)::float8 * 1000 as "decidedMs" from event_log where position > $1 order by position`,
      [position],
    );
    return rows;
  });

/** Transfers of eight events each, from many counties to many; one in a hundred to the school. Positions and all, as the relay would have left them. */
export async function fillLog(world: BenchWorld, school: School, events: number): Promise<void> {
  const path = (n: string) => `'41/4116/4116' || lpad((${n} % 100)::text, 2, '0') || '/2141' || lpad((${n} % 9000)::text, 6, '0')`;
  await inDatabase(world, async (client) => {
    await client.query('begin');
    await client.query(`set local session_replication_role = replica`);
    await client.query(
      `insert into transfers (student_id, id, version, status, to_school_id, to_path, to_class_id, from_school_id, from_path, reason, steps,
         identity_cleared, record_rehomed, entitlements_rehomed, requested_by, requested_at, completed_at, ended_at)
       select gen_random_uuid(), gen_random_uuid(), 8, 'COMPLETED', $1, case when n % 100 = 0 then $2 else ${path('n')} end, $1, $1, ${path('n * 7 + 1')},
         'OTHER', '[]', true, true, true, 'bench', now(), now(), now() from generate_series(1, $3::int) n`,
      [school.id, school.path, Math.ceil(events / 8)],
    );
    await client.query(
      `insert into event_log (position, topic, key, aggregate_id, version, type, body, occurred_at, correlation_id, to_path, from_path)
       select row_number() over (order by v, t.id), 'transfers', t.student_id, t.id, v, 'TransferStepApproved', '{"step": 1}', now(), 'bench', t.to_path, t.from_path
       from transfers t, generate_series(1, 8) v where t.requested_by = 'bench'`,
    );
    await client.query('update relay set sequenced_to = n, published_to = n from (select max(position) as n from event_log) log');
    await client.query('commit');
    await client.query('analyze');
  });
}
