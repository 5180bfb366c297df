/**
 * Rules of policy as rows in files. A file lies beside the code that reads it. An operator adds rows, or replaces rows of the same id, by a file of the
 * same name in the folder that XUEJI_POLICY names. The start of a service and `npm run check:policy` make the same checks: each row when its file is
 * read, and gaps by `policyGaps`. So no decision uses a contradictory file, and none finds no rule.
 */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ARTICLES, type Article } from '@xueji/schema/codes/articles.ts';
import { REGIONS } from '@xueji/schema/codes/regions.ts';
import { z } from 'zod';

const province = z.string().regex(/^[0-9]{2}$/, 'two digits of GB/T 2260');

/** The fields of every row. */
export const POLICY_ROW = {
  /** Never reused for another rule: decisions store the id of their rule. */
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, 'small letters, digits and hyphens'),
  /** Provinces in which the rule holds; null for the nation. */
  provinces: z.array(province).min(1).nullable(),
  /** First day. */
  from: z.iso.date(),
  /** First day on which the rule no longer applies; null without an end. */
  until: z.iso.date().nullable(),
  /** Codes of the documents that the rule is based on. */
  articles: z.array(z.string()).min(1),
  /** The rule in plain words. */
  words: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
};
const anyRow = z.strictObject(POLICY_ROW);
export type PolicyRow = z.infer<typeof anyRow>;

type FileOptions<Row> = {
  /** `SERVICE/FILE`; the overlay has the same name. */
  name: string;
  /** The file with the rows of the code. */
  at: URL;
  row: z.ZodType<Row>;
  /** Keys that only one row may have on a day, e.g. a county. Rows with a common key must not overlap in time. */
  rules?(row: Row): readonly string[];
  /** What contradicts itself in one row, and the remedy; null when nothing does. */
  problem?(row: Row): string | null;
  /** Which rule is missing on a day; null when none is. Asked for today and for each later day on which a row begins or ends. */
  gap?(rows: readonly Row[], date: string): string | null;
};
export type PolicyFile<Row extends PolicyRow = PolicyRow> = {
  readonly name: string;
  /** The rows that this process uses. */
  readonly rows: readonly Row[];
  /** Reads the rows, merged with an overlay folder when it is not null. */
  read(overlay: string | null): readonly Row[];
  /** JSON Schema of the file, for editors and for tools of operators. */
  schema(): object;
  /** The first gap in the rows on a day or later, with the remedy; null when there is none. */
  gapFrom(today: string, rows?: readonly Row[]): string | null;
};

/** An invalid policy file. The message names file, row and remedy. */
export class PolicyError extends Error {}

const files = new Map<string, PolicyFile>();
/** The policy files that this process has read, by name. */
export const policyFiles = (): readonly PolicyFile[] => [...files.values()];

/** Read here and not in config.ts, because it is needed when modules are loaded. */
const overlayFolder = (): string | null => process.env.XUEJI_POLICY || null;

export function policyFile<Row extends PolicyRow>(options: FileOptions<Row>): PolicyFile<Row> {
  const content = z.strictObject({ $schema: z.string().optional(), rows: z.array(options.row).min(1) });
  const read = (overlay: string | null): readonly Row[] => {
    const base = rowsIn(options, content, fileURLToPath(options.at));
    const path = overlay === null ? null : overlayFile(overlay, options.name);
    const rows = path === null ? base : overlaid(base, rowsIn(options, content, path));
    assertNoOverlap(options, rows, path ?? fileURLToPath(options.at));
    return rows;
  };
  const inUse = read(overlayFolder());
  const gapFrom = (today: string, rows = inUse) => firstGap(options, rows, today);
  const file = { name: options.name, rows: inUse, read, schema: () => z.toJSONSchema(content, { io: 'input' }), gapFrom };
  files.set(options.name, file as unknown as PolicyFile);
  return file;
}

/** The file of an overlay folder; null when the folder has none. A link to nothing is a file, which cannot be read. */
function overlayFile(overlay: string, name: string): string | null {
  if (!statSync(overlay, { throwIfNoEntry: false })) throw new PolicyError(`Policy: the folder XUEJI_POLICY=${overlay} does not exist`);
  if (!statSync(overlay).isDirectory())
    throw new PolicyError(`Policy: XUEJI_POLICY=${overlay} is no folder. Set it to the folder in which SERVICE/FILE.json lies`);
  const path = join(overlay, `${name}.json`);
  return readable(path, () => lstatSync(path, { throwIfNoEntry: false })) ? path : null;
}

function readable<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PolicyError(`Policy: ${path} cannot be read (${reason}). It must be a file that this user may read`, { cause: error });
  }
}

/** What is missing changes only on days on which a row begins or ends. */
function firstGap<Row extends PolicyRow>({ name, gap }: FileOptions<Row>, rows: readonly Row[], today: string): string | null {
  if (!gap) return null;
  const changes = rows.flatMap(({ from, until }) => [from, until ?? today]).filter((date) => date > today);
  for (const date of [today, ...[...new Set(changes)].sort()]) {
    const missing = gap(rows, date);
    if (missing !== null) return `Policy ${name}: on ${date}, ${missing}. Set until to null, or add a row that begins on ${date} or before`;
  }
  return null;
}

/** The gaps of all files that this process has read, from a day on. */
export const policyGaps = (today: string): string[] => policyFiles().flatMap(({ gapFrom }) => gapFrom(today) ?? []);

/** Throws when a rule will be missing on a day or later. */
export function assertNoPolicyGap(today: string): void {
  const [gap] = policyGaps(today);
  if (gap) throw new PolicyError(gap);
}

/** A row of the same id is replaced at its position, because the first matching row applies. New rows come first. */
function overlaid<Row extends PolicyRow>(base: readonly Row[], over: readonly Row[]): Row[] {
  const replacing = new Map(over.map((row) => [row.id, row]));
  const isNew = ({ id }: Row) => !base.some((row) => row.id === id);
  return [...over.filter(isNew), ...base.map((row) => replacing.get(row.id) ?? row)];
}

function rowsIn<Row extends PolicyRow>(
  { name, problem }: Pick<FileOptions<Row>, 'name' | 'problem'>,
  content: z.ZodType<{ rows: Row[] }>,
  path: string,
): readonly Row[] {
  const fail = (where: string, problem: string): never => {
    throw new PolicyError(`Policy ${name}: ${path}${where}: ${problem}`);
  };
  const raw = parsed(readable(path, () => readFileSync(path, 'utf8')));
  if (raw === undefined) return fail('', 'is no JSON. Compare it with the file that comes with the code');
  const checked = content.safeParse(raw);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return fail(placeOf(raw, issue?.path ?? []), `${issue?.message}. The form of a row stands in ${name}.schema.json`);
  }
  const { rows } = checked.data;
  const seen = new Set<string>();
  for (const row of rows) {
    const wrong = problemOf(row) ?? problem?.(row) ?? (seen.has(row.id) ? 'the id is given twice. Give each row an id of its own' : null);
    if (wrong) fail(`, row ${row.id}`, wrong);
    seen.add(row.id);
  }
  return rows;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `, row some-id, field` of an error of the schema. */
function placeOf(raw: unknown, path: readonly PropertyKey[]): string {
  const [, index, ...field] = path;
  if (typeof index !== 'number') return path.length > 0 ? `, ${path.join('.')}` : '';
  const row = (raw as { rows?: { id?: unknown }[] }).rows?.[index];
  return `, row ${typeof row?.id === 'string' ? row.id : index + 1}${field.length > 0 ? `, ${field.join('.')}` : ''}`;
}

const PROVINCES = new Set(REGIONS.filter(({ level }) => level === 'PROVINCE').map(({ code }) => code));
const KNOWN_ARTICLES = new Map(ARTICLES.map((article) => [article.code, article]));

function problemOf({ from, until, provinces, articles }: PolicyRow): string | null {
  if (until !== null && until <= from) return `it ends (${until}) before it begins (${from}). Set until to a later day, or to null`;
  const noProvince = provinces?.find((code) => !PROVINCES.has(code));
  if (noProvince) return `${noProvince} is no province. Use two digits of GB/T 2260`;
  const unknown = articles.find((code) => !KNOWN_ARTICLES.has(code));
  return unknown ? `${unknown} is no known article. Use a code of schema/codes/articles.json` : null;
}

const overlap = (one: PolicyRow, other: PolicyRow): boolean =>
  (one.until === null || other.from < one.until) && (other.until === null || one.from < other.until);

function assertNoOverlap<Row extends PolicyRow>({ name, rules }: FileOptions<Row>, rows: readonly Row[], path: string): void {
  if (!rules) return;
  const byRule = Map.groupBy(
    rows.flatMap((row) => rules(row).map((rule) => ({ rule, row }))),
    ({ rule }) => rule,
  );
  for (const [rule, group] of byRule)
    for (const [index, { row }] of group.entries()) {
      const other = group.slice(index + 1).find((later) => overlap(row, later.row));
      if (other)
        throw new PolicyError(
          `Policy ${name}: ${path}, row ${row.id}: its dates overlap with row ${other.row.id} (${rule}). Let one end where the other begins`,
        );
    }
}

/** True when the row applies on this date. */
export const isInForce = ({ from, until }: Pick<PolicyRow, 'from' | 'until'>, date: string): boolean =>
  from <= date && (until === null || date < until);

/** The row in force for a province on a day. A provincial row takes precedence over a national one. Only for files with one row per province and day. */
export function ruleFor<Row extends PolicyRow>(rows: readonly Row[], provinceCode: string, date: string): Row | undefined {
  const inForce = rows.filter((row) => isInForce(row, date));
  return inForce.find(({ provinces }) => provinces?.includes(provinceCode)) ?? inForce.find(({ provinces }) => provinces === null);
}

export type ShownPolicy = {
  readonly id: string;
  readonly file: string;
  readonly provinces: readonly string[] | null;
  readonly from: string;
  readonly until: string | null;
  readonly articles: readonly Article[];
  readonly words: string;
};

/** Rules in force on a day: national ones and, if a province is given, those of the province. */
export function policiesInForce(provinceCode: string | null, date: string): ShownPolicy[] {
  return policyFiles().flatMap(({ name, rows }) =>
    rows
      .filter((row) => isInForce(row, date) && (row.provinces === null || (provinceCode !== null && row.provinces.includes(provinceCode))))
      .map(({ id, provinces, from, until, articles, words }) => ({
        ...{ id, file: name, provinces, from, until },
        articles: articles.flatMap((code) => KNOWN_ARTICLES.get(code) ?? []),
        words: `${words.zh}${words.en}`,
      })),
  );
}

/** Hidden files (e.g. of git) and notes for people are nobody's policy. */
const isNoPolicy = (path: string): boolean => path.split(sep).some((part) => part.startsWith('.')) || /\.(md|txt)$/i.test(path);

/** Files of an overlay folder that no service reads, e.g. because of a misspelt name or another ending. */
export function strayFiles(overlay: string, known: readonly string[]): string[] {
  const all = readable(overlay, () => readdirSync(overlay, { recursive: true, withFileTypes: true }));
  const entries = all.filter((entry) => !entry.isDirectory());
  const found = entries.map(({ parentPath, name }) => relative(overlay, join(parentPath, name))).filter((path) => !isNoPolicy(path));
  return found.filter((path) => !known.some((name) => path === `${name}.json` || path === `${name}.schema.json`));
}
