import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files in pieces, and turns of imports. A process of the version before goes on beside it: every new column has a default or may be null. */
export class RosterPieces1700000003200 implements MigrationInterface {
  name = 'RosterPieces1700000003200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table roster_turns, roster_pieces, roster_uploads');
    for (const column of COLUMNS) await runner.query(`alter table roster_imports drop column ${column.split(' ')[0]}`);
  }
}

const COLUMNS = [
  // When its last turn began.
  'served_at timestamptz',
  // The process that has the file open, and until when the others leave it alone.
  'lease_holder uuid',
  'lease_until timestamptz',
  // Failures in a row at one place of the file, and the pause before the next try.
  'failures int not null default 0',
  'failed_at int',
  'not_before timestamptz',
  // Rows with messages; beyond a limit they are only counted.
  'message_rows int not null default 0',
];

const STATEMENTS = [
  // An upload on its way, or the file of an import that is not finished. Its id is the id of the import.
  `create table roster_uploads (
    id uuid primary key,
    started_at timestamptz not null default now()
  )`,
  `create index roster_uploads_by_start on roster_uploads (started_at)`,
  `create table roster_pieces (
    import_id uuid not null references roster_uploads on delete cascade,
    piece int not null,
    bytes bytea not null,
    primary key (import_id, piece)
  )`,
  // When each unit had its last turn, so that a unit with many files does not delay the others.
  `create table roster_turns (
    path text collate "C" primary key,
    served_at timestamptz not null
  )`,
  ...COLUMNS.map((column) => `alter table roster_imports add column ${column}`),
];
