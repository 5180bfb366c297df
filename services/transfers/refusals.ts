/** What each refusal says. A code without words does not compile. */
import { type RefusalText, SHARED_REFUSALS, type SharedRefusal } from '@xueji/infra/runtime/refusal.ts';
import type { RequestRefusal, StepRefusal, WithdrawRefusal } from './transfer.ts';

export type CommandRefusal = RequestRefusal | StepRefusal | WithdrawRefusal | 'ReasonMissing' | 'BatchSizeOutOfRange' | SharedRefusal;

export const COMMAND_REFUSALS: Record<CommandRefusal, RefusalText> = {
  ...SHARED_REFUSALS,
  TransferAlreadyOpen: {
    message: '该学生已有一项未办结的转学。This student has an open transfer; one at a time.',
    whoCanAct: '发起该转学的学校可撤销 · the school that asked first may withdraw',
  },
  OwnEntry: {
    message: '不能审核本人录入的申请。Nobody approves what they entered.',
    whoCanAct: '本单位另一位审核人 · another approver of your unit',
  },
  TransferNotFound: {
    message: '没有该转学,或不在您的管辖范围内。No such transfer in your unit.',
    whoCanAct: '请核对编号 · check the id',
  },
  TransferNotInReview: {
    message: '该转学不在审核中(等待核对,或已办结)。This transfer is not in review: it waits for an answer, or it has ended.',
    whoCanAct: '无需办理 · nobody needs to act',
  },
  TransferNotOpen: {
    message: '该转学已办结,或已通过最后一级审核,不能撤销。This transfer has ended, or its last approval is given.',
    whoCanAct: '如需转回请重新申请 · ask for a new transfer',
  },
  ReasonMissing: {
    message: '驳回必须写明理由(2–500字)。A rejection needs a reason of 2 to 500 characters.',
    whoCanAct: '审核人 · the approver',
  },
  BatchSizeOutOfRange: {
    message: '每次可审核1–100项。1 to 100 transfers at once.',
    whoCanAct: '请分批提交 · send them in parts',
  },
};
