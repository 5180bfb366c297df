/** Events of a page of `transferFeed` at the most: for whoever asks, and for the gateway when a subscriber is far behind. */
export const MOST_FEED_PAGE = { ordinary: 100, replay: 500 } as const;
