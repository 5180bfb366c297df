import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the rows of a unit are found when its path changes. Built beside the writers, so it runs in no transaction. */
export class UnitIndexes1703400000300 implements MigrationInterface {
  name = 'UnitIndexes1703400000300';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index concurrently if not exists beneficiaries_by_path on beneficiaries (path)');
    await runner.query('create index concurrently if not exists entitlements_by_path on entitlements (path)');
    await runner.query('create index concurrently if not exists entitlements_by_school on entitlements (school_id)');
    await runner.query('create index concurrently if not exists school_paths_by_path on school_paths (path)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index beneficiaries_by_path');
    await runner.query('drop index entitlements_by_path');
    await runner.query('drop index entitlements_by_school');
    await runner.query('drop index school_paths_by_path');
  }
}
