/** How many pupils a class may have. The rows are in `class-sizes.json`. 56 to 65 is 大班额, 66 and more 超大班额. */
import { POLICY_ROW, policyFile, ruleFor } from '@xueji/infra/runtime/policy.ts';
import { nationalGap } from '@xueji/infra/runtime/policy-parts.ts';
import { ancestorAt } from '@xueji/infra/runtime/scope.ts';
import { STAGES, type Stage } from '@xueji/schema/events/contract.ts';
import { z } from 'zod';

/** A larger number is a mistake. */
const LARGEST = 500;

/** Standard size of a class of each stage (标准班额): a larger one is warned of. */
const standard = z.strictObject(Object.fromEntries(STAGES.map((stage) => [stage, z.int().min(1).max(LARGEST)])) as Record<Stage, z.ZodInt>);

const classSize = z.strictObject({
  ...POLICY_ROW,
  standard,
  /** Above this only the county, or a unit above it, sets the limit. */
  mostBySchool: z.int().min(1).max(LARGEST),
  most: z.int().min(1).max(LARGEST),
});
export type ClassSize = z.infer<typeof classSize>;

export const CLASS_SIZE_FILE = policyFile<ClassSize>({
  name: 'enrolment/class-sizes',
  at: new URL('./class-sizes.json', import.meta.url),
  row: classSize,
  rules: ({ provinces }) => provinces ?? ['CN'],
  problem: ({ standard: sizes, mostBySchool, most }) =>
    Math.max(mostBySchool, ...Object.values(sizes)) > most
      ? `most (${most}) is less than mostBySchool or a standard size. Raise most, or lower the others`
      : null,
  gap: nationalGap,
});

/** The sizes in force for a school on a date, provincial rows take precedence over national ones. Throws when there are none; the start refuses such a gap. */
export function getClassSize(path: string, date: string, rows = CLASS_SIZE_FILE.rows): ClassSize {
  const province = ancestorAt(path, 1) ?? '';
  const found = ruleFor(rows, province, date);
  if (!found) throw new Error(`no class size for ${path || 'CN'} on ${date}`);
  return found;
}

/** The standard sizes in force on a date by province, and the national ones as `CN`. */
export function standardSizes(date: string, rows = CLASS_SIZE_FILE.rows): Record<string, ClassSize['standard']> {
  const provinces = [...new Set(rows.flatMap((row) => row.provinces ?? []))];
  return Object.fromEntries(
    [['CN', ''], ...provinces.map((one) => [one, one])].map(([key, path]) => [key, getClassSize(path ?? '', date, rows).standard]),
  );
}

export type ClassLimit = { readonly limit: number; readonly limitReason?: string | null | undefined };
type Most = Pick<ClassSize, 'most' | 'mostBySchool'>;

const LONGEST_REASON = 200;

/** A limit above what a school may set needs a reason. */
export function isLimitValid({ limit, limitReason }: ClassLimit, { most, mostBySchool }: Most): boolean {
  if (!Number.isInteger(limit) || limit < 1 || limit > most) return false;
  const reason = limitReason?.trim() ?? '';
  return limit <= mostBySchool || (reason !== '' && reason.length <= LONGEST_REASON);
}

/** What is kept with a limit: nothing for one that the school itself may set. */
export const reasonOf = ({ limit, limitReason }: ClassLimit, { mostBySchool }: Most): string | null =>
  limit > mostBySchool ? (limitReason?.trim() ?? null) : null;
