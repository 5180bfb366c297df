import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { fileNameOf, isComplete, isNamedAs, typeOfBytes } from './files.ts';
import { type FileLink, LINK_MS, openLink, signLink } from './files-link.ts';
import { anActor } from './testing.ts';

test.each([
  ['PDF', Buffer.from('%PDF-1.7\n')],
  ['JPEG', Buffer.from('ffd8ffe000104a4649460001', 'hex')],
  ['PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  [null, Buffer.from('<!doctype html><script>')],
  [null, Buffer.from('\n%PDF-1.7')],
  [null, Buffer.from('PK\u0003\u0004')],
  [null, Buffer.from('89504e47', 'hex')],
  [null, Buffer.alloc(0)],
])('the first bytes tell %s', (type, bytes) => {
  expect(typeOfBytes(bytes)).toBe(type);
});

test.each([
  ['居住证.pdf', 'PDF', true],
  ['IMG_1.JPG', 'JPEG', true],
  ['照片.jpeg', 'JPEG', true],
  ['scan.PNG', 'PNG', true],
  ['居住证.pdf', 'PNG', false],
  ['居住证.pdf.png', 'PDF', false],
  ['pdf', 'PDF', false],
] as const)('%s as the name of a %s: %s', (name, type, fits) => {
  expect(isNamedAs(name, type)).toBe(fits);
});

test.each([
  ['PDF', '…startxref\n116\n%%EOF\n', true],
  ['PDF', `%%EOF${' '.repeat(1100)}`, false],
  ['PDF', '0000000016 00000 n', false],
  ['PNG', '\0\0\0\0IEND\xaeB`\x82', true],
  ['PNG', 'IDAT…', false],
  ['JPEG', 'anything', true],
] as const)('a %s that ends with %j is complete: %s', (type, last, complete) => {
  expect(isComplete(Buffer.from(last, 'latin1'), type)).toBe(complete);
});

test.each([
  ['居住证.pdf', encodeURIComponent('居住证.pdf')],
  ['居住证.pdf', Buffer.from('居住证.pdf').toString('latin1')],
  ['a b.pdf', 'a   b.pdf'],
  // A character that reverses the text direction would show this as “…fdp.exe”.
  ['exe.pdf', encodeURIComponent('exe\u202e.pdf')],
  [null, undefined],
  [null, ''],
  [null, '%20'],
  [null, '../etc/passwd.pdf'],
  [null, encodeURIComponent('C:\\居住证.pdf')],
  [null, encodeURIComponent('a\0.pdf')],
  [null, encodeURIComponent('a\r\nset-cookie: x.pdf')],
  [null, `${'a'.repeat(197)}.pdf`],
])('the file name %s of the header %s', (name, header) => {
  expect(fileNameOf(header)).toBe(name);
});

describe('a signed link', () => {
  const key = createSecretKey(randomBytes(32));
  const reader = anActor('approver', '41/4116/411628');
  const now = Date.now();
  const link: FileLink = { fileId: randomUUID(), purpose: 'REVIEW', expiresAtMs: now + LINK_MS };
  const signed = signLink(key, link, reader);

  test('opens for its reader until it expires', () => {
    expect(openLink(key, signed, reader, now)).toEqual(link);
    expect(openLink(key, signed, reader, now + LINK_MS - 1)).toEqual(link);
    expect(openLink(key, signed, reader, now + LINK_MS)).toEqual({ refused: 'FileLinkExpired' });
  });

  test.each([
    ['another person', { ...reader, userId: 'another' }],
    ['the same person in another unit', { ...reader, path: '41/4116' }],
  ])('does not open for %s', (_, other) => {
    expect(openLink(key, signed, other, now)).toEqual({ refused: 'FileLinkForeign' });
  });

  test('does not open when any of its characters is changed, added or missing', () => {
    for (let at = 0; at < signed.length; at += 1) {
      const changed = `${signed.slice(0, at)}${signed[at] === 'A' ? 'B' : 'A'}${signed.slice(at + 1)}`;
      expect(openLink(key, changed, reader, now)).toEqual({ refused: 'FileLinkInvalid' });
    }
    for (const text of ['', '.', '....', `${signed}A`, `${signed}.`, signed.slice(0, -1), `A${signed}`])
      expect(openLink(key, text, reader, now)).toEqual({ refused: 'FileLinkInvalid' });
  });

  test('does not open under another key', () => {
    expect(openLink(createSecretKey(randomBytes(32)), signed, reader, now)).toEqual({ refused: 'FileLinkInvalid' });
  });
});
