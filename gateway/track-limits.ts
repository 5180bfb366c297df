/** Rate limits of lookups without an account: a case, an address and the whole process each have a budget per minute. */
import { isIPv4 } from 'node:net';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** Lookups a minute. A person who mistypes a code or looks every few seconds stays below. The budget of the process limits the memory of the other two. */
export const TRACKS_A_MINUTE = { ofCase: 20, ofAddress: 60, ofProcess: 6000 };

export type TrackLimits = {
  /** Seconds to wait; 0 when the lookup may go on. */
  secondsToWait(caseNumber: string, address: string): Promise<number>;
};

export function createTrackLimits(limits = TRACKS_A_MINUTE): TrackLimits {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: 60 });
  const [process, addresses, cases] = [limiter(limits.ofProcess), limiter(limits.ofAddress), limiter(limits.ofCase)];
  return {
    async secondsToWait(caseNumber, address) {
      try {
        // The order matters: a request that is refused for its address must not use the budget of the case.
        await process.consume('all');
        await addresses.consume(networkOf(address));
        await cases.consume(caseNumber.replaceAll(/[\s-]/g, '').toUpperCase());
        return 0;
      } catch (error) {
        if (error instanceof Error) throw error;
        return Math.max(1, Math.ceil((error as RateLimiterRes).msBeforeNext / 1000));
      }
    },
  };
}

/** One household has a /64 of IPv6 addresses, so its members count together. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (isIPv4(address) || !address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const [first, last] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)];
  const zeros = address.includes('::') ? Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0') : [];
  const groups = [...first, ...zeros, ...last].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}
