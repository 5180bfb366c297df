import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of the graph a partner may select; null, as for all that were registered before, is everything. */
export class PartnerFields1700000001600 implements MigrationInterface {
  name = 'PartnerFields1700000001600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table partners add column fields jsonb check (fields @> '["EVENT"]')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table partners drop column fields');
  }
}
