import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day of each merge of schools, and the school for which an entitlement was opened: a list of an earlier day shows the schools of that day. */
export class SchoolMerges1705400000000 implements MigrationInterface {
  name = 'SchoolMerges1705400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table school_merges (school_id uuid primary key, successor_id uuid not null, merged_on date not null)');
    await runner.query(`
      insert into school_merges (school_id, successor_id, merged_on)
      select from_school, to_school, (known_at at time zone 'Asia/Shanghai')::date from path_changes where from_school is not null`);
    await runner.query('alter table entitlements add column first_school_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table entitlements drop column first_school_id');
    await runner.query('drop table school_merges');
  }
}
