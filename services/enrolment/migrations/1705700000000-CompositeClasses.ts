import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A composite class (复式班) has pupils of several cohorts. The old release sees the first one only, and places nobody of the others. */
export class CompositeClasses1705700000000 implements MigrationInterface {
  name = 'CompositeClasses1705700000000';

  async up(runner: QueryRunner): Promise<void> {
    // Entry years besides entry_year, as a list; null for a class of one cohort.
    await runner.query('alter table classes add column further_entry_years jsonb');
    // The cohort in which a pupil arrives, when it is one of the further ones.
    await runner.query('alter table holds add column to_entry_year int');
    await runner.query('alter table status_changes add column to_entry_year int');
  }

  async down(): Promise<void> {
    throw new Error('cohorts of composite classes would be lost');
  }
}
