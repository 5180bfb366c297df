/** Which problem cases delay a graduation. The rows are in `graduation-waits.json`. */
import { POLICY_ROW, policyFile, ruleFor } from '@xueji/infra/runtime/policy.ts';
import { nationalGap } from '@xueji/infra/runtime/policy-parts.ts';
import { z } from 'zod';

const graduationWait = z.strictObject({
  ...POLICY_ROW,
  /** One answer for the nation: a year run of the nation has one condition for all its schools. */
  provinces: z.null(),
  /** Kinds of problem cases. A pupil with an open one of them waits. Name no kind that cannot be closed yet. */
  problemCases: z.array(z.enum(['SAME_ID_NUMBER'])),
});
export type GraduationWait = z.infer<typeof graduationWait>;

export const WAIT_FILE = policyFile<GraduationWait>({
  name: 'enrolment/graduation-waits',
  at: new URL('./graduation-waits.json', import.meta.url),
  row: graduationWait,
  rules: () => ['CN'],
  gap: nationalGap,
});

/** The kinds of problem cases for which pupils wait on a day. */
export const kindsThatWait = (today: string, rows: readonly GraduationWait[] = WAIT_FILE.rows): readonly string[] =>
  ruleFor(rows, '', today)?.problemCases ?? [];
