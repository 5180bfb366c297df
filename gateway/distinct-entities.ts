/** The planner asks for an entity once for every place at which it stands; a page of a hundred transfers names few schools. */
import type { GraphQLFormattedError } from 'graphql';

type Variables = Record<string, unknown>;
type Result = { data?: Record<string, unknown> | null; errors?: readonly GraphQLFormattedError[] };

/** `places[n]` is where the n-th representation stands in `variables`; null when no two were equal. */
export type Distinct = { readonly variables: Variables; readonly places: readonly number[] | null };

/** The same question with each representation once. */
export function askOnce(variables: Variables | undefined): Distinct {
  const asked = variables?.representations;
  if (!variables || !Array.isArray(asked) || asked.length < 2) return { variables: variables ?? {}, places: null };
  const placeOf = new Map<string, number>();
  const distinct: unknown[] = [];
  const places = asked.map((representation: unknown) => {
    const key = JSON.stringify(representation);
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    placeOf.set(key, distinct.length);
    return distinct.push(representation) - 1;
  });
  return distinct.length === asked.length
    ? { variables, places: null }
    : { variables: { ...variables, representations: distinct }, places };
}

/** The answer as if each had been asked for: an entity's data, and what is wrong with it, at every place. */
export function spreadEntities<R extends Result>(result: R, places: readonly number[] | null): R {
  const entities = result.data?._entities;
  if (!places || !Array.isArray(entities)) return result;
  return {
    ...result,
    data: { ...result.data, _entities: places.map((place) => entities[place] as unknown) },
    ...(result.errors && { errors: result.errors.flatMap((error) => atEveryPlace(error, places)) }),
  };
}

function atEveryPlace(error: GraphQLFormattedError, places: readonly number[]): GraphQLFormattedError[] {
  const [root, at, ...below] = error.path ?? [];
  if (root !== '_entities' || typeof at !== 'number') return [error];
  return places.flatMap((place, index) => (place === at ? [{ ...error, path: [root, index, ...below] }] : []));
}
