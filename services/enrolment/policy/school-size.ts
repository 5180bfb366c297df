/** How many pupils a school should have. The rows are in `school-sizes.json`. A larger school is warned of; no rule of a ministry refuses a pupil. */
import { POLICY_ROW, policyFile, ruleFor } from '@xueji/infra/runtime/policy.ts';
import { nationalGap } from '@xueji/infra/runtime/policy-parts.ts';
import { ancestorAt } from '@xueji/infra/runtime/scope.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import { z } from 'zod';

/** A larger number is a mistake. */
const LARGEST = 20_000;
const size = z.int().min(1).max(LARGEST);

const schoolSize = z.strictObject({
  ...POLICY_ROW,
  /** By kind of school; one of primary and junior is a nine-year school (九年一贯制). */
  standard: z.strictObject({ PRIMARY: size, JUNIOR: size, NINE_YEAR: size, SENIOR: size }),
});
export type SchoolSize = z.infer<typeof schoolSize>;

export const SCHOOL_SIZE_FILE = policyFile<SchoolSize>({
  name: 'enrolment/school-sizes',
  at: new URL('./school-sizes.json', import.meta.url),
  row: schoolSize,
  rules: ({ provinces }) => provinces ?? ['CN'],
  gap: nationalGap,
});

/** The standard size of a school with these stages; null for a special school, which has none. */
export function standardSizeOf(path: string, stages: readonly Stage[], date: string, rows = SCHOOL_SIZE_FILE.rows): number | null {
  const found = ruleFor(rows, ancestorAt(path, 1) ?? '', date);
  if (!found) throw new Error(`no school size for ${path || 'CN'} on ${date}`);
  const kind = kindOf(stages);
  return kind === null ? null : found.standard[kind];
}

function kindOf(stages: readonly Stage[]): keyof SchoolSize['standard'] | null {
  if (stages.includes('SENIOR')) return 'SENIOR';
  if (stages.includes('PRIMARY') && stages.includes('JUNIOR')) return 'NINE_YEAR';
  return stages.find((stage) => stage !== 'SPECIAL') ?? null;
}
