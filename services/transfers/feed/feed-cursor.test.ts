import { createSecretKey } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { cursorsOf } from './feed-cursor.ts';

const key = createSecretKey('11'.repeat(32), 'hex');
const partner: Actor = { userId: 'partner-41', hats: ['partner'], unit: '410000', path: '41' };
const office: Actor = { userId: 'office-1', hats: ['office'], unit: '410000', path: '41' };
const ours = cursorsOf(key, partner);
const cursor = ours.seal(12_345_678_901);

test('opens for whom it was sealed, wherever its unit lies now', () => {
  expect(ours.open(cursor)).toEqual({ position: 12_345_678_901 });
  expect(cursorsOf(key, { ...partner, unit: 'CN', path: '' }).open(cursor)).toEqual({ position: 12_345_678_901 });
});

test('is the same for everyone of one unit, so that equal readers are a group', () => {
  expect(cursorsOf(key, { ...office, userId: 'office-2' }).seal(7)).toBe(cursorsOf(key, office).seal(7));
});

test.each([
  ['another partner of the same unit', cursorsOf(key, { ...partner, userId: 'partner-42' })],
  ['an office of the same unit', cursorsOf(key, office)],
])('is foreign to %s', (_, other) => {
  expect(other.open(cursor)).toEqual({ refused: 'CURSOR_FOREIGN' });
});

const flipped = (at: number) => {
  const bytes = Buffer.from(cursor, 'base64url');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString('base64url');
};

test.each([
  ['nothing', ''],
  ['a number', 'cDEyMw'],
  ['cut short', cursor.slice(0, -2)],
  ['longer', `${cursor}AA`],
  ['with a space', `${cursor} `],
  ['with another position', flipped(7)],
  ['with another reader', flipped(12)],
  ['with another seal', flipped(31)],
  ['of another key', cursorsOf(createSecretKey('22'.repeat(32), 'hex'), partner).seal(12_345_678_901)],
])('is refused: %s', (_, forged) => {
  expect(ours.open(forged)).toEqual({ refused: 'CURSOR_INVALID' });
});
