/** The classes table: locks seats for a batch, opens and closes classes. */
import { randomUUIDv7 } from 'node:crypto';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { columnsOf, insertRows } from '@xueji/infra/runtime/table.ts';
import type { Seat } from '@xueji/schema/events/students.ts';
import { changeLimit, type LimitRefusal } from './class-limit.ts';
import type { SchoolPlace } from './placement.ts';
import { type ClassLimit, getClassSize } from './policy/class-size.ts';
import { classOpened } from './school.ts';
import {
  type CloseClassRefusal,
  closeClass,
  type NewClass,
  newClass,
  type OpenClassRefusal,
  refuseClass,
  type SchoolClass,
  seatKey,
  seatKeys,
} from './school-class.ts';
import { ClassTable, lockSchools, type SaidOfSchool, sayOfSchools } from './school-store.ts';

export type SeatsAsked = { classIds: readonly string[]; schoolIds: readonly string[]; seats: readonly Seat[] };

// A merged school is replaced by its successor. If the successor merges too, `school-life-store.ts` updates earlier successors, so that one step is enough.
// The full join distinguishes a school without such a class from an unknown school.
const LOCK_SEATS = statement(`
  with wanted as (
    select unnest($1::uuid[]) as id
    union
    select c.id from unnest($3::text[], $4::text[], $5::int[], $6::int[]) as u(code, stage, entry_year, class_no)
      join schools s on s.code = u.code
      join classes c on c.school_id = coalesce(s.successor_id, s.id) and c.stage = u.stage and c.entry_year = u.entry_year and c.class_no = u.class_no
    union
    select c.id from unnest($3::text[], $4::text[], $5::int[], $6::int[]) as u(code, stage, entry_year, class_no)
      join schools s on s.code = u.code
      join classes c on c.school_id = coalesce(s.successor_id, s.id) and c.further_entry_years is not null
        and c.stage = u.stage and c.class_no = u.class_no and c.further_entry_years @> to_jsonb(u.entry_year)
  ), locked as (
    select * from classes where id in (select id from wanted) order by id for update
  ), asked as (
    select id, code, successor_id from schools where id = any($2::uuid[])
    union
    select id, code, successor_id from schools where code = any($3::text[])
  ), named as (
    select s.id, s.code, s.path, s.stages, s.closed_on, r.path as county_path, array_agg(a.id) as asked_ids, array_agg(a.code) as asked_codes
    from asked a join schools s on s.id = coalesce(a.successor_id, a.id) join regions r on r.code = s.county_code group by s.id, r.path
  )
  select s.id as "placeId", s.code, s.path, s.stages, s.closed_on as "closedOn", s.county_path as "countyPath",
    s.asked_ids as "askedIds", s.asked_codes as "askedCodes", ${columnsOf(ClassTable, 'c.')} from locked c full join named s on s.id = c.school_id`);

type SeatRow = { placeId: string | null } & Omit<SchoolPlace, 'id'> & ({ id: null } | SchoolClass);

/** Locks the classes of a batch in order of id, and finds the named schools. */
export async function lockSeats(
  tx: Tx,
  { classIds, schoolIds, seats }: SeatsAsked,
): Promise<{ schools: SchoolPlace[]; classes: SchoolClass[] }> {
  const found = await lockSeatsOnce(tx, { classIds, schoolIds, seats });
  // While the statement waited for a class lock, the school may have merged: then the school was read before the merge and the class after it.
  const isFound = ({ schoolCode, ...seat }: Seat) =>
    found.schools.some(
      ({ id, askedCodes = [] }) =>
        askedCodes.includes(schoolCode) && found.classes.some((one) => one.schoolId === id && seatKeys(one).includes(seatKey(seat))),
    );
  return seats.every(isFound) ? found : lockSeatsOnce(tx, { classIds, schoolIds, seats });
}

async function lockSeatsOnce(
  tx: Tx,
  { classIds, schoolIds, seats }: SeatsAsked,
): Promise<{ schools: SchoolPlace[]; classes: SchoolClass[] }> {
  const distinct = [...new Map(seats.map((seat) => [`${seat.schoolCode}/${seatKey(seat)}`, seat])).values()];
  const rows = await tx.run<SeatRow>(LOCK_SEATS, [
    [...new Set(classIds)],
    [...new Set(schoolIds)],
    distinct.map(({ schoolCode }) => schoolCode),
    distinct.map(({ stage }) => stage),
    distinct.map(({ entryYear }) => entryYear),
    distinct.map(({ classNo }) => classNo),
  ]);
  const schools = rows.flatMap(({ placeId, code, path, stages, closedOn, countyPath, askedIds, askedCodes }) =>
    placeId ? [{ id: placeId, code, path, stages, closedOn, countyPath, askedIds, askedCodes }] : [],
  );
  return { schools, classes: rows.filter((row): row is SeatRow & SchoolClass => row.id !== null) };
}

export type OpenClassInput = { schoolId: string; class: NewClass };
export type ClassDone = { readonly classId: string };

const SEATS_OF = statement(`select ${columnsOf(ClassTable)} from classes where school_id = any($1::uuid[])`);

export async function openClasses(
  tx: Tx,
  commands: readonly Command<OpenClassInput>[],
): Promise<(ClassDone | Refused<OpenClassRefusal>)[]> {
  const schools = await lockSchools(
    tx,
    commands.map(({ input }) => input.schoolId),
  );
  const there = await tx.run<SchoolClass>(SEATS_OF, [[...schools.keys()]]);
  const keysAt = (schoolId: string, one: NewClass) => seatKeys(one).map((key) => `${schoolId}/${key}`);
  const seats = new Set(there.flatMap((row) => keysAt(row.schoolId, row)));
  const opened: SchoolClass[] = [];
  const said: SaidOfSchool[] = [];
  const results = commands.map((command): ClassDone | Refused<OpenClassRefusal> => {
    const { input, actor, now } = command;
    const school = schools.get(input.schoolId);
    const wanted = keysAt(input.schoolId, input.class);
    const today = dateInChina(now);
    const size = getClassSize(school?.path ?? '', today);
    const refused = refuseClass({ school, exists: wanted.some((key) => seats.has(key)), input: input.class, actor, size, today });
    if (refused) return refused;
    const made = newClass(randomUUIDv7(), input.schoolId, input.class);
    for (const key of wanted) seats.add(key);
    opened.push(made);
    said.push({ event: classOpened(made), command });
    return { classId: made.id };
  });
  if (opened.length > 0) {
    insertRows(tx, ClassTable, opened);
    await sayOfSchools(tx, schools, said);
  }
  return results;
}

export type CloseClassInput = { classId: string };

const SCHOOLS_OF = statement('select id, school_id as "schoolId" from classes where id = any($1::uuid[])');
const LOCK_CLASSES = statement(`select ${columnsOf(ClassTable)} from classes where id = any($1::uuid[]) order by id for update`);
const CLOSE = statement('update classes set open = false where id = any($1::uuid[]) and open and reserved = 0 returning 1');

export async function closeClasses(
  tx: Tx,
  commands: readonly Command<CloseClassInput>[],
): Promise<(ClassDone | Refused<CloseClassRefusal>)[]> {
  const ids = commands.map(({ input }) => input.classId);
  const places = await tx.run<{ schoolId: string }>(SCHOOLS_OF, [ids]);
  const schools = await lockSchools(
    tx,
    places.map(({ schoolId }) => schoolId),
  );
  const classes = new Map((await tx.run<SchoolClass>(LOCK_CLASSES, [ids])).map((one) => [one.id, one]));
  const said: SaidOfSchool<Command<CloseClassInput>>[] = [];
  const results = commands.map((command): ClassDone | Refused<CloseClassRefusal> => {
    const { classId } = command.input;
    const before = classes.get(classId);
    const after = closeClass(before, schools.get(before?.schoolId ?? '')?.path ?? '', command.actor);
    if (isRefused(after)) return after as Refused<CloseClassRefusal>;
    if (after !== before) said.push({ event: { type: 'ClassClosed', body: { schoolId: after.schoolId, classId } }, command });
    classes.set(classId, after);
    return { classId };
  });
  if (said.length > 0) {
    const written = await tx.run(CLOSE, [said.map(({ command }) => command.input.classId)]);
    if (written.length !== said.length) throw new Error(`${said.length} classes judged, ${written.length} closed`);
    await sayOfSchools(tx, schools, said);
  }
  return results;
}

export type ChangeLimitInput = { readonly classId: string } & ClassLimit;

const SET_LIMIT = statement(`
  update classes c set "limit" = d."limit", limit_reason = d."limitReason"
  from json_to_recordset($1::json) as d(id uuid, "limit" int, "limitReason" text) where c.id = d.id and c.taken <= d."limit" returning 1`);

export async function changeClassLimits(
  tx: Tx,
  commands: readonly Command<ChangeLimitInput>[],
): Promise<(ClassDone | Refused<LimitRefusal>)[]> {
  const ids = commands.map(({ input }) => input.classId);
  const places = await tx.run<{ id: string; schoolId: string }>(SCHOOLS_OF, [ids]);
  const schools = await lockSchools(
    tx,
    places.map(({ schoolId }) => schoolId),
  );
  const classes = new Map((await tx.run<SchoolClass>(LOCK_CLASSES, [ids])).map((one) => [one.id, one]));
  const changed = new Map<string, SchoolClass>();
  const results = commands.map(({ actor, input, now }): ClassDone | Refused<LimitRefusal> => {
    const schoolClass = classes.get(input.classId);
    const schoolPath = schools.get(schoolClass?.schoolId ?? '')?.path ?? '';
    const size = getClassSize(schoolPath, dateInChina(now));
    const after = changeLimit({ actor, input, schoolClass, schoolPath, size });
    if (isRefused(after)) return after as Refused<LimitRefusal>;
    classes.set(after.id, after);
    changed.set(after.id, after);
    return { classId: after.id };
  });
  if (changed.size === 0) return results;
  const rows = [...changed.values()].map(({ id, limit, limitReason = null }) => ({ id, limit, limitReason }));
  const written = await tx.run(SET_LIMIT, [JSON.stringify(rows)]);
  if (written.length !== rows.length) throw new Error(`${rows.length} limits judged, ${written.length} written`);
  return results;
}

const BY_IDS = statement(`select ${columnsOf(ClassTable)} from classes where id = any($1::uuid[])`);

export const findClasses = (db: Database, ids: readonly string[]): Promise<SchoolClass[]> => db.run(BY_IDS, [ids]);
