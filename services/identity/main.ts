import { createSecretKey } from 'node:crypto';
import { followCalendar } from '@xueji/infra/runtime/calendar-copy-store.ts';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import { openFolder } from '@xueji/infra/runtime/files-folder.ts';
import { fileRetention } from '@xueji/infra/runtime/files-job.ts';
import { getLinkKey } from '@xueji/infra/runtime/files-link-key.ts';
import { fileRoutes } from '@xueji/infra/runtime/files-routes.ts';
import { startJobs } from '@xueji/infra/runtime/jobs.ts';
import { startService } from '@xueji/infra/runtime/service.ts';
import { approvalClock } from '@xueji/infra/runtime/work-calendar.ts';
import { FACTS_TOPIC } from '@xueji/schema/events/student-facts.ts';
import { ANSWERS_TOPIC } from '@xueji/schema/events/transfer-answers.ts';
import { cancelImports } from './cancel-store.ts';
import { identityConsumption } from './consumer.ts';
import { declareFacts } from './focus/declare-store.ts';
import { issueGuardianCodes } from './guardian-code-store.ts';
import { admissionImports, rosterImports, uploadSweep } from './import-job.ts';
import { ImportTable } from './import-store.ts';
import { KEY_FILES_AT, removeEndedEvidence } from './key-change-file-store.ts';
import { approveKeyChanges, rejectKeyChanges, requestKeyChanges, withdrawKeyChanges } from './key-change-store.ts';
import { keyChangeSweep } from './key-change-sweep-store.ts';
import { askForKeyEvidences, giveKeyEvidences } from './key-evidence-store.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { initialsFilling } from './name-initials-store.ts';
import { setPhotos } from './photo-store.ts';
import { FILE_TERMS } from './policy/file-terms.ts';
import { getKeyChangeRule, PROCEDURES } from './policy/key-changes.ts';
import { problemCasePublishing } from './problem-case-event-store.ts';
import { RecordPackageTable } from './record-package-store.ts';
import { contextOf, type Ports, resolvers } from './resolvers.ts';
import { ROW_MOVES } from './row-moves-store.ts';
import { correctStudents } from './student-change-store.ts';
import { GuardianTable, NumberHistoryTable, StudentTable } from './student-store.ts';
import { rosterRoutes } from './upload.ts';

const DAY_MS = 86_400_000;

await startService<Ports>({
  name: 'identity',
  topics: ['students', FACTS_TOPIC, ANSWERS_TOPIC],
  entities: [StudentTable, GuardianTable, NumberHistoryTable, ImportTable, RecordPackageTable],
  migrations: MIGRATIONS,
  rowMoves: ROW_MOVES,
  resolvers,
  async ports({ db, config, faults, now, log }) {
    for (const procedure of PROCEDURES) getKeyChangeRule(procedure, '', dateInChina(now()));
    if (!config.XUEJI_NUMBER_KEY) throw new Error('Configuration: XUEJI_NUMBER_KEY is missing: 64 hex digits, kept for ever');
    const numberKey = createSecretKey(config.XUEJI_NUMBER_KEY, 'hex');
    const calendar = await followCalendar(db.jobs);
    const clockOf = ({ now: at }: { now: Date }) => approvalClock(calendar.current(), at);
    const keyChanges = { key: numberKey, clockOf };
    const contents = await openFolder(config.XUEJI_FILES, 'identity');
    const removeEnded = () => removeEndedEvidence(db.jobs, new Date(now().getTime() - FILE_TERMS.evidenceDaysAfterEnd * DAY_MS));
    const retention = fileRetention({ db: db.jobs, contents, terms: FILE_TERMS, now, log, removeEnded });
    return {
      db,
      counts: db.counts,
      numberKey,
      jobs: startJobs({
        ...{ db: db.jobs, log },
        kinds: [
          ...[rosterImports({ db: db.jobs, numberKey, now }), admissionImports({ db: db.jobs, numberKey, now })],
          ...[uploadSweep(db.jobs), initialsFilling(db.jobs, now), problemCasePublishing(db.jobs)],
          ...[keyChangeSweep({ db: db.jobs, clockOf, now, log }), retention],
        ],
      }),
      calendar,
      contents,
      linkKey: await getLinkKey(db.jobs),
      cancelImport: commandPort({ db, faults, mutation: 'cancelRosterImport', judge: cancelImports }),
      correctStudent: commandPort({ db, faults, mutation: 'correctStudent', judge: correctStudents(numberKey) }),
      setStudentPhoto: commandPort({ db, faults, mutation: 'setStudentPhoto', most: 1, judge: setPhotos }),
      declareMigrantChild: commandPort({ db, faults, mutation: 'declareMigrantChild', judge: declareFacts }),
      declareLeftBehind: commandPort({ db, faults, mutation: 'declareLeftBehind', judge: declareFacts }),
      requestKeyDataChange: commandPort({ db, faults, mutation: 'requestKeyDataChange', judge: requestKeyChanges(keyChanges) }),
      approveKeyDataChange: commandPort({ db, faults, mutation: 'approveKeyDataChange', judge: approveKeyChanges(keyChanges) }),
      rejectKeyDataChange: commandPort({ db, faults, mutation: 'rejectKeyDataChange', judge: rejectKeyChanges(keyChanges) }),
      withdrawKeyDataChange: commandPort({ db, faults, mutation: 'withdrawKeyDataChange', judge: withdrawKeyChanges }),
      askForKeyDataEvidence: commandPort({ db, faults, mutation: 'askForKeyDataEvidence', judge: askForKeyEvidences(keyChanges) }),
      provideKeyDataEvidence: commandPort({ db, faults, mutation: 'provideKeyDataEvidence', judge: giveKeyEvidences(keyChanges) }),
      issueGuardianCode: commandPort({ db, faults, mutation: 'issueGuardianCode', judge: issueGuardianCodes(numberKey) }),
    };
  },
  context: contextOf,
  workers: ({ jobs, calendar }) => [jobs, calendar],
  consumption: (_, { now }) => identityConsumption(now),
  routes(app, ports, actorOf, { db, now }) {
    rosterRoutes(app, { ...ports, db: db.jobs }, actorOf, now);
    fileRoutes(app, ports, actorOf, now, KEY_FILES_AT);
  },
});
