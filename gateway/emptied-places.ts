/** Finds the paths of an answer that are empty because a service did not answer. The gateway's own error has no path. */
import { type FormattedExecutionResult, type GraphQLError, type GraphQLFormattedError, Kind, parse } from 'graphql';
import { formatError } from './errors.ts';

type Path = readonly (string | number)[];
/** `at` is the object that the fetch would have filled, with `@` for every item of a list; `fields` are the root fields when there is no object yet. */
export type Emptied = { readonly at: Path; readonly fields: readonly string[] };

/** Most errors that one answer reports. When a service is down, a list has one error an item; a client needs no more than a page of them. */
const MOST_PATHS = 100;
const EVERY_ITEM = '@';

/** The paths that a failed fetch would have filled. */
export function emptiedBy(query: string, at: Path = []): Emptied {
  if (at.length > 0) return { at, fields: [] };
  const [operation] = parse(query).definitions;
  const selections = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return { at, fields: selections.flatMap((one) => (one.kind === Kind.FIELD ? [(one.alias ?? one.name).value] : [])) };
}

/** The concrete paths that a path with `@` matches in the data. A path ends early where the data is null. */
export function pathsOf(data: unknown, path: Path): Path[] {
  const [step, ...rest] = path;
  if (step === undefined || data === null || typeof data !== 'object') return [[]];
  if (step === EVERY_ITEM)
    return Array.isArray(data) ? data.flatMap((item, index) => pathsOf(item, rest).map((below) => [index, ...below])) : [[]];
  return pathsOf((data as Record<string, unknown>)[step], rest).map((below) => [step, ...below]);
}

const emptiedIn = (errors: readonly GraphQLError[]): Emptied[] =>
  errors.flatMap(({ extensions: { emptied } }) => (emptied ? [emptied as Emptied] : []));

/**
 * Replaces errors without a path by one error for each empty path. A field below such a path is not reported as missing, because its service was not
 * asked.
 */
export function nameEmptied(result: FormattedExecutionResult, errors: readonly GraphQLError[]): void {
  const emptied = emptiedIn(errors);
  if (emptied.length === 0) return;
  const paths = emptied.flatMap(({ at, fields }) =>
    at.length > 0 ? pathsOf(result.data, at).slice(0, MOST_PATHS) : fields.map((field) => [field]),
  );
  const others = (result.errors ?? []).filter(({ path, extensions }) => path || extensions?.code !== 'SUBGRAPH_UNAVAILABLE');
  result.errors = [...others.filter(({ path = [] }) => !emptied.some((one) => liesIn(path, one))), ...paths.map(unavailableAt)];
}

const unavailableAt = (path: Path): GraphQLFormattedError =>
  formatError({ message: '', path: [...path], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });

function liesIn(path: Path, { at, fields }: Emptied): boolean {
  if (at.length === 0) return fields.includes(String(path[0]));
  return at.every((step, index) => step === path[index] || (step === EVERY_ITEM && typeof path[index] === 'number'));
}
