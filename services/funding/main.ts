import { startService } from '@xueji/infra/runtime/service.ts';
import { ANSWERS_TOPIC } from '@xueji/schema/events/transfer-answers.ts';
import { fundingConsumption } from './consumer.ts';
import { Funding1700000003000 } from './migrations/1700000003000-Funding.ts';
import { StageEnds1700000003620 } from './migrations/1700000003620-StageEnds.ts';
import { EntitledClass1703300000000 } from './migrations/1703300000000-EntitledClass.ts';
import { UnitIndexes1703400000300 } from './migrations/1703400000300-UnitIndexes.ts';
import { contextOf, resolvers } from './resolvers.ts';
import { ROW_MOVES } from './row-moves-store.ts';
import { EntitlementTable, SchoolPathTable } from './store.ts';

await startService({
  name: 'funding',
  topics: ['entitlements', ANSWERS_TOPIC],
  entities: [EntitlementTable, SchoolPathTable],
  migrations: [Funding1700000003000, StageEnds1700000003620, EntitledClass1703300000000, UnitIndexes1703400000300],
  rowMoves: ROW_MOVES,
  resolvers,
  ports: ({ db }) => ({ db }),
  context: contextOf,
  consumption: (_, { now, follower }) => fundingConsumption(now, () => follower.paths()),
});
