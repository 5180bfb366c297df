import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A way from the id of a transfer to its hold, for `node(id)`. Holds are never deleted, so the table is large: writers go on while the index is built. */
export class NodeIds1703200000000 implements MigrationInterface {
  name = 'NodeIds1703200000000';
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    // An index that a killed process has left is not valid.
    await runner.query('drop index concurrently if exists holds_by_transfer');
    await runner.query('create index concurrently holds_by_transfer on holds (transfer_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently holds_by_transfer');
  }
}
