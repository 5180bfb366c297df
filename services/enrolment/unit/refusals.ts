/** Texts of refusals of commands on units. */
import type { RefusalText } from '@xueji/infra/runtime/refusal.ts';
import type { ChangeRegionRefusal, MergeRegionRefusal } from './region.ts';
import type { ChangeSchoolRefusal, CloseSchoolRefusal, MergeSchoolsRefusal } from './school-life.ts';

export type UnitRefusal = ChangeRegionRefusal | MergeRegionRefusal | ChangeSchoolRefusal | MergeSchoolsRefusal | CloseSchoolRefusal;
type OwnRefusal = Exclude<UnitRefusal, 'WrongHat' | 'WrongUnit' | 'SchoolNotFound' | 'CountyUnknown' | 'SchoolInputInvalid'>;

const CORRECT = '请更正后重新提交 · correct it and send it again';
const OPERATOR = '教育部系统管理员 · the operator of the nation';

export const UNIT_REFUSALS: Record<OwnRefusal, RefusalText> = {
  RegionUnknown: {
    message: '没有该行政区划代码（六位），或今日已不再使用。No region has this six-digit code today.',
    whoCanAct: '请核对区划代码 · check the code',
  },
  UnitEnded: {
    message: '该单位已撤销、合并或更换代码。The unit has ended: it was closed or merged, or it has another code now.',
    whoCanAct: '请按原代码查询承接单位 · look up the old code, it leads to the successor',
  },
  CodeUsed: { message: '该代码已使用过，代码不得重复使用。The code was used before; a code is never used twice.', whoCanAct: CORRECT },
  RegionInputInvalid: {
    message:
      '区划信息有误：代码为六位数字，首位不为0，其前几位须与上级区划一致，级别不变；合并的两个区划须为同一级别；不变更代码的区划只能在本省内变更上级；名称2–100字。The code has six digits, does not begin with 0, begins with the digits of the region above, and keeps its level. A region merges into one of its own level. A region that keeps its code stays in its province. The name has 2 to 100 characters.',
    whoCanAct: CORRECT,
  },
  NothingChanged: { message: '所填内容与现状相同。The input names nothing that differs from today.', whoCanAct: CORRECT },
  MergeWithItself: { message: '单位不能并入自身。A unit cannot merge into itself.', whoCanAct: CORRECT },
  PlacesDiffer: {
    message: '两校所在县不同，请先变更所在县。The schools lie in different counties; change the county of one of them first.',
    whoCanAct: '两校共同的上级教育部门 · the bureau above both',
  },
  StagesDiffer: {
    message: '承接学校须开设被并学校的各学段，且学制相同。The successor must teach the stages of the school, in the same number of years.',
    whoCanAct: '上级教育部门可先调整承接学校的学段 · the bureau may change the successor’s stages first',
  },
  ClassNumbersUsedUp: {
    message: '承接学校该学段、入学年份的班号已用完。The successor has no free class number left in this stage and entry year.',
    whoCanAct: OPERATOR,
  },
  StageInUse: {
    message:
      '仍有班级的学段不能取消；有在办班级或在籍学生的学段不能变更学制。A stage that has classes here cannot be left out. Its number of years cannot change while it has an open class or a pupil.',
    whoCanAct: CORRECT,
  },
  SchoolInUse: {
    message:
      '学校仍有在校生、已录取的学生或在办转学，不能撤销；可并入其他学校。The school has pupils, admitted graduates or open transfers; it can merge into another school.',
    whoCanAct: '上级教育部门 · the bureau that runs the school',
  },
};
