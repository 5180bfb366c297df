/** Waits until the system is quiet, reads its five databases, and checks the rules. It only reads, and uses no code of the services. */
import pg from 'pg';
import { SERVICES, type ServiceName } from '../../infra/local/system.ts';
import type { History } from './history.ts';
import { judgeLasting } from './lasting.ts';
import type { Picture } from './picture.ts';
import { type Finding, judge } from './rules.ts';

type DatabaseUrls = Record<ServiceName, string>;
// What a service reads is part of the contract between services.
const READS: Record<ServiceName, readonly string[]> = {
  identity: ['placements', 'transfers', 'calendar'],
  enrolment: ['students', 'student-facts', 'transfers', 'calendar'],
  transfers: ['transfer-answers'],
  funding: ['placements', 'schools'],
  statistics: ['student-facts', 'placements'],
};

type Ask = <Row extends object>(service: ServiceName, query: string) => Promise<Row[]>;

async function withDatabases<T>(urls: DatabaseUrls, work: (ask: Ask) => Promise<T>): Promise<T> {
  const clients = new Map<ServiceName, pg.Client>();
  try {
    for (const service of SERVICES) {
      const client = new pg.Client({ connectionString: urls[service] });
      client.on('error', () => undefined);
      clients.set(service, client);
      await client.connect();
    }
    return await work(async (service, query) => {
      const client = clients.get(service);
      if (!client) throw new Error(`no database of ${service}`);
      return (await client.query(query)).rows;
    });
  } finally {
    await Promise.all([...clients.values()].map((client) => client.end().catch(() => undefined)));
  }
}

/** Events that are not yet published or applied; and how many there are in all. */
async function motion(ask: Ask): Promise<{ waiting: number; total: number }> {
  let [waiting, total] = [0, 0];
  const versions = new Map<string, number>();
  for (const service of SERVICES) {
    const [log] = await ask<{ waiting: number; total: number }>(
      service,
      `select (sequenced_to - published_to)::int as waiting, (select count(*)::int from event_log) as total from relay`,
    );
    waiting += log?.waiting ?? 0;
    total += log?.total ?? 0;
    const sums = `select topic, sum(v)::int as sum from (select topic, max(internal_version) as v from event_log group by topic, aggregate_id) x group by 1`;
    for (const { topic, sum } of await ask<{ topic: string; sum: number }>(service, sums)) versions.set(topic, sum);
  }
  for (const service of SERVICES) {
    const applied = await ask<{ topic: string; sum: number }>(service, 'select topic, sum(version)::int as sum from inbox group by 1');
    const known = new Map(applied.map(({ topic, sum }) => [topic, sum]));
    // An aggregate that was invented by a fault is in the inbox and in no log, so less than nothing may wait.
    for (const topic of READS[service]) waiting += Math.max(0, (versions.get(topic) ?? 0) - (known.get(topic) ?? 0));
  }
  return { waiting, total };
}

const LOOK_MS = 250;
/** A system whose inbox is left out never says that it has read all; nor does one that has lost something. It is quiet when nothing has moved so long. */
const STILL_MS = 4000;

/** Resolves when nothing is on its way any more, or nothing moves, or the time is over; tells which. */
export async function untilQuiet(urls: DatabaseUrls, withinMs: number): Promise<'quiet' | 'still' | 'moving'> {
  const deadline = Date.now() + withinMs;
  let [last, since] = ['', Date.now()];
  while (Date.now() < deadline) {
    const seen = await withDatabases(urls, motion).catch(() => null);
    if (seen?.waiting === 0) return 'quiet';
    if (JSON.stringify(seen) !== last) [last, since] = [JSON.stringify(seen), Date.now()];
    else if (seen && Date.now() - since > STILL_MS) return 'still';
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return 'moving';
}

const FACT_CELL = `concat_ws('|', array_to_string((string_to_array(path, '/'))[1:3], '/'), stage, entry_year, sex, migrant, left_behind <> 'NONE', boarder)`;
const CELL = `concat_ws('|', county_path, stage, entry_year, sex, migrant, left_behind, boarder)`;

export const takePicture = (urls: DatabaseUrls): Promise<Picture> =>
  withDatabases(urls, async (ask) => ({
    transfers: await ask(
      'transfers',
      `select id, student_id as "studentId", status, version, to_school_id as "toSchoolId", jsonb_array_length(steps) as steps,
        (select count(*)::int from jsonb_array_elements(steps) s where s->>'decision' = 'APPROVED') as approvals from transfers`,
    ),
    placements: await ask(
      'enrolment',
      `select student_id as "studentId", school_id as "schoolId", class_id as "classId", path, status, hold, spell from placements`,
    ),
    holds: await ask(
      'enrolment',
      `select student_id as "studentId", transfer_id as "transferId", state, to_class_id as "toClassId" from holds`,
    ),
    spells: await ask(
      'enrolment',
      `select student_id as "studentId", seq, school_id as "schoolId", class_id as "classId", from_date::text as "from", to_date::text as "to" from spells`,
    ),
    classes: await ask('enrolment', `select id, taken, reserved, "limit" from classes`),
    records: await ask('identity', `select student_id as "studentId", path, guest_transfer_id as "guestTransferId" from students`),
    entitlements: await ask(
      'funding',
      `select student_id as "studentId", programme, school_id as "schoolId", from_date::text as "from", until_date::text as "until" from entitlements`,
    ),
    facts: await ask(
      'statistics',
      `select student_id as "studentId", path, case when path is not null and sex is not null then ${FACT_CELL} end as cell from facts`,
    ),
    cells: await ask('statistics', `select ${CELL} as cell, students from cells`),
    said: (
      await Promise.all(
        SERVICES.map((service) =>
          ask<Picture['said'][number]>(
            service,
            `select body->>'transferId' as "transferId", type, count(*)::int as times from event_log
             where body ? 'transferId' and type <> 'TransferStepApproved' group by 1, 2`,
          ),
        ),
      )
    ).flat(),
    gaps: (await Promise.all(SERVICES.map((service) => gapsOf(ask, service)))).flat(),
    parked: (
      await Promise.all(
        SERVICES.map(async (service) =>
          (
            await ask<{ key: string | null; reason: string; error: string | null }>(
              service,
              'select key, reason, error from parked_events where resolution is null order by id',
            )
          ).map((row) => ({ service, ...row })),
        ),
      )
    ).flat(),
  }));

async function gapsOf(ask: Ask, service: ServiceName): Promise<Picture['gaps'][number][]> {
  const rows = await ask<{ what: string }>(
    service,
    `select topic || ' ' || aggregate_id || ': ' || count(*) || ' events up to version ' || max(version) as what from event_log
       group by topic, aggregate_id having count(*) <> max(version) or min(version) <> 1 or count(distinct version) <> count(*)
         or count(internal_version) <> coalesce(max(internal_version), 0)
     union all select 'positions: ' || count(position) || ' up to ' || max(position) from event_log having count(position) <> coalesce(max(position), 0)`,
  );
  return rows.map(({ what }) => ({ service, what }));
}

/** Rows against each other and against the history: all that is lost or wrong. */
export async function check(urls: DatabaseUrls, history: History): Promise<Finding[]> {
  return judge(await takePicture(urls), history);
}

/**
 * The same while everything moves: what is lasting stays wrong whatever comes, all else may come right by itself. Nothing when a database does
 * not answer.
 */
export async function lookForLasting(urls: DatabaseUrls, history: History): Promise<{ lasting: Finding[]; others: Finding[] }> {
  const picture = await takePicture(urls).catch(() => null);
  return picture ? judgeLasting(picture, history) : { lasting: [], others: [] };
}
