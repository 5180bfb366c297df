/** Deadlines on a real PostgreSQL: what is due is found by whoever looks, once, and a notice of holidays moves what is open. */
import { randomUUID } from 'node:crypto';
import { type Command, commandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { anActor, openTestDatabase, saidBy } from '@xueji/infra/runtime/testing.ts';
import { type Calendars, importNotices, openCalendars } from '../calendar/calendar-store.ts';
import type { Notice } from '../calendar/notice.ts';
import { isWorkday } from '../calendar/work-calendar.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { answered, FROM, NOW } from './case-testing.ts';
import { TransferTable } from './store.ts';
import { sweepOnce } from './sweep-job.ts';
import type { Transfer } from './transfer.ts';
import { findTransfers, listOwnWork } from './transfer-store.ts';

let db: Database;
let calendars: Calendars;
beforeEach(async () => {
  db = await openTestDatabase({ entities: [TransferTable], migrations: MIGRATIONS });
  calendars = await openCalendars(db);
});
afterEach(() => db.close());

const at = (text: string) => () => new Date(`${text}+08:00`);
const sweep = (text: string) => sweepOnce({ db, calendars, now: at(text) });
const NATION = anActor('office', '');

/** Cases in their first step, entered on 24 November 2026. */
async function waiting(count: number): Promise<Transfer[]> {
  const rows = Array.from({ length: count }, () => ({
    ...answered(),
    id: randomUUID(),
    studentId: randomUUID(),
    calendarVersion: calendars.current().version,
  }));
  await db.source.getRepository(TransferTable).insert(rows as never);
  return rows;
}
const reread = (rows: readonly Transfer[]) =>
  findTransfers(
    db,
    NATION,
    rows.map(({ id }) => id),
  );
const saidOf = async (type: string) => (await saidBy(db)).filter((event) => event.type === type);
const notice = (more: Partial<Notice>): Command<Notice> => ({
  actor: anActor('operator', ''),
  key: randomUUID(),
  input: { year: 2026, holidays: ['2026-01-01'], workdays: [], source: '国办发明电〔2025〕7号', ...more },
  now: NOW,
  requestId: 'test',
});
const load = async (command: Command<Notice>) => {
  const judge = commandPort({
    db,
    faults: faultsOf({ XUEJI_DELIVER_TWICE: false }),
    mutation: 'importHolidayNotice',
    judge: importNotices,
  });
  return judge(command);
};

test('the calendar is seeded with the notices that are known', () => {
  const calendar = calendars.current();
  expect([calendar.years.has(2026), calendar.years.has(2027)]).toEqual([true, false]);
  // 国办发明电〔2025〕7号: the National Day week of 2026, and the Saturday that is worked for it.
  expect(['2026-10-01', '2026-10-07', '2026-10-08', '2026-10-10'].map((day) => isWorkday(calendar, day))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test('all that is due is found, each once, by two sweepers at once', async () => {
  const rows = await waiting(600);
  expect(await sweep('2026-12-03T23:59:59')).toEqual({ due: 0, recounted: 0 });
  const swept = await Promise.all([sweep('2026-12-04T00:00:00'), sweep('2026-12-04T00:00:00')]);
  expect(swept[0].due + swept[1].due).toBe(600);
  expect(await saidOf('TransferStepReminded')).toHaveLength(600);
  await sweep('2026-12-09T00:00:00');
  expect(await sweep('2026-12-09T00:00:00')).toEqual({ due: 0, recounted: 0 });
  expect(await saidOf('TransferStepEscalated')).toHaveLength(600);
  expect(new Set((await reread(rows)).map(({ escalatedUnit }) => escalatedUnit))).toEqual(new Set(['41/4116/411628']));
});

test('what lay still for half a year expires, whoever slept meanwhile', async () => {
  const rows = await waiting(3);
  await sweep('2027-09-01T00:00:00');
  expect((await reread(rows)).map(({ status, wakeAt }) => [status, wakeAt])).toEqual(Array(3).fill(['EXPIRED', null]));
  expect(await saidOf('TransferExpired')).toHaveLength(3);
});

test('a notice that comes mid-case moves deadlines, and nothing fires by the old ones', async () => {
  const rows = await waiting(300);
  await load(notice({ holidays: ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'] }));
  // Reminders were due now; four holidays later they are not.
  expect(await sweep('2026-12-04T00:00:00')).toEqual({ due: 0, recounted: 300 });
  expect(new Set((await reread(rows)).map(({ dueAt }) => dueAt?.toISOString()))).toEqual(new Set(['2026-12-14T16:00:00.000Z']));
  expect(await saidOf('TransferStepReminded')).toEqual([]);
  expect((await sweep('2026-12-10T00:00:00')).due).toBe(300);
});

test.each([
  ['another hat', { ...notice({}), actor: anActor('registrar', '') }, 'WrongHat'],
  ['a province', { ...notice({}), actor: anActor('operator', '41') }, 'WrongUnit'],
  ['a day of another year', notice({ holidays: ['2027-01-01'] }), 'HolidayNoticeInvalid'],
  ['a day twice', notice({ holidays: ['2026-10-10'], workdays: ['2026-10-10'] }), 'HolidayNoticeInvalid'],
  ['a worked Monday', notice({ workdays: ['2026-11-23'] }), 'HolidayNoticeInvalid'],
  ['no day', notice({ holidays: [] }), 'HolidayNoticeInvalid'],
])('a notice of %s is refused and changes nothing', async (_, command, refused) => {
  const before = calendars.current().version;
  expect(await load(command)).toEqual({ refused });
  await calendars.refresh();
  expect(calendars.current().version).toBe(before);
});

test('a unit’s own work comes overdue first, page by page, and superiors see what has come up to them', async () => {
  const rows = await waiting(5);
  const [late] = rows;
  await db.source.query(`update transfers set due_at = due_at - interval '20 days' where id = $1`, [late?.id]);
  const own = anActor('approver', '41/4116/411628/2141000001');
  const first = await listOwnWork(db, own, { after: null, first: 2 });
  expect(first).toHaveLength(3);
  expect(first[0]?.id).toBe(late?.id);
  const last = first[1];
  const rest = await listOwnWork(db, own, { after: { dueAt: last?.dueAt?.toISOString() ?? '', id: last?.id ?? '' }, first: 10 });
  expect(new Set([...first.slice(0, 2), ...rest].map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
  const county = anActor('approver', '41/4116/411628');
  expect(await listOwnWork(db, county, { after: null, first: 10 })).toEqual([]);
  await sweep('2026-12-09T00:00:00');
  expect(await listOwnWork(db, county, { after: null, first: 10 })).toHaveLength(5);
  expect(await listOwnWork(db, anActor('approver', FROM), { after: null, first: 10 })).toEqual([]);
});
