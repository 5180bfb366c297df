/** The tables of transfers, in the order in which they came about. */
import { Transfers1700000001000 } from './1700000001000-Transfers.ts';
import { Cases1700000001010 } from './1700000001010-Cases.ts';
import { Feed1700000001200 } from './1700000001200-Feed.ts';
import { Partners1700000001300 } from './1700000001300-Partners.ts';
import { Tracking1700000001400 } from './1700000001400-Tracking.ts';
import { Leaner1700000001500 } from './1700000001500-Leaner.ts';
import { PartnerFields1700000001600 } from './1700000001600-PartnerFields.ts';
import { InternalVersions1700000001700 } from './1700000001700-InternalVersions.ts';
import { WebhookBatches1700000002200 } from './1700000002200-WebhookBatches.ts';
import { LeagueSteps1700000003400, OlderLeagueSteps1700000003410 } from './1700000003400-LeagueSteps.ts';
import { WebhookTurns1700000003500 } from './1700000003500-WebhookTurns.ts';
import { NoticeDays1700000003610 } from './1700000003610-NoticeDays.ts';
import { SchoolUnits1703300000000 } from './1703300000000-SchoolUnits.ts';
import { ListIndexes1703300000100 } from './1703300000100-ListIndexes.ts';
import { Files1703500000000 } from './1703500000000-Files.ts';
import { SpecialSchools1704400000010 } from './1704400000010-SpecialSchools.ts';

export const MIGRATIONS = [
  Transfers1700000001000,
  Cases1700000001010,
  Feed1700000001200,
  Partners1700000001300,
  Tracking1700000001400,
  Leaner1700000001500,
  PartnerFields1700000001600,
  InternalVersions1700000001700,
  WebhookBatches1700000002200,
  LeagueSteps1700000003400,
  OlderLeagueSteps1700000003410,
  WebhookTurns1700000003500,
  NoticeDays1700000003610,
  SchoolUnits1703300000000,
  ListIndexes1703300000100,
  Files1703500000000,
  SpecialSchools1704400000010,
];
