/** Who may do something instead of the actor: people with some hats in some units. A refusal for a wrong hat or a wrong unit names them. */
import type { Hat } from './actor.ts';
import { codeOfPath } from './scope.ts';

/** In Chinese and English. */
type Words = { readonly zh: string; readonly en: string };
/** `where` is null for a hat that belongs to no unit. */
export type WhoMay = { readonly hats: readonly Hat[]; readonly where: Words | null };

const HAT_WORDS: Record<Hat, Words> = {
  registrar: { zh: '学籍管理员', en: 'a registrar' },
  approver: { zh: '审核人', en: 'an approver' },
  office: { zh: '项目办', en: 'a programme office' },
  reader: { zh: '统计人员', en: 'a reader' },
  partner: { zh: '合作系统', en: 'the partner itself' },
  operator: { zh: '运维人员', en: 'an operator' },
};

const wordsOf = (path: string): Words => {
  // A region is named by its six digits. Its path has only those that tell it from its superior.
  const code = path === '' ? '' : codeOfPath(path).padEnd(6, '0');
  return code === '' ? { zh: '全国', en: 'the nation' } : { zh: code, en: code };
};

/** The codes of the units at these paths, as words. */
export const units = (...paths: string[]): Words => ({
  zh: paths.map((path) => wordsOf(path).zh).join('、'),
  en: paths.map((path) => wordsOf(path).en).join(' or '),
});

export function unitOrAbove(path: string): Words {
  const { zh, en } = wordsOf(path);
  return path === '' ? { zh, en } : { zh: `${zh}或其上级`, en: `${en} or a unit above it` };
}

/** The lowest unit that these paths have in common. */
export function commonUnit([first = '', ...others]: readonly string[]): string {
  const segments = first.split('/');
  const same = segments.findIndex((segment, at) => others.some((other) => other.split('/')[at] !== segment));
  return (same < 0 ? segments : segments.slice(0, same)).join('/');
}

/** Who may use the operators' routes of all services. */
export const NATIONAL_OPERATOR: WhoMay = { hats: ['operator'], where: units('') };

/** A refusal that names who may. */
type Wrong<Code> = { readonly refused: Code; readonly may: WhoMay };
export const wrongHat = (hats: readonly Hat[], where: Words | null): Wrong<'WrongHat'> => ({ refused: 'WrongHat', may: { hats, where } });
export const wrongUnit = (hats: readonly Hat[], where: Words): Wrong<'WrongUnit'> => ({ refused: 'WrongUnit', may: { hats, where } });

export function whoMayText({ hats, where }: WhoMay): string {
  const zh = hats.map((hat) => HAT_WORDS[hat].zh).join('或');
  const en = hats.map((hat) => HAT_WORDS[hat].en).join(' or ');
  return where ? `${where.zh}的${zh} · ${en} of ${where.en}` : `${zh} · ${en}`;
}
