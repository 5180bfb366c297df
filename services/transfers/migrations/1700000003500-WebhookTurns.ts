import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhooks take turns: the one that was served longest ago is next, in every process. */
export class WebhookTurns1700000003500 implements MigrationInterface {
  name = 'WebhookTurns1700000003500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table webhooks add column served_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table webhooks drop column served_at');
  }
}
