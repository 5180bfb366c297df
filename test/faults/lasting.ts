/** Filters findings of a system under load, and of one load among several. Pure functions. */
import type { History } from './history.ts';
import type { Picture } from './picture.ts';
import { type Finding, findingsOf, judge, LASTING } from './rules.ts';

/** For a system under load: the findings that are permanent, and those that may disappear, without parked events. */
export function judgeLasting(picture: Picture, history: History): { lasting: Finding[]; others: Finding[] } {
  const lasting = ownOf(findingsOf('wrong', LASTING, picture, history), history);
  const others = ownOf(judge({ ...picture, parked: [] }, history), history).filter(({ what }) => !lasting.some((one) => one.what === what));
  return { lasting, others };
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Findings about this load's own pupils and cases, without those of an earlier load on the same system. */
export function ownOf(findings: readonly Finding[], { students, acknowledged, contradictions }: History): Finding[] {
  const own = new Set([...students, ...acknowledged.map(({ transferId }) => transferId)]);
  return findings.filter(({ what }) => contradictions.includes(what) || what.match(UUID)?.some((id) => own.has(id)));
}
