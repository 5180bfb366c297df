/** How long a fault is injected: until its time is over or, in a proof, until its effect is found. */
import { setTimeout as pause } from 'node:timers/promises';

export type Term = { readonly startsAt: number; readonly endsAt: number; over(): boolean };

export function termOf(ms: number, cut?: AbortSignal): Term {
  const startsAt = Date.now();
  const endsAt = startsAt + ms;
  return { startsAt, endsAt, over: () => cut?.aborted === true || Date.now() >= endsAt };
}

/** The first `share` of a term. */
export const partOf = ({ startsAt, endsAt, over }: Term, share: number): Term => {
  const end = startsAt + (endsAt - startsAt) * share;
  return { startsAt, endsAt: end, over: () => over() || Date.now() >= end };
};

export async function pauseWithin(term: Term, ms: number): Promise<void> {
  for (const deadline = Date.now() + ms; !term.over() && Date.now() < deadline; ) await pause(Math.min(50, deadline - Date.now()));
}
