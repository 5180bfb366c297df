/** What partners and operators hand in, as tables have it; what no client of ours sends is the caller's fault. */
import { badInput } from '@xueji/infra/runtime/service.ts';
import type { FieldGroup } from '@xueji/schema/partner-fields.ts';
import type { PartnerScope } from './partner.ts';
import { MOST_IN_BATCH } from './webhook-batch.ts';

export type Keyed<Input> = { input: Input & { idempotencyKey: string } };
export type ById = Keyed<{ id: string }>;
export type ScopeInput = { units: string[]; types?: string[] | null; fields?: FieldGroup[] | null };

const PATH = /^([0-9]{2,10}(\/[0-9]{2,10}){0,3})?$/;

export function scopeOf({ units, types, fields }: ScopeInput): PartnerScope {
  if (units.length < 1 || units.length > 50) throw badInput('units: 1 to 50');
  const wrong = units.find((path) => !PATH.test(path));
  if (wrong !== undefined) throw badInput(`not the path of a unit: ${wrong.slice(0, 50)}`);
  return { paths: units, types: typesOf(types), fields: fieldsOf(fields) };
}

export function typesOf(types: string[] | null | undefined): string[] | null {
  if (types?.length === 0) throw badInput('types: at least one, or null for all');
  return types ? [...new Set(types)].sort() : null;
}

function fieldsOf(fields: FieldGroup[] | null | undefined): FieldGroup[] | null {
  if (fields && !fields.includes('EVENT')) throw badInput('fields: EVENT, which every partner reads, and others; or null for all');
  return fields ? [...new Set(fields)].sort() : null;
}

export function textOf(name: string, text: string, least: number, most: number): string {
  const trimmed = text.trim();
  if (trimmed.length < least || trimmed.length > most) throw badInput(`${name} has ${least} to ${most} characters`);
  return trimmed;
}

/** One event a request for who does not say. */
export function batchOf(maxBatch: number | null | undefined): number {
  const most = maxBatch ?? 1;
  if (most < 1 || most > MOST_IN_BATCH) throw badInput(`maxBatch: 1 to ${MOST_IN_BATCH}`);
  return most;
}
