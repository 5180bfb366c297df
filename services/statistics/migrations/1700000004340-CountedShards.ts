import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `statisticsStatus` shows, kept with the facts: counting all facts took longer with each student. */
export class CountedShards1700000004340 implements MigrationInterface {
  name = 'CountedShards1700000004340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Several rows, so that writers of different partitions seldom wait for the same one.
      create table counted_shards (
        shard int primary key,
        facts bigint not null,
        students bigint not null,
        counted_at timestamptz
      );
      insert into counted_shards select 0, (select count(*) from facts), coalesce(sum(students), 0), max(counted_at) from cells`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table counted_shards');
  }
}
