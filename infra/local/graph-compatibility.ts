/** Finds SDL changes that break clients of the last release. A field may be removed when its announced end date has passed. */
import { type Change, CriticalityLevel, diff, type Rule } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

/** The reason of a deprecation names the day from which the field may be absent: `@deprecated(reason: "Use `name`. Ends on 2027-09-01.")`. */
const ENDS_ON = /Ends on (\d{4}-\d{2}-\d{2})/;

/** One line for each incompatible change. Additions are compatible. */
export async function breaksOfGraph(released: string, now: string, today: Date): Promise<string[]> {
  const before = buildSchema(released);
  const endedFields: Rule = ({ changes }) => changes.filter((change) => !isAnnouncedEnd(before, change, today));
  const changes = await diff(before, buildSchema(now), [endedFields]);
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).map(({ message }) => message);
}

/** True for the removal of a field whose announced end date has passed. */
function isAnnouncedEnd(before: GraphQLSchema, { type, path = '' }: Change, today: Date): boolean {
  if (type !== 'FIELD_REMOVED' && type !== 'FIELD_DEPRECATION_REMOVED') return false;
  const [owner = '', name = ''] = path.split('.');
  const holder = before.getType(owner);
  const reason = isObjectType(holder) || isInterfaceType(holder) ? holder.getFields()[name]?.deprecationReason : null;
  const day = ENDS_ON.exec(reason ?? '')?.[1];
  return day !== undefined && new Date(day) <= today;
}
