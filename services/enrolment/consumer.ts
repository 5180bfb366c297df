/** Enrolment's reactions when identity registers students, and when transfers are requested, decided and ended. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Consumption } from '@xueji/infra/runtime/consumer.ts';
import { contractsOf } from '@xueji/schema/events/topics.ts';
import type { Occurrence, Without } from './placement-set.ts';
import { followSet } from './placement-store.ts';

export const enrolmentConsumption = (now: Clock, without?: Without): Consumption => ({
  contracts: contractsOf('enrolment'),
  // Their types and bodies were read by the contracts above.
  apply: (tx, events) => followSet(tx, events as unknown as readonly Occurrence[], now(), without),
});
