/** Which places of an answer are empty because a service did not answer. The gateway's own error names no path. */
import { type FormattedExecutionResult, type GraphQLError, type GraphQLFormattedError, Kind, parse } from 'graphql';
import { formatError } from './errors.ts';

type Path = readonly (string | number)[];
/** `at` is the object that the fetch would have filled, with `@` for every item of a list; `fields` are the root fields when there is no object yet. */
export type Emptied = { readonly at: Path; readonly fields: readonly string[] };

/** A list that lost a service has one error an item; a client needs no more than a page of them. */
const MOST_PLACES = 100;
const EVERY_ITEM = '@';

/** For a fetch that failed: its query is read only now. */
export function emptiedBy(query: string, at: Path = []): Emptied {
  if (at.length > 0) return { at, fields: [] };
  const [operation] = parse(query).definitions;
  const selections = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return { at, fields: selections.flatMap((one) => (one.kind === Kind.FIELD ? [(one.alias ?? one.name).value] : [])) };
}

/** The places of the data that a path with `@` stands for; a path ends early where the data is null. */
export function placesOf(data: unknown, path: Path): Path[] {
  const [step, ...rest] = path;
  if (step === undefined || data === null || typeof data !== 'object') return [[]];
  if (step === EVERY_ITEM)
    return Array.isArray(data) ? data.flatMap((item, index) => placesOf(item, rest).map((place) => [index, ...place])) : [[]];
  return placesOf((data as Record<string, unknown>)[step], rest).map((place) => [step, ...place]);
}

const emptiedIn = (errors: readonly GraphQLError[]): Emptied[] =>
  errors.flatMap(({ extensions: { emptied } }) => (emptied ? [emptied as Emptied] : []));

/** Errors without a path become one error for each place that is empty. A field below such a place is not "missing": its service was not asked. */
export function nameEmptied(result: FormattedExecutionResult, errors: readonly GraphQLError[]): void {
  const emptied = emptiedIn(errors);
  if (emptied.length === 0) return;
  const places = emptied.flatMap(({ at, fields }) =>
    at.length > 0 ? placesOf(result.data, at).slice(0, MOST_PLACES) : fields.map((field) => [field]),
  );
  const others = (result.errors ?? []).filter(({ path, extensions }) => path || extensions?.code !== 'SUBGRAPH_UNAVAILABLE');
  result.errors = [...others.filter(({ path = [] }) => !emptied.some((one) => liesIn(path, one))), ...places.map(unavailableAt)];
}

const unavailableAt = (path: Path): GraphQLFormattedError =>
  formatError({ message: '', path: [...path], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });

function liesIn(path: Path, { at, fields }: Emptied): boolean {
  if (at.length === 0) return fields.includes(String(path[0]));
  return at.every((step, index) => step === path[index] || (step === EVERY_ITEM && typeof path[index] === 'number'));
}
