import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Primary pupils who left early (肄业) are also on the list of those without a next school. Both students of a problem case are found by the case. */
export class EndedEarlyGoOn1705800000500 implements MigrationInterface {
  name = 'EndedEarlyGoOn1705800000500';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists placements_finished_primary');
    await runner.query(`
      create index concurrently placements_finished_primary on placements (path, student_id)
      where stage = 'PRIMARY' and status in ('GRADUATED', 'COMPLETED', 'ENDED_EARLY')`);
    // The new index serves the older condition too.
    await runner.query('drop index concurrently if exists placements_graduated');
    await runner.query('drop index concurrently if exists open_problem_cases_by_case');
    await runner.query('create index concurrently open_problem_cases_by_case on open_problem_cases (case_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists placements_finished_primary');
    await runner.query('drop index concurrently if exists open_problem_cases_by_case');
  }
}
