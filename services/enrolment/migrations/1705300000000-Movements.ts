import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Movements, and what spells say of them. Rows of before have none: their first movement has number 1. */
export class Movements1705300000000 implements MigrationInterface {
  name = 'Movements1705300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATUSES);
    await runner.query(MOVEMENTS);
    await runner.query(LIVING);
  }

  async down(): Promise<void> {
    throw new Error('movements would be lost');
  }
}

const STATUSES = `
  -- A reference table: it belongs to no student, and a distributed database keeps it on every node.
  create table placement_statuses (
    code text collate "C" primary key,
    on_rolls boolean not null,
    at_school boolean not null,
    check (on_rolls or not at_school)
  );
  insert into placement_statuses (code, on_rolls, at_school) values
    ('ACTIVE', true, true),
    ('SUSPENDED', true, false), ('ABROAD', true, false), ('MISSING', true, false), ('LEFT', true, false),
    ('GRADUATED', false, false), ('COMPLETED', false, false), ('ENDED_EARLY', false, false),
    ('WITHDRAWN', false, false), ('EXPELLED', false, false), ('DECEASED', false, false), ('DELETED', false, false);`;

const MOVEMENTS = `
  create table movements (
    student_id uuid not null,
    seq int not null check (seq > 0),
    -- The contract of events and the SDL say which kinds there are. No constraint of a table repeats it.
    kind text not null,
    reason text,
    effective_on date not null,
    from_school_id uuid,
    from_path text collate "C",
    from_class_id uuid,
    from_stage text,
    from_entry_year int,
    from_status text,
    to_school_id uuid,
    to_path text collate "C",
    to_class_id uuid,
    to_stage text,
    to_entry_year int,
    to_status text,
    case_id uuid,
    primary key (student_id, seq)
  );`;

const LIVING = `
  alter table placements add column movements int not null default 0;
  alter table spells add column path text collate "C";
  alter table spells add column stage text;
  alter table spells add column entry_year int;
  alter table spells add column status text;
  alter table spells add column entry_kind text;
  alter table spells add column exit_kind text;
  alter table placements drop constraint placements_status_check;
  alter table placements add constraint placements_status foreign key (status) references placement_statuses (code) not valid;
  alter table placements validate constraint placements_status;
  -- 义务教育法 art. 27: 退学 and 开除 exist in senior secondary school only.
  alter table placements add constraint placements_compulsory
    check (stage = 'SENIOR' or (status <> 'WITHDRAWN' and status <> 'EXPELLED')) not valid;
  alter table placements validate constraint placements_compulsory;`;
