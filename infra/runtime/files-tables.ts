/** The tables of uploaded files, for the migrations of each service that keeps files. */
export const CREATE_FILE_TABLES = `
  create table file_contents (
    sha256 text collate "C" primary key,
    -- While an upload of this content goes on, retention must not remove it.
    touched_at timestamptz not null default now()
  );
  create table files (
    id uuid primary key,
    sha256 text collate "C" not null references file_contents,
    name text not null,
    type text collate "C" not null,
    size int not null,
    unit_path text collate "C" not null,
    uploaded_by text collate "C" not null,
    uploaded_at timestamptz not null,
    -- What refers to this file: the id of a case. Null until it is attached.
    attached_to uuid
  );
  create index files_by_content on files (sha256);
  create index files_waiting on files (unit_path, uploaded_at) where attached_to is null;
  create index files_attached on files (attached_to) where attached_to is not null;
  create table file_accesses (
    id bigint generated always as identity primary key,
    file_id uuid not null,
    user_id text collate "C" not null,
    unit_path text collate "C" not null,
    purpose text collate "C" not null,
    accessed_at timestamptz not null
  );
  create index file_accesses_by_file on file_accesses (file_id, accessed_at);
  create index file_accesses_by_time on file_accesses (accessed_at);`;

export const DROP_FILE_TABLES = `
  drop table file_accesses;
  drop table files;
  drop table file_contents`;
