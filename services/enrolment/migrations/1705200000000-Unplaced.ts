import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Unplaced1705200000000 implements MigrationInterface {
  name = 'Unplaced1705200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UNPLACED);
  }

  async down(): Promise<void> {
    throw new Error('children without a place would be lost');
  }
}

/** Children with a record and no seat. A child stands here or in placements, never in both: each write of one of them looks at the other. */
const UNPLACED = `
  create table unplaced (
    student_id uuid primary key,
    -- The unit that has to give a seat: the school that was asked for, or the unit that entered the child when there is no such school below it.
    path text collate "C" not null,
    stage text not null,
    entry_year int not null,
    class_no int not null,
    reason text not null,
    since date not null
  );
  create index unplaced_by_path on unplaced (path, student_id);`;
