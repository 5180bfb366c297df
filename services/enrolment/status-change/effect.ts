/** What a status change does to the placement: held while the case is open, changed on the effective date, or released. Pure. */
import { daysAfter } from '@xueji/infra/runtime/clock.ts';
import { movementOf } from '../movement.ts';
import { type Change, type Placement, type SchoolPlace, seatFacts, spellEnd, spellFrom } from '../placement.ts';
import { isAtSchool, isOnRolls } from '../placement-status.ts';
import { EFFECTS, type StatusChange } from './status-change.ts';

type Changed = Change & { readonly placement: Placement };

/** The case holds the placement, and reserves a seat where the pupil goes to another class. */
export const holdFor = ({ id, toClassId }: StatusChange, placement: Placement): Changed => ({
  placement: { ...placement, hold: id },
  seats: toClassId === null ? [] : [{ classId: toClassId, change: 'RESERVE' }],
});

/** The case has ended without a change. A placement that another case holds meanwhile stays as it is. */
export const releaseFrom = ({ id, toClassId }: StatusChange, placement: Placement): Changed => ({
  placement: placement.hold === id ? { ...placement, hold: null } : placement,
  seats: toClassId === null ? [] : [{ classId: toClassId, change: 'SET_FREE' }],
});

/** A suspension is one school year, and its extension another one. */
function dueAfter({ kind, effectiveOn }: StatusChange, { dueOn }: Placement): string | null {
  if (EFFECTS[kind].to !== 'SUSPENDED') return null;
  const from = kind === 'EXTEND_SUSPENSION' ? (dueOn ?? effectiveOn) : effectiveOn;
  const [year, monthAndDay] = [Number(from.slice(0, 4)) + 1, from.slice(5)];
  // A suspension from 29 February ends on 1 March.
  return monthAndDay === '02-29' ? `${year}-03-01` : `${year}-${monthAndDay}`;
}

/** The placement after the change. A spell that began after the effective date, since schools merged meanwhile, is not cut. */
function after(change: StatusChange, before: Placement, entryYear: number): Placement {
  const { kind, toClassId, effectiveOn } = change;
  const { to } = EFFECTS[kind];
  const common = {
    ...{ ...before, status: to, version: before.version + 1, movements: before.movements + 1, hold: null, entryYear },
    ...{ classId: toClassId ?? before.classId, dueOn: dueAfter(change, before) },
    extensions: to === 'SUSPENDED' ? before.extensions + (kind === 'EXTEND_SUSPENSION' ? 1 : 0) : 0,
  };
  if (kind === 'EXTEND_SUSPENSION') return common;
  const [, since = effectiveOn] = [effectiveOn, before.since].sort();
  return { ...common, since, spell: isOnRolls(common) ? before.spell + 1 : before.spell };
}

/** The change takes effect. `entryYear` is that of the class that the pupil goes to. */
export function takeEffect(
  change: StatusChange,
  before: Placement,
  school: SchoolPlace | undefined,
  entryYear: number = before.entryYear,
): Changed {
  const { kind, reason, id: caseId, toClassId } = change;
  const { movement: movementKind } = EFFECTS[kind];
  const placement = after(change, before, entryYear);
  const hasNewSpell = kind !== 'EXTEND_SUSPENSION';
  const effectiveOn = hasNewSpell ? placement.since : change.effectiveOn;
  const { studentId, schoolId, path, classId, stage } = placement;
  return {
    placement,
    spells: hasNewSpell
      ? [
          ...spellEnd(before, daysAfter(effectiveOn, -1), movementKind),
          ...(isOnRolls(placement) ? [spellFrom(placement, movementKind)] : []),
        ]
      : [],
    movement: movementOf(before, placement, { kind: movementKind, effectiveOn, reason, caseId }),
    seats: [
      ...(isAtSchool(before) && (toClassId !== null || !isAtSchool(placement))
        ? [{ classId: before.classId, change: 'LEAVE' as const }]
        : []),
      ...(toClassId === null ? [] : [{ classId: toClassId, change: 'SIT_DOWN' as const }]),
    ],
    event: {
      type: 'StudentStatusChanged',
      body: {
        ...{ studentId, movement: placement.movements, kind: movementKind, fromStatus: before.status, toStatus: placement.status },
        ...{ effectiveOn, schoolId, path, classId, stage, entryYear: placement.entryYear, ...seatFacts(placement, school) },
      },
    },
  };
}
