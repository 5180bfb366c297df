/** Lists of regions, schools and classes, with filters and orders. All lists of a request are read by one statement. */
import type { Database } from '@xueji/infra/runtime/database.ts';
import {
  comparableSql,
  countRows,
  inAnyRange,
  type Key,
  type ListOrder,
  type PageQuery,
  type Parameters,
  readPages,
} from '@xueji/infra/runtime/keyset.ts';
import { pathRange, type Scope } from '@xueji/infra/runtime/scope.ts';
import { columnsOf } from '@xueji/infra/runtime/table.ts';
import { comparableText } from '@xueji/infra/runtime/text.ts';
import { STAGES, type Stage } from '@xueji/schema/events/contract.ts';
import type { School } from './school.ts';
import type { SchoolClass } from './school-class.ts';
import { ClassTable, SchoolTable } from './school-store.ts';
import type { Region } from './unit/region.ts';
import { RegionTable } from './unit/region-store.ts';

type Asked = { readonly order: ListOrder; readonly first: number; readonly after: readonly Key[] | null };
type Contents = Pick<PageQuery, 'from' | 'where'>;

const ID = { sql: 'id', type: 'uuid' } as const;
const STAGE_AT = `array_position(array['${STAGES.join("', '")}'], stage)`;

export const REGION_ORDERS = {
  CODE: { name: 'regions by code', keys: [{ sql: 'code', type: 'text' }] },
  NAME: {
    name: 'regions by name',
    keys: [
      { sql: 'name collate "C"', type: 'text' },
      { sql: 'code', type: 'text' },
    ],
  },
} as const satisfies Record<string, ListOrder>;

export const SCHOOL_ORDERS = {
  ID: { name: 'schools by id', keys: [ID] },
  REGION: { name: 'schools by region', keys: [{ sql: 'path', type: 'text' }] },
  NAME: { name: 'schools by name', keys: [{ sql: 'name collate "C"', type: 'text' }, ID] },
} as const satisfies Record<string, ListOrder>;

export const CLASS_ORDERS = {
  COHORT: {
    name: 'classes by cohort',
    keys: [
      { sql: STAGE_AT, type: 'int' },
      { sql: 'entry_year', type: 'int' },
      { sql: 'class_no', type: 'int' },
    ],
  },
  FREE_SEATS: { name: 'classes by free seats', keys: [{ sql: '("limit" - taken)', type: 'int' }, ID] },
} as const satisfies Record<string, ListOrder>;

/** The keys of a row for the cursor of each order. */
export const REGION_KEYS: Record<keyof typeof REGION_ORDERS, (region: Region) => Key[]> = {
  CODE: ({ code }) => [code],
  NAME: ({ name, code }) => [name, code],
};
export const SCHOOL_KEYS: Record<keyof typeof SCHOOL_ORDERS, (school: School) => Key[]> = {
  ID: ({ id }) => [id],
  REGION: ({ path }) => [path],
  NAME: ({ name, id }) => [name, id],
};
export const CLASS_KEYS: Record<keyof typeof CLASS_ORDERS, (schoolClass: SchoolClass) => Key[]> = {
  COHORT: ({ stage, entryYear, classNo }) => [STAGES.indexOf(stage) + 1, entryYear, classNo],
  FREE_SEATS: ({ limit, taken, id }) => [limit - taken, id],
};

export type RegionFilter = { readonly level?: Region['level'] | 'SCHOOL' | null; readonly name?: string | null };
export type RegionList = Asked & { readonly parent: Region; readonly today: string; readonly filter: RegionFilter };

export const listRegions = (db: Database, lists: readonly RegionList[]): Promise<Region[][]> =>
  readPages<Region>(
    db,
    lists.map((list) => ({ ...list, columns: columnsOf(RegionTable), ...regionsOf(list) })),
  );

const regionsOf = ({ parent, today, filter }: RegionList): Contents => ({
  from: 'regions',
  where: (chosen) => {
    const day = chosen.add(today, 'date');
    return [
      ...(filter.level ? belowOf(parent, filter.level, chosen) : [`parent = ${chosen.add(parent.code, 'text')}`]),
      `(valid_from is null or valid_from <= ${day}) and (valid_to is null or ${day} < valid_to)`,
      containing('name', filter.name, chosen),
    ];
  },
});

const belowOf = ({ path, code }: Region, level: string, chosen: Parameters) => [
  inAnyRange('path', [pathRange(path)], chosen),
  `level = ${chosen.add(level, 'text')} and code <> ${chosen.add(code, 'text')}`,
];

export type SchoolFilter = {
  readonly stage?: Stage | null;
  readonly locality?: School['locality'] | null;
  readonly name?: string | null;
};
export type SchoolList = Asked & { readonly scope: Scope; readonly filter: SchoolFilter };

export const listSchools = (db: Database, lists: readonly SchoolList[]): Promise<School[][]> =>
  readPages<School>(
    db,
    lists.map((list) => ({ ...list, columns: columnsOf(SchoolTable), ...schoolsOf(list) })),
  );
export const countSchools = (db: Database, list: SchoolList): Promise<number | null> => countRows(db, schoolsOf(list));

const schoolsOf = ({ scope, filter }: SchoolList): Contents => ({
  from: 'schools',
  where: (chosen) => [
    inAnyRange('path', [scope], chosen),
    filter.stage ? `stages @> ${chosen.add(JSON.stringify([{ stage: filter.stage }]), 'jsonb')}` : null,
    filter.locality ? `locality = ${chosen.add(filter.locality, 'text')}` : null,
    containing('name', filter.name, chosen),
  ],
});

export type ClassFilter = {
  readonly stage?: Stage | null;
  readonly entryYear?: number | null;
  readonly open?: boolean | null;
  readonly hasFreeSeat?: boolean | null;
};
export type ClassList = Asked & { readonly schoolId: string; readonly filter: ClassFilter };

export const listClasses = (db: Database, lists: readonly ClassList[]): Promise<SchoolClass[][]> =>
  readPages<SchoolClass>(
    db,
    lists.map((list) => ({ ...list, columns: columnsOf(ClassTable), ...classesOf(list) })),
  );
export const countClasses = (db: Database, list: ClassList): Promise<number | null> => countRows(db, classesOf(list));

const classesOf = ({ schoolId, filter }: ClassList): Contents => ({
  from: 'classes',
  where: (chosen) => [
    `school_id = ${chosen.add(schoolId, 'uuid')}`,
    filter.stage ? `stage = ${chosen.add(filter.stage, 'text')}` : null,
    isGiven(filter.entryYear) ? withCohort(chosen.add(filter.entryYear, 'int')) : null,
    isGiven(filter.open) ? `open = ${chosen.add(filter.open, 'boolean')}` : null,
    isGiven(filter.hasFreeSeat) ? `(taken < "limit") = ${chosen.add(filter.hasFreeSeat, 'boolean')}` : null,
  ],
});

/** A composite class has further cohorts. */
const withCohort = (year: string): string => `(entry_year = ${year} or further_entry_years @> to_jsonb(${year}))`;

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** SQL: true when the column contains this text in any common spelling. */
function containing(column: string, text: string | null | undefined, { add }: Parameters): string | null {
  const wanted = comparableText(text ?? '');
  return wanted === '' ? null : `position(${comparableSql(add(wanted, 'text'))} in ${comparableSql(column)}) > 0`;
}
