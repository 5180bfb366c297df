/**
 * Topic `transfers-public`, published by transfers for partners: every event of `transfers` with its id, type and subject, keyed by the transfer and
 * not by the student, and with ids only. Webhooks carry the same. It is a separate contract, so that the internal one can change independently.
 */
import { z } from 'zod';
import { id } from './contract.ts';
import { TRANSFER_EVENTS, type TransferEvent } from './transfers.ts';

export const PUBLIC_TOPIC = 'transfers-public';

/** `step` is the number of the approval step, for events about one. */
export const publicTransferEvent = z.object({ transferId: id, step: z.int().optional() });
export type PublicTransferEvent = z.infer<typeof publicTransferEvent>;

export const PUBLIC_TRANSFER_EVENTS = Object.fromEntries(Object.keys(TRANSFER_EVENTS).map((type) => [type, publicTransferEvent])) as Record<
  TransferEvent['type'],
  typeof publicTransferEvent
>;

/** Services read the topic `transfers`. */
export const PUBLIC_TRANSFER_READERS = Object.fromEntries(Object.keys(TRANSFER_EVENTS).map((type) => [type, []])) as unknown as Record<
  TransferEvent['type'],
  readonly []
>;
