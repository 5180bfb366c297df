/** The text of each refusal. A code without a text does not compile. */
import { type RefusalText, SHARED_REFUSALS, type SharedRefusal } from '@xueji/infra/runtime/refusal.ts';
import { ADMISSION_REFUSALS, type AdmissionRefusal } from './admission/refusals.ts';
import type { AddCohortsRefusal } from './class-cohorts.ts';
import type { LimitRefusal } from './class-limit.ts';
import type { GraduateRefusal } from './graduation.ts';
import type { OfficePhoneRefusal } from './office-phone.ts';
import type { ClassChangeRefusal, PlacingRefusal } from './placing.ts';
import type { OpenSchoolRefusal } from './school.ts';
import type { CloseClassRefusal, OpenClassRefusal } from './school-class.ts';
import { CHANGE_REFUSALS, type ChangeRefusal } from './status-change/refusals.ts';
import { UNIT_REFUSALS, type UnitRefusal } from './unit/refusals.ts';
import { YEAR_RUN_REFUSALS, type YearRunRefusal } from './year-run/refusals.ts';

export type CommandRefusal =
  | OpenSchoolRefusal
  | OpenClassRefusal
  | CloseClassRefusal
  | GraduateRefusal
  | OfficePhoneRefusal
  | UnitRefusal
  | PlacingRefusal
  | ClassChangeRefusal
  | LimitRefusal
  | AddCohortsRefusal
  | ChangeRefusal
  | AdmissionRefusal
  | YearRunRefusal
  | SharedRefusal;

export const COMMAND_REFUSALS: Record<CommandRefusal, RefusalText> = {
  ...SHARED_REFUSALS,
  ...UNIT_REFUSALS,
  ...CHANGE_REFUSALS,
  ...ADMISSION_REFUSALS,
  ...YEAR_RUN_REFUSALS,
  WrongUnit: {
    message:
      '您的单位不能办理该事项：对象不在您的管辖范围内，或该事项须由其他单位办理。Your unit may not do this: it lies outside your unit, or another unit does this.',
    whoCanAct: '主管部门或其上级 · the bureau in charge, or a unit above it',
  },
  CountyUnknown: {
    message: '没有该县级行政区划代码（GB/T 2260，六位），或今日已不再使用。No county has this six-digit code today.',
    whoCanAct: '请核对区划代码 · check the code',
  },
  SchoolExists: {
    message: '该学校标识码已开设，标识码不得重复使用。A school with this code is open already; a code is never used twice.',
    whoCanAct: '请按标识码查询该学校 · look the school up by its code',
  },
  SchoolInputInvalid: {
    message:
      '学校信息有误：新标识码须为10位（类别21、31、34、37、51，第3–4位为所在省）；主管部门、所在县须与学校在同一省；校名2–100字；至少一个学段，不重复，学制1–9年；班级须属于本校学段，入学年份不晚于下一学年，且至多上一学年已到毕业年级，班号1–99不重复，班额1–65人（超过55人须填写理由），最多500个班。The data of the school break a rule. A new code has ten digits: category 21, 31, 34, 37 or 51, then the province. The bureau and the county lie in the province of the school. The name has 2 to 100 characters. There is at least one stage, none twice, each of 1 to 9 years. Each class has a stage of the school, an entry year, a number of its own from 1 to 99 and 1 to 65 seats, above 55 with a reason. The entry year is next school year at the latest; at the earliest the class was in its last grade last school year. There are at most 500 classes.',
    whoCanAct: '请更正后重新提交 · correct it and send it again',
  },
  SchoolNotFound: { message: '没有该学校。No such school.', whoCanAct: '请核对学校编号 · check the id' },
  ClassNotFound: { message: '没有该班级。No such class.', whoCanAct: '请核对班级编号 · check the id' },
  ClassExists: {
    message: '本校该学段、入学年份已有此班号。The school has a class of this stage, entry year and number.',
    whoCanAct: '请换用其他班号 · take another number',
  },
  ClassInputInvalid: {
    message:
      '班级未开设：学段须为本校所设，入学年份不晚于下一学年，且至多上一学年已到毕业年级，班号1–99，班额1–65人（超过55人由县级办理，并须填写理由）。The class was not opened: the school must teach the stage; the entry year is next school year at the latest, and the class was in its last grade last school year at the earliest; number 1 to 99, 1 to 65 seats, above 55 with a reason.',
    whoCanAct: '请更正后重新提交 · correct it and send it again',
  },
  ClassNotGraduating: {
    message: '该班级未到毕业年级。The class is not in the last grade of its stage.',
    whoCanAct: '请在毕业年级办理 · graduate it in its last grade',
  },
  GraduationOutOfSeason: {
    message:
      '毕业处理在6月1日至7月30日办理；逾期的班级自9月1日起可补办。A class graduates from 1 June to 30 July; one that has missed it may be graduated from 1 September on.',
    whoCanAct: '本校学籍管理员在办理期内办理 · the school’s registrar, in the season',
  },
  GraduationExceptionsInvalid: {
    message:
      '例外名单有误：每名学生须属于该班级（年度处理时为该单位），且只能列一次。The list of exceptions is wrong: each exception names a pupil of the class, or of the unit of a year run, and no pupil is named twice.',
    whoCanAct: '请更正名单后重新提交 · correct the list and send it again',
  },
  PhoneInvalid: {
    message:
      '电话号码须为5–20位的数字，可含区号、国家码和分隔符。A telephone number has 5 to 20 characters: digits in groups, with an area or country code in front if wanted.',
    whoCanAct: '请更正后重新提交 · correct it and send it again',
  },
  SeatsReserved: {
    message:
      '该班级有在办转学或异动预留的学位，暂不能停收。An open transfer or status change has reserved a seat in this class; it may be closed when that case has ended.',
    whoCanAct: '本校可撤销转学，或等待审核办结 · your school may withdraw the transfer, or wait for its end',
  },
  StudentNotUnplaced: {
    message: '该学生不在您单位及下属单位的待安排名单上。The student is not on the unplaced list of your unit or a unit below it.',
    whoCanAct: '请查看待安排名单 · look at the unplaced list',
  },
  StudentNotInUnit: {
    message: '没有该学生，或该学生不在您单位及下属单位就读。No such pupil at a school of your unit.',
    whoCanAct: '请核对编号 · check the id',
  },
  StudentNotAtSchool: {
    message: '只有在校学生可以调班，该学生已休学或已离校。Only an active pupil changes the class; this one is suspended or has left.',
    whoCanAct: '复学后由本校办理 · the school, when the pupil has resumed',
  },
  TransferHoldsStudent: {
    message:
      '该学生有在办转学或其他异动，办结后方可调班。An open transfer or status change holds the pupil; the class can be changed when it has ended.',
    whoCanAct: '申请方可撤销申请，或等待审核办结 · who asked may withdraw the case, or wait for its end',
  },
  ClassOfAnotherSchool: {
    message: '该班级属于其他学校，调班只能在本校内进行。The class belongs to another school; a class change stays within the school.',
    whoCanAct: '请由转入学校办理转学 · the other school may ask for a transfer',
  },
  ClassOfAnotherGrade: {
    message:
      '该班级没有该学生的学段和入学年份，调班和复式班安排须在同一年级内进行。The class has no pupils of the stage and entry year of this student. A pupil stays within the grade.',
    whoCanAct:
      '请选择同年级的班级；安排未分班学生时可确认改年级（otherGrade） · choose a class of the same grade; for a child of the unplaced list `otherGrade` confirms another one',
  },
  ClassTakesNobody: {
    message: '该班级已停止接收学生，请选择其他班级。The class takes no newcomers; choose a class that is open.',
    whoCanAct: '请选择其他班级 · choose another class',
  },
  NoSeatFree: {
    message:
      '该班级已满，请选择有空余学位的班级。The class has as many pupils and reserved seats as its limit; choose a class with a free seat.',
    whoCanAct: '请选择其他班级，或由本校开设新班 · choose another class, or let the school open one',
  },
  ClassLimitInvalid: {
    message:
      '班额须为1至65人；超过55人时须填写理由（200字以内）。A class has a limit of 1 to 65 pupils; above 55 it needs a reason of at most 200 characters.',
    whoCanAct: '请更正后重新提交 · correct it and send it again',
  },
  ClassHasMorePupils: {
    message: '班额不能少于班内学生和预留学位之和。The limit cannot be smaller than the pupils and reserved seats of the class.',
    whoCanAct: '请先调班，或提高班额 · move pupils to other classes first, or set a larger limit',
  },
};
