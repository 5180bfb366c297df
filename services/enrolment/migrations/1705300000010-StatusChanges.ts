import { CREATE_FILE_TABLES } from '@xueji/infra/runtime/files-tables.ts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Status changes with their evidence, and the working days by which their terms are counted. */
export class StatusChanges1705300000010 implements MigrationInterface {
  name = 'StatusChanges1705300000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_FILE_TABLES);
    await runner.query(CHANGES);
    await runner.query(CALENDAR);
    await runner.query(LINK_KEYS);
    await runner.query(LIVING);
  }

  async down(): Promise<void> {
    throw new Error('status changes would be lost');
  }
}

const CHANGES = `
  create table status_change_statuses (
    code text collate "C" primary key,
    is_open boolean not null
  );
  insert into status_change_statuses (code, is_open) values
    ('IN_REVIEW', true), ('APPROVED', true), ('DONE', false), ('REJECTED', false), ('WITHDRAWN', false), ('EXPIRED', false), ('ENDED', false);

  create table status_changes (
    student_id uuid not null,
    id uuid not null,
    kind text not null,
    status text collate "C" not null references status_change_statuses (code),
    school_id uuid not null,
    path text collate "C" not null,
    stage text not null,
    reason text,
    note text,
    effective_on date not null,
    to_class_id uuid,
    documents jsonb not null,
    reported_late boolean not null,
    rule_id text not null,
    rejection text,
    ended_by uuid,
    steps jsonb not null,
    evidence jsonb not null,
    current_unit text collate "C",
    escalated_unit text collate "C",
    due_at timestamptz,
    wake_at timestamptz,
    calendar_version int not null,
    requested_by text not null,
    requested_at timestamptz not null,
    ended_at timestamptz,
    primary key (student_id, id),
    check (ended_at is null or (current_unit is null and wake_at is null))
  );
  create unique index status_changes_one_open on status_changes (student_id) where ended_at is null;
  create index status_changes_by_id on status_changes (id);
  create index status_changes_by_path on status_changes (path, id);
  create index status_changes_by_unit on status_changes (current_unit, due_at, id) where current_unit is not null;
  create index status_changes_by_escalated on status_changes (escalated_unit, due_at, id) where escalated_unit is not null;
  create index status_changes_due on status_changes (wake_at) where wake_at is not null;
  create index status_changes_counted on status_changes (calendar_version) where due_at is not null;
  create index status_changes_by_class on status_changes (to_class_id) where ended_at is null and to_class_id is not null;`;

const CALENDAR = `
  create table work_calendar_years (
    year int primary key,
    source text not null,
    version int not null,
    -- Days on which the notice departs from the week: not worked, and worked.
    holidays jsonb not null,
    workdays jsonb not null
  );`;

const LINK_KEYS = `
  -- One row: links to files are signed with this key and live for minutes, so it is made here and nobody has to configure it.
  create table file_link_keys (
    one boolean primary key default true check (one),
    key bytea not null
  );`;

const LIVING = `
  alter table placements add column due_on date;
  alter table placements add column extensions int not null default 0;
  alter table placements add constraint placements_suspension
    check ((due_on is null or status = 'SUSPENDED') and extensions between 0 and 1) not valid;
  alter table placements validate constraint placements_suspension;`;
