import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import may be cancelled. How far an import is stands in a table, so that a new status is a row. */
export class CancelledImports1704200000010 implements MigrationInterface {
  name = 'CancelledImports1704200000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table roster_import_statuses (status text primary key, meaning text not null);
      insert into roster_import_statuses values
        ('QUEUED', 'Its rows are not read yet.'),
        ('RUNNING', 'Its rows are being registered.'),
        ('DONE', 'Every row is registered or refused.'),
        ('FAILED', 'The file could not be read to its end.'),
        ('CANCELLED', 'A registrar has stopped it.');`);
    for (const statement of CONSTRAINTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Cancelled imports would fit no constraint');
  }
}

const CONSTRAINTS = [
  'alter table roster_imports add constraint roster_imports_status foreign key (status) references roster_import_statuses not valid',
  'alter table roster_imports validate constraint roster_imports_status',
  'alter table roster_imports drop constraint roster_imports_status_check',
  `alter table roster_imports add constraint roster_imports_finished
    check ((status = 'QUEUED' or status = 'RUNNING') = (finished_at is null)) not valid`,
  'alter table roster_imports validate constraint roster_imports_finished',
  'alter table roster_imports drop constraint roster_imports_check2',
];
