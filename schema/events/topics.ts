/** Every topic with its events: what is told, by whom, to whom. */
import { CALENDAR_EVENTS, CALENDAR_READERS } from './calendar.ts';
import type { EventContract, EventOf, ReadersOf, ServiceName } from './contract.ts';
import { ENTITLEMENT_EVENTS, ENTITLEMENT_READERS } from './entitlements.ts';
import { PLACEMENT_EVENTS, PLACEMENT_READERS } from './placements.ts';
import { SCHOOL_EVENTS, SCHOOL_READERS } from './schools.ts';
import { STUDENT_EVENTS, STUDENT_READERS } from './students.ts';
import { TRANSFER_ANSWER_READERS, TRANSFER_ANSWERS } from './transfer-answers.ts';
import { TRANSFER_EVENTS, TRANSFER_READERS } from './transfers.ts';
import { PUBLIC_TRANSFER_EVENTS, PUBLIC_TRANSFER_READERS } from './transfers-public.ts';

export type Topic = {
  readonly publisher: string;
  /** `partners`: with ids only, for systems outside. `services`: among our own. */
  readonly audience: 'services' | 'partners';
  /** What the Kafka key and the partition follow. */
  readonly key: string;
  readonly events: EventContract;
  readonly readers: ReadersOf<EventContract>;
};

export const TOPICS = {
  students: { publisher: 'identity', audience: 'services', key: 'Id of the student.', events: STUDENT_EVENTS, readers: STUDENT_READERS },
  schools: {
    publisher: 'enrolment',
    audience: 'services',
    key: 'Id of the school, code of the region, or one for all changes of paths.',
    events: SCHOOL_EVENTS,
    readers: SCHOOL_READERS,
  },
  placements: {
    publisher: 'enrolment',
    audience: 'services',
    key: 'Id of the student.',
    events: PLACEMENT_EVENTS,
    readers: PLACEMENT_READERS,
  },
  transfers: {
    publisher: 'transfers',
    audience: 'services',
    key: 'Id of the student.',
    events: TRANSFER_EVENTS,
    readers: TRANSFER_READERS,
  },
  'transfers-public': {
    publisher: 'transfers',
    audience: 'partners',
    key: 'Id of the transfer.',
    events: PUBLIC_TRANSFER_EVENTS,
    readers: PUBLIC_TRANSFER_READERS,
  },
  'transfer-answers': {
    publisher: 'enrolment, identity and funding',
    audience: 'services',
    key: 'Id of the student.',
    events: TRANSFER_ANSWERS,
    readers: TRANSFER_ANSWER_READERS,
  },
  calendar: {
    publisher: 'transfers',
    audience: 'services',
    key: 'One for the nation.',
    events: CALENDAR_EVENTS,
    readers: CALENDAR_READERS,
  },
  entitlements: {
    publisher: 'funding',
    audience: 'services',
    key: 'Id of the student.',
    events: ENTITLEMENT_EVENTS,
    readers: ENTITLEMENT_READERS,
  },
} as const satisfies Record<string, Topic>;

type Topics = typeof TOPICS;
type ReadIn<T extends keyof Topics, S extends ServiceName> = {
  [E in keyof Topics[T]['events'] as E extends keyof Topics[T]['readers']
    ? S extends Extract<Topics[T]['readers'][E], readonly ServiceName[]>[number]
      ? E
      : never
    : never]: Topics[T]['events'][E];
};
/** The topics that a service reads, each with the contracts of the events that it must understand. */
export type ContractsOf<S extends ServiceName> = {
  [T in keyof Topics as keyof ReadIn<T, S> extends never ? never : T]: ReadIn<T, S>;
};
/** The events that a service must understand. */
export type EventFor<S extends ServiceName> = {
  [T in keyof ContractsOf<S>]: EventOf<Extract<ContractsOf<S>[T], EventContract>>;
}[keyof ContractsOf<S>];

export function contractsOf<S extends ServiceName>(service: S): ContractsOf<S> {
  const read = Object.entries(TOPICS as Record<string, Topic>).flatMap(([topic, { events, readers }]) => {
    const types = Object.keys(events).filter((type) => readers[type]?.includes(service));
    return types.length > 0 ? [[topic, Object.fromEntries(types.map((type) => [type, events[type]]))]] : [];
  });
  return Object.fromEntries(read);
}

/** The topics that a service publishes. */
export const topicsOf = (service: string): string[] =>
  Object.entries(TOPICS).flatMap(([topic, { publisher }]) => (publisher.split(/, | and /).includes(service) ? [topic] : []));

/** The services that must understand an event: empty for a type or a topic that this process does not know. */
export const readersOf = (topic: string, type: string): readonly ServiceName[] =>
  (TOPICS as Record<string, Topic>)[topic]?.readers[type] ?? [];
