/** Schools changed, merged and closed. A merge moves classes with their pupils and seats, so that no pupil loses a place and no seat is counted twice. */
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { lockLastChange } from '@xueji/infra/runtime/path-change-store.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { columnsOf, updateRows } from '@xueji/infra/runtime/table.ts';
import { lockPlansOfSchool } from '../admission/plan-store.ts';
import type { School } from '../school.ts';
import type { SchoolClass } from '../school-class.ts';
import { ClassTable, lockSchools, type SchoolDone, sayOfSchools } from '../school-store.ts';
import { keepSchools } from './history-store.ts';
import { findRegionsOn } from './region-store.ts';
import {
  type ChangeSchoolInput,
  type ChangeSchoolRefusal,
  type CloseSchoolInput,
  type CloseSchoolRefusal,
  changeSchool,
  closeSchool,
  type MergedSchools,
  type MergeSchoolsInput,
  type MergeSchoolsRefusal,
  mergeSchools,
  schoolChanged,
  schoolEnded,
  type TaughtStage,
} from './school-life.ts';
import { moveSubtree } from './subtree-store.ts';

// Commands that can move a school lock the path changes first and rows after them, like commands on regions. Another order would cause deadlocks.

const todayOf = ({ now }: Command<unknown>): string => dateInChina(now);

/** Judges commands one after the other, each on the state that the previous one left. They are rare. */
const oneByOne =
  <Input, Code extends string>(act: (tx: Tx, command: Command<Input>) => Promise<SchoolDone | Refused<Code>>) =>
  async (tx: Tx, commands: readonly Command<Input>[]): Promise<(SchoolDone | Refused<Code>)[]> => {
    const results: (SchoolDone | Refused<Code>)[] = [];
    for (const command of commands) results.push(await act(tx, command));
    return results;
  };

// A class can be closed while a pupil of it is suspended.
const TAUGHT = statement(`
  select stage, bool_or(open or taken > 0 or exists (
    select from placements p join placement_statuses s on s.code = p.status where p.class_id = c.id and s.on_rolls)) as "inUse"
  from classes c where school_id = $1::uuid group by stage`);

export const changeSchools = oneByOne<ChangeSchoolInput, ChangeSchoolRefusal>(async (tx, command) => {
  const { input, actor } = command;
  await lockLastChange(tx);
  const school = (await lockSchools(tx, [input.schoolId])).get(input.schoolId);
  const codes = [input.authorityCode, input.countyCode, school?.countyCode].filter((code) => typeof code === 'string');
  const regions = await findRegionsOn(tx, codes, todayOf(command));
  const taught = await tx.run<TaughtStage>(TAUGHT, [input.schoolId]);
  const named = (code: string | null) => (code === null ? undefined : regions.get(code));
  const outcome = changeSchool({ input, actor, school, authority: named(input.authorityCode), county: named(input.countyCode), taught });
  if (isRefused(outcome)) return outcome as Refused<ChangeSchoolRefusal>;
  const { school: after, move } = outcome;
  keepSchools(tx, [after.code], todayOf(command));
  if (move) await moveSubtree(tx, move, command);
  const event = schoolChanged(after, regions.get(after.countyCode)?.path ?? '');
  await sayOfSchools(tx, new Map([[after.id, after]]), [{ event, command }]);
  return { schoolId: after.id };
});

const LOCK_CLASSES = statement(`select ${columnsOf(ClassTable)} from classes where school_id = any($1::uuid[]) order by id for update`);
// Lock pupils before classes, like every batch that changes both.
const LOCK_PUPILS = statement(`
  select student_id from placements where class_id in (select id from classes where school_id = any($1::uuid[])) order by student_id for update`);
const LOCK_HOLDS = statement(`
  select student_id from holds where to_school_id = any($1::uuid[]) and state = 'HELD' order by student_id, transfer_id for update`);

export const mergeSchoolPairs = oneByOne<MergeSchoolsInput, MergeSchoolsRefusal>(async (tx, command) => {
  const { input, actor } = command;
  const ids = [input.schoolId, input.successorId];
  await lockLastChange(tx);
  const schools = await lockSchools(tx, ids);
  await tx.run(LOCK_PUPILS, [ids]);
  await tx.run(LOCK_HOLDS, [ids]);
  const all = await tx.run<SchoolClass>(LOCK_CLASSES, [ids]);
  const classesOf = (id: string) => all.filter(({ schoolId }) => schoolId === id);
  const asked = { input, actor, school: schools.get(input.schoolId), successor: schools.get(input.successorId) };
  const [classes, successorClasses] = [classesOf(input.schoolId), classesOf(input.successorId)];
  const outcome = mergeSchools({ ...asked, classes, successorClasses }, todayOf(command));
  if (isRefused(outcome)) return outcome as Refused<MergeSchoolsRefusal>;
  await saveMerge(tx, outcome, command);
  return { schoolId: input.successorId };
});

// The pupils continue at the successor from the next day. A spell that begins after today becomes empty.
const PUPILS = statement(`
  with seated as (
    select student_id, path, spell, greatest(since, $3::date + 1) as first_day from placements
    where class_id = any($5::uuid[]) and school_id = $1::uuid and status in (select code from placement_statuses where on_rolls)
  ), moved as (
    update placements p set school_id = $2::uuid, path = $4, spell = p.spell + 1, since = s.first_day, movements = p.movements + 1
    from seated s where p.student_id = s.student_id returning p.*, s.path as left_path
  ), left_spells as (
    update spells t set to_date = s.first_day - 1, exit_kind = 'SCHOOL_MERGED'
    from seated s where t.student_id = s.student_id and t.seq = s.spell and t.to_date is null returning 1
  ), recorded as (
    insert into movements (student_id, seq, kind, effective_on, from_school_id, from_path, from_class_id, from_stage, from_entry_year, from_status,
      to_school_id, to_path, to_class_id, to_stage, to_entry_year, to_status)
    select student_id, movements, 'SCHOOL_MERGED', since, $1::uuid, left_path, class_id, stage, entry_year, status,
      school_id, path, class_id, stage, entry_year, status from moved returning 1
  )
  select student_id from moved`);
// A statement of its own: it must find the spells before closed, since a student has one open spell at any moment.
const SPELLS = statement(`
  insert into spells (student_id, seq, school_id, class_id, path, stage, entry_year, status, from_date, entry_kind)
  select student_id, spell, school_id, class_id, path, stage, entry_year, status, since, 'SCHOOL_MERGED' from placements where student_id = any($1::uuid[])`);
const HOLDS = statement(`update holds set to_school_id = $2::uuid, to_path = $3 where to_school_id = $1::uuid and state = 'HELD'`);
const SUCCESSORS = statement('update schools set successor_id = $2::uuid where successor_id = $1::uuid');

async function saveMerge(tx: Tx, { school, classes, move }: MergedSchools, command: Command<MergeSchoolsInput>): Promise<void> {
  const { schoolId, successorId } = command.input;
  updateRows(tx, ClassTable, classes);
  const pupils = await tx.run<{ student_id: string }>(PUPILS, [
    ...[schoolId, successorId, todayOf(command), move.to],
    classes.map(({ id }) => id),
  ]);
  tx.write(SPELLS, [pupils.map((pupil) => pupil.student_id)]);
  tx.write(HOLDS, [schoolId, successorId, move.to]);
  tx.write(SUCCESSORS, [schoolId, successorId]);
  await endSchool(tx, school, command);
  // After the school has ended, so that its own row keeps its path.
  await moveSubtree(tx, { ...move, fromSchoolId: schoolId, toSchoolId: successorId }, command);
}

const endSchool = (tx: Tx, school: School, command: Command<unknown>): Promise<void> =>
  sayOfSchools(tx, new Map([[school.id, school]]), [{ event: schoolEnded(school), command }]);

// Admissions of a school that has just merged into this one may still name the older school.
const IN_USE = statement(`
  select exists (select from placements p join classes c on c.id = p.class_id join placement_statuses s on s.code = p.status
      where c.school_id = $1::uuid and (s.on_rolls or p.hold is not null))
    or exists (select from holds where to_school_id = $1::uuid and state = 'HELD')
    or exists (select from admissions where school_id in (select id from schools where id = $1::uuid or successor_id = $1::uuid)
      and status = 'ADMITTED') as "inUse"`);
const CLOSE_CLASSES = statement('update classes set open = false where school_id = $1::uuid and open');

export const closeSchools = oneByOne<CloseSchoolInput, CloseSchoolRefusal>(async (tx, command) => {
  const { schoolId } = command.input;
  const school = (await lockSchools(tx, [schoolId])).get(schoolId);
  // An admission locks its plan, and taking a seat locks the class. So after these locks nobody is admitted and no seat is taken.
  await lockPlansOfSchool(tx, schoolId);
  await tx.run(LOCK_CLASSES, [[schoolId]]);
  const [found] = await tx.run<{ inUse: boolean }>(IN_USE, [schoolId]);
  const outcome = closeSchool({ actor: command.actor, school, inUse: found?.inUse ?? false }, todayOf(command));
  if (isRefused(outcome)) return outcome as Refused<CloseSchoolRefusal>;
  tx.write(CLOSE_CLASSES, [schoolId]);
  await endSchool(tx, outcome, command);
  return { schoolId };
});
