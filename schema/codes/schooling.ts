import type { CodeTable } from './code-table.ts';

/** 学段. The codes are our own words, the same as in the graph: no current national digits are published. */
export const STAGE = {
  PRIMARY: { zh: '小学' },
  JUNIOR: { zh: '初中', also: ['普通初中', '初级中学'] },
  SENIOR: { zh: '高中', also: ['普通高中'] },
  SPECIAL: { zh: '特殊教育', also: ['特教', '特殊教育学校'] },
} as const satisfies CodeTable;

/** 入学方式, codes of the collection form: 11 and 12 in compulsory education, the others in 普通高中. */
export const ADMISSION_MODE = {
  '11': { zh: '就近入学' },
  '12': { zh: '其他(义务教育)', also: ['其他（义务教育）'] },
  '21': { zh: '统一招生考试/普通入学', also: ['统一招生考试', '普通入学'] },
  '22': { zh: '体育特招' },
  '23': { zh: '艺术特招' },
  '99': { zh: '其他' },
} as const satisfies CodeTable;

/** 就读方式. */
export const ATTENDANCE_MODE = {
  '1': { zh: '走读' },
  '2': { zh: '住校', also: ['寄宿', '住宿'] },
} as const satisfies CodeTable;

/** 学生来源. */
export const STUDENT_SOURCE = {
  '1': { zh: '正常入学' },
  '2': { zh: '借读' },
  '9': { zh: '其他' },
} as const satisfies CodeTable;

/** 留守儿童: which parents have been away for three months or more. Not the narrower definition of the civil-affairs ministry (2016). */
export const LEFT_BEHIND = {
  '0': { zh: '非留守儿童', also: ['否', '非留守'] },
  '1': { zh: '单亲留守儿童', also: ['单亲留守'] },
  '2': { zh: '双亲留守儿童', also: ['双亲留守'] },
} as const satisfies CodeTable;

/** 随班就读, digits of 教基厅〔2007〕10号. */
export const INCLUSIVE_PLACEMENT = {
  '00': { zh: '非随班就读', also: ['否', '普通'] },
  '10': { zh: '随班就读', also: ['是'] },
  '11': { zh: '视力残疾随班就读' },
  '12': { zh: '听力残疾随班就读' },
  '13': { zh: '智力残疾随班就读' },
  '19': { zh: '其他残疾随班就读' },
} as const satisfies CodeTable;

/** 上下学交通方式. The words are the form's, the digits our choice. */
export const TRANSPORT = {
  '1': { zh: '步行' },
  '2': { zh: '自行车(含摩托车、电动自行车)', also: ['自行车', '电动车', '摩托车'] },
  '3': { zh: '公共交通(含公交、农村客运、地铁)', also: ['公共交通', '公交', '地铁'] },
  '4': { zh: '家长自行接送', also: ['家长接送'] },
  '5': { zh: '校车' },
  '9': { zh: '其他' },
} as const satisfies CodeTable;

/** 学校(机构)标识码 begins with the category, two digits for the province follow, then a sequence of six. A nine-year school is a 31. */
export const SCHOOL_CATEGORY = {
  '11': { zh: '幼儿园' },
  '21': { zh: '小学' },
  '22': { zh: '成人小学' },
  '31': { zh: '普通初中' },
  '32': { zh: '职业初中' },
  '33': { zh: '成人初中' },
  '34': { zh: '普通高中' },
  '35': { zh: '成人高中' },
  '36': { zh: '中等职业学校' },
  '37': { zh: '专门学校', also: ['工读学校'] },
  '41': { zh: '普通高等学校' },
  '42': { zh: '成人高等学校' },
  '51': { zh: '特殊教育学校' },
} as const satisfies CodeTable;

/** 统计用城乡分类代码: 11x is 城区 (URBAN), 12x is 镇区 (TOWN), 2xx is 乡村 (RURAL). */
export const URBAN_RURAL_CLASS = {
  '111': { zh: '主城区' },
  '112': { zh: '城乡结合区' },
  '121': { zh: '镇中心区' },
  '122': { zh: '镇乡结合区' },
  '123': { zh: '特殊区域' },
  '210': { zh: '乡中心区' },
  '220': { zh: '村庄' },
} as const satisfies CodeTable;

/** 异动原因, those of JY/T 1001 that concern pupils of primary and secondary schools. */
export const STATUS_CHANGE_REASON = {
  '01': { zh: '成绩优秀' },
  '10': { zh: '疾病' },
  '11': { zh: '精神疾病' },
  '12': { zh: '传染疾病' },
  '19': { zh: '其他疾病' },
  '21': { zh: '自动退学' },
  '26': { zh: '家长病重' },
  '27': { zh: '贫困' },
  '28': { zh: '非留学出境' },
  '30': { zh: '自费留学' },
  '31': { zh: '休学期满未复学' },
  '34': { zh: '应征入伍' },
  '40': { zh: '事故致死' },
  '41': { zh: '溺水死亡' },
  '42': { zh: '交通事故致死' },
  '43': { zh: '拥挤踩踏致死' },
  '44': { zh: '房屋倒塌致死' },
  '45': { zh: '坠落死亡' },
  '46': { zh: '中毒死亡' },
  '47': { zh: '爆炸致死' },
  '50': { zh: '社会安全事件致死' },
  '51': { zh: '打架斗殴' },
  '52': { zh: '校园伤害' },
  '53': { zh: '刑事案件' },
  '54': { zh: '火灾' },
  '60': { zh: '自然灾害致死' },
  '70': { zh: '因病死亡' },
  '71': { zh: '传染病死亡' },
  '72': { zh: '猝死' },
  '79': { zh: '其他疾病死亡' },
  '81': { zh: '自杀' },
  '89': { zh: '其他死亡' },
  '99': { zh: '其他' },
} as const satisfies CodeTable;
