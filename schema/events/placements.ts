/** Topic `placements`, published by enrolment; key is the student's id, and so is the aggregate unless said otherwise. */
import { z } from 'zod';
import { date, type EventOf, entryYear, id, path, type ReadersOf, stage } from './contract.ts';

/** Why a seat cannot be given to a registered student. */
export const PLACEMENT_REFUSALS = [
  'SchoolUnknown',
  'SchoolOutsideUnit',
  'ClassUnknown',
  'ClassClosed',
  'ClassFull',
  'AlreadyPlaced',
] as const;
/** Why a placement cannot be held for a transfer. */
export const HOLD_REFUSALS = [
  'StudentNotPlaced',
  'StatusNotActive',
  'AlreadyHeld',
  'SchoolUnknown',
  'SameSchool',
  'AdmissionApplies',
  'ClassUnknown',
  'ClassClosed',
  'ClassFull',
  'GradeMismatch',
] as const;
/** 学籍状态: what a student's record says of the student now. `ON_ROLLS` and `AT_SCHOOL` say which of them count where. */
export const PLACEMENT_STATUSES = [
  'ACTIVE',
  'SUSPENDED',
  'ABROAD',
  'MISSING',
  'LEFT',
  'GRADUATED',
  'COMPLETED',
  'ENDED_EARLY',
  'WITHDRAWN',
  'EXPELLED',
  'DECEASED',
  'DELETED',
] as const;
export type PlacementStatus = (typeof PLACEMENT_STATUSES)[number];

/** 在籍: the school keeps the record. */
export const ON_ROLLS: readonly PlacementStatus[] = ['ACTIVE', 'SUSPENDED', 'ABROAD', 'MISSING', 'LEFT'];
/** 在校: the student sits in the class and has a seat. */
export const AT_SCHOOL: readonly PlacementStatus[] = ['ACTIVE'];

/** Every way onto the rolls, off them or within them. */
export const MOVEMENT_KINDS = [
  'REGISTERED',
  'ADMITTED',
  'TRANSFERRED',
  'SCHOOL_MERGED',
  'CLASS_CHANGED',
  'RETAINED',
  'SKIPPED',
  'SUSPENDED',
  'SUSPENSION_EXTENDED',
  'RESUMED',
  'WENT_ABROAD',
  'CAME_BACK',
  'WENT_MISSING',
  'FOUND',
  'LEFT',
  'RETURNED',
  'GRADUATED',
  'GRADUATED_EARLY',
  'COMPLETED',
  'ENDED_EARLY',
  'GRADUATION_UNDONE',
  'WITHDRAWN',
  'EXPELLED',
  'DIED',
  'DELETED',
  'RESTORED',
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export type PlacementRefusal = (typeof PLACEMENT_REFUSALS)[number];

/** Answers to one row of an admission list. The first two mean that the child has a seat of the plan; a double admission takes no seat. */
export const ADMISSION_ANSWERS = [
  'Admitted',
  'WarningAdmittedBefore',
  'DoubleAdmission',
  'StudentNotGraduate',
  'GraduateOfAnotherProvince',
  'StageNotNext',
  'GraduateHeld',
  'AdmissionPlanFull',
  'AdmissionPlanNotFound',
  'PlanOutsideUnit',
  'PlanOfClosedSchool',
  'AdmissionYearOver',
] as const;
export type AdmissionAnswer = (typeof ADMISSION_ANSWERS)[number];
export type HoldRefusal = (typeof HOLD_REFUSALS)[number];

const place = { schoolId: id, path, classId: id, stage, entryYear };
/**
 * `stageEndsOn`: first day after the cohort's last school year in the stage. Not in older events. `countyPath`: the county in which the school lies, when
 * that is not the county of `path`.
 */
const seat = { ...place, stageEndsOn: date.optional(), countyPath: path.optional() };

export const PLACEMENT_EVENTS = {
  PlacementOpened: z.object({ studentId: id, ...seat, openedOn: date, importId: id.nullable(), row: z.int().nullable() }),
  /** Aggregate is `importId/row`, since there may be no placement. */
  PlacementRefused: z.object({ studentId: id, importId: id, row: z.int(), code: z.enum(PLACEMENT_REFUSALS) }),
  /** Enrolment's answers to the rows of one `GraduatesListed`. `row` is its last row. The key is the id of the import. */
  AdmissionsAnswered: z.object({
    importId: id,
    row: z.int(),
    answers: z.array(z.object({ row: z.int(), code: z.enum(ADMISSION_ANSWERS) })),
  }),
  /** The hold has ended without a move; the reserved seat is free. */
  PlacementReleased: z.object({ studentId: id, transferId: id }),
  /** The student sits in the new class from `movedOn` on, in its stage and entry year; the meal of that day is still the old school's. */
  PlacementMoved: z.object({ studentId: id, transferId: id, ...seat, fromSchoolId: id, fromPath: path, movedOn: date }),
  /** The student changes the class within the school and the grade. `changedOn` is the last day in the old class. */
  ClassChanged: z.object({ studentId: id, ...place, fromClassId: id, changedOn: date }),
  /**
   * A status change took effect. `effectiveOn` is the first day on which it is so. The place is the one from then on; of a status without a seat, the last
   * one. `movement` numbers the movements of a student.
   */
  StudentStatusChanged: z.object({
    studentId: id,
    movement: z.int(),
    kind: z.enum(MOVEMENT_KINDS),
    fromStatus: z.enum(PLACEMENT_STATUSES),
    toStatus: z.enum(PLACEMENT_STATUSES),
    effectiveOn: date,
    ...seat,
  }),
  /** Several schools had admitted the student for this year, and a bureau has decided that the admission of this school stands. */
  DoubleAdmissionDecided: z.object({ studentId: id, schoolId: id, entryYear }),
  /** The student sits in no class after `graduatedOn`; the place is the one that graduated the student. */
  StudentGraduated: z.object({ studentId: id, ...place, graduatedOn: date }),
} as const;

export const PLACEMENT_READERS = {
  PlacementOpened: ['identity', 'funding', 'statistics'],
  PlacementRefused: ['identity'],
  AdmissionsAnswered: ['identity'],
  PlacementReleased: [],
  DoubleAdmissionDecided: [],
  PlacementMoved: ['identity', 'funding', 'statistics'],
  // Others count and pay by school and cohort, and these stay.
  ClassChanged: ['identity'],
  StudentGraduated: ['identity', 'funding', 'statistics'],
  StudentStatusChanged: ['identity', 'funding', 'statistics'],
} as const satisfies ReadersOf<typeof PLACEMENT_EVENTS>;
export type PlacementEvent = EventOf<typeof PLACEMENT_EVENTS>;
