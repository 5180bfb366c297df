/** A year run is killed in the middle, several times, while other commands go on. Afterwards each pupil has graduated once. */
import { dateInChina, schoolYearOf } from '@xueji/infra/runtime/clock.ts';
import { pathOfRegion } from '@xueji/infra/runtime/scope.ts';
import pg from 'pg';
import { at } from '../../infra/local/demo/random.ts';
import type { Client } from '../client.ts';
import { rosterCsv, rosterRow } from '../roster.ts';
import { importRoster, type School } from '../world.ts';
import { type Send, sender } from './commands.ts';
import type { Fault } from './fault.ts';
import { COUNTIES, PLACED_WITHIN_MS, type Pupil } from './pupils.ts';
import { onDatabase, pause, type Stage } from './stage.ts';
import type { Term } from './term.ts';
import { judgeYearRuns, type YearRunPicture } from './year-run-rules.ts';

/** A county without other schools of the load. */
const COUNTY = '330106';
/** 1,600 pupils: the first chunk takes about 1,000, and each of the next ones a school or two. */
const SCHOOLS = 8;
const CLASSES = 4;
const PUPILS_PER_CLASS = 50;
const CLASS_LIMIT = 55;
/** Pupils with an open transfer when the run reaches them. */
const HELD = 6;
const KILLS = 3;
const LOOK_MS = 10;
/** A chunk takes about 80 ms. After a part of this time, the run is at any line of one. */
const WITHIN_CHUNK_MS = 120;
/** Long enough for the chunk to reach its events. */
const HELD_MS = 700;
/** Another process takes the job of a killed one after 10 s. */
const ENDS_WITHIN_MS = 60_000;
const SHOWN = 5;

export const yearRunKilled: Fault = {
  id: 'F21',
  title: 'kill -9 enrolment in the middle of a year run, while classes graduate by command and transfers of its pupils end',
  brokers: 'one',
  shownBy: [{ without: 'log' }],
  async inject(stage, term) {
    const { contradictions, remarks } = stage.driver.history;
    const stopping = new AbortController();
    let kills = 0;
    try {
      for (let round = 0; round === 0 || !term.over(); round++)
        kills += await killOneRun(stage, term, sender(AbortSignal.any([stopping.signal, AbortSignal.timeout(5 * ENDS_WITHIN_MS)])));
    } finally {
      stopping.abort();
    }
    remarks.push(`enrolment was killed ${kills} times while a year run was not finished`);
    if (kills === 0 && !stage.without) contradictions.push('no kill has met a year run, so nothing was tried');
  },
};

type Place = { readonly schools: readonly School[]; readonly elsewhere: School; readonly schoolYear: number };

/** Returns how many kills met the run before its end. */
async function killOneRun(stage: Stage, term: Term, send: Send): Promise<number> {
  const place = await openSchools(stage);
  const { enrolment } = stage.system.databaseUrls;
  const pupils = await pupilsIn(enrolment, place.schools);
  const ending = await holdSome(stage, place, pupils);
  const bureau = await stage.world.as('registrar', pathOfRegion(COUNTY) ?? '');
  const runId = await startRun(bureau, send, place.schoolYear);
  const commands = place.schools.slice(0, KILLS).map((school) => graduateByCommand(school, send));
  let kills = 0;
  for (let holder = ''; kills < KILLS && !(stage.without && kills > 0 && term.over()); kills++) {
    const killed = await killInTheMiddle(stage, runId, holder);
    if (killed === null) break;
    holder = killed;
  }
  await Promise.all([...commands, ...ending.map((end) => end())]);
  await untilEnded(enrolment, runId);
  const wrong = judgeYearRuns(await takeYearRunPicture(enrolment, runId, pupils));
  stage.driver.history.contradictions.push(...wrong.slice(0, SHOWN));
  return kills;
}

async function openSchools({ world }: Stage): Promise<Place> {
  const schoolYear = schoolYearOf(dateInChina(new Date()));
  const entryYear = schoolYear - 6;
  const classes = Array.from({ length: CLASSES }, (_, index) => ({ entryYear, classNo: index + 1, limit: CLASS_LIMIT }));
  const open = async () => {
    const school = await world.school(COUNTY, { classes });
    const rows = Array.from({ length: CLASSES * PUPILS_PER_CLASS }, (_, index) =>
      rosterRow({
        ...{ schoolCode: school.code, entryYear: String(entryYear), classNo: String(Math.floor(index / PUPILS_PER_CLASS) + 1) },
        ...{ entryMonth: `${entryYear}-09`, birthDate: `${entryYear - 6}-03-01` },
      }),
    );
    const state = await importRoster(school.registrar, rosterCsv(rows), 'roster.csv', PLACED_WITHIN_MS);
    if (state.placed !== rows.length) throw new Error(`${state.placed} of ${rows.length} placed`);
    return school;
  };
  const [elsewhere, ...schools] = await Promise.all([
    world.school(COUNTIES.west, { classes: [{ entryYear, limit: CLASS_LIMIT }] }),
    ...Array.from({ length: SCHOOLS }, open),
  ]);
  return { schools, elsewhere, schoolYear };
}

type Placed = { readonly studentId: string; readonly schoolId: string; readonly classId: string };
const pupilsIn = (enrolment: string, schools: readonly School[]): Promise<Placed[]> =>
  onDatabase<Placed>(
    enrolment,
    `select student_id as "studentId", school_id as "schoolId", class_id as "classId" from placements
     where school_id = any($1::uuid[]) order by student_id`,
    [schools.map(({ id }) => id)],
  );

/** Requests some pupils for another province. Each returned function withdraws one of these requests. On some days of the year they are refused. */
async function holdSome({ driver, without, random }: Stage, { schools, elsewhere }: Place, pupils: readonly Placed[]) {
  // Without a protection a transfer may wait for ever.
  if (without) return [];
  const chosen = Array.from({ length: HELD }, (_, index) => at(pupils, index * Math.floor(pupils.length / HELD) + random.below(50)));
  const asked = await Promise.all(
    chosen.map(async ({ studentId, schoolId }) => {
      const from = schools.find(({ id }) => id === schoolId) ?? elsewhere;
      const pupil: Pupil = { studentId, classNo: 1, at: from, pair: [from, elsewhere] };
      return { pupil, answer: await driver.ask(pupil, elsewhere) };
    }),
  );
  return asked.flatMap(({ pupil, answer }) =>
    answer?.type === 'TransferReviewStarted' ? [() => driver.end('withdraw', answer.id, pupil, elsewhere.registrar)] : [],
  );
}

const START = `mutation ($input: StartYearRunInput!) { startYearRun(input: $input) { __typename ... on YearRunStarted { yearRun { id } } } }`;
async function startRun(bureau: Client, send: Send, schoolYear: number): Promise<string> {
  const { data } = await send<{ startYearRun: { __typename: string; yearRun?: { id: string } } }>(bureau, START, {
    ...{ unit: COUNTY, schoolYear, dryRun: false },
  });
  const { yearRun, __typename } = data.startYearRun;
  if (!yearRun) throw new Error(`the year run got ${__typename}`);
  return yearRun.id;
}

const GRADUATE = 'mutation ($input: GraduateClassInput!) { graduateClass(input: $input) { __typename } }';
const graduateByCommand = (school: School, send: Send): Promise<unknown> =>
  send(school.registrar, GRADUATE, { classId: school.firstClass.id }).catch(() => null);

/**
 * Events of enrolment cannot be written for a moment. A chunk that has written its rows waits there, and the process is killed. The database ends the
 * sessions of the dead process. Returns the holder of the run that was killed; null when the run has ended before.
 */
async function killInTheMiddle({ system, random, struck, revive }: Stage, runId: string, lastHolder: string): Promise<string | null> {
  const { enrolment } = system.databaseUrls;
  const holder = await untilTaken(enrolment, runId, lastHolder);
  if (holder === null) return null;
  const client = new pg.Client({ connectionString: enrolment });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await pause(random.below(WITHIN_CHUNK_MS));
    await client.query('begin; lock table event_log in share mode');
    await pause(HELD_MS);
    await system.kill('enrolment');
    struck();
    await client.query(`select pg_terminate_backend(pid) from pg_locks where relation = 'event_log'::regclass and not granted`);
  } finally {
    await client.end();
  }
  await revive('enrolment');
  return holder;
}

/** The process that works on the run, once it is another one than the last; null when the run has ended. */
async function untilTaken(enrolment: string, runId: string, lastHolder: string): Promise<string | null> {
  const HOLDER = "select holder from jobs where kind = 'year-run' and id = $1::text";
  const ENDED = 'select 1 from year_runs where id = $1 and ended_at is not null';
  for (const deadline = Date.now() + ENDS_WITHIN_MS; Date.now() < deadline; await pause(LOOK_MS)) {
    const [job] = await onDatabase<{ holder: string | null }>(enrolment, HOLDER, [runId]);
    if (job?.holder && job.holder !== lastHolder) return job.holder;
    if ((await onDatabase(enrolment, ENDED, [runId])).length > 0) return null;
  }
  return null;
}

async function untilEnded(enrolment: string, runId: string): Promise<void> {
  const OPEN = `select 1 from year_runs where id = $1 and ended_at is null union all select 1 from year_run_waiting where run_id = $1`;
  for (const deadline = Date.now() + ENDS_WITHIN_MS; Date.now() < deadline; await pause(LOOK_MS * 10))
    if ((await onDatabase(enrolment, OPEN, [runId])).length === 0) return;
}

async function takeYearRunPicture(enrolment: string, runId: string, pupils: readonly Placed[]): Promise<YearRunPicture> {
  const ids = pupils.map(({ studentId }) => studentId);
  return {
    runs: await onDatabase(
      enrolment,
      `select id, outcome, schools, schools_done as "schoolsDone", coalesce((counts->>'GRADUATING_CLASS')::int, 0) as counted,
         (select count(*)::int from year_run_waiting w where w.run_id = id) as waiting from year_runs where id = $1`,
      [runId],
    ),
    lines: await onDatabase(
      enrolment,
      `select run_id as "runId", seq, kind, class_id as "classId", student_id as "studentId", number, settled_as as "settledAs"
       from year_run_results where run_id = $1`,
      [runId],
    ),
    pupils: await onDatabase(
      enrolment,
      `select p.student_id as "studentId", p.class_id as "classId", p.status, p.movements,
         (select count(*)::int from movements m where m.student_id = p.student_id) as rows,
         (select count(*)::int from movements m where m.student_id = p.student_id and m.kind = 'GRADUATED') as graduations,
         (select count(*)::int from certificates c where c.student_id = p.student_id) as certificates,
         (select count(*)::int from event_log e where e.topic = 'placements' and e.aggregate_id = p.student_id::text and e.type = 'StudentGraduated') as said,
         (select max(e.correlation_id) from event_log e where e.topic = 'placements' and e.aggregate_id = p.student_id::text and e.type = 'StudentGraduated' and e.correlation_id = $2) as "saidBy",
         (select count(*)::int from spells s where s.student_id = p.student_id and s.to_date is null) as "openSpells"
       from placements p where p.student_id = any($1::uuid[])`,
      [ids, runId],
    ),
    certificates: await onDatabase(
      enrolment,
      `select concat_ws('/', school_code, year, kind, sequence) as number, student_id as "studentId" from certificates where student_id = any($1::uuid[])`,
      [ids],
    ),
  };
}
