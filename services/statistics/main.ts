import { startService } from '@xueji/infra/runtime/service.ts';
import { statisticsConsumption } from './consumer.ts';
import { Statistics1700000004000 } from './migrations/1700000004000-Statistics.ts';
import { CountedShards1700000004340 } from './migrations/1700000004340-CountedShards.ts';
import { StageEnds1700000004600 } from './migrations/1700000004600-StageEnds.ts';
import { Watermarks1703300000000 } from './migrations/1703300000000-Watermarks.ts';
import { PlaceIndexes1703400000210, Places1703400000200 } from './migrations/1703400000200-Places.ts';
import { SpecialSchools1704400000020 } from './migrations/1704400000020-SpecialSchools.ts';
import { contextOf, resolvers } from './resolvers.ts';
import { ROW_MOVES } from './row-moves-store.ts';
import { FactTable } from './store.ts';

await startService({
  name: 'statistics',
  topics: [],
  entities: [FactTable],
  migrations: [
    Statistics1700000004000,
    CountedShards1700000004340,
    StageEnds1700000004600,
    Watermarks1703300000000,
    Places1703400000200,
    PlaceIndexes1703400000210,
    SpecialSchools1704400000020,
  ],
  rowMoves: ROW_MOVES,
  resolvers,
  ports: ({ db }) => ({ db }),
  context: contextOf,
  consumption: (_, { now }) => statisticsConsumption(now),
});
