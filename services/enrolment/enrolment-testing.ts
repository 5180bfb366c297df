/** For the tests of this service: schools, and events that place and move students. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, type ServiceDatabase, statement } from '@xueji/infra/runtime/database.ts';
import type { Incoming } from '@xueji/infra/runtime/inbox.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import { anActor, arriving, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { AdmissionPlanTable } from './admission/plan-store.ts';
import { AdmissionTable } from './admission/store.ts';
import { CLASS_ORDERS, listClasses } from './list-store.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Movement } from './movement.ts';
import type { Hold, Placement, Spell } from './placement.ts';
import { HoldTable, MovementTable, PlacementTable, SpellTable } from './placement-store.ts';
import type { OpenSchoolInput, School } from './school.ts';
import type { SchoolClass } from './school-class.ts';
import { ClassTable, findSchools, openSchools, SchoolTable } from './school-store.ts';
import type { StatusChange } from './status-change/status-change.ts';
import { StatusChangeTable } from './status-change/store.ts';
import { RegionTable, seedRegions } from './unit/region-store.ts';

export const NOW = new Date('2026-11-24T10:00:00+08:00');
export const TODAY = '2026-11-24';
export const NATION = anActor('registrar', '');

export async function openEnrolment(): Promise<ServiceDatabase> {
  const db = await openTestDatabase({
    entities: [
      ...[RegionTable, SchoolTable, ClassTable, PlacementTable, HoldTable, SpellTable, MovementTable, StatusChangeTable],
      ...[AdmissionPlanTable, AdmissionTable],
    ],
    migrations: MIGRATIONS,
  });
  await seedRegions(db);
  return db;
}

export const aCommand = <Input>(input: Input, actor: Actor = NATION, key: string = randomUUID()): Command<Input> => ({
  actor,
  key,
  input,
  now: NOW,
  requestId: 'test',
});

let schoolsMade = 0;
export const aSchoolInput = (more: Partial<OpenSchoolInput> = {}): OpenSchoolInput => {
  const countyCode = more.countyCode ?? '410105';
  schoolsMade += 1;
  return {
    code: `21${countyCode.slice(0, 2)}${String(schoolsMade).padStart(6, '0')}`,
    name: `第${schoolsMade}小学`,
    countyCode,
    locality: 'RURAL',
    stages: [{ stage: 'PRIMARY', years: 6 }],
    classes: [{ stage: 'PRIMARY', entryYear: 2024, classNo: 1, limit: 45 }],
    ...more,
  };
};

export type MadeSchool = School & { readonly classes: readonly SchoolClass[]; readonly firstClass: SchoolClass };

/** A school with classes of these limits, all of one cohort. */
export async function makeSchool(db: Database, limits: readonly number[] = [45], more: Partial<OpenSchoolInput> = {}): Promise<MadeSchool> {
  const reason = (limit: number) => (limit > 55 ? { limitReason: '学位紧张' } : {});
  const classes = limits.map((limit, index) => ({
    ...{ stage: 'PRIMARY' as const, entryYear: 2024, classNo: index + 1, limit },
    ...reason(limit),
  }));
  const [outcome] = await db.transaction((tx) => openSchools(tx, [aCommand(aSchoolInput({ classes, ...more }))]));
  if (!outcome || isRefused(outcome)) throw new Error(`no school: ${outcome?.refused}`);
  const [school] = await findSchools(db, [outcome.schoolId]);
  const made = await allClasses(db, outcome.schoolId);
  const [firstClass] = made;
  if (!school || !firstClass) throw new Error('a school without classes');
  return { ...school, classes: made, firstClass };
}

/** The classes of a school by stage, entry year and number. */
export async function allClasses(db: Database, schoolId: string): Promise<SchoolClass[]> {
  const [found = []] = await listClasses(db, [{ schoolId, filter: {}, order: CLASS_ORDERS.COHORT, first: 500, after: null }]);
  return found;
}

let rows = 0;
export function registered(
  school: School,
  classNo = 1,
  more: { studentId?: string; enteredPath?: string; entryYear?: number } = {},
): Incoming {
  const { studentId = randomUUID(), enteredPath = school.path, entryYear = 2024 } = more;
  rows += 1;
  const seat = { schoolCode: school.code, stage: 'PRIMARY', entryYear, classNo };
  const body = { studentId, importId: randomUUID(), row: rows, enteredPath, seat };
  return arriving({ topic: 'students', type: 'StudentRegistered', key: studentId, version: 1, body });
}

export type Asked = { readonly transferId: string; readonly studentId: string };

export function requested(studentId: string, to: School, toClassId: string, transferId: string = randomUUID()): Incoming & { body: Asked } {
  const body = { transferId, studentId, toSchoolId: to.id, toPath: to.path, toClassId };
  return {
    ...arriving({ topic: 'transfers', type: 'TransferRequested', key: studentId, aggregateId: transferId, version: 1, body }),
    body,
  };
}

type Ending = 'TransferApproved' | 'TransferRefused' | 'TransferRejected' | 'TransferWithdrawn' | 'TransferExpired';
const MORE: Partial<Record<Ending, object>> = { TransferRefused: { code: 'StudentUnknown' }, TransferRejected: { step: 1, code: 'OTHER' } };

/** The next event of transfers about a transfer. Events that enrolment ignores are left out. */
export const ended = ({ transferId, studentId }: Asked, type: Ending, version = 2): Incoming =>
  arriving({ topic: 'transfers', type, key: studentId, aggregateId: transferId, version, body: { transferId, studentId, ...MORE[type] } });

type CaseOf = { readonly students: readonly [string, string]; readonly kind?: string; readonly caseId?: string };
/** The events of a problem case of two students: it opens, and it closes. */
export function problemCase({ students: [studentId, otherStudentId], kind = 'SAME_ID_NUMBER', caseId = randomUUID() }: CaseOf) {
  const said = (type: 'ProblemCaseOpened' | 'ProblemCaseClosed', version: number): Incoming =>
    arriving({ topic: 'students', type, key: studentId, aggregateId: caseId, version, body: { caseId, studentId, otherStudentId, kind } });
  return { opened: said('ProblemCaseOpened', 1), closed: said('ProblemCaseClosed', 2) };
}

const PLACEMENTS = statement(
  'select student_id as "studentId", version, school_id as "schoolId", path, class_id as "classId", stage, entry_year as "entryYear", status, hold, spell, since, movements, due_on as "dueOn", extensions from placements',
);
const HOLDS = statement('select student_id as "studentId", transfer_id as "transferId", state, to_class_id as "toClassId" from holds');
const SPELLS = statement(`
  select student_id as "studentId", seq, class_id as "classId", from_date as "fromDate", to_date as "toDate", entry_kind as "entryKind", exit_kind as "exitKind" from spells order by student_id, seq`);
const MOVEMENTS = statement(`select ${columnsOf(MovementTable)} from movements order by student_id, seq`);
const OPEN_CHANGES = statement(
  'select student_id as "studentId", id, kind, to_class_id as "toClassId" from status_changes where ended_at is null',
);
const CLASSES = statement('select id, "limit", taken, reserved, open from classes order by id');

const UNPLACED = statement('select student_id as "studentId" from unplaced');

/** The whole of what this service knows of students and seats. */
export async function everything(db: Database) {
  const [placements, holds, spells, movements, openChanges, classes, unplaced] = await Promise.all([
    db.run<Placement>(PLACEMENTS),
    db.run<Hold>(HOLDS),
    db.run<Spell>(SPELLS),
    db.run<Movement>(MOVEMENTS),
    db.run<Pick<StatusChange, 'studentId' | 'id' | 'kind' | 'toClassId'>>(OPEN_CHANGES),
    db.run<SchoolClass>(CLASSES),
    db.run<{ studentId: string }>(UNPLACED),
  ]);
  return { placements, holds, spells, movements, openChanges, classes, unplaced };
}
