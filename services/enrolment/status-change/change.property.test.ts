/** Whatever schools ask, bureaux decide and time does, in whatever order: seats, spells, movements and cases agree, and counts balance. */
import { randomUUID } from 'node:crypto';
import { type Database, statement } from '@xueji/infra/runtime/database.ts';
import { bureauOf } from '@xueji/infra/runtime/scope.ts';
import { anActor, deliver } from '@xueji/infra/runtime/testing.ts';
import { approvalClock } from '@xueji/infra/runtime/work-calendar.ts';
import fc from 'fast-check';
import { assertConsistent } from '../consistency-testing.ts';
import { enrolmentConsumption } from '../consumer.ts';
import {
  type Asked,
  aCommand,
  ended,
  everything,
  makeSchool,
  NOW,
  openEnrolment,
  registered,
  requested,
  TODAY,
} from '../enrolment-testing.ts';
import { CHANGE_KINDS, findRule, proofsFor } from '../policy/status-changes.ts';
import { CALENDAR } from './change-testing.ts';
import { statusChangeCommands } from './store.ts';
import { sweepStatusChanges } from './sweep-store.ts';

let db: Database;
beforeAll(async () => {
  db = await openEnrolment();
});
afterAll(() => db.close());

const consumption = enrolmentConsumption(() => NOW);
const clockOf = ({ now }: { now: Date }) => approvalClock(CALENDAR, now);
const judge = statusChangeCommands(clockOf);

const STUDENTS = 4;
const step = fc.record({
  act: fc.constantFrom(
    'ask',
    'ask',
    'ask',
    'approve',
    'approve',
    'approve',
    'reject',
    'withdraw',
    'transfer',
    'move',
    'end',
    'sweep',
    'year',
  ),
  student: fc.nat(STUDENTS - 1),
  kind: fc.constantFrom(...CHANGE_KINDS),
  classNo: fc.nat(2),
  pick: fc.nat(1000),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const ADD_FILES = statement(`
  with made as (insert into file_contents (sha256) select id::text from unnest($1::uuid[]) as u(id) returning sha256)
  insert into files (id, sha256, name, type, size, unit_path, uploaded_by, uploaded_at)
  select sha256::uuid, sha256, '证明.pdf', 'PDF', 9, $2, 'x', now() from made`);

type School = Awaited<ReturnType<typeof makeSchool>>;
type Scene = { school: School; other: School; students: string[]; open: Map<string, Asked>; day: string };

async function ask({ student, kind, classNo, pick }: Step, { school, students, day }: Scene): Promise<void> {
  const rule = findRule(kind, { stage: 'PRIMARY', province: '41', date: day });
  const reason = rule?.reasons[pick % Math.max(1, rule.reasons.length)] ?? null;
  const proofs = rule ? proofsFor(rule, { reason, isEarly: true }) : [];
  const ids = proofs.map(() => randomUUID());
  await db.run(ADD_FILES, [ids, school.path]);
  const input = {
    ...{ studentId: students[student] ?? '', kind, reason, note: '说明' },
    effectiveOn: rule?.day === 'SCHOOL_YEAR' ? `${Number(day.slice(0, 4)) + (day.slice(5) < '09-01' ? 0 : 1)}-09-01` : day,
    toClassId: rule && rule.cohorts.length > 0 ? (school.classes[classNo]?.id ?? null) : null,
    documents: proofs.map((proof, at) => ({ kind: proof, title: '证明', fileId: ids[at] ?? '' })),
  };
  const now = new Date(`${day}T10:00:00+08:00`);
  await db.transaction((tx) => judge.request(tx, [{ ...aCommand(input, anActor('registrar', school.path)), now }]));
}

async function decide({ act, pick }: Step, { school, day }: Scene): Promise<void> {
  const { openChanges } = await everything(db);
  const { id = '' } = openChanges[pick % Math.max(1, openChanges.length)] ?? {};
  const now = new Date(`${day}T11:00:00+08:00`);
  const as = (hat: 'approver' | 'registrar', unit: string) => anActor(hat, unit, `${hat} of ${unit}`);
  await db.transaction(async (tx) => {
    for (const unit of [school.path, bureauOf(school.path)]) {
      const actor = as('approver', unit);
      if (act === 'approve') await judge.approve(tx, [{ ...aCommand({ ids: [id], opinion: null }, actor), now }]);
      if (act === 'reject') await judge.reject(tx, [{ ...aCommand({ id, reason: '材料不全' }, actor), now }]);
    }
    if (act === 'withdraw') await judge.withdraw(tx, [{ ...aCommand({ id }, as('registrar', school.path)), now }]);
  });
}

/** What transfers says: a request, an approval of what is held, or another end. Each is delivered twice. */
async function transfer({ act, student, pick }: Step, { other, students, open }: Scene): Promise<void> {
  const studentId = students[student] ?? '';
  const chosen = [...open.values()][pick % Math.max(1, open.size)];
  const held = new Set((await everything(db)).holds.filter(({ state }) => state !== 'REFUSED').map(({ transferId }) => transferId));
  if (act === 'transfer' && [...open.values()].every((one) => one.studentId !== studentId)) {
    const event = requested(studentId, other, other.firstClass.id);
    open.set(event.body.transferId, event.body);
    await deliver(db, consumption, [event]);
    await deliver(db, consumption, [event]);
  }
  if (!chosen || act === 'transfer') return;
  open.delete(chosen.transferId);
  // An approval may come after the hold was lost: transfers had not heard of that.
  const event = ended(chosen, act === 'move' && held.has(chosen.transferId) ? 'TransferApproved' : 'TransferWithdrawn');
  await deliver(db, consumption, [event]);
  await deliver(db, consumption, [event]);
}

async function play(one: Step, scene: Scene): Promise<void> {
  if (one.act === 'ask') return ask(one, scene);
  if (one.act === 'transfer' || one.act === 'move' || one.act === 'end') return transfer(one, scene);
  if (one.act === 'year') scene.day = `${Number(scene.day.slice(0, 4)) + 1}-09-01`;
  if (one.act === 'year' || one.act === 'sweep') {
    await sweepStatusChanges({ db, clockOf }, new Date(`${scene.day}T09:00:00+08:00`));
    return;
  }
  await decide(one, scene);
}

test('one open case a student, no overlap of spells, seats and counts that add up, after every step of a random history', async () => {
  const run = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
    const classes = [2024, 2025, 2026].map((entryYear, at) => ({ stage: 'PRIMARY' as const, entryYear, classNo: at + 1, limit: 4 }));
    const school = await makeSchool(db, [], { classes });
    const pupils = Array.from({ length: STUDENTS }, () => registered(school, 1));
    await deliver(db, consumption, pupils);
    const scene: Scene = { school, other: await makeSchool(db, [4]), students: pupils.map(({ key }) => key), open: new Map(), day: TODAY };
    for (const one of steps) {
      await play(one, scene);
      await assertConsistent(db);
    }
  });
  // Shrinking stops in time to show what it found.
  await fc.assert(run, { numRuns: 30, interruptAfterTimeLimit: 40_000 });
}, 60_000);
