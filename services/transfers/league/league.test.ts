import { randomUUID } from 'node:crypto';
import { endOfDate, startOfDate } from '@xueji/infra/runtime/clock.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { levelOf, pathRange } from '@xueji/infra/runtime/scope.ts';
import { openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { answered, approveOne, asked, clockAt, inStatus } from '../case/case-testing.ts';
import { TransferTable } from '../case/table-store.ts';
import type { Transfer } from '../case/transfer.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { completionRate, leagueLoader } from './league-resolvers.ts';
import { countLeagues } from './league-store.ts';

const china = (text: string) => new Date(`${text}+08:00`);
/** Entered on Tuesday 24 November; each step has a day of its own, the second is late. */
const DAYS = ['2026-11-25T10:00:00', '2026-12-20T10:00:00', '2026-12-21T10:00:00', '2026-12-22T10:00:00'].map(china);

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [TransferTable], migrations: MIGRATIONS });
  const late = DAYS.reduce((transfer, at) => approveOne(transfer, clockAt(at)), answered());
  const rows: Transfer[] = [late, answered(), asked(), inStatus('REJECTED'), inStatus('COMPLETED'), inStatus('REFUSED')];
  await db.source
    .getRepository(TransferTable)
    .insert(rows.map((transfer) => ({ ...transfer, id: randomUUID(), studentId: randomUUID() })) as never);
});
afterAll(() => db.close());

const count = async (path: string, level: number, asOf: Date) => {
  const [counted] = await countLeagues(db, [{ scope: pathRange(path), level }], { asOf, since: null });
  return counted ?? { cases: [], steps: [] };
};

test('cases count where the receiving school lies, by province and in all', async () => {
  const { cases: rows } = await count('', 1, china('2027-01-01T00:00:00'));
  const counts = { requested: 6, completed: 1, refused: 1, rejected: 1, withdrawn: 0, expired: 0, open: 3 };
  expect(rows).toEqual([
    { unit: '41', ...counts },
    { unit: null, ...counts },
  ]);
  expect(completionRate({ unit: null, ...counts })).toBe(1 / 5);
});

test('steps count at the unit that takes them, with what was late and what is overdue', async () => {
  const { steps: rows } = await count('', 1, china('2027-01-01T00:00:00'));
  const of = (unit: string, level: string) => rows.find((row) => row.unit === unit && row.level === level);
  // The school's step of the open case has waited since November; the rejection and two approvals are decided.
  expect(of('41', 'SCHOOL')).toMatchObject({ decided: 3, late: 0, waiting: 1, overdue: 1 });
  // From 25 November to 20 December.
  expect(of('41', 'COUNTY')).toMatchObject({ decided: 2, late: 1, waiting: 0 });
  expect(of('41', 'COUNTY')?.p90Hours).toBeCloseTo(25 * 24 * 0.9);
  expect(of('44', 'COUNTY')).toMatchObject({ decided: 2, late: 0 });
});

test('as of an earlier day, it is as it was then', async () => {
  const [all] = (await count('41', 2, china('2026-11-24T09:59:59'))).cases.filter(({ unit }) => unit === null);
  expect(all?.requested ?? 0).toBe(0);
  const { steps } = await count('41', 2, china('2026-12-11T00:00:00'));
  const county = steps.find((row) => row.unit === '41/4116' && row.level === 'COUNTY');
  // The late one was waiting then, and already overdue: its term ended on 9 December.
  expect(county).toMatchObject({ decided: 1, waiting: 1, overdue: 1 });
});

test('a step is overdue after 24:00 of its last day, and not on that day', async () => {
  const school = async (asOf: Date) => (await count('41', 2, asOf)).steps.find((row) => row.unit === '41/4116' && row.level === 'SCHOOL');
  // The school's step of the open case ends with 8 December.
  expect(await school(endOfDate('2026-12-08'))).toMatchObject({ waiting: 1, overdue: 0 });
  expect(await school(new Date(endOfDate('2026-12-08').getTime() + 1))).toMatchObject({ waiting: 1, overdue: 1 });
});

test('a region sees nothing of another’s', async () => {
  expect((await count('44', 2, china('2027-01-01T00:00:00'))).cases).toEqual([]);
});

test('many regions take two statements, each with what it would have alone', async () => {
  let statements = 0;
  const counting = {
    run: ((...asked) => {
      statements += 1;
      return db.run(...asked);
    }) as Database['run'],
  };
  const leagues = leagueLoader(counting);
  const asked = (path: string) => ({
    path,
    scope: pathRange(path),
    level: levelOf(path) + 1,
    asOf: china('2027-01-01T00:00:00'),
    since: null,
  });
  const paths = ['41', '41/4116', '41/4116/411628', '44', '41', '65'];
  const together = await leagues.loadMany(paths.map(asked));
  expect(statements).toBe(2);
  for (const [index, path] of paths.entries()) expect(together[index]).toEqual(await leagueLoader(db).load(asked(path)));
  expect(together[0]).toMatchObject({ total: { requested: 6 }, regions: [{ unit: '41/4116' }] });
  expect(together[5]).toMatchObject({ total: { requested: 0, steps: [] }, regions: [] });
});

test('only cases since a date are counted', async () => {
  const at = { asOf: china('2027-01-01T00:00:00'), since: startOfDate('2026-11-25') };
  const [counted] = await countLeagues(db, [{ scope: pathRange(''), level: 1 }], at);
  expect(counted).toEqual({ cases: [], steps: [] });
});
