/**
 * When a transfer is not allowed, as data (domain.md §1.5, §1.6). The nation leaves most of it to provinces; each row names its stages, the
 * article that it comes from, and says in plain words what a registrar may do instead.
 */
import type { RefusalText } from '@xueji/infra/runtime/refusal.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
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

export type Prohibition = {
  /** Never reused: it stands on transfers that were refused by it. */
  readonly id: string;
  /** Provinces that forbid it, to those who leave and to those who come; null for the nation. */
  readonly provinces: readonly string[] | null;
  readonly stages: readonly Stage[];
  readonly scopes: readonly TransferScope[] | null;
  readonly onlyGraduating: boolean;
  /** Months and days, the last one excluded, over the new year where `until` comes first; null for the whole year. */
  readonly window: { readonly from: string; readonly until: string } | null;
  readonly from: string;
  readonly until: string | null;
  readonly source: string;
  readonly text: RefusalText;
};

const ALL: readonly Stage[] = ['PRIMARY', 'JUNIOR', 'SENIOR'];

const AFTER_GRADUATION_SOURCE = 'S25: 毕业后跨省就学办理时间为8月15日至12月14日、3月1日至5月31日';
const AFTER_GRADUATION_TEXT: RefusalText = {
  message:
    '毕业后跨省就学在8月15日至12月14日、3月1日至5月31日办理。Graduates go on in another province from 15 August to 14 December and from 1 March to 31 May.',
  whoCanAct: '就读学校,在办理期内 · the receiving school, in these windows',
};

export const PROHIBITIONS: readonly Prohibition[] = [
  {
    id: 'summer-freeze',
    provinces: null,
    stages: ALL,
    scopes: null,
    onlyGraduating: false,
    window: { from: '07-15', until: '08-15' },
    from: '2014-07-21',
    // The calendar of the first system; the second, national since January 2026, promotes student by student.
    until: '2026-01-01',
    source: 'S24, S25: 7月15日至8月14日不受理新的转学',
    text: {
      message: '7月15日至8月14日全国升级期间不受理新的转学申请。No new transfers from 15 July to 14 August.',
      whoCanAct: '转入校,8月15日起 · the receiving school, from 15 August',
    },
  },
  {
    id: 'graduating-summer',
    provinces: null,
    stages: ALL,
    scopes: null,
    onlyGraduating: true,
    window: { from: '07-01', until: '08-15' },
    from: '2014-07-01',
    until: null,
    source: 'S25: 7月1日至8月14日不受理毕业年级业务',
    text: {
      message: '7月1日至8月14日不受理毕业年级学生的转学。No transfers of graduating pupils from 1 July to 14 August.',
      whoCanAct: '毕业后由升入学校办理 · the next school, after graduation',
    },
  },
  {
    id: 'graduating-year',
    provinces: ['61', '37'],
    stages: ALL,
    scopes: null,
    onlyGraduating: true,
    window: null,
    from: '2014-01-01',
    until: null,
    source: 'S15 陕西, S16 山东: 毕业年级学生一般不准转学',
    text: {
      message: '本省毕业年级学生一般不办理转学。This province allows no transfer in the graduating year.',
      whoCanAct: '省级学籍主管部门 · the provincial department',
    },
  },
  {
    id: 'hunan-senior-last-term',
    provinces: ['43'],
    stages: ['SENIOR'],
    scopes: null,
    onlyGraduating: true,
    window: { from: '02-01', until: '07-01' },
    from: '2014-01-01',
    until: null,
    source: 'S17 湖南: 普通高中最后一学期不予转学',
    text: {
      message: '湖南省普通高中最后一学期不办理转学。Hunan allows no senior transfer in the last term.',
      whoCanAct: '省级学籍主管部门 · the provincial department',
    },
  },
  {
    id: 'shandong-senior-same-county',
    provinces: ['37'],
    stages: ['SENIOR'],
    scopes: ['SAME_COUNTY'],
    onlyGraduating: false,
    window: null,
    from: '2014-01-01',
    until: null,
    source: 'S16 山东: 同一县(市、区)内普通高中之间不得转学',
    text: {
      message: '山东省同一县(市、区)内的普通高中之间不得转学。Shandong allows no transfer between senior schools of one county.',
      whoCanAct: '无 · nobody',
    },
  },
  {
    id: 'after-graduation-winter',
    provinces: null,
    stages: ALL,
    scopes: ['AFTER_GRADUATION'],
    onlyGraduating: false,
    window: { from: '12-15', until: '03-01' },
    from: '2014-08-15',
    until: null,
    source: AFTER_GRADUATION_SOURCE,
    text: AFTER_GRADUATION_TEXT,
  },
  {
    id: 'after-graduation-summer',
    provinces: null,
    stages: ALL,
    scopes: ['AFTER_GRADUATION'],
    onlyGraduating: false,
    window: { from: '06-01', until: '08-15' },
    from: '2014-08-15',
    until: null,
    source: AFTER_GRADUATION_SOURCE,
    text: AFTER_GRADUATION_TEXT,
  },
];

function isWithin({ from, until }: { readonly from: string; readonly until: string }, monthAndDay: string): boolean {
  return from < until ? from <= monthAndDay && monthAndDay < until : from <= monthAndDay || monthAndDay < until;
}

/** Rules that forbid a transfer, in the order of the table. */
export function findProhibitions(facts: ProhibitionFacts, rows = PROHIBITIONS): Prohibition[] {
  const monthAndDay = facts.date.slice(5);
  return rows.filter(
    ({ provinces, stages, scopes, onlyGraduating, window, from, until }) =>
      from <= facts.date &&
      (until === null || facts.date < until) &&
      stages.includes(facts.stage) &&
      (scopes === null || scopes.includes(facts.scope)) &&
      (!onlyGraduating || facts.graduating) &&
      (window === null || isWithin(window, monthAndDay)) &&
      (provinces === null || provinces.includes(facts.fromProvince) || provinces.includes(facts.toProvince)),
  );
}

/** The first rule that forbids all transfers into a province on a date, for every child and from every place; null for none. */
export const findProhibitionOfAll = (toProvince: string, date: string, rows = PROHIBITIONS): Prohibition | null =>
  ALL.map((stage) => findProhibitions({ scope: 'CROSS_PROVINCE', stage, graduating: false, fromProvince: '', toProvince, date }, rows))
    .map((found) => found.filter(({ scopes }) => scopes === null))
    .reduce((common, found) => common.filter((rule) => found.includes(rule)))
    .at(0) ?? null;

/** A rule by its id; null for none of ours. */
export const findProhibition = (id: string): Prohibition | null => PROHIBITIONS.find((row) => row.id === id) ?? null;
