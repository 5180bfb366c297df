import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordPackages1700000001110 implements MigrationInterface {
  name = 'RecordPackages1700000001110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Where the child has been, as placements told it.
      alter table students add column spells jsonb not null default '[]' check (jsonb_typeof(spells) = 'array');

      -- What the sending school held on the day of the move. The checksum stands in the transfer's log, so a row is never changed.
      create table record_packages (
        student_id uuid not null,
        transfer_id uuid not null,
        from_path text collate "C" not null,
        to_path text collate "C" not null,
        content text not null,
        sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
        gaps jsonb not null check (jsonb_typeof(gaps) = 'array'),
        frozen_at timestamptz not null,
        primary key (student_id, transfer_id)
      );
      create index record_packages_by_transfer on record_packages (transfer_id);

      create function refuse_package_change() returns trigger language plpgsql as $$
        begin raise exception '% is frozen', tg_table_name using errcode = 'integrity_constraint_violation'; end $$;
      create trigger record_packages_frozen before update or delete on record_packages for each row execute function refuse_package_change();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table record_packages; drop function refuse_package_change; alter table students drop column spells');
  }
}
