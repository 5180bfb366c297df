/**
 * Units change their paths: a county moves to another city, a school merges into another. Each change is numbered and says which path became which.
 * A code is never used for two units, so the changes, taken in order, lead from any path that a unit ever had to the one that it has now. Pure.
 */
import { ABOLISHED_REGIONS } from '@xueji/schema/codes/regions.ts';
import type { Actor } from './actor.ts';
import { bureauOf, codeOfPath, covers, lineOf, pathOfRegion, pathRange, reachOf, type Scope, widest } from './scope.ts';

export type PathChange = {
  /** 1, 2, 3, … for the whole system. */
  readonly seq: number;
  /** The unit's path before, and after. All units below go with it. After a merge both name the successor. */
  readonly from: string;
  readonly to: string;
  /** Of a merge of schools: the ids of the two. */
  readonly fromSchoolId: string | null;
  readonly toSchoolId: string | null;
  /** Every row of this service has its new path. */
  readonly done: boolean;
};

/** What the changes mean for paths, ids and readers. */
export type Paths = {
  /** Number of the last change that is known here. */
  readonly latest: number;
  /** False while a change waits until all rows have their new path. */
  readonly settled: boolean;
  /** The path that the unit has now, from any path that it ever had. */
  current(path: string): string;
  /** The school that stands for this one now. */
  currentSchool(id: string): string;
  /** The schools that have merged into this one. */
  mergedInto(id: string): readonly string[];
  /** Where the rows at or below a unit stand. No two ranges overlap. */
  rangesOf(path: string): readonly Scope[];
  /** The paths that led to this one before, the newest first. */
  former(path: string): readonly string[];
};

/** Codes that were abolished before this system began lead to their successors. No row was ever stored under them. */
const BEFORE_ALL: readonly PathChange[] = ABOLISHED_REGIONS.map(({ code, successor }) => ({
  seq: 0,
  from: firstPathOf(code),
  to: firstPathOf(successor),
  fromSchoolId: null,
  toSchoolId: null,
  done: true,
}));

export function pathsAfter(changes: readonly PathChange[]): Paths {
  const ordered = [...BEFORE_ALL, ...changes.toSorted((one, other) => one.seq - other.seq)];
  const byFrom = Map.groupBy(ordered, ({ from }) => from);
  const schools = new Map(
    ordered.flatMap(({ fromSchoolId, toSchoolId }) => (fromSchoolId && toSchoolId ? [[fromSchoolId, toSchoolId]] : [])),
  );
  const pending = ordered.filter(({ done }) => !done);

  const current = (path: string): string => {
    let now = path;
    for (let next = nextChange(byFrom, now, -1); next; next = nextChange(byFrom, now, next.seq)) now = moved(now, next.from, next.to);
    return now;
  };
  const currentSchool = (id: string): string => {
    const next = schools.get(id);
    return next === undefined ? id : currentSchool(next);
  };
  const mergedInto = (id: string): string[] => [...schools.keys()].filter((one) => one !== id && currentSchool(one) === id);
  const rangesOf = (path: string): readonly Scope[] =>
    pending.length === 0 ? [pathRange(path)] : rangesWhilePending(path, pending, current);
  const former = (path: string): readonly string[] => {
    const known = new Set([path]);
    for (const { from, to } of ordered.toReversed()) for (const unit of [...known]) if (covers(to, unit)) known.add(moved(unit, to, from));
    return [...known].slice(1);
  };
  const [latest, settled] = [ordered.at(-1)?.seq ?? 0, pending.length === 0];
  return { latest, settled, current, currentSchool, mergedInto, rangesOf, former };
}

/**
 * The actor with the paths that its units have at the moment of the question. A row that was read and the actor who asks are judged by the same
 * knowledge, also when a change comes in between.
 */
export function liveActor(actor: Actor, paths: () => Paths): Actor {
  const { path, registration } = actor;
  const live: Actor = {
    ...actor,
    get path() {
      return paths().current(path);
    },
    get ranges(): Actor['ranges'] {
      return paths().settled ? undefined : reachOf(live).flatMap(paths().rangesOf);
    },
  };
  const registered = registration && {
    ...registration,
    get paths() {
      return widest(registration.paths.map(paths().current));
    },
  };
  return registered ? Object.defineProperty(live, 'registration', { value: registered, enumerable: true }) : live;
}

/**
 * Where a list by path goes on in one range, after a row that a caller saw at `seen`. The rows of the range are shown with current paths, and may be
 * stored under older ones.
 */
export function storedAfter(seen: string, { from }: Scope, { current }: Pick<Paths, 'current'>): string {
  const [shown, after] = [current(from), current(seen)];
  if (shown === from) return after;
  if (covers(shown, after)) return moved(after, shown, from);
  return after < shown ? '' : AFTER_ALL;
}

/** The path today of the region that a code stands for; null when it is no code of a region. */
export function currentPathOf(code: string, { current }: Pick<Paths, 'current'>): string | null {
  const path = pathOfRegion(code);
  return path === null ? null : current(path);
}

function firstPathOf(code: string): string {
  const path = pathOfRegion(code);
  if (path === null) throw new Error(`no code of a region: ${code}`);
  return path;
}

/** A path at or below `from` as it is at `to`. */
export const moved = (path: string, from: string, to: string): string => to + path.slice(from.length);

/** The first change after `seq` that moves this path. Of those before all others it is the one of the lowest unit: each names its last successor. */
function nextChange(byFrom: ReadonlyMap<string, readonly PathChange[]>, path: string, seq: number): PathChange | undefined {
  const found = lineOf(path).flatMap((unit) => byFrom.get(unit)?.find((change) => change.seq > seq) ?? []);
  return found.reduce<PathChange | undefined>((first, change) => (first && first.seq < change.seq ? first : change), undefined);
}

/** A row stands at its old path or at its new one: both are read at the unit that has it now, and at no other. */
function rangesWhilePending(path: string, pending: readonly PathChange[], current: (path: string) => string): Scope[] {
  const units = new Set([path]);
  const left = new Set<string>();
  for (const { from, to } of pending.toReversed()) {
    const isHere = covers(path, current(from));
    for (const unit of [...units]) {
      if (covers(unit, from) && !isHere) left.add(from);
      else if (covers(unit, to) && isHere && !covers(unit, from)) units.add(from);
      else if (covers(to, unit) && unit !== to) units.add(moved(unit, to, from));
    }
  }
  return widest([...units]).flatMap((unit) =>
    [...left].reduce<Scope[]>((ranges, from) => without(ranges, pathRange(from)), [pathRange(unit)]),
  );
}

const without = (ranges: readonly Scope[], gone: Scope): Scope[] =>
  ranges.flatMap((range) => {
    if (gone.to <= range.from || gone.from >= range.to) return [range];
    return [
      ...(range.from < gone.from ? [{ from: range.from, to: gone.from }] : []),
      ...(gone.to < range.to ? [{ from: gone.to, to: range.to }] : []),
    ];
  });

/** No path comes after it. */
const AFTER_ALL = '~';

const IS_PATH = /path$/i;
const OTHER_PATHS: ReadonlySet<string> = new Set(['currentUnit', 'escalatedUnit', 'toUnit']);
const SCHOOL_IDS: ReadonlySet<string> = new Set(['schoolId', 'fromSchoolId', 'toSchoolId']);
/** What tells of the past keeps its paths. */
const HISTORY: ReadonlySet<string> = new Set(['spells', 'evidence', 'content']);

/** The body of an event, or a row of a table, with current paths and schools in all its parts. Steps that are decided keep the unit that decided them. */
export function withCurrentPaths<T>(value: T, paths: Pick<Paths, 'current' | 'currentSchool'>): T {
  if (Array.isArray(value)) return value.map((one) => withCurrentPaths(one, paths)) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  if ('decision' in value && value.decision !== null) return withCurrentSuperiors(value, paths);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, currentPart(key, part, paths)])) as T;
}

/** A decided step: it lies below the superior of today, under the code that its unit had. */
function withCurrentSuperiors<T extends object>(step: T, { current }: Pick<Paths, 'current'>): T {
  const kept = (path: string): string => {
    const superior = bureauOf(current(path));
    return superior === '' ? codeOfPath(path) : `${superior}/${codeOfPath(path)}`;
  };
  const entries = Object.entries(step).map(([key, part]) => [
    key,
    typeof part === 'string' && IS_PATH.test(key) && part !== '' ? kept(part) : part,
  ]);
  return Object.fromEntries(entries) as T;
}

function currentPart(key: string, part: unknown, paths: Pick<Paths, 'current' | 'currentSchool'>): unknown {
  if (HISTORY.has(key)) return part;
  if (typeof part !== 'string') return withCurrentPaths(part, paths);
  if (IS_PATH.test(key) || OTHER_PATHS.has(key)) return paths.current(part);
  return SCHOOL_IDS.has(key) ? paths.currentSchool(part) : part;
}

/** A row with current paths. Its schools are those of its time. A row that names several units says too where their rows stand. */
export function rowWithCurrentPaths<T>(row: T, { current, rangesOf }: Paths): T {
  const shown = withCurrentPaths(row, { current, currentSchool: (id) => id });
  const { paths: units } = row as { paths?: unknown };
  if (!Array.isArray(units)) return shown;
  const paths = widest(units.map((unit) => current(String(unit))));
  return { ...shown, paths, ranges: paths.flatMap(rangesOf) };
}
