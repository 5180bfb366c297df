/**
 * The source of events of `bench feed`: approvals at a fixed rate of cases that were inserted in bulk, and a long older log. It also reads the commit
 * time of each event from the database.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Client } from '../client.ts';
import type { School, World } from '../world.ts';
import type { BenchWorld } from './bench-world.ts';

const EVENTS_PER_SECOND = 100;
/** An approver decides a few cases at a time: one command, one transaction and as many events. */
const CASES_PER_COMMAND = 4;
/** Commands of one document: they share one request and are executed one after the other. */
const COMMANDS_AT_ONCE = 5;
const CASES_AT_ONCE = CASES_PER_COMMAND * COMMANDS_AT_ONCE;
/** Limit of the queue. A machine that cannot keep the rate shows fewer events a second; an unlimited queue would only measure itself. */
const MOST_WAITING = 5;

const numbered = Array.from({ length: COMMANDS_AT_ONCE }, (_, index) => index);
const APPROVE = `mutation (${numbered.map((n) => `$i${n}: ApproveTransfersInput!`)}) {
  ${numbered.map((n) => `r${n}: approveTransfers(input: $i${n}) { __typename }`).join(' ')} }`;

/** Cases that wait for the same approver. */
export type Cases = { readonly approver: Client; readonly ids: string[] };
export type Logged = { id: string; committedMs: number; decidedMs: number };

export async function inDatabase<T>(world: BenchWorld, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: world.system.databaseUrls.transfers });
  // If the server ends, the next query reports it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates one real case at its first step and copies of it; none of them has an event yet. */
export async function openCases(world: BenchWorld, to: School, count: number): Promise<Cases> {
  const [pupil] = await (await world.school('411602')).pupils(1);
  const real = await pupil?.askedBy(to);
  return inDatabase(world, async (client) => {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    await client.query(
      `insert into transfers select copy.* from transfers t,
         (select gen_random_uuid() as id, gen_random_uuid() as student_id, 0 as version from generate_series(1, $2::int)) other,
         jsonb_populate_record(t, to_jsonb(other)) copy where t.id = $1`,
      [real?.id, count],
    );
    await client.query('commit');
    await client.query('analyze transfers');
    const { rows } = await client.query(`select id, current_unit as "unit" from transfers where status = 'IN_REVIEW' and version = 0`);
    return { approver: await approverOf(world, rows[0]?.unit), ids: rows.map(({ id }) => id) };
  });
}

const approverOf = (world: World, unit: string): Promise<Client> => world.as('approver', unit, { userId: 'bench-approver' });

/** Approves at a fixed rate until told to stop. Returns how many approvals were not sent or not answered because the machine was busy. */
export async function approve({ approver, ids }: Cases, going: () => boolean): Promise<{ notAsked: number; notAnswered: number }> {
  const asked: Promise<unknown>[] = [];
  let [waiting, notAsked, notAnswered] = [0, 0, 0];
  let nextMs = performance.now();
  while (going()) {
    for (; nextMs <= performance.now(); nextMs += (1000 * CASES_AT_ONCE) / EVENTS_PER_SECOND) {
      if (waiting >= MOST_WAITING) {
        notAsked += CASES_AT_ONCE;
        continue;
      }
      if (ids.length < CASES_AT_ONCE) throw new Error('no case is left to be approved');
      waiting += 1;
      asked.push(
        approveSome(approver, ids.splice(-CASES_AT_ONCE))
          .catch(() => {
            notAnswered += CASES_AT_ONCE;
          })
          .finally(() => {
            waiting -= 1;
          }),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(asked);
  return { notAsked, notAnswered };
}

async function approveSome(approver: Client, ids: readonly string[]): Promise<void> {
  const inputOf = (n: number) => ({ idempotencyKey: randomUUID(), ids: ids.slice(n * CASES_PER_COMMAND, (n + 1) * CASES_PER_COMMAND) });
  await approver.ask(APPROVE, Object.fromEntries(numbered.map((n) => [`i${n}`, inputOf(n)])));
}

/** The head of the log when it does not grow any more. */
export async function quietHeadOf(world: BenchWorld): Promise<number> {
  for (let before = -1; ; ) {
    const head = await headOf(world);
    if (head === before) return head;
    before = head;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

const headOf = (world: BenchWorld): Promise<number> =>
  inDatabase(world, async (client) => (await client.query('select sequenced_to::int as head from relay')).rows[0]?.head ?? 0);

/** The events of the log after a position, in order. */
export const logAfter = (world: BenchWorld, position: number): Promise<Logged[]> =>
  inDatabase(world, async (client) => {
    const { rows } = await client.query(
      `select event_id as id, extract(epoch from pg_xact_commit_timestamp(xmin))::float8 * 1000 as "committedMs",
         extract(epoch from occurred_at)::float8 * 1000 as "decidedMs" from event_log where position > $1 order by position`,
      [position],
    );
    return rows;
  });

/**
 * Transfers of eight events each, from many counties to many; one in a hundred to the school. The rows look as if the relay had published them; the
 * relay does not run during the insert.
 */
export async function fillLog(world: BenchWorld, school: School, events: number): Promise<void> {
  await world.system.kill('transfers');
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
  await world.system.start('transfers');
}
