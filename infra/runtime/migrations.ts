import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every service's database has: the event log with its relay's marks, the inbox, parked events, command keys. */
export class EventLogMigration implements MigrationInterface {
  name = 'EventLog1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event_log (
        id bigint generated always as identity primary key,
        position bigint,
        event_id uuid not null default gen_random_uuid(),
        topic text not null,
        key text not null,
        aggregate_id text not null,
        version int not null,
        type text not null,
        body jsonb not null,
        occurred_at timestamptz not null,
        correlation_id text not null,
        unique (topic, aggregate_id, version)
      );
      -- Only rows with a position are in it: a row is written without, and every index that it is not in is not written.
      create unique index event_log_by_position on event_log (position) where position is not null;
      create index event_log_unsequenced on event_log (id) where position is null;

      create table relay (
        one boolean primary key default true check (one),
        sequenced_to bigint not null default 0,
        published_to bigint not null default 0 check (published_to <= sequenced_to),
        cluster_id text
      );
      insert into relay default values;

      create table inbox (
        topic text not null, aggregate_id text not null, version int not null,
        primary key (topic, aggregate_id)
      );

      create table parked_events (
        id bigint generated always as identity primary key,
        topic text not null, key text, aggregate_id text, version int,
        reason text not null check (reason in ('GAP', 'FAILED', 'UNREADABLE')),
        event jsonb not null, error text, parked_at timestamptz not null default now()
      );
      create index parked_events_by_key on parked_events (topic, key, id);

      create table command_keys (
        actor text not null, mutation text not null, key text not null,
        input_hash text not null, result jsonb not null, at timestamptz not null default now(),
        primary key (actor, mutation, key)
      );`);
    await runner.query(`
      -- Gives rows without a position the next numbers in order of id, and returns what is to be published. The caller holds the relay's
      -- advisory lock on this connection. A row of a lower id that commits later is numbered later; the rows of one aggregate never change
      -- places, since its writers hold the aggregate's row until they commit.
      create function next_events(most int) returns setof event_log language plpgsql as $$
      declare
        head bigint; published bigint; numbered bigint;
      begin
        select sequenced_to, published_to into head, published from relay;
        if exists (select from event_log where position is null) then
          with fresh as (select id, head + row_number() over (order by id) as at from (select id from event_log where position is null order by id limit most) f),
               placed as (update event_log e set position = fresh.at from fresh where e.id = fresh.id and e.position is null returning 1)
          select count(*) into numbered from placed;
          update relay set sequenced_to = head + numbered where sequenced_to = head;
          if not found then raise exception 'two sequencers' using errcode = '40001'; end if;
        end if;
        return query select * from event_log where event_log.position > published order by event_log.position limit most;
      end $$;

      -- May be lost in a crash: the events are published again, and every inbox drops them. A position, once seen by a partner, may not.
      create function mark_published(upto bigint) returns void language plpgsql as $$
      begin
        perform set_config('synchronous_commit', 'off', true);
        update relay set published_to = upto where published_to < upto;
      end $$;

      -- One at a time for each key: the second of two equal commands waits here and then finds the first one's result.
      create function claim_commands(actors text[], mutation_name text, keys text[])
      returns table (actor text, key text, input_hash text, result jsonb) language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(h) from (
          select distinct hashtextextended(a || chr(31) || mutation_name || chr(31) || k, 0) as h from unnest(actors, keys) as u(a, k) order by 1) locks;
        return query select c.actor, c.key, c.input_hash, c.result from command_keys c
          join unnest(actors, keys) as u(a, k) on c.actor = u.a and c.mutation = mutation_name and c.key = u.k;
      end $$;`);
  }

  async down(): Promise<void> {
    throw new Error('The event log is never taken down: partners hold positions in it');
  }
}

/**
 * An event gets its position in the transaction that says it. Its transaction holds the head of the log from there to its commit, so positions
 * appear in order and without a gap, and a row is written once. Who may see an event in a feed is written with it, where there is one.
 */
export class PositionsMigration implements MigrationInterface {
  name = 'Positions1700000000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update event_log e set position = r.sequenced_to + late.at
        from relay r, (select id, row_number() over (order by id) as at from event_log where position is null) late where e.id = late.id;
      update relay set sequenced_to = greatest(sequenced_to, (select coalesce(max(position), 0) from event_log));
      drop function next_events(int);
      drop index event_log_unsequenced, event_log_by_position;
      alter table event_log
        drop column id,
        alter column position set not null,
        add primary key (position),
        add column if not exists to_path text collate "C",
        add column if not exists from_path text collate "C";

      -- As before, but each key is looked up by itself: joined, all stored commands of a mutation were read for every call while the table was young.
      create or replace function claim_commands(actors text[], mutation_name text, keys text[])
      returns table (actor text, key text, input_hash text, result jsonb) language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(h) from (
          select distinct hashtextextended(a || chr(31) || mutation_name || chr(31) || k, 0) as h from unnest(actors, keys) as u(a, k) order by 1) locks;
        return query select c.* from unnest(actors, keys) as u(a, k) cross join lateral (
          select c.actor, c.key, c.input_hash, c.result from command_keys c where c.actor = u.a and c.mutation = mutation_name and c.key = u.k limit 1) c;
      end $$;`);
  }

  async down(): Promise<void> {
    throw new Error('The event log is never taken down: partners hold positions in it');
  }
}

/** Services count those events of an aggregate that they are told; until now they were told all. */
export class InternalVersionsMigration implements MigrationInterface {
  name = 'InternalVersions1700000000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event_log add column internal_version int;
      update event_log set internal_version = version;`);
  }

  async down(): Promise<void> {
    throw new Error('Other services have counted by these versions');
  }
}

/** Lets a statement judge itself whether it has written what was to be written, so that nobody has to wait for its answer. */
export class ExpectedRowsMigration implements MigrationInterface {
  name = 'ExpectedRows1700000000800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function expect_rows(what text, judged bigint, written bigint) returns void language plpgsql as $$
      begin
        if written <> judged then raise exception '%: % rows judged, % written', what, judged, written using errcode = 'P0004'; end if;
      end $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function expect_rows');
  }
}

/** What operators do: how a parked event ended, and a record of their actions that only grows. */
export class OperatorsMigration implements MigrationInterface {
  name = 'Operators1700000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table operator_actions (
        -- Version 7, so that ids follow time.
        id uuid primary key,
        at timestamptz not null default now(),
        actor text not null, unit text not null,
        action text not null check (action in ('REPLAY', 'DISCARD')),
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
        for each statement execute function refuse_change();

      alter table parked_events
        add resolution text check (resolution in ('REPLAYED', 'SEEN', 'DISCARDED')),
        add resolved_at timestamptz,
        -- The action is written last in its transaction, when its outcome is known.
        add action_id uuid references operator_actions deferrable initially deferred,
        -- Replays that failed again.
        add attempts int not null default 0,
        add check ((resolution is null) = (resolved_at is null) and (resolution is null) = (action_id is null));
      -- Every arrival asks whether anything is parked; what has ended stays in the table and out of this index.
      create index parked_events_open on parked_events (topic, key, id) where resolution is null;
      drop index parked_events_by_key;
      -- A record that is no event of ours has no id; where it lies tells it from others, and it is parked once however often it comes.
      create unique index parked_events_unreadable on parked_events (topic, error) where reason = 'UNREADABLE';`);
  }

  async down(): Promise<void> {
    throw new Error('The record of what operators did is never taken down');
  }
}

/** Items of queues that a worker could not do. */
export class ParkedWorkMigration implements MigrationInterface {
  name = 'ParkedWork1700000003600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table parked_work (
        queue text not null,
        item text not null,
        parked_at timestamptz not null default now(),
        tries int not null default 1,
        error text not null,
        retry_at timestamptz not null,
        primary key (queue, item)
      );
      create index parked_work_by_retry_at on parked_work (queue, retry_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table parked_work');
  }
}

/** Fingerprints of the keys that the data were made with. */
export class PermanentKeysMigration implements MigrationInterface {
  name = 'PermanentKeys1700000003300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table permanent_keys (name text primary key, fingerprint text not null, at timestamptz not null default now())',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table permanent_keys');
  }
}

/** Events that Kafka deleted before they were read, and operators' actions that make them good. */
export class LostEventsMigration implements MigrationInterface {
  name = 'LostEvents1700000003310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lost_events (
        topic text not null, partition int not null, from_offset bigint not null, to_offset bigint not null,
        found_at timestamptz not null default now(), resolved_at timestamptz,
        primary key (topic, partition, from_offset)
      );
      alter table operator_actions drop constraint operator_actions_action_check;
      alter table operator_actions add constraint operator_actions_action_check check (action in ('REPLAY', 'DISCARD', 'REPUBLISH', 'RESOLVE_LOST'));`);
  }

  async down(): Promise<void> {
    throw new Error('The record of what was lost is never taken down');
  }
}

/**
 * An event is written with the services that must understand it, and the inbox keeps the id of the last event beside its version. Why an event may be
 * parked stands in a table, so that a new reason is a row.
 */
export class UnknownEventsMigration implements MigrationInterface {
  name = 'UnknownEvents1703100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table event_log add column readers text');
    await runner.query('alter table inbox add column event_id uuid');
    await runner.query(`
      create table park_reasons (reason text primary key, meaning text not null);
      insert into park_reasons values
        ('GAP', 'An earlier event of the aggregate has not come.'),
        ('UNKNOWN', 'The process does not know the type, and its producer says that it must.'),
        ('CONFLICT', 'The version was applied as another event.'),
        ('FAILED', 'The event could not be applied.'),
        ('UNREADABLE', 'The record is no event of ours.');`);
    await runner.query(
      'alter table parked_events add constraint parked_events_reason foreign key (reason) references park_reasons not valid',
    );
    await runner.query('alter table parked_events validate constraint parked_events_reason');
    await runner.query('alter table parked_events drop constraint parked_events_reason_check');
  }

  async down(): Promise<void> {
    throw new Error('Events wait under these reasons');
  }
}

/** Regions that were opened since the national code table was made. The digits of a code tell its first path. */
export class OpenedRegionsMigration implements MigrationInterface {
  name = 'OpenedRegions1704100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table opened_regions (code text collate "C" primary key)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table opened_regions');
  }
}

/** Changes of units' paths, and how far a service has moved its rows. */
export class PathChangesMigration implements MigrationInterface {
  name = 'PathChanges1703400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
        select case when path = was or starts_with(path, was || '/') then is_now || substr(path, length(was) + 1) else path end $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function repathed; drop table path_changes');
  }
}

/** Long work: a row is a job that is left to do. The columns for a lease say which process works on it. */
export class JobsMigration implements MigrationInterface {
  name = 'Jobs1704200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
      );`);
  }

  async down(): Promise<void> {
    throw new Error('Jobs that are not done would be lost');
  }
}
