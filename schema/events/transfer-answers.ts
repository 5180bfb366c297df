/**
 * Topic `transfer-answers`: what enrolment, identity and funding answer to a transfer, for transfers alone. Key is the student's id; the aggregate is
 * the transfer and who answers, e.g. `…/identity`, so that each answerer counts its own answers.
 */
import { z } from 'zod';
import { type EventOf, entryYear, id, path, type ReadersOf, stage } from './contract.ts';
import { HOLD_REFUSALS } from './placements.ts';

export const ANSWERS_TOPIC = 'transfer-answers';

const transfer = { studentId: id, transferId: id };

export const TRANSFER_ANSWERS = {
  /** The placement is held and a seat in the new class reserved. */
  PlacementHeld: z.object({
    ...transfer,
    fromSchoolId: id,
    fromPath: path,
    toSchoolId: id,
    toPath: path,
    toClassId: id,
    stage,
    entryYear,
    /** Of the student, on the day of the hold: 1 in the first school year of the stage. */
    grade: z.int(),
    /** The student is in the last grade of the stage at the sending school. */
    graduating: z.boolean(),
    /** The student has graduated from the stage, and sits in no class. Absent in older events: not so. */
    graduated: z.boolean().optional(),
  }),
  PlacementHoldRefused: z.object({ ...transfer, code: z.enum(HOLD_REFUSALS) }),
  /** The hold has ended because the student died or is missing: nobody moves. After `TransferApproved` too, which then moves nobody. */
  PlacementLost: z.object(transfer),
  /** Identity has nothing against this transfer. */
  IdentityCleared: z.object(transfer),
  IdentityObjected: z.object({ ...transfer, code: z.enum(['StudentUnknown']) }),
  /**
   * The record is read from its new school from now on. What the old one held is frozen under this checksum; `gaps` counts the fields of the form that
   * were empty in it.
   */
  RecordRehomed: z.object({ ...transfer, path, packageSha256: z.string().regex(/^[0-9a-f]{64}$/), gaps: z.int().min(0) }),
  /** Every entitlement of the student has followed this transfer, or there was none to follow. */
  EntitlementsRehomed: z.object(transfer),
} as const;

export const TRANSFER_ANSWER_READERS = {
  PlacementHeld: ['transfers'],
  PlacementHoldRefused: ['transfers'],
  PlacementLost: ['transfers'],
  IdentityCleared: ['transfers'],
  IdentityObjected: ['transfers'],
  RecordRehomed: ['transfers'],
  EntitlementsRehomed: ['transfers'],
} as const satisfies ReadersOf<typeof TRANSFER_ANSWERS>;
export type TransferAnswer = EventOf<typeof TRANSFER_ANSWERS>;

/** Whose answer it is, and which of theirs: each question is answered once. */
const PLACE_OF: Record<TransferAnswer['type'], { by: string; version: number }> = {
  PlacementHeld: { by: 'enrolment', version: 1 },
  PlacementHoldRefused: { by: 'enrolment', version: 1 },
  PlacementLost: { by: 'enrolment', version: 2 },
  IdentityCleared: { by: 'identity', version: 1 },
  IdentityObjected: { by: 'identity', version: 1 },
  RecordRehomed: { by: 'identity', version: 2 },
  EntitlementsRehomed: { by: 'funding', version: 1 },
};

/** An answer as it is sent. */
export function answered({ type, body }: TransferAnswer) {
  const { by, version } = PLACE_OF[type];
  return {
    topic: ANSWERS_TOPIC,
    key: body.studentId,
    aggregateId: `${body.transferId}/${by}`,
    version,
    type,
    body,
    correlationId: body.transferId,
  };
}
