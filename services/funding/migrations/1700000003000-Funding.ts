import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Funding1700000003000 implements MigrationInterface {
  name = 'Funding1700000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists btree_gist');
    await runner.query(`
      -- One row a student: where he is now, and how many events were said about him, so that they have an order.
      create table beneficiaries (student_id uuid primary key, version int not null, path text collate "C" not null);

      create table entitlements (
        student_id uuid not null,
        id uuid not null,
        programme text not null,
        school_id uuid not null,
        path text collate "C" not null,
        from_date date not null,
        until_date date,
        valid daterange generated always as (daterange(from_date, until_date)) stored,
        primary key (student_id, id),
        check (from_date < until_date),
        -- No child eats at two schools on one day.
        exclude using gist (student_id with =, programme with =, valid with &&)
      );
      create index entitlements_by_list on entitlements (programme, path, student_id);

      create table school_paths (school_id uuid primary key, path text collate "C" not null);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table school_paths, entitlements, beneficiaries');
  }
}
