import { randomUUID } from 'node:crypto';
import type { Hat } from '@xueji/infra/runtime/actor.ts';
import type { Database } from '@xueji/infra/runtime/database.ts';
import { appendEvents } from '@xueji/infra/runtime/log.ts';
import { metrics } from '@xueji/infra/runtime/telemetry.ts';
import { anActor, openTestDatabase } from '@xueji/infra/runtime/testing.ts';
import { entryOf, type TimelineRow } from './timeline.ts';
import { timelineLoader } from './timeline-store.ts';
import type { Step } from './transfer.ts';

const TO = '41/4116/411628/2141000001';
const FROM = '44/4402/440224/2144000001';
const AT = '2026-11-24T02:00:00.000Z';
const step = (number: number, unitPath: string, decidedBy: string | null): Step => ({
  number,
  party: 'RECEIVING',
  level: 'SCHOOL',
  unitPath,
  enteredAt: AT,
  clockFrom: AT,
  dueAt: null,
  remindedAt: null,
  escalations: [],
  decidedAt: decidedBy && AT,
  decidedBy,
  decision: decidedBy ? 'APPROVED' : null,
  opinion: null,
});
const transfer = {
  toPath: TO,
  fromPath: FROM,
  toSchoolId: 'to',
  fromSchoolId: 'from',
  requestedBy: 'wang',
  steps: [step(1, TO, 'li'), step(2, '41/4116/411628', 'zhao'), step(3, FROM, 'qian'), step(4, '44/4402', null)],
};
const row = (type: TimelineRow['type'], number: number | null = null, occurredAt = AT): TimelineRow => ({
  transferId: 't',
  version: 1,
  eventId: 'e',
  type,
  occurredAt: new Date(occurredAt),
  step: number,
  recount: null,
});
const approver = anActor('approver', TO);

const UNITS: [TimelineRow, { unitPath: string | null; schoolId: string | null; regionCode: string | null }][] = [
  [row('TransferRequested'), { unitPath: TO, schoolId: 'to', regionCode: null }],
  [row('TransferWithdrawn'), { unitPath: TO, schoolId: 'to', regionCode: null }],
  [row('TransferStepApproved', 2), { unitPath: '41/4116/411628', schoolId: null, regionCode: '411628' }],
  [row('TransferStepApproved', 3), { unitPath: FROM, schoolId: 'from', regionCode: null }],
  [row('TransferRejected', 4), { unitPath: '44/4402', schoolId: null, regionCode: '440200' }],
  [row('TransferReviewStarted'), { unitPath: null, schoolId: null, regionCode: null }],
  [row('TransferCompleted'), { unitPath: null, schoolId: null, regionCode: null }],
];
test.each(UNITS.map(([line, unit]) => [`${line.type} ${line.step ?? ''}`.trim(), line, unit] as const))(
  '%s names the unit that acted',
  (_, line, unit) => {
    expect(entryOf(transfer, line, approver)).toMatchObject(unit);
  },
);

test.each<[Hat, string, (string | null)[]]>([
  ['registrar', TO, ['wang', 'li', null, null]],
  ['approver', '41/4116/411628', ['wang', 'li', 'zhao', null]],
  ['office', '44', [null, null, null, 'qian']],
  ['office', '', ['wang', 'li', 'zhao', 'qian']],
  ['partner', '', [null, null, null, null]],
  ['reader', TO, [null, null, null, null]],
])('who acted, as a %s at "%s" sees it', (hat, path, seen) => {
  const lines = [row('TransferRequested'), ...[1, 2, 3].map((number) => row('TransferStepApproved', number))];
  expect(lines.map((line) => entryOf(transfer, line, anActor(hat, path)).actedBy)).toEqual(seen);
});

test('a step that was taken again later does not rename who took it first', () => {
  expect(entryOf(transfer, row('TransferStepApproved', 1, '2026-11-20T02:00:00.000Z'), approver).actedBy).toBeNull();
});

describe('from the log', () => {
  let db: Database;
  beforeAll(async () => {
    db = await openTestDatabase({ entities: [], migrations: [] });
  });
  afterAll(() => db.close());

  test('timelines of many transfers are one statement, each in its own order', async () => {
    const ids = Array.from({ length: 30 }, () => randomUUID());
    const said = (id: string, version: number, type: string, body: object) => ({
      topic: 'transfers',
      key: randomUUID(),
      aggregateId: id,
      version,
      type,
      body,
      occurredAt: new Date(AT),
      correlationId: id,
    });
    await db.transaction(async (tx) =>
      appendEvents(tx, [
        ...ids.map((id) => said(id, 1, 'TransferRequested', {})),
        ...ids.map((id) => said(id, 2, 'TransferStepApproved', { step: 1 })),
      ]),
    );
    const statements = async () => (await metrics.statements.get()).values[0]?.value ?? 0;
    const before = await statements();
    const loader = timelineLoader(db);
    const timelines = await Promise.all([...ids, randomUUID()].map((id) => loader.load(id)));
    expect((await statements()) - before).toBe(1);
    for (const [index, id] of ids.entries())
      expect(timelines[index]).toMatchObject([
        { transferId: id, type: 'TransferRequested', step: null, occurredAt: new Date(AT) },
        { transferId: id, type: 'TransferStepApproved', step: 1 },
      ]);
    expect(timelines.at(-1)).toEqual([]);
  });
});
