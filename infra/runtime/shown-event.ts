/** The part of an event that operators see: they need no facts about a child. */
import { PERSONAL_FACTS } from '@xueji/schema/events/contract.ts';
import { isId } from './ids.ts';

const isPersonal = (name: string): boolean => PERSONAL_FACTS.some((fact) => fact === name);

const map = (value: unknown, each: (value: unknown, name: string) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => each(one, ''));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, each(one, name)]));
};

const withoutFacts = (value: unknown, name = ''): unknown => (isPersonal(name) ? '***' : map(value, withoutFacts));
const shapeOf = (value: unknown): unknown => {
  if (typeof value === 'object' && value !== null) return map(value, shapeOf);
  return typeof value === 'string' && isId(value) ? value : `(${value === null ? 'null' : typeof value})`;
};

/** A body without its personal facts. If the body breaks its contract or has an unknown type, only its structure and ids, because it may contain anything. */
export const showBody = (event: { body?: unknown; invalid?: string; unknown?: boolean }): unknown =>
  event.invalid === undefined && !event.unknown ? withoutFacts(event.body ?? null) : shapeOf(event.body ?? null);
