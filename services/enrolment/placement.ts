/** The placement of a student: opened by a registration, held by a transfer, then moved or released. */
import { dayAfter, daysAfter, gradeOf } from '@xueji/infra/runtime/clock.ts';
import { ancestorAt, COUNTY_LEVEL, codeOfPath } from '@xueji/infra/runtime/scope.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import type { HoldRefusal, MovementKind, PlacementEvent, PlacementRefusal, PlacementStatus } from '@xueji/schema/events/placements.ts';
import type { StudentEvent } from '@xueji/schema/events/students.ts';
import type { TransferAnswer } from '@xueji/schema/events/transfer-answers.ts';
import type { TransferEvent } from '@xueji/schema/events/transfers.ts';
import { type Movement, movementOf } from './movement.ts';
import { isAtSchool, isOnRolls } from './placement-status.ts';
import { areLevel, type GradeLevel, isGraduating, stageEndOf } from './policy/grade-level.ts';
import { firstGradeCohort, NEXT_STAGE } from './policy/graduation.ts';
import type { School } from './school.ts';
import { cohortsOf, isFull, type SchoolClass, type SeatChange } from './school-class.ts';
import { listUnplaced, type Unplaced } from './unplaced.ts';

export type Placement = {
  readonly studentId: string;
  /** Events published so far. */
  readonly version: number;
  readonly schoolId: string;
  readonly path: string;
  readonly classId: string;
  readonly stage: Stage;
  readonly entryYear: number;
  readonly status: PlacementStatus;
  /** The open case (a transfer or a status change) that holds it; while one does, no other case may begin, and nothing else changes this row. */
  readonly hold: string | null;
  /** Number and first day of the current spell. For a graduate: number of the last spell and first day after it. */
  readonly spell: number;
  readonly since: string;
  /** Movements so far. */
  readonly movements: number;
  /** First day after the suspension; null for everyone else. */
  readonly dueOn: string | null;
  /** How often this suspension was extended. */
  readonly extensions: number;
};

export type HoldState = 'HELD' | 'MOVED' | 'RELEASED' | 'REFUSED';
export type Hold = {
  readonly studentId: string;
  readonly transferId: string;
  readonly state: HoldState;
  readonly toSchoolId: string;
  readonly toPath: string;
  readonly toClassId: string;
  /** The cohort in which the pupil arrives, when it is not the first one of the class. */
  readonly toEntryYear?: number | null | undefined;
};

/** A time on the rolls of one school, in one class and with one status. What is null was not kept when the spell began or ended. */
export type Spell = {
  readonly studentId: string;
  readonly seq: number;
  readonly schoolId: string;
  readonly classId: string;
  readonly path: string | null;
  readonly stage: Stage | null;
  readonly entryYear: number | null;
  readonly status: PlacementStatus | null;
  readonly fromDate: string;
  readonly toDate: string | null;
  readonly entryKind: MovementKind | null;
  readonly exitKind: MovementKind | null;
};
/** What a set writes of a spell: the kind of its entry stays as it was written when it ends. */
export type SpellWritten = Omit<Spell, 'entryKind'> & Partial<Pick<Spell, 'entryKind'>>;

export type SchoolPlace = Pick<School, 'id' | 'code' | 'path' | 'stages'> & {
  readonly closedOn?: string | null | undefined;
  /** The county of its place. */
  readonly countyPath?: string | null | undefined;
  /** Ids and codes that events may use for it: its own, and those of schools that merged into it. */
  readonly askedIds?: readonly string[] | undefined;
  readonly askedCodes?: readonly string[] | undefined;
};
export type Registration = Extract<StudentEvent, { type: 'PlacementRequested' }>['body'];
export type TransferRequest = Extract<TransferEvent, { type: 'TransferRequested' }>['body'];

/** Events of one placement or of one roster row. */
export type PlacedEvent = Exclude<PlacementEvent, { type: 'AdmissionsAnswered' }>;

/** The new rows and the events. An empty change has none. */
export type Change = {
  readonly placement?: Placement;
  readonly hold?: Hold;
  readonly spells?: readonly SpellWritten[];
  readonly movement?: Movement;
  readonly seats?: readonly { readonly classId: string; readonly change: SeatChange }[];
  /** The line of a child who finds no seat. */
  readonly unplaced?: Unplaced;
  readonly event?: PlacedEvent;
  /** The answer to the transfer. */
  readonly answer?: TransferAnswer;
};
const NOTHING: Change = {};

/** Of a placement that has no movement and no suspension. */
export const UNMOVED = { movements: 0, dueOn: null, extensions: 0 } as const;

export type EntryAsked = {
  enteredPath: string;
  school: SchoolPlace | undefined;
  schoolClass: SchoolClass | undefined;
  placement: Placement | undefined;
};

/** Compare codes, which do not change while a path changes. */
export const isAt = ({ code, askedCodes = [] }: SchoolPlace, path: string): boolean => [code, ...askedCodes].includes(codeOfPath(path));
const isOnLine = (school: SchoolPlace, unit: string): boolean => school.path.split('/').includes(codeOfPath(unit)) || isAt(school, unit);
const isClosed = ({ closedOn }: SchoolPlace): boolean => closedOn !== undefined && closedOn !== null;

/** Why a seat cannot be given, in order of precedence. Each rule assumes that the earlier ones passed. */
export const ENTRY_RULES: Record<PlacementRefusal, (asked: EntryAsked) => boolean> = {
  SchoolUnknown: ({ school }) => !school || isClosed(school),
  SchoolOutsideUnit: ({ school, enteredPath }) => enteredPath !== '' && !(school && isOnLine(school, enteredPath)),
  ClassUnknown: ({ schoolClass }) => !schoolClass,
  ClassClosed: ({ schoolClass }) => !schoolClass?.open,
  ClassFull: ({ schoolClass }) => !schoolClass || isFull(schoolClass),
  AlreadyPlaced: ({ placement }) => placement !== undefined,
};

export type HoldAsked = {
  toPath: string;
  school: SchoolPlace | undefined;
  schoolClass: SchoolClass | undefined;
  placement: Placement | undefined;
  /** The school of the placement. */
  fromSchool: SchoolPlace | undefined;
  today: string;
};

/** The grade of a cohort at a school, on a day; null when the school does not teach its stage. */
export function levelOf(
  { stage, entryYear }: Pick<Placement, 'stage' | 'entryYear'>,
  school: SchoolPlace | undefined,
  today: string,
): GradeLevel | null {
  const years = school?.stages.find((one) => one.stage === stage)?.years;
  return years === undefined ? null : { stage, years, grade: gradeOf(entryYear, today) };
}

/** For events: the end of the stage, while the years of the school are known; and the county, when the school is not run by it. */
export function seatFacts(
  { stage, entryYear }: Pick<Placement, 'stage' | 'entryYear'>,
  school: SchoolPlace | undefined,
): { stageEndsOn?: string; countyPath?: string } {
  const years = school?.stages.find((one) => one.stage === stage)?.years;
  const countyPath = school?.countyPath;
  return {
    ...(years !== undefined && { stageEndsOn: stageEndOf(entryYear, years) }),
    ...(countyPath && countyPath !== ancestorAt(school.path, COUNTY_LEVEL) && { countyPath }),
  };
}

/**
 * The cohort of the class that the student joins: a graduate the first grade of the next stage, other students one that is level with theirs. Undefined
 * when the class has none.
 */
function cohortFor({ school, schoolClass, fromSchool, placement, today }: Omit<HoldAsked, 'toPath'>): number | undefined {
  if (!placement || !schoolClass) return undefined;
  const cohorts = cohortsOf(schoolClass);
  if (placement.status === 'GRADUATED')
    return schoolClass.stage === NEXT_STAGE[placement.stage] ? cohorts.find((year) => year === firstGradeCohort(today)) : undefined;
  const from = levelOf(placement, fromSchool, today);
  const at = { province: ancestorAt(school?.path ?? '', 1) ?? '', date: today };
  return cohorts.find((entryYear) => {
    const to = levelOf({ ...schoolClass, entryYear }, school, today);
    return from !== null && to !== null && areLevel(from, to, at);
  });
}

/** Why a placement cannot be held, in order of precedence. Each rule assumes that the earlier ones passed. */
export const HOLD_RULES: Record<HoldRefusal, (asked: HoldAsked) => boolean> = {
  StudentNotPlaced: ({ placement }) => !placement,
  StatusNotActive: ({ placement }) => placement !== undefined && placement.status !== 'ACTIVE' && placement.status !== 'GRADUATED',
  AlreadyHeld: ({ placement }) => placement?.hold !== null,
  SchoolUnknown: ({ school, toPath }) => !school || isClosed(school) || !isAt(school, toPath),
  SameSchool: ({ school, placement }) => school?.id === placement?.schoolId,
  AdmissionApplies: ({ school, placement }) =>
    placement?.status === 'GRADUATED' && ancestorAt(placement.path, 1) === ancestorAt(school?.path ?? '', 1),
  ClassUnknown: ({ school, schoolClass }) => schoolClass?.schoolId !== school?.id,
  ClassClosed: ({ schoolClass }) => !schoolClass?.open,
  ClassFull: ({ schoolClass }) => !schoolClass || isFull(schoolClass),
  GradeMismatch: (asked) => cohortFor(asked) === undefined,
};

function firstRefusal<Code extends string, Asked>(rules: Record<Code, (asked: Asked) => boolean>, asked: Asked): Code | null {
  for (const code of Object.keys(rules) as Code[]) if (rules[code](asked)) return code;
  return null;
}

/** `listed`: the line of a child whose seat was asked for before. */
type SeatFound = Omit<EntryAsked, 'enteredPath'> & { readonly listed?: Unplaced | undefined };

/** A registered student takes the seat that the roster asks for, from `today` on. */
export function openPlacement(registration: Registration, found: SeatFound, today: string): Change {
  const refused = firstRefusal(ENTRY_RULES, { ...found, enteredPath: registration.enteredPath });
  if (refused) return refusedSeat(registration, refused, found, today);

  const { studentId, importId, row } = registration;
  const { school, schoolClass } = assertFound(found);
  const place = {
    schoolId: school.id,
    path: school.path,
    classId: schoolClass.id,
    stage: schoolClass.stage,
    entryYear: registration.seat.entryYear,
  };
  const opened: Placement = {
    studentId,
    version: 1,
    ...place,
    status: 'ACTIVE',
    hold: null,
    spell: 1,
    since: today,
    ...UNMOVED,
    movements: 1,
  };
  return {
    placement: opened,
    spells: [spellFrom(opened, 'REGISTERED')],
    movement: movementOf(undefined, opened, { kind: 'REGISTERED', effectiveOn: today }),
    seats: [{ classId: schoolClass.id, change: 'ENTER' }],
    event: { type: 'PlacementOpened', body: { studentId, ...place, ...seatFacts(place, school), openedOn: today, importId, row } },
  };
}

/** The row is answered. A child without a seat stands on the list of the unit that has to give one. */
function refusedSeat(registration: Registration, code: PlacementRefusal, { school, placement, listed }: SeatFound, today: string): Change {
  const { studentId, importId, row } = registration;
  const event = { type: 'PlacementRefused', body: { studentId, importId, row, code } } as const;
  if (code === 'AlreadyPlaced' || placement) return { event };
  return { event, unplaced: listUnplaced(registration, { reason: code, school, known: listed, today }) };
}

/** The transfer holds the placement and reserves a seat, or is refused; either is remembered, so that a transfer is answered once. */
export function holdPlacement(request: TransferRequest, known: Hold | undefined, found: Omit<HoldAsked, 'toPath'>): Change {
  if (known) return NOTHING;
  const { studentId, transferId, toClassId } = request;
  // For a merged school, the successor.
  const [toSchoolId, toPath] = [found.school?.id ?? request.toSchoolId, found.school?.path ?? request.toPath];
  const hold: Hold = { studentId, transferId, state: 'HELD', toSchoolId, toPath, toClassId };
  const refused = firstRefusal(HOLD_RULES, { ...found, toPath: request.toPath });
  if (refused) {
    return {
      hold: { ...hold, state: 'REFUSED' },
      answer: { type: 'PlacementHoldRefused', body: { studentId, transferId, code: refused } },
    };
  }

  const { placement } = assertFound(found);
  const { schoolId: fromSchoolId, path: fromPath, stage, entryYear } = placement;
  const level = getLevel(placement, found.fromSchool, found.today);
  const graduated = placement.status === 'GRADUATED';
  const cohort = cohortFor(found);
  return {
    hold: cohort === found.schoolClass?.entryYear ? hold : { ...hold, toEntryYear: cohort },
    placement: { ...placement, hold: transferId },
    seats: [{ classId: toClassId, change: 'RESERVE' }],
    answer: {
      type: 'PlacementHeld',
      body: {
        ...{ studentId, transferId, fromSchoolId, fromPath, toSchoolId, toPath, toClassId, stage, entryYear },
        ...{ grade: level.grade, graduating: !graduated && isGraduating(level), graduated },
      },
    },
  };
}

export function getLevel(placement: Placement, school: SchoolPlace | undefined, today: string): GradeLevel {
  const level = levelOf(placement, school, today);
  if (!level) throw new Error(`school ${placement.schoolId} does not teach ${placement.stage}`);
  return level;
}

/**
 * The approved transfer moves the student: `today` is the last day at the old school. It cannot refuse, so a transfer without its hold is a broken
 * contract. A graduate has already left seat and spell. Stage and entry year are those of the new class, because they differ between 六三制 and 五四制.
 */
export function movePlacement(
  { studentId, transferId }: { studentId: string; transferId: string },
  placement: Placement | undefined,
  hold: Hold | undefined,
  toClass: SchoolClass | undefined,
  today: string,
  toSchool?: SchoolPlace,
): Change {
  // RELEASED: the student died or is missing, and the transfer learns it by `PlacementLost`.
  if (hold?.state === 'MOVED' || hold?.state === 'RELEASED') return NOTHING;
  if (hold?.state !== 'HELD' || placement?.hold !== transferId)
    throw new Error(`transfer ${transferId} is approved, but holds no placement`);
  if (toClass?.id !== hold.toClassId) throw new Error(`transfer ${transferId} is approved, but its class ${hold.toClassId} is gone`);

  const { schoolId: fromSchoolId, path: fromPath, classId: fromClassId, spell, since } = placement;
  const { toSchoolId: schoolId, toPath: path } = hold;
  const { id: classId, stage } = toClass;
  const entryYear = hold.toEntryYear ?? toClass.entryYear;
  const place = { schoolId, path, classId, stage, entryYear };
  const from = firstDayAfter(since, today);
  const movedOn = daysAfter(from, -1);
  const after: Placement = {
    ...{ ...placement, ...place, version: placement.version + 1, hold: null, spell: spell + 1, since: from },
    ...{ status: isOnRolls(placement) ? placement.status : 'ACTIVE', movements: placement.movements + 1 },
  };
  return {
    hold: { ...hold, state: 'MOVED' },
    placement: after,
    spells: [...spellEnd(placement, movedOn, 'TRANSFERRED'), spellFrom(after, 'TRANSFERRED')],
    movement: movementOf(placement, after, { kind: 'TRANSFERRED', effectiveOn: from, caseId: transferId }),
    seats: [...(isAtSchool(placement) ? [{ classId: fromClassId, change: 'LEAVE' as const }] : []), { classId, change: 'SIT_DOWN' }],
    event: {
      type: 'PlacementMoved',
      body: { studentId, transferId, ...place, ...seatFacts(place, toSchool), fromSchoolId, fromPath, movedOn },
    },
  };
}

/** The spell that a placement begins. */
export const spellFrom = (
  { studentId, spell, schoolId, path, classId, stage, entryYear, status, since }: Placement,
  entryKind: MovementKind,
): Spell => ({
  ...{ studentId, seq: spell, schoolId, classId, path, stage, entryYear, status },
  ...{ fromDate: since, toDate: null, entryKind, exitKind: null },
});

/** The end of the current spell; none of a student who is on no rolls. */
export function spellEnd(placement: Placement, toDate: string, exitKind: MovementKind): SpellWritten[] {
  if (!isOnRolls(placement)) return [];
  const { entryKind: _, ...spell } = spellFrom(placement, exitKind);
  return [{ ...spell, toDate, exitKind }];
}

/** First day at the next school. A second move within a day, or a clock set back, leaves a spell without a day and never one that overlaps. */
export const firstDayAfter = (since: string, today: string): string => (dayAfter(today) < since ? since : dayAfter(today));

/** Releases the hold of a transfer that has ended without a move. Without a hold nothing changes. */
export function releasePlacement(
  { studentId, transferId }: { studentId: string; transferId: string },
  placement: Placement | undefined,
  hold: Hold | undefined,
): Change {
  if (hold?.state !== 'HELD') return NOTHING;
  if (placement?.hold !== transferId) throw new Error(`transfer ${transferId} has a hold, but its placement does not know it`);
  return {
    hold: { ...hold, state: 'RELEASED' },
    placement: { ...placement, version: placement.version + 1, hold: null },
    seats: [{ classId: hold.toClassId, change: 'SET_FREE' }],
    event: { type: 'PlacementReleased', body: { studentId, transferId } },
  };
}

/** The student died or is missing: the transfer loses its hold, also when it was approved meanwhile. */
export const losePlacement = (placement: Placement, hold: Hold): Change => ({
  ...releasePlacement(hold, placement, hold),
  answer: { type: 'PlacementLost', body: { studentId: hold.studentId, transferId: hold.transferId } },
});

type Found = { [Name in 'school' | 'schoolClass' | 'placement']?: unknown };

/** Tells the compiler what the rules above have already checked. */
function assertFound<F extends Found>(found: F): { [Name in keyof F]: NonNullable<F[Name]> } {
  return found as { [Name in keyof F]: NonNullable<F[Name]> };
}
