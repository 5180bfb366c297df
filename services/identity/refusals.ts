/** The text of each refusal. A code without a text does not compile. */
import { type RefusalText, SHARED_REFUSALS, type SharedRefusal } from '@xueji/infra/runtime/refusal.ts';
import type { IssueRefusal } from './guardian-code.ts';
import type { CancelRefusal } from './roster-import.ts';

export type IdentityRefusal = IssueRefusal | CancelRefusal | 'MatchLimitReached' | SharedRefusal;

export const IDENTITY_REFUSALS: Record<IdentityRefusal, RefusalText> = {
  ...SHARED_REFUSALS,
  MatchLimitReached: {
    message:
      '您本人或您单位近期未匹配成功的次数过多，请稍后再试。You, or your unit, have searched in vain too often of late; try again later.',
    whoCanAct: '请家长向原学校索取转学码，或核对信息后再查 · ask the guardian for a code of the old school, or check what you were told',
  },
  RosterImportNotFound: {
    message: '没有该导入任务，或不是您单位及下属单位上传的。No such import of your unit or a unit below it.',
    whoCanAct: '请核对编号 · check the id',
  },
  RosterImportEnded: {
    message:
      '该导入任务已经结束，不能取消；已建立的学籍继续有效。The import has ended already. Students whom it registered stay registered.',
    whoCanAct: '请查看导入结果 · look at the result of the import',
  },
  StudentNotFound: {
    message: '没有该学生，或不在您的管辖范围内。No such student in your unit.',
    whoCanAct: '请核对编号 · check the id',
  },
};
