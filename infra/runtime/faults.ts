/** Fault switches, read once at start and refused in production (config.ts). */
export type Faults = {
  readonly deliverTwice: boolean;
  /** True when this protection is switched off, so that a fault run shows its effect. */
  without(protection: Protection): boolean;
  /** Kills this process like `kill -9`, if this is the crash point named at start. */
  at(point: CrashPoint): void;
};

/** Points at which a process can be killed. Each is between two writes that are not in one transaction. */
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
 * Protections that can be switched off. `inbox`: a duplicate event takes effect again. `hold`: a student can have two open cases. `log`: events are
 * written after the transaction of their decision. `lock`: commands judge rows without a lock. `clock`: after the clock was set back, a date may be
 * earlier than the one before it. `unknown`: an event of an unknown type is counted as applied.
 */
export const PROTECTIONS = ['inbox', 'hold', 'log', 'lock', 'clock', 'unknown'] as const;
export type Protection = (typeof PROTECTIONS)[number];

type Switches = { XUEJI_DELIVER_TWICE: boolean; XUEJI_CRASH_AT?: string | undefined; XUEJI_WITHOUT?: string | undefined };

export function faultsOf(config: Switches): Faults {
  const named = CRASH_POINTS.find((point) => point === config.XUEJI_CRASH_AT);
  if (config.XUEJI_CRASH_AT && !named) throw new Error(`Configuration: XUEJI_CRASH_AT must be one of ${CRASH_POINTS.join(', ')}`);
  const missing = PROTECTIONS.find((protection) => protection === config.XUEJI_WITHOUT);
  if (config.XUEJI_WITHOUT && !missing) throw new Error(`Configuration: XUEJI_WITHOUT must be one of ${PROTECTIONS.join(', ')}`);
  return {
    deliverTwice: config.XUEJI_DELIVER_TWICE,
    without: (protection) => protection === missing,
    at(point) {
      if (point === named) process.kill(process.pid, 'SIGKILL');
    },
  };
}
