/** GraphQL in, GraphQL out. */
import type { KeyObject } from 'node:crypto';
import { wears } from '@xueji/infra/runtime/actor.ts';
import type { Command, CommandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { isRefused, type Refused, refusalType } from '@xueji/infra/runtime/refusal.ts';
import { levelOf, SCHOOL_LEVEL } from '@xueji/infra/runtime/scope.ts';
import { badInput, forbidden, type RequestContext } from '@xueji/infra/runtime/service.ts';
import DataLoader from 'dataloader';
import { DateTimeResolver, LocalDateResolver } from 'graphql-scalars';
import { guardianCode } from './guardian-code.ts';
import type { Issued, IssueInput } from './guardian-code-store.ts';
import type { ImportWorker } from './import-job.ts';
import { findImport, listMessages, type SeenImport } from './import-store.ts';
import { guardianSeen, maskName, packageSeen, type SeenGuardian, type SeenPackage, type SeenStudent } from './mask.ts';
import type { Typed } from './match.ts';
import { acquaintanceOf, matchStudent } from './match-store.ts';
import { identityBlockers } from './preflight.ts';
import { findRecordPackages } from './record-package-store.ts';
import { IDENTITY_REFUSALS, type IdentityRefusal } from './refusals.ts';
import type { KnownSpell } from './student.ts';
import { FIRST_STUDENT, findGuardians, findStudents, listStudents, type StudentCursor } from './student-store.ts';

export type Ports = {
  readonly db: Database;
  readonly numberKey: KeyObject;
  readonly imports: ImportWorker;
  readonly issueGuardianCode: CommandPort<IssueInput, Issued | Refused>;
};
export type Context = RequestContext &
  Ports & {
    readonly students: DataLoader<string, SeenStudent | null>;
    readonly guardians: DataLoader<string, SeenGuardian[]>;
    readonly packages: DataLoader<string, SeenPackage | null>;
  };

/** Loaders live as long as one request of one actor, so what they hold is what that actor may see. */
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
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function idOf(id: string): string {
  if (!UUID.test(id)) throw badInput(`not an id: ${id.slice(0, 50)}`);
  return id.toLowerCase();
}

function pageSize(first: number): number {
  if (first < 1 || first > 100) throw badInput('first: 1 to 100');
  return first;
}

const toCursor = ({ path, id }: StudentCursor): string => Buffer.from(`${path} ${id}`).toString('base64url');

function fromCursor(cursor: string): StudentCursor {
  const [path, id] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (path === undefined || id === undefined || !UUID.test(id) || !isPath(path)) throw badInput('after: not a cursor of this list');
  return { path, id };
}

/** What a path is made of: any other text is nobody's unit. */
const isPath = (text: string): boolean => /^[0-9/]*$/.test(text);

/** A command as the port takes it; a key that is no key is the caller's fault. */
function commandOf<Input>({ actor, now, requestId }: Context, key: string, input: Input): Command<Input> {
  if (key.length < 8 || key.length > 200) throw badInput('idempotencyKey has 8 to 200 characters');
  return { actor, key, input, now: now(), requestId };
}

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
  if (!one || typed.length > 1) throw badInput('by: exactly one of number, guardian and code');
  return one;
}

type IssueArgs = { input: { idempotencyKey: string; studentId: string } };
type PreflightArgs = { studentId: string; toSchoolId: string; toClassId: string };
type StudentsArgs = { unit?: string | null; first: number; after?: string | null };
/** Known to the caller by id alone: a match before the transfer is asked for. */
type BareStudent = { readonly id: string };

export const resolvers = {
  DateTime: DateTimeResolver,
  LocalDate: LocalDateResolver,
  Query: {
    student: (_: unknown, { id }: { id: string }, { students }: Context) => students.load(idOf(id)),
    async students(_: unknown, { unit, first, after }: StudentsArgs, { db, actor, paths }: Context) {
      const size = pageSize(first);
      if (unit && !isPath(unit)) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
      const path = unit ? paths.current(unit) : actor.path;
      const rows = await listStudents(db, actor, {
        unit: path,
        ranges: paths.rangesOf(path),
        after: typeof after === 'string' ? fromCursor(after) : FIRST_STUDENT,
        first: size,
      });
      const edges = rows.slice(0, size).map(({ seen, cursor }) => ({ node: seen, cursor: toCursor(cursor) }));
      return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
    },
    async matchStudent(_: unknown, { by }: { by: MatchInput }, { db, actor, now, numberKey: key }: Context) {
      if (!wears(actor, 'registrar')) throw forbidden('matchStudent is for registrars');
      const match = await matchStudent(db, { actor, now: now(), key }, typedOf(by));
      if (!match) return null;
      if (isRefused(match)) return toRefusal(match as Refused<'MatchLimitReached'>);
      const { id, name, birthDate } = match;
      return { __typename: 'StudentMatch', student: { id }, maskedName: maskName(name), birthMonth: birthDate.slice(0, 7) };
    },
    async transferPreflight(_: unknown, { studentId, toSchoolId, toClassId }: PreflightArgs, { db, actor, now }: Context) {
      if (!wears(actor, 'registrar') || levelOf(actor.path) !== SCHOOL_LEVEL)
        throw forbidden('transferPreflight is for registrars of schools');
      const asked = { studentId: idOf(studentId), toSchoolId: idOf(toSchoolId), toClassId: idOf(toClassId) };
      const { matched, known } = await acquaintanceOf(db, { actor, now: now() }, asked.studentId);
      return matched ? { ...asked, identityBlockers: identityBlockers({ known }) } : null;
    },
    rosterImport: (_: unknown, { id }: { id: string }, { db, actor }: Context) => findImport(db, actor, idOf(id)),
  },
  Mutation: {
    async issueGuardianCode(_: unknown, { input: { idempotencyKey, studentId } }: IssueArgs, context: Context) {
      const issued = await context.issueGuardianCode(commandOf(context, idempotencyKey, { studentId: idOf(studentId) }));
      if (isRefused(issued)) return toRefusal(issued as Refused<IdentityRefusal>);
      const code = guardianCode(context.numberKey, issued.codeId);
      return { __typename: 'GuardianCodeIssued', student: { id: issued.studentId }, code, expiresAt: new Date(issued.expiresAt) };
    },
  },
  Student: {
    __resolveReference: ({ id }: { id: string }, { students }: Context) => (UUID.test(id) ? students.load(id.toLowerCase()) : null),
    guardians: (student: SeenStudent | BareStudent, _: unknown, { guardians }: Context) => guardiansOf(student, guardians),
  },
  Transfer: {
    recordPackage: ({ id }: { id: string }, _: unknown, { packages }: Context) => (UUID.test(id) ? packages.load(id) : null),
  },
  PackagedSpell: {
    school: ({ schoolId }: KnownSpell) => ({ __typename: 'School', id: schoolId }),
    class: ({ classId }: KnownSpell) => ({ __typename: 'Class', id: classId }),
  },
  RosterImport: {
    messages: ({ id }: SeenImport, { first, after }: { first: number; after?: number | null }, { db }: Context) =>
      listMessages(db, id, after ?? 0, pageSize(first)),
  },
};

/** A guest sees none, and of a bare match nothing is known. */
function guardiansOf(student: SeenStudent | BareStudent, guardians: Context['guardians']) {
  if (!('asGuest' in student)) return null;
  return student.asGuest ? [] : guardians.load(student.id);
}
