/** Evidence in GraphQL: documents, and signed links to their files. */
import type { KeyObject } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { LINK_MS, signLink } from '@xueji/infra/runtime/files-link.ts';
import { evidenceFor } from './evidence.ts';
import type { EvidenceDocument, Transfer } from './transfer.ts';

export type EvidencePorts = { linkKey: KeyObject };
type Context = EvidencePorts & { actor: Actor };

export const evidenceResolvers = {
  Transfer: { evidence: (transfer: Transfer, _: unknown, { actor }: Context) => evidenceFor(transfer, actor) },
  EvidenceDocument: { file: ({ file }: EvidenceDocument) => file ?? null },
  File: {
    // Use the machine's clock, as for tokens.
    url: ({ id }: { id: string }, { purpose }: { purpose: string }, { linkKey, actor }: Context) =>
      `/files/${signLink(linkKey, { fileId: id, purpose, expiresAtMs: Date.now() + LINK_MS }, actor)}`,
  },
};
