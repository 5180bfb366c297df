/**
 * The language of messages. A text holds both languages: its Chinese sentences end with a full-width mark (or with ` · ` in a short label), its
 * English ones do not. Texts are stored with both languages. The language is chosen when an answer is sent, so that two readers of one row each get
 * their own language.
 */
import type { IncomingMessage } from 'node:http';
import express, { type Request } from 'express';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** By the header `Accept-Language`; Chinese when it is absent, or names neither language. */
export const languageOf = ({ headers }: Pick<IncomingMessage, 'headers'>): Language =>
  express.request.acceptsLanguages.call({ headers } as Request, ...LANGUAGES) === 'en' ? 'en' : 'zh';

/** A punctuation mark inside quotes or brackets does not end a sentence. A full stop ends one only before a space, so `1.5` does not. */
const SENTENCE = /.+?(?:[。！？](?![”）」])| · |[.!?](?=\s|$)|$)/gsu;
const isChinese = (sentence: string): boolean => /(?:[。！？]| · )$/u.test(sentence);
const sentencesIn = (text: string, language: Language): string[] =>
  (text.match(SENTENCE) ?? []).filter((sentence) => isChinese(sentence) === (language === 'zh'));

/** The sentences in one language; the whole text when it has no sentence in that language. */
export function inLanguage(text: string, language: Language): string {
  const chosen = sentencesIn(text, language);
  if (chosen.length === 0) return text;
  const parts = chosen.map((sentence) => sentence.replace(/ · $/, '').trim());
  return parts.join(language === 'zh' ? '' : ' ');
}

/** True when the text has a sentence in this language. */
export const isIn = (text: string, language: Language): boolean => sentencesIn(text, language).some((sentence) => /\p{L}/u.test(sentence));
