import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import { startService } from '@xueji/infra/runtime/service.ts';
import { ANSWERS_TOPIC } from '@xueji/schema/events/transfer-answers.ts';
import { enrolmentConsumption } from './consumer.ts';
import { graduateClasses, graduationParts } from './graduation-store.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { OfficePhoneTable, setOfficePhones } from './office-phone-store.ts';
import { HoldTable, MovementTable, PlacementTable, SpellTable } from './placement-store.ts';
import { changeClasses, placeStudents, seatParts } from './placing-store.ts';
import { getClassSize } from './policy/class-size.ts';
import { contextOf, resolvers } from './resolvers.ts';
import { ROW_MOVES } from './row-moves-store.ts';
import { changeClassLimits, closeClasses, openClasses } from './school-class-store.ts';
import { ClassTable, openSchools, SchoolTable } from './school-store.ts';
import { RegionTable, seedRegions } from './unit/region-store.ts';
import { unitPorts } from './unit/unit-resolvers.ts';
import { unitRoutes } from './unit/unit-routes.ts';

await startService({
  name: 'enrolment',
  topics: ['schools', 'placements', ANSWERS_TOPIC],
  entities: [RegionTable, SchoolTable, ClassTable, PlacementTable, HoldTable, SpellTable, MovementTable, OfficePhoneTable],
  migrations: MIGRATIONS,
  rowMoves: ROW_MOVES,
  resolvers,
  async ports({ db, faults, now, follower }) {
    getClassSize('', dateInChina(now()));
    await seedRegions(db);
    return {
      db,
      counts: db.counts,
      // A school has up to 500 classes, so one statement should insert at most 20 schools.
      openSchool: commandPort({ db, faults, mutation: 'openSchool', most: 20, judge: openSchools }),
      openClass: commandPort({ db, faults, mutation: 'openClass', judge: openClasses }),
      closeClass: commandPort({ db, faults, mutation: 'closeClass', judge: closeClasses }),
      changeClassLimit: commandPort({ db, faults, mutation: 'changeClassLimit', judge: changeClassLimits }),
      // A class has up to 65 pupils.
      graduateClass: commandPort({ db, faults, mutation: 'graduateClass', most: 10, judge: graduateClasses, parts: graduationParts }),
      // Up to 100 pupils a command.
      placeStudents: commandPort({ db, faults, mutation: 'placeStudents', most: 10, judge: placeStudents, parts: seatParts }),
      changeClasses: commandPort({ db, faults, mutation: 'changeClasses', most: 10, judge: changeClasses, parts: seatParts }),
      ...unitPorts(db, faults, follower.refresh),
      setOfficePhone: commandPort({ db, faults, mutation: 'setOfficePhone', judge: setOfficePhones }),
    };
  },
  context: contextOf,
  routes: (app, _, actorOf, { db }) => unitRoutes(app, db.read, actorOf),
  consumption: (_, { now, faults }) => enrolmentConsumption(now, faults.without),
});
