/** The timeline of one transfer: event, time, unit, and the person for readers who may see it. */
import { type Actor, readsAsPartner, readsAsUnit } from '@xueji/infra/runtime/actor.ts';
import { knowsWho } from '@xueji/infra/runtime/approval.ts';
import { deciderAt } from '@xueji/infra/runtime/approval-state.ts';
import { COUNTY_LEVEL, levelOf, SCHOOL_LEVEL } from '@xueji/infra/runtime/scope.ts';
import type { TransferEvent } from '@xueji/schema/events/transfers.ts';
import type { Step, Transfer } from './transfer.ts';

/** An event of the log, with the step data of its body. */
export type TimelineRow = {
  readonly transferId: string;
  /** Position in the case, from 1. */
  readonly version: number;
  readonly eventId: string;
  readonly type: TransferEvent['type'];
  readonly occurredAt: Date;
  readonly step: number | null;
  /** Set for a recomputed deadline. */
  readonly recount: Recount | null;
};
export type Recount = { readonly oldDueAt: string; readonly newDueAt: string; readonly notice: string };
export type TimelineEntry = Omit<TimelineRow, 'transferId'> & {
  /** Null for changes by the system after answers of other services. */
  readonly unitPath: string | null;
  readonly schoolId: string | null;
  readonly regionCode: string | null;
  readonly actedBy: string | null;
};

type Case = Pick<Transfer, 'toPath' | 'fromPath' | 'toSchoolId' | 'fromSchoolId' | 'steps' | 'requestedBy'>;

/** Events that the receiving school causes. */
const BY_RECEIVER: readonly string[] = [
  'TransferRequested',
  'TransferWithdrawn',
  'TransferEvidenceProvided',
] satisfies TransferEvent['type'][];

export function entryOf(transfer: Case, { transferId: _, ...row }: TimelineRow, actor: Actor): TimelineEntry {
  const step = transfer.steps.find(({ number }) => number === row.step);
  const unitPath = actingUnit(transfer, row.type, step);
  const known = unitPath !== null && knowsWho(actor, unitPath);
  return { ...row, unitPath, ...unitOf(transfer, unitPath), actedBy: known ? whoActed(transfer, row) : null };
}

function actingUnit({ toPath }: Case, type: TimelineRow['type'], step: Step | undefined): string | null {
  // A notice causes this event, not a unit of the case.
  if (type === 'TransferDeadlineRecounted') return null;
  return BY_RECEIVER.includes(type) ? toPath : (step?.unitPath ?? null);
}

/** True when the actor may read opinions: units of both sides, and partners. The gateway checks a partner's field grants. */
export const readsOpinions = (actor: Actor): boolean => readsAsUnit(actor) || readsAsPartner(actor);

function whoActed({ steps, requestedBy }: Case, { type, step, occurredAt }: Omit<TimelineRow, 'transferId'>): string | null {
  if (type === 'TransferRequested') return requestedBy;
  return deciderAt(steps, step, occurredAt);
}

/** A unit is one of the two schools, or the authority of a region, by its six-digit code. */
function unitOf(
  { toPath, fromPath, toSchoolId, fromSchoolId }: Case,
  path: string | null,
): { schoolId: string | null; regionCode: string | null } {
  if (path === null) return { schoolId: null, regionCode: null };
  if (levelOf(path) === SCHOOL_LEVEL)
    return { schoolId: path === toPath ? toSchoolId : path === fromPath ? fromSchoolId : null, regionCode: null };
  const code = path.split('/').at(-1) ?? '';
  return { schoolId: null, regionCode: path === '' ? 'CN' : code.padEnd(COUNTY_LEVEL * 2, '0') };
}
