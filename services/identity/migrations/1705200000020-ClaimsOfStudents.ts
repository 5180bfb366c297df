import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The old release inserts with `on conflict do nothing` and no target, so the partial index refuses its second claims as the old key did. */
export class ClaimsOfStudents1705200000020 implements MigrationInterface {
  name = 'ClaimsOfStudents1705200000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table number_claims drop constraint number_claims_pkey');
    await runner.query('alter table number_claims add constraint number_claims_pkey primary key using index number_claims_key');
  }

  async down(): Promise<void> {
    throw new Error('disputed claims would be lost');
  }
}
