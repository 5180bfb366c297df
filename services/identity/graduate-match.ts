/** Finds the children of an admission list (录取名单) by number and name. Each row has an answer of its own, and none tells anything of another child. */
import { ancestorAt } from '@xueji/infra/runtime/scope.ts';
import { type Match, onlyMatch } from './match.ts';

export type GraduateRow = { readonly number: string; readonly name: string };
export type RowCode = 'FOUND' | 'UNKNOWN' | 'DOUBLED' | 'OTHER_PROVINCE' | 'LIMIT_REACHED';
/** `row` counts from 1. `otherRow` is the first row of the same child. */
export type RowMatch = {
  readonly row: number;
  readonly code: RowCode;
  readonly studentId: string | null;
  readonly otherRow: number | null;
};

export type Found = Match & { readonly path: string };
export type GraduateList = {
  readonly rows: readonly GraduateRow[];
  /** The children with the number of each row. */
  readonly found: readonly (readonly Found[])[];
  /** The unit that has the list. */
  readonly path: string;
  /** How many rows may find nobody. The rows behind are not looked up. */
  readonly missesLeft: number;
};

/** Judges the rows in their order. */
export function matchRows({ rows, found, path, missesLeft }: GraduateList): RowMatch[] {
  const firstRows = new Map<string, number>();
  let left = missesLeft;
  return rows.map(({ number, name }, at): RowMatch => {
    const row = at + 1;
    if (left <= 0) return { row, code: 'LIMIT_REACHED', studentId: null, otherRow: null };
    const match = onlyMatch(found[at] ?? [], { way: 'NUMBER', number, name });
    const child = found[at]?.find(({ id }) => id === match?.id);
    if (!child) {
      left -= 1;
      return { row, code: 'UNKNOWN', studentId: null, otherRow: null };
    }
    const otherRow = firstRows.get(child.id) ?? null;
    if (otherRow !== null) return { row, code: 'DOUBLED', studentId: null, otherRow };
    firstRows.set(child.id, row);
    if (path !== '' && ancestorAt(child.path, 1) !== ancestorAt(path, 1))
      return { row, code: 'OTHER_PROVINCE', studentId: null, otherRow: null };
    return { row, code: 'FOUND', studentId: child.id, otherRow: null };
  });
}

type Words = { readonly message: string; readonly whoCanAct: string };
export const MATCH_WORDS: Record<RowCode, Words> = {
  FOUND: {
    message: '已找到该学生。The student was found.',
    whoCanAct: '可凭编号录取 · you can admit the student by its id (admitGraduates)',
  },
  UNKNOWN: {
    message:
      '没有该号码与姓名一致的学生；请填写学籍号或身份证件号，以及完整姓名。No student has this number and this name. Give the student number or the document number, and the full name.',
    whoCanAct: '请向毕业学校核对 · check both with the last school',
  },
  DOUBLED: {
    message: '该学生在名单中已出现过，只计第一行。The student stands in an earlier row already; only the first row counts.',
    whoCanAct: '请删去重复的行 · remove one of the rows',
  },
  OTHER_PROVINCE: {
    message:
      '该学生的学籍在其他省，跨省就学按转学办理。The record of the student is in another province; between provinces a transfer applies.',
    whoCanAct: '接收学校可申请转学 · the receiving school can ask for a transfer (requestTransfer)',
  },
  LIMIT_REACHED: {
    message:
      '近期未匹配成功的次数过多，该行未查找，请稍后再试。Too many searches found nobody of late, so this row was not looked up. Try again later.',
    whoCanAct: '您本人，稍后再试 · you, after a while',
  },
};
