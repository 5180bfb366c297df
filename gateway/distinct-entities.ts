/**
 * Removes duplicates from entity fetches. The planner requests an entity once for each position in the answer, but a page of a hundred transfers
 * names few schools.
 */
import type { GraphQLFormattedError } from 'graphql';

type Variables = Record<string, unknown>;
type Result = { data?: Record<string, unknown> | null; errors?: readonly GraphQLFormattedError[] };

/** `positions[n]` is the index of the n-th representation in `variables`. Null when all representations were different. */
export type Distinct = { readonly variables: Variables; readonly positions: readonly number[] | null };

/** The same variables with each representation once. */
export function askOnce(variables: Variables | undefined): Distinct {
  const asked = variables?.representations;
  if (!variables || !Array.isArray(asked) || asked.length < 2) return { variables: variables ?? {}, positions: null };
  const indexOf = new Map<string, number>();
  const distinct: unknown[] = [];
  const positions = asked.map((representation: unknown) => {
    const key = JSON.stringify(representation);
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    indexOf.set(key, distinct.length);
    return distinct.push(representation) - 1;
  });
  return distinct.length === asked.length
    ? { variables, positions: null }
    : { variables: { ...variables, representations: distinct }, positions };
}

/** The answer with each entity's data and errors copied to all its positions. */
export function spreadEntities<R extends Result>(result: R, positions: readonly number[] | null): R {
  const entities = result.data?._entities;
  if (!positions || !Array.isArray(entities)) return result;
  return {
    ...result,
    data: { ...result.data, _entities: positions.map((position) => entities[position] as unknown) },
    ...(result.errors && { errors: result.errors.flatMap((error) => atEveryPosition(error, positions)) }),
  };
}

function atEveryPosition(error: GraphQLFormattedError, positions: readonly number[]): GraphQLFormattedError[] {
  const [root, at, ...below] = error.path ?? [];
  if (root !== '_entities' || typeof at !== 'number') return [error];
  return positions.flatMap((position, index) => (position === at ? [{ ...error, path: [root, index, ...below] }] : []));
}
