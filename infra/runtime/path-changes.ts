/**
 * Units change their paths: a county moves to another city, a school merges into another. Each change is numbered and says which path became which.
 * A code is never used for two units, so the changes in order map any former path of a unit to its current path. Pure functions.
 */
import { ABOLISHED_REGIONS } from '@xueji/schema/codes/regions.ts';
import type { Actor } from './actor.ts';
import { bureauOf, codeOfPath, covers, lineOf, pathOfRegion, pathRange, reachOf, type Scope, widest } from './scope.ts';

export type PathChange = {
  /** 1, 2, 3, … for the whole system. */
  readonly seq: number;
  /** The unit's path before and after. All units below it move too. In a merge, `to` is the successor. */
  readonly from: string;
  readonly to: string;
  /** In a merge of schools: the ids of both. */
  readonly fromSchoolId: string | null;
  readonly toSchoolId: string | null;
  /** True when every row of this service has its new path. */
  readonly done: boolean;
};

/** Maps paths, school ids and reading ranges by the known changes. */
export type Paths = {
  /** Number of the last known change. */
  readonly latest: number;
  /** False while a change waits until all rows have their new path. */
  readonly settled: boolean;
  /** The current path of the unit that ever had this path. */
  current(path: string): string;
  /** The current successor of this school. */
  currentSchool(id: string): string;
  /** The schools that have merged into this one. */
  mergedInto(id: string): readonly string[];
  /** The ranges of stored paths of a unit and the units below it. The ranges do not overlap. */
  rangesOf(path: string): readonly Scope[];
  /** The former paths of this path, newest first. */
  former(path: string): readonly string[];
};

/** Codes that were abolished before this system existed lead to their successors. No row was ever stored under them. */
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

/** An actor whose paths are always current. So rows and actor are compared with the same state, even when a change arrives during the request. */
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
 * The stored path at which a list by path continues in one range, after a row that was shown at `seen`. Rows are shown with current paths but may be
 * stored under older ones.
 */
export function storedAfter(seen: string, { from }: Scope, { current }: Pick<Paths, 'current'>): string {
  const [shown, after] = [current(from), current(seen)];
  if (shown === from) return after;
  if (covers(shown, after)) return moved(after, shown, from);
  return after < shown ? '' : AFTER_ALL;
}

/** The current path of the region with this code; null when it is not the code of a region. */
export function currentPathOf(code: string, { current }: Pick<Paths, 'current'>): string | null {
  const path = pathOfRegion(code);
  return path === null ? null : current(path);
}

function firstPathOf(code: string): string {
  const path = pathOfRegion(code);
  if (path === null) throw new Error(`not the code of a region: ${code}`);
  return path;
}

/** Moves a path at or below `from` to `to`. */
export const moved = (path: string, from: string, to: string): string => to + path.slice(from.length);

/** The first change after `seq` that moves this path. For changes from before this system, the one of the lowest unit: each names its final successor. */
function nextChange(byFrom: ReadonlyMap<string, readonly PathChange[]>, path: string, seq: number): PathChange | undefined {
  const found = lineOf(path).flatMap((unit) => byFrom.get(unit)?.find((change) => change.seq > seq) ?? []);
  return found.reduce<PathChange | undefined>((first, change) => (first && first.seq < change.seq ? first : change), undefined);
}

/** While a change is pending, a row has its old or its new path. Both are read for the unit that has the row now, and for no other unit. */
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

/** The path in the row of a merged school; null for every other row. */
function ownPath<T>(row: T): string | null {
  const { path, successorId } = row as { path?: unknown; successorId?: unknown };
  return typeof path === 'string' && typeof successorId === 'string' ? path : null;
}

/** Sorts after every path. */
const AFTER_ALL = '~';

const IS_PATH = /path$/i;
const OTHER_PATHS: ReadonlySet<string> = new Set(['currentUnit', 'escalatedUnit', 'toUnit']);
const SCHOOL_IDS: ReadonlySet<string> = new Set(['schoolId', 'fromSchoolId', 'toSchoolId']);
/** Fields with historical data keep their paths. */
const HISTORY: ReadonlySet<string> = new Set(['spells', 'evidence', 'content']);

/** An event body or a row with current paths and schools in all parts. Decided steps keep the unit that decided them. */
export function withCurrentPaths<T>(value: T, paths: Pick<Paths, 'current' | 'currentSchool'>): T {
  if (Array.isArray(value)) return value.map((one) => withCurrentPaths(one, paths)) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  if ('decision' in value && value.decision !== null) return withCurrentSuperiors(value, paths);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, currentPart(key, part, paths)])) as T;
}

const below = (bureau: string, code: string): string => (bureau === '' ? code : `${bureau}/${code}`);

/** A decided step: its path has the current superior, and the code that the unit had. */
function withCurrentSuperiors<T extends object>(step: T, { current }: Pick<Paths, 'current'>): T {
  const entries = Object.entries(step).map(([key, part]) => [
    key,
    typeof part === 'string' && IS_PATH.test(key) && part !== '' ? below(bureauOf(current(part)), codeOfPath(part)) : part,
  ]);
  return Object.fromEntries(entries) as T;
}

function currentPart(key: string, part: unknown, paths: Pick<Paths, 'current' | 'currentSchool'>): unknown {
  if (HISTORY.has(key)) return part;
  if (typeof part !== 'string') return withCurrentPaths(part, paths);
  if (IS_PATH.test(key) || OTHER_PATHS.has(key)) return paths.current(part);
  return SCHOOL_IDS.has(key) ? paths.currentSchool(part) : part;
}

/**
 * A row with current paths. Its schools do not change. A row with several units also gets the ranges of their stored rows. The row of a merged school
 * has its own code below its current bureau, not the path of its successor.
 */
export function rowWithCurrentPaths<T>(row: T, { current, rangesOf }: Paths): T {
  const own = ownPath(row);
  const currentOf = (path: string): string => (path === own ? below(current(bureauOf(path)), codeOfPath(path)) : current(path));
  const shown = withCurrentPaths(row, { current: currentOf, currentSchool: (id) => id });
  const { paths: units } = row as { paths?: unknown };
  if (!Array.isArray(units)) return shown;
  const paths = widest(units.map((unit) => current(String(unit))));
  return { ...shown, paths, ranges: paths.flatMap(rangesOf) };
}
