/** Commands of people and the passing of time in the simulation: in any state, by the right or a wrong unit, concurrently with everything else. */
import { anActor } from '@xueji/infra/runtime/testing.ts';
import type { Random } from '../../infra/local/demo/random.ts';
import { passTime } from '../../services/transfers/case/case-clock.ts';
import type { GivenEvidence } from '../../services/transfers/case/evidence.ts';
import { requestTransfer, withdrawTransfer } from '../../services/transfers/case/request.ts';
import { approveStep, askForEvidence, provideEvidence, rejectStep } from '../../services/transfers/case/review.ts';
import { type Change, currentStepOf, type Decision, OPEN, type Transfer } from '../../services/transfers/case/transfer.ts';
import { saveTransfer } from './services.ts';
import { CALENDAR, CLASSES, commit, FIRST_CLASSES, STUDENTS, type World } from './world.ts';

const HOUR_MS = 3_600_000;
const clockOf = ({ now }: World) => ({ now, calendar: CALENDAR });

/** Saves a decision as the service does, unless it was refused, or the process dies before the commit. */
function act(world: World, decision: Decision | Change, random: Random): void {
  if ('refused' in decision || random.chance(0.05)) return;
  const rows = new Map(world.processes.transfers.store.rows);
  const said = saveTransfer(rows, decision);
  commit(world, 'transfers', { store: { rows }, said }, random);
}

export function ask(world: World, random: Random): void {
  const { rows } = world.processes.transfers.store;
  const studentId = random.pick(STUDENTS);
  const to = random.pick(random.chance(0.9) ? FIRST_CLASSES : CLASSES);
  const hasOpen = [...rows.values()].some((one) => one.studentId === studentId && OPEN.includes(one.status));
  const id = `00000000-0000-7000-8000-${String(rows.size + 1).padStart(12, '0')}`;
  const input = { studentId, toSchoolId: to.school, toClassId: to.id, reason: 'OTHER' as const };
  act(
    world,
    requestTransfer(id, input, anActor('registrar', to.path), world.now, { hasOpenTransfer: hasOpen, refusedToday: null }),
    random,
  );
}

const pickCase = (world: World, random: Random): Transfer | null => {
  const rows = [...world.processes.transfers.store.rows.values()];
  const open = rows.filter(({ status }) => OPEN.includes(status));
  const from = open.length > 0 && random.chance(0.9) ? open : rows;
  return from.length > 0 ? random.pick(from) : null;
};

/** The unit that must act, its superior, or another unit. */
function unitFor(transfer: Transfer, random: Random): string {
  const step = currentStepOf(transfer);
  if (!step || random.chance(0.1)) return random.pick(CLASSES).path;
  return step.escalations.at(-1)?.toUnit ?? step.unitPath;
}

/** A file that this school has uploaded. */
function evidenceOf({ toPath: unitPath }: Transfer, { now: uploadedAt }: World): GivenEvidence {
  const file = { id: 'file', name: '居住证.pdf', type: 'PDF' as const, size: 8, sha256: 'a'.repeat(64) };
  const uploaded = { ...file, unitPath, uploadedBy: 'registrar', uploadedAt, attachedTo: null };
  return { documents: [{ title: '居住证', fileId: file.id }], files: new Map([[file.id, uploaded]]) };
}
const COMMANDS: readonly (readonly [(transfer: Transfer, world: World, random: Random) => Decision, number])[] = [
  [(transfer, world, random) => approveStep(transfer, null, anActor('approver', unitFor(transfer, random)), clockOf(world)), 40],
  [
    (transfer, world, random) =>
      rejectStep(transfer, { code: 'OBJECTION', reason: '有异议' }, anActor('approver', unitFor(transfer, random)), clockOf(world)),
    1,
  ],
  [(transfer, world) => withdrawTransfer(transfer, anActor('registrar', transfer.toPath), world.now), 2],
  [
    (transfer, world, random) =>
      askForEvidence(transfer, { kind: 'OTHER', note: '补充材料' }, anActor('approver', unitFor(transfer, random)), clockOf(world)),
    1,
  ],
  [(transfer, world) => provideEvidence(transfer, evidenceOf(transfer, world), anActor('registrar', transfer.toPath), clockOf(world)), 2],
];

export function decide(world: World, random: Random): void {
  const transfer = pickCase(world, random);
  if (transfer) act(world, random.weighted(COMMANDS)(transfer, world, random), random);
}

/** A sweep at this instant: concurrently with commands, twice, or after a long pause. */
export function sweep(world: World, random: Random): void {
  for (const transfer of world.processes.transfers.store.rows.values())
    if (transfer.wakeAt && transfer.wakeAt <= world.now) act(world, passTime(transfer, clockOf(world)), random);
}

/** An hour, days, exactly to a deadline, or long enough for cases to expire. */
export function wait(world: World, random: Random): void {
  const wakes = [...world.processes.transfers.store.rows.values()].flatMap(({ wakeAt }) => (wakeAt && wakeAt > world.now ? [wakeAt] : []));
  const soon = wakes.filter((at) => at.getTime() - world.now.getTime() < 30 * 24 * HOUR_MS);
  if (soon.length > 0 && random.chance(0.6)) world.now = random.pick(soon);
  else if (wakes.length > 0 && random.chance(0.05)) world.now = random.pick(wakes);
  else world.now = new Date(world.now.getTime() + random.between(1, 24 * 5) * HOUR_MS);
  // The sweep runs every few seconds, unless the process is down.
  if (random.chance(0.7)) sweep(world, random);
}
