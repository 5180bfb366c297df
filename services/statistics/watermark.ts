/** The time up to which the counts include the events of a topic. */
export type Watermark = { readonly topic: string; readonly newestAt: string };

/** The newest event of each topic in a set, in order of topic. */
export function watermarksOf(events: readonly { readonly topic: string; readonly occurredAt: string }[]): Watermark[] {
  return [...Map.groupBy(events, ({ topic }) => topic)]
    .map(([topic, group]) => ({ topic, newestAt: newestOf(group.map(({ occurredAt }) => occurredAt)) }))
    .toSorted((one, other) => (one.topic < other.topic ? -1 : 1));
}

const newestOf = (instants: readonly string[]): string =>
  instants.reduce((one, other) => (Date.parse(other) > Date.parse(one) ? other : one));
