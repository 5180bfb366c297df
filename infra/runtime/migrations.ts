import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The shared tables of every service's database. Its number is lower than those of all services, so it runs first. */
export class SharedBaseline1705000000000 implements MigrationInterface {
  name = 'SharedBaseline1705000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [EVENT_LOG, OPERATORS, INBOX, COMMANDS, JOBS, PATHS, KEYS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table permanent_keys, path_changes, opened_regions, job_turns, jobs, parked_work, command_keys, lost_events, parked_events, park_reasons,
        inbox, operator_actions, relay, event_log;
      drop function repathed, expect_rows, claim_commands, refuse_change, mark_published`);
  }
}

/** The events of this service, and the position up to which they are published. */
const EVENT_LOG = `
  create table event_log (
    -- Given in the transaction that says the event. That transaction holds the row of relay until it commits, so positions appear in order and
    -- without a gap.
    position bigint primary key,
    event_id uuid not null default gen_random_uuid(),
    topic text not null,
    key text not null,
    aggregate_id text not null,
    version int not null,
    type text not null,
    body jsonb not null,
    occurred_at timestamptz not null,
    correlation_id text not null,
    -- Who may see the event in a feed, where there is one. It never changes, so a page is the same whenever it is read.
    to_path text collate "C",
    from_path text collate "C",
    -- Other services count only those events of an aggregate that they are told.
    internal_version int,
    -- The services that must understand the event.
    readers text,
    unique (topic, aggregate_id, version)
  );

  create table relay (
    one boolean primary key default true check (one),
    sequenced_to bigint not null default 0,
    published_to bigint not null default 0 check (published_to <= sequenced_to),
    cluster_id text
  );
  insert into relay default values;

  -- This mark may be lost in a crash: the events are published again, and every inbox drops them.
  create function mark_published(upto bigint) returns void language plpgsql as $$
  begin
    perform set_config('synchronous_commit', 'off', true);
    update relay set published_to = upto where published_to < upto;
  end $$;`;

/** A record of what operators do. Rows are only added. */
const OPERATORS = `
  create table operator_actions (
    -- Version 7, so that ids follow time.
    id uuid primary key,
    at timestamptz not null default now(),
    actor text not null,
    unit text not null,
    action text not null check (action in ('REPLAY', 'DISCARD', 'REPUBLISH', 'RESOLVE_LOST')),
    dry_run boolean not null,
    target jsonb not null,
    reason text check (length(reason) between 2 and 500),
    outcome jsonb not null,
    request_id text not null
  );
  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is only added to', tg_table_name using errcode = '42501';
  end $$;
  create trigger operator_actions_only_grow before update or delete or truncate on operator_actions
    for each statement execute function refuse_change();`;

/** Events of other services: applied, parked and lost ones. */
const INBOX = `
  create table inbox (
    topic text not null,
    aggregate_id text not null,
    version int not null,
    -- The last event that was applied.
    event_id uuid,
    primary key (topic, aggregate_id)
  );

  -- A new reason is a row, so that no constraint is replaced.
  create table park_reasons (reason text primary key, meaning text not null);
  insert into park_reasons values
    ('GAP', 'An earlier event of the aggregate has not come.'),
    ('UNKNOWN', 'The process does not know the type, and its producer says that it must.'),
    ('CONFLICT', 'The version was applied as another event.'),
    ('FAILED', 'The event could not be applied.'),
    ('UNREADABLE', 'The record is no event of ours.');

  create table parked_events (
    id bigint generated always as identity primary key,
    topic text not null,
    key text,
    aggregate_id text,
    version int,
    reason text not null references park_reasons,
    event jsonb not null,
    error text,
    parked_at timestamptz not null default now(),
    resolution text check (resolution in ('REPLAYED', 'SEEN', 'DISCARDED')),
    resolved_at timestamptz,
    -- The action is written last in its transaction, when its outcome is known.
    action_id uuid references operator_actions deferrable initially deferred,
    -- Replays that failed again.
    attempts int not null default 0,
    check ((resolution is null) = (resolved_at is null) and (resolution is null) = (action_id is null))
  );
  -- Every event that arrives asks whether anything is parked. Resolved rows stay in the table and are not in this index.
  create index parked_events_open on parked_events (topic, key, id) where resolution is null;
  -- An unreadable record has no event id. Its place in the topic identifies it, so it is parked once however often it comes.
  create unique index parked_events_unreadable on parked_events (topic, error) where reason = 'UNREADABLE';

  -- Events that Kafka deleted before they were read.
  create table lost_events (
    topic text not null,
    partition int not null,
    from_offset bigint not null,
    to_offset bigint not null,
    found_at timestamptz not null default now(),
    resolved_at timestamptz,
    primary key (topic, partition, from_offset)
  );`;

/** Results of commands by their idempotency keys, and a check that a statement wrote all its rows. */
const COMMANDS = `
  create table command_keys (
    actor text not null,
    mutation text not null,
    key text not null,
    input_hash text not null,
    result jsonb not null,
    at timestamptz not null default now(),
    primary key (actor, mutation, key)
  );

  -- One at a time for each key: the second of two equal commands waits here and then finds the first one's result. Each key is looked up by itself:
  -- in a join, PostgreSQL reads all stored commands of a mutation for every call while its statistics of the table are old.
  create function claim_commands(actors text[], mutation_name text, keys text[])
  returns table (actor text, key text, input_hash text, result jsonb) language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(h) from (
      select distinct hashtextextended(a || chr(31) || mutation_name || chr(31) || k, 0) as h from unnest(actors, keys) as u(a, k) order by 1) locks;
    return query select c.* from unnest(actors, keys) as u(a, k) cross join lateral (
      select c.actor, c.key, c.input_hash, c.result from command_keys c where c.actor = u.a and c.mutation = mutation_name and c.key = u.k limit 1) c;
  end $$;

  -- A statement checks its own counts with this function, so that nobody has to wait for its answer.
  create function expect_rows(what text, judged bigint, written bigint) returns void language plpgsql as $$
  begin
    if written <> judged then raise exception '%: % rows judged, % written', what, judged, written using errcode = 'P0004'; end if;
  end $$;`;

/** Jobs: a row is an unfinished job, and its lease names the process that works on it. */
const JOBS = `
  create table jobs (
    kind text collate "C" not null,
    id text collate "C" not null,
    -- Code of the unit that the job is for. Units take turns.
    unit text collate "C" not null,
    -- Where the job goes on; its form is known to the kind.
    state jsonb,
    done int not null default 0,
    total int,
    -- Grows by one with each saved chunk, so that a process sees whether another one has worked on the job.
    chunks int not null default 0,
    created_at timestamptz not null default clock_timestamp(),
    run_at timestamptz not null default clock_timestamp(),
    served_at timestamptz,
    holder uuid,
    lease_until timestamptz,
    primary key (kind, id)
  );
  -- When each unit had its last turn, so that a unit with many jobs does not delay the others. It has one row a unit and kind at most.
  create table job_turns (
    kind text collate "C" not null,
    unit text collate "C" not null,
    served_at timestamptz not null,
    primary key (kind, unit)
  );

  -- Items of queues that a worker could not do.
  create table parked_work (
    queue text not null,
    item text not null,
    parked_at timestamptz not null default now(),
    tries int not null default 1,
    error text not null,
    retry_at timestamptz not null,
    primary key (queue, item)
  );
  create index parked_work_by_retry_at on parked_work (queue, retry_at);`;

/** Changes of units' codes and bureaus. */
const PATHS = `
  -- Regions that were opened after the national code table was made. The digits of a code tell its first path.
  create table opened_regions (code text collate "C" primary key);

  -- Changes of units' paths, and how far this service has moved its rows.
  create table path_changes (
    seq int primary key,
    from_path text collate "C" not null check (from_path <> ''),
    to_path text collate "C" not null check (to_path <> from_path),
    from_school uuid,
    to_school uuid,
    known_at timestamptz not null default clock_timestamp(),
    -- The transaction that found no row left. Once it and all before it have ended, none can come.
    emptied_by xid8,
    done_at timestamptz,
    check ((from_school is null) = (to_school is null))
  );
  create index path_changes_pending on path_changes (seq) where done_at is null;

  create function repathed(path text, was text, is_now text) returns text language sql immutable parallel safe as $$
    select case when path = was or starts_with(path, was || '/') then is_now || substr(path, length(was) + 1) else path end $$;`;

/** Fingerprints of the keys that were used for the stored data. */
const KEYS = `
  create table permanent_keys (name text primary key, fingerprint text not null, at timestamptz not null default now());`;
