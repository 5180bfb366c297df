/** Finds one child without revealing any other: three exact ways. All failures have the same answer. */
import { createHmac, type KeyObject } from 'node:crypto';
import { cleanCode } from './guardian-code.ts';
import { cleanNumber } from './id-number.ts';
import { comparableName } from './person-name.ts';
import { cleanPhone } from './phone.ts';
import type { MatchLimit } from './policy/match-limits.ts';

/** The values that a registrar has entered. */
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

/** The only child with the entered name; null when there are two, because one of them is not the wanted child. */
export function onlyMatch(found: readonly Match[], typed: Typed): Match | null {
  const named = found.filter(({ name }) => typed.way === 'CODE' || comparableName(name) === comparableName(typed.name));
  const [match] = named;
  return match && named.every(({ id }) => id === match.id) ? match : null;
}

/** A digest of the input for the audit: equal input has an equal digest, and the input cannot be derived from it. */
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
