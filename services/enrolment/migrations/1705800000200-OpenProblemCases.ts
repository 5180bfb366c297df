import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The students of open problem cases, as identity tells them. Some kinds delay the graduation. */
export class OpenProblemCases1705800000200 implements MigrationInterface {
  name = 'OpenProblemCases1705800000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table open_problem_cases (
        student_id uuid not null,
        case_id uuid not null,
        kind text not null,
        primary key (student_id, case_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table open_problem_cases');
  }
}
