import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProblemCases1705200000000 implements MigrationInterface {
  name = 'ProblemCases1705200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CLAIMS, IMPORTS, CASES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('problem cases would be lost');
  }
}

/** A number that two children claim stays with the first one; the claim of the second one is disputed. */
const CLAIMS = 'alter table number_claims add column disputed boolean not null default false';

/** Both are parts of `refused`, which counts every row that made no record. */
const IMPORTS = `
  alter table roster_imports add column asked_again int not null default 0;
  alter table roster_imports add column transfer_offered int not null default 0;`;

const CASES = `
  create table problem_cases (
    id uuid not null,
    -- The child of the later record.
    student_id uuid not null references students,
    -- The SDL says which kinds there are.
    kind text not null,
    other_student_id uuid not null,
    -- Where both records are; they follow the records.
    path text collate "C" not null,
    other_path text collate "C" not null,
    -- False for a case that only bureaus see, because its unit has found too many held numbers lately.
    shown_to_schools boolean not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    primary key (student_id, id),
    check (student_id <> other_student_id),
    unique (student_id, other_student_id, kind)
  );
  create index problem_cases_by_other on problem_cases (other_student_id);
  create index problem_cases_by_path on problem_cases (path);
  create index problem_cases_by_other_path on problem_cases (other_path);
  create index problem_cases_by_id on problem_cases (id);`;
