/**
 * Requests pages for subscribers. Subscribers with equal document, variables, rights and cursor form a group, and a group costs one query. Groups are
 * formed again in every round. Back-pressure: a subscriber whose socket is full gets no page until the socket has room. Only its cursor is kept.
 */
import { EventEmitter, once } from 'node:events';
import { MOST_FEED_PAGE } from '@xueji/schema/feed-page.ts';
import type { GraphQLFormattedError } from 'graphql';
import type { FeedItem, FeedPage } from './feed-page.ts';
import { pagesAsked } from './metrics.ts';

export type Subscriber = {
  /** Equal for subscribers with equal document, variables and rights. */
  readonly channel: string;
  cursor: string;
  /** False while the socket has not yet taken the last page. */
  isWritable(): boolean;
  /** False when the subscriber has lost its right to read. It has then been told and removed. */
  mayRead(): boolean;
  /** The same array for the whole group. */
  send(items: readonly FeedItem[]): void;
  fail(errors: readonly GraphQLFormattedError[]): void;
};

export type PumpOptions<S extends Subscriber> = {
  /** Requests a page of at most `size` events. */
  askPage(subscriber: S, size: number): Promise<FeedPage>;
  /** `retryMs`: pause between two tries while a subgraph is unavailable. `patienceMs`: after this time the stream ends with the reason. */
  retryMs?: number;
  patienceMs?: number;
};

/**
 * Time between two rounds. A page of fifty events costs about as much as a page of one. So the pause is half of the time that the last page took,
 * within these bounds.
 */
const ROUND_MS = { least: 30, most: 100 };
// Leaves half of a subgraph's 32 connections to queries.
const MOST_AT_ONCE = 16;
/** Groups that are far behind read without waiting for rounds. This limit keeps connections free for the groups at the head. */
const MOST_REPLAYS = 4;
/** Time for a peer to take about 100 KB, also from another continent. A peer that needs longer is slow and waits for the next round. */
const TAKING_MS = 250;
const RETRY_MS = 1000;
const PATIENCE_MS = 30_000;
const NO_PAGE: FeedPage = { kind: 'unavailable', errors: [] };

/** True when an ordinary page would be full and more events follow. */
const isBehind = (page: FeedPage): boolean => page.kind === 'page' && page.more && page.items.length >= MOST_FEED_PAGE.ordinary;

type State = { due: boolean; asking: boolean; troubleSinceMs: number };

export class FeedPump<S extends Subscriber> {
  /** In order of the last request, oldest first. */
  readonly #states = new Map<S, State>();
  readonly #options: Required<PumpOptions<S>>;
  /** Signals that a socket has room again or that a pause is over. */
  readonly #bell = new EventEmitter();
  #timer: NodeJS.Timeout | null = null;
  #roundAt = 0;
  #pageMs = 0;
  #pagesInFlight = 0;
  #replays = 0;

  constructor(options: PumpOptions<S>) {
    this.#options = { retryMs: RETRY_MS, patienceMs: PATIENCE_MS, ...options };
  }

  add(subscriber: S): void {
    this.#states.set(subscriber, { due: true, asking: false, troubleSinceMs: 0 });
    this.#schedule();
  }

  remove(subscriber: S): void {
    this.#states.delete(subscriber);
  }

  /** There may be new events for this subscriber, or for all when none is given. */
  wake(subscriber?: S): void {
    if (subscriber) this.#bell.emit('wake');
    for (const state of subscriber ? [this.#states.get(subscriber)] : this.#states.values()) if (state) state.due = true;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#states.size === 0) return;
    this.#timer ??= setTimeout(() => this.#round(), Math.max(0, this.#roundAt + this.#pauseMs() - Date.now()));
  }

  #pauseMs(): number {
    return Math.min(ROUND_MS.most, Math.max(ROUND_MS.least, this.#pageMs / 2));
  }

  #round(): void {
    this.#timer = null;
    this.#roundAt = Date.now();
    const ready: S[] = [];
    for (const subscriber of this.#states.keys()) if (this.#isReady(subscriber)) ready.push(subscriber);
    for (const group of Map.groupBy(ready, ({ channel, cursor }) => `${channel}\n${cursor}`).values()) {
      // The other groups stay due and start when a page returns.
      if (this.#pagesInFlight >= MOST_AT_ONCE) return;
      void this.#askFor(group);
    }
  }

  #isReady(subscriber: S): boolean {
    const state = this.#states.get(subscriber);
    return state?.due === true && !state.asking && subscriber.isWritable() && subscriber.mayRead();
  }

  async #askFor(group: readonly S[]): Promise<void> {
    const askedAt = Date.now();
    const page = await this.#ask(group, MOST_FEED_PAGE.ordinary);
    this.#pageMs = Date.now() - askedAt;
    if (isBehind(page) && this.#replays < MOST_REPLAYS) await this.#replay(group);
    this.#schedule();
  }

  /**
   * A replay: a group that is far behind stays together and reads large pages without pauses. One large page is the most that one subscriber may hold
   * in memory.
   */
  async #replay(group: readonly S[]): Promise<void> {
    this.#replays += 1;
    let going = group;
    for (let behind = true; behind; ) {
      await this.#taken(going);
      // A subscriber that is not ready gets its next page in an ordinary round, and may already have got one.
      const ready = going.filter((subscriber) => this.#isReady(subscriber));
      going = ready.filter(({ cursor }) => cursor === ready[0]?.cursor);
      behind = isBehind(await this.#ask(going, MOST_FEED_PAGE.replay));
    }
    this.#replays -= 1;
  }

  /** Waits until the sockets have taken the page. A large page is more than a socket takes at once, even when the peer reads fast. */
  async #taken(group: readonly S[]): Promise<void> {
    const moment = AbortSignal.timeout(TAKING_MS);
    while (!moment.aborted && group.some((subscriber) => this.#states.has(subscriber) && !subscriber.isWritable()))
      await once(this.#bell, 'wake', { signal: moment }).catch(() => undefined);
  }

  async #ask(group: readonly S[], size: number): Promise<FeedPage> {
    const [first] = group;
    if (!first) return NO_PAGE;
    for (const subscriber of group) {
      const state = this.#states.get(subscriber);
      if (!state) continue;
      this.#states.delete(subscriber);
      this.#states.set(subscriber, Object.assign(state, { due: false, asking: true }));
    }
    this.#pagesInFlight += 1;
    pagesAsked.inc();
    // The gateway logs its own failures. For a subscriber they mean a page to retry.
    const page = await this.#options.askPage(first, size).catch((): FeedPage => NO_PAGE);
    this.#pagesInFlight -= 1;
    this.#hand(group, page);
    return page;
  }

  #hand(group: readonly S[], page: FeedPage): void {
    for (const subscriber of group) {
      const state = this.#states.get(subscriber);
      // The subscriber has disconnected since the page was requested.
      if (!state) continue;
      state.asking = false;
      if (page.kind === 'refused') subscriber.fail(page.errors);
      else if (page.kind === 'unavailable') this.#askAgainLater(subscriber, state, page.errors);
      else {
        state.troubleSinceMs = 0;
        // When a page reaches the head of the feed, the next event wakes the pump.
        state.due ||= page.more;
        subscriber.cursor = page.end;
        if (page.items.length > 0) subscriber.send(page.items);
      }
    }
  }

  #askAgainLater(subscriber: S, state: State, errors: readonly GraphQLFormattedError[]): void {
    state.troubleSinceMs ||= Date.now();
    if (Date.now() - state.troubleSinceMs >= this.#options.patienceMs) subscriber.fail(errors);
    else setTimeout(() => this.wake(subscriber), this.#options.retryMs);
  }
}
