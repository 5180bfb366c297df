/** Savepoints: parts of a transaction that can be rolled back separately. */
import { statement, type Tx } from './database.ts';

const SAVE = statement('savepoint part');
const UNDO = statement('rollback to savepoint part');
const RELEASE = statement('release savepoint part');

/** When the work throws, its writes are rolled back and its after-commit effects are dropped; the transaction continues. */
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
    // A broken connection cannot roll back, and the server does it anyway. Report the first error.
    await tx.run(UNDO).catch(() => undefined);
    await tx.run(RELEASE).catch(() => undefined);
    throw error;
  }
}

/** Does the work, rolls it back and returns its result. */
export async function undone<T>(tx: Tx, work: (inner: Tx) => Promise<T>): Promise<T> {
  await tx.run(SAVE);
  const result = await work({ ...tx, beforeCommit: () => undefined, afterCommit: () => undefined });
  await tx.run(UNDO);
  await tx.run(RELEASE);
  return result;
}
