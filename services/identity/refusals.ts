/** The text of each refusal. A code without a text does not compile. */
import { type RefusalText, SHARED_REFUSALS, type SharedRefusal } from '@xueji/infra/runtime/refusal.ts';
import type { CorrectionRefused } from './correction.ts';
import type { IssueRefusal } from './guardian-code.ts';
import type { DecideKeyRefused, RequestKeyRefused } from './key-change.ts';
import type { AskKeyEvidenceRefused, GiveKeyEvidenceRefused } from './key-change-review.ts';
import type { PhotoRefused } from './photo.ts';
import type { CancelRefusal } from './roster-import.ts';

export type IdentityRefusal =
  | IssueRefusal
  | CancelRefusal
  | CorrectionRefused['refused']
  | RequestKeyRefused['refused']
  | DecideKeyRefused['refused']
  | AskKeyEvidenceRefused['refused']
  | GiveKeyEvidenceRefused['refused']
  | PhotoRefused['refused']
  | 'PhotoInvalid'
  | 'MatchLimitReached'
  | SharedRefusal;

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
  PhotoInvalid: {
    message:
      '该文件不能用作照片：须为完整的JPEG或PNG静态图片，每边至少100像素，总共不超过5000万像素。The file cannot be a photo. A photo is a whole JPEG or PNG image that does not move, of at least 100 pixels a side and at most 50 million pixels.',
    whoCanAct: '请上传另一张照片 · upload another photo',
  },
  PhotoFileUnusable: {
    message: '文件不存在、由其他单位上传，或已被使用。The file is unknown, was uploaded by another unit, or is in use already.',
    whoCanAct: '请重新上传照片 · upload the photo again',
  },
  KeyDataChangeOpen: {
    message: '该学生已有一项关键数据变更正在办理。A change of key data of this student is open already.',
    whoCanAct: '请先办结或撤回该变更 · wait for its decision, or withdraw it',
  },
  KeyDataChangeNotFound: {
    message: '没有该关键数据变更，或不在您的管辖范围内。No such change of key data that your unit may see.',
    whoCanAct: '请核对编号 · check the id',
  },
  KeyDataChangeEnded: {
    message: '该关键数据变更已经办结。The change of key data has ended.',
    whoCanAct: '如有需要，可重新申请 · ask for a new change if one is needed',
  },
  StudentInTransfer: {
    message: '该学生的转学正在办理，不能变更关键数据。A transfer of the student is open, so key data cannot be changed.',
    whoCanAct: '请待转学办结后再办理 · wait until the transfer has ended',
  },
  RecordFrozen: {
    message:
      '该学生已毕业，学籍已冻结，只能通过学籍更正（CORRECTED_RECORD）办理，须经市级批准。The student has graduated, so the record is frozen. Only the procedure CORRECTED_RECORD can change it, with the approval of the city.',
    whoCanAct: '学籍管理员，选择学籍更正 · a registrar, by the procedure CORRECTED_RECORD',
  },
  RecordHasMoved: {
    message: '该学生的学籍已转到其他单位，本次变更不能再审核。The record has moved to another unit, so this change cannot be approved.',
    whoCanAct: '现学籍所在单位，可重新申请 · the unit that holds the record now can ask for a new change',
  },
  KeyEvidenceMissing: {
    message:
      '须提供1至20份证明材料，类别须为该程序所接受的，并有名称（不超过100字）。Give 1 to 20 documents of kinds that this procedure accepts, each with a title of at most 100 characters.',
    whoCanAct: '请补充证明材料 · add the evidence',
  },
  KeyEvidenceFileUnusable: {
    message:
      '证明材料文件不存在、由其他单位上传、已用于其他申请，或重复引用。A file is unknown, was uploaded by another unit, is used by another case, or is named twice.',
    whoCanAct: '请重新上传文件 · upload the file again',
  },
  ReasonMissing: {
    message: '请填写2至500字的理由。Give a reason of 2 to 500 characters.',
    whoCanAct: '您本人 · you',
  },
  NumberHeldElsewhere: {
    message: '新的身份证件号已由另一学籍使用。Another record has the new ID number.',
    whoCanAct: '请核对号码；如号码无误，请由县级学籍主管部门核查 · check the number; if it is right, the county looks into it',
  },
  ProbableDouble: {
    message:
      '另有一名没有证件的学生与新的内容相同（姓名、性别、出生日期，且学校或监护人相同）。Another child without a document has the new name, sex and birth date, and the same school or guardian.',
    whoCanAct: '县级学籍主管部门 · the county',
  },
  EvidenceOutstanding: {
    message: '已要求补充材料，申请单位尚未提交。Evidence was asked for and has not been given yet.',
    whoCanAct: '申请单位提交材料后再要求 · ask again when the unit has given it',
  },
  EvidenceNotAsked: {
    message: '该业务目前没有要求补充材料。This case waits for no evidence.',
    whoCanAct: '请等待审核 · wait for the decision',
  },
  OwnEntry: {
    message: '不能审核本人录入的申请。Nobody approves what they have entered.',
    whoCanAct: '本单位其他审核人 · another approver of your unit',
  },
  OnePersonOneStep: {
    message: '您已审核过其中一个环节，同一人不能审核两个环节。You have decided one step. Nobody decides two steps of one case.',
    whoCanAct: '本单位其他审核人 · another approver of your unit',
  },
};
