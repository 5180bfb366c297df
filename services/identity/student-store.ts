/** Students and what belongs to them. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { covers, inRanges, narrowedTo, pathRange, rangesOf, reachOf, readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf } from '@xueji/infra/runtime/table.ts';
import { EntitySchema } from 'typeorm';
import { type SeenStudent, studentSeenFrom } from './mask.ts';
import type { Guardian, Student, StudentRecord } from './student.ts';

const STUDENT_ID = { name: 'student_id', type: 'uuid', primary: true } as const;

export const StudentTable = new EntitySchema<Student>({
  name: 'Student',
  tableName: 'students',
  columns: {
    ...columns<Student>({
      id: '*uuid',
      version: 'int',
      path: 'text',
      guestPath: 'text?',
      guestTransferId: 'uuid?',
      spells: 'jsonb',
      number: 'text',
      numberKind: 'text',
      name: 'text',
      sex: 'text',
      birthDate: 'date',
      ethnicity: 'text',
      nationality: 'text',
      idType: 'text',
      idNumber: 'text?',
      hukouDivision: 'text?',
      hukouType: 'text?',
      address: 'text?',
      phone: 'text?',
      health: 'text?',
      migrantChild: 'boolean',
      leftBehind: 'text',
      boarder: 'boolean',
      orphan: 'boolean',
      disability: 'text?',
      details: 'jsonb',
      registeredAt: 'timestamptz',
    }),
    id: STUDENT_ID,
  },
});

/** The columns of a student that events of others change. */
export const RecordTable = new EntitySchema<StudentRecord>({
  name: 'StudentRecord',
  tableName: 'students',
  columns: {
    ...columns<StudentRecord>({
      ...{ id: '*uuid', version: 'int', path: 'text', guestPath: 'text?', guestTransferId: 'uuid?', spells: 'jsonb' },
    }),
    id: STUDENT_ID,
  },
});

export type GuardianRow = Guardian & { readonly studentId: string };
export const GuardianTable = new EntitySchema<GuardianRow>({
  name: 'Guardian',
  tableName: 'guardians',
  columns: columns<GuardianRow>({
    studentId: '*uuid',
    seq: '*int',
    name: 'text',
    relation: 'text',
    isGuardian: 'boolean',
    phone: 'text?',
    address: 'text?',
    idType: 'text?',
    idNumber: 'text?',
  }),
});

export type NumberHistoryRow = { studentId: string; number: string; kind: string; issuedAt: Date; supersededAt: Date | null };
export const NumberHistoryTable = new EntitySchema<NumberHistoryRow>({
  name: 'NumberHistory',
  tableName: 'number_history',
  columns: columns<NumberHistoryRow>({
    studentId: '*uuid',
    number: '*text',
    kind: 'text',
    issuedAt: 'timestamptz',
    supersededAt: 'timestamptz?',
  }),
});

const LOCK = statement(`select ${columnsOf(RecordTable)} from students where student_id = any($1::uuid[]) order by student_id for update`);

/** Locks records for a change, in one order everywhere. */
export const lockRecords = (tx: Tx, ids: readonly string[]): Promise<StudentRecord[]> => tx.run<StudentRecord>(LOCK, [ids]);

// In one order everywhere, so that two processes that claim the same numbers wait for each other and do not deadlock.
const CLAIM = statement(`
  insert into number_claims (number_hmac, kind, student_id)
  select * from unnest($1::bytea[], $2::text[], $3::uuid[]) as u(hmac, kind, student_id) order by hmac
  on conflict do nothing returning student_id as "studentId"`);

export type Claim = { readonly hmac: Buffer; readonly kind: 'ID' | 'STUDENT'; readonly studentId: string };

/** Claims numbers; the answer names the students who got theirs. */
export async function claimNumbers(tx: Tx, claims: readonly Claim[]): Promise<Set<string>> {
  if (claims.length === 0) return new Set();
  const column = <T>(pick: (claim: Claim) => T) => claims.map(pick);
  const got = await tx.run<{ studentId: string }>(CLAIM, [
    column(({ hmac }) => hmac),
    column(({ kind }) => kind),
    column(({ studentId }) => studentId),
  ]);
  return new Set(got.map((row) => row.studentId));
}

const COLUMNS = columnsOf(StudentTable);
const BY_IDS = statement(`
  select ${COLUMNS} from students where student_id = any($1::uuid[]) and (${inRanges('path', 2)} or ${inRanges('guest_path', 2)})`);
// A page of each range: the index gives it in order.
const PAGE = statement(`
  select s.* from unnest($1::text[], $2::text[]) as r("from", "to") cross join lateral (
    select ${COLUMNS} from students where path >= r."from" and path < r."to" and (path, student_id) > ($3, $4::uuid)
    order by path, student_id limit $5) s
  order by s.path, s.id limit $5`);
// The holder's alone: a guest sees no family.
const GUARDIANS = statement(`
  select ${columnsOf(GuardianTable, 'g.')} from guardians g join students s using (student_id)
  where g.student_id = any($1::uuid[]) and ${inRanges('s.path', 2)} order by g.student_id, g.seq`);

const within = <T>(scopes: readonly Scope[], read: (from: string[], to: string[]) => Promise<T[]>): Promise<T[]> =>
  scopes.length > 0 ? read(...rangesOf(scopes)) : Promise.resolve([]);

/** Students that the actor may see, as holder or as guest. */
export async function findStudents(db: Database, actor: Actor, ids: readonly string[]): Promise<SeenStudent[]> {
  const students = await within(readAs(actor), (from, to) => db.run<Student>(BY_IDS, [ids, from, to]));
  return students.map((student) => studentSeenFrom(reachOf(actor), student));
}

export const findGuardians = (db: Database, actor: Actor, studentIds: readonly string[]): Promise<GuardianRow[]> =>
  within(readAs(actor), (from, to) => db.run<GuardianRow>(GUARDIANS, [studentIds, from, to]));

export type StudentCursor = { readonly path: string; readonly id: string };
/** `ranges`: where the rows of the unit stand. */
export type StudentPage = {
  readonly unit: string;
  readonly ranges?: readonly Scope[];
  readonly after: StudentCursor;
  readonly first: number;
};
export const FIRST_STUDENT: StudentCursor = { path: '', id: '00000000-0000-0000-0000-000000000000' };

/** Students of a unit within the actor's own, as far as the actor's reads reach, by path; one more than asked tells whether there is a next page. */
export async function listStudents(
  db: Database,
  actor: Actor,
  { unit, ranges = [pathRange(unit)], after, first }: StudentPage,
): Promise<{ seen: SeenStudent; cursor: StudentCursor }[]> {
  if (!covers(actor.path, unit)) return [];
  const scopes = ranges.flatMap((range) => narrowedTo(readAs(actor), range));
  const students = await within(scopes, (from, to) => db.run<Student>(PAGE, [from, to, after.path, after.id, first + 1]));
  return students.map((student) => ({ seen: studentSeenFrom(reachOf(actor), student), cursor: { path: student.path, id: student.id } }));
}
