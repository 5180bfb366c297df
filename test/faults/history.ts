/** What the load did and was told: the checker's other source besides the databases. */

export type Act = 'request' | 'approve' | 'withdraw' | 'reject';

/** A command that was answered as done. Whatever it promised must be so at the end. */
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
  /** Every pupil of this load; each is entitled to meals at whichever of its schools it is. */
  readonly students: Set<string>;
  readonly acknowledged: Acknowledged[];
  /** When a subscriber of the feed saw the case completed. */
  readonly completedAt: Map<string, number>;
  /** When faults struck. */
  readonly injectedAt: number[];
  /** What the load itself saw and must not have seen, e.g. two answers where one excludes the other. */
  readonly contradictions: string[];
  /** What a fault has to tell of itself. */
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

/** From each fault to the first completion of a case that was decided after it; a fault after which none was decided is left out. */
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
