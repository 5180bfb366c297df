/** Preflight: each rule of identity that would refuse a possible transfer, as data. */
import type { RefusalText } from '@xueji/infra/runtime/refusal.ts';
import { TRANSFER_REFUSAL_TEXTS } from '@xueji/schema/codes/transfer-refusals.ts';

export type PreflightAsked = { readonly known: boolean };
type IdentityBlocker = 'StudentUnknown';

export const IDENTITY_RULES: Record<IdentityBlocker, (asked: PreflightAsked) => boolean> = {
  StudentUnknown: ({ known }) => !known,
};

export type Blocker = RefusalText & { readonly code: string; readonly source: string | null };

export const identityBlockers = (asked: PreflightAsked): Blocker[] =>
  (Object.keys(IDENTITY_RULES) as IdentityBlocker[])
    .filter((code) => IDENTITY_RULES[code](asked))
    .map((code) => ({ code, ...TRANSFER_REFUSAL_TEXTS[code], source: null }));
