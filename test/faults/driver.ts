/**
 * The load: pupils who are moved back and forth between pairs of schools in two provinces, at a fixed rate of new transfers. It survives every outage
 * by retries with the same idempotency key, and records all answers.
 */
import { at as elementAt, type Random } from '../../infra/local/demo/random.ts';
import type { Client } from '../client.ts';
import type { School, World } from '../world.ts';
import { type Approve, approvals, type Send, type Sent, sender } from './commands.ts';
import { type Feed, followFeed } from './feed.ts';
import { type Act, type History, newHistory } from './history.ts';
import { approversOf, otherSide, type Pupil, settlePupils } from './pupils.ts';

const REQUEST = `mutation ($input: RequestTransferInput!) { requestTransfer(input: $input) { __typename ... on TransferRequested { transfer { id } } ... on Refusal { message } } }`;
const WITHDRAW = `mutation ($input: WithdrawTransferInput!) { result: withdrawTransfer(input: $input) { __typename } }`;
const REJECT = `mutation ($input: RejectTransferInput!) { result: rejectTransfer(input: $input) { __typename } }`;

export type DriverOptions = { world: World; pairs: number; pupilsPerPair: number; perSecond: number; random: Random };
type Parts = { idle: Pupil[]; feed: Feed; send: Send; approve: Approve; stopping: AbortController; history: History };

export async function startDriver({ world, pairs, pupilsPerPair, perSecond, random }: DriverOptions): Promise<Driver> {
  const history = newHistory();
  const idle = await settlePupils(world, pairs, pupilsPerPair);
  for (const { studentId } of idle) history.students.add(studentId);
  const stopping = new AbortController();
  const feed = followFeed(await world.as('partner', ''), history, stopping.signal);
  const send = sender(stopping.signal);
  return new Driver({ idle, feed, send, approve: approvals(send), stopping, history }, perSecond, random);
}

export class Driver {
  readonly history: History;
  /** Number of ended cases of the load. */
  ended = 0;
  readonly #parts: Parts;
  readonly #perSecond: number;
  readonly #random: Random;
  readonly #running = new Set<Promise<void>>();
  #going = false;

  constructor(parts: Parts, perSecond: number, random: Random) {
    this.#parts = parts;
    this.#perSecond = perSecond;
    this.#random = random;
    this.history = parts.history;
  }

  /** Takes a pupil without an open case, until it is given back; undefined when there is none. */
  borrow(): Pupil | undefined {
    const { idle } = this.#parts;
    return idle.splice(this.#random.below(idle.length), 1)[0];
  }

  giveBack(pupil: Pupil): void {
    this.#parts.idle.push(pupil);
  }

  /** Requests a pupil and waits until the chain starts or the transfer is refused; null when the request itself was refused. */
  async ask(pupil: Pupil, to: School, classNo = pupil.classNo): Promise<{ id: string; type: string } | null> {
    const { send, feed } = this.#parts;
    const input = { studentId: pupil.studentId, toSchoolId: to.id, toClassId: elementAt(to.classes, classNo - 1).id, reason: 'OTHER' };
    const { data, ...sent } = await send<{ requestTransfer: { transfer?: { id: string } } }>(to.registrar, REQUEST, input);
    const id = data.requestTransfer.transfer?.id;
    if (!id) return null;
    this.#note('request', id, pupil, false, sent);
    return { id, type: await feed.answered(id) };
  }

  async approve(transferId: string, pupil: Pupil, approver: Client, last: boolean, when: 'gathered' | 'at once' = 'gathered') {
    const { outcome, ...sent } = await this.#parts.approve(approver, transferId, when);
    if (outcome === 'TransferStepTaken') this.#note('approve', transferId, pupil, last, sent);
    return outcome;
  }

  async end(act: 'withdraw' | 'reject', transferId: string, pupil: Pupil, client: Client): Promise<string> {
    const input = { id: transferId, ...(act === 'reject' && { code: 'OTHER', reason: '材料不全' }) };
    const { data, ...sent } = await this.#parts.send<{ result: { __typename: string } }>(
      client,
      act === 'reject' ? REJECT : WITHDRAW,
      input,
    );
    if (data.result.__typename === 'TransferStepTaken') this.#note(act, transferId, pupil, true, sent);
    return data.result.__typename;
  }

  completed(transferId: string): Promise<void> {
    return this.#parts.feed.completed(transferId);
  }

  /** Starts transfers at the given rate, as long as there are free pupils. */
  go(): void {
    this.#going = true;
    void pace(this.#perSecond, this.#parts.stopping.signal, () => {
      const pupil = this.#going ? this.borrow() : undefined;
      if (pupil) this.#begin(pupil);
      return this.#going;
    });
  }

  /** Starts no more transfers, and resolves when all have ended; false on a timeout. */
  settle(withinMs: number): Promise<boolean> {
    this.#going = false;
    const late = new Promise<false>((resolve) => setTimeout(resolve, withinMs, false).unref());
    return Promise.race([Promise.all(this.#running).then(() => true), late]);
  }

  /** Aborts all work. */
  abandon(): void {
    this.#parts.stopping.abort(new Error('given up'));
  }

  #begin(pupil: Pupil): void {
    const journey = travel(this, pupil, this.#random.weighted(ENDINGS))
      .then(() => {
        this.ended++;
        this.giveBack(pupil);
      })
      .catch((error: unknown) => {
        if (!this.#parts.stopping.signal.aborted) this.history.contradictions.push(error instanceof Error ? error.message : String(error));
      })
      .finally(() => this.#running.delete(journey));
    this.#running.add(journey);
  }

  #note(act: Act, transferId: string, { studentId }: Pupil, last: boolean, { sentAt, tries }: Omit<Sent<unknown>, 'data'>): void {
    this.history.acknowledged.push({ act, transferId, studentId, last, sentAt, tries, at: Date.now() });
  }
}

type Ending = 'approve' | 'withdraw' | 'reject';
const ENDINGS = [
  ['approve', 86],
  ['withdraw', 9],
  ['reject', 5],
] as const satisfies readonly (readonly [Ending, number])[];

/** Drives one case to its end. An answer that no fault explains is recorded as a contradiction. */
async function travel(driver: Driver, pupil: Pupil, ending: Ending): Promise<void> {
  const to = otherSide(pupil);
  const asked = await driver.ask(pupil, to);
  if (asked?.type !== 'TransferReviewStarted')
    throw new Error(`a free pupil was asked for and got ${asked?.type ?? 'a refusal'}: ${pupil.studentId}`);
  if (ending !== 'approve') {
    const outcome = await driver.end(ending, asked.id, pupil, ending === 'reject' ? to.approver : to.registrar);
    if (outcome !== 'TransferStepTaken') throw new Error(`${ending} of ${asked.id}, which is in review, got ${outcome}`);
    return;
  }
  const approvers = approversOf(pupil, to);
  for (const [index, approver] of approvers.entries()) {
    const outcome = await driver.approve(asked.id, pupil, approver, index === approvers.length - 1);
    if (outcome !== 'TransferStepTaken') throw new Error(`approval ${index + 1} of ${asked.id} got ${outcome}`);
  }
  await driver.completed(asked.id);
  pupil.at = to;
}

/** Calls `begin` at the given rate until it returns false. Calls that were missed in a pause are not made up for. */
async function pace(perSecond: number, signal: AbortSignal, begin: () => boolean): Promise<void> {
  const everyMs = 1000 / perSecond;
  for (let due = Date.now(); !signal.aborted && begin(); ) {
    due = Math.max(due + everyMs, Date.now() - 1000);
    const waitMs = due - Date.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}
