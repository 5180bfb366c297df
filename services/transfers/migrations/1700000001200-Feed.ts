import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may see an event is written with it, and never changes: so a page is the same whenever it is read, and two readers of one scope can compare.
 * The sending side of a transfer sees it from the event on at which that side became known.
 */
export class Feed1700000001200 implements MigrationInterface {
  name = 'Feed1700000001200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event_log add column if not exists to_path text collate "C", add column if not exists from_path text collate "C";
      update event_log e set to_path = t.to_path, from_path = t.from_path from transfers t
        where e.topic = 'transfers' and t.student_id = e.key::uuid and t.id = e.aggregate_id::uuid;
      -- An event that nobody could see would be a gap that nobody notices.
      alter table event_log add constraint event_log_has_sides check (topic <> 'transfers' or to_path is not null);
      create index event_log_by_to_path on event_log (to_path, position) where to_path is not null and position is not null;
      create index event_log_by_from_path on event_log (from_path, position) where from_path is not null and position is not null;

      create function add_sides() returns trigger language plpgsql as $$
      begin
        select t.to_path, t.from_path into new.to_path, new.from_path from transfers t
          where t.student_id = new.key::uuid and t.id = new.aggregate_id::uuid;
        return new;
      end $$;
      create trigger event_log_sides before insert on event_log for each row when (new.topic = 'transfers') execute function add_sides();

      -- Up to which position the log has been cleared.
      create table feed_retention (one boolean primary key default true check (one), pruned_to bigint not null default 0);
      insert into feed_retention default values;`);
  }

  async down(): Promise<void> {
    throw new Error('The sides of past events are known nowhere else');
  }
}
