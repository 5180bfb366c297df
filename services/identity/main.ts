import { createSecretKey } from 'node:crypto';
import { dateInChina } from '@xueji/infra/runtime/clock.ts';
import { commandPort } from '@xueji/infra/runtime/command.ts';
import { startService } from '@xueji/infra/runtime/service.ts';
import { ANSWERS_TOPIC } from '@xueji/schema/events/transfer-answers.ts';
import { identityConsumption } from './consumer.ts';
import { issueGuardianCodes } from './guardian-code-store.ts';
import { startImports } from './import-job.ts';
import { ImportTable } from './import-store.ts';
import { Students1700000001000 } from './migrations/1700000001000-Students.ts';
import { Matching1700000001100 } from './migrations/1700000001100-Matching.ts';
import { RecordPackages1700000001110 } from './migrations/1700000001110-RecordPackages.ts';
import { DoubleKeys1700000003100 } from './migrations/1700000003100-DoubleKeys.ts';
import { RosterPieces1700000003200 } from './migrations/1700000003200-RosterPieces.ts';
import { getMatchLimit } from './policy/match-limits.ts';
import { RecordPackageTable } from './record-package-store.ts';
import { contextOf, type Ports, resolvers } from './resolvers.ts';
import { GuardianTable, NumberHistoryTable, StudentTable } from './student-store.ts';
import { rosterRoutes } from './upload.ts';

await startService<Ports>({
  name: 'identity',
  topics: ['students', ANSWERS_TOPIC],
  entities: [StudentTable, GuardianTable, NumberHistoryTable, ImportTable, RecordPackageTable],
  migrations: [
    Students1700000001000,
    Matching1700000001100,
    RecordPackages1700000001110,
    DoubleKeys1700000003100,
    RosterPieces1700000003200,
  ],
  resolvers,
  ports({ db, config, faults, now, log }) {
    getMatchLimit('', dateInChina(now()));
    if (!config.XUEJI_NUMBER_KEY) throw new Error('Configuration: XUEJI_NUMBER_KEY is missing: 64 hex digits, kept for ever');
    const numberKey = createSecretKey(config.XUEJI_NUMBER_KEY, 'hex');
    return {
      db,
      numberKey,
      imports: startImports({ db: db.jobs, numberKey, now, log }),
      issueGuardianCode: commandPort({ db, faults, mutation: 'issueGuardianCode', judge: issueGuardianCodes(numberKey) }),
    };
  },
  context: contextOf,
  consumption: (_, { now }) => identityConsumption(now),
  routes: (app, ports, actorOf, { db, now }) => rosterRoutes(app, { ...ports, db: db.jobs }, actorOf, now),
});
