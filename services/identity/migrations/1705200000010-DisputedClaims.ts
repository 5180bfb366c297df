import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Builds the keys of claims that may be disputed, while the old primary key still stands. */
export class DisputedClaims1705200000010 implements MigrationInterface {
  name = 'DisputedClaims1705200000010';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists number_claims_bound');
    await runner.query('create unique index concurrently number_claims_bound on number_claims (number_hmac) where not disputed');
    await runner.query('drop index concurrently if exists number_claims_key');
    await runner.query('create unique index concurrently number_claims_key on number_claims (number_hmac, student_id)');
  }

  async down(): Promise<void> {
    throw new Error('disputed claims would be lost');
  }
}
