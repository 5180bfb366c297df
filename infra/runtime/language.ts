/**
 * The language of messages. A text holds both languages: its Chinese sentences end with a full-width mark (or with ` · ` in a short label), its English
 * ones do not. Texts are stored and passed on whole, and cut at the edge, so that two readers of one row each read their own language.
 */
import type { IncomingMessage } from 'node:http';
import express, { type Request } from 'express';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** By the header `Accept-Language`; Chinese when it is absent, or names neither language. */
export const languageOf = ({ headers }: Pick<IncomingMessage, 'headers'>): Language =>
  express.request.acceptsLanguages.call({ headers } as Request, ...LANGUAGES) === 'en' ? 'en' : 'zh';

/** A mark inside quotes or brackets ends no sentence. A point ends one only before a space: `1.5` has none. */
const SENTENCE = /.+?(?:[。！？](?![”）」])| · |[.!?](?=\s|$)|$)/gsu;
const isChinese = (sentence: string): boolean => /(?:[。！？]| · )$/u.test(sentence);
const sentencesIn = (text: string, language: Language): string[] =>
  (text.match(SENTENCE) ?? []).filter((sentence) => isChinese(sentence) === (language === 'zh'));

/** The sentences of one language; the whole text when it has none of that language. */
export function inLanguage(text: string, language: Language): string {
  const chosen = sentencesIn(text, language);
  if (chosen.length === 0) return text;
  const parts = chosen.map((sentence) => sentence.replace(/ · $/, '').trim());
  return parts.join(language === 'zh' ? '' : ' ');
}

/** True when the text says something in this language. */
export const isIn = (text: string, language: Language): boolean => sentencesIn(text, language).some((sentence) => /\p{L}/u.test(sentence));
