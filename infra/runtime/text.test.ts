import { comparableText, hasPrivateUse, isStorable, normalText, normalToken, shownCharacters } from './text.ts';

const INVISIBLE = {
  'zero width space': '\u200B',
  'zero width joiner': '\u200D',
  'word joiner': '\u2060',
  'byte order mark': '\uFEFF',
  'soft hyphen': '\u00AD',
  'left-to-right override': '\u202D',
  'pop directional isolate': '\u2069',
  'Hangul filler': '\u3164',
  'Hangul choseong filler': '\u115F',
  'half-width Hangul filler': '\uFFA0',
  'empty Braille pattern': '\u2800',
  'variation selector': '\uFE0F',
  'ideographic variation selector': '\u{E0100}',
  'language tag': '\u{E0041}',
  bell: '\u0007',
};

test.each(Object.entries(INVISIBLE))('the character %s is removed at every position', (_, character) => {
  expect(normalText(`${character}王${character}芳${character}`)).toBe('王芳');
  expect(normalToken(`${character}41${character}16`)).toBe('4116');
  expect(normalText(character.repeat(3))).toBe('');
});

test.each(['\u0020', '\u00A0', '\u3000', '\u2003', '\u202F', '\u205F', '\t', '\r\n', '\u2028', '\u0085', ' \u3000\u00A0'])(
  'spaces of the kind %j are one space inside a text, and none in a token',
  (space) => {
    expect(normalText(`${space}李${space}雷${space}`)).toBe('李 雷');
    expect(normalToken(`${space}41${space}16`)).toBe('4116');
  },
);

test('joiners are kept where they change the display of letters', () => {
  expect(normalText('می\u200Cخواهم')).toBe('می\u200Cخواهم');
  expect(normalText('ᠮᠣᠩᠭ\u180Eᠣᠯ\u200B')).toBe('ᠮᠣᠩᠭ\u180Eᠣᠯ');
  expect(comparableText('می\u200Cخواهم')).toBe(comparableText('میخواهم'));
});

test('letters with marks have one form, and full-width digits become half-width only in a token', () => {
  expect(normalText('Jose\u0301')).toBe('José');
  expect(normalText('５号楼')).toBe('５号楼');
  expect(normalToken('２０１７－９–１')).toBe('2017-9-1');
  expect(comparableText(' ｊｏｈｎ smith')).toBe('JOHNSMITH');
  expect(normalText('\u2F45程')).toBe('方程');
});

test.each([
  ['\uE863', '䶮'],
  ['\uE864', '龻'],
  ['\uE815', '⺁'],
  ['\uE816', '\u{20087}'],
  ['\uE831', '\u{215D7}'],
  ['\uE83B', '\u{2298F}'],
  ['\uE855', '\u{241FE}'],
  ['\uE854', '龺'],
  ['\uE843', '龹'],
  ['\uE81E', '龴'],
  ['\uE7C7', 'ḿ'],
])('the private character %j of GB 18030 is %s', (character, standard) => {
  expect(normalText(`张${character}`)).toBe(`张${standard}`);
});

test('our table has exactly the two-byte characters of GB 18030 that Unicode maps', () => {
  const decoder = new TextDecoder('gb18030');
  const bytes = Array.from({ length: 81 }, (_, index) => 0x50 + index).filter((byte) => byte !== 0x7f);
  bytes.forEach((byte, index) => {
    const decoded = decoder.decode(Uint8Array.from([0xfe, byte]));
    if (!hasPrivateUse(decoded)) expect(normalText(String.fromCodePoint(0xe815 + index))).toBe(decoded);
  });
});

test('other private characters are kept and reported', () => {
  expect([hasPrivateUse('张\uE000'), hasPrivateUse(normalText('张\u{F0000}')), hasPrivateUse(normalText('张\uE863'))]).toEqual([
    true,
    true,
    false,
  ]);
});

test.each([
  ['王芳', true],
  ['\u{20087}', true],
  ['王\0', false],
  ['\uD842', false],
  ['王\uDFB7芳', false],
])('%j can be stored: %s', (text, storable) => {
  expect(isStorable(text)).toBe(storable);
});

test.each([
  ['王芳', 2],
  ['\u{30EDE}\u{30EDE}', 2],
  ['Jose\u0301', 4],
  ['👨‍👩‍👧', 3],
  ['王\u200B芳', 2],
])('%j has %d characters that show', (text, count) => {
  expect(shownCharacters(text)).toHaveLength(count);
});
