/** Commands that survive every outage, each under one idempotency key until it is answered. */
import { randomUUID } from 'node:crypto';
import type { Client } from '../client.ts';

const AGAIN_AFTER_MS = 200;
/** Batching time for 80 approvals a second, so that half as many commands are sent. */
const GATHER_MS = 250;
const MOST_AT_ONCE = 100;
const APPROVE = `mutation ($input: ApproveTransfersInput!) { approveTransfers(input: $input) { __typename ... on TransfersJudged { results { __typename } } } }`;

export type Sent<Data> = { data: Data; sentAt: number; tries: number };
export type Send = <Data>(client: Client, mutation: string, input: object) => Promise<Sent<Data>>;

/** Retries a command with the same idempotency key until it is answered: a lost command may have been carried out. */
export function sender(signal: AbortSignal): Send {
  return async <Data>(client: Client, mutation: string, input: object) => {
    const idempotencyKey = randomUUID();
    const sentAt = Date.now();
    for (let tries = 1; ; tries++) {
      signal.throwIfAborted();
      const answer = await client.send<Data>(mutation, { input: { idempotencyKey, ...input } }).catch(() => null);
      if (answer?.data && !answer.errors) return { data: answer.data, sentAt, tries };
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
    }
  };
}

type Answer = { outcome: string; sentAt: number; tries: number };
export type Approve = (approver: Client, id: string, when: 'gathered' | 'at once') => Promise<Answer>;

/** Approvals of one approver within some milliseconds are sent as one command. */
export function approvals(send: Send): Approve {
  type Waiting = { id: string; resolve: (answer: Answer) => void; reject: (error: unknown) => void };
  const queues = new Map<Client, Waiting[]>();
  const flush = async (approver: Client) => {
    const waiting = queues.get(approver) ?? [];
    queues.delete(approver);
    if (waiting.length === 0) return;
    try {
      const { data, ...sent } = await send<{ approveTransfers: { results?: { __typename: string }[] } }>(approver, APPROVE, {
        ids: waiting.map(({ id }) => id),
      });
      for (const [index, { resolve }] of waiting.entries())
        resolve({ outcome: data.approveTransfers.results?.[index]?.__typename ?? 'no result', ...sent });
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  };
  return (approver, id, when) =>
    new Promise((resolve, reject) => {
      const queue = queues.get(approver) ?? [];
      if (queue.length === 0 && when === 'gathered') setTimeout(() => void flush(approver), GATHER_MS);
      queue.push({ id, resolve, reject });
      queues.set(approver, queue);
      if (queue.length === MOST_AT_ONCE || when === 'at once') void flush(approver);
    });
}
