import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case counts the events that other services are told beside all that partners are told; until now these were the same. */
export class InternalVersions1700000001700 implements MigrationInterface {
  name = 'InternalVersions1700000001700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table transfers add column internal_version int not null default 0;
      update transfers set internal_version = version;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table transfers drop column internal_version');
  }
}
