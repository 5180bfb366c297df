/** Cursors of the feed: a position in the log, signed for one reader. Readers cannot forge them, so a valid cursor was issued to this reader. */
import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { Problem } from '@xueji/infra/runtime/caller-fault.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';

export type CursorRefusal = 'CURSOR_INVALID' | 'CURSOR_FOREIGN' | 'CURSOR_EXPIRED';

export const CURSOR_REFUSALS: Record<CursorRefusal, Problem> = {
  CURSOR_INVALID: {
    zh: '游标无效，请使用本接口返回的游标',
    en: 'this is not a cursor of this feed; send one that the feed gave you, unchanged',
  },
  CURSOR_FOREIGN: {
    zh: '该游标属于其他读者，请用取得该游标的令牌读取',
    en: 'this cursor was given to another reader; read with the token that it was given to',
  },
  CURSOR_EXPIRED: {
    zh: '游标所指事件已超过保存期限，请从头读取（after为空）并核对',
    en: 'the events after this cursor are no longer kept; begin again with a null cursor, and compare your data',
  },
};

export type Cursors = {
  seal(position: number): string;
  open(cursor: string): { readonly position: number } | Refused<CursorRefusal>;
};

/**
 * The readers whose cursors are valid for this actor. A partner is its own reader, also when its unit moves. Other actors share the cursors of their
 * unit. Cursors of former paths stay valid.
 */
const readersOf = (actor: Actor, former: readonly string[]): string[] =>
  wears(actor, 'partner') ? [`partner ${actor.userId}`] : [actor.path, ...former].map((path) => `unit ${path}`);

const STREAM = 'xueji transferFeed 1';
/** 8 bytes of position, 8 of the reader, 16 of the signature: 43 characters. */
const READER_AT = 8;
const SEAL_AT = 16;
const LENGTH = 32;

const sign = (key: KeyObject, text: string | Buffer, bytes: number): Buffer =>
  createHmac('sha256', key).update(STREAM).update(text).digest().subarray(0, bytes);

export function cursorsOf(key: KeyObject, actor: Actor, former: readonly string[] = []): Cursors {
  let known: Buffer[] | null = null;
  // Computed on first use, because most requests use no cursors.
  const readers = () => {
    known ??= readersOf(actor, former).map((reader) => sign(key, reader, SEAL_AT - READER_AT));
    return known;
  };
  return {
    seal(position) {
      const head = Buffer.alloc(SEAL_AT);
      head.writeBigUInt64BE(BigInt(position));
      readers()[0]?.copy(head, READER_AT);
      return Buffer.concat([head, sign(key, head, LENGTH - SEAL_AT)]).toString('base64url');
    },
    open(cursor) {
      const bytes = Buffer.from(cursor, 'base64url');
      const head = bytes.subarray(0, SEAL_AT);
      // Decoding is lenient, but one cursor has exactly one spelling.
      const whole = bytes.length === LENGTH && bytes.toString('base64url') === cursor;
      if (!whole || !timingSafeEqual(bytes.subarray(SEAL_AT), sign(key, head, LENGTH - SEAL_AT))) return { refused: 'CURSOR_INVALID' };
      if (!readers().some((reader) => head.subarray(READER_AT).equals(reader))) return { refused: 'CURSOR_FOREIGN' };
      return { position: Number(head.readBigUInt64BE()) };
    },
  };
}
