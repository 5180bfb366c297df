/** What each refusal of a command on admissions says. */
import type { RefusalText } from '@xueji/infra/runtime/refusal.ts';
import type { AdmitRefusal, PlanUseRefusal } from './admission.ts';
import type { DecisionRefusal } from './decision.ts';
import type { PlaceAdmittedRefusal } from './placing-store.ts';
import type { PlanRefusal } from './plan.ts';
import type { WithdrawAdmissionsRefusal } from './withdrawal-store.ts';

/** Refusals of other commands too; their texts are there. */
type Shared = 'WrongHat' | 'WrongUnit' | 'SchoolNotFound' | 'UnitEnded' | 'OwnEntry' | 'ReasonMissing';
export type AdmissionRefusal = Exclude<
  PlanRefusal | PlanUseRefusal | AdmitRefusal | PlaceAdmittedRefusal | WithdrawAdmissionsRefusal | DecisionRefusal,
  Shared
>;

const CORRECT = '请更正后重新提交 · correct it and send it again';

export const ADMISSION_REFUSALS: Record<AdmissionRefusal, RefusalText> = {
  AdmissionPlanInvalid: {
    message:
      '招生计划有误：学段须为该校所设，入学年份为本学年或下一学年，学位0–2000个；招生范围最多200项，每项1–100字，为村、社区、街道名称或6、9、12位区划代码；备注不超过2000字。The school must teach the stage. The entry year is this school year or the next one. There are 0 to 2,000 seats, and at most 200 areas: names of 1 to 100 characters, or division codes of 6, 9 or 12 digits. The note has at most 2,000 characters.',
    whoCanAct: CORRECT,
  },
  AdmissionPlanBelowAdmitted: {
    message: '学位数不能少于已录取的学生数。The plan cannot have fewer seats than pupils who are admitted already.',
    whoCanAct: '请填写不少于已录取人数的学位数 · set at least as many seats as `admitted`',
  },
  AdmissionPlanNotFound: {
    message: '没有该招生计划。No admission plan has this id.',
    whoCanAct: '学校的主管教育部门可设定招生计划 · the bureau that runs the school can set one (setAdmissionPlan)',
  },
  AdmissionYearOver: {
    message:
      '该招生计划的学年已结束；只能按本学年或下一学年的计划办理。The school year of this plan is over; use a plan of this school year or the next one.',
    whoCanAct: '学校的主管教育部门可设定新计划 · the bureau that runs the school can set a new plan (setAdmissionPlan)',
  },
  StudentNotGraduate: {
    message:
      '没有该学生，或该学生尚未毕业、结业；只有上一学段的毕业生（小学肄业生也可）可以录取。No such student, or the student has not finished the stage before; only graduates (毕业, 结业; from primary school also 肄业) are admitted.',
    whoCanAct: '毕业学校先办理毕业 · the school of the last grade graduates the class first (graduateClass)',
  },
  GraduateOfAnotherProvince: {
    message:
      '该学生在其他省毕业，跨省就学按转学办理。The student finished school in another province; between provinces a transfer applies, not an admission.',
    whoCanAct: '接收学校可申请毕业后跨省就学 · the receiving school can ask for a transfer (requestTransfer)',
  },
  StageNotNext: {
    message: '招生计划的学段不是该学生的下一学段。The stage of the plan does not follow the stage that the student finished.',
    whoCanAct: '请选择下一学段的招生计划 · choose a plan of the next stage',
  },
  GraduateHeld: {
    message:
      '该学生有在办业务（转学或异动），办结后方可录取。An open case (a transfer or a status change) holds the student, who can be admitted when it has ended.',
    whoCanAct: '申请该业务的学校可撤销申请 · the school that asked for the case may withdraw it',
  },
  AdmissionPlanFull: {
    message: '招生计划的学位已满。All seats of the plan are taken.',
    whoCanAct:
      '学校的主管教育部门可增加学位，或由其他学校录取 · the bureau that runs the school can add seats (setAdmissionPlan), or another school admits the student',
  },
  NobodyToPlace: {
    message:
      '没有待分班的学生：该计划的学生均已分班，或有在办转学、已不是毕业生。Nobody waits for a class: all admitted students of the plan are placed, held by a transfer, or no graduates any more.',
    whoCanAct: '请先录取学生 · admit students first (admitGraduates)',
  },
  ClassesTooSmall: {
    message:
      '本校该年级开放班级的空余学位少于待分班人数，未分班。The open classes of this stage and entry year have fewer free seats than children wait; nobody was placed.',
    whoCanAct: '学校可开设新班或提高班额 · the school can open another class or set larger limits (openClass, changeClassLimit)',
  },
  NoDoubleAdmission: {
    message:
      '该学生在该招生计划下没有重复招生，或已有决定。The student has no double admission under this plan, or it has been decided already.',
    whoCanAct: '请查询有重复招生的录取名单 · look at the list of admissions that have a case (admissions)',
  },
  AdmittedChildSits: {
    message:
      '该学生已在另一学校分班就读，不能改由本计划录取。The student sits in a class of the other school, so the admission of this plan cannot stand.',
    whoCanAct:
      '可决定保留就读学校的录取，或由接收学校申请转学 · decide for the school of the class, or the receiving school asks for a transfer (requestTransfer)',
  },
  NothingToWithdraw: {
    message:
      '没有可撤销的录取：所列学生未按该计划录取，或已分班。Nothing can be withdrawn: the students are not admitted under this plan, or they sit in a class already.',
    whoCanAct: '已分班的学生可办理转学或异动 · a pupil in a class leaves by a transfer or a status change',
  },
};
