/** How the rows of statistics follow a change of paths. */
import { movePath, moveSchool, type RowMove } from '@xueji/infra/runtime/repathing-job.ts';

const IN = `county_path >= $1 and county_path < $1 || '0'`;
const REST = 'stage, entry_year, sex, migrant, left_behind, boarder';

/** Adds the counts of a county to the counts that already exist under its new path. */
const moveCells: RowMove = {
  columns: ['cells.county_path'],
  of: 'PATH',
  sql: `
    with gone as (
      delete from cells where ${IN} and $3::int > 0 returning *
    ), moved as (
      insert into cells (county_path, ${REST}, students, counted_at)
      select repathed(county_path, $1, $2), ${REST}, students, counted_at from gone order by county_path, ${REST}
      on conflict (county_path, ${REST}) do update
        set students = cells.students + excluded.students, counted_at = greatest(cells.counted_at, excluded.counted_at)
      returning 1
    ) select count(*)::int as moved, false as left from moved`,
};

export const ROW_MOVES: readonly RowMove[] = [
  moveCells,
  movePath('facts', 'path'),
  movePath('facts', 'place'),
  moveSchool('facts', 'school_id'),
  movePath('school_places', 'place'),
];
