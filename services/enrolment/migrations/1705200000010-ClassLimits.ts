import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClassLimits1705200000010 implements MigrationInterface {
  name = 'ClassLimits1705200000010';

  async up(runner: QueryRunner): Promise<void> {
    // Why a bureau allows more pupils than a school may allow by itself.
    await runner.query('alter table classes add column limit_reason text');
  }

  async down(): Promise<void> {
    throw new Error('reasons would be lost');
  }
}
