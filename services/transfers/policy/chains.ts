/**
 * Approval chains: who signs on which side, by scope, province and stage. The rows are in `chains.json`. The receiving side signs first, because it
 * requests the transfer. A provincial row takes precedence over the national one; each side follows its own province.
 */
import { isInForce, POLICY_ROW, type PolicyRow, policyFile } from '@xueji/infra/runtime/policy.ts';
import { REGIONS } from '@xueji/schema/codes/regions.ts';
import { STAGES, type Stage } from '@xueji/schema/events/contract.ts';
import { z } from 'zod';

export type TransferScope = 'SAME_COUNTY' | 'CROSS_COUNTY' | 'CROSS_PROVINCE' | 'AFTER_GRADUATION';
/** GRADUATING is the bureau that graduated the student, for graduates who continue in another province (毕业后跨省就学). */
export type Party = 'RECEIVING' | 'SENDING' | 'COMMON' | 'GRADUATING';
export type StepLevel = 'SCHOOL' | 'COUNTY' | 'CITY' | 'PROVINCE';
export type ChainStep = { readonly party: Party; readonly level: StepLevel };
/** One side of a chain: who signs there, from the school upwards. */
export type ChainRow = PolicyRow & {
  readonly scope: TransferScope;
  readonly party: Party;
  readonly stages: readonly Stage[];
  readonly levels: readonly StepLevel[];
  /** Shown with decisions that used the row. */
  readonly source: string;
};

/** Parties in the order in which they sign. */
export const PARTIES: Record<TransferScope, readonly Party[]> = {
  SAME_COUNTY: ['RECEIVING', 'SENDING', 'COMMON'],
  CROSS_COUNTY: ['RECEIVING', 'SENDING'],
  CROSS_PROVINCE: ['RECEIVING', 'SENDING'],
  AFTER_GRADUATION: ['RECEIVING', 'GRADUATING'],
};
const SCOPES = Object.keys(PARTIES) as TransferScope[];
const LEVELS: readonly StepLevel[] = ['SCHOOL', 'COUNTY', 'CITY', 'PROVINCE'];

const oneOf = <T extends string>(values: readonly T[]) => z.enum(values as [T, ...T[]]);
export const CHAIN_FILE = policyFile<ChainRow>({
  name: 'transfers/chains',
  at: new URL('./chains.json', import.meta.url),
  row: z.strictObject({
    ...POLICY_ROW,
    scope: oneOf(SCOPES),
    party: oneOf([...new Set(Object.values(PARTIES).flat())]),
    stages: z.array(oneOf(STAGES)).min(1),
    levels: z.array(oneOf(LEVELS)).min(1),
    source: z.string(),
  }),
  rules: ({ scope, party, stages, provinces }) =>
    stages.flatMap((stage) => (provinces ?? ['CN']).map((province) => `${scope}, ${party}, ${stage} of ${province}`)),
});
export const CHAINS = CHAIN_FILE.rows;

export type ChainQuery = {
  readonly scope: TransferScope;
  readonly stage: Stage;
  /** Two digits each. */
  readonly fromProvince: string;
  readonly toProvince: string;
  /** A date in China. */
  readonly date: string;
};

/** The steps in force. Throws when policy has no chain; `assertChains` checks this at start. */
export function getChain({ scope, stage, fromProvince, toProvince, date }: ChainQuery, chains = CHAINS): readonly ChainStep[] {
  return PARTIES[scope].flatMap((party) => {
    const province = party === 'SENDING' || party === 'GRADUATING' ? fromProvince : toProvince;
    const rows = chains.filter((one) => one.scope === scope && one.party === party && one.stages.includes(stage) && isInForce(one, date));
    const found = rows.find(({ provinces }) => provinces?.includes(province)) ?? rows.find(({ provinces }) => provinces === null);
    if (!found) throw new Error(`no approval chain for ${scope}, ${party}, ${stage} of ${province} on ${date}`);
    return found.levels.map((level) => ({ party, level }));
  });
}

const PROVINCES = REGIONS.filter(({ level }) => level === 'PROVINCE').map(({ code }) => code);

/**
 * Refuses policy with gaps: a row whose levels do not rise; a scope, stage and province without a chain today; a chain that does not start at the
 * receiving school, or that only the entering school signs.
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

function assertRow({ id, scope, party, levels }: ChainRow): void {
  if (!PARTIES[scope].includes(party)) throw new Error(`the chain row ${id}: ${party} has no part in ${scope}`);
  if (levels.some((level, index) => index > 0 && LEVELS.indexOf(level) <= LEVELS.indexOf(levels[index - 1] ?? level)))
    throw new Error(`the chain row ${id} does not climb from the school upwards`);
}
