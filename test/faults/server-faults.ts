/** Faults of servers: broken connections, stopped databases, killed brokers, lost answers. */
import { startPostgres } from '../../infra/local/postgres.ts';
import { isProxied, isThree } from './brokers.ts';
import type { Fault } from './fault.ts';
import { FAIR, type FaultProxy } from './proxy.ts';
import { onDatabase, pause, type Stage, WITHOUT_INBOX } from './stage.ts';
import { partOf, pauseWithin, type Term } from './term.ts';

const TERMINATE_EVERY_MS = 3000;

export const databaseGone: Fault = {
  id: 'F7',
  title: 'every connection of the databases ended each 3 s; the server stopped at once and started again',
  brokers: 'one',
  shownBy: [WITHOUT_INBOX],
  async inject(stage, term) {
    await restartDatabase(stage);
    while (!term.over()) {
      await pauseWithin(term, TERMINATE_EVERY_MS);
      await terminateConnections(stage);
      stage.struck();
    }
    await restartDatabase(stage);
  },
};

async function terminateConnections({ servers, namespace }: Stage): Promise<void> {
  await onDatabase(
    servers.database.url,
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and starts_with(datname, $1)',
    [namespace.replaceAll('-', '_')],
  );
}

/** `pg_ctl stop -m immediate`: no checkpoint is written; the next start recovers from the write-ahead log. */
async function restartDatabase({ servers, struck }: Stage): Promise<void> {
  process.kill(servers.database.pid, 'SIGQUIT');
  struck();
  await servers.database.stop();
  servers.database = await startPostgres({ home: servers.home });
}

/** Time until the killed broker is fenced, others lead, and it has caught up again: longer than 3 s plus a start. */
const BETWEEN_BROKERS_MS = 4000;
/** Share of the time, at most two minutes. */
const ALL_DOWN_SHARE = 1 / 4;
/** Share of the time until all three serve again. */
const UP_AGAIN_SHARE = 1 / 6;
const ALL_DOWN_AT_MOST_MS = 120_000;

export const brokersGone: Fault = {
  id: 'F5',
  title:
    'three brokers: each killed and restarted in turn, each leading a third; then all down for a quarter of the time, at most two minutes',
  brokers: 'three',
  shownBy: [WITHOUT_INBOX],
  async inject({ servers, struck, without }, term) {
    const { brokers } = servers;
    if (!isThree(brokers)) throw new Error('F5 needs three brokers');
    const allDownMs = Math.min((term.endsAt - term.startsAt) * ALL_DOWN_SHARE, ALL_DOWN_AT_MOST_MS);
    const inTurn = partOf(term, 1 - UP_AGAIN_SHARE - allDownMs / (term.endsAt - term.startsAt));
    for (let round = 0; !inTurn.over() || (round < 3 && !without); round++) {
      await brokers.kill(round % 3, round % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
      struck();
      await pause(BETWEEN_BROKERS_MS);
      await brokers.start(round % 3);
      await pauseWithin(inTurn, BETWEEN_BROKERS_MS);
    }
    // Restart each broker separately.
    if (without && term.over()) return;
    await Promise.all([0, 1, 2].map((index) => brokers.kill(index, 'SIGKILL')));
    struck();
    // Measured from the last stop, so that the outage has the stated length.
    await (without ? pauseWithin(term, allDownMs) : pause(allDownMs));
    await Promise.all([0, 1, 2].map((index) => brokers.start(index)));
  },
};

const STORM = { lostAcks: 0.2, delayMs: [0, 400] } as const;
/** Share of the time, at most a minute. */
const FROZEN_SHARE = 1 / 3;
const FROZEN_AT_MOST_MS = 60_000;

export const answersLost: Fault = {
  id: 'F6',
  title: '20 % of produce answers lost, 200 ± 200 ms late, and every connection half-open for a third of the time, at most a minute',
  brokers: 'proxied',
  shownBy: [WITHOUT_INBOX],
  async inject({ servers, struck }, term) {
    const { brokers } = servers;
    if (!isProxied(brokers)) throw new Error('F6 needs a broker behind a proxy');
    const { proxy } = brokers;
    await storm(proxy, struck, partOf(term, FROZEN_SHARE));
    if (proxy.freeze() > 0) struck();
    await pauseWithin(term, Math.min((term.endsAt - term.startsAt) * FROZEN_SHARE, FROZEN_AT_MOST_MS));
    proxy.thaw();
    await storm(proxy, struck, term);
  },
};

/** Each lost answer counts as one fault. */
async function storm(proxy: FaultProxy, struck: () => void, term: Term): Promise<void> {
  proxy.weather = STORM;
  for (let counted = proxy.lost; !term.over(); await pause(50)) for (; counted < proxy.lost; counted++) struck();
  proxy.weather = FAIR;
}
