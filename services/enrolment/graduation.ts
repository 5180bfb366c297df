/**
 * A class graduates (毕业): each active pupil without a hold ends the spell and frees the seat. School and record stay until another school requests
 * the pupil.
 */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import { daysAfter } from '@xueji/infra/runtime/clock.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { ancestorAt, covers } from '@xueji/infra/runtime/scope.ts';
import { unitOrAbove, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import { movementOf } from './movement.ts';
import { type Change, firstDayAfter, levelOf, type Placement, type SchoolPlace, spellEnd } from './placement.ts';
import { type GraduationRefusal, refuseGraduation } from './policy/graduation.ts';
import { cohortsOf, type SchoolClass } from './school-class.ts';

export type GraduateRefusal = 'WrongHat' | 'WrongUnit' | 'ClassNotFound' | GraduationRefusal;
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

export type StayReason = 'HELD' | 'SUSPENDED' | 'NOT_AT_SCHOOL';
export type Stayed = { readonly studentId: string; readonly reason: StayReason };

/** Only 正常 pupils graduate (S23), and a placement that a transfer holds does not change. */
export function stays({ studentId, status, hold }: Placement): Stayed | null {
  if (status !== 'ACTIVE') return { studentId, reason: status === 'SUSPENDED' ? 'SUSPENDED' : 'NOT_AT_SCHOOL' };
  return hold === null ? null : { studentId, reason: 'HELD' };
}

/** The last spell ends today. The row stays at the pupil's last school, which can still read the record. */
export function graduate(placement: Placement, today: string): Change & { placement: Placement } {
  const { studentId, schoolId, path, classId, stage, entryYear, since } = placement;
  const from = firstDayAfter(since, today);
  const graduatedOn = daysAfter(from, -1);
  const { version, movements } = placement;
  const graduated: Placement = { ...placement, version: version + 1, status: 'GRADUATED', since: from, movements: movements + 1 };
  return {
    placement: graduated,
    spells: spellEnd(placement, graduatedOn, 'GRADUATED'),
    movement: movementOf(placement, graduated, { kind: 'GRADUATED', effectiveOn: from }),
    seats: [{ classId, change: 'LEAVE' }],
    event: { type: 'StudentGraduated', body: { studentId, schoolId, path, classId, stage, entryYear, graduatedOn } },
  };
}
