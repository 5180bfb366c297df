import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Baseline1705000000100 implements MigrationInterface {
  name = 'Baseline1705000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table watermarks, counted_shards, cells, school_places, facts');
  }
}

const TABLES = `
  create table facts (
    student_id uuid primary key,
    sex text check (sex in ('MALE','FEMALE')),
    birth_month text,
    migrant boolean,
    left_behind text check (left_behind in ('NONE','ONE_PARENT','BOTH_PARENTS')),
    boarder boolean,
    school_id uuid,
    path text collate "C",
    -- The contract of events and the SDL say which stages there are. No constraint of a table repeats it.
    stage text,
    entry_year int,
    -- End of the last school year of the pupil's cohort.
    stage_ends_on date,
    -- The county in which the school lies. Null: the county of the path.
    place text collate "C"
  );
  create index facts_by_path on facts (path);
  create index facts_by_stage_end on facts (stage_ends_on);
  create index facts_by_school on facts (school_id);
  create index facts_by_place on facts (place) where place is not null;

  -- Schools that have come to lie in another county since they were opened.
  create table school_places (school_id uuid primary key, place text collate "C" not null);

  create table cells (
    county_path text collate "C" not null,
    stage text not null,
    entry_year int not null,
    sex text not null,
    migrant boolean not null,
    left_behind boolean not null,
    boarder boolean not null,
    -- While the path of a county changes, its pupils are counted under two keys. One of the two counts may be below zero until they are added up.
    students int not null,
    counted_at timestamptz not null,
    primary key (county_path, stage, entry_year, sex, migrant, left_behind, boarder)
  );

  -- What statisticsStatus shows, kept with the facts: counting all facts takes longer with each student.
  -- Several rows, so that writers of different partitions seldom wait for the same one.
  create table counted_shards (
    shard int primary key,
    facts bigint not null,
    students bigint not null,
    counted_at timestamptz
  );
  insert into counted_shards (shard, facts, students) values (0, 0, 0);

  -- When the newest counted event of each topic happened. Several rows a topic, for the same reason.
  create table watermarks (
    topic text not null,
    shard int not null,
    newest_at timestamptz not null,
    primary key (topic, shard)
  );`;
