/** Texts for a refused transfer. */
import type { RefusalText } from '@xueji/infra/runtime/refusal.ts';
import { TRANSFER_REFUSAL_TEXTS } from '@xueji/schema/codes/transfer-refusals.ts';
import type { TransferRefusalCode } from '@xueji/schema/events/transfers.ts';
import { findProhibition, textOf } from '../policy/prohibitions.ts';
import type { Transfer } from './transfer.ts';

export type ToldRefusal = RefusalText & { readonly code: TransferRefusalCode; readonly source: string | null };
type Why = { readonly refusal: TransferRefusalCode; readonly prohibition: string | null };

/** A refusal by policy uses the text of the rule and names its source. */
export function refusalOf({ refusal, prohibition }: Why): ToldRefusal {
  if (refusal !== 'ProhibitedByPolicy') return { code: refusal, ...TRANSFER_REFUSAL_TEXTS[refusal], source: null };
  const rule = findProhibition(prohibition ?? '');
  return { code: refusal, ...(rule ? textOf(rule) : { message: '', whoCanAct: '' }), source: rule?.source ?? null };
}

/** Null for a transfer that was not refused. */
export const refusalOfCase = ({ refusal, prohibition }: Transfer): ToldRefusal | null => refusal && refusalOf({ refusal, prohibition });
