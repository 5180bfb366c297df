import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StudentChanges1705400000000 implements MigrationInterface {
  name = 'StudentChanges1705400000000';

  async up(runner: QueryRunner): Promise<void> {
    // The number of changes of a record, and the number of its events on the topic of facts.
    await runner.query('alter table students add column revision int not null default 0');
    await runner.query('alter table students add column facts_version int not null default 1');
    await runner.query(`
      create table student_changes (
        student_id uuid not null references students,
        -- From 1, without a gap. The highest one is the revision of the record.
        seq int not null,
        -- Changes of one command have one id.
        change_id uuid not null,
        -- The number of the family member; null for a field of the student.
        member int,
        field text not null,
        old text,
        new text,
        changed_by text not null,
        unit_path text collate "C" not null,
        changed_at timestamptz not null,
        evidence text,
        primary key (student_id, seq)
      )`);
    await runner.query('create index student_changes_by_unit on student_changes (unit_path)');
  }

  async down(): Promise<void> {
    throw new Error('the log of changes would be lost');
  }
}
