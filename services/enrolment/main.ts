import { followCalendar } from '@xueji/infra/runtime/calendar-copy-store.ts';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import { openFolder } from '@xueji/infra/runtime/files-folder.ts';
import { fileRetention } from '@xueji/infra/runtime/files-job.ts';
import { getLinkKey } from '@xueji/infra/runtime/files-link-key.ts';
import { fileRoutes } from '@xueji/infra/runtime/files-routes.ts';
import { startJobs } from '@xueji/infra/runtime/jobs.ts';
import { startService } from '@xueji/infra/runtime/service.ts';
import { approvalClock } from '@xueji/infra/runtime/work-calendar.ts';
import { ANSWERS_TOPIC } from '@xueji/schema/events/transfer-answers.ts';
import { decideDoubleAdmissions } from './admission/decision-store.ts';
import { placeAdmitted, recordArrivals } from './admission/placing-store.ts';
import { AdmissionPlanTable, setAdmissionPlans } from './admission/plan-store.ts';
import { AdmissionTable, admitGraduates, admitParts } from './admission/store.ts';
import { withdrawAdmissions } from './admission/withdrawal-store.ts';
import { CertificateTable } from './certificate-store.ts';
import { addCohortsToClasses } from './class-cohorts-store.ts';
import { enrolmentConsumption } from './consumer.ts';
import { graduateClasses, graduationParts } from './graduation-store.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { OfficePhoneTable, setOfficePhones } from './office-phone-store.ts';
import { HoldTable, MovementTable, PlacementTable, SpellTable } from './placement-store.ts';
import { changeClasses, placeStudents, seatParts } from './placing-store.ts';
import { FILE_TERMS } from './policy/file-terms.ts';
import { contextOf, resolvers } from './resolvers.ts';
import { ROW_MOVES } from './row-moves-store.ts';
import { changeClassLimits, closeClasses, openClasses } from './school-class-store.ts';
import { ClassTable, openSchools, SchoolTable } from './school-store.ts';
import { FILES_AT } from './status-change/change-resolvers.ts';
import { evidenceCommands } from './status-change/evidence-store.ts';
import { removeEndedProofs } from './status-change/proof-store.ts';
import { approvalParts, StatusChangeTable, statusChangeCommands } from './status-change/store.ts';
import { statusChangeSweep } from './status-change/sweep-job.ts';
import { RegionTable, seedRegions } from './unit/region-store.ts';
import { unitPorts } from './unit/unit-resolvers.ts';
import { unitRoutes } from './unit/unit-routes.ts';
import { YearRunResultTable } from './year-run/examine-store.ts';
import { yearRunRetention } from './year-run/retention-job.ts';
import { yearRunSettling } from './year-run/settle-job.ts';
import { cancelYearRuns, startYearRuns, YearRunTable } from './year-run/start-store.ts';
import { yearRuns } from './year-run/year-run-job.ts';

const DAY_MS = 86_400_000;

await startService({
  name: 'enrolment',
  topics: ['schools', 'placements', ANSWERS_TOPIC],
  entities: [
    RegionTable,
    SchoolTable,
    ClassTable,
    PlacementTable,
    HoldTable,
    SpellTable,
    MovementTable,
    CertificateTable,
    YearRunTable,
    YearRunResultTable,
    StatusChangeTable,
    AdmissionPlanTable,
    AdmissionTable,
    OfficePhoneTable,
  ],
  migrations: MIGRATIONS,
  rowMoves: ROW_MOVES,
  resolvers,
  async ports({ db, config, faults, follower }) {
    await seedRegions(db);
    const calendar = await followCalendar(db.jobs);
    const clockOf = ({ now: at }: { now: Date }) => approvalClock(calendar.current(), at);
    const changes = statusChangeCommands(clockOf);
    const evidence = evidenceCommands(clockOf);
    return {
      db,
      calendar,
      clockOf,
      linkKey: await getLinkKey(db.jobs),
      contents: await openFolder(config.XUEJI_FILES, 'enrolment'),
      counts: db.counts,
      // A school has up to 500 classes, so one statement should insert at most 20 schools.
      openSchool: commandPort({ db, faults, mutation: 'openSchool', most: 20, judge: openSchools }),
      openClass: commandPort({ db, faults, mutation: 'openClass', judge: openClasses }),
      closeClass: commandPort({ db, faults, mutation: 'closeClass', judge: closeClasses }),
      addCohorts: commandPort({ db, faults, mutation: 'addCohorts', judge: addCohortsToClasses }),
      changeClassLimit: commandPort({ db, faults, mutation: 'changeClassLimit', judge: changeClassLimits }),
      // A class has up to 65 pupils.
      graduateClass: commandPort({ db, faults, mutation: 'graduateClass', most: 10, judge: graduateClasses, parts: graduationParts }),
      startYearRun: commandPort({ db, faults, mutation: 'startYearRun', most: 10, judge: startYearRuns }),
      cancelYearRun: commandPort({ db, faults, mutation: 'cancelYearRun', judge: cancelYearRuns }),
      // Up to 100 pupils a command.
      placeStudents: commandPort({ db, faults, mutation: 'placeStudents', most: 10, judge: placeStudents, parts: seatParts }),
      changeClasses: commandPort({ db, faults, mutation: 'changeClasses', most: 10, judge: changeClasses, parts: seatParts }),
      setAdmissionPlan: commandPort({ db, faults, mutation: 'setAdmissionPlan', judge: setAdmissionPlans }),
      // Up to 500 graduates a command.
      admitGraduates: commandPort({ db, faults, mutation: 'admitGraduates', most: 5, judge: admitGraduates, parts: admitParts }),
      // Each locks children and then classes. Two in one transaction would lock the children of the second after the classes of the first.
      placeAdmitted: commandPort({ db, faults, mutation: 'placeAdmitted', most: 1, judge: placeAdmitted }),
      recordArrivals: commandPort({ db, faults, mutation: 'recordArrivals', most: 1, judge: recordArrivals }),
      withdrawAdmissions: commandPort({ db, faults, mutation: 'withdrawAdmissions', most: 5, judge: withdrawAdmissions }),
      // Each locks children and then the plans of their admissions.
      decideDoubleAdmission: commandPort({ db, faults, mutation: 'decideDoubleAdmission', most: 1, judge: decideDoubleAdmissions }),
      requestStatusChange: commandPort({ db, faults, mutation: 'requestStatusChange', judge: changes.request }),
      // 20 sets of 100: the most rows that one transaction locks.
      approveStatusChanges: commandPort({
        ...{ db, faults, mutation: 'approveStatusChanges', most: 20, judge: changes.approve, parts: approvalParts },
      }),
      rejectStatusChange: commandPort({ db, faults, mutation: 'rejectStatusChange', judge: changes.reject }),
      withdrawStatusChange: commandPort({ db, faults, mutation: 'withdrawStatusChange', judge: changes.withdraw }),
      askForStatusChangeEvidence: commandPort({ db, faults, mutation: 'askForStatusChangeEvidence', judge: evidence.ask }),
      provideStatusChangeEvidence: commandPort({ db, faults, mutation: 'provideStatusChangeEvidence', judge: evidence.give }),
      ...unitPorts(db, faults, follower.refresh),
      setOfficePhone: commandPort({ db, faults, mutation: 'setOfficePhone', judge: setOfficePhones }),
    };
  },
  context: contextOf,
  workers({ calendar, clockOf, contents }, { db, log, now }) {
    const removeEnded = () => removeEndedProofs(db.jobs, new Date(now().getTime() - FILE_TERMS.proofDaysAfterEnd * DAY_MS));
    const kinds = [
      statusChangeSweep({ db: db.jobs, clockOf, now, log }),
      yearRuns({ now, log }),
      yearRunSettling({ db: db.jobs, now, log }),
      yearRunRetention({ db: db.jobs, now, log }),
      fileRetention({ db: db.jobs, contents, terms: FILE_TERMS, now, log, removeEnded }),
    ];
    return [startJobs({ db: db.jobs, log, kinds }), calendar];
  },
  routes(app, { db, linkKey, contents }, actorOf, { db: { read }, now }) {
    unitRoutes(app, read, actorOf);
    fileRoutes(app, { db, contents, linkKey }, actorOf, now, FILES_AT);
  },
  consumption: (_, { now, faults }) => enrolmentConsumption(now, faults.without),
});
