import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the newest counted event of each topic happened. */
export class Watermarks1703300000000 implements MigrationInterface {
  name = 'Watermarks1703300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Several rows a topic, so that writers of different partitions seldom wait for the same one.
      create table watermarks (
        topic text not null,
        shard int not null,
        newest_at timestamptz not null,
        primary key (topic, shard)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table watermarks');
  }
}
