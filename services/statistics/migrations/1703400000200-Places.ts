import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pupils are counted by the county in which their school lies, whoever runs it. */
export class Places1703400000200 implements MigrationInterface {
  name = 'Places1703400000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null: the county of the path.
      alter table facts add column place text collate "C";
      -- Schools that have come to lie in another county since they were opened.
      create table school_places (school_id uuid primary key, place text collate "C" not null);
      -- While the path of a county changes, its pupils are counted under two keys, and one of them may be below zero until they are added up.
      alter table cells drop constraint cells_students_check;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table cells add constraint cells_students_check check (students >= 0) not valid;
      drop table school_places;
      alter table facts drop column place`);
  }
}

/** How the pupils of a school are found. Built beside the writers, so it runs in no transaction. */
export class PlaceIndexes1703400000210 implements MigrationInterface {
  name = 'PlaceIndexes1703400000210';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index concurrently if not exists facts_by_school on facts (school_id)');
    await runner.query('create index concurrently if not exists facts_by_place on facts (place) where place is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index facts_by_school');
    await runner.query('drop index facts_by_place');
  }
}
