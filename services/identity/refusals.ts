/** The text of each refusal. A code without a text does not compile. */
import { type RefusalText, SHARED_REFUSALS, type SharedRefusal } from '@xueji/infra/runtime/refusal.ts';
import type { CorrectionRefused } from './correction.ts';
import type { IssueRefusal } from './guardian-code.ts';
import type { CancelRefusal } from './roster-import.ts';

export type IdentityRefusal = IssueRefusal | CancelRefusal | CorrectionRefused['refused'] | 'MatchLimitReached' | SharedRefusal;

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
  StudentChangedMeanwhile: {
    message:
      '您打开此学籍后，已有人更改，本次修改未保存。请查看最新内容后重新提交。Someone has changed the record since you read it, so nothing was saved. Look at the record as it is now, then send your correction again.',
    whoCanAct: '您本人 · you',
  },
  StudentFieldInvalid: {
    message: '所填内容有误，未保存。A value is not valid, so nothing was saved.',
    whoCanAct: '请改正该项后重新提交 · correct the field, then send it again',
  },
  NothingToCorrect: {
    message: '所填内容与学籍现有内容相同。The record says the same already.',
    whoCanAct: '无需办理 · nobody needs to act',
  },
};
