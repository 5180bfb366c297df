/** Rows of a roster for tests, with defaults for every required cell. */
import { ROSTER_COLUMNS, type RosterField } from '@xueji/schema/codes/roster-columns.ts';
import { createIdNumbers } from '../infra/local/demo/id-number.ts';

export type RosterRow = Record<RosterField, string>;

const nextIdNumber = createIdNumbers();
let written = 0;

/** A valid row of a child of grade 3. Names contain a number in Chinese digits, so that each is unique. */
export function rosterRow(cells: Partial<RosterRow>): RosterRow {
  written += 1;
  const birthDate = cells.birthDate ?? `2018-${String((written % 8) + 1).padStart(2, '0')}-${String((written % 28) + 1).padStart(2, '0')}`;
  const address = '丹霞街道新华路1号';
  const sex = cells.sex ?? String((written % 2) + 1);
  const blank = Object.fromEntries(ROSTER_COLUMNS.map(({ field }) => [field, ''])) as RosterRow;
  return {
    ...blank,
    name: `李${chineseDigits(written)}`,
    sex,
    birthDate,
    birthPlace: '440224',
    nativePlace: '广东仁化',
    ethnicity: '01',
    nationality: 'CHN',
    idType: '1',
    idNumber: nextIdNumber({ birthDate, sex: sex === '1' ? 'MALE' : 'FEMALE' }),
    overseasStatus: '00',
    politicalStatus: '13',
    health: '10',
    hukouDivision: '440224',
    hukouType: '1',
    stage: 'PRIMARY',
    entryYear: '2024',
    classNo: '1',
    entryMonth: '2024-09',
    admissionMode: '11',
    attendanceMode: '1',
    studentSource: '1',
    address,
    mailAddress: address,
    homeAddress: address,
    phone: '19900000001',
    postcode: '512300',
    onlyChild: '0',
    preschool: '1',
    leftBehind: '0',
    migrantChild: '0',
    orphan: '0',
    martyrFamily: '0',
    inclusive: '00',
    disability: '0',
    purchasedPlace: '0',
    wantsAid: '0',
    getsBoardingAid: '0',
    member1Name: '李大山',
    member1Relation: '51',
    member1IsGuardian: '1',
    member1Phone: '19900000001',
    member1Address: address,
    ...cells,
  };
}

const chineseDigits = (value: number): string => [...String(value)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');

/** UTF-8 text with Chinese headers; `without` removes columns. */
export function rosterCsv(rows: readonly RosterRow[], without: readonly RosterField[] = []): string {
  const columns = ROSTER_COLUMNS.filter(({ field }) => !without.includes(field));
  return `${[columns.map(({ header }) => header).join(','), ...rows.map((row) => columns.map(({ field }) => row[field]).join(','))].join('\n')}\n`;
}
