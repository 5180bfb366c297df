/** Every topic with its events: what is told, by whom, to whom. */
import type { EventContract } from './contract.ts';
import { ENTITLEMENT_EVENTS } from './entitlements.ts';
import { PLACEMENT_EVENTS } from './placements.ts';
import { SCHOOL_EVENTS } from './schools.ts';
import { STUDENT_EVENTS } from './students.ts';
import { TRANSFER_ANSWERS } from './transfer-answers.ts';
import { TRANSFER_EVENTS } from './transfers.ts';
import { PUBLIC_TRANSFER_EVENTS } from './transfers-public.ts';

export type Topic = {
  readonly publisher: string;
  /** `partners`: with ids only, for systems outside. `services`: among our own. */
  readonly readers: 'services' | 'partners';
  /** What the Kafka key and the partition follow. */
  readonly key: string;
  readonly events: EventContract;
};

export const TOPICS = {
  students: { publisher: 'identity', readers: 'services', key: 'Id of the student.', events: STUDENT_EVENTS },
  schools: {
    publisher: 'enrolment',
    readers: 'services',
    key: 'Id of the school, code of the region, or one for all changes of paths.',
    events: SCHOOL_EVENTS,
  },
  placements: { publisher: 'enrolment', readers: 'services', key: 'Id of the student.', events: PLACEMENT_EVENTS },
  transfers: { publisher: 'transfers', readers: 'services', key: 'Id of the student.', events: TRANSFER_EVENTS },
  'transfers-public': { publisher: 'transfers', readers: 'partners', key: 'Id of the transfer.', events: PUBLIC_TRANSFER_EVENTS },
  'transfer-answers': {
    publisher: 'enrolment, identity and funding',
    readers: 'services',
    key: 'Id of the student.',
    events: TRANSFER_ANSWERS,
  },
  entitlements: { publisher: 'funding', readers: 'services', key: 'Id of the student.', events: ENTITLEMENT_EVENTS },
} as const satisfies Record<string, Topic>;
