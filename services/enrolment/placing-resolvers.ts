/** Seats in GraphQL: the list of the unplaced, placing, class changes, and sizes of classes. */
import { readsAsUnit, readsAsUnitOnly } from '@xueji/infra/runtime/actor.ts';
import { badInput } from '@xueji/infra/runtime/caller-fault.ts';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { CommandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import { connectionOf, readPage } from '@xueji/infra/runtime/pages.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { codeOfPath, countsAs, covers, readsCounts } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import { outsideUnit } from '@xueji/infra/runtime/unit-counts.ts';
import type {
  MutationPlaceStudentsArgs,
  SchoolUnplacedArgs,
  SeatInput,
  UnplacedReason as ShownReason,
} from '@xueji/schema/generated/enrolment.ts';
import { bandOf, isAboveStandard } from './class-size-band.ts';
import { toRefusal } from './command-resolvers.ts';
import type { Loaders } from './loaders.ts';
import type { SeatsDone, SeatsInput, SeatWanted } from './placing-store.ts';
import { getClassSize } from './policy/class-size.ts';
import { standardSizeOf } from './policy/school-size.ts';
import type { School } from './school.ts';
import type { SchoolClass } from './school-class.ts';
import type { Unplaced, UnplacedReason } from './unplaced.ts';
import { countUnplaced, UNPLACED_ORDER, unplacedScopes } from './unplaced-store.ts';

export type PlacingPorts = {
  placeStudents: CommandPort<SeatsInput, SeatsDone | Refused>;
  changeClasses: CommandPort<SeatsInput, SeatsDone | Refused>;
};
type Context = RequestContext & PlacingPorts & Loaders & { readonly counts: Database };

const MOST_SEATS = 100;

function seatsOf(given: readonly SeatInput[]): SeatWanted[] {
  const seats = given.map(({ studentId, classId }, at) => ({
    studentId: idOf(studentId, `input.seats[${at}].studentId`),
    classId: idOf(classId, `input.seats[${at}].classId`),
  }));
  if (new Set(seats.map(({ studentId }) => studentId)).size < seats.length)
    throw badInput('input.seats', { zh: '同一学生只能出现一次', en: 'names a student twice' });
  return seats;
}

/** A class change has no `otherGrade`. */
type SeatsArgs = MutationPlaceStudentsArgs;

const seatWith =
  (mutation: keyof PlacingPorts) =>
  async (_: unknown, { input: { idempotencyKey, seats, otherGrade } }: SeatsArgs, context: Context) => {
    if (seats.length < 1 || seats.length > MOST_SEATS) return toRefusal({ refused: 'BatchSizeOutOfRange' });
    const wanted = seatsOf(seats);
    const outcome = await context[mutation](commandOf(context, idempotencyKey, { seats: wanted, ...(otherGrade && { otherGrade }) }));
    if (isRefused(outcome)) return toRefusal(outcome);
    return { __typename: 'StudentsSeated', results: outcome.results.map((result, at) => toSeat(result, wanted[at])) };
  };

const toSeat = (result: SeatsDone['results'][number], wanted: SeatWanted | undefined) =>
  isRefused(result) ? toRefusal(result) : { __typename: 'StudentSeated', ...result, classId: wanted?.classId };

const SHOWN: Record<UnplacedReason, ShownReason> = {
  SchoolUnknown: 'SCHOOL_UNKNOWN',
  SchoolOutsideUnit: 'SCHOOL_OUTSIDE_UNIT',
  ClassUnknown: 'CLASS_UNKNOWN',
  ClassClosed: 'CLASS_CLOSED',
  ClassFull: 'CLASS_FULL',
};
const REASONS = new Map(Object.entries(SHOWN).map(([reason, shown]) => [shown, reason as UnplacedReason]));

async function unplacedOf({ path }: { path: string }, { filter, ...args }: SchoolUnplacedArgs, context: Context) {
  const { actor, unplacedLists, counts } = context;
  if (!readsAsUnitOnly(actor)) return null;
  const page = readPage(UNPLACED_ORDER, args, { code: codeOfPath(path), filter });
  const reason = filter?.reason ? (REASONS.get(filter.reason) ?? null) : null;
  const list = { ...page, scopes: unplacedScopes(actor, path), reason };
  const rows = await unplacedLists.load(list);
  return { ...connectionOf(page, rows, (line) => [line.path, line.studentId]), totalCount: () => countUnplaced(counts, list) };
}

type CountedPlace = { readonly path: string; readonly code: string };

/** False for a role that reads no counts; a unit outside the caller's is refused, as every count is. */
function mayCount({ path, code }: CountedPlace, { actor }: Context, field = 'classSizes'): boolean {
  if (!readsCounts(actor)) return false;
  if (!countsAs(actor, path)) throw outsideUnit(field, code, actor);
  return true;
}

async function schoolSize(school: School, _: unknown, context: Context) {
  if (!mayCount(school, context, 'size')) return null;
  const seats = await context.seatsOfSchools.load(school.id);
  const standard = standardSizeOf(
    school.path,
    school.stages.map(({ stage }) => stage),
    dateInChina(context.now()),
  );
  return { ...seats, standard, aboveStandard: standard !== null && seats.seated + seats.reserved > standard };
}

export const placingMutations = { placeStudents: seatWith('placeStudents'), changeClasses: seatWith('changeClasses') };

export const placingFields = {
  StudentSeated: {
    student: ({ studentId }: SeatWanted) => ({ id: studentId }),
    class: ({ classId }: SeatWanted, _: unknown, { classes }: Context) => classes.clear(classId).load(classId),
  },
  UnplacedStudent: {
    student: ({ studentId }: Unplaced) => ({ id: studentId }),
    reason: ({ reason }: Unplaced) => SHOWN[reason],
  },
  School: {
    unplaced: unplacedOf,
    classSizes: (school: CountedPlace & { readonly id: string }, _: unknown, context: Context) =>
      mayCount(school, context) ? context.sizesOfSchools.load(school.id) : null,
    size: schoolSize,
  },
  Region: {
    unplaced: unplacedOf,
    classSizes: (region: CountedPlace, _: unknown, context: Context) =>
      mayCount(region, context) ? context.sizesOfRegions.load(region.path) : null,
  },
  Class: {
    sizeBand: ({ taken, reserved }: SchoolClass) => bandOf(taken - reserved),
    async limitReason({ schoolId, limitReason = null }: SchoolClass, _: unknown, { actor, schools }: Context) {
      const school = limitReason === null ? null : await schools.load(schoolId);
      return school && readsAsUnit(actor) && covers(actor.path, school.path) ? limitReason : null;
    },
    async aboveStandard(schoolClass: SchoolClass, _: unknown, { schools, now }: Context) {
      const school = await schools.load(schoolClass.schoolId);
      return school && isAboveStandard(schoolClass, getClassSize(school.path, dateInChina(now())));
    },
  },
};
