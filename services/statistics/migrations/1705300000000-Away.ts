import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pupils who are on the rolls and not at school. */
export class Away1705300000000 implements MigrationInterface {
  name = 'Away1705300000000';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table facts add column if not exists away boolean');
    await runner.query('drop index concurrently if exists facts_away');
    await runner.query('create index concurrently facts_away on facts (path) where away');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index concurrently if exists facts_away');
    await runner.query('alter table facts drop column if exists away');
  }
}
