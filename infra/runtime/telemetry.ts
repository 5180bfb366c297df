/**
 * Logs and metrics of a process. They contain no personal data: known fields are redacted, and numbers that look like an ID, a phone or a token are
 * removed.
 */
import { type Logger, pino, stdSerializers } from 'pino';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';

export type { Logger };

const PERSONAL_FIELDS = ['name', 'idNumber', 'number', 'phone', 'address', 'authorization', 'token', 'password', 'query'];

/** Removes values that no field name identifies: 18-character ID numbers, mobile numbers, JSON web tokens. */
export const strikeOut = (line: string): string =>
  line
    .replace(/\b[1-9GLJ]?\d{17}[\dXx]\b/g, '[id number]')
    .replace(/\b1\d{10}\b/g, '[phone]')
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]');

/** The message of an error without its stack. */
export const messageOf = (error: string): string => strikeOut(error.split('\n    at ', 1)[0] ?? '');

/** Removes row values from PostgreSQL's errors, which quote the failed row and the sent values. */
function withoutRows(error: Error): object {
  const {
    detail: _,
    parameters: __,
    where: ___,
    internalQuery: ____,
    ...said
  } = stdSerializers.err(error) as ReturnType<typeof stdSerializers.err> & Record<string, unknown>;
  return said;
}

export function createLogger(service: string, level: string): Logger {
  return pino({
    level,
    base: { service },
    serializers: { err: withoutRows },
    redact: { paths: PERSONAL_FIELDS.flatMap((field) => [`input.${field}`, `headers.${field}`, `body.${field}`]), censor: '[redacted]' },
    hooks: { streamWrite: strikeOut },
  });
}

const registry = new Registry();
let collecting = false;

/** The process's metrics, served on `/metrics`. */
export function metricsRegistry(): Registry {
  if (!collecting) collectDefaultMetrics({ register: registry });
  collecting = true;
  return registry;
}

const counter = (name: string, help: string, labelNames: string[] = []) => new Counter({ name, help, labelNames, registers: [registry] });

export const metrics = {
  statements: counter('xueji_sql_statements_total', 'SQL statements sent, BEGIN and COMMIT included'),
  commits: counter('xueji_sql_commits_total', 'Transactions committed'),
  published: counter('xueji_events_published_total', 'Events published, repeats included'),
  applied: counter('xueji_events_applied_total', 'Events applied', ['topic']),
  dropped: counter('xueji_events_dropped_total', 'Events seen before and dropped', ['topic']),
  passed: counter(
    'xueji_events_passed_total',
    'Events of a type that this service does not read: only counted in the order of their aggregate',
    ['topic', 'type'],
  ),
  parked: counter('xueji_events_parked_total', 'Events parked', ['topic', 'reason']),
  commands: counter('xueji_commands_total', 'Commands judged', ['mutation', 'outcome']),
  webhookAttempts: counter('xueji_webhook_attempts_total', 'Requests to webhooks of partners, tests included', ['outcome']),
  webhooksStopped: counter('xueji_webhooks_stopped_total', 'Webhooks that were given up: PAUSED after three days, DISABLED by 410', [
    'status',
  ]),
  relayRefused: new Gauge({
    name: 'xueji_relay_refused_records',
    help: '1 while Kafka refuses the next event of the log, so that nothing is published: alert when it is not 0; the log of the process names the event',
    registers: [registry],
  }),
  relayBehind: new Gauge({ name: 'xueji_relay_behind_events', help: 'Events taken in the last round of the relay', registers: [registry] }),
};

/**
 * Parked events by reason, counted when the metrics are read. Alert on FAILED, CONFLICT, UNREADABLE and WORK at once. GAP and UNKNOWN end by themselves,
 * when the missing event comes or when a release that knows the type runs: alert when they stay.
 */
export function gaugeParked(count: () => Promise<Record<string, number>>): void {
  new Gauge({
    name: 'xueji_parked_events',
    help: 'Events parked now, by reason; WORK counts items of queues that a worker has parked',
    labelNames: ['reason'],
    registers: [registry],
    async collect() {
      // When the database is unavailable, the last counts stay, and the other metrics are still served.
      const counted = await count().catch(() => ({}));
      for (const [reason, events] of Object.entries(counted)) this.set({ reason }, events);
    },
  });
}

/** Ranges of events that Kafka deleted unread: alert when it is not 0. */
export function gaugeLost(list: () => Promise<readonly string[]>): void {
  new Gauge({
    name: 'xueji_events_lost_ranges',
    help: 'Ranges of events that Kafka deleted before this service had read them, until an operator has closed them',
    registers: [registry],
    async collect() {
      const open = await list().catch(() => null);
      if (open) this.set(open.length);
    },
  });
}

/** Unfinished jobs by kind. A number that only grows means that no process works on this kind. */
export function gaugeJobs(count: () => Promise<readonly { kind: string; jobs: number }[]>): void {
  new Gauge({
    name: 'xueji_jobs',
    help: 'Jobs that are not done, by kind; a recurring job counts as one',
    labelNames: ['kind'],
    registers: [registry],
    async collect() {
      const counted = await count().catch(() => null);
      if (!counted) return;
      this.reset();
      for (const { kind, jobs } of counted) this.set({ kind }, jobs);
    },
  });
}
