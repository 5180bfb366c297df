import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the composite classes of a school. */
export class CompositeClassIndex1705700000010 implements MigrationInterface {
  name = 'CompositeClassIndex1705700000010';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists classes_composite');
    await runner.query('create index concurrently classes_composite on classes (school_id) where further_entry_years is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists classes_composite');
  }
}
