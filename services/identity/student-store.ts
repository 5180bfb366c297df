/** Students and what belongs to them. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { inRanges, rangesOf, reachOf, readAs, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columns, columnsOf } from '@xueji/infra/runtime/table.ts';
import { STUDENT_FIELDS, type StudentField } from '@xueji/schema/codes/student-fields.ts';
import { EntitySchema } from 'typeorm';
import { type SeenStudent, studentSeenFrom } from './mask.ts';
import type { Guardian, Particulars, Student, StudentRecord } from './student.ts';

export const STUDENT_ID = { name: 'student_id', type: 'uuid', primary: true } as const;

type ColumnTypes = { [Field in keyof Omit<Particulars, 'details'>]-?: string };
/** The columns of the declared fields: `field: type`. */
export const PARTICULARS = Object.fromEntries(
  STUDENT_FIELDS.flatMap(({ field, column }: StudentField) => (column ? [[field, column]] : [])),
) as ColumnTypes;

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
      ...PARTICULARS,
      details: 'jsonb',
      registeredAt: 'timestamptz',
    }),
    id: STUDENT_ID,
  },
});

/** The columns of a student that events of other services change. */
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

/** Locks records for a change, always in the same order. */
export const lockRecords = (tx: Tx, ids: readonly string[]): Promise<StudentRecord[]> => tx.run<StudentRecord>(LOCK, [ids]);

// In one order everywhere, so that two processes that claim the same numbers wait for each other and do not deadlock.
// A number with an open dispute is given to nobody new, also when no claim on it is bound.
const CLAIM = statement(`
  insert into number_claims (number_hmac, kind, student_id)
  select * from unnest($1::bytea[], $2::text[], $3::uuid[]) as u(hmac, kind, student_id)
  where not exists (select from number_claims c where c.number_hmac = u.hmac) order by hmac, student_id
  on conflict do nothing returning student_id as "studentId"`);

export type Claim = { readonly hmac: Buffer; readonly kind: 'ID' | 'STUDENT'; readonly studentId: string };

/** Claims numbers. Returns the students whose claim succeeded. */
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
// Only for the holder: a guest sees no family.
const GUARDIANS = statement(`
  select ${columnsOf(GuardianTable, 'g.')} from guardians g join students s using (student_id)
  where g.student_id = any($1::uuid[]) and ${inRanges('s.path', 2)} order by g.student_id, g.seq`);

const within = <T>(scopes: readonly Scope[], read: (from: string[], to: string[]) => Promise<T[]>): Promise<T[]> =>
  scopes.length > 0 ? read(...rangesOf(scopes)) : Promise.resolve([]);

/** Students that the actor may see, as holder or as guest. */
export async function findStudents(db: Database, actor: Actor, ids: readonly string[]): Promise<SeenStudent[]> {
  const students = await within(readAs(actor), (from, to) => db.run<Student>(BY_IDS, [ids, from, to]));
  const reach = reachOf(actor);
  return students.map((student) => studentSeenFrom(reach, student));
}

export const findGuardians = (db: Database, actor: Actor, studentIds: readonly string[]): Promise<GuardianRow[]> =>
  within(readAs(actor), (from, to) => db.run<GuardianRow>(GUARDIANS, [studentIds, from, to]));
