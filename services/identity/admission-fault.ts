/** Messages about a row of an admission list (录取名单). Each names what would be allowed. */
import type { AdmissionAnswer } from '@xueji/schema/events/placements.ts';

export type AdmissionFault =
  | Exclude<AdmissionAnswer, 'Admitted'>
  | 'NumberMissing'
  | 'StudentUnknown'
  | 'ListedTwice'
  | 'SearchLimitReached';

export const ADMISSION_FAULTS: Record<AdmissionFault, string> = {
  NumberMissing: '请填写学籍号或身份证件号，其中一项即可。Enter the student number or the ID number; one of them is enough.',
  StudentUnknown:
    '没有该号码与姓名一致的学生，未录取。请与毕业学校核对学籍号或身份证件号，以及完整姓名。No student has this number and this name, and nobody was admitted. Check the number and the full name with the last school.',
  ListedTwice: '该学生在名单中已出现过，只计第一行。The student stands in an earlier row already. Only the first row counts.',
  SearchLimitReached:
    '近期未匹配成功的次数过多，本行及其后未查找的行未录取；请更正名单，稍后再上传，已录取的学生不会重复录取。Too many searches found nobody of late, so this row was not looked up. Correct the list and upload it again later. Nobody is admitted twice.',
  WarningAdmittedBefore:
    '提示：该学生此前已按该招生计划录取，未重复录取。Note: the student was admitted under this plan before, and is not admitted twice.',
  DoubleAdmission:
    '其他学校已录取该学生，学位仍属该校；已列入重复招生，由双方共同的主管教育部门决定（decideDoubleAdmission）。Another school has admitted the student and keeps the seat. The bureau above both schools decides the double admission (decideDoubleAdmission).',
  StudentNotGraduate:
    '该学生尚未毕业、结业，只能录取上一学段的毕业生（小学肄业生也可）；毕业学校办理毕业后，可再次上传名单。The student has not finished the stage before; from primary school 肄业 is enough. Upload the list again when the last school has graduated the student.',
  GraduateOfAnotherProvince:
    '该学生的学籍在其他省，跨省就学按转学办理；接收学校可申请转学。The record of the student is in another province. Between provinces the receiving school asks for a transfer.',
  StageNotNext:
    '招生计划的学段不是该学生的下一学段，请使用下一学段的招生计划。The stage of the plan does not follow the stage that the student finished. Use a plan of the next stage.',
  GraduateHeld:
    '该学生有在办业务（转学或异动），办结后可再次上传名单。An open case (a transfer or a status change) holds the student. Upload the list again when it has ended.',
  AdmissionPlanFull:
    '招生计划的学位已满；主管教育部门可增加学位，或由其他学校录取。All seats of the plan are taken. The bureau can add seats, or another school admits the student.',
  AdmissionPlanNotFound:
    '没有该招生计划；请选择本校的招生计划后重新上传。No admission plan has this id. Choose a plan of the school and upload the list again.',
  PlanOutsideUnit:
    '该招生计划不属于上传单位；学校或其主管教育部门可上传名单。The plan is not one of the unit that uploaded the list. The school or a bureau above it can upload the list.',
  PlanOfClosedSchool:
    '学校已撤销，不能录取；请由其他学校录取。The school is closed and admits nobody. Another school can admit the student.',
  AdmissionYearOver:
    '该招生计划的学年已结束；只能使用本学年或下一学年的招生计划。The school year of the plan is over. Use a plan of this school year or the next one.',
};
