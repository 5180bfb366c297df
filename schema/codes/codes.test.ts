import { readFileSync } from 'node:fs';
import { codeOf, codeValue, readCode } from './code-table.ts';
import { ETHNICITY } from './ethnicity.ts';
import * as person from './person.ts';
import { NATIONALITY, SEX, YES_NO } from './person.ts';
import { ABOLISHED_REGIONS, OUTSIDE_THE_SYSTEM, REGIONS } from './regions.ts';
import { ROSTER_COLUMNS } from './roster-columns.ts';
import * as schooling from './schooling.ts';
import { ADMISSION_MODE, LEFT_BEHIND, STAGE } from './schooling.ts';
import { CODE_TABLES } from './tables.ts';

describe('a cell', () => {
  test.each([
    [SEX, '男', '1'],
    [SEX, ' 2 ', '2'],
    [ETHNICITY, '汉', '01'],
    [ETHNICITY, '汉族', '01'],
    [ETHNICITY, '1', '01'],
    [ETHNICITY, '10', '10'],
    [LEFT_BEHIND, '否', '0'],
    [STAGE, '高中', 'SENIOR'],
    [STAGE, 'primary', 'PRIMARY'],
    [SEX, '中', null],
    [SEX, '', null],
    [SEX, 'constructor', null],
  ])('is read by code, label or other spelling (%#)', (table, cell, code) => {
    expect(codeOf(table, cell)).toBe(code);
  });
});

test.each([
  [SEX, '1', '1'],
  [SEX, '1-男', '1'],
  [SEX, '1男', '1'],
  [SEX, '1 男', '1'],
  [SEX, '1.男', '1'],
  [SEX, '1（男）', '1'],
  [SEX, '男(1)', '1'],
  [SEX, '男-1', '1'],
  [SEX, '[2]女性', '2'],
  [ETHNICITY, '01-汉族', '01'],
  [ETHNICITY, '1、汉', '01'],
  [NATIONALITY, 'CHN-中国', 'CHN'],
  [NATIONALITY, '中国(chn)', 'CHN'],
  [STAGE, 'PRIMARY/小学', 'PRIMARY'],
  [ADMISSION_MODE, '12-其他(义务教育)', '12'],
  [ADMISSION_MODE, '其他(义务教育)12', '12'],
  [YES_NO, 'Y-是', '1'],
])('a code and a label that agree are read (%#)', (table, cell, code) => {
  expect(readCode(table, cell)).toEqual({ code });
});

test.each([
  [SEX, '1-女', 'DISAGREES'],
  [SEX, '男(2)', 'DISAGREES'],
  [YES_NO, '0-是', 'DISAGREES'],
  [ETHNICITY, '02-汉族', 'DISAGREES'],
  [SEX, '3-男', 'UNKNOWN'],
  [SEX, '1-男孩', 'UNKNOWN'],
  [SEX, '男/女', 'UNKNOWN'],
  [SEX, '1-2', 'UNKNOWN'],
  [SEX, '-', 'UNKNOWN'],
] as const)('a cell that names no entry, or two, is refused (%#)', (table, cell, problem) => {
  expect(readCode(table, cell)).toEqual({ problem });
});

describe('the tables', () => {
  test.each(ROSTER_COLUMNS.flatMap((column) => ('codes' in column ? [[column.header, column.codes] as const] : [])))(
    '%s gives no spelling to two codes',
    (_, table) => {
      const spellings = Object.values(table).flatMap((entry) => [entry.zh, ...('also' in entry ? entry.also : [])]);
      expect(new Set(spellings).size).toBe(spellings.length);
    },
  );

  test('no column has the header or the field of another', () => {
    expect(new Set(ROSTER_COLUMNS.map(({ header }) => header)).size).toBe(ROSTER_COLUMNS.length);
    expect(new Set(ROSTER_COLUMNS.map(({ field }) => field)).size).toBe(ROSTER_COLUMNS.length);
  });
});

describe('the regions', () => {
  const byCode = new Map(REGIONS.map((region) => [region.code, region]));

  test('are a tree of two, four and six digits', () => {
    const above = { PROVINCE: null, CITY: 'PROVINCE', COUNTY: 'CITY' } as const;
    const digits = { PROVINCE: 2, CITY: 4, COUNTY: 6 } as const;
    expect(byCode.size).toBe(REGIONS.length);
    for (const { code, level, parent } of REGIONS) {
      expect(code).toMatch(new RegExp(`^\\d{${digits[level]}}$`));
      expect(level === 'PROVINCE' ? parent : byCode.get(parent)?.level).toBe(above[level] ?? 'CN');
      if (level !== 'PROVINCE') expect(code.startsWith(parent)).toBe(true);
    }
  });

  test('have 32 provincial units, 342 cities and placeholders, and a county in each of them', () => {
    const inSystem = REGIONS.filter(({ code, level }) => level === 'PROVINCE' && !OUTSIDE_THE_SYSTEM.includes(code));
    expect(inSystem).toHaveLength(32);
    const cities = REGIONS.filter(({ level }) => level === 'CITY');
    expect(cities).toHaveLength(342);
    const parents = new Set(REGIONS.filter(({ level }) => level === 'COUNTY').map(({ parent }) => parent));
    expect(cities.filter(({ code }) => !parents.has(code))).toEqual([]);
  });

  test.each([
    ['411628', '鹿邑县'],
    ['410105', '金水区'],
    ['659012', '白杨市'],
    ['4190', '省直辖县级行政区划'],
    ['441900', '东莞市'],
    ['66', '新疆生产建设兵团'],
  ])('%s is %s', (code, name) => {
    expect(byCode.get(code)?.name).toBe(name);
  });

  test('have no statistical zones', () => {
    expect(REGIONS.filter(({ code }) => /^\d{4}7\d$/.test(code))).toEqual([]);
  });
});

describe('the abolished codes', () => {
  const byCode = new Map(REGIONS.map((region) => [region.code, region]));
  const abolished = new Map(ABOLISHED_REGIONS.map((region) => [region.code, region]));

  test('appear once each, are below a current or former region, and lead to a current region', () => {
    expect(abolished.size).toBe(ABOLISHED_REGIONS.length);
    for (const { code, parent, successor } of ABOLISHED_REGIONS) {
      expect([code, byCode.has(code)]).toEqual([code, false]);
      expect([code, byCode.has(parent) || abolished.has(parent)]).toEqual([code, true]);
      expect([code, byCode.has(successor)]).toEqual([code, true]);
      expect(successor.slice(0, 2)).toBe(code.slice(0, 2));
    }
  });

  test('have the level of their successor, except for 儋州, which has become a city', () => {
    const others = ABOLISHED_REGIONS.filter(({ level, successor }) => byCode.get(successor)?.level !== level);
    expect(others.map(({ code }) => code)).toEqual(['469003']);
  });

  test.each([
    ['3712', '莱芜市', '3701', '济南市'],
    ['371202', '莱城区', '370116', '莱芜区'],
    ['370181', '章丘市', '370114', '章丘区'],
    ['310230', '崇明县', '310151', '崇明区'],
    ['5424', '那曲地区', '5406', '那曲市'],
  ])('%s %s has become %s %s', (code, name, successor, now) => {
    expect(abolished.get(code)).toMatchObject({ name, successor });
    expect(byCode.get(successor)?.name).toBe(now);
  });
});

describe('the tables that the graph gives', () => {
  test('are complete, and the SDL names the same', () => {
    const known = [...Object.values({ ...person, ...schooling }), ETHNICITY] as unknown[];
    expect(new Set(Object.values(CODE_TABLES).map(({ table }) => table as unknown))).toEqual(new Set(known));
    const sdl = readFileSync(new URL('../identity.graphql', import.meta.url), 'utf8');
    const named = /enum CodeTableName \{([^}]*)\}/.exec(sdl)?.[1]?.match(/^ {2}[A-Z_]+$/gm) ?? [];
    expect(named.map((name) => name.trim()).sort()).toEqual(Object.keys(CODE_TABLES).sort());
  });

  test.each([
    [SEX, '1', '男'],
    [ETHNICITY, '02', '蒙古族'],
    [ETHNICITY, '77', '77'],
    [SEX, 'constructor', 'constructor'],
  ])('tell the label of a code, and the code itself when it is unknown (%#)', (table, code, label) => {
    expect(codeValue(table, code)).toEqual({ code, label });
  });
});
