import { startService } from '@xueji/infra/runtime/service.ts';
import { statisticsConsumption } from './consumer.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { contextOf, resolvers } from './resolvers.ts';
import { ROW_MOVES } from './row-moves-store.ts';
import { FactTable } from './store.ts';

await startService({
  name: 'statistics',
  topics: [],
  entities: [FactTable],
  migrations: MIGRATIONS,
  rowMoves: ROW_MOVES,
  resolvers,
  ports: ({ db }) => ({ db }),
  context: contextOf,
  consumption: (_, { now }) => statisticsConsumption(now),
});
