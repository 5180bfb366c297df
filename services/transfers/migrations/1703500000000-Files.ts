import { CREATE_FILE_TABLES, DROP_FILE_TABLES } from '@xueji/infra/runtime/files-tables.ts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Uploaded files, which evidence of a transfer refers to. */
export class Files1703500000000 implements MigrationInterface {
  name = 'Files1703500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_FILE_TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_FILE_TABLES);
  }
}
