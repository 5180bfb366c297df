/** Rules for the tables of all five services, checked with PostgreSQL's catalogue. */
import pg from 'pg';
import { SERVICES } from '../infra/local/system.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 90_000);
afterAll(() => world?.stop());

async function rows(service: (typeof SERVICES)[number], query: string): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: world.system.databaseUrls[service] });
  await client.connect();
  const { rows: found } = await client.query(query);
  await client.end();
  return found;
}

/** Unique indexes and foreign keys of tables that have a student_id, or are keyed by the student, and which of their columns are constrained. */
const STUDENT_CONSTRAINTS = `
  with owned as (select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    where c.relkind = 'r' and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'student_id'))
  select o.relname as "table", i.relname as "constraint", array_agg(a.attname)::text as columns
    from owned o join pg_index x on x.indrelid = o.oid and (x.indisunique or x.indisexclusion) join pg_class i on i.oid = x.indexrelid
    join pg_attribute a on a.attrelid = o.oid and a.attnum = any(x.indkey) group by 1, 2 having not bool_or(a.attname = 'student_id')
  union all
  select o.relname, k.conname, array_agg(a.attname)::text from owned o join pg_constraint k on k.conrelid = o.oid and k.contype = 'f'
    join pg_class target on target.oid = k.confrelid and target.relname not in ('classes', 'schools', 'regions', 'placement_statuses', 'status_change_statuses', 'admission_statuses', 'year_runs')
    join pg_attribute a on a.attrelid = o.oid and a.attnum = any(k.conkey) group by 1, 2 having not bool_or(a.attname = 'student_id')`;

/**
 * Tables that are stored by a key of their own, wherever the student is stored: by an HMAC, so that an equal number or an equal child is found; by the
 * school that numbers certificates; by the run that writes results.
 */
const STORED_BY_OWN_KEY = ['number_claims', 'double_keys', 'certificates', 'year_run_results'];

test.each(SERVICES)('%s: every unique index and foreign key of a student-owned table has student_id', async (service) => {
  const found = await rows(service, STUDENT_CONSTRAINTS);
  expect(found.filter(({ table = '' }) => !STORED_BY_OWN_KEY.includes(table))).toEqual([]);
});

test.each(SERVICES)('%s: paths are compared bytewise', async (service) => {
  const query = `select table_name || '.' || column_name as column from information_schema.columns
    where table_schema = 'public' and column_name like '%path' and data_type = 'text' and collation_name is distinct from 'C'`;
  expect(await rows(service, query)).toEqual([]);
});
