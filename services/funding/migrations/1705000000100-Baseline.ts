import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Baseline1705000000100 implements MigrationInterface {
  name = 'Baseline1705000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists btree_gist');
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table school_paths, entitlements, beneficiaries');
    await runner.query('drop extension btree_gist');
  }
}

const TABLES = `
  -- One row a student: where the student is now, and how many events were said about the student, so that they have an order.
  create table beneficiaries (student_id uuid primary key, version int not null, path text collate "C" not null);
  -- The indexes by path and by school find the rows of a unit when its path changes.
  create index beneficiaries_by_path on beneficiaries (path);

  create table entitlements (
    student_id uuid not null,
    id uuid not null,
    programme text not null,
    school_id uuid not null,
    path text collate "C" not null,
    from_date date not null,
    until_date date,
    valid daterange generated always as (daterange(from_date, until_date)) stored,
    -- End of the last school year of the pupil's cohort.
    stage_ends_on date,
    -- The class in which the pupil sits, so that a list can be asked for by class.
    class_id uuid,
    primary key (student_id, id),
    check (from_date < until_date),
    -- No child eats at two schools on one day.
    exclude using gist (student_id with =, programme with =, valid with &&)
  );
  create index entitlements_by_list on entitlements (programme, path, student_id);
  create index entitlements_by_path on entitlements (path);
  create index entitlements_by_school on entitlements (school_id);

  create table school_paths (school_id uuid primary key, path text collate "C" not null);
  create index school_paths_by_path on school_paths (path);`;
