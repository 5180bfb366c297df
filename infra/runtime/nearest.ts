/** What somebody probably meant who has misspelt a name. */

const LONGEST_COMPARED = 40;

/** The item whose name differs least from a text; null when all differ in more than half of their characters. */
export function nearest<Item>(text: string, items: readonly Item[], nameOf: (item: Item) => string): Item | null {
  let best: Item | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const name = nameOf(item).slice(0, LONGEST_COMPARED);
    const distance = editDistance(text.slice(0, LONGEST_COMPARED), name);
    if (distance < least && distance <= Math.max(text.length, name.length) / 2) [best, least] = [item, distance];
  }
  return best;
}

/** Characters to insert, delete or replace, after Levenshtein. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[to.length] ?? 0;
}
