import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers the log in time that grows with the rows: a plan for few rows walked all of them once for each. */
export class Sequencer1700000000500 implements MigrationInterface {
  name = 'Sequencer1700000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- As before: gives rows without a position the next numbers in order of id, and returns what is to be published. The caller holds the
      -- relay's advisory lock on this connection. The planner always believes that few rows have no position, since its statistics see none:
      -- so no nested loop, the rows bounded by their ids on the primary key, and the guard written so that no index can serve it.
      create or replace function next_events(most int) returns setof event_log language plpgsql set enable_nestloop = off set enable_seqscan = off as $$
      declare
        head bigint; published bigint; ids bigint[]; numbered bigint;
      begin
        select sequenced_to, published_to into head, published from relay;
        ids := array(select id from event_log where position is null order by id limit most);
        if cardinality(ids) > 0 then
          update event_log e set position = head + fresh.at from unnest(ids) with ordinality as fresh (id, at)
          where e.id = fresh.id and e.id between ids[1] and ids[cardinality(ids)] and coalesce(e.position, 0) = 0;
          get diagnostics numbered = row_count;
          update relay set sequenced_to = head + numbered where sequenced_to = head;
          if not found or numbered <> cardinality(ids) then raise exception 'two sequencers' using errcode = '40001'; end if;
        end if;
        return query select * from event_log where event_log.position > published order by event_log.position limit most;
      end $$;`);
  }

  async down(): Promise<void> {
    throw new Error('The event log is never taken down: partners hold positions in it');
  }
}
