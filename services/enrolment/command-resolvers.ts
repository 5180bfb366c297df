/** What resolvers of commands share: a command from an input, and a refusal as its type. */
import type { Command } from '@xueji/infra/runtime/command.ts';
import { type Refused, refusalType } from '@xueji/infra/runtime/refusal.ts';
import { badInput, type RequestContext } from '@xueji/infra/runtime/service.ts';
import { COMMAND_REFUSALS, type CommandRefusal } from './refusals.ts';

const refusalOf = refusalType(COMMAND_REFUSALS);
export const toRefusal = (outcome: Refused) => refusalOf(outcome as Refused<CommandRefusal>);

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A command as the port takes it; a key that is no key, or an id that is no id, is the caller's fault. */
export function commandOf<Input>({ actor, now, requestId }: RequestContext, key: string, input: Input): Command<Input> {
  if (key.length < 8 || key.length > 200) throw badInput('idempotencyKey has 8 to 200 characters');
  return { actor, key, input, now: now(), requestId };
}

export function idOf(id: string): string {
  if (!UUID.test(id)) throw badInput(`not an id: ${id.slice(0, 50)}`);
  return id.toLowerCase();
}
