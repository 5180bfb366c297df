import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The steps that units have entered, a row each, for the league: it would have to open the JSON of every case otherwise. A trigger keeps them, so that
 * rows written by a process of the release before are counted as well. It never fails because of a case whose steps have a broken shape: the league
 * must not stop a case.
 */
export class LeagueSteps1700000003400 implements MigrationInterface {
  name = 'LeagueSteps1700000003400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table transfer_steps (
        student_id uuid not null,
        transfer_id uuid not null,
        number int not null,
        unit_path text collate "C" not null,
        level text collate "C" not null,
        entered_at timestamptz not null,
        due_at timestamptz,
        decided_at timestamptz,
        -- Of the case: the league counts cases since a date, and a step of a case that has ended waits no more.
        requested_at timestamptz not null,
        ended_at timestamptz,
        primary key (student_id, transfer_id, number)
      );
      create index transfer_steps_by_unit on transfer_steps (unit_path);

      create function keep_transfer_steps() returns trigger language plpgsql as $$
        begin
          insert into transfer_steps
          select c.student_id, c.id, s.number, s."unitPath", s.level, s."enteredAt", s."dueAt", s."decidedAt", c.requested_at, c.ended_at
          from changed c cross join lateral jsonb_to_recordset(case jsonb_typeof(c.steps) when 'array' then c.steps else '[]' end)
            as s(number int, "unitPath" text, level text, "enteredAt" timestamptz, "dueAt" timestamptz, "decidedAt" timestamptz)
          where s."enteredAt" is not null order by c.student_id, c.id, s.number
          on conflict (student_id, transfer_id, number) do update set unit_path = excluded.unit_path, level = excluded.level,
            entered_at = excluded.entered_at, due_at = excluded.due_at, decided_at = excluded.decided_at, ended_at = excluded.ended_at
          where (transfer_steps.unit_path, transfer_steps.entered_at, transfer_steps.due_at, transfer_steps.decided_at, transfer_steps.ended_at)
            is distinct from (excluded.unit_path, excluded.entered_at, excluded.due_at, excluded.decided_at, excluded.ended_at);
          return null;
        end $$;
      create trigger transfers_steps_inserted after insert on transfers referencing new table as changed
        for each statement execute function keep_transfer_steps();
      create trigger transfers_steps_updated after update on transfers referencing new table as changed
        for each statement execute function keep_transfer_steps();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger transfers_steps_inserted on transfers;
      drop trigger transfers_steps_updated on transfers;
      drop function keep_transfer_steps();
      drop table transfer_steps`);
  }
}

/** The steps of older cases. By itself, so that no writer waits for it; what the trigger has written meanwhile is newer and stays. */
export class OlderLeagueSteps1700000003410 implements MigrationInterface {
  name = 'OlderLeagueSteps1700000003410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into transfer_steps
      select t.student_id, t.id, s.number, s."unitPath", s.level, s."enteredAt", s."dueAt", s."decidedAt", t.requested_at, t.ended_at
      from transfers t cross join lateral jsonb_to_recordset(case jsonb_typeof(t.steps) when 'array' then t.steps else '[]' end)
        as s(number int, "unitPath" text, level text, "enteredAt" timestamptz, "dueAt" timestamptz, "decidedAt" timestamptz)
      where s."enteredAt" is not null
      on conflict do nothing`);
  }

  async down(): Promise<void> {
    // The table goes with the migration before.
  }
}
