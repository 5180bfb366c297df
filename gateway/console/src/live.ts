/** Follows transfer events while a page is open. */
import { createClient } from 'graphql-sse';
import { csrfHeader } from './session.ts';

const EVENTS = 'subscription Live { transferEvents(after: "now") { id type transfer { id } } }';
/** Events of other cases arrive too. A page reads its case again only for its own events. */
type Event = { transferEvents: { id: string; transfer: { id: string } | null } };

/** Calls `onEvent` after each event of the transfer. The stream connects again by itself. Ends with the returned function. */
export function followTransfer(id: string, onEvent: () => void): () => void {
  const client = createClient({ url: '/graphql/stream', headers: csrfHeader, retryAttempts: Number.POSITIVE_INFINITY });
  const end = client.subscribe<Event>(
    { query: EVENTS },
    {
      next: ({ data }) => {
        if (data?.transferEvents.transfer?.id === id) onEvent();
      },
      // Without the stream the page still shows the case; it is read again when the page is opened again.
      error: () => {},
      complete: () => {},
    },
  );
  return () => {
    end();
    client.dispose();
  };
}
