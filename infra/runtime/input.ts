/** Arguments of a request, as the ports and stores take them. A value that no client of ours sends is the caller's fault. */
import type { Command } from './command.ts';
import { isId } from './ids.ts';
import { badInput, type RequestContext } from './service.ts';

/** An id in its stored form. */
export function idOf(text: string, argument = 'id'): string {
  if (!isId(text)) throw badInput(`${argument}: not an id: ${text.slice(0, 50)}`);
  return text.toLowerCase();
}

export function commandOf<Input>({ actor, now, requestId }: RequestContext, key: string, input: Input): Command<Input> {
  if (key.length < 8 || key.length > 200) throw badInput('idempotencyKey has 8 to 200 characters');
  return { actor, key, input, now: now(), requestId };
}
