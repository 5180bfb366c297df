import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DoubleKeys1700000003100 implements MigrationInterface {
  name = 'DoubleKeys1700000003100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What tells a child without a document. A key is an HMAC, as in number_claims, so that the table gives no names to its readers.
      -- A key that blocks belongs to one child; the others only find namesakes.
      create table double_keys (
        key_hmac bytea not null,
        student_id uuid not null,
        blocks boolean not null,
        -- The row that registered the child, so that a second row of the same file can name the first.
        import_id uuid not null,
        row int not null,
        primary key (key_hmac, student_id)
      );
      create unique index double_keys_of_one_child on double_keys (key_hmac) where blocks;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table double_keys');
  }
}
