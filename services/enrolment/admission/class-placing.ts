/** Class placing (均衡分班): deals children to classes so that classes have equal numbers and equal shares of each sex. The same seed gives the same classes. */
import { createHash } from 'node:crypto';

export type Sex = 'MALE' | 'FEMALE' | 'UNKNOWN';
const SEXES: readonly Sex[] = ['FEMALE', 'MALE', 'UNKNOWN'];

export type Newcomer = { readonly studentId: string; readonly sex: Sex };
export type RoomyClass = {
  readonly classId: string;
  readonly classNo: number;
  /** How many more children the class takes. */
  readonly free: number;
  /** Children who sit there already. */
  readonly here: Readonly<Partial<Record<Sex, number>>>;
};

/** The position of a child in the draw. It depends on the seed and the child alone, so the order of the input has no effect. */
const lotOf = (seed: string, studentId: string): string => createHash('sha256').update(`${seed}\n${studentId}`).digest('hex');

type Filling = { readonly classId: string; readonly classNo: number; free: number; total: number; readonly bySex: Record<Sex, number> };

const fillingOf = ({ classId, classNo, free, here }: RoomyClass): Filling => {
  const bySex = { FEMALE: here.FEMALE ?? 0, MALE: here.MALE ?? 0, UNKNOWN: here.UNKNOWN ?? 0 };
  return { classId, classNo, free, total: bySex.FEMALE + bySex.MALE + bySex.UNKNOWN, bySex };
};

/** The smallest class takes the next child; of equally small ones, the one with the fewest children of this sex. */
const before = (one: Filling, other: Filling, sex: Sex): boolean =>
  one.total !== other.total
    ? one.total < other.total
    : one.bySex[sex] !== other.bySex[sex]
      ? one.bySex[sex] < other.bySex[sex]
      : one.classNo < other.classNo;

/** The class of each child; null when the classes have too few free seats for all. */
export function placeInClasses(children: readonly Newcomer[], classes: readonly RoomyClass[], seed: string): Map<string, string> | null {
  const rooms = classes.map(fillingOf);
  const lots = children
    .map((child) => ({ ...child, lot: lotOf(seed, child.studentId) }))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1));
  const placed = new Map<string, string>();
  for (const { studentId, sex } of SEXES.flatMap((each) => lots.filter((one) => one.sex === each))) {
    const [first, ...others] = rooms.filter(({ free }) => free > 0);
    if (!first) return null;
    const room = others.reduce((best, other) => (before(other, best, sex) ? other : best), first);
    room.free -= 1;
    room.total += 1;
    room.bySex[sex] += 1;
    placed.set(studentId, room.classId);
  }
  return placed;
}
