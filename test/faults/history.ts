/** The commands and answers of the load: the checker's second source besides the databases. */

export type Act = 'request' | 'approve' | 'withdraw' | 'reject';

/** A command with a success answer. Its effects must exist at the end. */
export type Acknowledged = {
  readonly act: Act;
  readonly transferId: string;
  readonly studentId: string;
  /** True for the approval that decides the case. */
  readonly last: boolean;
  readonly sentAt: number;
  readonly at: number;
  readonly tries: number;
};

export type History = {
  /** Every pupil of this load. Each is entitled to meals at each of its schools. */
  readonly students: Set<string>;
  readonly acknowledged: Acknowledged[];
  /** When a subscriber of the feed saw the case completed. */
  readonly completedAt: Map<string, number>;
  /** Times of the faults. */
  readonly injectedAt: number[];
  /** Contradictions that the load saw, e.g. two answers that exclude each other. */
  readonly contradictions: string[];
  /** Additional results of a fault. */
  readonly remarks: string[];
};

export const newHistory = (): History => ({
  students: new Set(),
  acknowledged: [],
  completedAt: new Map(),
  injectedAt: [],
  contradictions: [],
  remarks: [],
});

/** Time from each fault to the first completion of a case that was decided after it. Faults without such a case are left out. */
export function recoveryTimes({ acknowledged, completedAt, injectedAt }: History): number[] {
  const decided = acknowledged
    .filter(({ last }) => last)
    .flatMap(({ transferId, at }) => {
      const completed = completedAt.get(transferId);
      return completed === undefined ? [] : [{ at, completed }];
    });
  return injectedAt.flatMap((injected) => {
    const after = decided.filter(({ at }) => at >= injected).map(({ completed }) => completed - injected);
    return after.length > 0 ? [Math.min(...after)] : [];
  });
}
