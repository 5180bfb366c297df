/** Retention: removes expired files and access records once an hour. The next run removes what one run leaves. */
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { ContentStore } from './files-folder.ts';
import { pruneAccesses, removeContents, removeWaiting } from './files-store.ts';
import type { RecurringKind } from './jobs-lane.ts';
import type { Logger } from './telemetry.ts';

const HOUR_MS = 3_600_000;
/** A gateway ends an upload within 5 minutes. */
const UNFINISHED_MS = 30 * 60_000;

export type FileTerms = {
  /** How long an uploaded file waits to be attached. */
  readonly waitingHours: number;
  /** Retention of an access record, in days. */
  readonly accessDays: number;
};
export type FileRetention = {
  db: Database;
  contents: ContentStore;
  terms: FileTerms;
  now: Clock;
  log: Logger;
  /** Removes the files of ended cases by the service's own policy. Returns their number. */
  removeEnded(): Promise<number>;
};

export type Removed = { files: number; contents: number; unfinished: number; accesses: number };

export async function removeFiles({ db, contents, terms, now, log, removeEnded }: FileRetention): Promise<Removed> {
  const before = (hours: number) => new Date(now().getTime() - hours * HOUR_MS);
  return {
    files: (await removeWaiting(db, before(terms.waitingHours))) + (await removeEnded()),
    contents: await removeContents(db, contents, (sha256, err) => log.warn({ err, sha256 }, 'a file was not removed, trying again later')),
    unfinished: await contents.removeUnfinished(UNFINISHED_MS),
    accesses: await pruneAccesses(db, before(24 * terms.accessDays)),
  };
}

export const fileRetention = (options: FileRetention): RecurringKind => ({
  name: 'file-retention',
  everyMs: HOUR_MS,
  async run() {
    const removed = await removeFiles(options);
    if (Object.values(removed).some(Boolean)) options.log.info(removed, 'removed expired files');
  },
});
