/** Parts of a transaction that can be undone alone. */
import { statement, type Tx } from './database.ts';

const SAVE = statement('savepoint part');
const UNDO = statement('rollback to savepoint part');
const RELEASE = statement('release savepoint part');

/** When the work throws, what it wrote is undone and its effects after the commit are forgotten; the transaction goes on. */
export async function inSavepoint<T>(tx: Tx, work: (inner: Tx) => Promise<T>): Promise<T> {
  const last: Parameters<Tx['beforeCommit']>[] = [];
  const effects: (() => void)[] = [];
  await tx.run(SAVE);
  try {
    const result = await work({ ...tx, beforeCommit: (...step) => last.push(step), afterCommit: (effect) => effects.push(effect) });
    await tx.run(RELEASE);
    for (const step of last) tx.beforeCommit(...step);
    for (const effect of effects) tx.afterCommit(effect);
    return result;
  } catch (error) {
    // A broken connection cannot go back, and the server does it anyway; the first error is the one to tell.
    await tx.run(UNDO).catch(() => undefined);
    await tx.run(RELEASE).catch(() => undefined);
    throw error;
  }
}

/** Does the work, and undoes it: what it would have given is all that is left. */
export async function undone<T>(tx: Tx, work: (inner: Tx) => Promise<T>): Promise<T> {
  await tx.run(SAVE);
  const result = await work({ ...tx, beforeCommit: () => undefined, afterCommit: () => undefined });
  await tx.run(UNDO);
  await tx.run(RELEASE);
  return result;
}
