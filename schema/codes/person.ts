import type { CodeTable } from './code-table.ts';

/** 性别, GB/T 2261.1. The record takes 1 and 2 only. */
export const SEX = {
  '1': { zh: '男', also: ['男性'] },
  '2': { zh: '女', also: ['女性'] },
} as const satisfies CodeTable;

/** 是否. */
export const YES_NO = {
  '0': { zh: '否', also: ['N', '无'] },
  '1': { zh: '是', also: ['Y'] },
} as const satisfies CodeTable;

/**
 * 身份证件类型, the codes of the national collection form, and our own R and F for the two permits that have eighteen digits since 2018 and 2023.
 * Local spreadsheets use other digits (`2` for 户口簿): what is not in this table is not guessed.
 */
export const ID_TYPE = {
  '1': { zh: '居民身份证', also: ['身份证'] },
  '6': { zh: '香港特区护照/身份证明', also: ['香港特区护照', '香港身份证明'] },
  '7': { zh: '澳门特区护照/身份证明', also: ['澳门特区护照', '澳门身份证明'] },
  '8': { zh: '台湾居民来往大陆通行证', also: ['台胞证'] },
  '9': { zh: '境外永久居住证' },
  A: { zh: '护照' },
  F: { zh: '外国人永久居留身份证' },
  R: { zh: '港澳台居民居住证' },
  Z: { zh: '其他', also: ['无证件'] },
} as const satisfies CodeTable;

/** 港澳台侨外, JY/T 1001. */
export const OVERSEAS_STATUS = {
  '00': { zh: '否', also: ['非港澳台侨外'] },
  '01': { zh: '香港同胞' },
  '02': { zh: '香港同胞亲属' },
  '03': { zh: '澳门同胞' },
  '04': { zh: '澳门同胞亲属' },
  '05': { zh: '台湾同胞' },
  '06': { zh: '台湾同胞亲属' },
  '11': { zh: '华侨' },
  '12': { zh: '侨眷' },
  '13': { zh: '归侨' },
  '14': { zh: '归侨子女' },
  '21': { zh: '归国留学人员' },
  '31': { zh: '非华裔中国人' },
  '41': { zh: '外籍华裔人' },
  '51': { zh: '外国人' },
  '99': { zh: '其他' },
} as const satisfies CodeTable;

/** 政治面貌, GB/T 4762. 少先队员 has no code of its own and enters as 13. */
export const POLITICAL_STATUS = {
  '01': { zh: '中共党员', also: ['中国共产党党员'] },
  '02': { zh: '中共预备党员', also: ['预备党员', '中国共产党预备党员'] },
  '03': { zh: '共青团员', also: ['团员', '中国共产主义青年团团员'] },
  '04': { zh: '民革会员', also: ['民革党员'] },
  '05': { zh: '民盟盟员' },
  '06': { zh: '民建会员' },
  '07': { zh: '民进会员' },
  '08': { zh: '农工党党员' },
  '09': { zh: '致公党党员' },
  '10': { zh: '九三学社社员' },
  '11': { zh: '台盟盟员' },
  '12': { zh: '无党派民主人士', also: ['无党派人士'] },
  '13': { zh: '群众', also: ['少先队员', '普通居民'] },
} as const satisfies CodeTable;

/** 健康状况, codes of the collection form (not GB/T 2261.3). */
export const HEALTH = {
  '10': { zh: '健康或良好', also: ['健康', '良好'] },
  '20': { zh: '一般或较弱', also: ['一般', '较弱'] },
  '30': { zh: '有慢性病', also: ['慢性病'] },
  '40': { zh: '有生理缺陷', also: ['生理缺陷'] },
  '50': { zh: '残疾' },
} as const satisfies CodeTable;

/** 户口性质. Still collected, although the reform of 2014 merged the two. */
export const HUKOU_TYPE = {
  '1': { zh: '农业', also: ['农业户口'] },
  '2': { zh: '非农业', also: ['非农业户口', '居民户口'] },
} as const satisfies CodeTable;

/** 血型, digits of 教基厅〔2007〕10号. */
export const BLOOD_TYPE = {
  '0': { zh: '未知', also: ['未知血型', '不详'] },
  '1': { zh: 'A型', also: ['A', 'A血型'] },
  '2': { zh: 'B型', also: ['B', 'B血型'] },
  '3': { zh: 'AB型', also: ['AB', 'AB血型'] },
  '4': { zh: 'O型', also: ['O', 'O血型'] },
  '5': { zh: '其他', also: ['其他血型'] },
  '9': { zh: '未定', also: ['未定血型'] },
} as const satisfies CodeTable;

/** 残疾类型, GB/T 26341 by kind. That 0 and 9 are these digits is our choice: no public dictionary gives them. */
export const DISABILITY = {
  '0': { zh: '无残疾', also: ['无'] },
  '1': { zh: '视力残疾', also: ['视力'] },
  '2': { zh: '听力残疾', also: ['听力'] },
  '3': { zh: '言语残疾', also: ['言语'] },
  '4': { zh: '肢体残疾', also: ['肢体'] },
  '5': { zh: '智力残疾', also: ['智力'] },
  '6': { zh: '精神残疾', also: ['精神'] },
  '7': { zh: '多重残疾', also: ['多重'] },
  '9': { zh: '其他残疾', also: ['其他'] },
} as const satisfies CodeTable;

/** 家庭关系, GB/T 4761: the part that a record needs. */
export const RELATION = {
  '51': { zh: '父亲', also: ['父', '爸爸'] },
  '52': { zh: '母亲', also: ['母', '妈妈'] },
  '57': { zh: '继父或养父', also: ['继父', '养父'] },
  '58': { zh: '继母或养母', also: ['继母', '养母'] },
  '61': { zh: '祖父', also: ['爷爷'] },
  '62': { zh: '祖母', also: ['奶奶'] },
  '63': { zh: '外祖父', also: ['外公', '姥爷'] },
  '64': { zh: '外祖母', also: ['外婆', '姥姥'] },
  '71': { zh: '兄', also: ['哥哥'] },
  '73': { zh: '弟', also: ['弟弟'] },
  '75': { zh: '姐', also: ['姐姐'] },
  '77': { zh: '妹', also: ['妹妹'] },
  '97': { zh: '其他亲属' },
  '99': { zh: '非亲属' },
} as const satisfies CodeTable;

/** 国籍/地区, GB/T 2659 (three letters): home, and the countries that pupils at our schools come from. */
export const NATIONALITY = {
  CHN: { zh: '中国', also: ['中华人民共和国'] },
  HKG: { zh: '中国香港', also: ['香港'] },
  MAC: { zh: '中国澳门', also: ['澳门'] },
  TWN: { zh: '中国台湾', also: ['台湾'] },
  AUS: { zh: '澳大利亚' },
  BRA: { zh: '巴西' },
  CAN: { zh: '加拿大' },
  DEU: { zh: '德国' },
  ESP: { zh: '西班牙' },
  FRA: { zh: '法国' },
  GBR: { zh: '英国' },
  IDN: { zh: '印度尼西亚' },
  IND: { zh: '印度' },
  ITA: { zh: '意大利' },
  JPN: { zh: '日本' },
  KAZ: { zh: '哈萨克斯坦' },
  KGZ: { zh: '吉尔吉斯斯坦' },
  KHM: { zh: '柬埔寨' },
  KOR: { zh: '韩国' },
  LAO: { zh: '老挝' },
  MMR: { zh: '缅甸' },
  MNG: { zh: '蒙古国', also: ['蒙古'] },
  MYS: { zh: '马来西亚' },
  NGA: { zh: '尼日利亚' },
  NPL: { zh: '尼泊尔' },
  NZL: { zh: '新西兰' },
  PAK: { zh: '巴基斯坦' },
  PHL: { zh: '菲律宾' },
  PRK: { zh: '朝鲜' },
  RUS: { zh: '俄罗斯' },
  SGP: { zh: '新加坡' },
  THA: { zh: '泰国' },
  TJK: { zh: '塔吉克斯坦' },
  UKR: { zh: '乌克兰' },
  USA: { zh: '美国' },
  UZB: { zh: '乌兹别克斯坦' },
  VNM: { zh: '越南' },
} as const satisfies CodeTable;
