/** How the rows of transfers follow a change of paths. */
import { movePath, moveSchool, type RowMove } from '@xueji/infra/runtime/repathing-job.ts';

const isIn = (column: string) => `(${column} >= $1 and ${column} < $1 || '0')`;
const now = (path: string) => `repathed(${path}, $1, $2)`;
// A step that is decided keeps the code of the unit that decided it, below the superior of today.
const unitOf = (step: string) => `
  case when ${step} ->> 'decision' is not null and ${step} ->> 'unitPath' = $1
    then regexp_replace($2, '[0-9]+$', '') || regexp_replace($1, '^.*/', '')
    else ${now(`${step} ->> 'unitPath'`)} end`;
const escalationsOf = (step: string) => `
  (select coalesce(jsonb_agg(e || jsonb_build_object('toUnit', ${now(`e ->> 'toUnit'`)}) order by at), '[]')
   from jsonb_array_elements(coalesce(${step} -> 'escalations', '[]')) with ordinality as x(e, at))`;
const STEPS = `
  (select coalesce(jsonb_agg(s || jsonb_build_object('unitPath', ${unitOf('s')}, 'escalations', ${escalationsOf('s')}) order by n), '[]')
   from jsonb_array_elements(steps) with ordinality as y(s, n))`;

/** The steps of a case lie on the lines of its two schools, so the paths of these find all of them. A trigger keeps `transfer_steps`. */
const moveCases: RowMove = {
  columns: ['to_path', 'from_path', 'current_unit', 'escalated_unit']
    .map((column) => `transfers.${column}`)
    .concat('transfer_steps.unit_path'),
  of: 'PATH',
  sql: `
    with found as materialized (
      select ctid from transfers where ${isIn('to_path')} or ${isIn('from_path')} limit $3 for update skip locked
    ), moved as (
      update transfers set to_path = ${now('to_path')}, from_path = ${now('from_path')}, current_unit = ${now('current_unit')},
        escalated_unit = ${now('escalated_unit')}, steps = ${STEPS}
      where ctid = any(array(select ctid from found)) and (${isIn('to_path')} or ${isIn('from_path')}) returning 1
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
  movePath('event_log', 'to_path'),
  movePath('event_log', 'from_path'),
  moveSchool('transfers', 'to_school_id', 'ended_at is null'),
  moveSchool('transfers', 'from_school_id', 'ended_at is null'),
];
