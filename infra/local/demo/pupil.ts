/** One row of a roster: a pupil with all the columns of the collection form, as codes. */
import { ROSTER_COLUMNS, type RosterField } from '@xueji/schema/codes/roster-columns.ts';
import { dateIn, type Family, type Member, makeFamily, type Source } from './family.ts';
import type { Sex } from './names.ts';
import { fullName, type Locality, PLACES, type Place } from './places.ts';
import { at, type Random } from './random.ts';
import { type DemoStage, SCHOOL_YEAR, type SeatedClass } from './schools.ts';

export type Row = Record<RosterField, string>;
const EMPTY = Object.fromEntries(ROSTER_COLUMNS.map(({ field }) => [field, ''])) as Row;

/** Share of pupils without any document. Their form requires the guardian's ID number. */
const WITHOUT_DOCUMENT = 0.003;
const STARTED_A_YEAR_LATER = 0.03;
const DISABLED = 0.006;
/** Age at which a child enters the stage. */
const ENTRY_AGE: Record<DemoStage, number> = { PRIMARY: 6, JUNIOR: 12, SENIOR: 15 };
/** Share of children of migrant workers, by locality of the school. Compulsory education only. */
const MIGRANT: Record<Locality, number> = { URBAN: 0.22, TOWN: 0.08, RURAL: 0 };
const BOARDER: Record<DemoStage, Record<Locality, number>> = {
  PRIMARY: { URBAN: 0, TOWN: 0.05, RURAL: 0.15 },
  JUNIOR: { URBAN: 0.05, TOWN: 0.3, RURAL: 0.55 },
  SENIOR: { URBAN: 0.25, TOWN: 0.65, RURAL: 0.85 },
};
/** Chosen by seat and not by the random source, so that the other cells of a row do not change. */
const BLOOD_TYPES = ['1', '2', '4', '4', '0', '3'];
const LEAGUE_MEMBERS: Record<DemoStage, number> = { PRIMARY: 0, JUNIOR: 0.08, SENIOR: 0.45 };

export function makePupil(source: Source, place: Place, seated: SeatedClass, seat: number): Row {
  const { random } = source;
  const { stage, entryYear } = seated.class;
  const sex: Sex = random.chance(0.53) ? 'MALE' : 'FEMALE';
  const birthDate = birthDateOf(random, entryYear - ENTRY_AGE[stage]);
  const family = makeFamily(source, place, seated.school.locality, Number(birthDate.slice(0, 4)));
  const migrant = stage !== 'SENIOR' && family.away === 0 && !family.orphan && random.chance(MIGRANT[seated.school.locality]);
  const hukou = migrant ? anotherPlace(random, place) : place;
  const document = !random.chance(WITHOUT_DOCUMENT);

  return {
    ...EMPTY,
    ...schooling(random, seated, seat),
    ...welfare(random, family, seated),
    ...contact(random, place, seated, family),
    name: family.nameChild(sex),
    sex: sex === 'MALE' ? '1' : '2',
    birthDate,
    birthPlace: hukou.countyCode,
    nativePlace: fullName(hukou.countyCode),
    ethnicity: family.ethnicity,
    nationality: 'CHN',
    idType: document ? '1' : 'Z',
    idNumber: document ? source.idNumbers({ birthDate, sex }) : '',
    overseasStatus: '00',
    politicalStatus: random.chance(LEAGUE_MEMBERS[stage]) ? '03' : '13',
    hukouDivision: hukou.countyCode,
    hukouType: migrant ? '1' : family.hukouType,
    migrantChild: migrant ? '1' : '0',
    bloodType: at(BLOOD_TYPES, seat % BLOOD_TYPES.length),
    idValidity: document && random.chance(0.4) ? validity(random) : '',
    talent: random.chance(0.06) ? random.pick(['绘画', '书法', '篮球', '古筝', '舞蹈', '围棋', '田径']) : '',
    note: document ? '' : '无证件，家长已签字确认',
  };
}

/** Children are six by 31 August of the year in which they enter grade 1. Later stages add their years. */
function birthDateOf(random: Random, year: number): string {
  const late = random.chance(STARTED_A_YEAR_LATER) ? 1 : 0;
  return random.chance(2 / 3) ? dateIn(random, year - late, 1, 8) : dateIn(random, year - 1 - late, 9, 12);
}

function schooling(random: Random, { school, class: seatedClass }: SeatedClass, seat: number) {
  const { stage, entryYear, classNo } = seatedClass;
  const boarder = random.chance(BOARDER[stage][school.locality]);
  const admissionMode = stage === 'SENIOR' ? random.weighted(SENIOR_ADMISSION) : '11';
  const distanceKm = (boarder ? random.between(30, 250) : random.between(2, school.locality === 'RURAL' ? 45 : 25)) / 10;
  const transport = distanceKm < 1.2 ? '1' : random.pick(boarder ? ['3', '4'] : ['2', '3', '4', '5']);
  return {
    schoolCode: school.code,
    classSeat: String(seat),
    stage,
    entryYear: String(entryYear),
    classNo: String(classNo),
    entryMonth: `${entryYear}-09`,
    admissionMode,
    attendanceMode: boarder ? '2' : '1',
    studentSource: '1',
    distanceKm: distanceKm.toFixed(1),
    transport,
    schoolBus: transport === '5' ? '1' : '0',
    preschool: random.chance(0.97) ? '1' : '0',
  };
}
const SENIOR_ADMISSION = [
  ['21', 96],
  ['22', 2],
  ['23', 2],
] as const;

function welfare(random: Random, family: Family, { school, class: seatedClass }: SeatedClass) {
  const disabled = random.chance(DISABLED);
  const disability = disabled ? random.pick(['1', '2', '3', '4', '5', '5']) : '0';
  const poor = family.orphan || random.chance(school.locality === 'RURAL' ? 0.1 : 0.03);
  return {
    health: disabled ? '50' : random.weighted(HEALTHS),
    onlyChild: random.chance(family.hukouType === '1' ? 0.15 : 0.4) ? '1' : '0',
    leftBehind: String(family.away),
    orphan: family.orphan ? '1' : '0',
    martyrFamily: random.chance(0.0005) ? '1' : '0',
    inclusive: { '0': '00', '1': '11', '2': '12', '5': '13' }[disability] ?? '19',
    disability,
    purchasedPlace: '0',
    wantsAid: poor ? '1' : '0',
    getsBoardingAid: poor && seatedClass.stage !== 'SENIOR' ? '1' : '0',
  };
}
const HEALTHS = [
  ['10', 970],
  ['20', 22],
  ['30', 6],
  ['40', 2],
] as const;

function contact(random: Random, place: Place, { school }: SeatedClass, family: Family) {
  const door =
    school.locality === 'RURAL'
      ? `${random.pick(VILLAGES)}村${random.between(1, 12)}组${random.between(1, 99)}号`
      : `${random.pick(ROADS)}路${random.between(1, 200)}号院${random.between(1, 30)}栋`;
  const address = fullName(place.countyCode) + random.pick(place.townships) + door;
  const [first, second] = family.members;
  return {
    address,
    mailAddress: address,
    homeAddress: address,
    phone: first.phone,
    postcode: place.postcode,
    member1Name: first.name,
    member1Relation: first.relation,
    member1IsGuardian: '1',
    member1Phone: first.phone,
    member1Address: address,
    member1IdType: '1',
    member1IdNumber: first.idNumber,
    ...secondMember(second, family.away > 0 ? '' : address),
  };
}
const VILLAGES = ['李家', '王庄', '大湾', '石桥', '前进', '柳林', '新寨', '东岗', '下坝', '水口'];
const ROADS = ['人民', '建设', '文化', '解放', '中山', '新华', '和平', '学府'];

/** A parent who is away has no local address, so the cell is empty. */
const secondMember = (member: Member, address: string) => ({
  member2Name: member.name,
  member2Relation: member.relation,
  member2IsGuardian: '1',
  member2Phone: member.phone,
  member2Address: address,
  member2IdType: '1',
  member2IdNumber: member.idNumber,
});

function anotherPlace(random: Random, place: Place): Place {
  const rural = PLACES.filter((other) => other.locality === 'RURAL' && other !== place);
  return random.pick(rural);
}

function validity(random: Random): string {
  const year = random.between(SCHOOL_YEAR - 3, SCHOOL_YEAR);
  const day = dateIn(random, year, 1, 6).slice(4).replaceAll('-', '.');
  // Documents of holders under sixteen are valid for five years.
  return `${year}${day}-${year + 5}${day}`;
}
