import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Admission plans, admitted graduates, and the sex of each student, which class placing balances. */
export class Admissions1705600000000 implements MigrationInterface {
  name = 'Admissions1705600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PLANS, ADMISSIONS, SEXES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('admissions would be lost');
  }
}

const PLANS = `
  create table admission_plans (
    id uuid primary key,
    school_id uuid not null references schools (id),
    path text collate "C" not null,
    stage text not null,
    entry_year int not null,
    seats int not null,
    -- Seats that admissions take. The rows are in admissions.
    admitted int not null,
    -- Names and division codes, in the order in which they were given.
    catchment jsonb not null,
    note text,
    set_by text not null,
    set_at timestamptz not null,
    unique (school_id, stage, entry_year),
    check (admitted between 0 and seats)
  );
  create index admission_plans_by_path on admission_plans (path, id);`;

const ADMISSIONS = `
  -- A reference table: it belongs to no student, and a distributed database keeps it on every node.
  create table admission_statuses (
    code text collate "C" primary key,
    takes_seat boolean not null
  );
  insert into admission_statuses (code, takes_seat) values ('ADMITTED', true), ('PLACED', true), ('DOUBLE', false), ('WITHDRAWN', false);

  create table admissions (
    student_id uuid not null,
    plan_id uuid not null,
    entry_year int not null,
    school_id uuid not null,
    path text collate "C" not null,
    stage text not null,
    status text collate "C" not null references admission_statuses (code),
    -- The seed of the class placing.
    seed text,
    admitted_on date not null,
    admitted_by text not null,
    arrived_on date,
    primary key (student_id, plan_id)
  );
  -- A graduate has one seat in a year, whatever number of schools admit the child.
  create unique index admissions_one_seat on admissions (student_id, entry_year) where status in ('ADMITTED', 'PLACED');
  create index admissions_by_school on admissions (school_id) where status = 'ADMITTED';
  create index admissions_by_plan on admissions (plan_id, student_id);
  create index admissions_by_path on admissions (path, student_id, plan_id);
  create index admissions_doubled on admissions (student_id, entry_year) where status = 'DOUBLE';`;

const SEXES = `
  create table student_sexes (
    student_id uuid primary key,
    sex text not null
  );`;
