import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which years of the calendar other services have been told. */
export class CalendarSaid1705300000000 implements MigrationInterface {
  name = 'CalendarSaid1705300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table work_calendar_years add column said int');
    await runner.query('alter table work_calendar_years add column said_version int');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table work_calendar_years drop column said');
    await runner.query('alter table work_calendar_years drop column said_version');
  }
}
