import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who decided a double admission, when and why. */
export class AdmissionDecisions1705800000100 implements MigrationInterface {
  name = 'AdmissionDecisions1705800000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of ['decided_on date', 'decided_by text', 'decision_reason text'])
      await runner.query(`alter table admissions add column ${column}`);
  }

  async down(): Promise<void> {
    throw new Error('decisions would be lost');
  }
}
