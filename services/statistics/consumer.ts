/** What statistics do when identity records facts of a student, enrolment places, and schools come to lie in other counties. */
import type { Clock } from '@xueji/infra/runtime/clock.ts';
import type { Consumption } from '@xueji/infra/runtime/consumer.ts';
import type { Tx } from '@xueji/infra/runtime/database.ts';
import { AT_SCHOOL, ON_ROLLS } from '@xueji/schema/events/placements.ts';
import type { PathEvent } from '@xueji/schema/events/schools.ts';
import { contractsOf, type EventFor } from '@xueji/schema/events/topics.ts';
import { withCounty, withoutPlace, withPerson, withPlace } from './fact.ts';
import { changeFacts, type FactChange, findSchoolPlaces, placeSchools } from './store.ts';
import { watermarksOf } from './watermark.ts';

type Read = Exclude<EventFor<'statistics'>, PathEvent>;
type SchoolChanged = Extract<Read, { type: 'SchoolChanged' }>;
type OfStudent = Exclude<Read, SchoolChanged>;

export const statisticsConsumption = (now: Clock): Consumption => ({
  contracts: contractsOf('statistics'),
  async apply(tx, incoming) {
    const events = incoming as unknown as readonly Read[];
    const moved = await changesOfSchools(
      tx,
      events.filter((event) => event.type === 'SchoolChanged'),
    );
    const changes = await changesOfStudents(
      tx,
      events.filter((event) => event.type !== 'SchoolChanged'),
    );
    if (moved.length + changes.length > 0) await changeFacts(tx, [...moved, ...changes], watermarksOf(incoming), now());
  },
});

/** The pupils of a school are counted in its current county. */
async function changesOfSchools(tx: Tx, events: readonly SchoolChanged[]): Promise<FactChange[]> {
  if (events.length === 0) return [];
  const places = new Map(events.map(({ body }) => [body.schoolId, body.countyPath]));
  const pupils = await placeSchools(
    tx,
    [...places].map(([schoolId, place]) => ({ schoolId, place })),
  );
  return pupils.map(({ studentId, schoolId }) => ({ studentId, apply: (fact) => withCounty(fact, places.get(schoolId) ?? '') }));
}

/** A placement event may be older than the known place of its school. */
async function changesOfStudents(tx: Tx, events: readonly OfStudent[]): Promise<FactChange[]> {
  const schoolIds = events.flatMap(({ type, body }) => ('schoolId' in body && type !== 'StudentGraduated' ? [body.schoolId] : []));
  const known = schoolIds.length > 0 ? await findSchoolPlaces(tx, [...new Set(schoolIds)]) : [];
  const places = new Map(known.map(({ schoolId, place }) => [schoolId, place]));
  return events.map((event) => changeOf(event, places));
}

/** What an event changes in the facts of a student. `places`: counties by school. Pure. */
export function changeOf({ type, body }: OfStudent, places: ReadonlyMap<string, string>): FactChange {
  switch (type) {
    case 'StudentFactsRecorded':
      return { studentId: body.studentId, apply: (fact) => withPerson(fact, body.facts) };
    case 'PlacementOpened':
    case 'PlacementMoved':
      return {
        studentId: body.studentId,
        apply: (fact) => withPlace(fact, { ...body, countyPath: places.get(body.schoolId) ?? body.countyPath }),
      };
    case 'StudentStatusChanged': {
      if (!ON_ROLLS.includes(body.toStatus)) return { studentId: body.studentId, apply: withoutPlace };
      const place = { ...body, countyPath: places.get(body.schoolId) ?? body.countyPath };
      return { studentId: body.studentId, apply: (fact) => withPlace(fact, place, !AT_SCHOOL.includes(body.toStatus)) };
    }
    case 'StudentGraduated':
      return { studentId: body.studentId, apply: withoutPlace };
  }
}
