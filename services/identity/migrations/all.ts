/** Every migration of identity, in order. */
import { Students1700000001000 } from './1700000001000-Students.ts';
import { Matching1700000001100 } from './1700000001100-Matching.ts';
import { RecordPackages1700000001110 } from './1700000001110-RecordPackages.ts';
import { DoubleKeys1700000003100 } from './1700000003100-DoubleKeys.ts';
import { RosterPieces1700000003200 } from './1700000003200-RosterPieces.ts';
import { StudentLists1703200000000 } from './1703200000000-StudentLists.ts';
import { UnitIndexes1703400000410, UnitPaths1703400000400 } from './1703400000400-UnitPaths.ts';
import { CancelledImports1704200000010 } from './1704200000010-CancelledImports.ts';

export const MIGRATIONS = [
  Students1700000001000,
  Matching1700000001100,
  RecordPackages1700000001110,
  DoubleKeys1700000003100,
  RosterPieces1700000003200,
  StudentLists1703200000000,
  UnitPaths1703400000400,
  UnitIndexes1703400000410,
  CancelledImports1704200000010,
];
