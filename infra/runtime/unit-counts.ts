/** Whose lists and counts a caller may read of a unit that it names. A unit is public, so a caller may be told that it lies outside. */
import type { GraphQLError } from 'graphql';
import type { Actor } from './actor.ts';
import { forbidden, shown } from './caller-fault.ts';
import { currentPathOf, type Paths } from './path-changes.ts';
import { countsAs, readsCounts } from './scope.ts';

/** The caller named a unit outside its own. `name` is the argument or the field, `unit` what the caller wrote. */
export const outsideUnit = (name: string, unit: string, actor: Actor): GraphQLError =>
  forbidden(
    {
      zh: `${shown(unit)}不在您的管辖或登记范围内`,
      en: `${shown(unit)} lies outside what you may read, which begins at ${actor.unit}`,
    },
    name,
  );

/** The path of a region whose counts this actor may read. Null for a role that reads no counts, and for a code that no region has. */
export function countedPath(code: string, { actor, paths }: { readonly actor: Actor; readonly paths: Paths }): string | null {
  const path = currentPathOf(code, paths);
  if (path === null || !readsCounts(actor)) return null;
  if (!countsAs(actor, path)) throw outsideUnit('region', code, actor);
  return path;
}
