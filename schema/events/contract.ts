/**
 * Common parts of event contracts. A topic's file lists its events as `type → body`; the TypeScript type and the JSON Schema are derived from it. An
 * event is sent as a CloudEvent 1.0 in Kafka's binary mode: the envelope in headers, the body as JSON.  How a contract changes. The name on Kafka
 * carries the version: `StudentGraduated` is `cn.xueji.StudentGraduated.v1`. 1. A new optional field keeps the version. Readers ignore fields that
 * they do not know. 2. Any other change is a new type, `'StudentGraduated.v2'`, in the same contract with its own readers. The producer writes the
 * old type and then    the new one until no service reads the old one. A service that reads both applies the second so that it changes nothing more.
 * 3. Deploy consumers first. If a producer comes first, its readers park the new type (UNKNOWN) and apply it by themselves after their upgrade.
 *
 * A topic can be declared `latestOnly` (topics.ts). Each of its events says all of its aggregate again, so only the last one counts:
 * - Its key is the id of the aggregate, and it has one event type. Kafka keeps the last record of each key (compaction) and no age deletes it.
 * - The log empties the body of an event when a later one of the aggregate is written. The row stays, so positions and versions have no gap.
 * - The inbox applies a later version whatever is missing before it, and drops a lower one.
 * - A change that is not an optional field needs a new topic, since a second type under the same key would replace the first.
 */
import { z } from 'zod';

export type EventContract = Record<string, z.ZodType>;

/** The name of a contract's type on Kafka. Only this name contains version 1. */
export const ceTypeOf = (type: string): string => `cn.xueji.${type}${/\.v\d+$/.test(type) ? '' : '.v1'}`;

/** The type of a contract by its name on Kafka; null when it has no version or is not ours. */
export function typeFrom(ceType: string): string | null {
  const [, name, version] = /^cn\.xueji\.(\w+)(\.v[1-9]\d*)$/.exec(ceType) ?? [];
  return name ? `${name}${version === '.v1' ? '' : version}` : null;
}

/** The events of a contract as a union on `type`. */
export type EventOf<C extends EventContract> = { [T in keyof C & string]: { type: T; body: z.infer<C[T]> } }[keyof C & string];

/** The services. Each is also the name of its Kafka consumer group. */
export type ServiceName = 'identity' | 'enrolment' | 'transfers' | 'funding' | 'statistics';

/**
 * For each event, the services that must understand it. The producer sends this list with the event. A service on the list that does not know the
 * type parks the event and the later events of its key. Any other service ignores it. A reader may be added, and is never removed.
 */
export type ReadersOf<C extends EventContract> = Readonly<Record<keyof C & string, readonly ServiceName[]>>;

/** The only facts of a student that services may learn from events, on the topic `student-facts` alone. A test fails on any other fact or topic. */
export const PERSONAL_FACTS = [
  'sex',
  'birthMonth',
  'minority',
  'hukouType',
  'migrantChild',
  'migrantOrigin',
  'leftBehind',
  'boarder',
  'orphan',
  'disability',
  'inclusive',
  'overseas',
  'preschool',
  'martyrFamily',
  'wantsAid',
] as const;

/** A code of a national table. */
const code = z.string().regex(/^[0-9A-Z]{1,2}$/);

/**
 * Personal facts, as statistics and programmes need them, and no finer: a month and no day, a yes and no people or country. An optional fact is absent
 * when the record does not say it, and in events of before it was added.
 */
export const facts = z.object({
  sex: z.enum(['MALE', 'FEMALE']),
  /** `YYYY-MM` */
  birthMonth: z.string().regex(/^\d{4}-\d{2}$/),
  migrantChild: z.boolean(),
  leftBehind: z.enum(['NONE', 'ONE_PARENT', 'BOTH_PARENTS']),
  boarder: z.boolean(),
  /** Of one of the 55 minorities. */
  minority: z.boolean().optional(),
  /** Agricultural or not: 户口性质. */
  hukouType: code.optional(),
  /** Where a migrant child is registered, seen from the school; NONE for any other child. */
  migrantOrigin: z.enum(['NONE', 'SAME_PROVINCE', 'OTHER_PROVINCE']).optional(),
  orphan: z.boolean().optional(),
  /** Kind of disability: 残疾类型. */
  disability: code.optional(),
  /** Kind of learning in an ordinary class with a disability: 随班就读. */
  inclusive: code.optional(),
  /** From Hong Kong, Macao or Taiwan, overseas Chinese or a foreigner. */
  overseas: z.boolean().optional(),
  preschool: z.boolean().optional(),
  martyrFamily: z.boolean().optional(),
  wantsAid: z.boolean().optional(),
} satisfies Record<(typeof PERSONAL_FACTS)[number], z.ZodType>);
export type Facts = z.infer<typeof facts>;

export const id = z.uuid();
/** Path of a unit, e.g. `41/4101/410105/2141000123`; empty for the nation. */
export const path = z.string().regex(/^([0-9]{2,10}(\/[0-9]{2,10}){0,3})?$/);
export const stage = z.enum(['PRIMARY', 'JUNIOR', 'SENIOR', 'SPECIAL']);
export type Stage = z.infer<typeof stage>;
/** In the order in which lists show them. */
export const STAGES: readonly Stage[] = stage.options;
export const entryYear = z.int().min(1990).max(2100);
/** A date in Asia/Shanghai, `YYYY-MM-DD`. */
export const date = z.iso.date();
/** An instant, ISO 8601 with offset. */
export const instant = z.iso.datetime({ offset: true });
