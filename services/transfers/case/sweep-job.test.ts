/** Deadlines on a real PostgreSQL: what is due is found by whoever looks, once, and a notice of holidays moves what is open. */
import { randomUUID } from 'node:crypto';
import { type Command, commandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { listParkedWork, retryWork } from '@xueji/infra/runtime/parked-work.ts';
import { anActor, openTestDatabase, saidBy, until } from '@xueji/infra/runtime/testing.ts';
import { calendarOf, isWorkday, workdayAfter } from '@xueji/infra/runtime/work-calendar.ts';
import { CALENDAR_EVENTS } from '@xueji/schema/events/calendar.ts';
import { type Calendars, followNotices, importNotices, openCalendars } from '../calendar/calendar-store.ts';
import type { Notice } from '../calendar/notice.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { answered, approver, FROM, NOW } from './case-testing.ts';
import { approveStep, enterNextStep } from './review.ts';
import { TransferTable } from './store.ts';
import { sweepOnce } from './sweep-job.ts';
import { DEADLINES } from './sweep-store.ts';
import { entryOf } from './timeline.ts';
import { timelineLoader } from './timeline-store.ts';
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
async function waiting(count: number, transfer = answered()): Promise<Transfer[]> {
  const rows = Array.from({ length: count }, () => ({
    ...transfer,
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
const rereadOne = async (row: Transfer | undefined): Promise<Transfer> => {
  const [transfer] = await reread(row ? [row] : []);
  if (!transfer) throw new Error('gone');
  return transfer;
};
const saidOf = async (type: string) => (await saidBy(db)).filter((event) => event.type === type);
const notice = (more: Partial<Notice>): Command<Notice> => ({
  actor: anActor('operator', ''),
  key: randomUUID(),
  input: { year: 2026, holidays: ['2026-01-01'], workdays: [], source: '国办发明电〔2025〕7号', replaces: null, ...more },
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

test('each year of the calendar is told to the other services once, and again when a notice changes it', async () => {
  const told = async () =>
    (await saidBy(db)).flatMap(({ topic, type, version, body }) =>
      topic === 'calendar' ? [{ number: version, ...CALENDAR_EVENTS[type as 'CalendarYearChanged'].parse(body) }] : [],
    );
  const first = await told();
  expect(first.map(({ number }) => number)).toEqual(first.map((_, index) => index + 1));
  expect(new Set(first.map(({ year }) => year))).toEqual(calendars.current().years);
  expect(calendarOf(first).exceptions).toEqual(calendars.current().exceptions);
  // Another process that starts tells nothing anew.
  await openCalendars(db);
  expect(await told()).toHaveLength(first.length);
  await load(notice({ year: 2027, holidays: ['2027-01-01'], source: '国办发明电〔2026〕8号' }));
  expect((await told()).at(-1)).toMatchObject({ number: first.length + 1, year: 2027, holidays: ['2027-01-01'] });
});

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
  expect(await sweep('2026-12-03T23:59:59')).toEqual({ due: 0, recounted: 0, retried: 0 });
  const swept = await Promise.all([sweep('2026-12-04T00:00:00'), sweep('2026-12-04T00:00:00')]);
  expect(swept[0].due + swept[1].due).toBe(600);
  expect(await saidOf('TransferStepReminded')).toHaveLength(600);
  await sweep('2026-12-09T00:00:00');
  expect(await sweep('2026-12-09T00:00:00')).toEqual({ due: 0, recounted: 0, retried: 0 });
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
  expect(await sweep('2026-12-04T00:00:00')).toEqual({ due: 0, recounted: 300, retried: 0 });
  expect(new Set((await reread(rows)).map(({ dueAt }) => dueAt?.toISOString()))).toEqual(new Set(['2026-12-14T16:00:00.000Z']));
  expect(await saidOf('TransferStepReminded')).toEqual([]);
  expect((await sweep('2026-12-10T00:00:00')).due).toBe(300);
});

test('a process that does not sweep learns of a notice too', async () => {
  const others = await openCalendars(db);
  const following = followNotices(others, 10);
  await load(notice({ holidays: ['2026-12-01'] }));
  await until(() => !isWorkday(others.current(), '2026-12-01'));
  await following.stop();
});

/** The last day of a term of ten working days. */
const lastDayFrom = async (day: string) => {
  await calendars.refresh();
  return workdayAfter(calendars.current(), day, 10);
};

test('a supplement of one day adds it, and the other holidays of the year stay', async () => {
  expect(await lastDayFrom('2026-09-24')).toBe('2026-10-15');
  await load(notice({ holidays: ['2026-10-09'], source: '国办发明电〔2026〕9号' }));
  expect(await lastDayFrom('2026-09-24')).toBe('2026-10-16');
  expect(['2026-10-01', '2026-10-10'].map((day) => isWorkday(calendars.current(), day))).toEqual([false, true]);
});

test('a correction replaces the days of the notice that it names, and no others', async () => {
  await load(notice({ holidays: ['2026-10-09', '2026-10-12'], source: '国办发明电〔2026〕9号' }));
  await load(notice({ holidays: ['2026-10-12'], source: '国办发明电〔2026〕10号' }));
  await load(notice({ holidays: ['2026-10-14'], source: '国办发明电〔2026〕11号', replaces: '国办发明电〔2026〕9号' }));
  await calendars.refresh();
  const worked = ['2026-10-01', '2026-10-09', '2026-10-12', '2026-10-14'].map((day) => isWorkday(calendars.current(), day));
  expect(worked).toEqual([false, true, false, false]);
});

test('a deadline that has passed stays past when a notice comes later, and the superior unit keeps its right', async () => {
  const opened = { now: at('2026-12-18T10:00:00')(), calendar: calendars.current() };
  const [transfer] = await waiting(1, enterNextStep(answered(), opened));
  await sweep('2026-12-30T00:00:00');
  await sweep('2027-01-02T00:00:00');
  const before = await rereadOne(transfer);
  const overdueAt = at('2027-01-02T00:00:00')();
  expect(before).toMatchObject({ dueAt: overdueAt, escalatedUnit: '41/4116/411628' });
  await load(notice({ year: 2027, holidays: ['2027-01-01'], source: '国办发明电〔2026〕12号' }));
  expect(await sweep('2027-01-02T09:00:00')).toMatchObject({ recounted: 1 });
  const after = await rereadOne(transfer);
  expect(after).toMatchObject({
    dueAt: overdueAt,
    escalatedUnit: '41/4116/411628',
    steps: [{ dueAt: overdueAt.toISOString() }, {}, {}, {}],
  });
  const approving = approver('41/4116/411628');
  expect(approveStep(after, null, approving, { now: at('2027-01-02T10:00:00')(), calendar: calendars.current() })).toHaveProperty('events');
  const times = { oldDueAt: overdueAt.toISOString(), newDueAt: overdueAt.toISOString(), notice: '国办发明电〔2026〕12号' };
  expect(await saidOf('TransferDeadlineRecounted')).toMatchObject([{ body: { step: 1, ...times } }]);
});

test('each deadline that a notice moves stands in the timeline, with both times and the notice', async () => {
  const [transfer] = await waiting(1);
  await load(notice({ holidays: ['2026-12-01'], source: '国办发明电〔2026〕9号' }));
  await load(notice({ holidays: ['2026-06-01'], source: '国办发明电〔2026〕8号' }));
  await sweep('2026-11-25T00:00:00');
  await load(notice({ holidays: ['2026-06-02'], source: '国办发明电〔2026〕10号' }));
  await sweep('2026-11-26T00:00:00');
  const lines = (await timelineLoader(db).load(transfer?.id ?? '')).map((row) => entryOf(answered(), row, NATION));
  expect(lines).toMatchObject([
    {
      type: 'TransferDeadlineRecounted',
      unitPath: null,
      recount: { oldDueAt: '2026-12-08T16:00:00.000Z', newDueAt: '2026-12-09T16:00:00.000Z', notice: '国办发明电〔2026〕8号' },
    },
  ]);
});

describe('poisoned cases', () => {
  const POISON: [string, (id: string) => string][] = [
    ['steps of a broken shape', (id) => `update transfers set steps = '{}' where id = '${id}'`],
    ['a step without a beginning', (id) => `update transfers set steps = jsonb_set(steps, '{0,clockFrom}', 'null') where id = '${id}'`],
    ['a date for which policy has no terms', (id) => `update transfers set requested_at = '2000-01-01' where id = '${id}'`],
    ['a constraint that fails', (id) => `alter table transfers add constraint poison check (id <> '${id}') not valid`],
  ];
  const remindedOf = async () => new Set((await saidOf('TransferStepReminded')).map(({ aggregateId }) => aggregateId));
  const parked = () => listParkedWork(db, { queue: '', item: '' }, 100);

  test('are parked, and the 200 others are judged on time: this midnight, the next, and after a notice', async () => {
    const rows = await waiting(204);
    const bad = POISON.map(([, poison], index) => ({ id: rows[index * 50]?.id ?? '', poison }));
    for (const { id, poison } of bad) await db.source.query(poison(id));
    const good = rows.map(({ id }) => id).filter((id) => !bad.some((one) => one.id === id));

    await sweep('2026-12-04T00:00:00');
    expect(await remindedOf()).toEqual(new Set(good));
    expect((await parked()).map(({ item }) => item).sort()).toEqual(bad.map(({ id }) => id).sort());
    expect(await parked()).toMatchObject(Array(4).fill({ queue: 'transfer-deadlines', tries: 1 }));

    await sweep('2026-12-09T00:00:00');
    expect(new Set((await saidOf('TransferStepEscalated')).map(({ aggregateId }) => aggregateId))).toEqual(new Set(good));
    await load(notice({ holidays: ['2026-12-10'], source: '国办发明电〔2026〕9号' }));
    expect(await sweep('2026-12-09T09:00:00')).toMatchObject({ recounted: 200 });
  });

  test.each(POISON)('%s: parked alone, tried again after longer pauses, and released when it is mended', async (_, poison) => {
    const [bad, good] = await waiting(2);
    const id = bad?.id ?? '';
    await db.source.query(poison(id));
    await sweep('2026-12-04T00:00:00');
    expect(await remindedOf()).toEqual(new Set([good?.id]));
    // Its pause has not ended.
    expect(await sweep('2026-12-04T00:00:01')).toEqual({ due: 0, recounted: 0, retried: 0 });
    await retryWork(db, DEADLINES, [id]);
    expect(await sweep('2026-12-04T00:00:02')).toEqual({ due: 0, recounted: 0, retried: 1 });
    const [row] = await parked();
    expect(row).toMatchObject({ item: id, tries: 2 });
    expect((row?.retryAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(5000);

    await db.source.query('alter table transfers drop constraint if exists poison');
    await db.source.query(
      `update transfers t set steps = g.steps, requested_at = g.requested_at from transfers g where t.id = $1 and g.id = $2`,
      [id, good?.id],
    );
    await db.source.query(`update transfers set steps = jsonb_set(steps, '{0,remindedAt}', 'null') where id = $1`, [id]);
    await retryWork(db, DEADLINES, null);
    await sweep('2026-12-04T00:00:03');
    expect(await remindedOf()).toEqual(new Set([id, good?.id]));
    expect(await parked()).toEqual([]);
  });
});

test.each([
  ['another hat', { ...notice({}), actor: anActor('registrar', '') }, 'WrongHat'],
  ['a province', { ...notice({}), actor: anActor('operator', '41') }, 'WrongUnit'],
  ['a day of another year', notice({ holidays: ['2027-01-01'] }), 'HolidayNoticeInvalid'],
  ['a day twice', notice({ holidays: ['2026-10-10'], workdays: ['2026-10-10'] }), 'HolidayNoticeInvalid'],
  ['a worked Monday', notice({ workdays: ['2026-11-23'] }), 'HolidayNoticeInvalid'],
  ['no day', notice({ holidays: [] }), 'HolidayNoticeInvalid'],
  ['a worked day that is known as a holiday', notice({ holidays: ['2026-10-10'] }), 'HolidayNoticeConflict'],
  ['a correction of a notice that is not loaded', notice({ replaces: '国办发明电〔1999〕1号' }), 'HolidayNoticeUnknown'],
])('a notice of %s is refused and changes nothing', async (_, command, refused) => {
  const before = calendars.current().version;
  expect(await load(command)).toMatchObject({ refused });
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
  const rest = await listOwnWork(db, own, { after: [last?.dueAt?.toISOString() ?? '', last?.id ?? ''], first: 10 });
  expect(new Set([...first.slice(0, 2), ...rest].map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
  const county = anActor('approver', '41/4116/411628');
  expect(await listOwnWork(db, county, { after: null, first: 10 })).toEqual([]);
  await sweep('2026-12-09T00:00:00');
  expect(await listOwnWork(db, county, { after: null, first: 10 })).toHaveLength(5);
  expect(await listOwnWork(db, anActor('approver', FROM), { after: null, first: 10 })).toEqual([]);
});
