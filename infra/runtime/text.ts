/** The normal form of texts from people and programs. Every service applies it before it stores or compares text. */

// A joiner or a variation selector changes the display of letters of these scripts, so it is kept between two of them.
const JOINED = '[\\p{Script=Arabic}\\p{Script=Mongolian}\\p{Script=Devanagari}]';
const JOINER = '[\\u200C\\u200D\\u180B-\\u180F]';
/** Invisible characters: format characters, fillers, variation selectors, the empty Braille pattern, control characters. */
const SHOWS_NOTHING = '[\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800]|(?![\\t-\\r\\u0085])\\p{Cc}';
const INVISIBLE = new RegExp(`(?!(?<=${JOINED})${JOINER}(?=${JOINED}))(?:${SHOWS_NOTHING})`, 'gu');
const EVERY_INVISIBLE = new RegExp(SHOWS_NOTHING, 'gu');
const SPACES = /[\s\u0085]+/gu;
const DASHES = /[\p{Pd}\u2212]/gu;
/** Text copied from PDF files has these radicals instead of the characters. */
const KANGXI_RADICALS = /[\u2F00-\u2FD5]/gu;
const PRIVATE_USE = /\p{Co}/u;
/** Texts that are already in both normal forms, like most cells of a roster. */
const PLAIN = /^[\x21-\x7E\u4E00-\u9FFF]*$/u;

/** Standard code points for U+E815 to U+E864, in order: GBK and GB 18030-2000 used private code points for these characters. */
const FROM_E815 = [
  '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳',
  '⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
].join('');
const OTHER_PRIVATE: readonly (readonly [number, string])[] = [
  [0xe5e5, '\u3000'],
  [0xe78d, '\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19'],
  [0xe7c7, 'ḿǹ'],
  [0xe7e7, '\u303E⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻'],
];
const STANDARD = new Map(
  [[0xe815, FROM_E815] as const, ...OTHER_PRIVATE].flatMap(([first, targets]) =>
    [...targets].map((target, index) => [String.fromCodePoint(first + index), target] as const),
  ),
);
const standardized = (text: string): string =>
  PRIVATE_USE.test(text) ? text.replace(/\p{Co}/gu, (character) => STANDARD.get(character) ?? character) : text;

/**
 * Text for storage and display: NFC, standard code points, no invisible characters, single spaces, no spaces at the ends. `<b>` and other visible
 * characters are kept.
 */
export function normalText(text: string): string {
  if (PLAIN.test(text)) return text;
  return standardized(text)
    .replace(INVISIBLE, '')
    .replace(KANGXI_RADICALS, (radical) => radical.normalize('NFKC'))
    .normalize('NFC')
    .replace(SPACES, ' ')
    .trim();
}

/** For dates, codes, numbers and phones: also half-width forms, one kind of dash, and no spaces. */
export function normalToken(text: string): string {
  if (PLAIN.test(text)) return text;
  return standardized(text).normalize('NFKC').replace(EVERY_INVISIBLE, '').replace(SPACES, '').replace(DASHES, '-');
}

/** For comparison only: like a token, in upper case. */
export const comparableText = (text: string): string => normalToken(text).toUpperCase();

/** True when a private-use character remains. Other computers show something else for it. */
export const hasPrivateUse = (text: string): boolean => PRIVATE_USE.test(text);

/** PostgreSQL and JSON can hold every text except with NUL or half of a surrogate pair. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Characters as a reader counts them: a letter with its combining marks is one. */
export function shownCharacters(text: string): string[] {
  // The segmenter is a hundred times slower.
  if (PLAIN.test(text)) return text.split('');
  return Array.from(graphemes.segment(normalText(text)), ({ segment }) => segment);
}

/** Decodes the text of an HTTP header. Clients send Chinese percent-encoded, or as UTF-8 bytes, which Node reads as Latin-1. */
export function textOfHeader(given: string): string {
  try {
    return decodeURIComponent(given.includes('%') ? given : asUtf8(given));
  } catch {
    return asUtf8(given);
  }
}

function asUtf8(given: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(given, 'latin1'));
  } catch {
    return given;
  }
}
