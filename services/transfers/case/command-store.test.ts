import { randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import { type Command, commandPort } from '@xueji/infra/runtime/command.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { faultsOf } from '@xueji/infra/runtime/faults.ts';
import { metrics } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, arriving, deliver, openTestDatabase, saidBy } from '@xueji/infra/runtime/testing.ts';
import { answered, type TransferAnswer } from '@xueji/schema/events/transfer-answers.ts';
import fc from 'fast-check';
import { transfersConsumption } from '../consumer.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { CALENDAR, FROM, NOW, TO } from './case-testing.ts';
import { approvalParts, caseCommands, type Done, type Judged, requestTransfers } from './command-store.ts';
import { TransferTable } from './table-store.ts';
import { currentStepOf, type Transfer } from './transfer.ts';
import { findTransfers } from './transfer-store.ts';

const NATION = anActor('office', '');
const noFaults = faultsOf({ XUEJI_DELIVER_TWICE: false });
const consumption = transfersConsumption(() => NOW, { current: () => CALENDAR });
const judge = caseCommands(() => CALENDAR);

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase({ entities: [TransferTable], migrations: MIGRATIONS });
});
afterAll(() => db.close());

const command = <Input>(actor: Actor, input: Input, key: string = randomUUID()): Command<Input> => ({
  actor,
  key,
  input,
  now: NOW,
  requestId: 'test',
});
const statements = async () => (await metrics.statements.get()).values[0]?.value ?? 0;
const port = () => ({
  request: commandPort({ db, faults: noFaults, mutation: 'requestTransfer', judge: requestTransfers }),
  approve: commandPort({ db, faults: noFaults, mutation: 'approveTransfers', judge: judge.approve, parts: approvalParts }),
  withdraw: commandPort({ db, faults: noFaults, mutation: 'withdrawTransfer', judge: judge.withdraw }),
});
const aRequest = (studentId: string = randomUUID()) => ({
  studentId,
  toSchoolId: randomUUID(),
  toClassId: randomUUID(),
  reason: 'OTHER' as const,
});
const registrar = anActor('registrar', TO);

async function asked(count: number): Promise<Transfer[]> {
  const done = await Promise.all(Array.from({ length: count }, () => port().request(command(registrar, aRequest()))));
  return findTransfers(
    db,
    NATION,
    done.map((one) => (one as Done).transferId),
  );
}
const arrives = (answer: TransferAnswer) => arriving(answered(answer));
const answers = (transfers: readonly Transfer[]) =>
  transfers.flatMap(({ id: transferId, studentId, toSchoolId, toPath, toClassId }) => [
    arrives({ type: 'IdentityCleared', body: { studentId, transferId } }),
    arrives({
      type: 'PlacementHeld',
      body: {
        studentId,
        transferId,
        fromSchoolId: randomUUID(),
        fromPath: FROM,
        toSchoolId,
        toPath,
        toClassId,
        stage: 'PRIMARY',
        entryYear: 2024,
        grade: 3,
        graduating: false,
      },
    }),
  ]);
async function inReview(count: number): Promise<Transfer[]> {
  const transfers = await asked(count);
  await deliver(db, consumption, answers(transfers));
  return findTransfers(
    db,
    NATION,
    transfers.map(({ id }) => id),
  );
}
const reread = async ({ id }: Transfer): Promise<Transfer> => {
  const [transfer] = await findTransfers(db, NATION, [id]);
  if (!transfer) throw new Error('gone');
  return transfer;
};

test('a request is a row and an event together', async () => {
  const [transfer] = await asked(1);
  const said = (await saidBy(db)).filter((event) => event.aggregateId === transfer?.id);
  expect(transfer).toMatchObject({ status: 'REQUESTED', toPath: TO, version: 1, requestedAt: NOW });
  expect(said).toMatchObject([{ topic: 'transfers', type: 'TransferRequested', key: transfer?.studentId, version: 1 }]);
});

test('two requests for one child at once: one is taken, one refused', async () => {
  const studentId = randomUUID();
  const outcomes = await Promise.all([
    port().request(command(registrar, aRequest(studentId))),
    port().request(command(registrar, aRequest(studentId))),
  ]);
  expect(outcomes.filter((outcome) => 'transferId' in outcome)).toHaveLength(1);
  expect(outcomes).toContainEqual({ refused: 'TransferAlreadyOpen' });
});

test('a key sent again gives the first answer; with another input it is refused', async () => {
  const input = aRequest();
  const first = await port().request(command(registrar, input, 'the-same-key'));
  expect(await port().request(command(registrar, input, 'the-same-key'))).toEqual(first);
  expect(await port().request(command(registrar, { ...input, reason: 'HEALTH' }, 'the-same-key'))).toEqual({
    refused: 'IdempotencyKeyReused',
  });
  const [one, two] = await Promise.all([
    port().request(command(registrar, input, 'at-once')),
    port().request(command(registrar, input, 'at-once')),
  ]);
  expect(one).toEqual(two);
});

test('answers in either order, and twice, begin the chain once', async () => {
  const transfers = await asked(3);
  const events = answers(transfers);
  await deliver(db, consumption, events.toReversed());
  await deliver(db, consumption, events);
  for (const transfer of transfers)
    expect(await reread(transfer)).toMatchObject({ status: 'IN_REVIEW', version: 2, fromPath: FROM, currentUnit: TO });
});

test('a refusal by enrolment stands on the transfer, whatever identity says later', async () => {
  const [transfer] = await asked(1);
  if (!transfer) throw new Error('none');
  const { id: transferId, studentId } = transfer;
  const refusedEvent = arrives({ type: 'PlacementHoldRefused', body: { studentId, transferId, code: 'ClassFull' } });
  const cleared = arrives({ type: 'IdentityCleared', body: { studentId, transferId } });
  await deliver(db, consumption, [refusedEvent, cleared]);
  expect(await reread(transfer)).toMatchObject({ status: 'REFUSED', refusal: 'ClassFull', version: 2 });
});

test('an answer that crashes half-way leaves nothing behind', async () => {
  const transfers = await asked(1);
  const crashing = {
    ...consumption,
    apply: (...args: Parameters<typeof consumption.apply>) => consumption.apply(...args).then(() => Promise.reject(new Error('crash'))),
  };
  await expect(deliver(db, crashing, answers(transfers))).rejects.toThrow('crash');
  for (const transfer of transfers) expect(await reread(transfer)).toEqual(transfer);
  await deliver(db, consumption, answers(transfers));
  for (const transfer of transfers) expect((await reread(transfer)).status).toBe('IN_REVIEW');
});

test('approvals of 100, and of one that is another’s, are judged each for itself', async () => {
  const transfers = await inReview(100);
  const ids = [...transfers.map(({ id }) => id).slice(0, 99), randomUUID()];
  const outcome = await port().approve(command(anActor('approver', TO), { ids, opinion: 'ok' }));
  expect('results' in outcome && outcome.results.filter((one) => 'transferId' in one)).toHaveLength(99);
  expect('results' in outcome && outcome.results.at(-1)).toEqual({ refused: 'TransferNotFound' });
});

/** One transfer's outcomes under one key, and what the table says of its first step. */
const takenSteps = async (transfers: readonly Transfer[]) =>
  (await Promise.all(transfers.map(reread))).map(({ steps }) => steps.filter(({ decision }) => decision !== null).length);

test('a malformed id and an unknown id in a batch are refused by themselves, and the others are approved', async () => {
  const [one, two] = await inReview(2);
  const ids = [one?.id ?? '', 'x', randomUUID(), '', two?.id ?? ''];
  const outcome = await port().approve(command(anActor('approver', TO), { ids, opinion: null }));
  const unknown = { refused: 'TransferNotFound' };
  expect(outcome).toEqual({ results: [{ transferId: one?.id }, unknown, unknown, unknown, { transferId: two?.id }] });
});

test('approvals of one key, repeated in any order while the transfers become ready: effects are once, and every answer is true', async () => {
  const approve = port().approve;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fc.constant('repeat' as const), fc.nat({ max: 3 })), { maxLength: 8 }), async (moves) => {
      const transfers = await asked(4);
      const key = randomUUID();
      const ids = [...transfers, ...transfers.slice(0, 1)].map(({ id }) => id);
      const ready = new Set<number>();
      const taken = new Set<number>();
      for (const move of [...moves, 'repeat' as const]) {
        if (move !== 'repeat') {
          if (!ready.has(move)) await deliver(db, consumption, answers(transfers.slice(move, move + 1)));
          ready.add(move);
          continue;
        }
        const outcome = (await approve(command(anActor('approver', TO), { ids, opinion: null }, key))) as Judged;
        for (const at of ready) taken.add(at);
        const expected = transfers.map(({ id }, at) => (taken.has(at) ? { transferId: id } : { refused: 'TransferNotInReview' }));
        expect(outcome.results).toEqual([...expected, expected[0]]);
      }
      expect(await takenSteps(transfers)).toEqual(transfers.map((_, at) => (taken.has(at) ? 1 : 0)));
    }),
    { numRuns: 15 },
  );
});

test('a key with another list of transfers is refused, also when a part of the first list was refused', async () => {
  const [ready] = await inReview(1);
  const [waiting] = await asked(1);
  const ids = [ready?.id ?? '', waiting?.id ?? ''];
  const approve = (list: readonly string[]) => port().approve(command(anActor('approver', TO), { ids: list, opinion: null }, 'one-list'));
  expect(await approve(ids)).toEqual({ results: [{ transferId: ids[0] }, { refused: 'TransferNotInReview' }] });
  expect(await approve(ids.slice(1))).toEqual({ refused: 'IdempotencyKeyReused' });
});

test('one person in a batch: transfers whose other step the person has decided are refused, the others are done', async () => {
  const [both, one] = await inReview(2);
  const ids = [both?.id ?? '', one?.id ?? ''];
  const approve = (path: string, userId: string, list: readonly string[]) =>
    port().approve(command(anActor('approver', path, userId), { ids: list, opinion: null }));
  await approve(TO, 'zhou', ids.slice(0, 1));
  await approve(TO, 'wu', ids.slice(1));
  expect(await approve('41/4116/411628', 'zhou', ids)).toEqual({ results: [{ refused: 'OnePersonOneStep' }, { transferId: ids[1] }] });
});

test('a mutation that would store a refusal is a bug: it fails, and nothing is written', async () => {
  const bug = commandPort({ db, faults: noFaults, mutation: 'approveTransfers', judge: judge.approve });
  const [ready] = await inReview(1);
  const ids = [ready?.id ?? '', randomUUID()];
  await expect(bug(command(anActor('approver', TO), { ids, opinion: null }))).rejects.toThrow('would store a refusal');
  expect(await takenSteps(ready ? [ready] : [])).toEqual([0]);
});

test('what is stored under keys holds no refusal', async () => {
  const stored = await db.source.query(`select mutation from command_keys where result::text like '%refused%'`);
  expect(stored).toEqual([]);
});

test.each([1, 100])('a hop of %i costs at most 10 statements', async (count) => {
  const transfers = await asked(count);
  const before = await statements();
  await deliver(db, consumption, answers(transfers));
  const answering = (await statements()) - before;
  await port().approve(command(anActor('approver', TO), { ids: transfers.map(({ id }) => id), opinion: null }));
  const approving = (await statements()) - before - answering;
  expect(answering).toBeLessThanOrEqual(10);
  expect(approving).toBeLessThanOrEqual(10);
});

test('approval and withdrawal at once: one of them wins', async () => {
  const transfers = await inReview(20);
  for (const transfer of transfers) {
    for (let now = transfer, step = currentStepOf(now); step && step.number < 4; now = await reread(now), step = currentStepOf(now)) {
      await port().approve(command(anActor('approver', step.unitPath), { ids: [now.id], opinion: null }));
    }
  }
  const lastApprover = anActor('approver', '44/4402/440224');
  await Promise.all(
    transfers.flatMap(({ id }) => [
      port().approve(command(lastApprover, { ids: [id], opinion: null })),
      port().withdraw(command(registrar, { id })),
    ]),
  );
  for (const transfer of transfers) {
    const { status, version } = await reread(transfer);
    expect([status, version]).toEqual(status === 'APPROVED' ? ['APPROVED', 7] : ['WITHDRAWN', 6]);
  }
});

test('the same change cannot be saved twice: versions of one transfer are unique in the log', async () => {
  const said = await saidBy(db);
  const versions = said.map((event) => `${event.aggregateId}/${event.version}`);
  expect(new Set(versions).size).toBe(versions.length);
});
