/** Legal documents that policy rules are based on. Rows of policy files refer to them by code. */
import { readFileSync } from 'node:fs';

export type Article = {
  readonly code: string;
  readonly title: string;
  /** A stable address of the text; null when none is known. */
  readonly url: string | null;
};

export const ARTICLES: readonly Article[] = JSON.parse(readFileSync(new URL('./articles.json', import.meta.url), 'utf8'));
