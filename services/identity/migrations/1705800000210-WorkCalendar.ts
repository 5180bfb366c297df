import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The copy of the working-day calendar that transfers publishes. */
export class WorkCalendar1705800000210 implements MigrationInterface {
  name = 'WorkCalendar1705800000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work_calendar_years (
        year int primary key,
        source text not null,
        version int not null,
        -- Days on which the notice departs from the week: not worked, and worked.
        holidays jsonb not null,
        workdays jsonb not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table work_calendar_years');
  }
}
