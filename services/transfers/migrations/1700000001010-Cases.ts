import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The case with a clock: terms, evidence, escalation, and the working-day calendar that they are counted by. */
export class Cases1700000001010 implements MigrationInterface {
  name = 'Cases1700000001010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table transfers
        add case_number text not null default '',
        add stage text check (stage in ('PRIMARY','JUNIOR','SENIOR')),
        add graduating boolean,
        add evidence jsonb not null default '[]',
        add escalated_unit text collate "C",
        add due_at timestamptz,
        add wake_at timestamptz,
        add calendar_version int not null default 0,
        add package_sha256 text check (package_sha256 ~ '^[0-9a-f]{64}$'),
        add package_gaps int,
        add prohibition text,
        add rejection_code text,
        add ended_at timestamptz,
        drop constraint transfers_scope_check,
        add check (scope in ('SAME_COUNTY','CROSS_COUNTY','CROSS_PROVINCE','AFTER_GRADUATION')),
        add check (current_unit is null or due_at is not null),
        add check (status in ('REQUESTED','IN_REVIEW') or (due_at is null and wake_at is null)),
        add check ((status in ('REQUESTED','IN_REVIEW','APPROVED')) = (ended_at is null)),
        add check ((refusal = 'ProhibitedByPolicy') = (prohibition is not null));
      create index transfers_by_case_number on transfers (case_number);
      -- What time reaches next.
      create index transfers_by_wake_at on transfers (wake_at) where wake_at is not null;
      create index transfers_by_calendar on transfers (calendar_version) where due_at is not null;
      -- A unit's own work, overdue first.
      drop index transfers_by_current_unit;
      create index transfers_by_current_unit on transfers (current_unit, due_at, id) where current_unit is not null;
      create index transfers_by_escalated_unit on transfers (escalated_unit, due_at, id) where escalated_unit is not null;

      create table work_calendar_years (year int primary key, source text not null, version int not null);
      create table work_calendar (day date primary key, worked boolean not null);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table work_calendar, work_calendar_years');
  }
}
