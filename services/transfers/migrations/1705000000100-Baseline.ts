import { CREATE_FILE_TABLES, DROP_FILE_TABLES } from '@xueji/infra/runtime/files-tables.ts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Baseline1705000000100 implements MigrationInterface {
  name = 'Baseline1705000000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TRANSFERS, LEAGUE, CALENDAR, FEED, PARTNERS, CREATE_FILE_TABLES]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_FILE_TABLES);
    await runner.query(`
      drop table webhook_deliveries, webhooks, partners, school_units, feed_retention, calendar_notice_days, work_calendar, work_calendar_years,
        transfer_steps, trackings, transfers;
      drop function keep_transfer_steps;
      drop index event_log_by_from_path, event_log_by_to_path;
      alter table event_log drop constraint event_log_has_sides`);
  }
}

const TRANSFERS = `
  create table transfers (
    student_id uuid not null,
    id uuid not null,
    version int not null,
    status text not null check (status in ('REQUESTED','IN_REVIEW','APPROVED','COMPLETED','REFUSED','REJECTED','WITHDRAWN','EXPIRED')),
    to_school_id uuid not null,
    to_path text collate "C" not null,
    to_class_id uuid not null,
    from_school_id uuid,
    from_path text collate "C",
    scope text check (scope in ('SAME_COUNTY','CROSS_COUNTY','CROSS_PROVINCE','AFTER_GRADUATION')),
    reason text not null,
    steps jsonb not null,
    current_unit text collate "C",
    identity_cleared boolean not null,
    record_rehomed boolean not null,
    entitlements_rehomed boolean not null,
    refusal text,
    rejection_reason text,
    requested_by text not null,
    requested_at timestamptz not null,
    approved_at timestamptz,
    completed_at timestamptz,
    case_number text not null default '',
    -- The contract of events and the SDL say which stages there are. No constraint of a table repeats it.
    stage text,
    graduating boolean,
    evidence jsonb not null default '[]',
    escalated_unit text collate "C",
    due_at timestamptz,
    wake_at timestamptz,
    calendar_version int not null default 0,
    package_sha256 text check (package_sha256 ~ '^[0-9a-f]{64}$'),
    package_gaps int,
    prohibition text,
    rejection_code text,
    ended_at timestamptz,
    -- Counts the events that other services are told; version counts those that partners are told.
    internal_version int not null default 0,
    primary key (student_id, id),
    check ((status = 'IN_REVIEW') = (current_unit is not null)),
    check ((status = 'REFUSED') = (refusal is not null)),
    check ((status = 'COMPLETED') = (completed_at is not null)),
    check (status <> 'COMPLETED' or (record_rehomed and entitlements_rehomed)),
    check (status not in ('IN_REVIEW','APPROVED','COMPLETED','REJECTED') or from_path is not null),
    check (current_unit is null or due_at is not null),
    check (status in ('REQUESTED','IN_REVIEW') or (due_at is null and wake_at is null)),
    check ((status in ('REQUESTED','IN_REVIEW','APPROVED')) = (ended_at is null)),
    check ((refusal = 'ProhibitedByPolicy') = (prohibition is not null))
  );
  -- One open case a student: two requests at once race here, and one of them loses.
  create unique index transfers_one_open on transfers (student_id) where status in ('REQUESTED','IN_REVIEW','APPROVED');
  create index transfers_by_id on transfers (id);
  create index transfers_by_to_path on transfers (to_path, id);
  create index transfers_by_from_path on transfers (from_path, id);
  -- A unit's own work, overdue first.
  create index transfers_by_current_unit on transfers (current_unit, due_at, id) where current_unit is not null;
  create index transfers_by_escalated_unit on transfers (escalated_unit, due_at, id) where escalated_unit is not null;
  -- What time reaches next.
  create index transfers_by_wake_at on transfers (wake_at) where wake_at is not null;
  create index transfers_by_calendar on transfers (calendar_version) where due_at is not null;
  create index transfers_by_case_number on transfers (case_number collate "C");
  create index transfers_by_due_at on transfers (due_at, id) where due_at is not null;
  create index transfers_by_requested_at on transfers (requested_at);
  create index transfers_by_status on transfers (status, id);

  -- What opens a case for its guardian.
  create table trackings (
    student_id uuid not null,
    transfer_id uuid not null,
    code_digest text,
    pass_digest text,
    tries_left int not null check (tries_left >= 0),
    code_until timestamptz not null,
    pass_until timestamptz not null,
    case_number text not null,
    primary key (student_id, transfer_id),
    foreign key (student_id, transfer_id) references transfers (student_id, id)
  );
  create index trackings_by_case_number on trackings (case_number);`;

/**
 * One row for each entered step of a case, so that the league need not read the JSON of every case. Triggers maintain the rows. A trigger never fails
 * on malformed steps, because the league must not stop a case.
 */
const LEAGUE = `
  create table transfer_steps (
    student_id uuid not null,
    transfer_id uuid not null,
    number int not null,
    unit_path text collate "C" not null,
    level text collate "C" not null,
    entered_at timestamptz not null,
    due_at timestamptz,
    decided_at timestamptz,
    -- Of the case: the league counts cases since a date, and a step of a case that has ended waits no more.
    requested_at timestamptz not null,
    ended_at timestamptz,
    primary key (student_id, transfer_id, number)
  );
  create index transfer_steps_by_unit on transfer_steps (unit_path);

  create function keep_transfer_steps() returns trigger language plpgsql as $$
    begin
      insert into transfer_steps
      select c.student_id, c.id, s.number, s."unitPath", s.level, s."enteredAt", s."dueAt", s."decidedAt", c.requested_at, c.ended_at
      from changed c cross join lateral jsonb_to_recordset(case jsonb_typeof(c.steps) when 'array' then c.steps else '[]' end)
        as s(number int, "unitPath" text, level text, "enteredAt" timestamptz, "dueAt" timestamptz, "decidedAt" timestamptz)
      where s."enteredAt" is not null order by c.student_id, c.id, s.number
      on conflict (student_id, transfer_id, number) do update set unit_path = excluded.unit_path, level = excluded.level,
        entered_at = excluded.entered_at, due_at = excluded.due_at, decided_at = excluded.decided_at, ended_at = excluded.ended_at
      where (transfer_steps.unit_path, transfer_steps.entered_at, transfer_steps.due_at, transfer_steps.decided_at, transfer_steps.ended_at)
        is distinct from (excluded.unit_path, excluded.entered_at, excluded.due_at, excluded.decided_at, excluded.ended_at);
      return null;
    end $$;
  create trigger transfers_steps_inserted after insert on transfers referencing new table as changed
    for each statement execute function keep_transfer_steps();
  create trigger transfers_steps_updated after update on transfers referencing new table as changed
    for each statement execute function keep_transfer_steps();`;

/** The working-day calendar for terms. */
const CALENDAR = `
  create table work_calendar_years (year int primary key, source text not null, version int not null);
  create table work_calendar (day date primary key, worked boolean not null);
  -- Which notice named which day, so that a supplement adds its days and a correction replaces those of one notice.
  create table calendar_notice_days (source text not null, day date not null, worked boolean not null, primary key (source, day));`;

/** The units that may see an event are stored with it. The sending side sees a transfer from the event on at which it became known. */
const FEED = `
  -- An event that nobody can see would be a gap that nobody notices.
  alter table event_log add constraint event_log_has_sides check (topic <> 'transfers' or to_path is not null);
  create index event_log_by_to_path on event_log (to_path, position) where to_path is not null and position is not null;
  create index event_log_by_from_path on event_log (from_path, position) where from_path is not null and position is not null;

  -- Up to which position the log has been cleared.
  create table feed_retention (one boolean primary key default true check (one), pruned_to bigint not null default 0);
  insert into feed_retention default values;`;

const PARTNERS = `
  create table partners (
    id uuid primary key,
    client_id text not null unique,
    name text not null,
    paths jsonb not null check (jsonb_array_length(paths) between 1 and 50),
    types jsonb check (jsonb_array_length(types) > 0),
    status text not null check (status in ('ACTIVE','SUSPENDED')),
    version int not null,
    registered_by text not null,
    registered_at timestamptz not null,
    changed_by text not null,
    changed_at timestamptz not null,
    -- What of the graph the partner may select. Null: everything.
    fields jsonb check (fields @> '["EVENT"]')
  );
  -- A partner's units can be named by code, and are refused when they do not exist.
  create table school_units (school_id uuid primary key, code text collate "C" not null unique, path text collate "C" not null);

  -- A webhook is a reader whose cursor we keep. lease and leased_until say which sender works on it.
  create table webhooks (
    id uuid primary key,
    partner_id uuid not null references partners,
    url text not null,
    types jsonb check (jsonb_array_length(types) > 0),
    status text not null check (status in ('ACTIVE','PAUSED','DISABLED')),
    position bigint not null check (position >= 0),
    attempt int not null,
    failing_since timestamptz,
    next_attempt_at timestamptz,
    last_error text,
    last_error_at timestamptz,
    last_delivered_at timestamptz,
    secret_generation int not null,
    previous_secret_until timestamptz,
    test_event_id uuid,
    created_by text not null,
    created_at timestamptz not null,
    lease uuid,
    leased_until timestamptz,
    max_batch int not null default 1 check (max_batch between 1 and 100),
    -- Webhooks take turns: the one that was served longest ago is next, in every process.
    served_at timestamptz,
    check ((attempt = 0) = (failing_since is null))
  );
  create index webhooks_by_partner on webhooks (partner_id, id);

  create table webhook_deliveries (
    id bigint generated always as identity primary key,
    webhook_id uuid not null references webhooks on delete cascade,
    event_id uuid not null,
    type text not null,
    position bigint,
    attempt int not null,
    status_code int,
    error text,
    took_ms int not null,
    at timestamptz not null,
    -- The events of the request after the first.
    following uuid[] not null default '{}'
  );
  create index webhook_deliveries_by_webhook on webhook_deliveries (webhook_id, id);`;
