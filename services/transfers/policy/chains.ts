/**
 * Approval chains (domain.md §1.5) as data: who signs on which side, by scope, province and stage, with dates and source. The receiving side comes
 * first, since the record is pulled and not pushed. A province's own row stands before the national one; each side follows its own province.
 */
import { REGIONS } from '@xueji/schema/codes/regions.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';

export type TransferScope = 'SAME_COUNTY' | 'CROSS_COUNTY' | 'CROSS_PROVINCE' | 'AFTER_GRADUATION';
/** GRADUATING is the bureau that graduated the student, for those who go on in another province (毕业后跨省就学). */
export type Party = 'RECEIVING' | 'SENDING' | 'COMMON' | 'GRADUATING';
export type StepLevel = 'SCHOOL' | 'COUNTY' | 'CITY' | 'PROVINCE';
export type ChainStep = { readonly party: Party; readonly level: StepLevel };
export type ChainRow = {
  readonly scope: TransferScope;
  readonly party: Party;
  /** Two digits of GB/T 2260; null for the nation. */
  readonly province: string | null;
  readonly stages: readonly Stage[];
  readonly from: string;
  readonly until: string | null;
  readonly source: string;
  readonly levels: readonly StepLevel[];
};

/** Parties in the order in which they sign. */
export const PARTIES: Record<TransferScope, readonly Party[]> = {
  SAME_COUNTY: ['RECEIVING', 'SENDING', 'COMMON'],
  CROSS_COUNTY: ['RECEIVING', 'SENDING'],
  CROSS_PROVINCE: ['RECEIVING', 'SENDING'],
  AFTER_GRADUATION: ['RECEIVING', 'GRADUATING'],
};
const SCOPES = Object.keys(PARTIES) as TransferScope[];
const STAGES: readonly Stage[] = ['PRIMARY', 'JUNIOR', 'SENIOR'];
const LEVELS: readonly StepLevel[] = ['SCHOOL', 'COUNTY', 'CITY', 'PROVINCE'];

type Where = Pick<ChainRow, 'scope' | 'party' | 'levels' | 'source'> & Partial<ChainRow>;
const row = (where: Where): ChainRow => ({ province: null, stages: STAGES, from: '2013-09-01', until: null, ...where });

const SCHOOL_AND_COUNTY: readonly StepLevel[] = ['SCHOOL', 'COUNTY'];
const WITH_CITY: readonly StepLevel[] = ['SCHOOL', 'COUNTY', 'CITY'];
const guangdongSenior = (scope: TransferScope, party: Party): ChainRow =>
  row({ scope, party, levels: WITH_CITY, province: '44', stages: ['SENIOR'], source: 'S11 广东普通高中转学' });

export const CHAINS: readonly ChainRow[] = [
  guangdongSenior('CROSS_COUNTY', 'RECEIVING'),
  guangdongSenior('CROSS_COUNTY', 'SENDING'),
  guangdongSenior('CROSS_PROVINCE', 'RECEIVING'),
  guangdongSenior('CROSS_PROVINCE', 'SENDING'),
  row({ scope: 'SAME_COUNTY', party: 'RECEIVING', levels: ['SCHOOL'], source: '教基一〔2013〕7号; S9, S14' }),
  row({ scope: 'SAME_COUNTY', party: 'SENDING', levels: ['SCHOOL'], source: '教基一〔2013〕7号; S9, S14' }),
  row({ scope: 'SAME_COUNTY', party: 'COMMON', levels: ['COUNTY'], source: '教基一〔2013〕7号; S9, S14' }),
  row({ scope: 'CROSS_COUNTY', party: 'RECEIVING', levels: SCHOOL_AND_COUNTY, source: 'S9, S11, S14' }),
  row({ scope: 'CROSS_COUNTY', party: 'SENDING', levels: SCHOOL_AND_COUNTY, source: 'S9, S11, S14' }),
  row({ scope: 'CROSS_PROVINCE', party: 'RECEIVING', levels: SCHOOL_AND_COUNTY, source: 'S9, S10, S13' }),
  row({ scope: 'CROSS_PROVINCE', party: 'SENDING', levels: SCHOOL_AND_COUNTY, source: 'S9, S10, S13' }),
  row({ scope: 'AFTER_GRADUATION', party: 'RECEIVING', levels: SCHOOL_AND_COUNTY, source: 'S23 毕业后跨省就学' }),
  row({ scope: 'AFTER_GRADUATION', party: 'GRADUATING', levels: ['COUNTY'], source: 'S23 毕业后跨省就学' }),
];

export type ChainQuery = {
  readonly scope: TransferScope;
  readonly stage: Stage;
  /** Two digits each. */
  readonly fromProvince: string;
  readonly toProvince: string;
  /** A date in China. */
  readonly date: string;
};

const isInForce = ({ from, until }: ChainRow, date: string): boolean => from <= date && (until === null || date < until);

/** The steps in force; throws when policy has a hole, which `assertChains` refuses at start. */
export function getChain({ scope, stage, fromProvince, toProvince, date }: ChainQuery, chains = CHAINS): readonly ChainStep[] {
  return PARTIES[scope].flatMap((party) => {
    const province = party === 'SENDING' || party === 'GRADUATING' ? fromProvince : toProvince;
    const rows = chains.filter((one) => one.scope === scope && one.party === party && one.stages.includes(stage) && isInForce(one, date));
    const found = rows.find((one) => one.province === province) ?? rows.find((one) => one.province === null);
    if (!found) throw new Error(`no approval chain for ${scope}, ${party}, ${stage} of ${province} on ${date}`);
    return found.levels.map((level) => ({ party, level }));
  });
}

const PROVINCES = REGIONS.filter(({ level }) => level === 'PROVINCE').map(({ code }) => code);

/**
 * Refuses policy that could lose a case: a row of an unknown province, one that has no step, climbs nowhere or ends before it begins; a scope,
 * stage and province without a chain today; a chain that does not begin at the receiving school, or that only the entering school signs.
 */
export function assertChains(today: string, chains = CHAINS): void {
  for (const chain of chains) assertRow(chain);
  for (const scope of SCOPES)
    for (const stage of STAGES)
      for (const province of PROVINCES) {
        const steps = getChain({ scope, stage, fromProvince: province, toProvince: province, date: today }, chains);
        const where = `the chain for ${scope}, ${stage} of ${province}`;
        if (steps[0]?.party !== 'RECEIVING' || steps[0].level !== 'SCHOOL')
          throw new Error(`${where} does not begin with the receiving school`);
        if (steps.every(({ party, level }) => party === 'RECEIVING' && level === 'SCHOOL'))
          throw new Error(`${where} lets the school that entered it approve it alone`);
      }
}

function assertRow({ scope, party, province, stages, from, until, levels }: ChainRow): void {
  const where = `the chain for ${scope}, ${party} from ${from}`;
  if (province !== null && !PROVINCES.includes(province)) throw new Error(`${where} names no province: ${province}`);
  if (!PARTIES[scope].includes(party)) throw new Error(`${where} names a party that has no part in it`);
  if (stages.length === 0 || levels.length === 0) throw new Error(`${where} has no stage or no step`);
  if (levels.some((level, index) => index > 0 && LEVELS.indexOf(level) <= LEVELS.indexOf(levels[index - 1] ?? level)))
    throw new Error(`${where} does not climb from the school upwards`);
  if (until !== null && until <= from) throw new Error(`${where} ends before it begins`);
}
