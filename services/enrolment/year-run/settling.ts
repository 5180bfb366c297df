/** A pupil of the last grade whose case was open during the run is settled alone when the case has ended. Pure. */
import { covers } from '@xueji/infra/runtime/scope.ts';
import type { GraduationKind } from '../certificate.ts';
import { type Graduated, graduate } from '../graduation.ts';
import type { Placement, SchoolPlace } from '../placement.ts';
import type { SettledAs, YearRun } from './year-run.ts';

export type Waiting = {
  readonly placement: Placement;
  readonly school: SchoolPlace | undefined;
  readonly run: Pick<YearRun, 'path' | 'schoolYear'>;
  readonly kind: GraduationKind;
  /** An open problem case for which pupils wait. */
  readonly hasProblemCase: boolean;
};
export type Settled = { readonly as: SettledAs; readonly change: Graduated | null };

/** Null while a case is open. A pupil who now belongs to another unit is settled by the run of that unit. */
export function settle({ placement, school, run, kind, hasProblemCase }: Waiting, today: string): Settled | null {
  if (placement.hold !== null || hasProblemCase) return null;
  if (!covers(run.path, placement.path)) return { as: 'MOVED', change: null };
  const years = school?.stages.find(({ stage }) => stage === placement.stage)?.years;
  const hasFinished = years !== undefined && placement.entryYear + years <= run.schoolYear;
  if (placement.status !== 'ACTIVE' || !hasFinished) return { as: 'STAYED', change: null };
  return { as: kind, change: graduate(placement, today, kind) };
}
