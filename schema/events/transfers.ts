/** Topic `transfers`, published by transfers; the aggregate is the transfer, the key the student's id. */
import { z } from 'zod';
import { type EventOf, id, path } from './contract.ts';
import { HOLD_REFUSALS } from './placements.ts';

/** Why a transfer was refused by the facts of others. */
export const TRANSFER_REFUSALS = ['StudentUnknown', ...HOLD_REFUSALS] as const;
export type TransferRefusalCode = (typeof TRANSFER_REFUSALS)[number];

const transfer = { transferId: id, studentId: id };

export const TRANSFER_EVENTS = {
  TransferRequested: z.object({ ...transfer, toSchoolId: id, toPath: path, toClassId: id }),
  TransferReviewStarted: z.object({ ...transfer, fromPath: path, toPath: path, steps: z.int() }),
  TransferStepApproved: z.object({ ...transfer, step: z.int(), unitPath: path }),
  /** The last approval: from here the only next status is COMPLETED. */
  TransferApproved: z.object(transfer),
  TransferCompleted: z.object(transfer),
  TransferRefused: z.object({ ...transfer, code: z.enum(TRANSFER_REFUSALS) }),
  TransferRejected: z.object({ ...transfer, step: z.int() }),
  TransferWithdrawn: z.object(transfer),
  TransferExpired: z.object(transfer),
} as const;
export type TransferEvent = EventOf<typeof TRANSFER_EVENTS>;
