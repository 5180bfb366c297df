/**
 * The first path of every school, by code. The changes of paths map it to the current path. For a merged school it is no later than the path of the
 * merge: only from there the changes lead to the successor.
 */
import { type Database, statement } from '@xueji/infra/runtime/database.ts';

export type SchoolLine = { readonly code: string; readonly line: string };

const PAGE = statement(`
  select s.code, coalesce(
    (select h.path from unit_history h where h.code = s.code order by h.seq limit 1),
    (select c.from_path from path_changes c where c.from_school = s.id order by c.seq limit 1), s.path) as line
  from schools s where s.code > $1 and ($2::text is null or s.code = $2) order by s.code limit $3`);

export const listSchoolPaths = (
  db: Pick<Database, 'run'>,
  { after, code, first }: { after: string; code: string | null; first: number },
): Promise<SchoolLine[]> => db.run(PAGE, [after, code, first]);
