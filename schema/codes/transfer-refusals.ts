/**
 * Texts for the refusals of a transfer by other services. They are used for a refused case and for the preflight of a possible request. A code
 * without a text does not compile. Refusals by policy use the text of their rule.
 */
import type { TransferRefusalCode } from '../events/transfers.ts';

export const TRANSFER_REFUSAL_TEXTS: Record<
  Exclude<TransferRefusalCode, 'ProhibitedByPolicy'>,
  { readonly message: string; readonly whoCanAct: string }
> = {
  StudentUnknown: { message: '查无此学生。No such student.', whoCanAct: '转入校核对学生信息 · the receiving school checks the number' },
  StudentNotPlaced: {
    message: '该学生目前没有在籍学校。The student has no placement.',
    whoCanAct: '转入校可直接办理入学 · the receiving school may enrol the child',
  },
  StatusNotActive: {
    message:
      '该学生不是正常在校状态（休学、出国、失踪、死亡等），不能转学。Only an active student may transfer; this one is suspended, abroad, missing, deceased or has left.',
    whoCanAct: '转出校 · the sending school',
  },
  AlreadyHeld: {
    message: '该学生有其他在办业务。Another open case holds this student.',
    whoCanAct: '先办理的单位 · the unit of that case',
  },
  SchoolUnknown: {
    message: '转入学校不存在或不是申请单位。No such school at the requesting unit.',
    whoCanAct: '转入校 · the receiving school',
  },
  SameSchool: {
    message: '该学生已在本校。The student is at this school already.',
    whoCanAct: '校内调班即可 · change the class inside the school',
  },
  AdmissionApplies: {
    message:
      '省内升学由招生录取办理，不办毕业后跨省就学：主管教育部门设定招生计划，学校按计划录取毕业生。Within a province a graduate goes on by admission (招生), not by a transfer: the bureau sets an admission plan, and the school admits the graduate under it.',
    whoCanAct: '接收学校按招生计划录取（admitGraduates） · the receiving school admits the graduate (admitGraduates)',
  },
  ClassUnknown: { message: '转入班级不存在。No such class.', whoCanAct: '转入校 · the receiving school' },
  ClassClosed: { message: '转入班级已停止接收学生。The class takes no newcomers.', whoCanAct: '转入校可选其他班级 · choose another class' },
  ClassFull: { message: '转入班级已满。The class is full.', whoCanAct: '转入校可选其他班级 · choose another class' },
  GradeMismatch: {
    message:
      '只能平级转学：班级与该生年级不相当（六三制与五四制按受教育年数对应）。The class is not level with the pupil’s grade; between 六三制 and 五四制 the year of schooling counts.',
    whoCanAct: '转入校可选相当年级的班级 · choose a class of the level grade',
  },
};
