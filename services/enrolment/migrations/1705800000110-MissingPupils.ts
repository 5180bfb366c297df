import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of missing pupils of a unit. */
export class MissingPupils1705800000110 implements MigrationInterface {
  name = 'MissingPupils1705800000110';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists placements_missing');
    await runner.query(`create index concurrently placements_missing on placements (path, student_id) where status = 'MISSING'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists placements_missing');
  }
}
