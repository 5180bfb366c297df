import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Transfers1700000001000 implements MigrationInterface {
  name = 'Transfers1700000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
        scope text check (scope in ('SAME_COUNTY','CROSS_COUNTY','CROSS_PROVINCE')),
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
        primary key (student_id, id),
        check ((status = 'IN_REVIEW') = (current_unit is not null)),
        check ((status = 'REFUSED') = (refusal is not null)),
        check ((status = 'COMPLETED') = (completed_at is not null)),
        check (status <> 'COMPLETED' or (record_rehomed and entitlements_rehomed)),
        check (status not in ('IN_REVIEW','APPROVED','COMPLETED','REJECTED') or from_path is not null)
      );
      -- One open case a student: two requests at once race here, and one of them loses.
      create unique index transfers_one_open on transfers (student_id) where status in ('REQUESTED','IN_REVIEW','APPROVED');
      create index transfers_by_id on transfers (id);
      create index transfers_by_to_path on transfers (to_path, id);
      create index transfers_by_from_path on transfers (from_path, id);
      create index transfers_by_current_unit on transfers (current_unit, id) where current_unit is not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table transfers');
  }
}
