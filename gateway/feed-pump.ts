/**
 * Asks pages for subscribers. Those who would get the same page (equal document, variables, rights and cursor) are a group and cost one query;
 * groups form anew in every round. A subscriber that does not keep up is left out until it does: its cursor is all that is remembered of it.
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
  /** False while what was sent before has not left. */
  isWritable(): boolean;
  /** False when the subscriber may read no more; it has been told then, and removed. */
  mayRead(): boolean;
  /** The same array for the whole group. */
  send(items: readonly FeedItem[]): void;
  fail(errors: readonly GraphQLFormattedError[]): void;
};

export type PumpOptions<S extends Subscriber> = {
  /** A page of so many events at the most. */
  askPage(subscriber: S, size: number): Promise<FeedPage>;
  /** Between two questions while a subgraph is away, and until the stream ends with the reason. */
  retryMs?: number;
  patienceMs?: number;
};

/** A page costs much the same whether it brings one event or fifty: a busy gateway lets them fill for half as long as the last one took. */
const ROUND_MS = { least: 30, most: 100 };
// Leaves half of a subgraph's 32 connections to queries.
const MOST_AT_ONCE = 16;
/** Those who are far behind do not wait for rounds, and leave room for those who are at the head. */
const MOST_REPLAYS = 4;
/** Some 100 KB that a peer on another continent has taken in; who needs longer is slow, and waits for a round. */
const TAKING_MS = 250;
const RETRY_MS = 1000;
const PATIENCE_MS = 30_000;
const NO_PAGE: FeedPage = { kind: 'unavailable', errors: [] };

/** An ordinary page would be full, and there is more. */
const isBehind = (page: FeedPage): boolean => page.kind === 'page' && page.more && page.items.length >= MOST_FEED_PAGE.ordinary;

type State = { due: boolean; asking: boolean; troubleSinceMs: number };

export class FeedPump<S extends Subscriber> {
  /** Who was asked for longest ago comes first. */
  readonly #states = new Map<S, State>();
  readonly #options: Required<PumpOptions<S>>;
  /** A socket has room again, or a pause is over. */
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

  /** There may be something new: for this one, or for all. */
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
      // The others are still due when a page comes back.
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

  /** Who is far behind stays together, and asks for large pages without a pause; such a page is what one subscriber may have in memory here. */
  async #replay(group: readonly S[]): Promise<void> {
    this.#replays += 1;
    let going = group;
    for (let behind = true; behind; ) {
      await this.#taken(going);
      // Who is not ready comes again by a round, and may have had a page by one meanwhile.
      const ready = going.filter((subscriber) => this.#isReady(subscriber));
      going = ready.filter(({ cursor }) => cursor === ready[0]?.cursor);
      behind = isBehind(await this.#ask(going, MOST_FEED_PAGE.replay));
    }
    this.#replays -= 1;
  }

  /** A large page is more than a socket takes at once, even one whose peer reads as fast as it can. */
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
    // The gateway logs its own failures; to a subscriber they are a page to be asked for again.
    const page = await this.#options.askPage(first, size).catch((): FeedPage => NO_PAGE);
    this.#pagesInFlight -= 1;
    this.#hand(group, page);
    return page;
  }

  #hand(group: readonly S[], page: FeedPage): void {
    for (const subscriber of group) {
      const state = this.#states.get(subscriber);
      // It has gone while the page was on its way.
      if (!state) continue;
      state.asking = false;
      if (page.kind === 'refused') subscriber.fail(page.errors);
      else if (page.kind === 'unavailable') this.#askAgainLater(subscriber, state, page.errors);
      else {
        state.troubleSinceMs = 0;
        // Whatever comes after the head of the feed wakes us.
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
