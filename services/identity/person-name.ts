/** Names of persons: which texts are valid names, and when two names are equal. */
import { comparableText, normalText } from '@xueji/infra/runtime/text.ts';

/** The middle dots that people and programs write between the parts of a name. */
const MIDDLE_DOTS = /[·\u0387•・･‧∙⋅●\u16EB\uA78F\u2E31\u2E33.]/g;
const APOSTROPHES = /['’‘ʼʻ`´]/g;

/** Names for comparison: one kind of middle dot and apostrophe, no spaces, one form of each character, capitals. */
export const comparableName = (name: string): string =>
  comparableText(name.replace(/´/g, "'")).replace(MIDDLE_DOTS, '·').replace(APOSTROPHES, "'");

// Unicode classifies 〇 as a number, but names use it. A Tibetan letter can have five combining marks.
const LETTERS = '[\\p{L}〇][\\p{L}\\p{M}〇]*';
const MOST_MARKS = 6;
const BETWEEN = "[-‐.·\\u0387•・･‧∙⋅\\uA78F '’‘`\\u0F0B]";
// An apostrophe before a Latin letter starts names such as 't Hooft. Before other letters it is the text marker of a spreadsheet.
const NAME = new RegExp(`^(?:['’](?=\\p{Script=Latin}))?${LETTERS}(?:${BETWEEN}{1,2}${LETTERS})*[.\\u0F0B]?$`, 'u');
const TOO_MANY_MARKS = new RegExp(`\\p{M}{${MOST_MARKS},}|\\p{Me}`, 'u');

/** Placeholders that programs and people write instead of a name, reduced to letters. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  ['NULL', 'NIL', 'NONE', 'NAN', 'NA', 'UNDEFINED', 'UNKNOWN', 'TRUE', 'FALSE', 'TEST', 'NAME', 'XX', 'XXX'].concat([
    '无',
    '没有',
    '暂无',
    '未知',
    '不详',
    '不明',
    '未填',
    '待定',
    '待补',
    '同上',
    '姓名',
    '无名',
    '测试',
    '某某',
    '某某某',
  ]),
);
/** Remains of Chinese text that was decoded with a wrong encoding and cannot be restored. */
const LOST_TEXT = /锟斤|斤拷|烫烫烫|屯屯屯/;
/** A name needs at least one of these letters. Modifier letters and 〇 look like dashes, apostrophes and circles. */
const REAL_LETTER = /[\p{Lo}\p{Lu}\p{Ll}\p{Lt}]/u;

/** True for letters with the marks that names have between them; false for digits, symbols, markup and placeholders. */
export function isPersonName(text: string): boolean {
  const name = normalText(text);
  return NAME.test(name) && REAL_LETTER.test(name) && !TOO_MANY_MARKS.test(name) && !LOST_TEXT.test(name) && !isPlaceholder(name);
}

const isPlaceholder = (name: string): boolean => PLACEHOLDERS.has(comparableName(name).replace(/[^\p{L}]/gu, ''));
