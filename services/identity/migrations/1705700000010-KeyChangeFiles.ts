import { CREATE_FILE_TABLES } from '@xueji/infra/runtime/files-tables.ts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of documents that prove a change of key data. */
export class KeyChangeFiles1705700000010 implements MigrationInterface {
  name = 'KeyChangeFiles1705700000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_FILE_TABLES);
    await runner.query(`
      create table file_link_keys (
        one boolean primary key default true check (one),
        key bytea not null
      )`);
  }

  async down(): Promise<void> {
    throw new Error('evidence would be lost');
  }
}
