/** Fault switches, read once at start and refused in production (config.ts). */
export type Faults = {
  readonly deliverTwice: boolean;
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

export function faultsOf(config: { XUEJI_DELIVER_TWICE: boolean; XUEJI_CRASH_AT?: string | undefined }): Faults {
  const named = CRASH_POINTS.find((point) => point === config.XUEJI_CRASH_AT);
  if (config.XUEJI_CRASH_AT && !named) throw new Error(`Configuration: XUEJI_CRASH_AT knows ${CRASH_POINTS.join(', ')}`);
  return {
    deliverTwice: config.XUEJI_DELIVER_TWICE,
    at(point) {
      if (point === named) process.kill(process.pid, 'SIGKILL');
    },
  };
}
