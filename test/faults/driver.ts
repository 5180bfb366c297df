/**
 * The load: pupils who are moved back and forth between pairs of schools in two provinces, a fixed number of transfers begun a second. It
 * survives every outage, sending again with the same idempotency key, and writes down what it was told.
 */
import { randomUUID } from 'node:crypto';
import { at as elementAt, type Random } from '../../infra/local/demo/random.ts';
import type { Client } from '../client.ts';
import { rosterCsv, rosterRow } from '../roster.ts';
import { importRoster, type School, type World } from '../world.ts';
import { type Act, type History, newHistory } from './history.ts';

export const COUNTIES = { south: '440224', middle: '411628', west: '520524' } as const;
/** Of 65: at worst a class holds those who began there and those who are to come. */
const PUPILS_PER_CLASS = 30;
const AGAIN_AFTER_MS = 200;
const GATHER_MS = 80;

export type Pupil = { readonly studentId: string; readonly classNo: number; at: School; readonly pair: readonly [School, School] };
export type Ending = 'approve' | 'withdraw' | 'reject';

export type Driver = {
  readonly history: History;
  /** A pupil whom nobody asks for now, lent until given back; undefined when all are on their way. */
  borrow(): Pupil | undefined;
  giveBack(pupil: Pupil): void;
  /** Asks for a pupil and waits until the chain runs; null when it was refused. */
  ask(pupil: Pupil, to: School, classNo?: number): Promise<{ id: string; type: string } | null>;
  approve(transferId: string, pupil: Pupil, approver: Client, last: boolean, when?: 'gathered' | 'at once'): Promise<string>;
  end(act: 'withdraw' | 'reject', transferId: string, pupil: Pupil, client: Client): Promise<string>;
  completed(transferId: string): Promise<void>;
  /** Begins transfers at its rate from now on. */
  go(): void;
  /** Begins no more, and resolves when all that were begun have ended; false when they have not within the time. */
  settle(withinMs: number): Promise<boolean>;
  /** Gives everything up. */
  abandon(): void;
  ended(): number;
};

export const otherSide = ({ at, pair }: Pupil): School => (at === pair[0] ? pair[1] : pair[0]);
/** Who takes the four steps between provinces, in order. */
export const approversOf = (pupil: Pupil, to: School): Client[] => [
  to.approver,
  to.countyApprover,
  pupil.at.approver,
  pupil.at.countyApprover,
];

const REQUEST = `mutation ($input: RequestTransferInput!) { requestTransfer(input: $input) { __typename ... on TransferRequested { transfer { id } } ... on Refusal { message } } }`;
const APPROVE = `mutation ($input: ApproveTransfersInput!) { approveTransfers(input: $input) { __typename ... on TransfersJudged { results { __typename } } } }`;
const WITHDRAW = `mutation ($input: WithdrawTransferInput!) { result: withdrawTransfer(input: $input) { __typename } }`;
const REJECT = `mutation ($input: RejectTransferInput!) { result: rejectTransfer(input: $input) { __typename } }`;
const FEED = `query ($after: String) { transferFeed(first: 100, after: $after, filter: { types: [TransferReviewStarted, TransferCompleted, TransferRefused] }) { items { type transfer { id } } end } }`;

export type DriverOptions = { world: World; pairs: number; pupilsPerPair: number; perSecond: number; random: Random };

export async function startDriver({ world, pairs, pupilsPerPair, perSecond, random }: DriverOptions): Promise<Driver> {
  const history = newHistory();
  const idle = await settlePupils(world, pairs, pupilsPerPair);
  for (const { studentId } of idle) history.students.add(studentId);
  const stopping = new AbortController();
  const feed = followFeed(await world.as('partner', ''), history, stopping.signal);
  const send = sender(stopping.signal);
  const approve = approvals(send);
  const noted = (act: Act, transferId: string, pupil: Pupil, last: boolean, { sentAt, tries }: { sentAt: number; tries: number }) =>
    history.acknowledged.push({ act, transferId, studentId: pupil.studentId, last, sentAt, tries, at: Date.now() });
  const running = new Set<Promise<void>>();
  let [going, ended] = [false, 0];

  const driver: Driver = {
    history,
    borrow: () => (idle.length > 0 ? idle.splice(random.below(idle.length), 1)[0] : undefined),
    giveBack: (pupil) => void idle.push(pupil),
    async ask(pupil, to, classNo = pupil.classNo) {
      const input = { studentId: pupil.studentId, toSchoolId: to.id, toClassId: elementAt(to.classes, classNo - 1).id, reason: 'OTHER' };
      const { data, ...sent } = await send<{ requestTransfer: { __typename: string; transfer?: { id: string } } }>(
        to.registrar,
        REQUEST,
        input,
      );
      const id = data.requestTransfer.transfer?.id;
      if (!id) return null;
      noted('request', id, pupil, false, sent);
      return { id, type: await feed.answered(id) };
    },
    async approve(transferId, pupil, approver, last, when = 'gathered') {
      const { outcome, ...sent } = await approve(approver, transferId, when === 'gathered' ? GATHER_MS : 0);
      if (outcome === 'TransferStepTaken') noted('approve', transferId, pupil, last, sent);
      return outcome;
    },
    async end(act, transferId, pupil, client) {
      const input = { id: transferId, ...(act === 'reject' && { reason: '材料不全' }) };
      const { data, ...sent } = await send<{ result: { __typename: string } }>(client, act === 'reject' ? REJECT : WITHDRAW, input);
      if (data.result.__typename === 'TransferStepTaken') noted(act, transferId, pupil, true, sent);
      return data.result.__typename;
    },
    completed: (id) => feed.completed(id),
    go() {
      going = true;
      void pace(perSecond, stopping.signal, () => {
        const pupil = going ? driver.borrow() : undefined;
        if (!pupil) return going;
        const ending = random.weighted(ENDINGS);
        const journey = travel(driver, pupil, ending)
          .then(() => {
            ended++;
            driver.giveBack(pupil);
          })
          .catch((error: unknown) => {
            if (!stopping.signal.aborted) history.contradictions.push(error instanceof Error ? error.message : String(error));
          })
          .finally(() => running.delete(journey));
        running.add(journey);
        return going;
      });
    },
    async settle(withinMs) {
      going = false;
      const late = new Promise<false>((resolve) => setTimeout(resolve, withinMs, false).unref());
      return Promise.race([Promise.all(running).then(() => true as const), late]);
    },
    abandon: () => stopping.abort(new Error('given up')),
    ended: () => ended,
  };
  return driver;
}

const ENDINGS = [
  ['approve', 86],
  ['withdraw', 9],
  ['reject', 5],
] as const satisfies readonly (readonly [Ending, number])[];

/** The way of one case, as people go it. An answer that no fault explains is a contradiction. */
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

/** Calls `begin` so many times a second until it says false; what was missed in a pause is not made up for. */
async function pace(perSecond: number, signal: AbortSignal, begin: () => boolean): Promise<void> {
  const everyMs = 1000 / perSecond;
  for (let due = Date.now(); !signal.aborted && begin(); ) {
    due = Math.max(due + everyMs, Date.now() - 1000);
    const waitMs = due - Date.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

type Sent<Data> = { data: Data; sentAt: number; tries: number };
type Send = <Data>(client: Client, mutation: string, input: object) => Promise<Sent<Data>>;

/** Sends a command until it is answered, always under the same key: what was lost on the way may have been carried out. */
function sender(signal: AbortSignal): Send {
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

/** Approvals of one approver within some milliseconds go as one command, as in an office. */
function approvals(send: Send) {
  type Waiting = {
    id: string;
    resolve: (answer: { outcome: string; sentAt: number; tries: number }) => void;
    reject: (error: unknown) => void;
  };
  const desks = new Map<Client, Waiting[]>();
  const flush = async (approver: Client) => {
    const waiting = desks.get(approver) ?? [];
    desks.delete(approver);
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
  return (approver: Client, id: string, gatherMs: number) =>
    new Promise<{ outcome: string; sentAt: number; tries: number }>((resolve, reject) => {
      const desk = desks.get(approver) ?? [];
      if (desk.length === 0 && gatherMs > 0) setTimeout(() => void flush(approver), gatherMs);
      desk.push({ id, resolve, reject });
      desks.set(approver, desk);
      if (desk.length === 100 || gatherMs === 0) void flush(approver);
    });
}

type FeedPage = { transferFeed: { items: { type: string; transfer: { id: string } }[]; end: string } };
type Feed = { answered(id: string): Promise<string>; completed(id: string): Promise<void> };

/** Follows the feed as a partner does, from its end on and through every outage. */
function followFeed(partner: Client, history: History, signal: AbortSignal): Feed {
  const seen = new Map<string, Set<string>>();
  const waiting = new Map<string, () => void>();
  const read = async () => {
    let after: string | null = null;
    while (!signal.aborted) {
      const page: FeedPage | null = await partner.ask<FeedPage>(FEED, { after }).catch(() => null);
      for (const { type, transfer } of page?.transferFeed.items ?? []) {
        seen.set(transfer.id, (seen.get(transfer.id) ?? new Set()).add(type));
        if (type === 'TransferCompleted' && !history.completedAt.has(transfer.id)) history.completedAt.set(transfer.id, Date.now());
        waiting.get(transfer.id)?.();
      }
      after = page?.transferFeed.end ?? after;
      if ((page?.transferFeed.items.length ?? 0) < 100) await new Promise((resolve) => setTimeout(resolve, 60));
    }
    for (const wake of waiting.values()) wake();
  };
  void read();

  const until = async (id: string, types: readonly string[]): Promise<string> => {
    for (;;) {
      signal.throwIfAborted();
      const type = types.find((one) => seen.get(id)?.has(one));
      if (type) return type;
      await new Promise<void>((resolve) => waiting.set(id, resolve));
      waiting.delete(id);
    }
  };
  return {
    answered: (id) => until(id, ['TransferReviewStarted', 'TransferRefused']),
    completed: async (id) => void (await until(id, ['TransferCompleted'])),
  };
}

async function settlePupils(world: World, pairs: number, perPair: number): Promise<Pupil[]> {
  const classes = Array.from({ length: Math.ceil(perPair / PUPILS_PER_CLASS) }, (_, index) => ({ classNo: index + 1, limit: 65 }));
  const classNoOf = (index: number) => Math.floor(index / PUPILS_PER_CLASS) + 1;
  const settled = await Promise.all(
    Array.from({ length: pairs }, async () => {
      const pair = [await world.school(COUNTIES.south, { classes }), await world.school(COUNTIES.middle, { classes })] as const;
      const rows = Array.from({ length: perPair }, (_, index) =>
        rosterRow({ schoolCode: pair[0].code, classNo: String(classNoOf(index)) }),
      );
      const state = await importRoster(pair[0].registrar, rosterCsv(rows));
      if (state.placed !== perPair) throw new Error(`${state.placed} of ${perPair} placed: ${JSON.stringify(state.messages.slice(0, 3))}`);
      const ids = await idsOf(pair[0]);
      return ids.map((studentId, index): Pupil => ({ studentId, classNo: classNoOf(index), at: pair[0], pair }));
    }),
  );
  return settled.flat();
}

async function idsOf(school: School): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { students }: { students: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await school.registrar.ask(
        `query ($unit: String!, $after: String) { students(unit: $unit, first: 100, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
        { unit: school.path, after },
      );
    ids.push(...students.edges.map(({ node }) => node.id));
    if (!students.pageInfo.hasNextPage) return ids;
    after = students.pageInfo.endCursor;
  }
}
