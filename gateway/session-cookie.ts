/**
 * The sealed cookies of a browser. Their content is encrypted with a key of the installation, so the browser cannot read or change it, and any gateway
 * process can open it without a store.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CompactEncrypt, compactDecrypt } from 'jose';

export type Sealer = {
  /** Seals a value for one purpose. A cookie of another purpose, of another installation, or an expired one opens as null. */
  seal(purpose: string, value: object, lifeS: number): Promise<string>;
  open<Value>(purpose: string, sealed: string | undefined): Promise<Value | null>;
};

type Sealed = { purpose: string; endsAtMs: number; value: unknown };

export function createSealer(hexKey: string): Sealer {
  const key = Buffer.from(hexKey, 'hex');
  return {
    seal(purpose, value, lifeS) {
      const content: Sealed = { purpose, endsAtMs: Date.now() + lifeS * 1000, value };
      // A browser drops a cookie of more than 4 KB.
      return new CompactEncrypt(deflateRawSync(JSON.stringify(content))).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(key);
    },
    async open<Value>(purpose: string, sealed: string | undefined) {
      if (!sealed) return null;
      const opened = await compactDecrypt(sealed, key).catch(() => null);
      if (!opened) return null;
      const content = JSON.parse(inflateRawSync(opened.plaintext).toString()) as Sealed;
      return content.purpose === purpose && content.endsAtMs > Date.now() ? (content.value as Value) : null;
    },
  };
}

/** The value of one cookie of a request. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
