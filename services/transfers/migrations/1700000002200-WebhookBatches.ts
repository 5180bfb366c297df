import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A webhook says how many events a request may bring it; what was posted says which it brought. */
export class WebhookBatches1700000002200 implements MigrationInterface {
  name = 'WebhookBatches1700000002200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table webhooks add column max_batch int not null default 1 check (max_batch between 1 and 100);
      -- The events of the request after the first.
      alter table webhook_deliveries add column following uuid[] not null default '{}';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table webhook_deliveries drop column following; alter table webhooks drop column max_batch');
  }
}
