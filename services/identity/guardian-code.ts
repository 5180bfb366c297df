/** The one-time code that the child's school issues and that the guardian shows to a new school. */
import { createHmac, type KeyObject } from 'node:crypto';
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { covers } from '@xueji/infra/runtime/scope.ts';
import { comparableText } from '@xueji/infra/runtime/text.ts';
import { units, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import { GUARDIAN_CODE_GOOD_FOR_MS } from './policy/match-limits.ts';
import type { StudentRecord } from './student.ts';

export type GuardianCode = {
  readonly studentId: string;
  /** The code is derived from this id and the key, so that a retry returns it although it is not stored. */
  readonly id: string;
  readonly codeHmac: Buffer;
  /** The school that issued it. The code expires when the record moves. */
  readonly path: string;
  readonly issuedBy: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly usedBy: string | null;
  readonly usedAt: Date | null;
};

// Crockford's alphabet: without I, L, O, U, which are misread or can form words.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
// 10 characters of 5 bits: 2^50. See policy/match-limits.ts for the calculation.
const LENGTH = 10;

const hmac = (key: KeyObject, words: string): Buffer => createHmac('sha256', key).update(words).digest();

/** E.g. `7KQ2M-X0R4T`. */
export function guardianCode(key: KeyObject, id: string): string {
  const characters = [...hmac(key, `guardian code\u001f${id}`).subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return `${characters.slice(0, 5).join('')}-${characters.slice(5).join('')}`;
}

/** Normalises a typed code: small letters, spaces, O for 0. */
export const cleanCode = (typed: string): string => comparableText(typed).replaceAll('-', '').replaceAll('O', '0').replace(/[IL]/g, '1');

/** The stored digest of a code. */
export const codeHmac = (key: KeyObject, code: string): Buffer => hmac(key, `guardian code shown\u001f${cleanCode(code)}`);

export type IssueRefusal = 'WrongHat' | 'WrongUnit' | 'StudentNotFound';
export type IssueAsked = { readonly record: StudentRecord | undefined; readonly actor: Actor; readonly now: Date; readonly key: KeyObject };

/** A registrar of the school that holds the record issues a code. It replaces an earlier one. */
export function issueGuardianCode(id: string, { record, actor, now, key }: IssueAsked): GuardianCode | Refused<IssueRefusal> {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], units(actor.path));
  if (!record || !covers(actor.path, record.path)) return { refused: 'StudentNotFound' };
  if (actor.path !== record.path) return wrongUnit(['registrar'], units(record.path));
  return {
    ...{ studentId: record.id, id, codeHmac: codeHmac(key, guardianCode(key, id)), path: record.path },
    ...{ issuedBy: actor.userId, issuedAt: now, expiresAt: new Date(now.getTime() + GUARDIAN_CODE_GOOD_FOR_MS) },
    ...{ usedBy: null, usedAt: null },
  };
}
