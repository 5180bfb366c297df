import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Baseline1705000000100 implements MigrationInterface {
  name = 'Baseline1705000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UNITS);
    await runner.query(STUDENTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table spells, holds, placements, office_phones, unit_history, classes, schools, regions');
  }
}

/** Tables that belong to no student. They are small, so a distributed database replicates them to every node. */
const UNITS = `
  create table regions (
    code text collate "C" primary key,
    name text not null,
    parent text collate "C" references regions (code),
    level text not null check (level in ('NATION','PROVINCE','CITY','COUNTY')),
    path text collate "C" not null,
    -- Null: since before this table begins, or until further notice.
    valid_from date,
    valid_to date,
    successor text collate "C",
    version int not null default 0,
    check (valid_from < valid_to)
  );
  create index regions_by_parent on regions (parent, code);

  create table schools (
    id uuid primary key,
    code text collate "C" not null unique check (code ~ '^[0-9]{10}$'),
    name text not null,
    path text collate "C" not null unique,
    county_code text collate "C" not null references regions (code),
    locality text not null check (locality in ('URBAN','TOWN','RURAL')),
    stages jsonb not null,
    version int not null,
    opened_on date,
    closed_on date,
    successor_id uuid
  );
  create index schools_by_county on schools (county_code);

  -- What units were before: a row for each state that has ended. The state of today stands in the unit's own row.
  create table unit_history (
    code text collate "C" not null,
    seq int not null,
    -- Null: since before this was kept.
    from_date date,
    -- First day on which it was no longer so.
    to_date date not null,
    name text not null,
    path text collate "C" not null,
    county_code text collate "C",
    locality text,
    stages jsonb,
    primary key (code, seq)
  );

  create table office_phones (
    path text collate "C" primary key,
    phone text check (length(phone) between 5 and 20),
    set_by text not null,
    set_at timestamptz not null
  );

  create table classes (
    id uuid primary key,
    school_id uuid not null references schools (id),
    -- The contract of events and the SDL say which stages there are. No constraint of a table repeats it.
    stage text not null,
    entry_year int not null,
    class_no int not null,
    "limit" int not null check ("limit" between 1 and 65),
    taken int not null,
    reserved int not null,
    open boolean not null,
    unique (school_id, stage, entry_year, class_no),
    check (taken between 0 and "limit"),
    check (reserved between 0 and taken),
    -- A closed class never has a reserved seat, so that an approved transfer always finds its class.
    check (open or reserved = 0)
  );`;

const STUDENTS = `
  create table placements (
    student_id uuid primary key,
    version int not null,
    school_id uuid not null,
    path text collate "C" not null,
    class_id uuid not null,
    stage text not null,
    entry_year int not null,
    status text not null check (status in ('ACTIVE','SUSPENDED','GRADUATED')),
    hold uuid,
    spell int not null,
    since date not null
  );
  create index placements_by_class on placements (class_id);
  -- Finds the rows of a unit when its path changes.
  create index placements_by_path on placements (path);

  -- One row a transfer, for ever: a hold is taken by inserting it, so that no transfer can take two.
  create table holds (
    student_id uuid not null,
    transfer_id uuid not null,
    state text not null check (state in ('HELD','MOVED','RELEASED','REFUSED')),
    to_school_id uuid not null,
    to_path text collate "C" not null,
    to_class_id uuid not null,
    primary key (student_id, transfer_id)
  );
  create unique index holds_one_held on holds (student_id) where state = 'HELD';
  create index holds_by_transfer on holds (transfer_id);
  create index holds_by_path on holds (to_path);

  create table spells (
    student_id uuid not null references placements (student_id),
    seq int not null,
    school_id uuid not null,
    class_id uuid not null,
    from_date date not null,
    to_date date,
    primary key (student_id, seq),
    -- The day before it began: a student who moved on within a day never sat there.
    check (to_date >= from_date - 1)
  );
  create unique index spells_one_open on spells (student_id) where to_date is null;`;
