import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many events of a problem case were published: 1 when it has opened, 2 when it has closed. A job publishes cases that older releases opened. */
export class ProblemCaseEvents1705800000200 implements MigrationInterface {
  name = 'ProblemCaseEvents1705800000200';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table problem_cases add column if not exists published int not null default 0');
    await runner.query('drop index concurrently if exists problem_cases_unpublished');
    await runner.query(`
      create index concurrently problem_cases_unpublished on problem_cases (student_id, id)
      where published = 0 or (published = 1 and closed_at is not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists problem_cases_unpublished');
    await runner.query('alter table problem_cases drop column published');
  }
}
