/** Cancels imports. Registered rows stay; unread rows are not processed. */
import type { Command } from '@xueji/infra/runtime/command.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { cancelJob } from '@xueji/infra/runtime/jobs-store.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { finishImport, jobKindOf } from './import-store.ts';
import { type CancelRefusal, type RosterImport, refusalOfCancel } from './roster-import.ts';

export type CancelInput = { readonly importId: string };
export type Cancelled = { readonly importId: string };

const FIND = statement('select id, path, status, plan_id as "planId" from roster_imports where id = $1');

/** Returns results in the order of the commands. A chunk that is being written finishes first. */
export async function cancelImports(tx: Tx, commands: readonly Command<CancelInput>[]): Promise<(Cancelled | Refused<CancelRefusal>)[]> {
  const results = new Map<Command<CancelInput>, Cancelled | Refused<CancelRefusal>>();
  // Jobs are locked in one order, so that two transactions cannot deadlock.
  for (const command of commands.toSorted((one, other) => (one.input.importId < other.input.importId ? -1 : 1)))
    results.set(command, await cancelImport(tx, command));
  return commands.map((command) => results.get(command) as Cancelled | Refused<CancelRefusal>);
}

async function cancelImport(
  tx: Tx,
  { actor, input: { importId }, now }: Command<CancelInput>,
): Promise<Cancelled | Refused<CancelRefusal>> {
  const [found] = await tx.run<Pick<RosterImport, 'path' | 'status' | 'planId'>>(FIND, [importId]);
  const refusal = refusalOfCancel(actor, found);
  if (refusal || !found) return refusal ?? { refused: 'RosterImportNotFound' };

  // Lock the job first, like the worker, which locks it before the import.
  await cancelJob(tx, jobKindOf(found), importId);
  const ended = await finishImport(tx, importId, now, { status: 'CANCELLED', problem: null });
  return ended ? { importId } : { refused: 'RosterImportEnded' };
}
