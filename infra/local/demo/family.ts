/** Families of the demo: members, their phones, and which parents are away. */
import type { IdNumbers } from './id-number.ts';
import { dottedGiven, dottedName, givenName, type Sex, surname } from './names.ts';
import type { Locality, Place } from './places.ts';
import type { Random } from './random.ts';

/** `relation` is a code of GB/T 4761. */
export type Member = { name: string; relation: string; sex: Sex; birthDate: string; phone: string; idNumber: string };
export type Family = {
  ethnicity: string;
  /** 户口性质: 1 农业, 2 非农业. */
  hukouType: '1' | '2';
  /** Parents who are away for three months or more. */
  away: 0 | 1 | 2;
  orphan: boolean;
  /** The school calls the first member. A parent who is away is second. */
  members: [Member, Member];
  /** Makes the pupil's name for this sex. */
  nameChild(sex: Sex): string;
};
export type Source = { random: Random; idNumbers: IdNumbers; nextPhone(): string };

/** Share of families with a rural household register, and of these the ones with one or both parents away. */
const RURAL_HUKOU: Record<Locality, number> = { URBAN: 0.15, TOWN: 0.5, RURAL: 0.92 };
const AWAY: Record<Locality, readonly (readonly [0 | 1 | 2, number])[]> = {
  URBAN: [
    [0, 96],
    [1, 3],
    [2, 1],
  ],
  TOWN: [
    [0, 84],
    [1, 9],
    [2, 7],
  ],
  RURAL: [
    [0, 70],
    [1, 12],
    [2, 18],
  ],
};
const ORPHANS = 0.0015;
/** Share of 维吾尔 and 哈萨克 pupils at inland schools. It is higher than in reality, so that names with a dot are tested often. */
const DOTTED_NAMES = 0.05;
const WOMEN: readonly string[] = ['52', '62', '64'];
const GRANDPARENTS = ['61', '62', '63', '64'] as const;

export function createSource(random: Random, idNumbers: IdNumbers): Source {
  let phones = 0;
  return {
    random,
    idNumbers,
    /** 17900 to 17999 are access codes of IP telephony, so no mobile number begins with 179. */
    nextPhone: () => `179${String(++phones).padStart(8, '0')}`,
  };
}

export function makeFamily(source: Source, place: Place, locality: Locality, childBirthYear: number): Family {
  const { random } = source;
  const hukouType = random.chance(RURAL_HUKOU[locality]) ? '1' : '2';
  const orphan = random.chance(ORPHANS);
  const away = hukouType === '1' && !orphan ? random.weighted(AWAY[locality]) : 0;
  const relations = whoStands(random, orphan, away);
  const dotted = random.chance(DOTTED_NAMES);
  const familyName = surname(random);
  const father = dotted ? dottedGiven(random, 'MALE') : familyName;
  const parentsBirthYear = childBirthYear - random.between(22, 33);

  const member = (relation: string): Member => {
    const sex: Sex = WOMEN.includes(relation) ? 'FEMALE' : 'MALE';
    const elder = relation.startsWith('6');
    const birthDate = dateIn(random, parentsBirthYear + random.between(-2, 2) - (elder ? random.between(20, 26) : 0));
    const own = relation === '51' || relation === '61' ? familyName : surname(random);
    const name = dotted ? memberDotted(random, relation, sex, father) : own + givenName(random, elder ? 'ELDER' : 'PARENT', sex);
    return { name, relation, sex, birthDate, phone: source.nextPhone(), idNumber: source.idNumbers({ birthDate, sex }) };
  };

  return {
    ethnicity: dotted ? random.pick(['05', '05', '05', '17']) : random.weighted(place.ethnicities),
    hukouType,
    away,
    orphan,
    members: [member(relations[0]), member(relations[1])],
    nameChild: (sex) => (dotted ? dottedName(random, sex, father) : familyName + givenName(random, 'PUPIL', sex)),
  };
}

/** Relations of the two members on the form. When both parents are away, a grandparent looks after the child and the father stays guardian. */
function whoStands(random: Random, orphan: boolean, away: 0 | 1 | 2): readonly [string, string] {
  if (orphan) return random.pick([['61', '62'] as const, ['63', '64'] as const]);
  if (away === 2) return [random.pick(GRANDPARENTS), '51'];
  return away === 1 ? ['52', '51'] : ['51', '52'];
}

/** A random day of the year. Days 29 to 31 are left out, so that every month has the day. */
export function dateIn(random: Random, year: number, firstMonth = 1, lastMonth = 12): string {
  const month = random.between(firstMonth, lastMonth);
  return `${year}-${String(month).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
}

const memberDotted = (random: Random, relation: string, sex: Sex, father: string): string =>
  relation === '51' ? `${father}·${dottedGiven(random, 'MALE')}` : dottedName(random, sex, dottedGiven(random, 'MALE'));
