/** Topic `transfers`, published by transfers; the aggregate is the transfer, the key the student's id. */
import { z } from 'zod';
import { type EventOf, id, instant, path, type ReadersOf } from './contract.ts';
import { HOLD_REFUSALS } from './placements.ts';

/** Why a transfer was refused by the facts of others, or by policy once these are known. */
export const TRANSFER_REFUSALS = ['StudentUnknown', ...HOLD_REFUSALS, 'ProhibitedByPolicy'] as const;
export type TransferRefusalCode = (typeof TRANSFER_REFUSALS)[number];

const transfer = { transferId: id, studentId: id };

export const TRANSFER_EVENTS = {
  TransferRequested: z.object({ ...transfer, toSchoolId: id, toPath: path, toClassId: id }),
  TransferReviewStarted: z.object({ ...transfer, fromPath: path, toPath: path, steps: z.int() }),
  TransferStepApproved: z.object({ ...transfer, step: z.int(), unitPath: path }),
  /** The unit's term ends soon; or, to the receiving school, the evidence asked for has not come. */
  TransferStepReminded: z.object({ ...transfer, step: z.int(), unitPath: path }),
  /** The step is overdue: the superior unit may take it as well. */
  TransferStepEscalated: z.object({ ...transfer, step: z.int(), unitPath: path, toUnitPath: path }),
  /** A holiday notice was loaded: the step's term ends at another time. A deadline that had passed stays, and then both times are equal. */
  TransferDeadlineRecounted: z.object({ ...transfer, step: z.int(), oldDueAt: instant, newDueAt: instant, notice: z.string() }),
  /** The unit's term stops until the receiving school has named its documents. Which kind is not told: it may speak of health. */
  TransferEvidenceRequested: z.object({ ...transfer, step: z.int() }),
  TransferEvidenceProvided: z.object({ ...transfer, step: z.int() }),
  /** The last approval. COMPLETED follows, or REFUSED when the student died or is missing before the move. */
  TransferApproved: z.object(transfer),
  TransferCompleted: z.object(transfer),
  TransferRefused: z.object({ ...transfer, code: z.enum(TRANSFER_REFUSALS) }),
  TransferRejected: z.object({ ...transfer, step: z.int(), code: z.string() }),
  TransferWithdrawn: z.object(transfer),
  TransferExpired: z.object(transfer),
} as const;

export const TRANSFER_READERS = {
  TransferRequested: ['enrolment', 'identity'],
  TransferReviewStarted: [],
  TransferStepApproved: [],
  TransferStepReminded: [],
  TransferStepEscalated: [],
  TransferDeadlineRecounted: [],
  TransferEvidenceRequested: [],
  TransferEvidenceProvided: [],
  TransferApproved: ['enrolment'],
  TransferCompleted: ['identity'],
  TransferRefused: ['enrolment', 'identity'],
  TransferRejected: ['enrolment', 'identity'],
  TransferWithdrawn: ['enrolment', 'identity'],
  TransferExpired: ['enrolment', 'identity'],
} as const satisfies ReadersOf<typeof TRANSFER_EVENTS>;

/** What no other service acts upon: partners are told, on the public topic and in the feed, and the topic `transfers` goes without. */
export const TOLD_TO_PARTNERS_ONLY: ReadonlySet<keyof typeof TRANSFER_EVENTS> = new Set([
  'TransferReviewStarted',
  'TransferStepApproved',
  'TransferStepReminded',
  'TransferStepEscalated',
  'TransferDeadlineRecounted',
  'TransferEvidenceRequested',
  'TransferEvidenceProvided',
] as const);
export type TransferEvent = EventOf<typeof TRANSFER_EVENTS>;
