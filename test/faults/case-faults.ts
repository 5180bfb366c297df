/** Races between people: two provinces request one child at the same time, and a case is approved, rejected, withdrawn and expired at the same instant. */
import type { School } from '../world.ts';
import type { Fault } from './fault.ts';
import { approversOf, COUNTIES, otherSide, type Pupil } from './pupils.ts';
import { onDatabase, pause, type Stage } from './stage.ts';
import { knownSweeps, nextSweepAfter } from './sweeps.ts';
import { partOf, type Term } from './term.ts';

const LANES = 4;
const ENDS_WITHIN_MS = 30_000;
const SPOILT_ENDS_WITHIN_MS = 3000;

/** Repeats an action in several lanes until the term is over, each time with another pupil. */
async function inLanes({ driver, without }: Stage, lanes: number, term: Term, work: (pupil: Pupil) => Promise<void>): Promise<void> {
  const lane = async () => {
    while (!term.over()) {
      const pupil = driver.borrow();
      if (pupil) await work(pupil);
      else await pause(50);
      if (pupil) driver.giveBack(pupil);
    }
  };
  const ended = Promise.all(Array.from({ length: lanes }, lane)).then(() => true);
  const late = async () => {
    while (!term.over()) await pause(50);
    await pause(without ? SPOILT_ENDS_WITHIN_MS : ENDS_WITHIN_MS);
    return false;
  };
  // Without a protection a case may wait for ever; the checker reports it.
  if (!(await Promise.race([ended, late()])) && !without)
    driver.history.contradictions.push(`races had not ended ${ENDS_WITHIN_MS / 1000} s after the last one began`);
}

const DOOR = 'transfers_one_open';
const MAKE_DOOR = `create unique index ${DOOR} on transfers (student_id) where status in ('REQUESTED','IN_REVIEW','APPROVED')`;

export const twoProvincesAtOnce: Fault = {
  id: 'F12',
  together: 'people',
  title: 'two provinces ask for one child at once: at the door of transfers, and past it at the hold of enrolment',
  brokers: 'one',
  shownBy: [
    {
      without: 'hold',
      async unguard({ system }) {
        await onDatabase(system.databaseUrls.transfers, `drop index ${DOOR}`);
        await onDatabase(system.databaseUrls.enrolment, 'drop index holds_one_held');
      },
    },
  ],
  async inject(stage, term) {
    const { world, system, without, revive } = stage;
    const west = await world.school(COUNTIES.west, { classes: [{ limit: 65 }] });
    const ask = (pupil: Pupil) => askTwice(stage, pupil, west);
    if (without) return inLanes(stage, LANES, term, ask);
    await inLanes(stage, LANES, partOf(term, 1 / 2), ask);

    // Remove the first of two protections, so that the race reaches the second.
    await system.kill('transfers');
    await onDatabase(system.databaseUrls.transfers, `drop index ${DOOR}`);
    await revive('transfers', { XUEJI_WITHOUT: 'hold' });
    await inLanes(stage, LANES, term, ask);
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

type Decision = 'approved' | 'rejected' | 'withdrawn' | 'expired';
type Tally = Record<Decision, number>;

/** Number of lanes. Each race waits up to one sweep interval, so there are many. */
const DEADLINE_LANES = 24;
/** Within this time a deadline must win at least one race. */
const DEADLINE_WINS_WITHIN_MS = 30_000;

export const decidedAtOnce: Fault = {
  id: 'F13',
  together: 'people',
  title: 'last approval, rejection and withdrawal in the same instant, without the deadline and with it',
  brokers: 'one',
  shownBy: [
    {
      without: 'lock',
      unguard: ({ system }) =>
        onDatabase(system.databaseUrls.transfers, 'alter table event_log drop constraint event_log_topic_aggregate_id_version_key'),
    },
  ],
  async inject(stage, term) {
    const [among, withDeadline] = [newTally(), newTally()];
    await Promise.all([
      inLanes(stage, LANES, term, (pupil) => race(stage, pupil, among, 'no deadline')),
      inLanes(stage, DEADLINE_LANES, term, (pupil) => race(stage, pupil, withDeadline, 'deadline')),
    ]);
    const { remarks, contradictions } = stage.driver.history;
    remarks.push(`among people ${told(among)}; with the deadline ${told(withDeadline)}`);
    if (withDeadline.expired === 0 && !stage.without && Date.now() - term.startsAt > DEADLINE_WINS_WITHIN_MS)
      contradictions.push('no deadline has won a race, so nothing was tried');
  },
};

const newTally = (): Tally => ({ approved: 0, rejected: 0, withdrawn: 0, expired: 0 });
const told = (tally: Tally): string =>
  Object.entries(tally)
    .map(([decision, times]) => `${times} ${decision}`)
    .join(', ');

async function race(stage: Stage, pupil: Pupil, tally: Tally, against: 'deadline' | 'no deadline'): Promise<void> {
  const { driver, struck } = stage;
  const to = otherSide(pupil);
  const asked = await driver.ask(pupil, to);
  if (asked?.type !== 'TransferReviewStarted')
    return void driver.history.contradictions.push(`a free pupil was asked for and got ${asked?.type}`);
  for (const approver of approversOf(pupil, to).slice(0, -1)) await driver.approve(asked.id, pupil, approver, false);
  if (against === 'deadline') await waitForSweep(stage, asked.id);
  struck();
  const answers = await decideAtOnce(stage, asked.id, pupil, to);

  const [row] = await onDatabase<{ status: string }>(stage.system.databaseUrls.transfers, 'select status from transfers where id = $1', [
    asked.id,
  ]);
  const expired = row?.status === 'EXPIRED';
  const winners = answers.filter(([, answer]) => answer === 'TransferStepTaken').map(([decision]) => decision);
  if (expired && against === 'deadline') winners.push('expired');
  for (const decision of winners) tally[decision]++;
  if (winners.length !== 1)
    driver.history.contradictions.push(
      `transfer ${asked.id} is ${row?.status} and got ${answers.map((answer) => answer.join(': ')).join(', ')}`,
    );
  if (winners.length !== 1 || winners[0] !== 'approved') return;
  await driver.completed(asked.id);
  pupil.at = to;
}

const REJECTED_TOO = 0.3;
const APART_MS = 4;

/** All people who may decide this case do it at the same time. */
async function decideAtOnce({ driver, random }: Stage, id: string, pupil: Pupil, to: School): Promise<(readonly [Decision, string])[]> {
  const [approver] = approversOf(pupil, to).slice(-1);
  if (!approver) throw new Error('no approver for the last step');
  const contenders: (readonly [Decision, () => Promise<string>])[] = [
    ['approved', () => driver.approve(id, pupil, approver, true, 'at once')],
    ['withdrawn', () => driver.end('withdraw', id, pupil, to.registrar)],
  ];
  if (random.chance(REJECTED_TOO)) contenders.push(['rejected', () => driver.end('reject', id, pupil, approver)]);
  return Promise.all(
    contenders.map(async ([decision, act]) => {
      await pause(random.below(APART_MS));
      return [decision, await act()] as const;
    }),
  );
}

/** Longer than making the case old takes, and shorter than a sweep interval. */
const OLD_BEFORE_MS = 150;
/** Times around the sweep; a command needs some milliseconds to reach the row. */
const AROUND_SWEEP_MS = 25;
const AGE = `update transfers set requested_at = requested_at - interval '1 year', wake_at = now() where id = $1 and status = 'IN_REVIEW'`;

/** Makes the case old enough for the next sweep to end it, and resolves at about that time. */
async function waitForSweep({ system, random }: Stage, id: string): Promise<void> {
  const database = system.databaseUrls.transfers;
  const now = Date.now();
  const sweepAt = nextSweepAfter(await knownSweeps(database), now + OLD_BEFORE_MS, random);
  await pause(sweepAt - OLD_BEFORE_MS - Date.now());
  await onDatabase(database, AGE, [id]);
  await pause(sweepAt + random.between(-AROUND_SWEEP_MS, AROUND_SWEEP_MS) - Date.now());
}
