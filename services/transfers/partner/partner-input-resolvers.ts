/** Converts the input of partners and operators to the form of the tables. Invalid values are the caller's error. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { badInput, outOfRange, shown } from '@xueji/infra/runtime/caller-fault.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { Paths } from '@xueji/infra/runtime/path-changes.ts';
import type { FieldGroup } from '@xueji/schema/partner-fields.ts';
import { findUnitPaths } from '../unit/unit-store.ts';
import { type PartnerScope, wearsHatFor } from './partner.ts';
import type { UnitUnknown } from './partner-refusals.ts';
import { MOST_IN_BATCH } from './webhook-batch.ts';

export type Keyed<Input> = { input: Input & { idempotencyKey: string } };
export type ById = Keyed<{ id: string }>;
export type ScopeInput = { units: string[]; types?: string[] | null; fields?: FieldGroup[] | null };

/** A code of digits, or a path of such codes; `CN` and the empty path are the nation. */
const UNIT = /^(CN|[0-9]{2,10}(\/[0-9]{2,10}){0,3})?$/;

/** The scope that an operator grants to a partner, with units by path; a refusal when a unit does not exist. */
export async function partnerScopeOf(
  { units, types, fields }: ScopeInput,
  { db, actor, paths }: { db: Pick<Database, 'run'>; actor: Actor; paths: Paths },
): Promise<PartnerScope | UnitUnknown> {
  if (units.length < 1 || units.length > 50) throw outOfRange('input.units', 1, 50, { zh: '个单位', en: ' units' });
  const wrong = units.find((unit) => !UNIT.test(unit));
  if (wrong !== undefined)
    throw badInput('input.units', { zh: `不是单位的代码或路径：${shown(wrong)}`, en: `not the code or path of a unit: ${shown(wrong)}` });
  const scope = { types: typesOf(types), fields: fieldsOf(fields) };
  // Rights first: without the hat, do not look up units; the command refuses.
  if (!wearsHatFor('registerPartner', actor)) return { ...scope, paths: units };
  const found = await findUnitPaths(db, units, paths);
  const unknown = units.filter((_, index) => found[index] === null);
  return unknown.length > 0 ? { refused: 'UnitUnknown', units: unknown } : { ...scope, paths: found.flatMap((path) => path ?? []) };
}

export function typesOf(types: string[] | null | undefined): string[] | null {
  if (types?.length === 0) throw badInput('input.types', { zh: '至少一种，全部请用null', en: 'at least one, or null for all' });
  return types ? [...new Set(types)].sort() : null;
}

function fieldsOf(fields: FieldGroup[] | null | undefined): FieldGroup[] | null {
  if (fields && !fields.includes('EVENT'))
    throw badInput('input.fields', {
      zh: '须含每个合作系统都读取的EVENT；null表示全部',
      en: 'must contain EVENT, which every partner reads; null means all',
    });
  return fields ? [...new Set(fields)].sort() : null;
}

export function textOf(name: string, text: string, least: number, most: number): string {
  const trimmed = text.trim();
  if (trimmed.length < least || trimmed.length > most) throw outOfRange(name, least, most, { zh: '个字符', en: ' characters' });
  return trimmed;
}

/** The batch size; by default one event per request. */
export function batchOf(maxBatch: number | null | undefined): number {
  const most = maxBatch ?? 1;
  if (most < 1 || most > MOST_IN_BATCH) throw outOfRange('input.maxBatch', 1, MOST_IN_BATCH);
  return most;
}
