/** Declarations of a school as commands: the record, its log, the facts for other services and the history are written together. */
import { randomUUIDv7 } from 'node:crypto';
import type { Command } from '@xueji/infra/runtime/command.ts';
import type { Tx } from '@xueji/infra/runtime/database.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import type { StudentChange } from '../student-change.ts';
import { type CorrectionDone, lockHeld, loggedChanges, saveHeld } from '../student-change-store.ts';
import { type DeclareInput, type DeclareRefused, declareFact } from './declaration.ts';
import { currentIn, enterDeclarations, openDeclarations, saveDeclarations } from './declaration-store.ts';

export async function declareFacts(tx: Tx, commands: readonly Command<DeclareInput>[]): Promise<(CorrectionDone | DeclareRefused)[]> {
  const ids = commands.map(({ input }) => input.studentId);
  const before = await lockHeld(tx, ids);
  const book = await openDeclarations(tx, ids);
  const after = new Map(before);
  const made: StudentChange[] = [];
  const results = commands.map(({ input, actor, now }): CorrectionDone | DeclareRefused => {
    const held = after.get(input.studentId);
    const known = held && currentIn(book, held.record, input.fact);
    const declared = declareFact(held, known, input, actor, now);
    if (isRefused(declared)) return declared as DeclareRefused;
    const changeId = randomUUIDv7();
    made.push(...loggedChanges(declared, { changeId, actor, now, evidence: input.evidence }));
    enterDeclarations(book, declared.declarations);
    after.set(input.studentId, { record: declared.record, guardians: declared.guardians });
    return { studentId: input.studentId, changeId };
  });
  saveHeld(tx, before, after, made, commands[0]);
  saveDeclarations(tx, book);
  return results;
}
