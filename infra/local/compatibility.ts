/**
 * Finds incompatible changes of event contracts. Readers of the released contract get new events, and readers of the new contract get old events from
 * the log.
 */
import type { Contracts } from './asyncapi.ts';

type Json = Record<string, unknown>;

/** One line for each incompatible change. Additions are compatible. */
export function breaksOf(released: Contracts, now: Contracts): string[] {
  return Object.entries(released).flatMap(([topic, events]) =>
    Object.entries(events).flatMap(([type, { readers, body }]) => {
      const current = now[topic]?.[type];
      if (!current) return [`${topic}.${type}: removed`];
      const gone = readers.filter((reader) => !current.readers.includes(reader));
      // Events in the log and on Kafka name this reader. It would park them for ever.
      return [...gone.map((reader) => `${topic}.${type}: reader ${reader} removed`), ...breaksIn(body, current.body, `${topic}.${type}`)];
    }),
  );
}

/** Keywords that are compared in detail. All others must not change. */
const LOOKED_INTO = new Set(['properties', 'required', 'enum', 'items', 'anyOf', 'description']);

function breaksIn(before: Json, after: Json, at: string): string[] {
  const keywords = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...keywords].filter((keyword) => !LOOKED_INTO.has(keyword) && !isEqual(before[keyword], after[keyword]));
  return [
    ...changed.map((keyword) => `${at}: ${keyword} changed`),
    ...breaksInFields(before, after, at),
    ...listOf(before.enum)
      .filter((value) => !listOf(after.enum).includes(value))
      .map((value) => `${at}: value ${JSON.stringify(value)} removed`),
    ...listOf(after.enum)
      .filter((value) => 'enum' in before && !listOf(before.enum).includes(value))
      .map((value) => `${at}: value ${JSON.stringify(value)} added, and readers of the release refuse it`),
    ...(!('enum' in before) && 'enum' in after ? [`${at}: narrowed to an enum`] : []),
    ...('items' in before ? breaksIn(objectOf(before.items), objectOf(after.items), `${at}[]`) : []),
    ...breaksInChoices(listOf(before.anyOf) as Json[], listOf(after.anyOf) as Json[], at),
  ];
}

function breaksInFields(before: Json, after: Json, at: string): string[] {
  const [was, is] = [objectOf(before.properties), objectOf(after.properties)];
  const [wasRequired, isRequired] = [listOf(before.required), listOf(after.required)];
  return [
    ...Object.keys(was).flatMap((field) =>
      field in is ? breaksIn(objectOf(was[field]), objectOf(is[field]), `${at}.${field}`) : [`${at}.${field}: removed`],
    ),
    ...wasRequired
      .filter((field) => String(field) in is && !isRequired.includes(field))
      .map((field) => `${at}.${field}: no longer always there`),
    ...isRequired
      .filter((field) => !wasRequired.includes(field))
      .map((field) => `${at}.${field}: required now, and old events do not have it`),
    ...(before.additionalProperties === false
      ? Object.keys(is)
          .filter((field) => !(field in was))
          .map((field) => `${at}.${field}: added to a closed object`)
      : []),
  ];
}

function breaksInChoices(before: readonly Json[], after: readonly Json[], at: string): string[] {
  if (before.length !== after.length) return [`${at}: other alternatives`];
  return before.flatMap((choice, index) => breaksIn(choice, after[index] ?? {}, at));
}

const objectOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
