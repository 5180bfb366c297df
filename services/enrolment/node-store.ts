/** Finds the type of the object with an id. Enrolment knows most ids of the graph; the owner of the object answers its fields. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { wellFormed } from '@xueji/infra/runtime/ids.ts';
import { inRanges, rangesOf, readAs } from '@xueji/infra/runtime/scope.ts';

export type FoundNode = { readonly __typename: 'School' | 'Class' | 'Student' | 'Transfer'; readonly id: string };

// Schools and classes are public. Students and transfers are found only if the actor may read them, so that an id alone reveals nothing.
const FIND = statement(`
  select 'School' as "__typename", id from schools where id = any($1::uuid[])
  union all select 'Class', id from classes where id = any($1::uuid[])
  union all select 'Student', p.student_id from placements p where p.student_id = any($1::uuid[]) and ${inRanges('p.path', 2)}
  union all select 'Transfer', h.transfer_id from holds h left join placements p on p.student_id = h.student_id
    where h.transfer_id = any($1::uuid[]) and (${inRanges('h.to_path', 2)} or ${inRanges('p.path', 2)})`);

export async function findNodes(db: Pick<Database, 'run'>, actor: Actor, ids: readonly string[]): Promise<FoundNode[]> {
  const known = wellFormed(ids);
  return known.length > 0 ? db.run<FoundNode>(FIND, [known, ...rangesOf(readAs(actor))]) : [];
}
