import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Students1700000001000 implements MigrationInterface {
  name = 'Students1700000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STUDENTS);
    await runner.query(IMPORTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table roster_messages, roster_answers, roster_files, roster_imports, number_claims, number_history, guardians, students',
    );
  }
}

const STUDENTS = `
  create table students (
    student_id uuid primary key,
    version int not null,
    path text collate "C" not null,
    guest_path text collate "C",
    guest_transfer_id uuid,
    number text not null,
    number_kind text not null check (number_kind in ('G', 'L', 'J')),
    name text not null check (name <> ''),
    sex text not null check (sex in ('MALE', 'FEMALE')),
    birth_date date not null,
    ethnicity text not null,
    nationality text not null,
    id_type text not null,
    id_number text,
    hukou_division text,
    hukou_type text,
    address text,
    phone text,
    health text,
    migrant_child boolean not null,
    left_behind text not null check (left_behind in ('NONE', 'ONE_PARENT', 'BOTH_PARENTS')),
    boarder boolean not null,
    orphan boolean not null,
    disability text,
    details jsonb not null,
    registered_at timestamptz not null,
    check ((guest_path is null) = (guest_transfer_id is null)),
    check (left(number, 1) = number_kind)
  );
  create index students_by_path on students (path, student_id);

  create table guardians (
    student_id uuid not null references students,
    seq int not null,
    name text not null,
    relation text not null,
    is_guardian boolean not null,
    phone text,
    address text,
    id_type text,
    id_number text,
    primary key (student_id, seq)
  );

  -- A number once issued stays in a child's history.
  create table number_history (
    student_id uuid not null references students,
    number text not null,
    kind text not null check (kind in ('G', 'L', 'J')),
    issued_at timestamptz not null,
    superseded_at timestamptz,
    primary key (student_id, number)
  );

  -- One child a number. Keyed by the HMAC, so that it can be distributed by number while students are distributed by student.
  create table number_claims (
    number_hmac bytea primary key,
    kind text not null check (kind in ('ID', 'STUDENT')),
    student_id uuid not null
  );`;

const IMPORTS = `
  create table roster_imports (
    id uuid primary key,
    path text collate "C" not null,
    entered_by text not null,
    idempotency_key text not null,
    sha256 text not null,
    file_name text not null,
    status text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    problem jsonb,
    rows int not null,
    checked int not null,
    registered int not null,
    refused int not null,
    -- Last row of the file that is dealt with: where a restart goes on.
    read_to int not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    unique (entered_by, idempotency_key),
    check (checked = registered + refused),
    check ((status = 'FAILED') = (problem is not null)),
    check ((status in ('DONE', 'FAILED')) = (finished_at is not null))
  );
  create index roster_imports_unfinished on roster_imports (created_at, id) where status in ('QUEUED', 'RUNNING');

  -- The file is personal data: it is kept until it is read, and no longer.
  create table roster_files (import_id uuid primary key references roster_imports, bytes bytea not null);

  -- Apart from the job's own row, so that what enrolment answers never waits for a chunk.
  create table roster_answers (
    import_id uuid primary key references roster_imports,
    placed int not null,
    not_placed int not null
  );

  create table roster_messages (
    import_id uuid not null references roster_imports,
    row int not null,
    seq int not null,
    "column" text,
    code text not null,
    message text not null,
    primary key (import_id, row, seq)
  );`;
