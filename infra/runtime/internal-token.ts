/** Services serve only the gateway: every request carries a token that the gateway signed for one actor, valid for 60 seconds. */
import { readFileSync } from 'node:fs';
import { GraphQLError } from 'graphql';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { type Actor, actorOf } from './actor.ts';

export const INTERNAL_ISSUER = 'xueji-gateway';
export const INTERNAL_AUDIENCE = 'xueji-services';

// Size of the cache of verified tokens. Verification takes 0.2 ms; 10,000 tokens of 600 bytes are 6 MB.
const MOST_REMEMBERED = 10_000;

/** Verifies the Authorization header. Verified tokens are cached until they expire. */
export function internalActors(jwksFile: string): (header: string | undefined) => Promise<Actor> {
  const keys = createLocalJWKSet(JSON.parse(readFileSync(jwksFile, 'utf8')));
  const remembered = new LRUCache<string, { actor: Actor; untilMs: number }>({ max: MOST_REMEMBERED });

  return async (header) => {
    const token = /^Bearer (.+)$/.exec(header ?? '')?.[1];
    if (!token) throw unauthenticated();
    const known = remembered.get(token);
    if (known && known.untilMs > Date.now()) return known.actor;

    const verified = await jwtVerify(token, keys, { issuer: INTERNAL_ISSUER, audience: INTERNAL_AUDIENCE, algorithms: ['ES256'] }).catch(
      () => null,
    );
    const actor = verified ? actorOf(verified.payload) : null;
    if (!actor || !verified?.payload.exp) throw unauthenticated();
    remembered.set(token, { actor, untilMs: verified.payload.exp * 1000 });
    return actor;
  };
}

const unauthenticated = () =>
  new GraphQLError('Only the gateway is served here', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
