/** A command on a set of cases: each of them is done or refused by itself, and a case that is named twice is judged once. */
import type { Parts } from './command.ts';
import { isRefused, type Refused } from './refusal.ts';

type SetInput = { readonly ids: readonly string[] };
type SetResult<Done extends object> = { readonly results: readonly (Done | Refused)[] };

/** A repeat keeps what was done, and judges the rest anew. `idOf` is the case that was done. */
export function partsOfSet<Done extends object, Input extends SetInput>(
  idOf: (done: Done) => string,
  // biome-ignore lint/suspicious/noExplicitAny: the refusals of a case are a closed list of its service
): Parts<Input, any, any> {
  const doneIn = ({ results }: SetResult<Done>): Map<string, Done> =>
    new Map(results.flatMap((one) => (isRefused(one) ? [] : [[idOf(one as Done), one as Done]])));
  return {
    keep(judged: SetResult<Done>) {
      const done = doneIn(judged);
      return done.size > 0 ? { results: [...done.values()] } : null;
    },
    rest(input, kept: SetResult<Done>) {
      const done = doneIn(kept);
      const left = input.ids.filter((id) => !done.has(id));
      return left.length > 0 ? { ...input, ids: left } : null;
    },
    join({ ids }, kept: SetResult<Done>, rest: SetResult<Done> | null) {
      const done = doneIn(kept);
      const others = [...(rest?.results ?? [])];
      return { results: ids.flatMap((id) => done.get(id) ?? others.splice(0, 1)) };
    },
  };
}
