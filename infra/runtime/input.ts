/** Converts arguments of a request for stores. An invalid value is the caller's error. */
import { badInput, outOfRange, shown } from './caller-fault.ts';
import type { Command } from './command.ts';
import { isId } from './ids.ts';
import type { RequestContext } from './service.ts';

/** An id in its stored form. `argument` is the argument or input field that holds it, such as `input.studentId`. */
export function idOf(text: string, argument: string): string {
  if (!isId(text)) throw badInput(argument, { zh: `不是有效的标识：${shown(text)}`, en: `not an id: ${shown(text)}` });
  return text.toLowerCase();
}

const CHARACTERS = { zh: '个字符', en: ' characters' };

export function commandOf<Input>({ actor, now, requestId }: RequestContext, key: string, input: Input): Command<Input> {
  if (key.length < 8 || key.length > 200) throw outOfRange('input.idempotencyKey', 8, 200, CHARACTERS);
  return { actor, key, input, now: now(), requestId };
}
