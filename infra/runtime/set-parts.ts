/** A command on a set of items: each of them is done or refused by itself, and one that is named twice is judged once. */
import type { Parts } from './command.ts';
import { isRefused, type Refused } from './refusal.ts';

type SetResult<Done extends object> = { readonly results: readonly (Done | Refused)[] };

/** Where the items of a command stand, and which item an answer is about. */
type SetOf<Input, Item, Done> = {
  readonly itemsOf: (input: Input) => readonly Item[];
  readonly withItems: (input: Input, items: readonly Item[]) => Input;
  readonly idOf: (item: Item) => string;
  readonly idOfDone: (done: Done) => string;
};

/** A repeat keeps what was done, and judges the rest anew. */
export function partsOfItems<Done extends object, Input, Item>({
  itemsOf,
  withItems,
  idOf,
  idOfDone,
  // biome-ignore lint/suspicious/noExplicitAny: the refusals of an item are a closed list of its service
}: SetOf<Input, Item, Done>): Parts<Input, any, any> {
  const doneIn = ({ results }: SetResult<Done>): Map<string, Done> =>
    new Map(results.flatMap((one) => (isRefused(one) ? [] : [[idOfDone(one as Done), one as Done]])));
  return {
    keep(judged: SetResult<Done>) {
      const done = doneIn(judged);
      return done.size > 0 ? { results: [...done.values()] } : null;
    },
    rest(input, kept: SetResult<Done>) {
      const done = doneIn(kept);
      const left = itemsOf(input).filter((item) => !done.has(idOf(item)));
      return left.length > 0 ? withItems(input, left) : null;
    },
    join(input, kept: SetResult<Done>, rest: SetResult<Done> | null) {
      const done = doneIn(kept);
      const others = [...(rest?.results ?? [])];
      return { results: itemsOf(input).flatMap((item) => done.get(idOf(item)) ?? others.splice(0, 1)) };
    },
  };
}

/** The same for a command that names its items by `ids`. */
export const partsOfSet = <Done extends object, Input extends { readonly ids: readonly string[] }>(idOfDone: (done: Done) => string) =>
  partsOfItems<Done, Input, string>({
    itemsOf: ({ ids }) => ids,
    withItems: (input, ids) => ({ ...input, ids }),
    idOf: (id) => id,
    idOfDone,
  });
