import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A region can end on the day on which it began. Such a region was in force on no day. */
export class SameDayRegions1705300000030 implements MigrationInterface {
  name = 'SameDayRegions1705300000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table regions drop constraint regions_check');
    await runner.query('alter table regions add constraint regions_period check (valid_from <= valid_to) not valid');
    await runner.query('alter table regions validate constraint regions_period');
  }

  async down(): Promise<void> {
    throw new Error('regions that ended on their first day would break the older check');
  }
}
