import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OfficePhones1700000002100 implements MigrationInterface {
  name = 'OfficePhones1700000002100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table office_phones (
        path text collate "C" primary key,
        phone text check (length(phone) between 5 and 20),
        set_by text not null,
        set_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table office_phones');
  }
}
