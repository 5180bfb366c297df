/** Writes the decision of a double admission: one admission stands, the others end, and the seat of the child is counted in one plan. */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import type { Tx } from '@xueji/infra/runtime/database.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import type { Placement } from '../placement.ts';
import { saidOf } from '../placement-set.ts';
import { saveOutcome } from '../placement-store.ts';
import { type Decided, type DecisionInput, type DecisionRefusal, decideAdmission } from './decision.ts';
import { lockPlans } from './plan-store.ts';
import { lockForPlans, saveAdmissions } from './store.ts';

/** `endedSchoolIds`: the schools whose admission ended. */
export type DecisionDone = { readonly planId: string; readonly studentId: string; readonly endedSchoolIds: readonly string[] };

export async function decideDoubleAdmissions(
  tx: Tx,
  commands: readonly Command<DecisionInput>[],
): Promise<(DecisionDone | Refused<DecisionRefusal>)[]> {
  const results: (DecisionDone | Refused<DecisionRefusal>)[] = [];
  for (const command of commands) results.push(await decideOne(tx, command));
  return results;
}

async function decideOne(tx: Tx, command: Command<DecisionInput>): Promise<DecisionDone | Refused<DecisionRefusal>> {
  const { actor, input, now } = command;
  const { planId, studentId } = input;
  const { placements, admissions } = await lockForPlans(tx, [studentId], []);
  const plans = await lockPlans(tx, [planId, ...admissions.map((one) => one.planId)]);
  const [placement] = placements;
  const plan = plans.find(({ id }) => id === planId);
  const decided = decideAdmission({ plan, admissions, placement, actor, input, today: dateInChina(now) });
  if (isRefused(decided)) return decided as Refused<DecisionRefusal>;
  if (!placement) throw new Error(`student ${studentId} is admitted and has no placement`);
  save(tx, decided);
  announce(tx, decided, placement, command);
  return { planId, studentId, endedSchoolIds: decided.ended.map(({ schoolId }) => schoolId) };
}

/** The seat becomes free before it is given, since a child has one seat in a year. */
function save(tx: Tx, { standing, ended, freed, taken }: Decided): void {
  saveAdmissions(tx, ended, new Map(freed === null ? [] : [[freed, -1]]));
  saveAdmissions(tx, [standing], new Map(taken === null ? [] : [[taken, 1]]));
}

function announce(tx: Tx, { standing }: Decided, before: Placement, { requestId, now }: Command<DecisionInput>): void {
  const after = { ...before, version: before.version + 1 };
  const { studentId, schoolId, entryYear } = standing;
  const event = { type: 'DoubleAdmissionDecided', body: { studentId, schoolId, entryYear } } as const;
  const none = { opened: [], holds: [], spells: [], movements: [], seats: [] };
  saveOutcome(tx, { ...none, changed: [{ before, after }], said: [saidOf(event, after, requestId)] }, now);
}
