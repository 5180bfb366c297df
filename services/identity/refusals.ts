/** What each refusal says. A code without words does not compile. */
import { type RefusalText, SHARED_REFUSALS, type SharedRefusal } from '@xueji/infra/runtime/refusal.ts';
import type { IssueRefusal } from './guardian-code.ts';

export type IdentityRefusal = IssueRefusal | 'MatchLimitReached' | SharedRefusal;

export const IDENTITY_REFUSALS: Record<IdentityRefusal, RefusalText> = {
  ...SHARED_REFUSALS,
  MatchLimitReached: {
    message:
      '您本人或您单位近期未匹配成功的次数过多，请稍后再试。You, or your unit, have searched in vain too often of late; try again later.',
    whoCanAct: '请家长向原学校索取转学码，或核对信息后再查 · ask the guardian for a code of the old school, or check what you were told',
  },
  StudentNotFound: {
    message: '没有该学生，或不在您的管辖范围内。No such student in your unit.',
    whoCanAct: '请核对编号 · check the id',
  },
};
