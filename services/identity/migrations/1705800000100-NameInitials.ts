import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds a student by the initials of the name. A table of its own, so that filling it rewrites no record. A job fills it. */
export class NameInitials1705800000100 implements MigrationInterface {
  name = 'NameInitials1705800000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table name_initials (
        student_id uuid primary key references students,
        initials text collate "C" not null
      )`);
    await runner.query('create index name_initials_by_letters on name_initials (initials, student_id)');
    // How far the job has come. The job reads what is younger again.
    await runner.query('create table name_initials_filled (id int primary key, up_to uuid not null)');
    await runner.query(`insert into name_initials_filled values (1, '00000000-0000-0000-0000-000000000000')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table name_initials_filled');
    await runner.query('drop table name_initials');
  }
}
