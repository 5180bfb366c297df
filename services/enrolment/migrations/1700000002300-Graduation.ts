import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pupils graduate by class: a status, and a way from a class to those who sit in it. */
export class Graduation1700000002300 implements MigrationInterface {
  name = 'Graduation1700000002300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table placements
        drop constraint placements_status_check,
        add constraint placements_status_check check (status in ('ACTIVE','SUSPENDED','GRADUATED'));
      create index placements_by_class on placements (class_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index placements_by_class;
      alter table placements
        drop constraint placements_status_check,
        add constraint placements_status_check check (status in ('ACTIVE','SUSPENDED'))`);
  }
}
