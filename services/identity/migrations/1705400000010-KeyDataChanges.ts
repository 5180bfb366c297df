import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeyDataChanges1705400000010 implements MigrationInterface {
  name = 'KeyDataChanges1705400000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table key_changes (
        student_id uuid not null references students,
        id uuid not null,
        path text collate "C" not null,
        -- The SDL says which ones there are.
        status text not null,
        procedure text not null,
        changes jsonb not null check (jsonb_typeof(changes) = 'array'),
        reason text not null,
        documents jsonb not null check (jsonb_typeof(documents) = 'array'),
        requested_by text not null,
        requested_at timestamptz not null,
        ended_at timestamptz,
        steps jsonb not null check (jsonb_typeof(steps) = 'array'),
        evidence jsonb not null,
        current_unit text collate "C",
        escalated_unit text collate "C",
        due_at timestamptz,
        wake_at timestamptz,
        calendar_version int not null,
        primary key (student_id, id),
        check ((status = 'OPEN') = (ended_at is null)),
        check ((status = 'OPEN') = (current_unit is not null))
      )`);
    await runner.query(`create unique index key_changes_open on key_changes (student_id) where status = 'OPEN'`);
    await runner.query('create index key_changes_by_id on key_changes (id)');
    await runner.query('create index key_changes_by_path on key_changes (path, id)');
    await runner.query(`create index key_changes_by_unit on key_changes (current_unit, id) where current_unit is not null`);
  }

  async down(): Promise<void> {
    throw new Error('changes of key data would be lost');
  }
}
