import { readFileName } from './file-name.ts';

test.each([
  ['nothing', undefined, 'roster.csv'],
  ['an empty name', '', 'roster.csv'],
  ['a percent-encoded name', encodeURIComponent('2026级名册.csv'), '2026级名册.csv'],
  ['a name in bytes of UTF-8', Buffer.from('名册.csv').toString('latin1'), '名册.csv'],
  ['a Latin-1 name', 'r\u00e9sum\u00e9.csv', 'r\u00e9sum\u00e9.csv'],
  ['a percent sign that encodes nothing', '100%.csv', '100%.csv'],
  ['a folder before it', 'C:%5Cusers%5Croster.csv', 'roster.csv'],
  ['a path out of every folder', '..%2F..%2Fetc%2Fpasswd', 'passwd'],
  ['control and direction characters', 'a%00%0d%0a%E2%80%AEb.csv', 'a b.csv'],
  ['nothing that shows', '%E2%80%8B%00', 'roster.csv'],
])('%s', (_, given, name) => {
  expect(readFileName(given)).toBe(name);
});

test('a long name is cut between two characters that show', () => {
  const family = '👨‍👩‍👧';
  for (const text of [
    '𬱖'.repeat(300),
    family.repeat(300),
    'e\u0301\u0302'.repeat(300),
    `${'a'.repeat(199)}😀b`,
    `a${'\u0301'.repeat(5000)}`,
  ]) {
    const name = readFileName(encodeURIComponent(text));
    expect(name.isWellFormed()).toBe(true);
    expect(name.length).toBeLessThanOrEqual(800);
    expect([...new Intl.Segmenter('zh').segment(name)].length).toBeLessThanOrEqual(200);
  }
});
