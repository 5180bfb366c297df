import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the cohort of an entitled pupil has had its last school year; not known of older rows. */
export class StageEnds1700000003620 implements MigrationInterface {
  name = 'StageEnds1700000003620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table entitlements add column stage_ends_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table entitlements drop column stage_ends_on');
  }
}
