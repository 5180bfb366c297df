import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of suspended pupils by the day on which the suspension ends. */
export class SuspensionsDue1705300000020 implements MigrationInterface {
  name = 'SuspensionsDue1705300000020';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists placements_suspended');
    await runner.query('create index concurrently placements_suspended on placements (path, due_on, student_id) where due_on is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists placements_suspended');
  }
}
