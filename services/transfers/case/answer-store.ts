/** The answers of other services: applied to locked transfers in order of arrival. */
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { updateRows } from '@xueji/infra/runtime/table.ts';
import { COLUMNS, save } from './table-store.ts';
import type { Change, Transfer } from './transfer.ts';

const LOCK_BY_KEY = statement(`
  select ${COLUMNS} from transfers t join (select distinct * from unnest($1::uuid[], $2::uuid[]) as u(student_id, id)) u
    on t.student_id = u.student_id and t.id = u.id order by t.id for update of t`);

export type Answer = { readonly transferId: string; readonly studentId: string; apply(transfer: Transfer): Change };

/** Applies what others have answered, in order of arrival; an answer to a transfer that we do not have is a broken contract. */
export async function applyAnswers(tx: Tx, answers: readonly Answer[], now: Date): Promise<void> {
  if (answers.length === 0) return;
  const rows = await tx.run<Transfer>(LOCK_BY_KEY, [answers.map((answer) => answer.studentId), answers.map((answer) => answer.transferId)]);
  const current = new Map(rows.map((transfer) => [transfer.id, transfer]));
  const changes: { change: Change; at: Date }[] = [];
  for (const answer of answers) {
    const transfer = current.get(answer.transferId);
    if (!transfer) throw new Error(`answer to an unknown transfer ${answer.transferId}`);
    const change = answer.apply(transfer);
    if (change.transfer === transfer) continue;
    current.set(transfer.id, change.transfer);
    changes.push({ change, at: now });
  }
  if (changes.length > 0) save(tx, changes, updateRows);
}
