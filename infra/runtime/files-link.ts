/**
 * Signed links to files. A link names a file, a purpose and an end, and works only for the person and the unit that asked for it. Nothing of it is
 * stored, so every process with the same key can check it.
 */
import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Actor } from './actor.ts';
import type { FileRefusal } from './files.ts';
import type { Refused } from './refusal.ts';

/** Enough to fetch a file, too short to pass a link on. */
export const LINK_MS = 5 * 60_000;

export type FileLink = { readonly fileId: string; readonly purpose: string; readonly expiresAtMs: number };
type Reader = Pick<Actor, 'userId' | 'path'>;

const macOf = (key: KeyObject, ...parts: readonly string[]): Buffer => createHmac('sha256', key).update(JSON.stringify(parts)).digest();

/** The reader is in the link only as a digest: links stand in the logs of proxies. */
const readerTag = (key: KeyObject, { userId, path }: Reader): string =>
  macOf(key, 'file reader', userId, path).subarray(0, 9).toString('base64url');

export function signLink(key: KeyObject, { fileId, purpose, expiresAtMs }: FileLink, reader: Reader): string {
  const signed = [fileId, purpose, String(expiresAtMs), readerTag(key, reader)];
  return [...signed, macOf(key, 'file link', ...signed).toString('base64url')].join('.');
}

/** What a link names, if this reader may use it now. */
export function openLink(key: KeyObject, link: string, reader: Reader, nowMs: number): FileLink | Refused<FileRefusal> {
  const parts = link.split('.');
  // Compared as text: several texts of base64url are the same bytes.
  const mac = Buffer.from(parts.at(-1) ?? '');
  const signed = parts.slice(0, -1);
  const expected = Buffer.from(macOf(key, 'file link', ...signed).toString('base64url'));
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) return { refused: 'FileLinkInvalid' };
  const [fileId = '', purpose = '', end = '', tag = ''] = signed;
  if (tag !== readerTag(key, reader)) return { refused: 'FileLinkForeign' };
  const expiresAtMs = Number(end);
  return nowMs < expiresAtMs ? { fileId, purpose, expiresAtMs } : { refused: 'FileLinkExpired' };
}
