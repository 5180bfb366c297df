/** What each refusal of a status change says. */
import type { RefusalText } from '@xueji/infra/runtime/refusal.ts';
import type { RequestRefused } from './request.ts';
import type { AskEvidenceRefusal, GiveEvidenceRefusal, WithdrawRefusal } from './review.ts';

type Shared = 'WrongHat' | 'WrongUnit';
export type ChangeRefusal = Exclude<
  RequestRefused['refused'] | WithdrawRefusal | AskEvidenceRefusal | GiveEvidenceRefusal | 'BatchSizeOutOfRange',
  Shared
>;

export const CHANGE_REFUSALS: Record<ChangeRefusal, RefusalText> = {
  PupilNotHere: {
    message: '该学生的学籍不在本校。The pupil is not on the rolls of your school.',
    whoCanAct: '学籍所在学校的学籍管理员 · a registrar of the school that keeps the record',
  },
  StatusChangeNotAllowed: {
    message:
      '该学生目前的状态、学段或年级不能办理此项异动；可办理的异动见allowed。Policy does not allow this change for the pupil today; see `allowed`.',
    whoCanAct:
      '请选择可办理的异动；allowed为空时不能办理任何异动 · choose one of the allowed kinds; when `allowed` is empty, none is possible',
  },
  StatusChangeOpen: {
    message: '该学生有其他在办业务（转学或异动）。Another open case (a transfer or a status change) holds this pupil.',
    whoCanAct: '先办结或撤销在办业务 · the unit of that case ends or withdraws it',
  },
  AdmittedElsewhere: {
    message: '已有其他学校录取该生，毕业不能撤销。Another school has admitted the pupil, so the graduation cannot be undone.',
    whoCanAct: '录取学校 · the school that has admitted the pupil',
  },
  ReasonNotAllowed: {
    message:
      '异动原因不适用于此项异动，或原因为“99其他”时未填写2–500字的说明。The reason does not fit this kind, or the reason 99 comes without a note of 2 to 500 characters.',
    whoCanAct: '请更正后重新提交 · correct it and send it again',
  },
  EffectiveDateInvalid: {
    message: '生效日期不在允许的范围内，见earliest和latest。The effective date is not between `earliest` and `latest`.',
    whoCanAct: '请更正日期后重新提交 · correct the date and send it again',
  },
  NewClassUnsuitable: {
    message: '所选班级不适用于此项异动，见problem。The class does not fit this change; see `problem`.',
    whoCanAct:
      '请选择其他班级；没有合适的班级时，学校可新开该届班级（openClass） · choose another class; where none fits, the school opens one of that cohort (openClass)',
  },
  ProofMissing: {
    message: '缺少必需的证明材料，见needed。A document that policy asks for is missing; see `needed`.',
    whoCanAct: '请补充材料后重新提交 · add the document and send it again',
  },
  ProofFileUnusable: {
    message:
      '文件不存在、由其他单位上传、已用于其他业务或重复，或标题不是1–100字，或超过20份。A file is unknown, of another unit, used already or named twice; or a title is not 1 to 100 characters long; or there are more than 20.',
    whoCanAct: '请重新上传文件 · upload the file again',
  },
  StatusChangeNotFound: { message: '没有该异动业务。No such status change.', whoCanAct: '请核对编号 · check the id' },
  StatusChangeNotInReview: {
    message: '该异动不在审核中。The status change is not in review.',
    whoCanAct: '请查看其当前状态 · look at its status',
  },
  StatusChangeEnded: {
    message: '该异动已生效或已结束，不能撤销。The change has taken effect or has ended, and cannot be taken back.',
    whoCanAct: '请另行申请异动 · ask for a new status change',
  },
  EvidenceOutstanding: {
    message: '已要求补充材料，学校尚未提交。Evidence was asked for and has not been given yet.',
    whoCanAct: '学校提交材料后再要求 · ask again when the school has given it',
  },
  EvidenceNotAsked: {
    message: '该业务目前没有要求补充材料。This case waits for no evidence.',
    whoCanAct: '请等待审核 · wait for the decision',
  },
  OwnEntry: {
    message: '不能审核本人录入的申请。Nobody approves what they entered.',
    whoCanAct: '本单位另一位审核人 · another approver of your unit',
  },
  OnePersonOneStep: {
    message: '您已审核过该异动的另一环节；一人只能审核一个环节。You have decided another step of this case. One person decides one step.',
    whoCanAct: '本单位另一位审核人 · another approver of your unit',
  },
  ReasonMissing: {
    message: '必须写明理由（2–500字）。A reason of 2 to 500 characters is needed.',
    whoCanAct: '审核人 · the approver',
  },
  BatchSizeOutOfRange: {
    message: '每次可办理1–100项。A command names 1 to 100 items.',
    whoCanAct: '请分批提交 · send them in parts',
  },
};
