import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which notice named which day, so that a supplement adds its days and a correction replaces those of one notice. */
export class NoticeDays1700000003610 implements MigrationInterface {
  name = 'NoticeDays1700000003610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_notice_days (source text not null, day date not null, worked boolean not null, primary key (source, day));
      insert into calendar_notice_days (source, day, worked)
        select y.source, c.day, c.worked from work_calendar c join work_calendar_years y on y.year = extract(year from c.day)::int;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_notice_days');
  }
}
