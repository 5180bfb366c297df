/** Every national code table by the name under which the graph gives it, with its standard. Regions are a tree of their own. */
import type { CodeTable } from './code-table.ts';
import { ETHNICITY } from './ethnicity.ts';
import {
  BLOOD_TYPE,
  DISABILITY,
  HEALTH,
  HUKOU_TYPE,
  ID_TYPE,
  NATIONALITY,
  OVERSEAS_STATUS,
  POLITICAL_STATUS,
  RELATION,
  SEX,
  YES_NO,
} from './person.ts';
import {
  ADMISSION_MODE,
  ATTENDANCE_MODE,
  INCLUSIVE_PLACEMENT,
  LEFT_BEHIND,
  SCHOOL_CATEGORY,
  STAGE,
  STATUS_CHANGE_REASON,
  STUDENT_SOURCE,
  TRANSPORT,
  URBAN_RURAL_CLASS,
} from './schooling.ts';

type Named = { readonly title: string; readonly standard: string; readonly table: CodeTable };

const FORM = '全国中小学生学籍信息采集表';

export const CODE_TABLES = {
  SEX: { title: '性别', standard: 'GB/T 2261.1', table: SEX },
  ETHNICITY: { title: '民族', standard: 'GB/T 3304', table: ETHNICITY },
  NATIONALITY: { title: '国籍/地区', standard: 'GB/T 2659', table: NATIONALITY },
  ID_TYPE: { title: '身份证件类型', standard: FORM, table: ID_TYPE },
  HUKOU_TYPE: { title: '户口性质', standard: FORM, table: HUKOU_TYPE },
  OVERSEAS_STATUS: { title: '港澳台侨外', standard: 'JY/T 1001', table: OVERSEAS_STATUS },
  POLITICAL_STATUS: { title: '政治面貌', standard: 'GB/T 4762', table: POLITICAL_STATUS },
  HEALTH: { title: '健康状况', standard: FORM, table: HEALTH },
  BLOOD_TYPE: { title: '血型', standard: '教基厅〔2007〕10号', table: BLOOD_TYPE },
  DISABILITY: { title: '残疾类型', standard: 'GB/T 26341', table: DISABILITY },
  RELATION: { title: '家庭关系', standard: 'GB/T 4761', table: RELATION },
  LEFT_BEHIND: { title: '留守儿童', standard: FORM, table: LEFT_BEHIND },
  INCLUSIVE_PLACEMENT: { title: '随班就读', standard: '教基厅〔2007〕10号', table: INCLUSIVE_PLACEMENT },
  ADMISSION_MODE: { title: '入学方式', standard: FORM, table: ADMISSION_MODE },
  ATTENDANCE_MODE: { title: '就读方式', standard: FORM, table: ATTENDANCE_MODE },
  STUDENT_SOURCE: { title: '学生来源', standard: FORM, table: STUDENT_SOURCE },
  TRANSPORT: { title: '上下学交通方式', standard: FORM, table: TRANSPORT },
  YES_NO: { title: '是否', standard: FORM, table: YES_NO },
  STAGE: { title: '学段', standard: '义务教育法', table: STAGE },
  SCHOOL_CATEGORY: { title: '学校类别', standard: '学校（机构）代码管理办法', table: SCHOOL_CATEGORY },
  URBAN_RURAL_CLASS: { title: '城乡分类', standard: '统计用城乡划分代码', table: URBAN_RURAL_CLASS },
  STATUS_CHANGE_REASON: { title: '异动原因', standard: 'JY/T 1001', table: STATUS_CHANGE_REASON },
} as const satisfies Record<string, Named>;

export type CodeTableName = keyof typeof CODE_TABLES;
