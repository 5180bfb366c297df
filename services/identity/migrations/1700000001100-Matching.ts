import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Matching1700000001100 implements MigrationInterface {
  name = 'Matching1700000001100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MATCHING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index guardians_by_phone; drop table guardian_codes, student_matches, match_attempts');
  }
}

const MATCHING = `
  create index guardians_by_phone on guardians (phone) where is_guardian and phone is not null;

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

  -- One live code a child. The code itself is nowhere.
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
