/** The GraphQL resolvers of identity. */

import type { KeyObject } from 'node:crypto';
import { wears } from '@xueji/infra/runtime/actor.ts';
import type { FollowedCalendar } from '@xueji/infra/runtime/calendar-copy-store.ts';
import { badInput, forbidden } from '@xueji/infra/runtime/caller-fault.ts';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { CommandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { ContentStore } from '@xueji/infra/runtime/files-folder.ts';
import { isId } from '@xueji/infra/runtime/ids.ts';
import { commandOf, idOf } from '@xueji/infra/runtime/input.ts';
import type { Jobs } from '@xueji/infra/runtime/jobs.ts';
import { policiesInForce } from '@xueji/infra/runtime/policy.ts';
import { isRefused, type Refused, refusalType } from '@xueji/infra/runtime/refusal.ts';
import { levelOf, SCHOOL_LEVEL } from '@xueji/infra/runtime/scope.ts';
import type { RequestContext } from '@xueji/infra/runtime/service.ts';
import type { CodeTableName } from '@xueji/schema/codes/tables.ts';
import DataLoader from 'dataloader';
import { DateTimeResolver, LocalDateResolver } from 'graphql-scalars';
import type { CancelInput, Cancelled } from './cancel-store.ts';
import type { CorrectInput, CorrectionRefused } from './correction.ts';
import { changes, correctStudent, revision } from './correction-resolvers.ts';
import type { Declaration } from './focus/declaration.ts';
import { type DeclarationList, listDeclarations } from './focus/declaration-store.ts';
import { type DeclarePorts, declaration, declareMutations, focusDifferences, focusOf, studentFocus } from './focus/focus-resolvers.ts';
import { findFocus, type SeenFocus } from './focus/focus-store.ts';
import { graduateMatchQueries } from './graduate-match-resolvers.ts';
import { guardianCode } from './guardian-code.ts';
import type { Issued, IssueInput } from './guardian-code-store.ts';
import { listMessages, type MessageList } from './import-list-store.ts';
import { findImport } from './import-store.ts';
import type { KeyChange } from './key-change.ts';
import { type KeyChangesOfStudent, listKeyChangesOf } from './key-change-list-store.ts';
import { type KeyChangePorts, keyChangeFile, keyChangeMutations, keyDataChanges, keyDataChangesOf } from './key-change-resolvers.ts';
import { problemCases, rosterImport, rosterImports, students, studentsOf } from './list-resolvers.ts';
import { guardianSeen, maskName, packageSeen, type SeenGuardian, type SeenPackage, type SeenStudent } from './mask.ts';
import type { Typed } from './match.ts';
import { acquaintanceOf, matchStudent } from './match-store.ts';
import { type PhotoPorts, photoOf, setStudentPhoto, studentPhoto } from './photo-resolvers.ts';
import { findPhotos, type StudentPhoto } from './photo-store.ts';
import { identityBlockers } from './preflight.ts';
import type { SeenCase } from './problem-case-list-store.ts';
import { findRecordPackages } from './record-package-store.ts';
import { IDENTITY_REFUSALS, type IdentityRefusal } from './refusals.ts';
import type { RowMessage } from './roster-message.ts';
import { codedIdType, codedRelation, codeTable, labelOf, packagedFields, studentFields } from './shown-codes.ts';
import type { KnownSpell } from './student.ts';
import type { StudentChange } from './student-change.ts';
import { type ChangeList, type CorrectionDone, findRevisions, listChanges } from './student-change-store.ts';
import { type Listed, listStudents, type StudentList } from './student-list-store.ts';
import { findGuardians, findStudents } from './student-store.ts';

export type Ports = KeyChangePorts &
  PhotoPorts &
  DeclarePorts & {
    readonly db: Database;
    /** Counts rows for `totalCount`. */
    readonly counts: Database;
    readonly numberKey: KeyObject;
    readonly contents: ContentStore;
    readonly jobs: Jobs;
    readonly calendar: FollowedCalendar;
    readonly issueGuardianCode: CommandPort<IssueInput, Issued | Refused>;
    readonly cancelImport: CommandPort<CancelInput, Cancelled | Refused>;
    readonly correctStudent: CommandPort<CorrectInput, CorrectionDone | CorrectionRefused>;
  };
export type Context = RequestContext &
  Ports & {
    readonly students: DataLoader<string, SeenStudent | null>;
    readonly guardians: DataLoader<string, SeenGuardian[]>;
    readonly packages: DataLoader<string, SeenPackage | null>;
    readonly studentLists: DataLoader<StudentList, Listed[]>;
    readonly messageLists: DataLoader<MessageList, RowMessage[]>;
    readonly revisions: DataLoader<string, number | null>;
    readonly changeLists: DataLoader<ChangeList, StudentChange[]>;
    readonly keyChanges: DataLoader<KeyChangesOfStudent, KeyChange[]>;
    readonly photos: DataLoader<string, StudentPhoto | null>;
    readonly focuses: DataLoader<string, SeenFocus | null>;
    readonly declarations: DataLoader<DeclarationList, Declaration[]>;
  };

/** Loaders exist for one request of one actor, so they only contain what this actor may see. */
export const contextOf = (base: RequestContext, ports: Ports): Context => ({
  ...base,
  ...ports,
  students: new DataLoader(async (ids) => {
    const found = new Map((await findStudents(ports.db, base.actor, ids)).map((student) => [student.id, student]));
    return ids.map((id) => found.get(id) ?? null);
  }),
  guardians: new DataLoader(async (ids) => {
    const found = Map.groupBy(await findGuardians(ports.db, base.actor, ids), ({ studentId }) => studentId);
    return ids.map((id) => (found.get(id) ?? []).map(guardianSeen));
  }),
  packages: new DataLoader(async (transferIds) => {
    const found = new Map((await findRecordPackages(ports.db, base.actor, transferIds)).map((one) => [one.transferId, one]));
    return transferIds.map((id) => {
      const frozen = found.get(id);
      return frozen ? packageSeen(frozen) : null;
    });
  }),
  studentLists: new DataLoader((lists) => listStudents(ports.db, lists)),
  messageLists: new DataLoader((lists) => listMessages(ports.db, lists)),
  revisions: new DataLoader(async (ids) => {
    const found = await findRevisions(ports.db, base.actor, ids);
    return ids.map((id) => found.get(id) ?? null);
  }),
  changeLists: new DataLoader((lists) => listChanges(ports.db, base.actor, lists)),
  keyChanges: new DataLoader((lists) => listKeyChangesOf(ports.db, base.actor, lists)),
  photos: new DataLoader(async (ids) => {
    const found = new Map((await findPhotos(ports.db, base.actor, ids)).map((photo) => [photo.studentId, photo]));
    return ids.map((id) => found.get(id) ?? null);
  }),
  focuses: new DataLoader(async (ids) => {
    const found = await findFocus({ db: ports.db, paths: base.paths, today: dateInChina(base.now()) }, base.actor, ids);
    return ids.map((id) => found.get(id) ?? null);
  }),
  declarations: new DataLoader((lists) => listDeclarations(ports.db, base.actor, lists)),
});

const toRefusal = refusalType(IDENTITY_REFUSALS);

type MatchInput = {
  number?: { number: string; name: string } | null;
  guardian?: { name: string; birthDate: string; guardianPhone: string } | null;
  code?: string | null;
};

function typedOf({ number, guardian, code }: MatchInput): Typed {
  const typed: Typed[] = [
    ...(number ? [{ way: 'NUMBER' as const, ...number }] : []),
    ...(guardian ? [{ way: 'GUARDIAN' as const, ...guardian }] : []),
    ...(code ? [{ way: 'CODE' as const, code }] : []),
  ];
  const [one] = typed;
  if (!one || typed.length > 1)
    throw badInput('by', { zh: 'number、guardian、code须且只须给出一项', en: 'exactly one of number, guardian and code' });
  return one;
}

type IssueArgs = { input: { idempotencyKey: string; studentId: string } };
type CancelArgs = { input: { idempotencyKey: string; importId: string } };
type PreflightArgs = { studentId: string; toSchoolId: string; toClassId: string };
/** A student of whom the caller knows only the id: a match before the request of a transfer. */
type BareStudent = { readonly id: string };

export const resolvers = {
  Policies: {
    identity: ({ province, on }: { province: string; on: string }) => policiesInForce(province === 'CN' ? null : province, on),
  },
  DateTime: DateTimeResolver,
  LocalDate: LocalDateResolver,
  Query: {
    student: (_: unknown, { id }: { id: string }, { students }: Context) => students.load(idOf(id, 'id')),
    students,
    ...graduateMatchQueries,
    async matchStudent(_: unknown, { by }: { by: MatchInput }, { db, actor, now, numberKey: key }: Context) {
      if (!wears(actor, 'registrar'))
        throw forbidden({ zh: 'matchStudent: 只有学籍管理员可以查验学生', en: 'matchStudent: only registrars may use it' });
      const match = await matchStudent(db, { actor, now: now(), key }, typedOf(by));
      if (!match) return null;
      if (isRefused(match)) return toRefusal(match as Refused<'MatchLimitReached'>);
      const { id, name, birthDate } = match;
      return { __typename: 'StudentMatch', student: { id }, maskedName: maskName(name), birthMonth: birthDate.slice(0, 7) };
    },
    async transferPreflight(_: unknown, { studentId, toSchoolId, toClassId }: PreflightArgs, { db, actor, now }: Context) {
      if (!wears(actor, 'registrar') || levelOf(actor.path) !== SCHOOL_LEVEL)
        throw forbidden({
          zh: 'transferPreflight: 只有学校的学籍管理员可以预检转学',
          en: 'transferPreflight: only registrars of schools may use it',
        });
      const asked = {
        studentId: idOf(studentId, 'studentId'),
        toSchoolId: idOf(toSchoolId, 'toSchoolId'),
        toClassId: idOf(toClassId, 'toClassId'),
      };
      const { matched, known } = await acquaintanceOf(db, { actor, now: now() }, asked.studentId);
      return matched ? { ...asked, identityBlockers: identityBlockers({ known }) } : null;
    },
    rosterImport: (_: unknown, { id }: { id: string }, { db, actor }: Context) => findImport(db, actor, idOf(id, 'id')),
    rosterImports,
    problemCases,
    keyDataChanges,
    codeTable: (_: unknown, { name }: { name: CodeTableName }) => codeTable(name),
  },
  Mutation: {
    async issueGuardianCode(_: unknown, { input: { idempotencyKey, studentId } }: IssueArgs, context: Context) {
      const issued = await context.issueGuardianCode(commandOf(context, idempotencyKey, { studentId: idOf(studentId, 'input.studentId') }));
      if (isRefused(issued)) return toRefusal(issued as Refused<IdentityRefusal>);
      const code = guardianCode(context.numberKey, issued.codeId);
      return {
        __typename: 'GuardianCodeIssued',
        student: context.students.load(issued.studentId),
        code,
        expiresAt: new Date(issued.expiresAt),
      };
    },
    async cancelRosterImport(_: unknown, { input: { idempotencyKey, importId } }: CancelArgs, context: Context) {
      const cancelled = await context.cancelImport(commandOf(context, idempotencyKey, { importId: idOf(importId, 'input.importId') }));
      if (isRefused(cancelled)) return toRefusal(cancelled as Refused<IdentityRefusal>);
      return { __typename: 'RosterImportCancelled', rosterImport: findImport(context.db, context.actor, cancelled.importId) };
    },
    correctStudent,
    setStudentPhoto,
    ...keyChangeMutations,
    ...declareMutations,
  },
  Student: {
    __resolveReference: ({ id }: { id: string }, { students }: Context) => (isId(id) ? students.load(id.toLowerCase()) : null),
    ...studentFields,
    revision,
    changes,
    photo: photoOf,
    keyDataChanges: keyDataChangesOf,
    focus: focusOf,
    guardians: (student: SeenStudent | BareStudent, _: unknown, { guardians }: Context) => guardiansOf(student, guardians),
  },
  Transfer: {
    recordPackage: ({ id }: { id: string }, _: unknown, { packages }: Context) => (isId(id) ? packages.load(id) : null),
  },
  Guardian: {
    relation: ({ relation }: SeenGuardian) => codedRelation(relation),
    idType: ({ idType }: SeenGuardian) => (idType === null ? null : codedIdType(idType)),
  },
  ProblemCase: {
    student: ({ studentId }: SeenCase, _: unknown, { students }: Context) => students.load(studentId),
    otherStudent: ({ otherStudentId, heldElsewhere }: SeenCase, _: unknown, { students }: Context) =>
      heldElsewhere ? null : students.load(otherStudentId),
  },
  PackagedRecord: packagedFields,
  PackagedDetail: { label: ({ field, value }: { field: string; value: string }) => labelOf(field, value) },
  PackagedSpell: {
    school: ({ schoolId }: KnownSpell) => ({ __typename: 'School', id: schoolId }),
    class: ({ classId }: KnownSpell) => ({ __typename: 'Class', id: classId }),
  },
  KeyDataChangeFile: keyChangeFile,
  StudentPhoto: studentPhoto,
  StudentFocus: studentFocus,
  FocusDeclaration: declaration,
  School: { students: studentsOf('schoolId'), focusDifferences },
  Class: { students: studentsOf('classId') },
  RosterImport: rosterImport,
};

/** Null for a guest and for a bare match. */
function guardiansOf(student: SeenStudent | BareStudent, guardians: Context['guardians']) {
  if (!('asGuest' in student)) return null;
  return student.asGuest ? [] : guardians.load(student.id);
}
