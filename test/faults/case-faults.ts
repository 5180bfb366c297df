/** Faults of people: two provinces ask for one child at once, and one side takes back what the other approves in the same instant. */
import type { School } from '../world.ts';
import type { Driver } from './driver.ts';
import type { Fault } from './faults.ts';
import { approversOf, COUNTIES, otherSide, type Pupil } from './pupils.ts';
import { onDatabase, pause, type Stage } from './stage.ts';

const LANES = 8;
const ENDS_WITHIN_MS = 30_000;
const SPOILT_ENDS_WITHIN_MS = 3000;

/** Does the same thing in several lanes until the time is over, each time with a pupil of its own. */
async function inLanes({ driver, without }: Stage, until: number, work: (pupil: Pupil) => Promise<void>): Promise<void> {
  const lane = async () => {
    while (Date.now() < until) {
      const pupil = driver.borrow();
      if (pupil) await work(pupil);
      else await pause(50);
      if (pupil) driver.giveBack(pupil);
    }
  };
  const ended = Promise.all(Array.from({ length: LANES }, lane)).then(() => true);
  const patienceMs = until - Date.now() + (without ? SPOILT_ENDS_WITHIN_MS : ENDS_WITHIN_MS);
  // A case that lacks a protection may wait for ever, and is left to the checker.
  if (!(await Promise.race([ended, pause(patienceMs).then(() => false)])) && !without)
    driver.history.contradictions.push(`races had not ended ${ENDS_WITHIN_MS / 1000} s after the last one began`);
}

const DOOR = 'transfers_one_open';
const MAKE_DOOR = `create unique index ${DOOR} on transfers (student_id) where status in ('REQUESTED','IN_REVIEW','APPROVED')`;

export const twoProvincesAtOnce: Fault = {
  id: 'F12',
  title: 'two provinces ask for one child at once: at the door of transfers, and past it at the hold of enrolment',
  brokers: 'one',
  shownBy: {
    without: 'hold',
    async unguard({ system }) {
      await onDatabase(system.databaseUrls.transfers, `drop index ${DOOR}`);
      await onDatabase(system.databaseUrls.enrolment, 'drop index holds_one_held');
    },
  },
  async inject(stage, until) {
    const { world, system, without, revive } = stage;
    const west = await world.school(COUNTIES.west, { classes: [{ limit: 65 }] });
    const ask = (pupil: Pupil) => askTwice(stage, pupil, west);
    if (without) return inLanes(stage, until, ask);
    await inLanes(stage, Date.now() + (until - Date.now()) / 2, ask);

    // The first of two walls is taken away, so that the race reaches the second.
    await system.kill('transfers');
    await onDatabase(system.databaseUrls.transfers, `drop index ${DOOR}`);
    await revive('transfers', { XUEJI_WITHOUT: 'hold' });
    await inLanes(stage, until, ask);
    await system.kill('transfers');
    await onDatabase(system.databaseUrls.transfers, MAKE_DOOR);
    await revive('transfers');
  },
};

async function askTwice({ driver, struck }: Stage, pupil: Pupil, west: School): Promise<void> {
  struck();
  const asked = await Promise.all(
    [otherSide(pupil), west].map(async (to) => ({ to, answer: await driver.ask(pupil, to, to === west ? 1 : pupil.classNo) })),
  );
  const held = asked.filter(({ answer }) => answer?.type === 'TransferReviewStarted');
  if (held.length !== 1)
    driver.history.contradictions.push(`student ${pupil.studentId} was asked for twice at once and held ${held.length} times`);
  for (const { to, answer } of held) if (answer) await driver.end('withdraw', answer.id, pupil, to.registrar);
}

export const approvedAndWithdrawn: Fault = {
  id: 'F13',
  title: 'last approval and withdrawal in the same instant',
  brokers: 'one',
  shownBy: {
    without: 'lock',
    unguard: ({ system }) =>
      onDatabase(system.databaseUrls.transfers, 'alter table event_log drop constraint event_log_topic_aggregate_id_version_key'),
  },
  inject: (stage, until) => inLanes(stage, until, (pupil) => race(stage, pupil)),
};

async function race({ driver, random, struck }: Stage, pupil: Pupil): Promise<void> {
  const to = otherSide(pupil);
  const asked = await driver.ask(pupil, to);
  if (asked?.type !== 'TransferReviewStarted')
    return void driver.history.contradictions.push(`a free pupil was asked for and got ${asked?.type}`);
  const approvers = approversOf(pupil, to);
  for (const approver of approvers.slice(0, -1)) await driver.approve(asked.id, pupil, approver, false);
  struck();
  const [early, late] = random.chance(0.5) ? [0, random.below(4)] : [random.below(4), 0];
  const [approved, withdrawn] = await Promise.all([
    pause(early).then(() => approveLast(driver, asked.id, pupil, to)),
    pause(late).then(() => driver.end('withdraw', asked.id, pupil, to.registrar)),
  ]);
  const taken = [approved, withdrawn].filter((outcome) => outcome === 'TransferStepTaken').length;
  if (taken !== 1) driver.history.contradictions.push(`transfer ${asked.id}: approval got ${approved} and withdrawal ${withdrawn}`);
  if (approved !== 'TransferStepTaken' || withdrawn === 'TransferStepTaken') return;
  await driver.completed(asked.id);
  pupil.at = to;
}

async function approveLast(driver: Driver, id: string, pupil: Pupil, to: School): Promise<string> {
  const [approver] = approversOf(pupil, to).slice(-1);
  return approver ? driver.approve(id, pupil, approver, true, 'at once') : 'nobody';
}
