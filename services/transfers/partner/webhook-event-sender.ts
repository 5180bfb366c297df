/** The events of webhooks: the same envelope, cursor and ids as a line of `GET /feed`. */
import type { KeyObject } from 'node:crypto';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { cursorsOf } from '../feed/feed-cursor.ts';
import type { PartnerRights } from '../feed/feed-rights-store.ts';
import type { FeedItem } from '../feed/feed-window-store.ts';
import { findParties, type Parties } from '../feed/parties-store.ts';
import { cloudEventOf, toldOf } from '../feed/public-event.ts';
import { type Written, written } from './webhook-batch.ts';

/** A waiting event and its position in the log. */
export type Waiting = { readonly position: number; readonly event: Written };

/** Webhooks of one partner that read the same page share its items, so each event is serialised once. */
const known = new WeakMap<FeedItem, Map<string, Written>>();

export async function writeEvents(
  { db, cursorKey }: { db: Database; cursorKey: KeyObject },
  { partner, registration }: PartnerRights,
  items: readonly FeedItem[],
): Promise<Waiting[]> {
  const reader = `${partner.clientId} ${registration.version}`;
  const unwritten = items.filter((item) => !known.get(item)?.has(reader));
  const parties = await findParties(db, unwritten);
  const cursors = cursorsOf(cursorKey, { userId: partner.clientId, hats: ['partner'], unit: 'CN', path: '' });
  for (const [index, item] of unwritten.entries()) {
    const event = writeEvent(item, parties[index] ?? null, partner, cursors.seal(item.position));
    known.set(item, (known.get(item) ?? new Map<string, Written>()).set(reader, event));
  }
  return items.flatMap((item) => {
    const event = known.get(item)?.get(reader);
    return event ? [{ position: item.position, event }] : [];
  });
}

function writeEvent(item: FeedItem, parties: Parties | null, { fields }: PartnerRights['partner'], cursor: string): Written {
  const { eventId: id, type, occurredAt: at, transferId: subject } = item;
  return written({ ...cloudEventOf({ id, type, at, subject, data: toldOf(item, parties, fields) }), cursor });
}
