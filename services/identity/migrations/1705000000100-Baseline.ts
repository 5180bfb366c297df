import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Baseline1705000000100 implements MigrationInterface {
  name = 'Baseline1705000000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [STUDENTS, NUMBERS, MATCHING, PACKAGES, IMPORTS, UPLOADS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table roster_pieces, roster_uploads, roster_messages, roster_answers, roster_imports, roster_import_statuses, record_packages, guardian_codes,
        student_matches, match_attempts, double_keys, number_claims, number_history, guardians, students;
      drop function refuse_package_change`);
  }
}

/** A name in its form for comparison. Lists use the same expression, so that PostgreSQL uses the index. */
const DOTS = '·\u0387•・･‧∙⋅●\u16EB\uA78F\u2E31\u2E33.';
const APOSTROPHES = "''’‘ʼʻ`´";
const NAME_KEY = `upper(normalize(translate(name, '${DOTS}${APOSTROPHES} ', '${'·'.repeat(DOTS.length)}${"''".repeat(7)}'), NFKC) collate "C")`;

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
    -- Where the child has been, as placements told it.
    spells jsonb not null default '[]' check (jsonb_typeof(spells) = 'array'),
    check ((guest_path is null) = (guest_transfer_id is null)),
    check (left(number, 1) = number_kind)
  );
  create index students_by_path on students (path, student_id);
  create index students_by_guest_path on students (guest_path) where guest_path is not null;
  create index students_by_name on students ((${NAME_KEY}), student_id);
  create index students_by_school on students ((spells -> -1 ->> 'schoolId'), student_id);
  create index students_by_class on students ((spells -> -1 ->> 'classId'), student_id);

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
  create index guardians_by_phone on guardians (phone) where is_guardian and phone is not null;`;

const NUMBERS = `
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
  );

  -- What tells a child without a document. A key is an HMAC, as in number_claims, so that the table gives no names to its readers.
  -- A key that blocks belongs to one child; the others only find namesakes.
  create table double_keys (
    key_hmac bytea not null,
    student_id uuid not null,
    blocks boolean not null,
    -- The row that registered the child, so that a second row of the same file can name the first.
    import_id uuid not null,
    row int not null,
    primary key (key_hmac, student_id)
  );
  create unique index double_keys_of_one_child on double_keys (key_hmac) where blocks;`;

const MATCHING = `
  -- Every attempt to find a child, kept as the audit of it; misses of the last hour are counted here, whichever process asks.
  create table match_attempts (
    id uuid primary key,
    actor text not null,
    unit_path text collate "C" not null,
    way text not null check (way in ('NUMBER', 'GUARDIAN', 'CODE')),
    typed_hmac bytea not null,
    outcome text not null check (outcome in ('HIT', 'MISS', 'REFUSED')),
    attempted_at timestamptz not null
  );
  create index match_misses_of_user on match_attempts (actor, attempted_at) where outcome = 'MISS';
  create index match_misses_of_unit on match_attempts (unit_path, attempted_at) where outcome = 'MISS';

  -- Who found whom: what a caller may ask about before a transfer, and what a guardian may be told.
  create table student_matches (
    student_id uuid not null,
    attempt_id uuid not null,
    actor text not null,
    matched_at timestamptz not null,
    primary key (student_id, attempt_id)
  );

  -- One live code a child. Only its HMAC is stored.
  create table guardian_codes (
    student_id uuid primary key references students,
    id uuid not null,
    code_hmac bytea not null,
    path text collate "C" not null,
    issued_by text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > issued_at),
    used_by text,
    used_at timestamptz,
    check ((used_by is null) = (used_at is null))
  );
  create index guardian_codes_by_code on guardian_codes (code_hmac);`;

const PACKAGES = `
  -- What the sending school held on the day of the move. The checksum stands in the transfer's log, so the content is never changed.
  create table record_packages (
    student_id uuid not null,
    transfer_id uuid not null,
    from_path text collate "C" not null,
    to_path text collate "C" not null,
    content text not null,
    sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    gaps jsonb not null check (jsonb_typeof(gaps) = 'array'),
    frozen_at timestamptz not null,
    primary key (student_id, transfer_id)
  );
  create index record_packages_by_transfer on record_packages (transfer_id);
  create index record_packages_by_from on record_packages (from_path);
  create index record_packages_by_to on record_packages (to_path);

  -- The paths of the two schools follow their units. Nothing else of a package changes.
  create function refuse_package_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and to_jsonb(old) - 'from_path' - 'to_path' = to_jsonb(new) - 'from_path' - 'to_path' then return new; end if;
      raise exception '% is frozen', tg_table_name using errcode = 'integrity_constraint_violation';
    end $$;
  create trigger record_packages_frozen before update or delete on record_packages for each row execute function refuse_package_change();`;

const IMPORTS = `
  -- A new status is a row, so that no constraint is replaced.
  create table roster_import_statuses (status text primary key, meaning text not null);
  insert into roster_import_statuses values
    ('QUEUED', 'Its rows are not read yet.'),
    ('RUNNING', 'Its rows are being registered.'),
    ('DONE', 'Every row is registered or refused.'),
    ('FAILED', 'The file could not be read to its end.'),
    ('CANCELLED', 'A registrar has stopped it.');

  create table roster_imports (
    id uuid primary key,
    path text collate "C" not null,
    entered_by text not null,
    idempotency_key text not null,
    sha256 text not null,
    file_name text not null,
    status text not null references roster_import_statuses,
    problem jsonb,
    rows int not null,
    checked int not null,
    registered int not null,
    refused int not null,
    -- The last row of the file that is registered or refused. After a restart, the import goes on behind it.
    read_to int not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    -- Rows with messages; beyond a limit they are only counted.
    message_rows int not null default 0,
    unique (entered_by, idempotency_key),
    check (checked = registered + refused),
    check ((status = 'FAILED') = (problem is not null)),
    constraint roster_imports_finished check ((status = 'QUEUED' or status = 'RUNNING') = (finished_at is null))
  );
  create index roster_imports_by_path on roster_imports (path, id);

  -- Not in the import's own row, so that what enrolment answers never waits for a chunk.
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

const UPLOADS = `
  -- An upload on its way, or the file of an import that is not finished. Its id is the id of the import.
  -- The file is personal data: it is deleted when the import ends.
  create table roster_uploads (
    id uuid primary key,
    started_at timestamptz not null default now()
  );
  create index roster_uploads_by_start on roster_uploads (started_at);
  create table roster_pieces (
    import_id uuid not null references roster_uploads on delete cascade,
    piece int not null,
    bytes bytea not null,
    primary key (import_id, piece)
  );`;
