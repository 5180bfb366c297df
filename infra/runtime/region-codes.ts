/** The existing regions: those of the national code table, and those that opened later, which a service learns from events. */
import { REGIONS } from '@xueji/schema/codes/regions.ts';
import { type Run, statement, type Tx } from './database.ts';
import type { Paths } from './path-changes.ts';
import { codeOfPath, pathOfRegion } from './scope.ts';

const TABLE: ReadonlySet<string> = new Set(['CN', ...REGIONS.map(({ code }) => sixDigits(code))]);
const REMEMBER = statement('insert into opened_regions (code) select unnest($1::text[]) on conflict do nothing');
const OPENED = statement('select code from opened_regions where code = any($1::text[])');

/** Stores regions that were opened. A known region is ignored. */
export function rememberRegions(tx: Tx, codes: readonly string[]): void {
  if (codes.length > 0) tx.write(REMEMBER, [codes]);
}

/** The paths that are current regions. Reads no rows when all of them are in the code table. */
export async function findRegionPaths(
  { run }: { readonly run: Run },
  asked: readonly string[],
  paths: Pick<Paths, 'former'>,
): Promise<ReadonlySet<string>> {
  const codes = new Map(asked.map((path) => [path, codesOf(path, paths)]));
  const isInTable = (path: string) => codes.get(path)?.some((code) => TABLE.has(code)) ?? false;
  const others = asked.filter((path) => !isInTable(path)).flatMap((path) => codes.get(path) ?? []);
  const found = others.length > 0 ? await run<{ code: string }>(OPENED, [others]) : [];
  const opened = new Set(found.map(({ code }) => code));
  return new Set(asked.filter((path) => isInTable(path) || codes.get(path)?.some((code) => opened.has(code))));
}

/** The codes whose first path is this path or a former path of it. */
const codesOf = (path: string, { former }: Pick<Paths, 'former'>): string[] =>
  [path, ...former(path)].flatMap((one) => {
    const code = one === '' ? 'CN' : sixDigits(codeOfPath(one));
    return pathOfRegion(code) === one ? [code] : [];
  });

function sixDigits(code: string): string {
  return code.padEnd(6, '0');
}
