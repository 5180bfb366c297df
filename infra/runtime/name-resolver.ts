/**
 * Resolves host names of partners' URLs by c-ares. `dns.lookup` uses libuv's four threads, so a few dead name servers would block all look-ups,
 * including those of our own databases and brokers.
 */
import { Resolver } from 'node:dns/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';

export type Address = { readonly address: string; readonly family: number };
export type Resolve = (host: string) => Promise<readonly Address[]>;
export type ResolverOptions = {
  /** Name servers as `host:port`; by default those of the system. */
  readonly servers?: readonly string[];
  /** Timeout of one query to one server. */
  readonly timeoutMs?: number;
  /** Timeout of the whole look-up with all servers and tries. */
  readonly withinMs?: number;
};

const TIMEOUT_MS = 1000;
const TRIES = 2;
const WITHIN_MS = 4000;
const MOST_KEPT = 5000;
/** Bounds for the time to live of a record, in seconds. A record with a TTL of a day may be corrected earlier. */
const TTL_S = { least: 1, most: 300 };
/** Some name servers never answer for IPv6. When one address family is known, wait this long for the other. */
const SECOND_FAMILY_MS = 300;
/** How long a failed look-up is cached. */
const FAILED_MS = 5000;
const LOOPBACK: readonly Address[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

type Found = { readonly addresses: readonly Address[]; readonly ttlS: number };

export function createResolver({ servers, timeoutMs = TIMEOUT_MS, withinMs = WITHIN_MS }: ResolverOptions = {}): Resolve {
  const resolver = new Resolver({ timeout: timeoutMs, tries: TRIES });
  if (servers) resolver.setServers(servers);
  const kept = new LRUCache<string, Promise<readonly Address[]>>({ max: MOST_KEPT });

  const ask = async (host: string): Promise<Found> => {
    const records: (Address & { ttl: number })[] = [];
    const asked = ([4, 6] as const).map(async (family) => {
      const found = await resolver[`resolve${family}`](host, { ttl: true });
      records.push(...found.map((record) => ({ ...record, family })));
    });
    await Promise.any(asked);
    await Promise.race([Promise.allSettled(asked), sleep(SECOND_FAMILY_MS, undefined, { ref: false })]);
    return { addresses: records.map(({ address, family }) => ({ address, family })), ttlS: Math.min(...records.map(({ ttl }) => ttl)) };
  };
  /** Concurrent look-ups of a name share one query. */
  const lookUp = (host: string): Promise<readonly Address[]> => {
    const found = inTime(ask(host), withinMs, host);
    const addresses = found.then((answer) => answer.addresses);
    kept.set(host, addresses);
    found.then(
      ({ ttlS }) => kept.set(host, addresses, { ttl: Math.min(Math.max(ttlS, TTL_S.least), TTL_S.most) * 1000 }),
      () => kept.set(host, addresses, { ttl: FAILED_MS }),
    );
    return addresses;
  };
  return (host) => {
    const name = host.toLowerCase();
    // These names are never sent to a name server (RFC 6761).
    if (name === 'localhost' || name.endsWith('.localhost')) return Promise.resolve(LOOPBACK);
    return kept.get(name) ?? lookUp(name);
  };
}

async function inTime<T>(work: Promise<T>, withinMs: number, host: string): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${host}: no name server answered in time`)), withinMs);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
