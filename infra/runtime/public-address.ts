/**
 * Checks which addresses a partner's URL may lead to: only public ones, because otherwise the URL could reach our own networks (SSRF). All addresses
 * of a name are checked, and the connection uses one of the checked addresses.
 */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { type Address, createResolver, type Resolve } from './name-resolver.ts';

export type AddressRules = {
  /** For development and tests: allows any address, and http. */
  readonly allowPrivate: boolean;
  readonly resolve?: Resolve;
};
export type UrlRefusal = 'NOT_A_URL' | 'NOT_HTTPS' | 'HAS_USER_INFO' | 'NOT_PUBLIC' | 'UNRESOLVABLE';

/** IANA's special-purpose registry of IPv4: private, shared, loopback, link-local, documentation, benchmarking, multicast, reserved. */
const SPECIAL_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
// For IPv6 only global unicast is allowed. This excludes loopback, mapped IPv4, NAT64, unique-local, link-local and multicast.
const GLOBAL_UNICAST = '2000::/3';
/** Within global unicast: protocol assignments (Teredo, ORCHID), documentation, 6to4. */
const SPECIAL_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const listOf = (family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', bits] = range.split('/');
    list.addSubnet(net, Number(bits), family);
  }
  return list;
};
const specialIpv4 = listOf('ipv4', SPECIAL_IPV4);
const globalUnicast = listOf('ipv6', [GLOBAL_UNICAST]);
const specialIpv6 = listOf('ipv6', SPECIAL_IPV6);

export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !specialIpv4.check(address, 'ipv4');
  // A zone (`fe80::1%eth0`) names one of our own network links.
  if (isIP(address) !== 6 || address.includes('%')) return false;
  return globalUnicast.check(address, 'ipv6') && !specialIpv6.check(address, 'ipv6');
}

const resolveByNameServers = createResolver();
/** For development: also resolves names of the hosts file, such as those of containers. The system's look-up is slow, so it is used last. */
const resolveBySystemToo: Resolve = (host) => resolveByNameServers(host).catch(() => lookup(host, { all: true }));

/** All addresses of a host; an empty list when any of them is not public. */
export async function publicAddressesOf(
  host: string,
  { allowPrivate, resolve = allowPrivate ? resolveBySystemToo : resolveByNameServers }: AddressRules,
): Promise<readonly Address[]> {
  const addresses = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolve(host);
  return allowPrivate || addresses.every(({ address }) => isPublicAddress(address)) ? addresses : [];
}

/** Why a URL must not be called, without looking up its name; null otherwise. */
export function refuseUnresolved(text: string, { allowPrivate }: Pick<AddressRules, 'allowPrivate'>): UrlRefusal | null {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return 'NOT_A_URL';
  if (url.protocol !== 'https:' && !allowPrivate) return 'NOT_HTTPS';
  if (url.username || url.password) return 'HAS_USER_INFO';
  const host = hostOf(url);
  return isIP(host) && !allowPrivate && !isPublicAddress(host) ? 'NOT_PUBLIC' : null;
}

/** Why a URL must not be called, including the addresses of its name; null when it may. */
export async function refuseUrl(text: string, rules: AddressRules): Promise<UrlRefusal | null> {
  const refused = refuseUnresolved(text, rules);
  if (refused) return refused;
  const addresses = await publicAddressesOf(hostOf(new URL(text)), rules).catch(() => null);
  if (addresses === null) return 'UNRESOLVABLE';
  return addresses.length > 0 ? null : 'NOT_PUBLIC';
}

/** The URL parser normalises all spellings of an address (decimal, octal, hexadecimal, short). This removes brackets and a final dot. */
export const hostOf = ({ hostname }: Pick<URL, 'hostname'>): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
