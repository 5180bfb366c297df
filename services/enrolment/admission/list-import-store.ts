/** Admits the students of an uploaded admission list (录取名单), whom identity has found, by the rules of `admitGraduates`. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import type { Tx } from '@xueji/infra/runtime/database.ts';
import { appendEvents, type NewEvent } from '@xueji/infra/runtime/log.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { codeOfPath } from '@xueji/infra/runtime/scope.ts';
import type { AdmissionAnswer } from '@xueji/schema/events/placements.ts';
import type { StudentEvent } from '@xueji/schema/events/students.ts';
import type { AdmitRefusal, PlanUseRefusal } from './admission.ts';
import { type AdmitDone, type AdmitInput, admitGraduates } from './store.ts';

type Listed = Extract<StudentEvent, { type: 'GraduatesListed' }>['body'];

/** The list is judged when its event arrives, so the plan may have changed since the upload. Each row has its own answer. */
export async function admitListed(tx: Tx, lists: readonly Listed[], now: Date): Promise<void> {
  if (lists.length === 0) return;
  const results = await admitGraduates(
    tx,
    lists.map((list) => commandOf(list, now)),
  );
  appendEvents(
    tx,
    lists.map((list, at) => answered(list, answersTo(list, results[at]), now)),
  );
}

const commandOf = ({ importId, planId, enteredPath, enteredBy, rows }: Listed, now: Date): Command<AdmitInput> => ({
  // Identity takes lists from registrars alone.
  actor: { userId: enteredBy, hats: ['registrar'], unit: codeOfPath(enteredPath), path: enteredPath } satisfies Actor,
  ...{ key: importId, requestId: importId, now },
  input: { planId, studentIds: rows.map(({ studentId }) => studentId) },
});

const PLAN_ANSWERS: Record<PlanUseRefusal, AdmissionAnswer> = {
  WrongHat: 'PlanOutsideUnit',
  WrongUnit: 'PlanOutsideUnit',
  AdmissionPlanNotFound: 'AdmissionPlanNotFound',
  UnitEnded: 'PlanOfClosedSchool',
  AdmissionYearOver: 'AdmissionYearOver',
};

type Outcome = Awaited<ReturnType<typeof admitGraduates>>[number];

function answersTo({ rows }: Listed, outcome: Outcome | undefined): { row: number; code: AdmissionAnswer }[] {
  if (!outcome) throw new Error('an admission list has no answer');
  return rows.map(({ row }, at) => ({
    row,
    code: 'refused' in outcome ? PLAN_ANSWERS[outcome.refused as PlanUseRefusal] : answerOf(outcome.results[at]),
  }));
}

function answerOf(result: AdmitDone['results'][number] | undefined): AdmissionAnswer {
  if (!result) throw new Error('a row of an admission list has no answer');
  if (isRefused(result)) return result.refused as AdmitRefusal;
  if (result.otherSchoolId !== null) return 'DoubleAdmission';
  return result.isNew ? 'Admitted' : 'WarningAdmittedBefore';
}

function answered({ importId, rows }: Listed, answers: { row: number; code: AdmissionAnswer }[], occurredAt: Date): NewEvent {
  const row = rows.at(-1)?.row ?? 0;
  return {
    ...{ topic: 'placements', key: importId, type: 'AdmissionsAnswered', version: 1, occurredAt, correlationId: importId },
    ...{ aggregateId: `${importId}/${row}`, body: { importId, row, answers } },
  };
}
