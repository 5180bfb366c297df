/** GraphQL in, GraphQL out. */
import type { KeyObject } from 'node:crypto';
import { wears } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { badInput, forbidden, type RequestContext } from '@xueji/infra/runtime/service.ts';
import DataLoader from 'dataloader';
import { DateTimeResolver, LocalDateResolver } from 'graphql-scalars';
import type { ImportWorker } from './import-job.ts';
import { findImport, listMessages, type SeenImport } from './import-store.ts';
import { guardianSeen, maskName, type SeenGuardian, type SeenStudent } from './mask.ts';
import { FIRST_STUDENT, findGuardians, findStudents, listStudents, matchStudent, type StudentCursor } from './student-store.ts';

export type Ports = { readonly db: Database; readonly numberKey: KeyObject; readonly imports: ImportWorker };
export type Context = RequestContext &
  Ports & { readonly students: DataLoader<string, SeenStudent | null>; readonly guardians: DataLoader<string, SeenGuardian[]> };

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

type StudentsArgs = { unit?: string | null; first: number; after?: string | null };
/** Known to the caller by id alone: a match before the transfer is asked for. */
type BareStudent = { readonly id: string };

export const resolvers = {
  DateTime: DateTimeResolver,
  LocalDate: LocalDateResolver,
  Query: {
    student: (_: unknown, { id }: { id: string }, { students }: Context) => students.load(idOf(id)),
    async students(_: unknown, { unit, first, after }: StudentsArgs, { db, actor }: Context) {
      const size = pageSize(first);
      if (unit && !isPath(unit)) return { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
      const rows = await listStudents(db, actor, {
        unit: unit ?? actor.path,
        after: after ? fromCursor(after) : FIRST_STUDENT,
        first: size,
      });
      const edges = rows.slice(0, size).map(({ seen, cursor }) => ({ node: seen, cursor: toCursor(cursor) }));
      return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
    },
    async matchStudent(_: unknown, { number, name }: { number: string; name: string }, { db, actor, numberKey }: Context) {
      if (!wears(actor, 'registrar')) throw forbidden('matchStudent is for registrars');
      const match = await matchStudent(db, numberKey, { number, name });
      return match && { student: { id: match.id }, maskedName: maskName(match.name), birthMonth: match.birthDate.slice(0, 7) };
    },
    rosterImport: (_: unknown, { id }: { id: string }, { db, actor }: Context) => findImport(db, actor, idOf(id)),
  },
  Student: {
    __resolveReference: ({ id }: { id: string }, { students }: Context) => (UUID.test(id) ? students.load(id.toLowerCase()) : null),
    guardians: (student: SeenStudent | BareStudent, _: unknown, { guardians }: Context) => guardiansOf(student, guardians),
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
