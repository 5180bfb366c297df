/** Checks whether a caller may read the counts of a unit. Units are public, so the error may say that the unit is outside of the caller's scope. */
import type { GraphQLError } from 'graphql';
import type { Actor } from './actor.ts';
import { forbidden, shown } from './caller-fault.ts';
import { currentPathOf, type Paths } from './path-changes.ts';
import { countsAs, readsCounts } from './scope.ts';

/** The error for a unit outside of the caller's scope. `name` is the argument or field, `unit` the caller's value. */
export const outsideUnit = (name: string, unit: string, actor: Actor): GraphQLError =>
  forbidden(
    {
      zh: `${shown(unit)}不在您的管辖或登记范围内`,
      en: `${shown(unit)} lies outside what you may read, which begins at ${actor.unit}`,
    },
    name,
  );

/** The path of a region whose counts this actor may read. Null for a hat that reads no counts, and for an unknown code. */
export function countedPath(code: string, { actor, paths }: { readonly actor: Actor; readonly paths: Paths }): string | null {
  const path = currentPathOf(code, paths);
  if (path === null || !readsCounts(actor)) return null;
  if (!countsAs(actor, path)) throw outsideUnit('region', code, actor);
  return path;
}
