/** CPU time of processes and their children, read from the kernel. */
import { readdirSync, readFileSync } from 'node:fs';

// The kernel counts in ticks of 1/100 s on every Linux that we run on (getconf CLK_TCK).
const TICK_S = 0.01;

type Stat = { parent: number; seconds: number };

function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may contain spaces and brackets; fields are counted after it: 4 parent, 14–17 user and system time, own and of ended children.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { parent: Number(fields[1]), seconds: ticks * TICK_S };
  } catch {
    return null;
  }
}

/** CPU seconds that a process and all its descendants have used so far. */
export function cpuSeconds(root: number): number {
  const stats = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const stat = statOf(Number(name));
        return stat ? [[Number(name), stat] as const] : [];
      }),
  );
  const isBelow = (pid: number): boolean => {
    const stat = stats.get(pid);
    return pid === root || (stat !== undefined && stat.parent !== 0 && isBelow(stat.parent));
  };
  return [...stats].filter(([pid]) => isBelow(pid)).reduce((sum, [, stat]) => sum + stat.seconds, 0);
}

export const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;
