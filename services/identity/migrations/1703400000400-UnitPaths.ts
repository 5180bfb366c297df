import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A frozen package stays what it was; only where its two schools stand follows their units. */
export class UnitPaths1703400000400 implements MigrationInterface {
  name = 'UnitPaths1703400000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function refuse_package_change() returns trigger language plpgsql as $$
        begin
          if tg_op = 'UPDATE' and to_jsonb(old) - 'from_path' - 'to_path' = to_jsonb(new) - 'from_path' - 'to_path' then return new; end if;
          raise exception '% is frozen', tg_table_name using errcode = 'integrity_constraint_violation';
        end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function refuse_package_change() returns trigger language plpgsql as $$
        begin raise exception '% is frozen', tg_table_name using errcode = 'integrity_constraint_violation'; end $$`);
  }
}

/** How the rows of a unit are found when its path changes. Built beside the writers, so it runs in no transaction. */
export class UnitIndexes1703400000410 implements MigrationInterface {
  name = 'UnitIndexes1703400000410';
  transaction = false as const;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index concurrently if not exists students_by_guest_path on students (guest_path) where guest_path is not null',
    );
    await runner.query('create index concurrently if not exists record_packages_by_from on record_packages (from_path)');
    await runner.query('create index concurrently if not exists record_packages_by_to on record_packages (to_path)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index students_by_guest_path');
    await runner.query('drop index record_packages_by_from');
    await runner.query('drop index record_packages_by_to');
  }
}
