/**
 * What every event contract is made of. A topic's file lists its events as `type → body`; the TypeScript type and the JSON Schema follow from it.
 * An event travels as a CloudEvent 1.0 in Kafka's binary mode: the envelope in headers, the body as JSON.
 */
import { z } from 'zod';

export type EventContract = Record<string, z.ZodType>;

/** The events of a contract as a union on `type`. */
export type EventOf<C extends EventContract> = { [T in keyof C & string]: { type: T; body: z.infer<C[T]> } }[keyof C & string];

/** Those events of a contract that a service acts on; all others of the topic only count in their order. */
export function only<C extends EventContract, T extends keyof C & string>(contract: C, ...types: readonly T[]): Pick<C, T> {
  return Object.fromEntries(types.map((type) => [type, contract[type]])) as Pick<C, T>;
}

/** The only facts about a student that internal events carry besides ids, versions, paths and codes of schools and classes. A test fails on any other. */
export const PERSONAL_FACTS = ['sex', 'birthMonth', 'migrantChild', 'leftBehind', 'boarder'] as const;

/** Personal facts, as statistics and programmes need them. */
export const facts = z.strictObject({
  sex: z.enum(['MALE', 'FEMALE']),
  /** `YYYY-MM` */
  birthMonth: z.string().regex(/^\d{4}-\d{2}$/),
  migrantChild: z.boolean(),
  leftBehind: z.enum(['NONE', 'ONE_PARENT', 'BOTH_PARENTS']),
  boarder: z.boolean(),
} satisfies Record<(typeof PERSONAL_FACTS)[number], z.ZodType>);
export type Facts = z.infer<typeof facts>;

export const id = z.uuid();
/** Path of a unit, e.g. `41/4101/410105/2141000123`; empty for the nation. */
export const path = z.string().regex(/^([0-9]{2,10}(\/[0-9]{2,10}){0,3})?$/);
export const stage = z.enum(['PRIMARY', 'JUNIOR', 'SENIOR']);
export type Stage = z.infer<typeof stage>;
export const entryYear = z.int().min(1990).max(2100);
/** A date in Asia/Shanghai, `YYYY-MM-DD`. */
export const date = z.iso.date();
/** An instant, ISO 8601 with offset. */
export const instant = z.iso.datetime({ offset: true });
