/**
 * Approval chains (domain.md §1.5, sources S9, S10, S14), as data: the first row that fits scope and date applies. The receiving side comes first,
 * since the record is pulled and not pushed. A province's own chain is a row above the national one.
 */
export type TransferScope = 'SAME_COUNTY' | 'CROSS_COUNTY' | 'CROSS_PROVINCE';
export type Party = 'RECEIVING' | 'SENDING' | 'COMMON';
export type StepLevel = 'SCHOOL' | 'COUNTY';
export type ChainStep = { readonly party: Party; readonly level: StepLevel };
export type Chain = {
  readonly scope: TransferScope;
  readonly from: string;
  readonly until: string | null;
  readonly source: string;
  readonly steps: readonly ChainStep[];
};

const receivingSchool: ChainStep = { party: 'RECEIVING', level: 'SCHOOL' };
const receivingCounty: ChainStep = { party: 'RECEIVING', level: 'COUNTY' };
const sendingSchool: ChainStep = { party: 'SENDING', level: 'SCHOOL' };
const sendingCounty: ChainStep = { party: 'SENDING', level: 'COUNTY' };
const commonCounty: ChainStep = { party: 'COMMON', level: 'COUNTY' };

export const CHAINS: readonly Chain[] = [
  {
    scope: 'SAME_COUNTY',
    from: '2013-09-01',
    until: null,
    source: '教基一〔2013〕7号; S9, S14',
    steps: [receivingSchool, sendingSchool, commonCounty],
  },
  {
    scope: 'CROSS_COUNTY',
    from: '2013-09-01',
    until: null,
    source: 'S9, S11, S14',
    steps: [receivingSchool, receivingCounty, sendingSchool, sendingCounty],
  },
  {
    scope: 'CROSS_PROVINCE',
    from: '2013-09-01',
    until: null,
    source: 'S9, S10, S13',
    steps: [receivingSchool, receivingCounty, sendingSchool, sendingCounty],
  },
];

/** The chain in force on a date; throws when policy has a hole, which `assertChains` refuses at start. */
export function getChain(scope: TransferScope, date: string, chains = CHAINS): Chain {
  const chain = chains.find((row) => row.scope === scope && row.from <= date && (row.until === null || date < row.until));
  if (!chain) throw new Error(`no approval chain for ${scope} on ${date}`);
  return chain;
}

/** Refuses policy that could lose a case: a scope without a chain today, an empty chain, one that does not begin with the receiving school. */
export function assertChains(today: string, chains = CHAINS): void {
  for (const scope of ['SAME_COUNTY', 'CROSS_COUNTY', 'CROSS_PROVINCE'] as const) getChain(scope, today, chains);
  for (const chain of chains) {
    const [first] = chain.steps;
    if (first?.party !== 'RECEIVING')
      throw new Error(`the chain for ${chain.scope} from ${chain.from} does not begin with the receiving side`);
    if (chain.until !== null && chain.until <= chain.from)
      throw new Error(`the chain for ${chain.scope} from ${chain.from} ends before it begins`);
  }
}
