/** The public telephone of an office: of a school's registry or of an education bureau. People who wait for a case can call it. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { units, wrongHat } from '@xueji/infra/runtime/who-may.ts';

export type OfficePhone = {
  /** Path of the unit; empty for the nation. */
  readonly path: string;
  /** The number as published, e.g. `0371-66012345`; null after it was removed. */
  readonly phone: string | null;
  readonly setBy: string;
  readonly setAt: Date;
};

export type SetOfficePhoneInput = { readonly phone: string | null };
export type OfficePhoneRefusal = 'WrongHat' | 'PhoneInvalid';

/** Digits in groups, with an area code or a country code in front: 5 to 20 characters. */
const PHONE = /^\+?\d(?:[ -]?\d){4,18}$/;

/** A registrar or approver of the unit sets its telephone. */
export function setOfficePhone({ phone }: SetOfficePhoneInput, actor: Actor, now: Date): OfficePhone | Refused<OfficePhoneRefusal> {
  if (!wears(actor, 'registrar') && !wears(actor, 'approver')) return wrongHat(['registrar', 'approver'], units(actor.path));
  const wanted = phone?.trim() ?? null;
  if (wanted !== null && (wanted.length > 20 || !PHONE.test(wanted))) return { refused: 'PhoneInvalid' };
  return { path: actor.path, phone: wanted, setBy: actor.userId, setAt: now };
}
