import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { anActor, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import {
  accepted,
  answered,
  approveOne,
  approver,
  CLOCK,
  clockAt,
  FROM,
  inStatus,
  NOW,
  registrar,
  STATUSES,
  TO,
} from '../case/case-testing.ts';
import { rejectStep } from '../case/review.ts';
import { TransferTable } from '../case/table-store.ts';
import { REJECTION_CODES, type Transfer } from '../case/transfer.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import { endingOf } from './ending.ts';
import { codeOf, type Issued, issueTrackings, TrackingTable, trackCase } from './tracking-store.ts';

const key = createSecretKey(randomBytes(32));
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
let db: Database;
beforeAll(async () => {
  db = await openTestDatabase({
    entities: [TransferTable, TrackingTable],
    migrations: MIGRATIONS,
  });
});
afterAll(() => db.close());

async function aCase(from = answered()): Promise<Transfer> {
  const transfer = {
    ...from,
    id: randomUUID(),
    studentId: randomUUID(),
    caseNumber: `20261124-${randomBytes(4).toString('hex').toUpperCase()}`,
  };
  await db.source.getRepository(TransferTable).insert(transfer as never);
  return transfer;
}
const issue = async (id: string, actor: Actor = registrar()) =>
  (await db.transaction((tx) => issueTrackings(key)(tx, [{ actor, key: randomUUID(), input: { id }, now: NOW, requestId: 'test' }])))[0];
async function codeFor({ id }: Transfer): Promise<string> {
  return codeOf(key, ((await issue(id)) as Issued).issueId);
}
const track = (caseNumber: string, code: string, clock = CLOCK) => trackCase(db, key, { caseNumber, code }, clock);

test('a code opens the case once and returns a pass for later access', async () => {
  const transfer = await aCase();
  const code = await codeFor(transfer);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  // As a guardian types it.
  const first = await track(` ${transfer.caseNumber.toLowerCase()} `, `${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`);
  expect(first).toMatchObject({ status: 'IN_REVIEW', step: { number: 1, of: 4, schoolId: transfer.toSchoolId, workingDaysLeft: 10 } });
  expect(await track(transfer.caseNumber, code)).toBeNull();
  expect(await track(transfer.caseNumber, first?.pass ?? '', clockAt(days(40)))).toMatchObject({
    pass: null,
    caseNumber: transfer.caseNumber,
  });
});

test('it shows the status of the case and no data of the child', async () => {
  const transfer = await aCase();
  const seen = await track(transfer.caseNumber, await codeFor(transfer));
  expect(Object.keys(seen ?? {}).sort()).toEqual(['caseNumber', 'endedAt', 'ending', 'pass', 'requestedAt', 'status', 'step']);
  expect(JSON.stringify(seen)).not.toContain(transfer.studentId);
  expect(JSON.stringify(seen)).not.toContain(transfer.requestedBy);
});

test('a guardian reads why a case was rejected, at which step, and what to do; the remarks of the office stay inside', async () => {
  const remark = '王某某家长电话13800001111多次来访';
  const second = approveOne(answered());
  const rejecting = approver('41/4116/411628');
  const transfer = await aCase(accepted(rejectStep(second, { code: 'EVIDENCE_INSUFFICIENT', reason: remark }, rejecting, CLOCK)));
  const seen = await track(transfer.caseNumber, await codeFor(transfer));
  expect(seen).toMatchObject({
    status: 'REJECTED',
    ending: {
      code: 'EVIDENCE_INSUFFICIENT',
      step: 2,
      reason: expect.stringMatching(/佐证材料不足.*documents/),
      whatToDo: expect.stringMatching(/重新申请.*apply again/),
    },
  });
  expect(JSON.stringify(seen)).not.toContain(remark);
});

test.each(REJECTION_CODES)('a rejection as %s is told in Chinese and English, with what to do', (code) => {
  const rejected = accepted(rejectStep(answered(), { code, reason: '理由' }, approver(TO), CLOCK));
  const ending = endingOf(rejected);
  for (const words of [ending?.reason, ending?.whatToDo]) expect(words).toMatch(/[\u4e00-\u9fff].*。[A-Z].*\.$/);
});

test.each(STATUSES)('the ending of a %s case', (status) => {
  const endsWithoutMove = ['REFUSED', 'REJECTED', 'WITHDRAWN', 'EXPIRED'].includes(status);
  expect(endingOf(inStatus(status)) !== null).toBe(endsWithoutMove);
});

test('ten wrong guesses end a code, a new one ends an older', async () => {
  const transfer = await aCase();
  const code = await codeFor(transfer);
  for (let guess = 0; guess < 10; guess += 1) expect(await track(transfer.caseNumber, `0000000${guess}`)).toBeNull();
  expect(await track(transfer.caseNumber, code)).toBeNull();
  const renewed = await codeFor(transfer);
  const older = renewed;
  const newest = await codeFor(transfer);
  expect(await track(transfer.caseNumber, older)).toBeNull();
  expect(await track(transfer.caseNumber, newest)).not.toBeNull();
});

test('wrong tries of a used code do not lock out the holder of the pass', async () => {
  const transfer = await aCase();
  const { pass } = (await track(transfer.caseNumber, await codeFor(transfer))) ?? {};
  for (let guess = 0; guess < 12; guess += 1) expect(await track(transfer.caseNumber, `0000000${guess}`)).toBeNull();
  expect(await track(transfer.caseNumber, pass ?? '')).not.toBeNull();
});

test.each([
  ['an unknown case', '20261124-ZZZZZZZZ', 'ABCDEFGH'],
  ['nothing', '', ''],
])('%s opens nothing', async (_, caseNumber, code) => {
  expect(await track(caseNumber, code)).toBeNull();
});

test('a code that is not used within 30 days is invalid', async () => {
  const transfer = await aCase();
  const code = await codeFor(transfer);
  expect(await track(transfer.caseNumber, code, clockAt(days(31)))).toBeNull();
});

test.each([
  ['a stranger', registrar('11/1101/110101/2111000001'), 'TransferNotFound'],
  ['the school’s approver', anActor('approver', TO), 'WrongHat'],
  ['the sending school', registrar(FROM), 'WrongUnit'],
])('%s gives no code', async (_, actor, refused) => {
  const transfer = await aCase();
  expect(await issue(transfer.id, actor)).toMatchObject({ refused });
});

test('neither code nor pass is stored', async () => {
  const transfer = await aCase();
  const code = await codeFor(transfer);
  const { pass } = (await track(transfer.caseNumber, code)) ?? {};
  const stored = JSON.stringify(await db.source.query('select * from trackings'));
  expect([stored.includes(code), stored.includes(pass ?? 'none')]).toEqual([false, false]);
});
