import type { Resolve } from './name-resolver.ts';
import { isPublicAddress, refuseUrl } from './public-address.ts';

test.each([
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '100.64.0.1',
  '100.100.100.200',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '::10.0.0.1',
  '64:ff9b::a00:1',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:10::1',
  '2001:20::1',
  '2001:db8::1',
  '2002:a00:1::1',
  '3fff::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  'not an address',
])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

test.each([
  '8.8.8.8',
  '1.1.1.1',
  '100.63.255.255',
  '100.128.0.1',
  '172.15.0.1',
  '172.32.0.1',
  '223.5.5.5',
  '2400:3200::1',
  '2606:4700::1111',
])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

/** A table of names; other names have no address. */
const NAMES: Record<string, string[]> = {
  'public.example': ['223.5.5.5', '2400:3200::1'],
  'private.example': ['10.0.0.1'],
  'mixed.example': ['223.5.5.5', '127.0.0.1'],
  'six.example': ['fd00::1'],
  localhost: ['127.0.0.1', '::1'],
};
const resolve: Resolve = async (host) => {
  const addresses = NAMES[host.toLowerCase()];
  if (!addresses) throw new Error(`ENOTFOUND ${host}`);
  return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
};

/** The reason for which each URL is refused. */
test.each([
  ['https://127.0.0.1/', 'NOT_PUBLIC'],
  ['https://2130706433/', 'NOT_PUBLIC'],
  ['https://0x7f000001/', 'NOT_PUBLIC'],
  ['https://0x7f.1/', 'NOT_PUBLIC'],
  ['https://017700000001/', 'NOT_PUBLIC'],
  ['https://0177.0.0.01/', 'NOT_PUBLIC'],
  ['https://127.1/', 'NOT_PUBLIC'],
  ['https://127.0.0.1./', 'NOT_PUBLIC'],
  ['https://①②⑦.⓪.⓪.①/', 'NOT_PUBLIC'],
  ['https://0/', 'NOT_PUBLIC'],
  ['https://[::]/', 'NOT_PUBLIC'],
  ['https://[::1]:8443/', 'NOT_PUBLIC'],
  ['https://[::ffff:10.0.0.1]/', 'NOT_PUBLIC'],
  ['https://[::ffff:a00:1]/', 'NOT_PUBLIC'],
  ['https://[64:ff9b::10.0.0.1]/', 'NOT_PUBLIC'],
  ['https://[fe80::1]/', 'NOT_PUBLIC'],
  ['https://169.254.169.254/latest/meta-data/', 'NOT_PUBLIC'],
  ['https://localhost/', 'NOT_PUBLIC'],
  ['https://LOCALHOST./', 'NOT_PUBLIC'],
  ['https://private.example/', 'NOT_PUBLIC'],
  ['https://private.example./', 'NOT_PUBLIC'],
  ['https://mixed.example/', 'NOT_PUBLIC'],
  ['https://six.example/', 'NOT_PUBLIC'],
  ['https://nowhere.example/', 'UNRESOLVABLE'],
  ['https://user:secret@public.example/', 'HAS_USER_INFO'],
  ['https://public.example@127.0.0.1/', 'HAS_USER_INFO'],
  ['http://public.example/', 'NOT_HTTPS'],
  ['ftp://public.example/', 'NOT_A_URL'],
  ['file:///etc/passwd', 'NOT_A_URL'],
  ['//public.example/', 'NOT_A_URL'],
  ['https://', 'NOT_A_URL'],
  ['public.example', 'NOT_A_URL'],
  ['https://public.example/hooks?x=1', null],
  ['https://public.example./', null],
  ['https://223.5.5.5/', null],
])('%s: %s', async (url, refused) => expect(await refuseUrl(url, { allowPrivate: false, resolve })).toBe(refused));

test('where private addresses are allowed, http and loopback are; user and password never', async () => {
  const rules = { allowPrivate: true, resolve };
  expect(await refuseUrl('http://localhost:4000/', rules)).toBeNull();
  expect(await refuseUrl('http://127.0.0.1/', rules)).toBeNull();
  expect(await refuseUrl('http://user@127.0.0.1/', rules)).toBe('HAS_USER_INFO');
});
