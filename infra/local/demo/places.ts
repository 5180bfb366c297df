/** Twelve real counties of three provinces: some that migrants leave, some that they move to, and some between. */
import { REGIONS } from '@xueji/schema/codes/regions.ts';

export type Locality = 'URBAN' | 'TOWN' | 'RURAL';

export type Place = {
  readonly countyCode: string;
  /** The locality of most of its schools. The seat of a rural county is still a town. */
  readonly locality: Locality;
  /** Share of the demo's pupils. */
  readonly weight: number;
  readonly postcode: string;
  /** Townships or streets, for addresses. */
  readonly townships: readonly string[];
  /** GB/T 3304 codes with their share in percent, 01 included. */
  readonly ethnicities: readonly (readonly [code: string, percent: number])[];
};

export const PLACES: readonly Place[] = [
  place('410105', 'URBAN', 11, '450000', '经八路街道 花园路街道 文化路街道 丰产路街道', [['03', 2]]),
  place('410122', 'TOWN', 9, '451450', '青年路街道 官渡镇 狼城岗镇 万滩镇', [['03', 1]]),
  place('411625', 'RURAL', 10, '477150', '城关镇 吴台镇 汲冢镇 胡集乡 李楼乡', [['03', 1]]),
  place('411628', 'RURAL', 10, '477200', '真源街道 涡北镇 玄武镇 辛集镇 观堂镇', [['03', 1]]),
  place('440106', 'URBAN', 11, '510630', '石牌街道 天园街道 车陂街道 棠下街道', [
    ['08', 2],
    ['15', 1],
  ]),
  place('440118', 'TOWN', 9, '511300', '荔城街道 新塘镇 石滩镇 派潭镇', [['08', 2]]),
  place('440204', 'TOWN', 6, '512000', '风采街道 车站街道 新韶镇 犁市镇', [['13', 2]]),
  place('440224', 'RURAL', 6, '512300', '丹霞街道 董塘镇 长江镇 扶溪镇', [
    ['13', 3],
    ['22', 2],
  ]),
  place('520524', 'RURAL', 8, '552100', '双堰街道 猫场镇 以那镇 板桥镇', [
    ['06', 25],
    ['09', 8],
    ['07', 7],
  ]),
  place('520526', 'RURAL', 8, '553100', '海边街道 草海镇 黑石头镇 雪山镇', [
    ['07', 16],
    ['03', 8],
    ['06', 5],
  ]),
  place('522601', 'TOWN', 6, '556000', '大十字街道 西门街道 三棵树镇 舟溪镇', [
    ['06', 55],
    ['12', 10],
  ]),
  place('522631', 'RURAL', 6, '557300', '德凤街道 肇兴镇 岩洞镇 地坪镇', [
    ['12', 70],
    ['06', 14],
  ]),
];

const names = new Map(REGIONS.map(({ code, name }) => [code, name]));

/** Name of a region of any level. */
export function regionName(code: string): string {
  const name = names.get(code);
  if (name === undefined) throw new Error(`no region ${code} in the seed`);
  return name;
}

/** The full name of a county as in an address: 河南省周口市郸城县. */
export const fullName = (countyCode: string): string => [2, 4, 6].map((digits) => regionName(countyCode.slice(0, digits))).join('');

/** Path of a county in the tree of units, e.g. `41/4101/410105`. */
export const countyPath = (countyCode: string): string => [2, 4, 6].map((digits) => countyCode.slice(0, digits)).join('/');

function place(
  countyCode: string,
  locality: Locality,
  weight: number,
  postcode: string,
  townships: string,
  minorities: Place['ethnicities'],
): Place {
  const rest = minorities.reduce((left, [, percent]) => left - percent, 100);
  return { countyCode, locality, weight, postcode, townships: townships.split(' '), ethnicities: [...minorities, ['01', rest]] };
}
