/**
 * The sealed cookies of a browser. Their content is encrypted with a key of the installation, so the browser cannot read or change it, and any gateway
 * process can open it without a store.
 */
import { EncryptJWT, jwtDecrypt } from 'jose';

export type Sealer = {
  /** Seals a value for one purpose. A cookie of another purpose, of another installation, or an expired one opens as null. */
  seal(purpose: string, value: object, lifeS: number): Promise<string>;
  open<Value>(purpose: string, sealed: string | undefined): Promise<Value | null>;
};

export function createSealer(hexKey: string): Sealer {
  const key = Buffer.from(hexKey, 'hex');
  return {
    seal: (purpose, value, lifeS) =>
      new EncryptJWT({ value })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setAudience(purpose)
        .setExpirationTime(Math.floor(Date.now() / 1000) + lifeS)
        .encrypt(key),
    async open<Value>(purpose: string, sealed: string | undefined) {
      if (!sealed) return null;
      const opened = await jwtDecrypt(sealed, key, { audience: purpose, requiredClaims: ['exp'] }).catch(() => null);
      return (opened?.payload.value as Value | undefined) ?? null;
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
