import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of primary graduates who have no next school yet. */
export class GraduatesWithoutAdmission1705600000010 implements MigrationInterface {
  name = 'GraduatesWithoutAdmission1705600000010';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists placements_graduated');
    await runner.query(`
      create index concurrently placements_graduated on placements (path, student_id)
      where stage = 'PRIMARY' and status in ('GRADUATED', 'COMPLETED')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists placements_graduated');
  }
}
