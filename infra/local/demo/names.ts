/** Names that are typical of each generation. They are composed of parts, so that no name is copied from a real person. */
import type { Random } from './random.ts';

export type Sex = 'MALE' | 'FEMALE';
/** Generations with different given names: grandparents, parents, pupils. */
export type Generation = 'ELDER' | 'PARENT' | 'PUPIL';

/** Weights in thousandths of the population; the thirty most frequent are half of it. */
const SURNAMES = weights(
  '王71 李70 张64 刘51 陈45 杨31 黄22 赵22 吴20 周20 徐15 孙15 马13 朱13 胡13 郭12 何12 林12 高11 罗11 郑9 梁9 谢8 宋8 唐7 许7 韩6 邓6 冯6 曹6 ' +
    '彭6 曾6 肖6 田6 董5 潘5 袁5 蔡5 蒋5 余5 于5 杜5 叶5 程5 魏5 苏5 吕4 丁4 任4 卢4 姚4 沈4 钟4 姜4 崔4 谭4 陆4 范4 汪4 廖4 石4 金4 韦4 贾4 夏4 ' +
    '付4 方3 邹3 熊3 白3 孟3 秦3 邱3 侯3 江3 尹3 薛3 闫3 段3 雷3 龙3 黎3 史3 陶3 贺3 毛3 郝3 顾3 龚3 邵3 万3 覃2 武2 钱2 戴2 严2 莫2 孔2 向2 常2 ' +
    '欧阳1 上官1 令狐1 司徒1 吉1 麻1 单1 仇1 区1 解1',
);

type Parts = { first: readonly string[]; second: readonly string[]; singleRate: number };

const GIVEN: Record<Generation, Record<Sex, Parts>> = {
  ELDER: {
    MALE: parts('建 德 志 文 学 永 玉 正 光 成 长 金 世 祖', '军 明 生 林 福 贵 才 山 海 根 发 田 义 平', 0.1),
    FEMALE: parts('秀 桂 玉 淑 凤 春 金 翠 素 月 兰 美 菊', '英 兰 珍 芳 梅 香 莲 华 云 花 荣 娥', 0.05),
  },
  PARENT: {
    MALE: parts('建 志 国 海 晓 永 文 俊 家 小 世 红 春 明', '军 伟 强 峰 勇 涛 波 辉 斌 鹏 飞 龙 平 刚', 0.3),
    FEMALE: parts('晓 丽 海 红 小 春 雪 艳 玉 秀 冬 爱 美', '娟 霞 燕 敏 玲 芳 丽 静 梅 萍 红 娜 琴', 0.3),
  },
  PUPIL: {
    MALE: parts(
      '子 梓 浩 宇 俊 嘉 奕 铭 天 一 博 泽 睿 明 皓 思 文 昊 承 景 云 星',
      '轩 涵 宇 睿 豪 杰 辰 阳 然 熙 航 泽 霖 晨 瑞 逸 恒 远 帆 诚 骏 谦',
      0.07,
    ),
    FEMALE: parts(
      '欣 梓 雨 子 诗 思 佳 语 可 依 若 静 紫 一 梦 晨 婉 芷 沐 书 夏 心',
      '怡 涵 萱 彤 琪 妍 瑶 汐 悦 桐 菲 婷 宁 诺 晴 颖 琳 玥 岚 曦 薇 茹',
      0.07,
    ),
  },
};

/** Rare characters outside the basic CJK block, which break old systems. */
const RARE = ['䶮', '㛃', '𬱖', '𫖮', '𣲗', '𬭚'] as const;

/** Names of 维吾尔 and 哈萨克 pupils: own name, the dot, the father's. */
const DOTTED: Record<Sex, readonly string[]> = {
  MALE: '阿卜杜拉 买买提 艾合买提 吐尔逊 玉素甫 阿力木 库尔班 努尔兰 叶尔江 巴合提 木合塔尔 伊力亚斯'.split(' '),
  FEMALE: '古丽娜尔 阿依古丽 迪丽热巴 热依汗 米热班 古丽孜热 帕提古丽 阿依努尔 萨尼亚 阿丽米热 叶尔克 娜孜依'.split(' '),
};

export const surname = (random: Random): string => random.weighted(SURNAMES);

export function givenName(random: Random, generation: Generation, sex: Sex): string {
  const { first, second, singleRate } = GIVEN[generation][sex];
  if (generation === 'PUPIL' && random.chance(0.002)) return random.pick(RARE);
  if (random.chance(singleRate)) return random.pick(second);
  return random.pick(first) + random.pick(second);
}

/** A name with a dot. The last part is the father's given name. */
export function dottedName(random: Random, sex: Sex, fatherGiven: string): string {
  return `${random.pick(DOTTED[sex])}·${fatherGiven}`;
}
export const dottedGiven = (random: Random, sex: Sex): string => random.pick(DOTTED[sex]);

function parts(first: string, second: string, singleRate: number): Parts {
  return { first: first.split(' '), second: second.split(' '), singleRate };
}

function weights(text: string): readonly (readonly [string, number])[] {
  return text.split(' ').map((entry) => {
    const [, name = '', weight = '1'] = /^(\D+)(\d+)$/.exec(entry) ?? [];
    return [name, Number(weight)] as const;
  });
}
