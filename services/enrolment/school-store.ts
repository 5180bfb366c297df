/** The tables of schools and their classes: opens and finds schools. */
import { randomUUIDv7 } from 'node:crypto';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Database, statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { appendEvents } from '@xueji/infra/runtime/log.ts';
import { isRefused, type Refused } from '@xueji/infra/runtime/refusal.ts';
import { columns, columnsOf, insertRows, updateRows } from '@xueji/infra/runtime/table.ts';
import type { SchoolEvent } from '@xueji/schema/events/schools.ts';
import { EntitySchema } from 'typeorm';
import { getClassSize } from './policy/class-size.ts';
import { type OpenedSchool, type OpenSchoolInput, type OpenSchoolRefusal, openSchool, type School } from './school.ts';
import type { SchoolClass } from './school-class.ts';
import { findRegionsOn } from './unit/region-store.ts';

export const SchoolTable = new EntitySchema<School>({
  name: 'School',
  tableName: 'schools',
  columns: columns<School>({
    id: '*uuid',
    code: 'text',
    name: 'text',
    path: 'text',
    countyCode: 'text',
    locality: 'text',
    stages: 'jsonb',
    openedOn: 'date?',
    closedOn: 'date?',
    successorId: 'uuid?',
    version: 'int',
  }),
});

export const ClassTable = new EntitySchema<SchoolClass>({
  name: 'SchoolClass',
  tableName: 'classes',
  columns: columns<SchoolClass>({
    id: '*uuid',
    schoolId: 'uuid',
    stage: 'text',
    entryYear: 'int',
    furtherEntryYears: 'jsonb?',
    classNo: 'int',
    limit: 'int',
    limitReason: 'text?',
    taken: 'int',
    reserved: 'int',
    open: 'boolean',
  }),
});

export type SchoolDone = { readonly schoolId: string };

// Locked before the read: a concurrent command for the same code waits here and then finds the school.
const LOCK_CODES = statement(`
  select pg_advisory_xact_lock(h) from (select distinct hashtextextended('school ' || code, 0) as h from unnest($1::text[]) as u(code) order by 1) codes`);
const CODES_USED = statement('select code from schools where code = any($1::text[])');

type Opened = OpenedSchool & { command: Command<OpenSchoolInput> };

export async function openSchools(
  tx: Tx,
  commands: readonly Command<OpenSchoolInput>[],
): Promise<(SchoolDone | Refused<OpenSchoolRefusal>)[]> {
  const codes = commands.map(({ input }) => input.code);
  await tx.run(LOCK_CODES, [codes]);
  const used = new Set((await tx.run<{ code: string }>(CODES_USED, [codes])).map(({ code }) => code));
  const today = dateInChina(commands[0]?.now ?? new Date(0));
  const regionCodes = commands.flatMap(({ input: { countyCode, authorityCode } }) => [countyCode, authorityCode ?? countyCode]);
  const regions = await findRegionsOn(tx, regionCodes, today);
  const opened: Opened[] = [];
  const results = commands.map((command): SchoolDone | Refused<OpenSchoolRefusal> => {
    const { input, actor } = command;
    const [county, authority] = [regions.get(input.countyCode), regions.get(input.authorityCode ?? input.countyCode)];
    const size = getClassSize(authority?.path ?? '', today);
    const ids = { school: randomUUIDv7(), classes: input.classes.map(() => randomUUIDv7()) };
    const outcome = openSchool({ input, actor, county, authority, exists: used.has(input.code), size, today }, ids);
    if (isRefused(outcome)) return outcome as Refused<OpenSchoolRefusal>;
    used.add(input.code);
    opened.push({ ...outcome, command });
    return { schoolId: outcome.school.id };
  });
  if (opened.length > 0) await save(tx, opened);
  return results;
}

async function save(tx: Tx, opened: readonly Opened[]): Promise<void> {
  const schools = opened.map(({ school }) => school);
  const classes = opened.flatMap((one) => one.classes);
  const said = opened.flatMap(({ events, command }) => events.map((event, index) => ({ event, version: index + 1, command })));
  insertRows(tx, SchoolTable, schools);
  insertRows(tx, ClassTable, classes);
  publish(tx, said);
}

const LOCK = statement(`select ${columnsOf(SchoolTable)} from schools where id = any($1::uuid[]) order by id for update`);

/** Every transaction locks schools before their classes. */
export async function lockSchools(tx: Tx, ids: readonly string[]): Promise<Map<string, School>> {
  return new Map((await tx.run<School>(LOCK, [[...new Set(ids)]])).map((school) => [school.id, school]));
}

type OfSchool = Extract<SchoolEvent, { body: { schoolId: string } }>;
/** `command`: the decision, or a job in its place. */
export type SaidOfSchool<Cause = Pick<Command<unknown>, 'now' | 'requestId'>> = { readonly event: OfSchool; readonly command: Cause };

/** Raises the versions of the schools and publishes their events. The rows are locked, so that versions have no gap. */
export async function sayOfSchools(tx: Tx, schools: ReadonlyMap<string, School>, said: readonly SaidOfSchool[]): Promise<void> {
  const counted = new Map<string, School>();
  const numbered = said.map(({ event, command }) => {
    const school = counted.get(event.body.schoolId) ?? schools.get(event.body.schoolId);
    if (!school) throw new Error(`school ${event.body.schoolId} is not locked`);
    const version = school.version + 1;
    counted.set(school.id, { ...school, version });
    return { event, version, command };
  });
  updateRows(tx, SchoolTable, [...counted.values()]);
  publish(tx, numbered);
}

const publish = (tx: Tx, said: readonly (SaidOfSchool & { version: number })[]): void =>
  appendEvents(
    tx,
    said.map(({ event: { type, body }, version, command }) => ({
      topic: 'schools',
      key: body.schoolId,
      aggregateId: body.schoolId,
      version,
      type,
      body,
      occurredAt: command.now,
      correlationId: command.requestId,
    })),
  );

const BY_IDS = statement(`select ${columnsOf(SchoolTable)} from schools where id = any($1::uuid[])`);
// An ended code leads to the current successor.
const BY_CODES = statement(`
  with recursive line as (
    select code as asked, id, successor_id, 1 as n from schools where code = any($1::text[])
    union all
    select l.asked, s.id, s.successor_id, n + 1 from line l join schools s on s.id = l.successor_id where n < 50
  )
  select l.asked, ${columnsOf(SchoolTable, 's.')} from line l join schools s on s.id = l.id where l.successor_id is null`);

export const findSchools = (db: Database, ids: readonly string[]): Promise<School[]> => db.run(BY_IDS, [ids]);
/** The current schools for these codes. */
export const findSchoolsByCode = (db: Pick<Database, 'run'>, codes: readonly string[]): Promise<(School & { asked: string })[]> =>
  db.run(BY_CODES, [codes]);
