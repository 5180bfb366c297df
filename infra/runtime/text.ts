/** One normal form for the texts that people type and programs add to. Every service that takes text uses it before it stores or compares. */

// A joiner or a variation selector changes how letters of these scripts are shown, so it stays between two of them.
const JOINED = '[\\p{Script=Arabic}\\p{Script=Mongolian}\\p{Script=Devanagari}]';
const JOINER = '[\\u200C\\u200D\\u180B-\\u180F]';
/** Characters that show nothing: format characters, fillers, variation selectors, the empty Braille pattern, control characters. */
const SHOWS_NOTHING = '[\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800]|(?![\\t-\\r\\u0085])\\p{Cc}';
const INVISIBLE = new RegExp(`(?!(?<=${JOINED})${JOINER}(?=${JOINED}))(?:${SHOWS_NOTHING})`, 'gu');
const EVERY_INVISIBLE = new RegExp(SHOWS_NOTHING, 'gu');
const SPACES = /[\s\u0085]+/gu;
const DASHES = /[\p{Pd}\u2212]/gu;
/** Copies from PDF files hold these radicals in place of the characters. */
const KANGXI_RADICALS = /[\u2F00-\u2FD5]/gu;
const PRIVATE_USE = /\p{Co}/u;
/** Texts that are in both normal forms already, which most cells of a roster are. */
const PLAIN = /^[\x21-\x7E\u4E00-\u9FFF]*$/u;

/** Targets of U+E815 to U+E864, in order: characters to which GBK and GB 18030-2000 gave private code points, with their standard ones. */
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
 * Text as it is stored and shown: NFC, standard code points, nothing invisible, one space where there were spaces of any kind, none at the ends.
 * `<b>` and other visible characters stay.
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

/** Dates, codes, numbers and phones: also narrow forms for wide ones, one kind of dash, and no space at all. */
export function normalToken(text: string): string {
  if (PLAIN.test(text)) return text;
  return standardized(text).normalize('NFKC').replace(EVERY_INVISIBLE, '').replace(SPACES, '').replace(DASHES, '-');
}

/** For comparison only: like a token, and capitals for small letters. */
export const comparableText = (text: string): string => normalToken(text).toUpperCase();

/** A character without a standard meaning is left: another computer shows something else for it. */
export const hasPrivateUse = (text: string): boolean => PRIVATE_USE.test(text);

/** PostgreSQL and JSON can hold every text but these: a NUL, or half of a surrogate pair. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Characters as a reader counts them: a letter with its marks is one. */
export function shownCharacters(text: string): string[] {
  // The segmenter takes a hundred times as long as this.
  if (PLAIN.test(text)) return text.split('');
  return Array.from(graphemes.segment(normalText(text)), ({ segment }) => segment);
}

/** The text of an HTTP header. A header holds no Chinese: clients send it percent-encoded, or as bytes of UTF-8, which Node reads as Latin-1. */
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
