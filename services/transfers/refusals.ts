/** The text of each refusal. A code without a text does not compile. */
import { type RefusalText, SHARED_REFUSALS, type SharedRefusal } from '@xueji/infra/runtime/refusal.ts';
import type { NoticeRefusal } from './calendar/notice.ts';
import type { RequestRefusal, WithdrawRefusal } from './case/request.ts';
import type { EvidenceRefusal, StepRefusal } from './case/review.ts';

export type CommandRefusal =
  | RequestRefusal
  | StepRefusal
  | WithdrawRefusal
  | EvidenceRefusal
  | 'EvidenceOutstanding'
  | 'ReasonMissing'
  | 'BatchSizeOutOfRange'
  | NoticeRefusal
  | SharedRefusal;

export const COMMAND_REFUSALS: Record<CommandRefusal, RefusalText> = {
  ...SHARED_REFUSALS,
  TransferAlreadyOpen: {
    message: '该学生已有一项未办结的转学。This student has an open transfer; one at a time.',
    whoCanAct: '发起该转学的学校可撤销 · the school that asked first may withdraw',
  },
  ProhibitedByPolicy: {
    message: '政策规定不办理此项转学。Policy forbids this transfer.',
    whoCanAct: '省级学籍主管部门 · the provincial department',
  },
  OwnEntry: {
    message: '不能审核本人录入的申请。Nobody approves what they entered.',
    whoCanAct: '本单位另一位审核人 · another approver of your unit',
  },
  OnePersonOneStep: {
    message:
      '您已审核过该转学的另一环节；一人在一项转学中只能审核一个环节。You have decided another step of this transfer. One person decides one step.',
    whoCanAct: '本单位另一位审核人 · another approver of your unit',
  },
  TransferNotFound: {
    message: '没有该转学，或不在您的管辖范围内。No such transfer in your unit.',
    whoCanAct: '请核对编号 · check the id',
  },
  TransferNotInReview: {
    message: '该转学不在审核中（等待核对，或已办结）。This transfer is not in review: it waits for an answer, or it has ended.',
    whoCanAct: '无需办理 · nobody needs to act',
  },
  TransferNotOpen: {
    message: '该转学已办结，或已通过最后一级审核，不能撤销。This transfer has ended, or its last approval is given.',
    whoCanAct: '如需转回请重新申请 · ask for a new transfer',
  },
  ReasonMissing: {
    message: '必须写明理由或要求（2–500字）。A reason of 2 to 500 characters is needed.',
    whoCanAct: '审核人 · the approver',
  },
  EvidenceOutstanding: {
    message: '已要求补充材料，转入校尚未提交。Evidence was asked for before and has not come yet.',
    whoCanAct: '转入校 · the receiving school',
  },
  EvidenceNotAsked: {
    message: '该转学目前没有待补充的材料。Nobody waits for evidence on this transfer.',
    whoCanAct: '无需办理 · nobody needs to act',
  },
  EvidenceIncomplete: {
    message: '请列出1–20份材料，每份有1–100字的名称。Name 1 to 20 documents, each with a title of 1 to 100 characters.',
    whoCanAct: '转入校 · the receiving school',
  },
  FileUnknown: {
    message:
      '没有该文件：可能由其他单位上传，或超过24小时未使用已被删除。Your unit has no such file. Another unit uploaded it, or it was removed because nobody attached it within 24 hours.',
    whoCanAct: '请重新上传文件 · upload the file again',
  },
  FileUsedAlready: {
    message: '该文件已用于一项转学，或在清单中重复。This file is attached to a transfer already, or it is named twice.',
    whoCanAct: '请每份材料上传不同的文件 · upload another file for each document',
  },
  HolidayNoticeInvalid: {
    message:
      '通知至少应列出一天；日期须在该年度（2004至2100年）内且不重复，调休上班日须为周六或周日，文号应为2至100个字符。The notice must list at least one day. Each date lies in the year (2004 to 2100) and stands once, a workday is a Saturday or Sunday, and the source has 2 to 100 characters.',
    whoCanAct: '请核对国务院办公厅通知 · check the notice',
  },
  HolidayNoticeConflict: {
    message:
      '有日期与已载入的通知相反；更正通知须注明所替代的通知。A day is known as the opposite. A correction must name the notice that it replaces.',
    whoCanAct: '请填写replaces · fill in replaces',
  },
  HolidayNoticeUnknown: {
    message: '该年度没有载入replaces所指的通知。No notice of this number is loaded for the year.',
    whoCanAct: '请核对所替代通知的文号 · check the number of the notice to replace',
  },
  BatchSizeOutOfRange: {
    message: '每次可审核1–100项。1 to 100 transfers at once.',
    whoCanAct: '请分批提交 · send them in parts',
  },
};
