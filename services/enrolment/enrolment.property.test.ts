/** Whatever happens, in whatever sets: no seat is lost, no pupil is in two places, and a hold is where the placement says it is. */
import { randomUUID } from 'node:crypto';
import type { Database } from '@xueji/infra/runtime/database.ts';
import type { Incoming } from '@xueji/infra/runtime/inbox.ts';
import { isRefused } from '@xueji/infra/runtime/refusal.ts';
import { deliver, saidBy } from '@xueji/infra/runtime/testing.ts';
import type { EventContract } from '@xueji/schema/events/contract.ts';
import { PLACEMENT_EVENTS } from '@xueji/schema/events/placements.ts';
import { TRANSFER_ANSWERS } from '@xueji/schema/events/transfer-answers.ts';
import fc from 'fast-check';
import { enrolmentConsumption } from './consumer.ts';
import {
  type Asked,
  aCommand,
  ended,
  everything,
  type MadeSchool,
  makeSchool,
  NOW,
  openEnrolment,
  registered,
  requested,
} from './enrolment-testing.ts';
import { accountsOf, balanceOf, type Cell, type Movement } from './movement.ts';
import type { Placement } from './placement.ts';
import { isAtSchool, isOnRolls } from './placement-status.ts';
import { closeClasses } from './school-class-store.ts';

const consumption = enrolmentConsumption(() => NOW);
let db: Database;
beforeAll(async () => {
  db = await openEnrolment();
});
afterAll(() => db.close());

const STUDENTS = 5;
const step = fc.record({
  kind: fc.constantFrom('register', 'request', 'request', 'approve', 'approve', 'withdraw', 'refuse', 'repeat', 'close'),
  student: fc.nat(STUDENTS - 1),
  school: fc.nat(1),
  classNo: fc.integer({ min: 1, max: 3 }),
  pick: fc.nat(1000),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What the other services have said and may still say. */
type Others = { schools: MadeSchool[]; students: string[]; entered: Set<string>; open: Map<string, Asked>; sent: Incoming[] };

/** The event of a step; none when the others would never say it in this state. */
function eventOf({ kind, student, school, classNo, pick }: Step, others: Others, held: ReadonlySet<string>): Incoming | null {
  const studentId = others.students[student] ?? '';
  const to = others.schools[school];
  const toClass = to?.classes[classNo - 1];
  const open = [...others.open.values()];
  const ending = kind === 'approve' ? open.filter(({ transferId }) => held.has(transferId)) : open;
  const chosen = ending[pick % Math.max(1, ending.length)];
  if (kind === 'repeat') return others.sent[pick % Math.max(1, others.sent.length)] ?? null;
  if (kind === 'register' && to && !others.entered.has(studentId)) {
    others.entered.add(studentId);
    return registered(to, classNo, { studentId });
  }
  if (kind === 'request' && to && toClass && !open.some((one) => one.studentId === studentId)) {
    const asked = requested(studentId, to, toClass.id);
    others.open.set(asked.body.transferId, asked.body);
    return asked;
  }
  if ((kind === 'approve' || kind === 'withdraw' || kind === 'refuse') && chosen) {
    others.open.delete(chosen.transferId);
    return ended(chosen, kind === 'approve' ? 'TransferApproved' : kind === 'withdraw' ? 'TransferWithdrawn' : 'TransferRefused');
  }
  return null;
}

async function assertConsistent(): Promise<void> {
  const { placements, holds, spells, movements, classes, unplaced } = await everything(db);
  const placed = new Set(placements.map(({ studentId }) => studentId));
  expect(unplaced.filter(({ studentId }) => placed.has(studentId))).toEqual([]);
  const held = holds.filter(({ state }) => state === 'HELD');
  for (const { id, limit, taken, reserved, open } of classes) {
    const pupils = placements.filter(({ classId }) => classId === id).length;
    const waiting = held.filter(({ toClassId }) => toClassId === id).length;
    expect({ id, taken, reserved }).toEqual({ id, taken: pupils + waiting, reserved: waiting });
    expect(taken <= limit && (open || reserved === 0)).toBe(true);
  }
  expect(new Map(placements.flatMap(({ studentId, hold }) => (hold ? [[studentId, hold]] : [])))).toEqual(
    new Map(held.map(({ studentId, transferId }) => [studentId, transferId])),
  );
  assertBalanced(placements, movements);
  const bySpell = Map.groupBy(spells, ({ studentId }) => studentId);
  for (const { studentId, classId, spell, since } of placements) {
    const list = bySpell.get(studentId) ?? [];
    expect(list.map(({ seq }) => seq)).toEqual(list.map((_, index) => index + 1));
    expect(list.at(-1)).toMatchObject({ seq: spell, classId, fromDate: since, toDate: null });
    const own = movements.filter((one) => one.studentId === studentId);
    expect(own.map(({ seq }) => seq)).toEqual(own.map((_, index) => index + 1));
    expect(list.map(({ entryKind }) => entryKind)).toEqual(own.map(({ kind }) => kind));
    expect(list.slice(1).filter(({ fromDate }, index) => fromDate <= (list[index]?.toDate ?? '9999'))).toEqual([]);
  }
}

/** The count of each cohort follows from the movements alone. */
function assertBalanced(placements: readonly Placement[], movements: readonly Movement[]): void {
  const keyOf = ({ schoolId, stage, entryYear }: Cell) => `${schoolId}/${stage}/${entryYear}`;
  for (const [counting, isCounted] of [['ON_ROLLS', isOnRolls] as const, ['AT_SCHOOL', isAtSchool] as const]) {
    const counted = Map.groupBy(placements.filter(isCounted), keyOf);
    const accounts = accountsOf(movements, counting).filter((account) => balanceOf(account) !== 0);
    expect(new Map(accounts.map((account) => [keyOf(account), balanceOf(account)]))).toEqual(
      new Map([...counted].map(([key, pupils]) => [key, pupils.length])),
    );
  }
}

/** Every child who was registered has a place, or stands on the list. */
async function assertNobodyLost({ entered }: Others): Promise<void> {
  const { placements, unplaced } = await everything(db);
  const known = new Set([...placements, ...unplaced].map(({ studentId }) => studentId));
  expect([...entered].filter((studentId) => !known.has(studentId))).toEqual([]);
}

/** Each transfer's hold has followed what the others said last of it. */
async function assertFollowed({ students, open, sent }: Others): Promise<void> {
  // A repeat is the same event again, and says nothing new.
  const ends = new Map(
    [...new Set(sent)]
      .filter(({ type }) => type.startsWith('Transfer'))
      .map(({ aggregateId, type }) => [aggregateId, open.has(aggregateId) ? 'open' : type]),
  );
  for (const { studentId, transferId, state } of (await everything(db)).holds) {
    if (!students.includes(studentId)) continue;
    const end = ends.get(transferId);
    const right = end === 'open' ? ['HELD', 'REFUSED'] : end === 'TransferApproved' ? ['MOVED'] : ['RELEASED', 'REFUSED'];
    expect(right).toContain(state);
    ends.delete(transferId);
  }
  // Every request is remembered, refused ones too.
  expect([...ends.keys()]).toEqual([]);
}

/** What was said keeps its contract, counts on without a gap, and says as much as the rows do. */
async function assertSaid(students: readonly string[]): Promise<void> {
  const { placements } = await everything(db);
  const said = (await saidBy(db)).filter(({ key }) => students.includes(key));
  const contracts: EventContract = { ...PLACEMENT_EVENTS, ...TRANSFER_ANSWERS };
  for (const { type, body } of said) contracts[type]?.parse(body);
  expect(said.filter(({ type }) => !contracts[type])).toEqual([]);
  for (const { studentId, version } of placements.filter((one) => students.includes(one.studentId))) {
    expect(said.filter(({ aggregateId }) => aggregateId === studentId).map((event) => event.version)).toEqual(
      Array.from({ length: version }, (_, index) => index + 1),
    );
  }
}

test('seats, placements, holds and spells agree after every set', async () => {
  const run = fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 14 }), async (sets) => {
    const schools = [await makeSchool(db, [1, 2, 3]), await makeSchool(db, [1, 2, 3])];
    const others: Others = {
      schools,
      students: Array.from({ length: STUDENTS }, () => randomUUID()),
      entered: new Set(),
      open: new Map(),
      sent: [],
    };
    for (const steps of sets) {
      const held = new Set((await everything(db)).holds.filter(({ state }) => state === 'HELD').map(({ transferId }) => transferId));
      const events = steps.flatMap((one) => eventOf(one, others, held) ?? []);
      others.sent.push(...events);
      await deliver(db, consumption, events);
      for (const { school, classNo } of steps.filter(({ kind }) => kind === 'close')) {
        const classId = schools[school]?.classes[classNo - 1]?.id ?? '';
        const [outcome] = await db.transaction((tx) => closeClasses(tx, [aCommand({ classId })]));
        if (outcome && isRefused(outcome)) expect(outcome.refused).toBe('SeatsReserved');
      }
      await assertConsistent();
      await assertFollowed(others);
      await assertNobodyLost(others);
    }
    await assertSaid(others.students);
  });
  // Shrinking stops in time to show what it found.
  await fc.assert(run, { numRuns: 40, interruptAfterTimeLimit: 40_000 });
}, 60_000);
