/** Most events of a page of `transferFeed`: for clients, and for the gateway when it replays for a subscriber that is far behind. */
export const MOST_FEED_PAGE = { ordinary: 100, replay: 500 } as const;
