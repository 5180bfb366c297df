/** Fault switches, read once at start and refused in production (config.ts). */
export type Faults = {
  readonly deliverTwice: boolean;
  /** True when this protection is left out, so that a run shows what it is for. */
  without(protection: Protection): boolean;
  /** Ends this process as `kill -9` would, when it is the point named at start. */
  at(point: CrashPoint): void;
};

/** Where a process may be made to die. Each lies between two writes that no transaction joins. */
export const CRASH_POINTS = [
  'relay.beforePublish',
  'relay.afterPublish',
  'consumer.beforeCommit',
  'consumer.afterCommit',
  'command.afterCommit',
  'webhook.afterAnswer',
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

/**
 * What may be left out. `inbox`: what comes again takes effect again. `hold`: an open case keeps no other out. `log`: events are written
 * after the transaction of their decision. `lock`: commands judge rows that they have not locked. `clock`: a date may be earlier than the one
 * before it, when the clock has been set back. `unknown`: an event of an unknown type is counted as applied.
 */
export const PROTECTIONS = ['inbox', 'hold', 'log', 'lock', 'clock', 'unknown'] as const;
export type Protection = (typeof PROTECTIONS)[number];

type Switches = { XUEJI_DELIVER_TWICE: boolean; XUEJI_CRASH_AT?: string | undefined; XUEJI_WITHOUT?: string | undefined };

export function faultsOf(config: Switches): Faults {
  const named = CRASH_POINTS.find((point) => point === config.XUEJI_CRASH_AT);
  if (config.XUEJI_CRASH_AT && !named) throw new Error(`Configuration: XUEJI_CRASH_AT knows ${CRASH_POINTS.join(', ')}`);
  const missing = PROTECTIONS.find((protection) => protection === config.XUEJI_WITHOUT);
  if (config.XUEJI_WITHOUT && !missing) throw new Error(`Configuration: XUEJI_WITHOUT knows ${PROTECTIONS.join(', ')}`);
  return {
    deliverTwice: config.XUEJI_DELIVER_TWICE,
    without: (protection) => protection === missing,
    at(point) {
      if (point === named) process.kill(process.pid, 'SIGKILL');
    },
  };
}
