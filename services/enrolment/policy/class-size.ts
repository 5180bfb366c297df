/** How many pupils a class may have. The rows are in `class-sizes.json`. 56 to 65 is 大班额, 66 and more 超大班额. */
import { POLICY_ROW, policyFile, ruleFor } from '@xueji/infra/runtime/policy.ts';
import { ancestorAt } from '@xueji/infra/runtime/scope.ts';
import { z } from 'zod';

const classSize = z.strictObject({
  ...POLICY_ROW,
  /** Above this only the county, or a unit above it, sets the limit. */
  mostBySchool: z.int().min(1),
  most: z.int().min(1),
});
export type ClassSize = z.infer<typeof classSize>;

export const CLASS_SIZE_FILE = policyFile<ClassSize>({
  name: 'enrolment/class-sizes',
  at: new URL('./class-sizes.json', import.meta.url),
  row: classSize,
  rules: ({ provinces }) => provinces ?? ['CN'],
});

/** The sizes in force for a school on a date, provincial rows take precedence over national ones. Throws when there are none; main checks this at start. */
export function getClassSize(path: string, date: string, rows = CLASS_SIZE_FILE.rows): ClassSize {
  const province = ancestorAt(path, 1) ?? '';
  const found = ruleFor(rows, province, date);
  if (!found) throw new Error(`no class size for ${path || 'CN'} on ${date}`);
  return found;
}
