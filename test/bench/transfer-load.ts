/** The load of `bench transfer`, through the gateway: pupils of two provinces move from one school to another, and back afterwards. */
import { randomUUID } from 'node:crypto';
import type { Client } from '../client.ts';
import { rosterCsv, rosterRow } from '../roster.ts';
import { importRoster, type School } from '../world.ts';
import type { BenchWorld } from './bench-world.ts';

export const BATCH = 100;
const CLASS_LIMIT = 65;
const PUPILS_A_PAIR = 1000;
const SETTLED_WITHIN_MS = 180_000;
/** Timeout for the next event: then a transfer is lost or the system makes no progress. */
const STANDSTILL_MS = 60_000;
const FEED_EVERY_MS = 100;
/** Long-poll time of the feed, in seconds. */
const FEED_WAIT_S = 5;

const REQUEST = `mutation ($input: RequestTransferInput!) { requestTransfer(input: $input) { __typename ... on TransferRequested { transfer { id } } ... on Refusal { message } } }`;
const APPROVE = `mutation ($input: ApproveTransfersInput!) { approveTransfers(input: $input) { __typename ... on TransfersJudged { results { __typename } } ... on Refusal { message } } }`;
const FEED = `query ($after: String, $wait: Int) { transferFeed(first: 100, after: $after, wait: $wait, filter: { types: [TransferReviewStarted, TransferCompleted, TransferRefused] }) { items { type transfer { id } } end } }`;

/** A pupil with a class at each of two schools. */
export type Pupil = { studentId: string; classAt: readonly [string, string] };
/** Pupils of one class list, all at the school `at` of the two. */
export type Group = { schools: readonly [School, School]; at: 0 | 1; pupils: readonly Pupil[] };
type Way = { from: School; to: School };

export const wayOf = ({ schools: [home, other], at }: Group): Way => (at === 0 ? { from: home, to: other } : { from: other, to: home });
/** The approvers, in the order of the chain between provinces. */
export const approversOf = ({ from, to }: Way): readonly Client[] => [to.approver, to.countyApprover, from.approver, from.countyApprover];
/** The same group at the other school. */
export const arrived = (group: Group): Group => ({ ...group, at: group.at === 0 ? 1 : 0 });

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

/** Pairs of schools in two provinces: the first has the pupils and the second has seats for all of them. */
export async function settle(world: BenchWorld, count: number): Promise<Group[]> {
  const groups = await Promise.all(
    Array.from({ length: Math.ceil(count / PUPILS_A_PAIR) }, async (_, pair) => {
      const size = Math.min(PUPILS_A_PAIR, count - pair * PUPILS_A_PAIR);
      const classes = Array.from({ length: Math.ceil(size / CLASS_LIMIT) }, (_, index) => ({ classNo: index + 1, limit: CLASS_LIMIT }));
      const home = await world.school('440224', { classes });
      const other = await world.school('411628', { classes });
      const rows = Array.from({ length: size }, (_, index) =>
        rosterRow({ schoolCode: home.code, classNo: String(Math.floor(index / CLASS_LIMIT) + 1) }),
      );
      const state = await importRoster(home.registrar, rosterCsv(rows), 'roster.csv', SETTLED_WITHIN_MS);
      if (state.placed !== size) throw new Error(`${state.placed} of ${size} placed: ${JSON.stringify(state.messages.slice(0, 3))}`);
      const pupils = (await idsOf(home)).map((studentId, index): Pupil => {
        const place = Math.floor(index / CLASS_LIMIT);
        return { studentId, classAt: [(home.classes[place] ?? home.firstClass).id, (other.classes[place] ?? other.firstClass).id] };
      });
      return chunks(pupils, BATCH).map((some): Group => ({ schools: [home, other], at: 0, pupils: some }));
    }),
  );
  return groups.flat();
}

async function idsOf(school: School): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page: { students: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await school.registrar.ask(
        `query ($unit: String!, $after: String) { students(unit: $unit, first: 100, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
        { unit: school.path, after },
      );
    ids.push(...page.students.edges.map(({ node }) => node.id));
    after = page.students.pageInfo.hasNextPage ? page.students.pageInfo.endCursor : null;
  } while (after);
  return ids;
}

/** The registrar of the other school requests one pupil. */
export async function request({ to }: Way, { at }: Group, { studentId, classAt }: Pupil): Promise<string> {
  const input = { idempotencyKey: randomUUID(), studentId, toSchoolId: to.id, toClassId: classAt[at === 0 ? 1 : 0], reason: 'OTHER' };
  const { requestTransfer } = await to.registrar.ask<{
    requestTransfer: { __typename: string; message?: string; transfer?: { id: string } };
  }>(REQUEST, { input });
  if (!requestTransfer.transfer) throw new Error(`${requestTransfer.__typename}: ${requestTransfer.message}`);
  return requestTransfer.transfer.id;
}

export async function approve(approver: Client, ids: readonly string[]): Promise<void> {
  const { approveTransfers } = await approver.ask<{ approveTransfers: { results?: { __typename: string }[] } }>(APPROVE, {
    input: { idempotencyKey: randomUUID(), ids },
  });
  const wrong = approveTransfers.results?.find(({ __typename }) => __typename !== 'TransferStepTaken');
  if (!approveTransfers.results || wrong) throw new Error(`approval: ${wrong?.__typename}`);
}

export type Follow = {
  /** Resolve when the feed has the event. Reject when a transfer was refused or there was no event for a minute. */
  reviewed(ids: readonly string[]): Promise<unknown>;
  completed(ids: readonly string[]): Promise<unknown>;
  stop(): Promise<void>;
};
type Told = { type: 'TransferReviewStarted' | 'TransferCompleted' | 'TransferRefused'; transfer: { id: string } };

/** Reads the feed like a partner. */
export async function followFeed(world: BenchWorld): Promise<Follow> {
  const partner = await world.as('partner', '');
  const steps = new Map<string, PromiseWithResolvers<void>>();
  const step = (type: Told['type'], id: string) => {
    const key = `${type} ${id}`;
    const known = steps.get(key) ?? Promise.withResolvers<void>();
    steps.set(key, known);
    return known;
  };
  const failAll = (error: unknown) => {
    for (const { reject, promise } of steps.values()) {
      promise.catch(() => undefined);
      reject(error);
    }
  };
  const wait = (type: Told['type']) => (ids: readonly string[]) =>
    Promise.all(ids.map((id) => step(type, id).promise.finally(() => steps.delete(`${type} ${id}`))));

  let going = true;
  const read = async () => {
    let after: string | null = 'now';
    let toldAt = Date.now();
    while (going) {
      const { transferFeed }: { transferFeed: { items: Told[]; end: string } } = await partner.ask(FEED, { after, wait: FEED_WAIT_S });
      after = transferFeed.end;
      for (const { type, transfer } of transferFeed.items) {
        if (type === 'TransferRefused') throw new Error(`transfer ${transfer.id} was refused`);
        step(type, transfer.id).resolve();
      }
      if (transferFeed.items.length > 0 || steps.size === 0) toldAt = Date.now();
      if (Date.now() - toldAt > STANDSTILL_MS) throw new Error(`nothing was told for ${STANDSTILL_MS / 1000} s, and ${steps.size} wait`);
      if (transferFeed.items.length < 100) await new Promise((resolve) => setTimeout(resolve, FEED_EVERY_MS));
    }
  };
  const reading = read().catch(failAll);
  return {
    reviewed: wait('TransferReviewStarted'),
    completed: wait('TransferCompleted'),
    async stop() {
      going = false;
      await reading;
    },
  };
}
