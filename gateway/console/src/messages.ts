/** All texts of the pages, in Chinese and English. A page asks for a text by its name, so a missing text is a type error. */
import { createContext, use } from 'react';
import { TEXTS } from './texts.ts';

export type Language = 'zh' | 'en';
type Pair = readonly [zh: string, en: string];
/** Labels of the values of an enum. */
export type Labels = Readonly<Record<string, Pair>>;
export type TextName = keyof typeof TEXTS;

const KEPT_AT = 'xueji-language';

/** The language of the last visit, otherwise that of the browser; Chinese for every language other than English. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT_AT);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.startsWith('en') ? 'en' : 'zh';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT_AT, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

export const LanguageContext = createContext<Language>('zh');
export const useLanguage = (): Language => use(LanguageContext);

/** Gives the texts of the language in use. `{name}` in a text is replaced by the value of that name. */
export function useText(): (name: TextName, values?: Readonly<Record<string, string | number>>) => string {
  const language = useLanguage();
  return (name, values = {}) =>
    textOf(TEXTS[name], language).replaceAll(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

export const textOf = ([zh, en]: Pair, language: Language): string => (language === 'zh' ? zh : en);

/** The label of an enum value of the graph. A value that this page does not know yet is shown as it is. */
export function useLabel(): (table: Labels, value: string | null | undefined) => string {
  const language = useLanguage();
  return (table, value) => {
    const pair = value ? table[value] : undefined;
    return pair ? textOf(pair, language) : (value ?? '');
  };
}

/** The values of an enum as choices of a field, with their labels. */
export function useChoices(): (table: Labels) => { value: string; label: string }[] {
  const label = useLabel();
  return (table) => Object.keys(table).map((value) => ({ value, label: label(table, value) }));
}
