/** Evidence that an approver of a change of key data has asked for: the request, and the answer with its files. */
import type { Command } from '@xueji/infra/runtime/command.ts';
import type { Tx } from '@xueji/infra/runtime/database.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import type { GivenDocument } from './key-change.ts';
import { type AskKeyEvidenceRefused, askForKeyEvidence, type GiveKeyEvidenceRefused, giveKeyEvidence } from './key-change-review.ts';
import { attachDocuments, type KeyChangeDone, type KeyChangeWays, lockCases, lockGivenFiles, save } from './key-change-store.ts';
import type { KeyEvidenceKind } from './policy/key-changes.ts';

type Clocked = Pick<KeyChangeWays, 'clockOf'>;
export type AskKeyEvidenceInput = { readonly id: string; readonly kind: KeyEvidenceKind; readonly note: string };

export const askForKeyEvidences =
  ({ clockOf }: Clocked) =>
  async (tx: Tx, commands: readonly Command<AskKeyEvidenceInput>[]): Promise<(KeyChangeDone | AskKeyEvidenceRefused)[]> => {
    const { changes } = await lockCases(
      tx,
      commands.map(({ input }) => input.id),
    );
    return commands.map((command) => {
      const { input, actor } = command;
      const asked = askForKeyEvidence(changes.get(input.id), { ...input, actor, clock: clockOf(command) });
      return isRefused(asked) ? asked : save(tx, changes, asked);
    });
  };

export type GiveKeyEvidenceInput = { readonly id: string; readonly documents: readonly GivenDocument[] };

export const giveKeyEvidences =
  ({ clockOf }: Clocked) =>
  async (tx: Tx, commands: readonly Command<GiveKeyEvidenceInput>[]): Promise<(KeyChangeDone | GiveKeyEvidenceRefused)[]> => {
    const { changes } = await lockCases(
      tx,
      commands.map(({ input }) => input.id),
    );
    const files = await lockGivenFiles(
      tx,
      commands.flatMap(({ input }) => input.documents),
    );
    return commands.map((command) => {
      const { input, actor } = command;
      const after = giveKeyEvidence(changes.get(input.id), { documents: input.documents, files, actor, clock: clockOf(command) });
      if (isRefused(after)) return after;
      attachDocuments(tx, files, after.id, after.evidence.at(-1)?.documents ?? []);
      return save(tx, changes, after);
    });
  };
