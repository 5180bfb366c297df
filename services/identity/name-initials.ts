/** The pinyin initials (姓名首字母) of a name, by which a student is searched: 张小明 has ZXM, Anna Müller has AM. */
import { comparableText } from '@xueji/infra/runtime/text.ts';
import { pinyin } from 'pinyin-pro';

/** A run of Chinese characters, or a word of other letters. */
const PARTS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}'’‘ʼʻ`])+/gu;
const isChinese = (part: string): boolean => /^\p{Script=Han}/u.test(part);

/** Capitals without accents: Ü is found by U. */
const plain = (text: string): string => comparableText(text).normalize('NFD').replace(/\p{M}/gu, '');
const firstLetter = (word: string): string => plain(word).match(/\p{L}/u)?.[0] ?? '';

/** Some characters are read in another way as a surname (单, 曾, 解). A surname stands at the beginning of a name. A character without a known reading has no initial. */
function ofChinese(part: string, isSurname: boolean): string {
  const read = pinyin(part, { pattern: 'first', toneType: 'none', type: 'array', surname: isSurname ? 'head' : 'off' });
  return plain(read.join('')).replace(/[^A-Z]/g, '');
}

/** One letter for each Chinese character and for each word of other letters. */
export const initialsOf = (name: string): string =>
  (name.normalize('NFKC').match(PARTS) ?? []).map((part, at) => (isChinese(part) ? ofChinese(part, at === 0) : firstLetter(part))).join('');

/** Initials as a person types them, in the form in which they are stored. Null when they have other characters than letters. */
export function typedInitials(text: string): string | null {
  const letters = plain(text);
  return /^\p{L}{1,50}$/u.test(letters) ? letters : null;
}
