/**
 * Signed links to files. A link contains a file, a purpose and an expiry, and works only for the person and the unit that requested it. Links are not
 * stored; every process with the same key can verify them.
 */
import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Actor } from './actor.ts';
import type { FileRefusal } from './files.ts';
import type { Refused } from './refusal.ts';

/** Long enough to fetch a file, and too short to pass the link on. */
export const LINK_MS = 5 * 60_000;

export type FileLink = { readonly fileId: string; readonly purpose: string; readonly expiresAtMs: number };
type Reader = Pick<Actor, 'userId' | 'path'>;

const macOf = (key: KeyObject, ...parts: readonly string[]): Buffer => createHmac('sha256', key).update(JSON.stringify(parts)).digest();

/** The link contains only a digest of the reader, because proxies log links. */
const readerTag = (key: KeyObject, { userId, path }: Reader): string =>
  macOf(key, 'file reader', userId, path).subarray(0, 9).toString('base64url');

export function signLink(key: KeyObject, { fileId, purpose, expiresAtMs }: FileLink, reader: Reader): string {
  const signed = [fileId, purpose, String(expiresAtMs), readerTag(key, reader)];
  return [...signed, macOf(key, 'file link', ...signed).toString('base64url')].join('.');
}

/** The content of a link if this reader may use it now, otherwise the refusal. */
export function openLink(key: KeyObject, link: string, reader: Reader, nowMs: number): FileLink | Refused<FileRefusal> {
  const parts = link.split('.');
  // Compare the texts, not the bytes: several base64url texts decode to the same bytes.
  const mac = Buffer.from(parts.at(-1) ?? '');
  const signed = parts.slice(0, -1);
  const expected = Buffer.from(macOf(key, 'file link', ...signed).toString('base64url'));
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) return { refused: 'FileLinkInvalid' };
  const [fileId = '', purpose = '', end = '', tag = ''] = signed;
  if (tag !== readerTag(key, reader)) return { refused: 'FileLinkForeign' };
  const expiresAtMs = Number(end);
  return nowMs < expiresAtMs ? { fileId, purpose, expiresAtMs } : { refused: 'FileLinkExpired' };
}
