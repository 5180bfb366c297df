/**
 * How many pupils a class may hold (domain.md §5, §14.14), as data: the first row whose unit covers the school and whose dates fit applies, so
 * that a province's own row stands above the national one. 56 to 65 is 大班额, 66 and more 超大班额.
 */
import { covers } from '@xueji/infra/runtime/scope.ts';

export type ClassSize = {
  readonly unit: string;
  readonly from: string;
  readonly until: string | null;
  readonly source: string;
  /** Above this only the county, or a unit above it, sets the limit. */
  readonly mostBySchool: number;
  readonly most: number;
};

export const CLASS_SIZES: readonly ClassSize[] = [
  { unit: '', from: '2013-09-01', until: null, source: '国发〔2016〕40号', mostBySchool: 55, most: 65 },
];

/** The sizes in force for a school on a date; throws when policy has a hole, which main refuses at start. */
export function getClassSize(path: string, date: string, sizes = CLASS_SIZES): ClassSize {
  const size = sizes.find((row) => covers(row.unit, path) && row.from <= date && (row.until === null || date < row.until));
  if (!size) throw new Error(`no class size for ${path || 'CN'} on ${date}`);
  return size;
}
