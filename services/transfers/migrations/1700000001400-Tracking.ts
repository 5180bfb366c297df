import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What opens a case for its guardian. */
export class Tracking1700000001400 implements MigrationInterface {
  name = 'Tracking1700000001400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table trackings (
        student_id uuid not null,
        transfer_id uuid not null,
        code_digest text,
        pass_digest text,
        tries_left int not null check (tries_left >= 0),
        code_until timestamptz not null,
        pass_until timestamptz not null,
        primary key (student_id, transfer_id),
        foreign key (student_id, transfer_id) references transfers (student_id, id)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table trackings');
  }
}
