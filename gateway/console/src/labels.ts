/** The labels of the graph's enum values, in the words of the national system. */
import type { Labels } from './messages.ts';

export const HATS: Labels = {
  registrar: ['学籍管理员', 'Registrar'],
  approver: ['学籍主管领导', 'Approver'],
  office: ['项目办公室', 'Programme office'],
  reader: ['统计查阅', 'Reader of statistics'],
  partner: ['合作系统', 'Partner system'],
  operator: ['系统运维', 'Operator'],
};

export const TRANSFER_STATUS: Labels = {
  REQUESTED: ['已申请', 'Requested'],
  IN_REVIEW: ['核办中', 'In review'],
  APPROVED: ['已同意', 'Approved'],
  COMPLETED: ['已办结', 'Completed'],
  REFUSED: ['不予受理', 'Refused'],
  REJECTED: ['已退回', 'Rejected'],
  WITHDRAWN: ['已撤销', 'Withdrawn'],
  EXPIRED: ['已过期', 'Expired'],
};

export const TRANSFER_REASON: Labels = {
  HOUSEHOLD_MOVED: ['户籍迁移', 'Household moved'],
  ADDRESS_CHANGED: ['家庭住址变更', 'Address changed'],
  PARENT_JOB_MOVED: ['父母工作调动', "A parent's job moved"],
  JOINED_MIGRANT_PARENTS: ['随父母务工', 'Joined migrant parents'],
  RETURNED_HOME: ['返乡就读', 'Returned home'],
  HEALTH: ['健康原因', 'Health'],
  OTHER: ['其他', 'Other'],
};

export const PARTY: Labels = {
  RECEIVING: ['转入方', 'Receiving side'],
  SENDING: ['转出方', 'Sending side'],
  COMMON: ['共同上级', 'Common superior'],
  GRADUATING: ['毕业学校', 'Graduating school'],
};

export const STEP_LEVEL: Labels = {
  SCHOOL: ['学校', 'School'],
  COUNTY: ['县级', 'County'],
  CITY: ['市级', 'City'],
  PROVINCE: ['省级', 'Province'],
};

export const STEP_STATE: Labels = {
  WAITING: ['未到', 'Waiting'],
  CURRENT: ['待核办', 'To decide'],
  APPROVED: ['同意', 'Approved'],
  REJECTED: ['退回', 'Rejected'],
};

export const REJECTION_CODE: Labels = {
  IDENTITY_MISMATCH: ['身份信息不一致', 'Identity does not match'],
  INFORMATION_WRONG: ['信息有误', 'Information is wrong'],
  EVIDENCE_INSUFFICIENT: ['证明材料不足', 'Evidence is not enough'],
  GROUNDS_NOT_MET: ['不符合转学条件', 'Grounds are not met'],
  NO_SEAT: ['学位不足', 'No seat'],
  OBJECTION: ['有异议', 'Objection'],
  OTHER: ['其他', 'Other'],
};

export const PLACEMENT_STATUS: Labels = {
  ACTIVE: ['在读', 'In school'],
  SUSPENDED: ['休学', 'Suspended'],
  ABROAD: ['出国（境）', 'Abroad'],
  MISSING: ['失踪', 'Missing'],
  LEFT: ['其他离校', 'Left'],
  GRADUATED: ['毕业', 'Graduated'],
  COMPLETED: ['结业', 'Completed'],
  ENDED_EARLY: ['肄业', 'Ended early'],
  WITHDRAWN: ['退学', 'Withdrawn'],
  EXPELLED: ['开除', 'Expelled'],
  DECEASED: ['死亡', 'Deceased'],
  DELETED: ['注销', 'Deleted'],
};

export const STUDENT_STATUS: Labels = {
  IN_SCHOOL: ['在校', 'In school'],
  AWAY: ['暂离', 'Away'],
  GRADUATED: ['已毕业', 'Graduated'],
  OFF_ROLLS: ['不在籍', 'Off the rolls'],
  NOT_PLACED: ['未分班', 'Not placed'],
};

export const STAGE: Labels = {
  PRIMARY: ['小学', 'Primary'],
  JUNIOR: ['初中', 'Junior'],
  SENIOR: ['高中', 'Senior'],
  SPECIAL: ['特殊教育', 'Special education'],
};

export const MOVEMENT: Labels = {
  REGISTERED: ['注册', 'Registered'],
  ADMITTED: ['招生入学', 'Admitted'],
  TRANSFERRED: ['转学', 'Transferred'],
  SCHOOL_MERGED: ['学校合并', 'School merged'],
  CLASS_CHANGED: ['调班', 'Changed class'],
  RETAINED: ['留级', 'Retained'],
  SKIPPED: ['跳级', 'Skipped a grade'],
  SUSPENDED: ['休学', 'Suspended'],
  SUSPENSION_EXTENDED: ['延长休学', 'Suspension extended'],
  RESUMED: ['复学', 'Resumed'],
  WENT_ABROAD: ['出国（境）', 'Went abroad'],
  CAME_BACK: ['回国', 'Came back'],
  WENT_MISSING: ['失踪', 'Went missing'],
  FOUND: ['找回', 'Found'],
  LEFT: ['其他离校', 'Left'],
  RETURNED: ['返校', 'Returned'],
  GRADUATED: ['毕业', 'Graduated'],
  GRADUATED_EARLY: ['提前毕业', 'Graduated early'],
  COMPLETED: ['结业', 'Completed'],
  ENDED_EARLY: ['肄业', 'Ended early'],
  GRADUATION_UNDONE: ['撤销毕业', 'Graduation undone'],
  WITHDRAWN: ['退学', 'Withdrawn'],
  EXPELLED: ['开除', 'Expelled'],
  DIED: ['死亡', 'Died'],
  DELETED: ['注销', 'Deleted'],
  RESTORED: ['恢复', 'Restored'],
};

export const STATUS_CHANGE: Labels = {
  SUSPEND: ['休学', 'Suspension'],
  EXTEND_SUSPENSION: ['延长休学', 'Longer suspension'],
  RESUME: ['复学', 'Resumption'],
  RETAIN: ['留级', 'Retention'],
  SKIP: ['跳级', 'Skipping a grade'],
  WITHDRAW: ['退学', 'Withdrawal'],
  EXPEL: ['开除', 'Expulsion'],
  GRADUATE_EARLY: ['提前毕业', 'Early graduation'],
  DEATH: ['死亡', 'Death'],
  MISSING: ['失踪', 'Missing'],
  FOUND: ['找回', 'Found'],
  GO_ABROAD: ['出国（境）', 'Going abroad'],
  COME_BACK: ['回国', 'Coming back'],
  LEAVE: ['其他离校', 'Leaving'],
  RETURN: ['返校', 'Returning'],
  DELETE: ['注销', 'Deletion'],
  RESTORE: ['恢复', 'Restoration'],
  UNDO_GRADUATION: ['撤销毕业', 'Undoing a graduation'],
};

export const TIMELINE: Labels = {
  TransferRequested: ['提出申请', 'Requested'],
  TransferReviewStarted: ['开始核办', 'Review started'],
  TransferStepApproved: ['同意', 'Step approved'],
  TransferStepReminded: ['催办', 'Reminded'],
  TransferStepEscalated: ['升级至上级', 'Escalated'],
  TransferDeadlineRecounted: ['期限重新计算', 'Deadline counted again'],
  TransferEvidenceRequested: ['要求补充材料', 'Evidence requested'],
  TransferEvidenceProvided: ['已补充材料', 'Evidence provided'],
  TransferApproved: ['核办完成', 'Approved'],
  TransferCompleted: ['办结', 'Completed'],
  TransferRefused: ['不予受理', 'Refused'],
  TransferRejected: ['退回', 'Rejected'],
  TransferWithdrawn: ['撤销', 'Withdrawn'],
  TransferExpired: ['过期', 'Expired'],
};

export const EVIDENCE_KIND: Labels = {
  HOUSEHOLD_REGISTER: ['户口簿', 'Household register'],
  RESIDENCE: ['居住证明', 'Proof of residence'],
  EMPLOYMENT: ['务工证明', 'Proof of employment'],
  GUARDIANSHIP: ['监护关系证明', 'Proof of guardianship'],
  HEALTH: ['医疗证明', 'Medical certificate'],
  OTHER: ['其他', 'Other'],
};

export const FOCUS: Labels = {
  MIGRANT_CHILD: ['随迁子女', 'Migrant child'],
  LEFT_BEHIND: ['留守儿童', 'Left behind'],
  BOARDER: ['寄宿生', 'Boarder'],
  ORPHAN: ['孤儿', 'Orphan'],
  DISABLED: ['残疾学生', 'Disabled'],
};

export const SEX: Labels = { MALE: ['男', 'Boy'], FEMALE: ['女', 'Girl'] };

export const LOCALITY: Labels = { URBAN: ['城区', 'Urban'], TOWN: ['镇区', 'Town'], RURAL: ['乡村', 'Rural'] };

export const IMPORT_STATUS: Labels = {
  QUEUED: ['排队', 'Queued'],
  RUNNING: ['处理中', 'Running'],
  DONE: ['完成', 'Done'],
  FAILED: ['失败', 'Failed'],
  CANCELLED: ['已取消', 'Cancelled'],
};

export const YEAR_RUN_STATUS: Labels = {
  RUNNING: ['进行中', 'Running'],
  DONE: ['完成', 'Done'],
  CANCELLED: ['已取消', 'Cancelled'],
};

export const YEAR_RUN_RESULT: Labels = {
  GRADUATING_CLASS: ['毕业班', 'Graduating class'],
  SUSPENDED: ['休学', 'Suspended'],
  ABROAD: ['出国（境）', 'Abroad'],
  MISSING: ['失踪', 'Missing'],
  LEFT: ['其他离校', 'Left'],
  OPEN_CASE: ['有在办业务', 'Open case'],
  PROBLEM_CASE: ['问题学籍未解决', 'Open problem case'],
  ARRIVING: ['转入未到', 'Arriving'],
  OUTLIVED: ['超龄年级', 'Outlived cohort'],
  OTHER_COHORT: ['与班级不同届', 'Other cohort than the class'],
  EMPTY_CLASS: ['空班', 'Empty class'],
  OUTLIVED_CLASS: ['超期班级', 'Outlived class'],
  CLOSING_CLASS: ['将关闭的班级', 'Closing class'],
  NEW_CLASSES: ['新年级班级', 'Classes of the new year'],
  OTHER_YEARS: ['学制与县默认不同', 'Other length of the stage than the county'],
  EARLY_GRADE: ['整年级提前毕业', 'A whole grade graduates early'],
  OUT_OF_SEASON: ['不在毕业季', 'Out of season'],
  FAILED_SCHOOL: ['未完成的学校', 'School that failed'],
};

export const YEAR_RUN_SETTLEMENT: Labels = {
  GRADUATED: ['毕业', 'Graduated'],
  COMPLETED: ['结业', 'Completed'],
  ENDED_EARLY: ['肄业', 'Ended early'],
  MOVED: ['已转出', 'Moved'],
  STAYED: ['留校', 'Stayed'],
};

export const UNPLACED_REASON: Labels = {
  SCHOOL_UNKNOWN: ['学校不存在', 'The school is unknown'],
  SCHOOL_OUTSIDE_UNIT: ['学校不在本单位范围', 'The school lies outside the unit'],
  CLASS_UNKNOWN: ['班级不存在', 'The class is unknown'],
  CLASS_CLOSED: ['班级已关闭', 'The class is closed'],
  CLASS_FULL: ['班级已满', 'The class is full'],
};

export const PROOF_KIND: Labels = {
  GUARDIAN_APPLICATION: ['监护人申请', "Guardian's application"],
  HOSPITAL: ['县级以上医院证明', 'Certificate of a hospital'],
  RECOVERY: ['康复证明', 'Proof of recovery'],
  DEATH: ['死亡证明', 'Death certificate'],
  POLICE: ['公安机关证明', 'Statement of the police'],
  EXIT: ['出境证明', 'Proof of exit'],
  SCHOOL_RECORD: ['学校记录', 'Record of the school'],
  DECISION: ['处理决定', 'Decision'],
  OTHER: ['其他', 'Other'],
};

export const ADMISSION_STATUS: Labels = {
  ADMITTED: ['已录取', 'Admitted'],
  PLACED: ['已分班', 'Placed'],
  DOUBLE: ['重复招生', 'Double admission'],
  WITHDRAWN: ['已撤销', 'Withdrawn'],
};

export const WATCH_KIND: Labels = {
  CLASS_ABOVE_STANDARD: ['超标准班额', 'Classes above the standard size'],
  SUSPENSION_ENDS: ['休学将到期', 'Suspensions that end soon'],
  SUSPENSION_OVERDUE: ['休学已逾期', 'Suspensions overdue'],
  DEATH_REPORTED_LATE: ['死亡迟报', 'Deaths reported late'],
  MISSING: ['失踪', 'Missing pupils'],
  LEFT: ['疑似辍学', 'Left in the compulsory stage'],
};

export const STATUS_CHANGE_STATUS: Labels = {
  IN_REVIEW: ['审核中', 'In review'],
  APPROVED: ['已同意，待生效', 'Approved, not yet effective'],
  DONE: ['已办结', 'Done'],
  REJECTED: ['已退回', 'Rejected'],
  WITHDRAWN: ['已撤销', 'Withdrawn'],
  EXPIRED: ['已过期', 'Expired'],
  ENDED: ['已终止', 'Ended'],
};

export const KEY_DATA_STATUS: Labels = {
  OPEN: ['审核中', 'In review'],
  APPROVED: ['已同意', 'Approved'],
  REJECTED: ['已退回', 'Rejected'],
  WITHDRAWN: ['已撤销', 'Withdrawn'],
  CANCELLED: ['已取消', 'Cancelled'],
};

export const PARTNER_STATUS: Labels = { ACTIVE: ['启用', 'Active'], SUSPENDED: ['已暂停', 'Suspended'] };
export const WEBHOOK_STATUS: Labels = {
  ACTIVE: ['推送中', 'Active'],
  PAUSED: ['已停止', 'Paused'],
  DISABLED: ['因失败停用', 'Disabled after failures'],
};

export const PARTNER_FIELDS: Labels = {
  EVENT: ['事件', 'Event'],
  CASE: ['业务', 'Case'],
  CASE_GROUNDS: ['业务理由', 'Grounds of the case'],
  SCHOOLS: ['学校', 'Schools'],
  STUDENT_IDENTITY: ['学生身份', 'Identity of students'],
  STUDENT_CARE: ['学生关爱', 'Care of students'],
  PLACEMENT: ['在籍情况', 'Placement'],
  PROGRAMMES: ['资助项目', 'Programmes'],
  STATISTICS: ['统计', 'Statistics'],
};

export const EVENT_TYPE: Labels = {
  TransferRequested: ['已申请', 'Requested'],
  TransferReviewStarted: ['开始核办', 'Review started'],
  TransferStepApproved: ['一步已同意', 'Step approved'],
  TransferStepReminded: ['催办', 'Reminded'],
  TransferStepEscalated: ['逾期上报', 'Escalated'],
  TransferDeadlineRecounted: ['期限重算', 'Term counted again'],
  TransferEvidenceRequested: ['要求材料', 'Evidence requested'],
  TransferEvidenceProvided: ['已提供材料', 'Evidence provided'],
  TransferApproved: ['已同意', 'Approved'],
  TransferCompleted: ['已办结', 'Completed'],
  TransferRefused: ['不予受理', 'Refused'],
  TransferRejected: ['已退回', 'Rejected'],
  TransferWithdrawn: ['已撤销', 'Withdrawn'],
  TransferExpired: ['已过期', 'Expired'],
};

export const PARK_REASON: Labels = {
  GAP: ['缺前序事件', 'An earlier event is missing'],
  UNKNOWN: ['未知类型', 'Unknown type'],
  CONFLICT: ['与记录冲突', 'Conflicts with the record'],
  FAILED: ['处理失败', 'Failed'],
  UNREADABLE: ['无法读取', 'Unreadable'],
};

export const PART_STATUS: Labels = {
  ok: ['正常', 'Works'],
  degraded: ['部分可用', 'Works in part'],
  unavailable: ['不可用', 'Not available'],
};

export const LEFT_BEHIND: Labels = {
  NONE: ['非留守', 'Not left behind'],
  ONE_PARENT: ['单亲外出', 'One parent is away'],
  BOTH_PARENTS: ['双亲外出', 'Both parents are away'],
};

export const KEY_DATA_PROCEDURE: Labels = {
  ORDINARY: ['在校学生', 'For a pupil at school'],
  CORRECTED_RECORD: ['毕业后学籍更正', 'For the record of a graduate'],
};

export const KEY_DATA_EVIDENCE: Labels = {
  HOUSEHOLD_REGISTER: ['户口簿', 'Household register'],
  ID_CARD: ['居民身份证', 'Identity card'],
  BIRTH_CERTIFICATE: ['出生医学证明', 'Birth certificate'],
  POLICE_CERTIFICATE: ['公安机关证明', 'Certificate of the police'],
  PASSPORT: ['护照', 'Passport'],
  COURT_DECISION: ['法院文书', 'Decision of a court'],
};

export const PROBLEM_CASE: Labels = {
  SAME_ID_NUMBER: ['身份证件号相同', 'The same ID number'],
  PROBABLE_DOUBLE: ['疑似重复', 'Probable double'],
};
