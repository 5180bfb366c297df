import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDEXES = {
  key_changes_due: '(wake_at) where wake_at is not null',
  key_changes_counted: '(calendar_version) where due_at is not null',
  key_changes_by_escalated: '(escalated_unit, id) where escalated_unit is not null',
};

/** Finds changes of key data that are due, and those that a superior unit may decide. */
export class KeyChangesDue1705800000220 implements MigrationInterface {
  name = 'KeyChangesDue1705800000220';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await this.down(runner);
    for (const [name, columns] of Object.entries(INDEXES))
      await runner.query(`create index concurrently ${name} on key_changes ${columns}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES)) await runner.query(`drop index concurrently if exists ${name}`);
  }
}
