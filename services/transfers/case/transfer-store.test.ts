/** Who finds which transfers: by the ranges of paths that the reader reaches. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { ListOrder } from '@xueji/infra/runtime/keyset.ts';
import { pathRange } from '@xueji/infra/runtime/scope.ts';
import { insertRows } from '@xueji/infra/runtime/table.ts';
import { anActor, aPartner, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { answered, inStatus, NOW } from './case-testing.ts';
import { TransferTable } from './table-store.ts';
import type { Transfer } from './transfer.ts';
import {
  findByCaseNumber,
  findOfStudents,
  listTransfers,
  NEWEST_FIRST,
  TRANSFER_ORDERS,
  type TransferFilter,
} from './transfer-list-store.ts';
import { findOpenTransfers, findTransfers, listOwnWork } from './transfer-store.ts';

const [HENAN, GUANGDONG, BEIJING] = ['41/4116/411628/2141000001', '44/4402/440224/2144000001', '11/1101/110101/2111000001'];
const PATHS = [HENAN, GUANGDONG, BEIJING] as const;

let db: Database;
/** Between each two of three schools, twice; the oldest first. */
let all: Transfer[];
beforeAll(async () => {
  db = await openTestDatabase({ entities: [TransferTable], migrations: MIGRATIONS });
  const pairs = PATHS.flatMap((toPath) => PATHS.filter((path) => path !== toPath).map((fromPath) => ({ toPath, fromPath })));
  const idAt = (n: number) => `0192f0c0-0000-7000-8000-${String(n).padStart(12, '0')}`;
  all = [...pairs, ...pairs].map((pair, n) => ({ ...answered(), ...pair, id: idAt(n), studentId: randomUUID(), caseNumber: `case ${n}` }));
  await db.transaction(async (tx) => insertRows(tx, TransferTable, all));
});
afterAll(() => db.close());

const concerns = (units: readonly string[]) => (transfer: Transfer) =>
  units.some((unit) => [transfer.toPath, transfer.fromPath].some((path) => path?.startsWith(unit)));
const idsOf = (transfers: readonly Transfer[]) => transfers.map(({ id }) => id);

const READERS: [string, Actor, string[]][] = [
  ['an office of a province', anActor('office', '41'), ['41']],
  ['a partner of one province', aPartner(['41']), ['41']],
  ['a partner of two provinces', aPartner(['11', '41']), ['11', '41']],
  ['a partner of a school and a county', aPartner([BEIJING, '41/4116/411628']), [BEIJING, '41/4116/411628']],
  ['a partner of a county and a province', aPartner(['11/1101/110101', '44']), ['11', '44']],
  ['a partner of a unit without transfers', aPartner(['65', '11/1101/110102']), ['65']],
  ['a partner without a registration', anActor('partner', ''), []],
];

test.each(READERS)('%s lists the transfers that concern its units, each once, newest first, page by page', async (_, actor, units) => {
  const listed: Transfer[] = [];
  for (let after: [string] | null = null, more = true; more; ) {
    const rows: Transfer[] = await listTransfers(db, actor, {}, { order: NEWEST_FIRST, after, first: 3 });
    listed.push(...rows.slice(0, 3));
    [after, more] = [rows[2] ? [rows[2].id] : null, rows.length > 3];
  }
  expect(idsOf(listed)).toEqual(idsOf(all.filter(concerns(units))).toReversed());
});

test.each(READERS)('%s finds the same by id and by student', async (_, actor, units) => {
  const own = idsOf(all.filter(concerns(units)));
  expect(idsOf(await findTransfers(db, actor, idsOf(all))).sort()).toEqual(own);
  const students = all.map(({ studentId }) => studentId);
  expect(idsOf(await findOpenTransfers(db, actor, students)).sort()).toEqual(own);
});

test('a malformed id finds nothing, and those beside it are found', async () => {
  const office = anActor('office', '');
  const [one] = all;
  expect(idsOf(await findTransfers(db, office, ['x', one?.id ?? '']))).toEqual([one?.id]);
  expect(idsOf(await findOpenTransfers(db, office, ['', one?.studentId ?? '']))).toEqual([one?.id]);
});

test('a partner has nothing to decide, though the unit of its token has', async () => {
  const unit = all.find(({ currentUnit }) => currentUnit !== null)?.currentUnit ?? '';
  expect((await listOwnWork(db, anActor('approver', unit), { after: null, first: 5 })).length).toBeGreaterThan(0);
  expect(await listOwnWork(db, aPartner([unit], unit), { after: null, first: 5 })).toEqual([]);
});

const office = anActor('office', '41');
const list = async (filter: TransferFilter, actor: Actor = office, order: ListOrder = NEWEST_FIRST): Promise<Transfer[]> =>
  listTransfers(db, actor, filter, { order, after: null, first: 100 });
/** All wait for the same end of term. */
const dueAt = answered().dueAt?.getTime() ?? 0;

test.each<[string, TransferFilter, Actor, (transfer: Transfer) => boolean]>([
  ['a status', { status: ['COMPLETED'] }, office, () => false],
  ['statuses', { status: ['COMPLETED', 'IN_REVIEW'] }, office, concerns(['41'])],
  ['those who come', { direction: 'IN' }, office, ({ toPath }) => toPath === HENAN],
  ['those who leave', { direction: 'OUT' }, office, ({ fromPath }) => fromPath === HENAN],
  ['a unit of the reader', { unit: [pathRange(HENAN)], direction: 'IN' }, office, ({ toPath }) => toPath === HENAN],
  // Of another unit the reader sees what concerns its own.
  [
    'those to another unit',
    { unit: [pathRange('44')], direction: 'IN' },
    office,
    (one) => one.toPath === GUANGDONG && one.fromPath === HENAN,
  ],
  ['those of another unit', { unit: [pathRange('11')] }, office, (one) => concerns(['11'])(one) && concerns(['41'])(one)],
  ['a unit without transfers', { unit: [pathRange('65')] }, office, () => false],
  ['overdue ones', { overdue: { at: new Date(dueAt + 1), is: true } }, office, concerns(['41'])],
  ['none overdue yet', { overdue: { at: new Date(dueAt), is: true } }, office, () => false],
  ['those in time', { overdue: { at: new Date(dueAt), is: false } }, office, concerns(['41'])],
  ['requested since', { requestedFrom: NOW }, office, concerns(['41'])],
  ['requested later', { requestedFrom: new Date(NOW.getTime() + 1) }, office, () => false],
  ['requested before', { requestedUntil: NOW }, office, () => false],
  ['a case number', { caseNumber: 'case 1' }, office, (one) => concerns(['41'])(one) && one.caseNumber.startsWith('case 1')],
  ['several narrow units', { direction: 'OUT' }, aPartner([BEIJING, HENAN]), (one) => one.fromPath === BEIJING || one.fromPath === HENAN],
])('a list of %s', async (_, filter, actor, fits) => {
  expect(idsOf(await list(filter, actor))).toEqual(idsOf(all.filter(fits)).toReversed());
});

test('a list goes oldest first, or by the end of the term', async () => {
  const own = idsOf(all.filter(concerns(['41'])));
  expect(idsOf(await list({}, office, TRANSFER_ORDERS.ID))).toEqual(own);
  expect(idsOf(await list({}, office, TRANSFER_ORDERS.DUE))).toEqual(own);
});

test('a request that policy has forbidden is in the lists of the school that asked, and in no other', async () => {
  const studentId = randomUUID();
  const forbidden: Transfer = { ...inStatus('REFUSED'), id: randomUUID(), studentId, caseNumber: 'case X', fromPath: GUANGDONG };
  const row = { ...forbidden, refusal: 'ProhibitedByPolicy', prohibition: 'summer-freeze' } satisfies Transfer;
  await db.transaction(async (tx) => insertRows(tx, TransferTable, [row]));
  const seen = async (actor: Actor) => [
    (await list({ caseNumber: 'case X' }, actor)).length,
    (await findOfStudents(db, actor, [{ studentId, after: null, first: 5 }]))[0]?.length,
  ];
  expect(await seen(anActor('registrar', HENAN))).toEqual([1, 1]);
  for (const path of ['41', '', GUANGDONG, '44']) expect([path, await seen(anActor('office', path))]).toEqual([path, [0, 0]]);
});

test('a case number finds its transfer for those who may read it', async () => {
  const [one] = all;
  if (!one) throw new Error('no transfer');
  expect(idsOf([await findByCaseNumber(db, anActor('office', one.toPath), one.caseNumber)].flatMap((found) => found ?? []))).toEqual([
    one.id,
  ]);
  expect(await findByCaseNumber(db, anActor('office', '65'), one.caseNumber)).toBeNull();
  expect(await findByCaseNumber(db, anActor('reader', ''), one.caseNumber)).toBeNull();
});

test('pages of many students are one statement, each at its own cursor', async () => {
  const pages = all.map(({ studentId }) => ({ studentId, after: null, first: 5 }));
  const found = await findOfStudents(db, anActor('office', ''), pages);
  expect(found.map(idsOf)).toEqual(all.map(({ id }) => [id]));
  expect(
    (
      await findOfStudents(
        db,
        anActor('office', ''),
        all.map(({ studentId, id }) => ({ studentId, after: id, first: 5 })),
      )
    ).flat(),
  ).toEqual([]);
});
