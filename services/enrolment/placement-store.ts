/** Placements, holds and spells: the rows of a batch are locked, judged and written in five statements, for any size. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { appendEvents } from '@xueji/infra/runtime/log.ts';
import { inRanges, rangesOf, readAs } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf, insertionOf, updateOf } from '@xueji/infra/runtime/table.ts';
import type { ProblemCaseEvent } from '@xueji/schema/events/students.ts';
import { EntitySchema } from 'typeorm';
import type { Movement } from './movement.ts';
import type { Hold, Placement, Spell } from './placement.ts';
import { asksForSeat, judgeSet, type Known, type Occurrence, type Outcome, type Without } from './placement-set.ts';
import { saveCases, studentsOfCases } from './problem-case-store.ts';
import { lockSeats } from './school-class-store.ts';
import { lockUnplaced, UnplacedTable } from './unplaced-store.ts';

export const PlacementTable = new EntitySchema<Placement>({
  name: 'Placement',
  tableName: 'placements',
  columns: columns<Placement>({
    studentId: '*uuid',
    version: 'int',
    schoolId: 'uuid',
    path: 'text',
    classId: 'uuid',
    stage: 'text',
    entryYear: 'int',
    status: 'text',
    hold: 'uuid?',
    spell: 'int',
    since: 'date',
    movements: 'int',
    dueOn: 'date?',
    extensions: 'int',
  }),
});

export const HoldTable = new EntitySchema<Hold>({
  name: 'Hold',
  tableName: 'holds',
  columns: columns<Hold>({
    studentId: '*uuid',
    transferId: '*uuid',
    state: 'text',
    toSchoolId: 'uuid',
    toPath: 'text',
    toClassId: 'uuid',
    toEntryYear: 'int?',
  }),
});

export const SpellTable = new EntitySchema<Spell>({
  name: 'Spell',
  tableName: 'spells',
  columns: columns<Spell>({
    ...{
      studentId: '*uuid',
      seq: '*int',
      schoolId: 'uuid',
      classId: 'uuid',
      path: 'text?',
      stage: 'text?',
      entryYear: 'int?',
      status: 'text?',
    },
    ...{ fromDate: 'date', toDate: 'date?', entryKind: 'text?', exitKind: 'text?' },
  }),
});

export const MovementTable = new EntitySchema<Movement>({
  name: 'Movement',
  tableName: 'movements',
  columns: columns<Movement>({
    ...{ studentId: '*uuid', seq: '*int', kind: 'text', reason: 'text?', effectiveOn: 'date', caseId: 'uuid?' },
    ...{ fromSchoolId: 'uuid?', fromPath: 'text?', fromClassId: 'uuid?', fromStage: 'text?', fromEntryYear: 'int?', fromStatus: 'text?' },
    ...{ toSchoolId: 'uuid?', toPath: 'text?', toClassId: 'uuid?', toStage: 'text?', toEntryYear: 'int?', toStatus: 'text?' },
  }),
});

export type Followed = { readonly occurrences: readonly Occurrence[]; readonly cases: readonly ProblemCaseEvent[] };

/** Applies a batch of registrations, transfers and problem cases. */
export async function followSet(tx: Tx, { occurrences, cases }: Followed, now: Date, without?: Without): Promise<void> {
  if (occurrences.length === 0 && cases.length === 0) return;
  const known = await lockKnown(tx, occurrences, studentsOfCases(cases));
  saveCases(tx, cases);
  const outcome = judgeSet({ ...known, without }, occurrences, dateInChina(now));
  if (outcome.said.length > 0) saveOutcome(tx, outcome, now);
}

/** Writes the rows of an outcome and what is said of them. */
export function saveOutcome(tx: Tx, outcome: Outcome, now: Date): void {
  write(tx, outcome);
  appendEvents(
    tx,
    outcome.said.map((said) => ({ ...said, occurredAt: now })),
  );
}

const LOCK_PLACEMENTS = statement(
  `select ${columnsOf(PlacementTable)} from placements where student_id = any($1::uuid[]) order by student_id for update`,
);
const READ_HOLDS = statement(`
  select ${columnsOf(HoldTable, 'h.')} from holds h join (select distinct * from unnest($1::uuid[], $2::uuid[]) as u(student_id, transfer_id)) u
    on h.student_id = u.student_id and h.transfer_id = u.transfer_id`);

/** Locks the placements of these students, in order of their ids. */
export const lockPlacements = (tx: Tx, studentIds: readonly string[]): Promise<Placement[]> =>
  tx.run<Placement>(LOCK_PLACEMENTS, [[...new Set(studentIds)]]);

/** The holds of these transfers, under the lock of their placements. */
export const readHolds = (tx: Tx, transfers: readonly { readonly studentId: string; readonly transferId: string }[]): Promise<Hold[]> =>
  tx.run<Hold>(READ_HOLDS, [transfers.map((one) => one.studentId), transfers.map((one) => one.transferId)]);

/** Students first, then classes, each in the order of their ids: two sets never wait for each other in a circle. */
async function lockKnown(tx: Tx, occurrences: readonly Occurrence[], ofCases: readonly string[]): Promise<Known> {
  const transfers = occurrences.flatMap((one) => (asksForSeat(one) ? [] : [one.body]));
  // Before the placements: when this waits for a command that places the same child, it sees that placement.
  const again = occurrences.flatMap((one) => (one.type === 'PlacementRequested' ? [one.body.studentId] : []));
  const unplaced = again.length > 0 ? await lockUnplaced(tx, again) : [];
  const placements = await lockPlacements(tx, [...occurrences.map(({ body }) => body.studentId), ...ofCases]);
  const holds = transfers.length > 0 ? await readHolds(tx, transfers) : [];

  const moving = new Set(occurrences.filter(({ type }) => type === 'TransferApproved').map(({ body }) => body.studentId));
  const requests = occurrences.flatMap((one) => (one.type === 'TransferRequested' ? [one.body] : []));
  const requested = new Set(requests.map(({ studentId }) => studentId));
  const seats = await lockSeats(tx, {
    classIds: [
      ...requests.map(({ toClassId }) => toClassId),
      ...holds.filter(({ state }) => state === 'HELD').map(({ toClassId }) => toClassId),
      ...placements.filter(({ studentId }) => moving.has(studentId)).map(({ classId }) => classId),
    ],
    schoolIds: [
      ...requests.map(({ toSchoolId }) => toSchoolId),
      ...placements.filter(({ studentId }) => requested.has(studentId)).map(({ schoolId }) => schoolId),
      // A student who moves and is requested again in one batch.
      ...holds.filter(({ state }) => state === 'HELD').map(({ toSchoolId }) => toSchoolId),
    ],
    seats: occurrences.flatMap((one) => (asksForSeat(one) ? [one.body.seat] : [])),
  });
  return { ...seats, placements, holds, unplaced };
}

// The guards of a single command, for a set: a row is changed only as it was judged, a hold ends once, a spell ends once, nobody
// enters a closed class, and a child is placed or unplaced, never both.
const WRITE = statement(`
  with opened as (${insertionOf(1, PlacementTable)} returning 1), changed as (
    ${updateOf(2, PlacementTable, ', "wasVersion" int, "wasHeldBy" uuid')}
    where t.student_id = d."studentId" and t.version = d."wasVersion" and t.hold is not distinct from d."wasHeldBy" returning 1
  ), held as (
    ${insertionOf(3, HoldTable)}
    on conflict (student_id, transfer_id) do update set state = excluded.state where holds.state = 'HELD' and excluded.state <> 'HELD' returning 1
  ), spent as (
    ${insertionOf(4, SpellTable)}
    on conflict (student_id, seq) do update set to_date = excluded.to_date, exit_kind = excluded.exit_kind
    where spells.to_date is null and excluded.to_date is not null returning 1
  ), seated as (
    update classes c set taken = c.taken + d.taken, reserved = c.reserved + d.reserved
    from json_to_recordset($5::json) as d("classId" uuid, taken int, reserved int, newcomers boolean)
    where c.id = d."classId" and (c.open or not d.newcomers) returning 1
  ), listed as (
    ${insertionOf(7, UnplacedTable)} where not exists (select from placements p where p.student_id = d."studentId")
    on conflict (student_id) do update set path = excluded.path, stage = excluded.stage, entry_year = excluded.entry_year, class_no = excluded.class_no,
      reason = excluded.reason returning 1
  ), unlisted as (
    delete from unplaced u where u.student_id = any($8::uuid[])
  ), recorded as (${insertionOf(6, MovementTable)} returning 1)
  select expect_rows('placements opened', json_array_length($1::json), (select count(*) from opened)),
    expect_rows('placements', json_array_length($2::json), (select count(*) from changed)),
    expect_rows('holds', json_array_length($3::json), (select count(*) from held)),
    expect_rows('spells', json_array_length($4::json), (select count(*) from spent)),
    expect_rows('classes', json_array_length($5::json), (select count(*) from seated)),
    expect_rows('movements', json_array_length($6::json), (select count(*) from recorded)),
    expect_rows('unplaced', json_array_length($7::json), (select count(*) from listed))`);

/** Writes an outcome in one statement. These rows were locked and judged, so a row that is missed is a bug or a zombie, and nothing may be half done. */
function write(tx: Tx, { opened, changed, holds, spells, seats, movements, listed = [] }: Outcome): void {
  const changes = changed.map(({ before, after }) => ({ ...after, wasVersion: before.version, wasHeldBy: before.hold }));
  const rows = [opened, changes, holds, spells, seats, movements, listed];
  tx.write(WRITE, [...rows.map((each) => JSON.stringify(each)), opened.map(({ studentId }) => studentId)]);
}

const WITHIN = `p.student_id = any($1::uuid[]) and ${inRanges('p.path', 2)}`;
const FIND_PLACEMENTS = statement(`select ${columnsOf(PlacementTable, 'p.')} from placements p where ${WITHIN}`);
const FIND_SPELLS = statement(`
  select ${columnsOf(SpellTable, 's.')} from spells s join placements p on p.student_id = s.student_id where ${WITHIN} order by s.student_id, s.seq`);

export async function findPlacements(db: Database, actor: Actor, studentIds: readonly string[]): Promise<Placement[]> {
  const scopes = readAs(actor);
  return scopes.length > 0 ? db.run<Placement>(FIND_PLACEMENTS, [studentIds, ...rangesOf(scopes)]) : [];
}

/** All spells, in order of time, of students who are in the actor's unit now. */
export async function findSpells(db: Database, actor: Actor, studentIds: readonly string[]): Promise<Spell[]> {
  const scopes = readAs(actor);
  return scopes.length > 0 ? db.run<Spell>(FIND_SPELLS, [studentIds, ...rangesOf(scopes)]) : [];
}
