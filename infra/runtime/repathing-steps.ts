/** SQL by which the steps of an approval follow a change of paths (`repathing-job.ts`). `$1` is the old path, `$2` the new one. */

export const isUnder = (column: string): string => `(${column} >= $1 and ${column} < $1 || '0')`;
export const repathed = (path: string): string => `repathed(${path}, $1, $2)`;
const codeOf = (path: string) => `regexp_replace(${path}, '^.*/', '')`;
/** The unit of the level of `unit` on a line, or the next one above it: codes of higher units are shorter. */
const onLine = (line: string, unit: string) => `
  (select coalesce(string_agg(segment, '/' order by at), '') from unnest(string_to_array(${line}, '/')) with ordinality as l(segment, at)
   where length(segment) <= length(${codeOf(unit)}))`;
/** A bureau above a school that moves hands its open steps to the bureau that is above the school now. */
const openUnit = (unit: string) => `
  case when side = ${unit} or starts_with(side, ${unit} || '/') then ${onLine(repathed('side'), unit)} else ${repathed(unit)} end`;
// A step that is decided keeps the code of the unit that decided it, below the superior of today.
const decidedUnit = (unit: string) => `
  case when ${unit} = $1 then regexp_replace($2, '[0-9]+$', '') || ${codeOf('$1')} else ${repathed(unit)} end`;
const UNIT = `s ->> 'unitPath'`;
const ESCALATIONS = `
  (select coalesce(jsonb_agg(e || jsonb_build_object('toUnit', ${openUnit(`(e ->> 'toUnit')`)}) order by at), '[]')
   from jsonb_array_elements(coalesce(s -> 'escalations', '[]')) with ordinality as x(e, at))`;

/** The steps after the change. `side` is the path of the school on whose line a step `s` lies. */
export const stepsRepathed = (steps: string, side: string): string => `
  (select coalesce(jsonb_agg(s || (case when s ->> 'decision' is null
      then jsonb_build_object('unitPath', ${openUnit(`(${UNIT})`)}, 'escalations', ${ESCALATIONS})
      else jsonb_build_object('unitPath', ${decidedUnit(`(${UNIT})`)}) end) order by n), '[]')
   from jsonb_array_elements(${steps}) with ordinality as y(s, n)
   cross join lateral (select ${side} as side) p)`;

const currentOf = (steps: string) => `
  (select s from jsonb_array_elements(${steps}) with ordinality as z(s, n) where s ->> 'decision' is null order by n limit 1)`;
export const currentUnitIn = (steps: string): string => `${currentOf(steps)} ->> 'unitPath'`;
export const escalatedUnitIn = (steps: string): string => `${currentOf(steps)} -> 'escalations' -> -1 ->> 'toUnit'`;
