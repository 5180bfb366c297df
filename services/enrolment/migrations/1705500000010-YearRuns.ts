import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Year runs, what they found, and the pupils who wait for the end of a case. */
export class YearRuns1705500000010 implements MigrationInterface {
  name = 'YearRuns1705500000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RANGE);
    await runner.query(RUNS);
    await runner.query(RESULTS);
  }

  async down(): Promise<void> {
    throw new Error('results of year runs would be lost');
  }
}

const RANGE = `create type path_range as range (subtype = text, collation = "C")`;

const RUNS = `
  create table year_runs (
    id uuid primary key,
    path text collate "C" not null,
    -- The school year that begins.
    school_year int not null,
    dry_run boolean not null,
    -- The date of every decision of the run. It stays when the run goes on after midnight or after a crash.
    as_of date not null,
    started_by text not null,
    started_at timestamptz not null,
    schools int not null,
    schools_done int not null default 0,
    -- The number of pupils or classes by kind of result.
    counts jsonb not null default '{}',
    ended_at timestamptz,
    -- DONE or CANCELLED; null while it runs.
    outcome text,
    check ((ended_at is null) = (outcome is null)),
    -- Two runs that write never share a unit.
    constraint year_runs_apart exclude using gist (path_range(path, case path when '' then '~' else path || '0' end) with &&)
      where (ended_at is null and not dry_run)
  );
  create unique index year_runs_one_dry on year_runs (path) where ended_at is null and dry_run;
  create index year_runs_by_path on year_runs (path, id);`;

const RESULTS = `
  create table year_run_results (
    run_id uuid not null references year_runs (id),
    seq int not null,
    kind text collate "C" not null,
    school_id uuid not null,
    class_id uuid,
    student_id uuid,
    stage text,
    entry_year int,
    -- Pupils or classes that the line counts.
    number int,
    -- What became of a pupil with an open case.
    settled_as text,
    settled_on date,
    primary key (run_id, seq)
  );
  create index year_run_results_by_kind on year_run_results (run_id, kind, seq);
  create index year_run_results_waiting on year_run_results (student_id, run_id) where kind in ('OPEN_CASE', 'ARRIVING');

  -- Pupils of the last grade whose open case decides whether they graduate. A line goes when the case has ended.
  create table year_run_waiting (
    student_id uuid not null,
    run_id uuid not null references year_runs (id),
    primary key (student_id, run_id)
  );

  create table year_run_exceptions (
    student_id uuid not null,
    run_id uuid not null references year_runs (id),
    kind text not null,
    primary key (student_id, run_id)
  );`;
