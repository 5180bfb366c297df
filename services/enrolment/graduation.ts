/**
 * A class ends its stage: each active pupil without a hold graduates (毕业), or leaves with 结业 or 肄业 when the school says so. The spell ends and the
 * seat is free. School and record stay until another school requests the pupil.
 */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import { daysAfter } from '@xueji/infra/runtime/clock.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { ancestorAt, covers } from '@xueji/infra/runtime/scope.ts';
import { unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import type { GraduationKind } from './certificate.ts';
import { type Movement, movementOf } from './movement.ts';
import { type Change, firstDayAfter, levelOf, type PlacedEvent, type Placement, type SchoolPlace, spellEnd } from './placement.ts';
import { type GraduationRefusal, refuseGraduation } from './policy/graduation.ts';
import { cohortsOf, type SchoolClass } from './school-class.ts';

export type GraduateRefusal = 'WrongHat' | 'WrongUnit' | 'ClassNotFound' | 'GraduationExceptionsInvalid' | GraduationRefusal;
export type ClassAtSchool = SchoolClass & Pick<SchoolPlace, 'path' | 'stages'>;

/** Why a class cannot graduate on a day. The result does not change while pupils are being locked. */
export function refuseGraduate(found: ClassAtSchool | undefined, actor: Actor, today: string): Refused<GraduateRefusal> | null {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], unitOrAbove(found?.path ?? actor.path));
  if (!found) return { refused: 'ClassNotFound' };
  if (!covers(actor.path, found.path)) return wrongUnit(['registrar'], unitOrAbove(found.path));
  if (graduatingCohorts(found, today).length > 0) return null;
  return { refused: refusalOf(found, found.entryYear, today) ?? 'ClassNotGraduating' };
}

/** The cohorts of a class that may graduate on a day: of a composite class, those in their last grade. */
export const graduatingCohorts = (found: ClassAtSchool | undefined, today: string): number[] =>
  found ? cohortsOf(found).filter((entryYear) => refusalOf(found, entryYear, today) === null) : [];

function refusalOf(found: ClassAtSchool, entryYear: number, today: string): GraduationRefusal | null {
  const level = levelOf({ stage: found.stage, entryYear }, { ...found, id: found.schoolId, code: '' }, today);
  return level ? refuseGraduation(level, ancestorAt(found.path, 1) ?? '', today) : 'ClassNotGraduating';
}

export type StayReason = 'HELD' | 'SUSPENDED' | 'NOT_AT_SCHOOL' | 'PROBLEM_CASE';
export type Stayed = { readonly studentId: string; readonly reason: StayReason };

/**
 * Only 正常 pupils graduate (S23), and a placement that a transfer holds does not change. `withCase`: the pupils who have an open problem case for which
 * pupils wait.
 */
export function stays({ studentId, status, hold }: Placement, withCase: ReadonlySet<string>): Stayed | null {
  if (status !== 'ACTIVE') return { studentId, reason: status === 'SUSPENDED' ? 'SUSPENDED' : 'NOT_AT_SCHOOL' };
  if (hold !== null) return { studentId, reason: 'HELD' };
  return withCase.has(studentId) ? { studentId, reason: 'PROBLEM_CASE' } : null;
}

/** A pupil who does not graduate like the others. */
export type GraduationException = { readonly studentId: string; readonly kind: GraduationKind };

/** Each exception names a pupil on the rolls of the class, and none is named twice. */
export function refuseExceptions(
  exceptions: readonly GraduationException[],
  pupils: readonly Pick<Placement, 'studentId'>[],
): Refused<'GraduationExceptionsInvalid'> | null {
  const here = new Set(pupils.map(({ studentId }) => studentId));
  const named = new Set(exceptions.map(({ studentId }) => studentId));
  const isValid = named.size === exceptions.length && named.isSubsetOf(here);
  return isValid ? null : { refused: 'GraduationExceptionsInvalid' };
}

export type Graduated = Change & { readonly placement: Placement; readonly movement: Movement };

/** The last spell ends today. The row stays at the pupil's last school, which can still read the record. */
export function graduate(placement: Placement, today: string, kind: GraduationKind = 'GRADUATED'): Graduated {
  const { classId, since, version, movements } = placement;
  const from = firstDayAfter(since, today);
  const graduatedOn = daysAfter(from, -1);
  const graduated: Placement = { ...placement, version: version + 1, status: kind, since: from, movements: movements + 1 };
  return {
    placement: graduated,
    spells: spellEnd(placement, graduatedOn, kind),
    movement: movementOf(placement, graduated, { kind, effectiveOn: from }),
    seats: [{ classId, change: 'LEAVE' }],
    event: graduationEvent(graduated, kind),
  };
}

/** 结业 and 肄业 are told as status changes. `graduated` is the placement after the graduation. */
export function graduationEvent(
  { studentId, schoolId, path, classId, stage, entryYear, since, movements }: Placement,
  kind: GraduationKind,
) {
  const body = { studentId, schoolId, path, classId, stage, entryYear };
  const event: PlacedEvent =
    kind === 'GRADUATED'
      ? { type: 'StudentGraduated', body: { ...body, graduatedOn: daysAfter(since, -1) } }
      : {
          type: 'StudentStatusChanged',
          body: { ...body, movement: movements, kind, fromStatus: 'ACTIVE', toStatus: kind, effectiveOn: since },
        };
  return event;
}
