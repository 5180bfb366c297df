/** The resources that a running system has used, and the cost of a period of work: CPU time by process, SQL by service. */
import { SERVICES } from '../../infra/local/system.ts';
import type { BenchWorld } from './bench-world.ts';
import { cpuSeconds } from './cpu.ts';

export type Spent = { cpuMs: Record<string, number>; statements: number; commits: number; published: number };

const COUNTERS = {
  statements: 'xueji_sql_statements_total',
  commits: 'xueji_sql_commits_total',
  published: 'xueji_events_published_total',
} as const;

export async function spentBy(world: BenchWorld): Promise<Spent> {
  const pages = await Promise.all(SERVICES.map(async (name) => (await fetch(`${world.system.serviceUrls[name]}/metrics`)).text()));
  const sum = (counter: string) =>
    pages.reduce((total, page) => total + Number(new RegExp(`^${counter} (\\d+)`, 'm').exec(page)?.[1] ?? Number.NaN), 0);
  const { user, system } = process.cpuUsage();
  return {
    cpuMs: {
      postgres: cpuSeconds(world.serverPids.postgres) * 1000,
      broker: cpuSeconds(world.serverPids.broker) * 1000,
      ...Object.fromEntries(Object.entries(world.system.pids()).map(([name, pid]) => [name, cpuSeconds(pid) * 1000])),
      bench: (user + system) / 1000,
    },
    statements: sum(COUNTERS.statements),
    commits: sum(COUNTERS.commits),
    published: sum(COUNTERS.published),
  };
}

/** The cost of one transfer: CPU in ms (`services` is the sum of the five), and statements of all services including BEGIN, COMMIT and relays. */
export function costOf(before: Spent, after: Spent, transfers: number) {
  const per = (now: number, then: number) => Number(((now - then) / transfers).toFixed(2));
  const cpuMs = Object.fromEntries(Object.entries(after.cpuMs).map(([name, ms]) => [name, per(ms, before.cpuMs[name] ?? 0)]));
  const services = SERVICES.reduce((total, name) => total + (cpuMs[name] ?? 0), 0);
  const all = Object.values(cpuMs).reduce((total, ms) => total + ms, 0);
  return {
    cpuMs: { all: Number(all.toFixed(2)), services: Number(services.toFixed(2)), ...cpuMs },
    statements: per(after.statements, before.statements),
    commits: per(after.commits, before.commits),
    events: per(after.published, before.published),
  };
}
