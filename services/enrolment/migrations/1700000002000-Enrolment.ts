import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Enrolment1700000002000 implements MigrationInterface {
  name = 'Enrolment1700000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHOOLS);
    await runner.query(STUDENTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table spells, holds, placements, classes, schools, regions');
  }
}

// Nobody's own: few rows, read by every service's reader, so that a distributed database keeps them on every node.
const SCHOOLS = `
  create table regions (
    code text collate "C" primary key,
    name text not null,
    parent text collate "C" references regions (code),
    level text not null check (level in ('NATION','PROVINCE','CITY','COUNTY')),
    path text collate "C" not null,
    -- Null: since before this table begins, or until further notice.
    valid_from date,
    valid_to date,
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
    version int not null
  );

  create table classes (
    id uuid primary key,
    school_id uuid not null references schools (id),
    stage text not null check (stage in ('PRIMARY','JUNIOR','SENIOR')),
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
    stage text not null check (stage in ('PRIMARY','JUNIOR','SENIOR')),
    entry_year int not null,
    status text not null check (status in ('ACTIVE','SUSPENDED')),
    hold uuid,
    spell int not null,
    since date not null
  );

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
