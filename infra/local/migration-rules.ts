/** The rules for migrations of tables in use (infra/runtime/MIGRATIONS.md). A pure function: statements in, one line for each broken rule out. */

export type MigrationText = {
  readonly name: string;
  readonly statements: readonly string[];
  /** False when its statements run outside a transaction. */
  readonly transaction: boolean;
  /** The earlier migration that added the replacement of what this one removes. */
  readonly contracts: string | null;
};

/** Number of the services' baseline migrations. When a migration with a higher number runs, the tables of the baselines are in use. */
export const BASELINE = 1_705_000_000_100;

type Rule = { readonly broken: string; readonly when: (statement: string, migration: MigrationText) => boolean };

const CONSTRAINT = /\badd\s+(constraint\s+\S+\s+)?(check|foreign\s+key|unique|primary\s+key|exclude)\b/;

/** Rules for tables that existed before this migration. */
const LIVING: readonly Rule[] = [
  { broken: 'one action an alter table', when: (sql) => /^alter table/.test(sql) && actionsOf(sql).length > 1 },
  {
    broken: 'a constraint is added as "not valid" and validated by a statement of its own, or "using index"',
    when: (sql) => CONSTRAINT.test(sql) && !/\bnot valid\b|\busing index\b/.test(sql),
  },
  {
    broken: 'a new column has no constraint of its own: add it as "not valid" afterwards',
    when: (sql) => /\badd column\b.*\b(references|check|unique|primary key)\b/.test(sql),
  },
  {
    broken: 'a new column is nullable or has a default',
    when: (sql) => /\badd column\b.*\bnot null\b/.test(sql) && !/\bdefault\b/.test(sql),
  },
  {
    broken: 'the default of a new column is the same for all rows',
    when: (sql) =>
      /\badd column\b.*(\bdefault\b.*\b(gen_random_uuid|random|clock_timestamp|nextval|uuidv7)\b|\bgenerated\b|\bserial\b)/.test(sql),
  },
  { broken: 'an index is built concurrently', when: (sql) => /^create (unique )?index\b/.test(sql) && !/\bconcurrently\b/.test(sql) },
  { broken: 'rows are filled in by a job, in batches', when: (sql) => /^(update|delete|insert)\b/.test(sql) },
  {
    broken: 'nothing is renamed, and no type of a column is changed',
    when: (sql) => /^alter table\b.*(\brename\b|\balter (column )?\S+ (set data )?type\b)/.test(sql),
  },
  {
    broken: 'only a migration that names in "contracts" what replaced it removes a table or a column, or sets one not null',
    when: (sql, { contracts }) => contracts === null && /^drop (table|type)\b|\bdrop column\b|\bset not null\b|^truncate\b/.test(sql),
  },
];

const ANY: readonly Rule[] = [
  { broken: 'statuses stand in a table of their own, and not in a check', when: (sql) => /\bcheck\s*\([^;]*?\bin\s*\(\s*'/.test(sql) },
  {
    broken: 'what is built concurrently runs outside a transaction',
    when: (sql, { transaction }) => transaction && /\bindex concurrently\b/.test(sql),
  },
  {
    broken: 'an index that a crash left half built is dropped first',
    when: (sql, { statements }) => {
      const [, name] = /^create (?:unique )?index concurrently (\S+)/.exec(sql) ?? [];
      return name !== undefined && !statements.some((one) => normalized(one) === `drop index concurrently if exists ${name}`);
    },
  },
  {
    broken: 'outside a transaction each query is one statement, so that a crash between two leaves something that can run again',
    when: (sql, { transaction }) =>
      !transaction && !/\b(concurrently|not valid|using index|validate constraint|if (not )?exists)\b/.test(sql),
  },
];

export function brokenRules(migration: MigrationText): string[] {
  const statements = migration.statements.map(normalized);
  const created = new Set(statements.flatMap((sql) => /^create table (?:if not exists )?(\S+)/.exec(sql)?.[1] ?? []));
  return statements.flatMap((sql) => {
    const rules = created.has(tableOf(sql) ?? '') ? ANY : [...LIVING, ...ANY];
    return rules.filter(({ when }) => when(sql, migration)).map(({ broken }) => `${migration.name}: ${broken}: ${sql.slice(0, 80)}`);
  });
}

/** The table that a statement concerns. */
const tableOf = (sql: string): string | undefined =>
  /^(?:create table|alter table|insert into|update|delete from|drop table)(?: if (?:not )?exists)?(?: only)? ([\w."]+)/.exec(sql)?.[1] ??
  /^create (?:unique )?index .*? on (?:only )?([\w."]+)/.exec(sql)?.[1];

const normalized = (sql: string): string =>
  sql.replace(/--.*$/gm, ' ').replace(/\s+/g, ' ').replace(/\(/g, ' (').replace(/\s+/g, ' ').trim().toLowerCase();

/** The actions of an `alter table`, separated by commas outside of parentheses. */
const actionsOf = (sql: string): string[] => flattened(sql).split(',');

/** Removes all parentheses with their content, from the innermost outwards. */
function flattened(sql: string): string {
  const inner = sql.replace(/\([^()]*\)/g, '').replace(/'[^']*'/g, '');
  return inner === sql ? sql : flattened(inner);
}

/** The statements of a text. A dollar-quoted body belongs to its statement. */
export function statementsOf(text: string): string[] {
  const bodies: string[] = [];
  const kept = text.replace(/(\$\w*\$)[\s\S]*?\1/g, (body) => `$body${bodies.push(body) - 1}$`).replace(/--.*$/gm, '');
  return kept
    .split(';')
    .map((one) => one.replace(/\$body(\d+)\$/g, (_, index) => bodies[Number(index)] ?? '').trim())
    .filter(Boolean);
}
