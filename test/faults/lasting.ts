/** What can be said of a system that moves, and of one load among several: pure, from the findings of the rules. */
import type { History } from './history.ts';
import type { Picture } from './picture.ts';
import { type Finding, findingsOf, judge, LASTING } from './rules.ts';

/** Of a system that moves: what will be found at the end as well; and what would be found now and may come right, all that is parked left out. */
export function judgeLasting(picture: Picture, history: History): { lasting: Finding[]; others: Finding[] } {
  const lasting = ownOf(findingsOf('wrong', LASTING, picture, history), history);
  const others = ownOf(judge({ ...picture, parked: [] }, history), history).filter(({ what }) => !lasting.some((one) => one.what === what));
  return { lasting, others };
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What was found of this load's own pupils and cases, and not of an earlier load on the same system. */
export function ownOf(findings: readonly Finding[], { students, acknowledged, contradictions }: History): Finding[] {
  const own = new Set([...students, ...acknowledged.map(({ transferId }) => transferId)]);
  return findings.filter(({ what }) => contradictions.includes(what) || what.match(UUID)?.some((id) => own.has(id)));
}
