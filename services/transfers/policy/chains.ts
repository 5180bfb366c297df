/**
 * Approval chains: who signs on which side, by scope, province and stage. The rows are in `chains.json`. The receiving side signs first, because it
 * requests the transfer. A provincial row takes precedence over the national one; each side follows its own province.
 */
import { POLICY_ROW, type PolicyRow, policyFile, ruleFor } from '@xueji/infra/runtime/policy.ts';
import { APPROVAL_LEVELS, problemOfLevels } from '@xueji/infra/runtime/policy-parts.ts';
import { REGIONS } from '@xueji/schema/codes/regions.ts';
import { STAGES, type Stage } from '@xueji/schema/events/contract.ts';
import { z } from 'zod';

export type TransferScope = 'SAME_COUNTY' | 'CROSS_COUNTY' | 'CROSS_PROVINCE' | 'AFTER_GRADUATION';
/** GRADUATING is the bureau that graduated the student, for graduates who continue in another province (毕业后跨省就学). */
export type Party = 'RECEIVING' | 'SENDING' | 'COMMON' | 'GRADUATING';
export type StepLevel = (typeof APPROVAL_LEVELS)[number];
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
const PROVINCES = REGIONS.filter(({ level }) => level === 'PROVINCE').map(({ code }) => code);

const oneOf = <T extends string>(values: readonly T[]) => z.enum(values as [T, ...T[]]);
export const CHAIN_FILE = policyFile<ChainRow>({
  name: 'transfers/chains',
  at: new URL('./chains.json', import.meta.url),
  row: z.strictObject({
    ...POLICY_ROW,
    scope: oneOf(SCOPES),
    party: oneOf([...new Set(Object.values(PARTIES).flat())]),
    stages: z.array(oneOf(STAGES)).min(1),
    levels: z.array(oneOf(APPROVAL_LEVELS)).min(1),
    source: z.string(),
  }),
  rules: ({ scope, party, stages, provinces }) =>
    stages.flatMap((stage) => (provinces ?? ['CN']).map((province) => `${scope}, ${party}, ${stage} of ${province}`)),
  problem: problemOfRow,
  gap: gapOfChains,
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

/** The steps in force. Throws when policy has no chain; the check for gaps finds this at start. */
export function getChain(query: ChainQuery, chains = CHAINS): readonly ChainStep[] {
  const { scope, stage, fromProvince, toProvince, date } = query;
  return PARTIES[scope].flatMap((party) => {
    const found = findSide(party, query, chains);
    if (!found) throw new Error(`no approval chain for ${scope}, ${party}, ${stage} from ${fromProvince} to ${toProvince} on ${date}`);
    return found.levels.map((level) => ({ party, level }));
  });
}

/** The row of one side of a chain. */
function findSide(
  party: Party,
  { scope, stage, fromProvince, toProvince, date }: ChainQuery,
  chains: readonly ChainRow[],
): ChainRow | undefined {
  const province = party === 'SENDING' || party === 'GRADUATING' ? fromProvince : toProvince;
  const fitting = chains.filter((one) => one.scope === scope && one.party === party && one.stages.includes(stage));
  return ruleFor(fitting, province, date);
}

/** Which chain is missing on a day, or does not begin at the receiving school. */
function gapOfChains(chains: readonly ChainRow[], date: string): string | null {
  for (const scope of SCOPES)
    for (const stage of STAGES)
      for (const province of PROVINCES) {
        const problem = problemOfChain({ scope, stage, fromProvince: province, toProvince: province, date }, chains);
        if (problem) return problem;
      }
  return null;
}

function problemOfChain(query: ChainQuery, chains: readonly ChainRow[]): string | null {
  const { scope, stage, toProvince } = query;
  const missing = PARTIES[scope].find((party) => !findSide(party, query, chains));
  if (missing) return `no approval chain for ${scope}, ${missing}, ${stage} of ${toProvince}`;
  const [first] = getChain(query, chains);
  const begins = first?.party === 'RECEIVING' && first.level === 'SCHOOL';
  return begins ? null : `the chain for ${scope}, ${stage} of ${toProvince} does not begin with the receiving school`;
}

function problemOfRow(row: ChainRow): string | null {
  const parties = PARTIES[row.scope];
  return parties.includes(row.party) ? problemOfLevels(row) : `${row.party} has no part in ${row.scope}. Use ${parties.join(', ')}`;
}
