/**
 * Rules that forbid transfers. The rows are in `prohibitions.json`. Most rules are provincial. Each row names its stages and its article, and says in
 * plain words what a registrar may do instead.
 */
import { isInForce, POLICY_ROW, policyFile } from '@xueji/infra/runtime/policy.ts';
import type { RefusalText } from '@xueji/infra/runtime/refusal.ts';
import { STAGES, type Stage, stage } from '@xueji/schema/events/contract.ts';
import { z } from 'zod';
import type { TransferScope } from './chains.ts';

export type ProhibitionFacts = {
  readonly scope: TransferScope;
  readonly stage: Stage;
  /** In the last grade of the stage at the sending school. */
  readonly graduating: boolean;
  /** Two digits each. */
  readonly fromProvince: string;
  readonly toProvince: string;
  /** Date of the request in China. */
  readonly date: string;
};

const SCOPES = ['SAME_COUNTY', 'CROSS_COUNTY', 'CROSS_PROVINCE', 'AFTER_GRADUATION'] as const satisfies TransferScope[];
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/, 'MM-DD');

const prohibition = z.strictObject({
  ...POLICY_ROW,
  stages: z.array(stage).min(1),
  scopes: z.array(z.enum(SCOPES)).min(1).nullable(),
  onlyGraduating: z.boolean(),
  /** Month and day of the start and of the end (excluded). If `until` is before `from`, the window crosses the new year. Null for the whole year. */
  window: z.strictObject({ from: dayOfYear, until: dayOfYear }).nullable(),
  /** The text of the article in a refusal. */
  source: z.string(),
  whoCanAct: z.strictObject({ zh: z.string(), en: z.string() }),
});
/** A rule that forbids transfers. A provincial row applies to students who leave and to students who enter the province. */
export type Prohibition = z.infer<typeof prohibition>;

/** Several prohibitions may hold on one day, so their dates may overlap. */
export const PROHIBITION_FILE = policyFile<Prohibition>({
  name: 'transfers/prohibitions',
  at: new URL('./prohibitions.json', import.meta.url),
  row: prohibition,
});
export const PROHIBITIONS = PROHIBITION_FILE.rows;

/** The text of a refusal by this rule. */
export const textOf = ({ words, whoCanAct }: Prohibition): RefusalText => ({
  message: `${words.zh}${words.en}`,
  whoCanAct: `${whoCanAct.zh} · ${whoCanAct.en}`,
});

function isWithin({ from, until }: { readonly from: string; readonly until: string }, monthAndDay: string): boolean {
  return from < until ? from <= monthAndDay && monthAndDay < until : from <= monthAndDay || monthAndDay < until;
}

/** Rules that forbid a transfer, in the order of the table. */
export function findProhibitions(facts: ProhibitionFacts, rows = PROHIBITIONS): Prohibition[] {
  const monthAndDay = facts.date.slice(5);
  return rows.filter(
    ({ provinces, stages, scopes, onlyGraduating, window, from, until }) =>
      isInForce({ from, until }, facts.date) &&
      stages.includes(facts.stage) &&
      (scopes === null || scopes.includes(facts.scope)) &&
      (!onlyGraduating || facts.graduating) &&
      (window === null || isWithin(window, monthAndDay)) &&
      (provinces === null || provinces.includes(facts.fromProvince) || provinces.includes(facts.toProvince)),
  );
}

/** The first rule that forbids all transfers into a province on a date, for every child and from every place; null for none. */
export const findProhibitionOfAll = (toProvince: string, date: string, rows = PROHIBITIONS): Prohibition | null =>
  STAGES.map((stage) => findProhibitions({ scope: 'CROSS_PROVINCE', stage, graduating: false, fromProvince: '', toProvince, date }, rows))
    .map((found) => found.filter(({ scopes }) => scopes === null))
    .reduce((common, found) => common.filter((rule) => found.includes(rule)))
    .at(0) ?? null;

/** A rule by its id; null when there is none. */
export const findProhibition = (id: string): Prohibition | null => PROHIBITIONS.find((row) => row.id === id) ?? null;
