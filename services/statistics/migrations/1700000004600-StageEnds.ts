import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the cohort of a pupil has had its last school year; not known of older rows. */
export class StageEnds1700000004600 implements MigrationInterface {
  name = 'StageEnds1700000004600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table facts add column stage_ends_on date');
    await runner.query('create index facts_by_stage_end on facts (stage_ends_on)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table facts drop column stage_ends_on');
  }
}
