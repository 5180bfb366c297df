import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes and paths of schools, so that a partner's units can be named by code and are refused when they do not exist. */
export class SchoolUnits1703300000000 implements MigrationInterface {
  name = 'SchoolUnits1703300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table school_units (
        school_id uuid primary key,
        code text collate "C" not null unique,
        path text collate "C" not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table school_units');
  }
}
