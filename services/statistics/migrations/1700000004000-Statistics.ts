import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Statistics1700000004000 implements MigrationInterface {
  name = 'Statistics1700000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table facts (
        student_id uuid primary key,
        sex text check (sex in ('MALE','FEMALE')),
        birth_month text,
        migrant boolean,
        left_behind text check (left_behind in ('NONE','ONE_PARENT','BOTH_PARENTS')),
        boarder boolean,
        school_id uuid,
        path text collate "C",
        stage text check (stage in ('PRIMARY','JUNIOR','SENIOR')),
        entry_year int
      );
      create index facts_by_path on facts (path);

      create table cells (
        county_path text collate "C" not null,
        stage text not null,
        entry_year int not null,
        sex text not null,
        migrant boolean not null,
        left_behind boolean not null,
        boarder boolean not null,
        students int not null check (students >= 0),
        counted_at timestamptz not null,
        primary key (county_path, stage, entry_year, sex, migrant, left_behind, boarder)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table cells, facts');
  }
}
