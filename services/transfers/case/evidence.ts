/** The documents of evidence: which uploaded files a school may attach, and who may open them. */
import { type Actor, readsAsPartner, wears } from '@xueji/infra/runtime/actor.ts';
import { desksOf } from '@xueji/infra/runtime/approval-state.ts';
import type { UploadedFile } from '@xueji/infra/runtime/files.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import type { Evidence, EvidenceDocument, Transfer } from './transfer.ts';

export type GivenDocument = { readonly title: string; readonly fileId: string };
/** The documents that the school names, and the files that exist with these ids. */
export type GivenEvidence = { readonly documents: readonly GivenDocument[]; readonly files: ReadonlyMap<string, UploadedFile> };
export type GivenFileRefusal = 'EvidenceIncomplete' | 'FileUnknown' | 'FileUsedAlready';

const MOST_DOCUMENTS = 20;
const isTitled = ({ title }: GivenDocument): boolean => title.trim().length > 0 && title.length <= 100;

/** The documents in the form that the case stores, or a refusal. A file belongs to one case and appears once in a list. */
export function documentsOf({ documents, files }: GivenEvidence, actor: Actor): readonly EvidenceDocument[] | Refused<GivenFileRefusal> {
  if (documents.length < 1 || documents.length > MOST_DOCUMENTS || !documents.every(isTitled)) return { refused: 'EvidenceIncomplete' };
  const found = documents.flatMap(({ title, fileId }) => {
    const file = files.get(fileId);
    return file?.unitPath === actor.path ? [{ title, file }] : [];
  });
  if (found.length < documents.length) return { refused: 'FileUnknown' };
  const contents = new Set(found.map(({ file }) => file.sha256));
  if (contents.size < found.length || found.some(({ file }) => file.attachedTo !== null)) return { refused: 'FileUsedAlready' };
  return found.map(({ title, file: { id, name, type, size, sha256 } }) => ({ title, sha256, file: { id, name, type, size } }));
}

/** True for approvers of the units with a step of this case, and for the registrar of the school that provided the files. Never for a partner. */
function mayOpen({ steps, toPath }: Transfer, actor: Actor): boolean {
  if (readsAsPartner(actor)) return false;
  if (wears(actor, 'registrar') && actor.path === toPath) return true;
  return wears(actor, 'approver') && steps.some((step) => desksOf(step).includes(actor.path));
}

/** Evidence without the files that this reader may not open. */
export const evidenceFor = (transfer: Transfer, actor: Actor): readonly Evidence[] =>
  mayOpen(transfer, actor)
    ? transfer.evidence
    : transfer.evidence.map((one) => ({ ...one, documents: one.documents.map(({ title, sha256 }) => ({ title, sha256 })) }));
