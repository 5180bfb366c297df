import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import with a plan is an admission list; without a plan it is a roster. */
export class AdmissionImports1705800000400 implements MigrationInterface {
  name = 'AdmissionImports1705800000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table roster_imports add column plan_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table roster_imports drop column plan_id');
  }
}
