import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates of graduation, and the series that number them. */
export class Certificates1705500000000 implements MigrationInterface {
  name = 'Certificates1705500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CERTIFICATES);
  }

  async down(): Promise<void> {
    throw new Error('numbers of certificates would be given twice');
  }
}

const CERTIFICATES = `
  -- The highest number given in a register of a school. It never goes back, so a number is never given twice.
  create table certificate_series (
    school_code text collate "C" not null,
    year int not null,
    kind text collate "C" not null,
    last int not null check (last between 1 and 99999),
    primary key (school_code, year, kind)
  );

  -- Registers of schools. The key is the number in its parts, and it begins with the school, so it is unique without looking at other schools.
  create table certificates (
    school_code text collate "C" not null,
    year int not null,
    kind text collate "C" not null,
    sequence int not null check (sequence between 1 and 99999),
    student_id uuid not null,
    movement int not null,
    school_id uuid not null,
    stage text not null,
    issued_on date not null,
    revoked_on date,
    primary key (school_code, year, kind, sequence),
    -- One certificate for each time that a student ends a stage.
    unique (student_id, movement)
  );`;
