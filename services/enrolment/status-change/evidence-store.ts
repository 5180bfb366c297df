/** Evidence that an approver of a status change has asked for: the request, and the answer with its files. */
import type { Command } from '@xueji/infra/runtime/command.ts';
import type { Tx } from '@xueji/infra/runtime/database.ts';
import { attachFiles, lockFiles } from '@xueji/infra/runtime/files-store.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import type { ProofKind } from '../policy/status-changes.ts';
import type { GivenProof } from './request.ts';
import { type AskEvidenceRefusal, askForEvidence, type GiveEvidenceRefusal, giveEvidence } from './review.ts';
import { type ClockOf, judgeEach } from './store.ts';

export type AskEvidenceInput = { readonly id: string; readonly kind: ProofKind; readonly note: string };
export type GiveEvidenceInput = { readonly id: string; readonly documents: readonly GivenProof[] };
const idsOf = ({ id }: { readonly id: string }) => [id];

export const evidenceCommands = (clockOf: ClockOf) => ({
  ask: async (tx: Tx, commands: readonly Command<AskEvidenceInput>[]) =>
    (
      await judgeEach<AskEvidenceInput, AskEvidenceRefusal>(tx, commands, idsOf, (change, command) =>
        askForEvidence(change, command.input, command.actor, clockOf(command)),
      )
    ).flat(),
  async give(tx: Tx, commands: readonly Command<GiveEvidenceInput>[]) {
    const ids = commands.flatMap(({ input }) => input.documents.map(({ fileId }) => fileId));
    const files = new Map((ids.length > 0 ? await lockFiles(tx, [...new Set(ids)]) : []).map((file) => [file.id, file]));
    const results = await judgeEach<GiveEvidenceInput, GiveEvidenceRefusal>(tx, commands, idsOf, (change, command) => {
      const { documents } = command.input;
      const after = giveEvidence(change, { documents, files }, command.actor, clockOf(command));
      if (isRefused(after)) return after;
      const given = documents.flatMap(({ fileId }) => files.get(fileId) ?? []);
      // The next command of this batch sees the files as attached.
      for (const file of given) files.set(file.id, { ...file, attachedTo: change.id });
      attachFiles(
        tx,
        given.map(({ id }) => id),
        change.id,
      );
      return after;
    });
    return results.flat();
  },
});
