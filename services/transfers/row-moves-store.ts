/** How the rows of transfers follow a change of paths. */
import { movePath, moveSchool, type RowMove } from '@xueji/infra/runtime/repathing-job.ts';

const isIn = (column: string) => `(${column} >= $1 and ${column} < $1 || '0')`;
const now = (path: string) => `repathed(${path}, $1, $2)`;
const codeOf = (path: string) => `regexp_replace(${path}, '^.*/', '')`;
/** The unit of the level of `unit` on a line, or the next one above it: codes of higher units are shorter. */
const onLine = (line: string, unit: string) => `
  (select coalesce(string_agg(segment, '/' order by at), '') from unnest(string_to_array(${line}, '/')) with ordinality as l(segment, at)
   where length(segment) <= length(${codeOf(unit)}))`;
/** A bureau above a school that moves hands its open steps to the bureau that is above the school now. */
const openUnit = (unit: string) => `
  case when side = ${unit} or starts_with(side, ${unit} || '/') then ${onLine(now('side'), unit)} else ${now(unit)} end`;
// A step that is decided keeps the code of the unit that decided it, below the superior of today.
const decidedUnit = (unit: string) => `
  case when ${unit} = $1 then regexp_replace($2, '[0-9]+$', '') || ${codeOf('$1')} else ${now(unit)} end`;
const UNIT = `s ->> 'unitPath'`;
const ESCALATIONS = `
  (select coalesce(jsonb_agg(e || jsonb_build_object('toUnit', ${openUnit(`(e ->> 'toUnit')`)}) order by at), '[]')
   from jsonb_array_elements(coalesce(s -> 'escalations', '[]')) with ordinality as x(e, at))`;
const STEPS = `
  (select coalesce(jsonb_agg(s || (case when s ->> 'decision' is null
      then jsonb_build_object('unitPath', ${openUnit(`(${UNIT})`)}, 'escalations', ${ESCALATIONS})
      else jsonb_build_object('unitPath', ${decidedUnit(`(${UNIT})`)}) end) order by n), '[]')
   from jsonb_array_elements(t.steps) with ordinality as y(s, n)
   cross join lateral (select case when s ->> 'party' in ('SENDING', 'GRADUATING') then t.from_path else t.to_path end as side) p)`;
const CURRENT = `
  (select s from jsonb_array_elements(m.steps) with ordinality as z(s, n) where s ->> 'decision' is null order by n limit 1)`;
const ESCALATED_TO = `${CURRENT} -> 'escalations' -> -1 ->> 'toUnit'`;

/** The steps of a case are on the lines of its two schools, so the schools' paths find all of them. A trigger updates `transfer_steps`. */
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
        current_unit = case when t.current_unit is not null then ${CURRENT} ->> 'unitPath' end,
        escalated_unit = case when t.escalated_unit is not null then ${ESCALATED_TO} end
      from moving m where t.ctid = m.at and (${isIn('t.to_path')} or ${isIn('t.from_path')}) returning 1
    ) select count(*)::int as moved, exists (select from transfers where ${isIn('to_path')} or ${isIn('from_path')}) as left from moved`,
};

/** Registered units. If a unit becomes part of another one, reading removes it. */
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
  // An attached file belongs to its case and does not move.
  movePath('files', 'unit_path', 'attached_to is null'),
  movePath('event_log', 'to_path'),
  movePath('event_log', 'from_path'),
  moveSchool('transfers', 'to_school_id', 'ended_at is null'),
  moveSchool('transfers', 'from_school_id', 'ended_at is null'),
];
