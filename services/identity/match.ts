/** Finding one child without showing any other: three ways, each exact, each with the same answer whatever was wrong. */
import { createHmac, type KeyObject } from 'node:crypto';
import { cleanCode } from './guardian-code.ts';
import { cleanNumber } from './id-number.ts';
import { comparableName } from './person-name.ts';
import { cleanPhone } from './phone.ts';
import type { MatchLimit } from './policy/match-limits.ts';

/** What a registrar was told or shown. */
export type Typed =
  | { readonly way: 'NUMBER'; readonly number: string; readonly name: string }
  | { readonly way: 'GUARDIAN'; readonly name: string; readonly birthDate: string; readonly guardianPhone: string }
  | { readonly way: 'CODE'; readonly code: string };
export type MatchWay = Typed['way'];
export type MatchOutcome = 'HIT' | 'MISS' | 'REFUSED';

export type Match = { readonly id: string; readonly name: string; readonly birthDate: string };
export type Misses = { readonly ofUser: number; readonly ofUnit: number };

export const isLimitReached = ({ ofUser, ofUnit }: Misses, limit: MatchLimit): boolean =>
  ofUser >= limit.missesOfUser || ofUnit >= limit.missesOfUnit;

/** The one child whose name is the typed one; two are as good as none, since one of them is not asked for. */
export function onlyMatch(found: readonly Match[], typed: Typed): Match | null {
  const named = found.filter(({ name }) => typed.way === 'CODE' || comparableName(name) === comparableName(typed.name));
  const [match] = named;
  return match && named.every(({ id }) => id === match.id) ? match : null;
}

/** What was typed, as the audit keeps it: equal input is seen to be equal, and nothing is read from it. */
export function typedHmac(key: KeyObject, typed: Typed): Buffer {
  return createHmac('sha256', key)
    .update(['match', typed.way, ...wordsOf(typed)].join('\u001f'))
    .digest();
}

function wordsOf(typed: Typed): string[] {
  switch (typed.way) {
    case 'NUMBER':
      return [cleanNumber(typed.number), comparableName(typed.name)];
    case 'GUARDIAN':
      return [comparableName(typed.name), typed.birthDate, cleanPhone(typed.guardianPhone)];
    case 'CODE':
      return [cleanCode(typed.code)];
  }
}
