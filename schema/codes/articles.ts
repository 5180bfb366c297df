/** Documents that rules of policy come from. A row of a policy file names them by code. */
import { readFileSync } from 'node:fs';

export type Article = {
  readonly code: string;
  readonly title: string;
  /** Where it can be read; null when no stable address is known. */
  readonly url: string | null;
};

export const ARTICLES: readonly Article[] = JSON.parse(readFileSync(new URL('./articles.json', import.meta.url), 'utf8'));
