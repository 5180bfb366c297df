import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDEXES = {
  transfers_by_case_number: '(case_number collate "C")',
  transfers_by_due_at: '(due_at, id) where due_at is not null',
  transfers_by_requested_at: '(requested_at)',
  transfers_by_status: '(status, id)',
};

/** Lists by case number, by the end of the term, by date of the request and by status. The table is large: writers go on while the indexes are built. */
export class ListIndexes1703300000100 implements MigrationInterface {
  name = 'ListIndexes1703300000100';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(INDEXES)) {
      // An index that a killed process has left is not valid.
      await runner.query(`drop index concurrently if exists ${name}`);
      await runner.query(`create index concurrently ${name} on transfers ${columns}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES)) await runner.query(`drop index concurrently if exists ${name}`);
  }
}
