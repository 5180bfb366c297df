import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { anActor, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { answered, CLOCK, clockAt, FROM, NOW, registrar, TO } from '../case/case-testing.ts';
import { TransferTable } from '../case/store.ts';
import type { Transfer } from '../case/transfer.ts';
import { MIGRATIONS } from '../migrations/all.ts';
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

async function aCase(): Promise<Transfer> {
  const transfer = {
    ...answered(),
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

test('a code opens the case once and gives a pass, which opens it from then on', async () => {
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

test('it tells where the case stands and nothing of the child', async () => {
  const transfer = await aCase();
  const seen = await track(transfer.caseNumber, await codeFor(transfer));
  expect(Object.keys(seen ?? {}).sort()).toEqual(['caseNumber', 'endedAt', 'pass', 'requestedAt', 'status', 'step']);
  expect(JSON.stringify(seen)).not.toContain(transfer.studentId);
  expect(JSON.stringify(seen)).not.toContain(transfer.requestedBy);
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

test('guesses at a code that was used do not shut out who has the pass', async () => {
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

test('a code that is not used within 30 days is dead', async () => {
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
  expect(await issue(transfer.id, actor)).toEqual({ refused });
});

test('neither code nor pass is stored', async () => {
  const transfer = await aCase();
  const code = await codeFor(transfer);
  const { pass } = (await track(transfer.caseNumber, code)) ?? {};
  const stored = JSON.stringify(await db.source.query('select * from trackings'));
  expect([stored.includes(code), stored.includes(pass ?? 'none')]).toEqual([false, false]);
});
