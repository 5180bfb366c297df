/** Schools and classes of one county, with the number of pupils of each class. */
import { dateInChina, schoolYearOf, startClock } from '../../runtime/clock.ts';
import { type Locality, type Place, regionName } from './places.ts';
import { at, type Random } from './random.ts';

export type DemoStage = 'PRIMARY' | 'JUNIOR' | 'SENIOR';
export type DemoClass = { stage: DemoStage; entryYear: number; classNo: number; limit: number };
export type DemoSchool = {
  /** 标识码: category 2, province 2, sequence 6. */
  code: string;
  name: string;
  countyCode: string;
  locality: Locality;
  stages: { stage: DemoStage; years: 6 | 3 }[];
  classes: DemoClass[];
};
export type SeatedClass = { school: DemoSchool; class: DemoClass; pupils: number };

/** The year in which the demo's first grades entered: the current school year. */
export const SCHOOL_YEAR = schoolYearOf(dateInChina(startClock(process.env.XUEJI_NOW)()));
/** Share of pupils (bulletin of 2024: 106, 54 and 29 million), years, and the size that a class may have. */
export const STAGES = {
  PRIMARY: { share: 0.56, years: 6, limit: 45 },
  JUNIOR: { share: 0.285, years: 3, limit: 50 },
  SENIOR: { share: 0.155, years: 3, limit: 50 },
} as const satisfies Record<DemoStage, { share: number; years: 6 | 3; limit: number }>;
/** Share of taken seats at the start. With 70 to 95 %, every class has a free seat for a transfer. */
const FILL = { least: 0.7, usual: 0.825, most: 0.95 };
/** Sequence numbers from here on are far above those that provinces have issued. */
const FIRST_SEQUENCE = 900_001;

const NAMES: Record<'21' | '31' | '34', readonly string[]> = {
  '21': '育才小学 实验小学 第一小学 希望小学 明德小学 第二小学 光明小学 中心小学 红旗小学 春晖小学 文昌小学 向阳小学'.split(' '),
  '31': '实验学校 第一初级中学 育英学校 第二初级中学 启明学校 第三初级中学 文昌学校 第四初级中学'.split(' '),
  '34': '第一高级中学 第二高级中学 实验高级中学 第三高级中学'.split(' '),
};

export type Sequences = (province: string) => string;

/** Sequence numbers of schools, by province; a code is never used twice. */
export function createSequences(): Sequences {
  const next = new Map<string, number>();
  return (province) => {
    const sequence = next.get(province) ?? FIRST_SEQUENCE;
    next.set(province, sequence + 1);
    return String(sequence);
  };
}

/** Opens the parallel classes that the pupils need, and gives every class its number of pupils. The sum is exactly `pupils`. */
export function planCounty(random: Random, place: Place, pupils: number, sequences: Sequences): SeatedClass[] {
  const primary = Math.round(pupils * STAGES.PRIMARY.share);
  const junior = Math.round(pupils * STAGES.JUNIOR.share);
  const wanted: Record<DemoStage, number> = { PRIMARY: primary, JUNIOR: junior, SENIOR: pupils - primary - junior };
  const founder = createFounder(place, sequences);

  return (['PRIMARY', 'JUNIOR', 'SENIOR'] as const).flatMap((stage) => {
    const classes = openClasses(stage, wanted[stage], founder);
    const sizes = shareOut(random, wanted[stage], classes.length, STAGES[stage].limit);
    return classes.map((seated, index) => ({ ...seated, pupils: at(sizes, index) }));
  });
}

/** Opens one class in each grade for each parallel. The schools get parallels in rotation; the remaining classes enlarge the first grades of one school. */
function openClasses(stage: DemoStage, pupils: number, founder: Founder): Omit<SeatedClass, 'pupils'>[] {
  const { years, limit } = STAGES[stage];
  const classes = Math.max(years, Math.round(pupils / (limit * FILL.usual)));
  const lastParallel = Math.floor(classes / years) - 1;
  return Array.from({ length: classes }, (_, index) => {
    const school = founder(stage, Math.min(Math.floor(index / years), lastParallel));
    const entryYear = SCHOOL_YEAR - (index % years);
    const twins = school.classes.filter((other) => other.stage === stage && other.entryYear === entryYear).length;
    const opened = { stage, entryYear, classNo: twins + 1, limit };
    school.classes.push(opened);
    return { school, class: opened };
  });
}

type Founder = (stage: DemoStage, parallel: number) => DemoSchool;

/** Returns the school of the n-th parallel of a stage, and creates it on first use. */
function createFounder(place: Place, sequences: Sequences): Founder {
  const founded = new Map<string, DemoSchool>();
  return (stage, parallel) => {
    const { category, number } = schoolOf(stage, parallel);
    const key = `${category}/${number}`;
    const school = founded.get(key) ?? found(place, category, number, sequences);
    founded.set(key, school);
    if (!school.stages.some((taught) => taught.stage === stage)) school.stages.push({ stage, years: STAGES[stage].years });
    return school;
  };
}

/** Two parallels per primary school, three per junior school, four per senior school. Every third primary parallel is in a nine-year school. */
function schoolOf(stage: DemoStage, parallel: number): { category: keyof typeof NAMES; number: number } {
  if (stage === 'SENIOR') return { category: '34', number: Math.floor(parallel / 4) };
  if (stage === 'JUNIOR') return { category: '31', number: Math.floor(parallel / 3) };
  if (parallel % 6 === 2) return { category: '31', number: Math.floor(parallel / 6) * 2 };
  return { category: '21', number: Math.floor(parallel / 2) };
}

function found(place: Place, category: keyof typeof NAMES, number: number, sequences: Sequences): DemoSchool {
  const province = place.countyCode.slice(0, 2);
  const round = Math.floor(number / NAMES[category].length);
  const name = at(NAMES[category], number % NAMES[category].length);
  return {
    code: category + province + sequences(province),
    name: regionName(place.countyCode) + name + (round > 0 ? `（分校${round}）` : ''),
    countyCode: place.countyCode,
    locality: localityOf(place.locality, category, number),
    stages: [],
    classes: [],
  };
}

/** The first school of a kind and all senior schools are in the county seat. */
function localityOf(county: Locality, category: keyof typeof NAMES, number: number): Locality {
  if (county === 'URBAN') return 'URBAN';
  if (category === '34') return 'TOWN';
  if (county === 'TOWN') return number % 3 === 2 ? 'RURAL' : 'TOWN';
  return number === 0 && category === '21' ? 'TOWN' : 'RURAL';
}

/** Random class sizes within the bounds of `FILL`. They add up to `pupils`. */
function shareOut(random: Random, pupils: number, classes: number, limit: number): number[] {
  const mean = pupils / classes;
  // Minus one, because of rounding.
  const swing = Math.max(0, Math.min(mean - limit * FILL.least, limit * FILL.most - mean) - 1);
  const sizes: number[] = [];
  let owed = 0;
  // Classes come in pairs: one is above the mean by as much as the other is below it, so the sum does not change.
  for (let index = 0; index < classes; index += 2) {
    const offset = (random.below(2001) / 1000 - 1) * swing;
    for (const size of index + 1 < classes ? [mean + offset, mean - offset] : [mean]) {
      const whole = Math.round(size + owed);
      owed += size - whole;
      sizes.push(whole);
    }
  }
  return sizes;
}
