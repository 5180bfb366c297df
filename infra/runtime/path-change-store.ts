/** The changes of paths that a service knows: recorded with their event, read by every process, and applied to all rows (`repathing-job.ts`). */
import { type Database, isTimeLimit, type Run, statement, type Tx } from './database.ts';
import { type PathChange, type Paths, pathsAfter } from './path-changes.ts';
import { codeOfPath } from './scope.ts';

export type NewPathChange = Omit<PathChange, 'done'>;

const RECORD = statement(`
  insert into path_changes (seq, from_path, to_path, from_school, to_school)
  select * from unnest($1::int[], $2::text[], $3::text[], $4::uuid[], $5::uuid[]) on conflict do nothing`);

/** Stores changes. A known change is ignored. */
export function recordPathChanges(tx: Tx, changes: readonly NewPathChange[]): void {
  const column = <T>(pick: (change: NewPathChange) => T) => changes.map(pick);
  if (changes.length > 0)
    tx.write(RECORD, [
      column(({ seq }) => seq),
      column(({ from }) => from),
      column(({ to }) => to),
      column(({ fromSchoolId }) => fromSchoolId),
      column(({ toSchoolId }) => toSchoolId),
    ]);
}

const READ = statement(`
  select seq, from_path as "from", to_path as "to", from_school as "fromSchoolId", to_school as "toSchoolId", done_at is not null as done
  from path_changes where seq > $1 or seq = any($2::int[]) order by seq`);

/** Reads changes that are newer than `known`, and the state of those that were not done. */
const readChanges = (run: Run, known: readonly PathChange[]): Promise<PathChange[]> =>
  run<PathChange>(READ, [known.at(-1)?.seq ?? 0, known.filter(({ done }) => !done).map(({ seq }) => seq)]);

/** The code of the unit at this path, its former codes, and the codes of units that merged into it. */
export async function findUnitCodes({ run }: { readonly run: Run }, path: string): Promise<string[]> {
  const { current, former } = pathsAfter(await readChanges(run, []));
  const now = current(path);
  return [now, ...former(now)].map(codeOfPath);
}

const LOCK_LAST = statement("select pg_advisory_xact_lock(hashtextextended('path changes', 0))");
const LAST = statement('select coalesce(max(seq), 0)::int as seq from path_changes');

/** The number of the last change. Locks the sequence, so that no other transaction can take the next number. */
export async function lockLastChange(tx: Tx): Promise<number> {
  await tx.run(LOCK_LAST);
  const [row] = await tx.run<{ seq: number }>(LAST);
  return row?.seq ?? 0;
}

export type PathFollower = {
  /** The changes that this process knows now. */
  paths(): Paths;
  /** Reads new changes. */
  refresh(): Promise<Paths>;
  /** Paths no older than `FRESH_MS`. Every request starts with this call. */
  fresh(): Promise<Paths>;
  stop(): void;
};

const POLL_MS = 500;
/** A process with older knowledge does not serve. No row is moved before every process has had this time to read the change. */
export const FRESH_MS = 1000;

/** Caches the changes in memory. They are few: about a dozen regions a year, and schools that moved or merged. */
export async function followPathChanges(db: Pick<Database, 'run'>): Promise<PathFollower> {
  let known: PathChange[] = [];
  let paths = pathsAfter([]);
  let readAt = 0;
  let reading: Promise<Paths> | null = null;
  const read = async () => {
    const begunAt = Date.now();
    const news = await readChanges(db.run, known);
    if (news.some(({ seq, done }) => known[seq - 1]?.done !== done)) {
      const bySeq = new Map([...known, ...news].map((change) => [change.seq, change]));
      known = [...bySeq.values()].sort((one, other) => one.seq - other.seq);
      paths = pathsAfter(known);
    }
    readAt = begunAt;
    return paths;
  };
  const refresh = () => {
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  };
  await refresh();
  const timer = setInterval(() => void refresh().catch(() => undefined), POLL_MS).unref();
  return {
    paths: () => paths,
    refresh,
    async fresh() {
      if (Date.now() - readAt < FRESH_MS) return paths;
      return refresh().catch((error: unknown) => {
        // If the database is unavailable, no rows can be read anyway. If it is only busy, rows must not be read with outdated paths.
        if (isTimeLimit(error) && Date.now() - readAt > 2 * FRESH_MS) throw error;
        return paths;
      });
    },
    stop: () => clearInterval(timer),
  };
}
