import { createSecretKey } from 'node:crypto';
import { startService } from '@xueji/infra/runtime/service.ts';
import { identityConsumption } from './consumer.ts';
import { startImports } from './import-job.ts';
import { ImportTable } from './import-store.ts';
import { Students1700000001000 } from './migrations/1700000001000-Students.ts';
import { contextOf, type Ports, resolvers } from './resolvers.ts';
import { GuardianTable, NumberHistoryTable, StudentTable } from './student-store.ts';
import { rosterRoutes } from './upload.ts';

await startService<Ports>({
  name: 'identity',
  topics: ['students'],
  entities: [StudentTable, GuardianTable, NumberHistoryTable, ImportTable],
  migrations: [Students1700000001000],
  resolvers,
  ports({ db, config, now, log }) {
    if (!config.XUEJI_NUMBER_KEY) throw new Error('Configuration: XUEJI_NUMBER_KEY is missing: 64 hex digits, kept for ever');
    const numberKey = createSecretKey(config.XUEJI_NUMBER_KEY, 'hex');
    return { db, numberKey, imports: startImports({ db, numberKey, now, log }) };
  },
  context: contextOf,
  consumption: (_, { now }) => identityConsumption(now),
  routes: (app, ports, actorOf, { now }) => rosterRoutes(app, ports, actorOf, now),
});
