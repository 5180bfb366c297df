import { globSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { temporaryFolder } from '@xueji/infra/runtime/folder-testing.ts';
import { migrationsIn } from '@xueji/infra/runtime/migrate.ts';
import * as shared from '@xueji/infra/runtime/migrations.ts';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { projectRoot } from './home.ts';
import { BASELINE, brokenRules, type MigrationText, statementsOf } from './migration-rules.ts';

type Migration = MigrationInterface & { contracts?: string };

/** A migration's statements, read by running it against nothing. */
async function textOf(migration: Migration): Promise<MigrationText> {
  const asked: string[] = [];
  const query = async (sql: string) => {
    asked.push(...statementsOf(sql));
    return [];
  };
  await migration.up({ query } as unknown as QueryRunner);
  return {
    name: migration.name ?? '',
    statements: asked,
    transaction: migration.transaction !== false,
    contracts: migration.contracts ?? null,
  };
}

type Module = Record<string, new () => Migration>;
const FILES = globSync('services/*/migrations/[0-9]*.ts', { cwd: projectRoot });

async function allMigrations(): Promise<Migration[]> {
  const modules = [shared as Module];
  for (const file of FILES) modules.push((await import(join(projectRoot, file))) as Module);
  return modules.flatMap((one) => Object.values(one).map((Migration) => new Migration()));
}

const numberOf = (name: string): number => Number(/\d{13}$/.exec(name)?.[0]);

test('every migration after the baseline keeps the rules', async () => {
  const all = await allMigrations();
  expect(all.length).toBeGreaterThan(5);
  expect(all.map(({ name = '' }) => name).filter((name) => Number.isNaN(numberOf(name)))).toEqual([]);
  const later = all.filter(({ name = '' }) => numberOf(name) > BASELINE);
  expect((await Promise.all(later.map(textOf))).flatMap(brokenRules)).toEqual([]);
  const names = new Set(all.map(({ name }) => name));
  const unfounded = later.filter(
    ({ contracts, name = '' }) => contracts && !(names.has(contracts) && numberOf(contracts) < numberOf(name)),
  );
  expect(unfounded).toEqual([]);
});

test('a file is named by its number', async () => {
  for (const file of FILES) {
    const module = (await import(join(projectRoot, file))) as Module;
    expect(Object.values(module).map((Migration) => new Migration().name)).toContain(basename(file, '.ts').replace(/^(\d+)-(.*)$/, '$2$1'));
  }
});

test('a service runs every migration of its folder, after the shared baseline', async () => {
  const first = Math.min(...Object.values(shared).map((Migration) => numberOf(new Migration().name)));
  for (const file of FILES) {
    const module = (await import(join(projectRoot, file))) as Module;
    const { MIGRATIONS } = (await import(join(projectRoot, dirname(file), 'all.ts'))) as { MIGRATIONS: unknown[] };
    for (const Migration of Object.values(module)) {
      expect(MIGRATIONS).toContain(Migration);
      expect(numberOf(new Migration().name ?? '')).toBeGreaterThan(first);
    }
  }
});

test('the migrations of a folder are found without a list, in order of their numbers, and nothing else is', async () => {
  const folder = temporaryFolder('migrations');
  const put = (file: string, name: string) => writeFileSync(join(folder, file), `export class ${name} {}\n`);
  put('1705100000002-Second.ts', 'Second1705100000002');
  put('1705100000001-First.ts', 'First1705100000001');
  put('all.ts', 'All');
  put('1705100000001-First.test.ts', 'Test');
  expect((await migrationsIn(folder)).map(({ name }) => name)).toEqual(['First1705100000001', 'Second1705100000002']);
});

const migration = (statements: string, more: Partial<MigrationText> = {}): MigrationText => ({
  name: 'Next1',
  statements: statementsOf(statements),
  transaction: true,
  contracts: null,
  ...more,
});
const outside = { transaction: false };

const ALLOWED: readonly [string, string, Partial<MigrationText>?][] = [
  ['a nullable column', 'alter table pupils add column note text'],
  ['a column with a constant default', 'alter table pupils add column notes int not null default 0'],
  ['a numeric column', 'alter table pupils add column weight numeric(5, 2)'],
  [
    'a constraint in two statements',
    'alter table pupils add constraint c check (a > 0) not valid; alter table pupils validate constraint c',
  ],
  [
    'a foreign key in two',
    'alter table pupils add constraint f foreign key (a, b) references o (a, b) not valid; alter table pupils validate constraint f',
  ],
  ['an index', 'drop index concurrently if exists i; create index concurrently i on pupils (note)', outside],
  ['a unique constraint of an index', 'alter table pupils add constraint u unique using index i', outside],
  [
    'a new table with all that it needs',
    `create table notes (id uuid primary key, status text not null references note_statuses, at date check (at > '2000-01-01'));
     create unique index notes_by_at on notes (at); insert into notes values ('x'); alter table notes add unique (at), add check (true)`,
  ],
  ['a function', 'create function f() returns void language plpgsql as $$ begin update pupils set a = 1; drop table x; end $$'],
  ['what is looser', 'alter table pupils drop constraint c; alter table pupils alter column a drop not null'],
  ['a removal that names what replaced it', 'alter table pupils drop column note', { contracts: 'Notes1' }],
];
test.each(ALLOWED.map(([name, statements, more = {}]) => ({ name, statements, more })))('$name may be', ({ statements, more }) =>
  expect(brokenRules(migration(statements, more))).toEqual([]),
);

const REFUSED: readonly [string, string, string, Partial<MigrationText>?][] = [
  ['two actions', 'alter table pupils add column a text, add column b text', 'one action'],
  ['a required column', 'alter table pupils add column a text not null', 'nullable or has a default'],
  ['a default by row', 'alter table pupils add column a uuid not null default gen_random_uuid()', 'same for all rows'],
  ['a column that refers', 'alter table pupils add column a uuid references o', 'no constraint of its own'],
  ['a constraint at once', 'alter table pupils add constraint c check (a > 0)', 'not valid'],
  ['one without a name', 'alter table only pupils add foreign key (a) references o', 'not valid'],
  ['a unique constraint', 'alter table pupils add unique (a)', 'using index'],
  ['an index', 'create index i on pupils (a)', 'concurrently'],
  ['an index in a transaction', 'drop index concurrently if exists i; create index concurrently i on pupils (a)', 'outside a transaction'],
  ['an index that may be half built', 'create index concurrently i on pupils (a)', 'half built', outside],
  ['rows', 'update pupils set a = 1', 'by a job'],
  ['a column less', 'alter table pupils drop column a', 'contracts'],
  ['a table less', 'drop table pupils', 'contracts'],
  ['a stricter column', 'alter table pupils alter column a set not null', 'contracts'],
  ['another name', 'alter table pupils rename column a to b', 'renamed'],
  ['another type', 'alter table pupils alter column a type bigint', 'type'],
  ['a list of statuses', `create table notes (status text check (status in ('A', 'B')))`, 'table of their own'],
  ['a list for a living table', `alter table pupils add constraint c check (s in ('A')) not valid`, 'table of their own'],
  ['a statement that cannot run twice', 'alter table pupils add column a text', 'can run again', outside],
];
test.each(REFUSED.map(([name, statements, why, more = {}]) => ({ name, statements, why, more })))(
  '$name may not be',
  ({ statements, why, more }) => expect(brokenRules(migration(statements, more)).join()).toContain(why),
);
