/** What the record says of migrant and left-behind children, and the children of a school of whom it suggests something else than is declared. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { inAnyRange, type Key, type ListOrder, readPages } from '@xueji/infra/runtime/keyset.ts';
import { currentPathOf, type Paths } from '@xueji/infra/runtime/path-changes.ts';
import { ancestorAt, COUNTY_LEVEL, codeOfPath, inRanges, levelOf, rangesOf, readAs } from '@xueji/infra/runtime/scope.ts';
import type { RELATION } from '@xueji/schema/codes/person.ts';
import { getFocusRule } from '../policy/focus-hints.ts';
import type { KnownSpell, LeftBehind } from '../student.ts';
import { SCHOOL_KEY } from '../student-list-store.ts';
import type { DeclaredFact } from './declaration.ts';
import { type FocusChild, type FocusHint, focusHint } from './focus-hint.ts';
import { findSchoolPlaces, type SchoolPlace } from './school-place-store.ts';

export type FocusRecord = {
  readonly id: string;
  readonly path: string;
  readonly birthDate: string;
  readonly hukouDivision: string | null;
  readonly hukouType: string | null;
  readonly migrantChild: boolean;
  readonly leftBehind: LeftBehind;
  readonly orphan: boolean;
  readonly spell: KnownSpell | null;
  readonly hasParent: boolean;
  /** Of the current declaration. */
  readonly otherParentUnable: boolean | null;
  readonly caregiver: number | null;
  readonly lastContactOn: string | null;
};
export type SeenFocus = FocusRecord & { readonly hints: Readonly<Record<DeclaredFact, FocusHint>> };

/** Fathers and mothers, also step and adoptive ones. */
const PARENTS: readonly (keyof typeof RELATION)[] = ['51', '52', '57', '58'];

const HAS_PARENT = `exists (
    select from guardians g where g.student_id = s.student_id and g.is_guardian and g.relation in (${PARENTS.map((code) => `'${code}'`).join(', ')}))`;
const COLUMNS = `
  s.student_id as id, s.path, s.birth_date as "birthDate", s.hukou_division as "hukouDivision", s.hukou_type as "hukouType",
  s.migrant_child as "migrantChild", s.left_behind as "leftBehind", s.orphan, s.spells -> -1 as spell,
  ${HAS_PARENT} as "hasParent", d.other_parent_unable as "otherParentUnable", d.caregiver, d.last_contact_on as "lastContactOn"`;
const FROM = `students s left join declarations d on d.student_id = s.student_id and d.fact = 'LEFT_BEHIND' and d.until_date is null`;
const BY_IDS = statement(`select ${COLUMNS} from ${FROM} where s.student_id = any($1::uuid[]) and ${inRanges('s.path', 2)}`);

type Reading = { readonly db: Pick<Database, 'run'>; readonly paths: Paths; readonly today: string };

/** Records that the actor's units hold. */
export async function findFocus(reading: Reading, actor: Actor, ids: readonly string[]): Promise<Map<string, SeenFocus>> {
  const rows = await reading.db.run<FocusRecord>(BY_IDS, [ids, ...rangesOf(readAs(actor))]);
  return new Map((await withHints(reading, rows)).map((row) => [row.id, row]));
}

async function withHints({ db, paths, today }: Reading, rows: readonly FocusRecord[]): Promise<SeenFocus[]> {
  const schoolOf = ({ spell }: FocusRecord) => (spell === null ? null : paths.currentSchool(spell.schoolId));
  const places = new Map(
    (
      await findSchoolPlaces(
        db,
        rows.flatMap((row) => schoolOf(row) ?? []),
      )
    ).map((place) => [place.schoolId, place]),
  );
  return rows.map((row) => {
    const child = childOf(row, places.get(schoolOf(row) ?? ''), paths);
    const rule = getFocusRule(row.path, today);
    return {
      ...row,
      hints: { MIGRANT_CHILD: focusHint(child, 'MIGRANT_CHILD', rule), LEFT_BEHIND: focusHint(child, 'LEFT_BEHIND', rule) },
    };
  });
}

/** A household register keeps the code of its time, so counties are compared by their current codes. */
function childOf(row: FocusRecord, place: SchoolPlace | undefined, paths: Paths): FocusChild {
  const { spell, hukouDivision, hukouType, orphan, migrantChild, leftBehind, hasParent } = row;
  const household = currentPathOf((hukouDivision ?? '').slice(0, COUNTY_DIGITS), paths);
  return {
    ...{ orphan, migrantChild, leftBehind, hasParent, householdKind: hukouType },
    stage: spell !== null && spell.to === null ? spell.stage : null,
    household: household === null ? null : countyOf(household),
    school: schoolIn(row, place),
  };
}

/** Schools that were opened before their places were kept here: the county is that of the bureau, unless a city runs the school. */
function schoolIn({ path }: FocusRecord, place: SchoolPlace | undefined): FocusChild['school'] {
  const county = countyOf(place?.countyPath ?? ancestorAt(path, COUNTY_LEVEL) ?? '');
  return county === null ? null : { county, locality: place?.locality ?? null };
}

const COUNTY_DIGITS = 6;
const countyOf = (path: string): string | null => (levelOf(path) === COUNTY_LEVEL ? codeOfPath(path) : null);

export const DIFFERENCE_ORDER: ListOrder = { name: 'children with a hint that differs', keys: [{ sql: 's.student_id', type: 'uuid' }] };
export type DifferenceList = {
  readonly actor: Actor;
  /** The school, and those that have merged into it. */
  readonly schools: readonly string[];
  readonly fact: DeclaredFact;
  readonly first: number;
  readonly after: readonly Key[] | null;
};
/** Most schools have fewer pupils, so that one statement reads them. */
const PUPILS_A_STATEMENT = 1000;

/** The pure function decides, so the pupils of the school are read until the page is full. One more than asked for shows that there is a next page. */
export async function listDifferences(reading: Reading, { actor, schools, fact, first, after }: DifferenceList): Promise<SeenFocus[]> {
  const found: SeenFocus[] = [];
  let behind = after;
  for (;;) {
    const [rows = []] = await readPages<FocusRecord>(reading.db, [
      {
        ...{ columns: COLUMNS, from: FROM, order: DIFFERENCE_ORDER, first: PUPILS_A_STATEMENT, after: behind },
        where: (chosen) => [
          `${SCHOOL_KEY} = any(${chosen.add(schools, 'text[]')})`,
          `(s.spells -> -1 ->> 'to') is null`,
          inAnyRange('s.path', readAs(actor), chosen),
        ],
      },
    ]);
    found.push(...(await withHints(reading, rows)).filter(({ hints }) => hints[fact].differs));
    const last = rows.at(-1);
    if (found.length > first || rows.length <= PUPILS_A_STATEMENT || !last) return found.slice(0, first + 1);
    behind = [last.id];
  }
}
