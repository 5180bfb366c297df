import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FocusDeclarations1705700000000 implements MigrationInterface {
  name = 'FocusDeclarations1705700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table declarations (
        student_id uuid not null references students,
        -- The SDL says which facts there are.
        fact text collate "C" not null,
        -- From 1, without a gap.
        seq int not null,
        value text not null,
        other_parent_unable boolean,
        -- The number of the family member who cares for the child.
        caregiver int,
        last_contact_on date,
        from_date date not null,
        -- The first day on which it is not so any more; null for the current one.
        until_date date,
        -- Null for the value with which the child was registered.
        declared_by text,
        unit_path text collate "C",
        declared_at timestamptz not null,
        evidence text,
        primary key (student_id, fact, seq),
        check (until_date >= from_date),
        check ((declared_by is null) = (unit_path is null))
      )`);
    await runner.query('create unique index declarations_current on declarations (student_id, fact) where until_date is null');
    await runner.query('create index declarations_by_unit on declarations (unit_path)');
    await runner.query(`
      create table school_places (
        school_id uuid primary key,
        county_path text collate "C" not null,
        locality text not null
      )`);
    await runner.query('create index school_places_by_county on school_places (county_path)');
  }

  async down(): Promise<void> {
    throw new Error('declarations would be lost');
  }
}
