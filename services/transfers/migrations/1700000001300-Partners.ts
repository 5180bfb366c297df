import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Partners1700000001300 implements MigrationInterface {
  name = 'Partners1700000001300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partners (
        id uuid primary key,
        client_id text not null unique,
        name text not null,
        paths jsonb not null check (jsonb_array_length(paths) between 1 and 50),
        types jsonb check (jsonb_array_length(types) > 0),
        status text not null check (status in ('ACTIVE','SUSPENDED')),
        version int not null,
        registered_by text not null,
        registered_at timestamptz not null,
        changed_by text not null,
        changed_at timestamptz not null
      );

      -- A webhook is a reader whose cursor we keep. lease and leased_until say which sender has it in hand.
      create table webhooks (
        id uuid primary key,
        partner_id uuid not null references partners,
        url text not null,
        types jsonb check (jsonb_array_length(types) > 0),
        status text not null check (status in ('ACTIVE','PAUSED','DISABLED')),
        position bigint not null check (position >= 0),
        attempt int not null,
        failing_since timestamptz,
        next_attempt_at timestamptz,
        last_error text,
        last_error_at timestamptz,
        last_delivered_at timestamptz,
        secret_generation int not null,
        previous_secret_until timestamptz,
        test_event_id uuid,
        created_by text not null,
        created_at timestamptz not null,
        lease uuid,
        leased_until timestamptz,
        check ((attempt = 0) = (failing_since is null))
      );
      create index webhooks_by_partner on webhooks (partner_id, id);

      create table webhook_deliveries (
        id bigint generated always as identity primary key,
        webhook_id uuid not null references webhooks on delete cascade,
        event_id uuid not null,
        type text not null,
        position bigint,
        attempt int not null,
        status_code int,
        error text,
        took_ms int not null,
        at timestamptz not null
      );
      create index webhook_deliveries_by_webhook on webhook_deliveries (webhook_id, id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table webhook_deliveries, webhooks, partners');
  }
}
