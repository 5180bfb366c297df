/** How the rows of transfers follow a change of paths. */
import { movePath, moveSchool, type RowMove } from '@xueji/infra/runtime/repathing-job.ts';
import { currentUnitIn, escalatedUnitIn, isUnder as isIn, repathed as now, stepsRepathed } from '@xueji/infra/runtime/repathing-steps.ts';

const STEPS = stepsRepathed('t.steps', `case when s ->> 'party' in ('SENDING', 'GRADUATING') then t.from_path else t.to_path end`);

/** The steps of a case lie on the lines of its two schools, so the paths of these find all of them. A trigger keeps `transfer_steps`. */
const moveCases: RowMove = {
  columns: ['to_path', 'from_path', 'current_unit', 'escalated_unit']
    .map((column) => `transfers.${column}`)
    .concat('transfer_steps.unit_path'),
  of: 'PATH',
  sql: `
    with found as materialized (
      select ctid from transfers where ${isIn('to_path')} or ${isIn('from_path')} limit $3 for update skip locked
    ), moving as materialized (
      select t.ctid as at, ${now('t.to_path')} as to_path, ${now('t.from_path')} as from_path, ${STEPS} as steps
      from transfers t where t.ctid = any(array(select ctid from found))
    ), moved as (
      update transfers t set to_path = m.to_path, from_path = m.from_path, steps = m.steps,
        current_unit = case when t.current_unit is not null then ${currentUnitIn('m.steps')} end,
        escalated_unit = case when t.escalated_unit is not null then ${escalatedUnitIn('m.steps')} end
      from moving m where t.ctid = m.at and (${isIn('t.to_path')} or ${isIn('t.from_path')}) returning 1
    ) select count(*)::int as moved, exists (select from transfers where ${isIn('to_path')} or ${isIn('from_path')}) as left from moved`,
};

/** Registered units; those that come to lie in another one go into it when they are read. */
const movePartners: RowMove = {
  columns: ['partners.paths'],
  of: 'PATH',
  sql: `
    with moved as (
      update partners p set paths = (select jsonb_agg(distinct repathed(u, $1, $2)) from jsonb_array_elements_text(p.paths) u)
      where $3::int > 0 and exists (select from jsonb_array_elements_text(p.paths) u where repathed(u, $1, $2) <> u) returning 1
    ) select count(*)::int as moved, false as left from moved`,
};

export const ROW_MOVES: readonly RowMove[] = [
  moveCases,
  movePartners,
  movePath('school_units', 'path'),
  // A file that is attached belongs to its case.
  movePath('files', 'unit_path', 'attached_to is null'),
  movePath('event_log', 'to_path'),
  movePath('event_log', 'from_path'),
  moveSchool('transfers', 'to_school_id', 'ended_at is null'),
  moveSchool('transfers', 'from_school_id', 'ended_at is null'),
];
