import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The class in which an entitled child sits, so that a list can be asked for by class; not known of older rows. */
export class EntitledClass1703300000000 implements MigrationInterface {
  name = 'EntitledClass1703300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table entitlements add column class_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table entitlements drop column class_id');
  }
}
