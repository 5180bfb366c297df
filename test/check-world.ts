/**
 * `npm run check:world`: the invariants of the running system, read from the five databases without using the services' code. First waits for events
 * on their way. Exit 1 and a list when an invariant is broken.
 */
import pg from 'pg';
import { homeFolder } from '../infra/local/home.ts';
import { readRun } from '../infra/local/run-file.ts';
import type { ServiceName } from '../infra/local/system.ts';

type Rows = Record<string, unknown>[];
export type Ask = (service: ServiceName, query: string) => Promise<Rows>;
export type Invariant = { name: string; broken(ask: Ask): Promise<string[]> };

const QUIET_WITHIN_MS = 30_000;
const list = (rows: Rows) => rows.slice(0, 5).map((row) => JSON.stringify(row));

/** Rows that must not exist. */
const none = (name: string, service: ServiceName, query: string): Invariant => ({
  name,
  broken: async (ask) => list(await ask(service, query)),
});

type Side = [service: ServiceName, query: string];
const keyed = (rows: Rows) => new Map(rows.map(({ key, ...rest }) => [String(key), JSON.stringify(rest)]));

/** Every row of one service must also exist in the other. */
const within = (name: string, [one, oneQuery]: Side, [two, twoQuery]: Side): Invariant => ({
  name,
  async broken(ask) {
    const [left, right] = [keyed(await ask(one, oneQuery)), keyed(await ask(two, twoQuery))];
    const wrong = [...left.keys()].filter((key) => left.get(key) !== right.get(key));
    return wrong.slice(0, 5).map((key) => `${key}: ${one} ${left.get(key)} · ${two} ${right.get(key)}`);
  },
});

/** Two services must have equal rows for equal keys. */
const same = (name: string, one: Side, two: Side): Invariant => ({
  name,
  broken: async (ask) => [...(await within(name, one, two).broken(ask)), ...(await within(name, two, one).broken(ask))],
});

/** The position up to which retention has removed events. Only the feed of transfers has retention. */
const clearedTo = (service: ServiceName): string => (service === 'transfers' ? '(select pruned_to from feed_retention)' : '0');

const PATH_CHANGES_KNOWN = 'select seq as key, from_path, to_path, from_school, to_school, done_at is not null as done from path_changes';

export const INVARIANTS: readonly Invariant[] = [
  none(
    'a class holds its pupils and its reserved seats, and never more than its limit',
    'enrolment',
    `select c.id, c.taken, c.reserved, count(p.student_id) as pupils from classes c left join placements p on p.class_id = c.id and p.status = 'ACTIVE'
     group by c.id having c.taken <> count(p.student_id) + c.reserved or c.reserved <> (select count(*) from holds h where h.to_class_id = c.id and h.state = 'HELD')
       + (select count(*) from status_changes x where x.to_class_id = c.id and x.ended_at is null) or c.taken > c."limit"`,
  ),
  none(
    'a held placement has exactly one open case, and the other way round',
    'enrolment',
    `select coalesce(p.student_id, h.student_id) as student from (select * from placements where hold is not null) p
     full join (select student_id, transfer_id from holds where state = 'HELD' union all select student_id, id from status_changes where ended_at is null) h on h.student_id = p.student_id and h.transfer_id = p.hold
     where p.student_id is null or h.student_id is null`,
  ),
  none(
    'no child is placed and unplaced at once',
    'enrolment',
    'select u.student_id from unplaced u join placements p on p.student_id = u.student_id',
  ),
  same(
    'every child with a record has a place, or stands on the list of a unit that has to give one',
    ['identity', 'select student_id as key from students'],
    ['enrolment', 'select student_id as key from placements union all select student_id from unplaced'],
  ),
  none(
    'every claim in dispute has an open case of its child',
    'identity',
    `select c.student_id from number_claims c where c.disputed
     and not exists (select from problem_cases p where p.student_id = c.student_id and p.kind = 'SAME_ID_NUMBER' and p.closed_at is null)`,
  ),
  same(
    'enrolment knows both students of each open problem case',
    [
      'identity',
      `select c.id::text || s.id as key, c.kind from problem_cases c cross join lateral (values (c.student_id), (c.other_student_id)) s (id)
       where c.closed_at is null and c.published > 0`,
    ],
    ['enrolment', 'select case_id::text || student_id as key, kind from open_problem_cases'],
  ),
  none(
    'reserved seats are those of open transfers and status changes',
    'enrolment',
    `select c.id, c.reserved, count(o.*) as held from classes c left join (
       select to_class_id from holds where state = 'HELD' union all select to_class_id from status_changes where status in ('IN_REVIEW', 'APPROVED')
     ) o on o.to_class_id = c.id group by c.id having c.reserved <> count(o.*)`,
  ),
  none(
    'at most one open transfer a student, and a completed one has all its approvals',
    'transfers',
    `select student_id from transfers where status in ('REQUESTED','IN_REVIEW','APPROVED') group by student_id having count(*) > 1
     union all select student_id from transfers where status in ('APPROVED','COMPLETED') and exists (select from jsonb_array_elements(steps) s where s->>'decision' is distinct from 'APPROVED')`,
  ),
  none(
    'nobody approved what they entered',
    'transfers',
    `select id from transfers where exists (select from jsonb_array_elements(steps) s where s->>'decidedBy' = requested_by)`,
  ),
  same(
    'every open hold belongs to an open transfer',
    ['enrolment', `select transfer_id as key from holds where state = 'HELD'`],
    ['transfers', `select id as key from transfers where status in ('IN_REVIEW','APPROVED')`],
  ),
  within(
    'the last completed transfer says where the student is, until a school admits the student to the next stage',
    [
      'enrolment',
      `select p.student_id as key, p.path from placements p where exists (select from holds h where h.student_id = p.student_id and h.state = 'MOVED')
       and not exists (select from movements a where a.student_id = p.student_id and a.kind = 'ADMITTED'
         and a.seq > all (select t.seq from movements t where t.student_id = p.student_id and t.kind = 'TRANSFERRED'))`,
    ],
    [
      'transfers',
      `select distinct on (student_id) student_id as key, to_path as path from transfers where status = 'COMPLETED' order by student_id, completed_at desc`,
    ],
  ),
  within(
    'the student of a completed transfer has moved',
    ['transfers', `select id as key, student_id from transfers where status = 'COMPLETED'`],
    ['enrolment', `select transfer_id as key, student_id from holds where state = 'MOVED'`],
  ),
  none(
    'the seats of an admission plan are those of its admissions',
    'enrolment',
    `select p.id, p.admitted, count(a.student_id) as taken from admission_plans p
     left join admissions a on a.plan_id = p.id and a.status in ('ADMITTED', 'PLACED') group by p.id having p.admitted <> count(a.student_id)`,
  ),
  within(
    'identity knows where each placed student is',
    ['enrolment', 'select student_id as key, path from placements'],
    ['identity', 'select student_id as key, path from students'],
  ),
  none(
    'an entitlement has no empty or overlapping range',
    'funding',
    `select a.student_id from entitlements a where isempty(valid)
     union all select a.student_id from entitlements a join entitlements b on a.student_id = b.student_id and a.programme = b.programme and a.id < b.id and a.valid && b.valid`,
  ),
  within(
    'who is entitled is entitled at the school that holds the placement',
    ['funding', 'select student_id as key, school_id as school, path from entitlements where upper_inf(valid)'],
    ['enrolment', `select student_id as key, school_id as school, path from placements where status = 'ACTIVE'`],
  ),
  none(
    'statistics are a recount of their facts, county by county',
    'statistics',
    `select county, c.students as cells, f.students as facts from (select county_path as county, sum(students) as students from cells group by 1) c
     full join (
       select coalesce(place, array_to_string((string_to_array(path, '/'))[1:3], '/')) as county, count(*) as students from facts
       where path is not null and sex is not null group by 1
     ) f using (county) where coalesce(c.students, 0) <> coalesce(f.students, 0)`,
  ),
  none('no count is below zero', 'statistics', 'select county_path, stage, entry_year from cells where students < 0'),
  none(
    'the last movement of a student is where the placement is, and movements are numbered without a gap',
    'enrolment',
    `select p.student_id from placements p join movements m on m.student_id = p.student_id and m.seq = p.movements
     where (m.to_status, m.to_class_id, m.to_entry_year) is distinct from (p.status, p.class_id, p.entry_year)
     union all select student_id from placements p where p.movements <> (select count(*) from movements m where m.student_id = p.student_id)`,
  ),
  none(
    'a student who is on the rolls is of a cohort of the class, and two classes of a school share no cohort and number',
    'enrolment',
    `select p.student_id from placements p join placement_statuses t on t.code = p.status join classes c on c.id = p.class_id
     where t.on_rolls and not (p.stage = c.stage and (p.entry_year = c.entry_year or coalesce(c.further_entry_years @> to_jsonb(p.entry_year), false)))
     union all select c.id from classes c join classes o on o.school_id = c.school_id and o.stage = c.stage and o.class_no = c.class_no and o.id <> c.id
     where c.further_entry_years @> to_jsonb(o.entry_year)
       or exists (select from jsonb_array_elements(o.further_entry_years) y where c.further_entry_years @> y)`,
  ),
  none(
    'the current declaration of a fact is the value of the record',
    'identity',
    `select student_id from declarations d join students s using (student_id) where d.until_date is null
     and d.value is distinct from case d.fact when 'MIGRANT_CHILD' then s.migrant_child::text else s.left_behind end`,
  ),
  none(
    'a student who is on the rolls has an open spell, and nobody else has one',
    'enrolment',
    `select p.student_id from placements p join placement_statuses t on t.code = p.status
     left join spells s on s.student_id = p.student_id and s.to_date is null where t.on_rolls <> (s.student_id is not null)`,
  ),
  none(
    'nobody in compulsory education is withdrawn or expelled',
    'enrolment',
    `select student_id from placements where stage <> 'SENIOR' and status in ('WITHDRAWN', 'EXPELLED')`,
  ),
  none(
    'an open school stands below the bureau that runs it',
    'enrolment',
    `select s.code, s.path from schools s where s.closed_on is null
       and not exists (select from regions r where r.valid_to is null and r.path <> '' and s.path = r.path || '/' || s.code)`,
  ),
  none(
    'a region stands below its parent',
    'enrolment',
    `select r.code, r.path, p.path as parent from regions r join regions p on p.code = r.parent where r.valid_to is null
       and (p.valid_to is not null or p.path <> regexp_replace(r.path, '/?[0-9]+$', ''))`,
  ),
  within(
    'open transfers stand at the paths of their schools',
    ['transfers', 'select distinct to_school_id as key, to_path as path from transfers where ended_at is null and from_path is not null'],
    ['enrolment', 'select id as key, path from schools'],
  ),
  within(
    'funding knows where each child is',
    ['funding', 'select student_id as key, path from beneficiaries'],
    ['enrolment', 'select student_id as key, path from placements'],
  ),
  ...(['identity', 'transfers', 'funding', 'statistics'] as const).map((service) =>
    same(
      `${service} knows the same changes of paths as enrolment, and has moved all rows`,
      ['enrolment', PATH_CHANGES_KNOWN],
      [service, PATH_CHANGES_KNOWN],
    ),
  ),
  none(
    'enrolment has moved all rows to their new paths',
    'enrolment',
    'select seq, from_path, to_path from path_changes where done_at is null',
  ),
  none(
    'what statistics keep of their status is a recount',
    'statistics',
    `select k.* from (select coalesce(sum(facts), 0) as facts, coalesce(sum(students), 0) as students from counted_shards) k
     where k.facts <> (select count(*) from facts) or k.students <> (select coalesce(sum(students), 0) from cells)`,
  ),
  none(
    'the steps that the league counts are those of the cases',
    'transfers',
    `select * from (select t.id, s.number, s."unitPath", s.level, s."enteredAt", s."dueAt", s."decidedAt", t.requested_at, t.ended_at
       from transfers t cross join lateral jsonb_to_recordset(t.steps)
         as s(number int, "unitPath" text, level text, "enteredAt" timestamptz, "dueAt" timestamptz, "decidedAt" timestamptz)
       where s."enteredAt" is not null) c
     full join transfer_steps s on s.transfer_id = c.id and s.number = c.number
     where (c."unitPath", c.level, c."enteredAt", c."dueAt", c."decidedAt", c.requested_at, c.ended_at)
       is distinct from (s.unit_path, s.level, s.entered_at, s.due_at, s.decided_at, s.requested_at, s.ended_at)`,
  ),
  same(
    'statistics count every placement that is on the rolls, at its school',
    [
      'enrolment',
      `select student_id as key, path, stage, entry_year from placements p join placement_statuses s on s.code = p.status where s.on_rolls`,
    ],
    ['statistics', 'select student_id as key, path, stage, entry_year from facts where path is not null'],
  ),
  ...(['identity', 'enrolment', 'transfers', 'funding', 'statistics'] as const).flatMap((service) => [
    none(
      `${service}: versions of an aggregate have no gap`,
      service,
      // The feed's retention may have removed the oldest versions of an aggregate.
      `select topic, aggregate_id, count(*), max(version) from event_log group by topic, aggregate_id
       having count(*) <> max(version) - min(version) + 1 or count(internal_version) <> coalesce(max(internal_version) - min(internal_version) + 1, 0)
         or (min(version) <> 1 and ${clearedTo(service)} = 0)`,
    ),
    none(
      `${service}: positions have no gap`,
      service,
      // Events that the feed's retention has removed are not a gap.
      `select p.cleared, count(e.position) as counted, max(e.position) as last from (select ${clearedTo(service)} as cleared) p
       left join event_log e on e.position > p.cleared group by p.cleared having count(e.position) <> coalesce(max(e.position) - p.cleared, 0)`,
    ),
    none(
      `${service}: Kafka deleted no event before it was read`,
      service,
      'select topic, partition, from_offset, to_offset from lost_events where resolved_at is null',
    ),
    none(
      `${service}: nothing is parked`,
      service,
      'select topic, key, reason, left(error, 200) as error from parked_events where resolution is null',
    ),
    none(`${service}: no work is parked`, service, 'select queue, item, tries, left(error, 200) as error from parked_work'),
  ]),
];

/** Events that are not published, or not yet applied by their readers. */
async function onTheirWay(ask: Ask): Promise<number> {
  let waiting = 0;
  const published = new Map<string, number>();
  for (const service of ['identity', 'enrolment', 'transfers', 'funding', 'statistics'] as const) {
    const [row] = await ask(service, 'select (sequenced_to - published_to)::int as waiting from relay');
    waiting += Number(row?.waiting ?? 0);
    for (const { topic, sum } of await ask(
      service,
      'select topic, sum(v)::int as sum from (select topic, max(internal_version) as v from event_log group by topic, aggregate_id) x group by topic',
    ))
      published.set(String(topic), (published.get(String(topic)) ?? 0) + Number(sum));
  }
  for (const [service, topics] of Object.entries(READS) as [ServiceName, string[]][]) {
    const applied = new Map(
      (await ask(service, 'select topic, sum(version)::int as sum from inbox group by topic')).map(({ topic, sum }) => [
        String(topic),
        Number(sum),
      ]),
    );
    // A log with retention may have fewer events than were applied. This must not hide missing events of another topic.
    for (const topic of topics) waiting += Math.max(0, (published.get(topic) ?? 0) - (applied.get(topic) ?? 0));
  }
  return waiting;
}

/** The readers of each topic. */
const READS: Record<ServiceName, string[]> = {
  identity: ['placements', 'transfers', 'schools', 'calendar'],
  enrolment: ['students', 'student-facts', 'transfers', 'calendar'],
  transfers: ['transfer-answers', 'schools'],
  funding: ['placements', 'schools'],
  statistics: ['student-facts', 'placements', 'schools'],
};

/** Verifies every invariant. Returns the broken ones by name. */
export async function checkWorld(databaseUrls: Record<ServiceName, string>): Promise<{ name: string; broken: string[] }[]> {
  const clients = new Map<ServiceName, pg.Client>();
  const ask: Ask = async (service, query) => {
    const client = clients.get(service) ?? new pg.Client({ connectionString: databaseUrls[service] });
    if (!clients.has(service)) {
      clients.set(service, client);
      await client.connect();
    }
    return (await client.query(query)).rows;
  };
  try {
    const deadline = Date.now() + QUIET_WITHIN_MS;
    while ((await onTheirWay(ask)) > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 200));
    const results = [];
    for (const invariant of INVARIANTS) results.push({ name: invariant.name, broken: await invariant.broken(ask) });
    const left = await onTheirWay(ask);
    results.push({ name: 'nothing is on its way for ever', broken: left > 0 ? [`${left} events after ${QUIET_WITHIN_MS / 1000} s`] : [] });
    return results;
  } finally {
    await Promise.all([...clients.values()].map((client) => client.end()));
  }
}

if (process.argv[1] === import.meta.filename) {
  const run = readRun(homeFolder());
  if (!run?.databaseUrls) throw new Error('No running system found; start it with npm start.');
  const results = await checkWorld(run.databaseUrls);
  for (const { name, broken } of results)
    console.log(`${broken.length === 0 ? 'ok    ' : 'BROKEN'} ${name}${broken.map((line) => `\n         ${line}`).join('')}`);
  process.exitCode = results.some(({ broken }) => broken.length > 0) ? 1 : 0;
}
