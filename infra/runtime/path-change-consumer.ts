/** Records changes of paths and new regions in each service, and converts the paths of incoming events to current paths. */
import type { PathEvent, SchoolEvent } from '@xueji/schema/events/schools.ts';
import type { Consumption } from './consumer.ts';
import type { Incoming } from './inbox.ts';
import { type PathFollower, recordPathChanges } from './path-change-store.ts';
import { withCurrentPaths } from './path-changes.ts';
import { rememberRegions } from './region-codes.ts';

const isPathChange = ({ topic, type }: Incoming): boolean => topic === 'schools' && type === 'PathChanged';

function openedRegion(event: Incoming): string[] {
  const { type, body } = event as unknown as SchoolEvent;
  return event.topic === 'schools' && type === 'RegionOpened' ? [body.code] : [];
}

/** Enrolment publishes the changes and does not consume them: it records them with its decisions. */
export function withPathChanges(consumption: Consumption, follower: PathFollower): Consumption {
  const { contracts, apply, pathsChanged } = consumption;
  return {
    contracts,
    async apply(tx, events) {
      const changed = events.filter(isPathChange);
      const changes = changed.map(({ body }) => body as PathEvent['body']);
      recordPathChanges(tx, changes);
      if (changed.length > 0) await pathsChanged?.(tx, changed);
      rememberRegions(tx, events.flatMap(openedRegion));
      if (changes.length > 0) tx.afterCommit(() => void follower.refresh().catch(() => undefined));
      const others = events.filter((event) => !isPathChange(event) && openedRegion(event).length === 0);
      if (others.length === 0) return;
      const paths = await follower.fresh();
      await apply(tx, paths.latest === 0 ? others : others.map((event) => ({ ...event, body: withCurrentPaths(event.body, paths) })));
    },
  };
}
