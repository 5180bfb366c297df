import { startService } from '@xueji/infra/runtime/service.ts';
import { ANSWERS_TOPIC } from '@xueji/schema/events/transfer-answers.ts';
import { fundingConsumption } from './consumer.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { contextOf, resolvers } from './resolvers.ts';
import { ROW_MOVES } from './row-moves-store.ts';
import { SchoolMergeTable } from './school-merge-store.ts';
import { EntitlementTable, SchoolPathTable } from './store.ts';

await startService({
  name: 'funding',
  topics: ['entitlements', ANSWERS_TOPIC],
  entities: [EntitlementTable, SchoolPathTable, SchoolMergeTable],
  migrations: MIGRATIONS,
  rowMoves: ROW_MOVES,
  resolvers,
  ports: ({ db }) => ({ db }),
  context: contextOf,
  consumption: (_, { now, follower }) => fundingConsumption(now, () => follower.paths()),
});
