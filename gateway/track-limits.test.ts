import { createTrackLimits, networkOf } from './track-limits.ts';

const limits = { ofCase: 3, ofAddress: 5, ofProcess: 12 };
const times = async (count: number, look: (n: number) => Promise<number>) => {
  const waits: number[] = [];
  for (let n = 0; n < count; n += 1) waits.push(await look(n));
  return waits.map((seconds) => (seconds > 0 ? 'wait' : 'pass'));
};

test('one case has a limit of lookups per minute, for all callers and spellings together', async () => {
  const track = createTrackLimits(limits);
  const spellings = ['20261125-7K3M9Q2D', '20261125-7k3m9q2d', ' 202611257K3M9Q2D ', '20261125-7K3M9Q2D'];
  expect(await times(4, (n) => track.secondsToWait(spellings[n] ?? '', `10.0.0.${n}`))).toEqual(['pass', 'pass', 'pass', 'wait']);
  expect(await track.secondsToWait('another', '10.0.0.1')).toBe(0);
});

test('one address has a limit of lookups per minute, and other addresses are not affected', async () => {
  const track = createTrackLimits(limits);
  expect(await times(6, (n) => track.secondsToWait(`case ${n}`, '10.0.0.1'))).toEqual([...Array(5).fill('pass'), 'wait']);
  expect(await track.secondsToWait('case 5', '10.0.0.2')).toBe(0);
});

test('the process stores no more cases and addresses than its own budget', async () => {
  const track = createTrackLimits(limits);
  expect(await times(13, (n) => track.secondsToWait(`case ${n}`, `10.0.0.${n}`))).toEqual([...Array(12).fill('pass'), 'wait']);
});

test.each([
  ['10.0.0.1', '10.0.0.1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
