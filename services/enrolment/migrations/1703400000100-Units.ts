import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schools and regions have a life: they begin, change and end, with a successor where there is one. */
export class Units1703400000100 implements MigrationInterface {
  name = 'Units1703400000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table regions add column successor text collate "C";
      alter table regions add column version int not null default 0;
      alter table schools add column opened_on date;
      alter table schools add column closed_on date;
      alter table schools add column successor_id uuid;

      -- What units were before: a row for each state that has ended. The state of today stands in the unit's own row.
      create table unit_history (
        code text collate "C" not null,
        seq int not null,
        -- Null: since before this was kept.
        from_date date,
        -- First day on which it was no longer so.
        to_date date not null,
        name text not null,
        path text collate "C" not null,
        county_code text collate "C",
        locality text,
        stages jsonb,
        primary key (code, seq)
      );`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table unit_history;
      alter table schools drop column successor_id;
      alter table schools drop column closed_on;
      alter table schools drop column opened_on;
      alter table regions drop column version;
      alter table regions drop column successor`);
  }
}

/** How the rows of a unit are found when its path changes. Built beside the writers, so it runs in no transaction. */
export class UnitIndexes1703400000110 implements MigrationInterface {
  name = 'UnitIndexes1703400000110';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index concurrently if not exists placements_by_path on placements (path)');
    await runner.query('create index concurrently if not exists holds_by_path on holds (to_path)');
    await runner.query('create index concurrently if not exists schools_by_county on schools (county_code)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index placements_by_path');
    await runner.query('drop index holds_by_path');
    await runner.query('drop index schools_by_county');
  }
}
