import { type History, newHistory, recoveryTimes } from './history.ts';
import { judgeLasting, ownOf } from './lasting.ts';
import type { Picture } from './picture.ts';
import { judge } from './rules.ts';

const ANSWERS = ['TransferCompleted', 'IdentityCleared', 'PlacementHeld', 'PlacementMoved', 'RecordRehomed', 'EntitlementsRehomed'];
/** One pupil who has moved from school a to school b. */
const right: Picture = {
  transfers: [{ id: 't', studentId: 's', status: 'COMPLETED', version: 8, toSchoolId: 'b', steps: 4, approvals: 4 }],
  placements: [{ studentId: 's', schoolId: 'b', classId: 'b1', path: '41/b', status: 'ACTIVE', hold: null, spell: 2 }],
  holds: [{ studentId: 's', transferId: 't', state: 'MOVED', toClassId: 'b1' }],
  spells: [
    { studentId: 's', seq: 1, schoolId: 'a', classId: 'a1', from: '2026-11-01', to: '2026-11-25' },
    { studentId: 's', seq: 2, schoolId: 'b', classId: 'b1', from: '2026-11-26', to: null },
  ],
  classes: [
    { id: 'a1', taken: 0, reserved: 0, limit: 65 },
    { id: 'b1', taken: 1, reserved: 0, limit: 65 },
  ],
  records: [{ studentId: 's', path: '41/b', guestTransferId: null }],
  entitlements: [
    { studentId: 's', programme: 'nutrition', schoolId: 'a', from: '2026-11-01', until: '2026-11-26' },
    { studentId: 's', programme: 'nutrition', schoolId: 'b', from: '2026-11-26', until: null },
  ],
  facts: [{ studentId: 's', path: '41/b', cell: '41|MALE' }],
  cells: [
    { cell: '41|MALE', students: 1 },
    { cell: '44|MALE', students: 0 },
  ],
  said: ANSWERS.map((type) => ({ transferId: 't', type, times: 1 })),
  gaps: [],
  parked: [],
};
const told: History = {
  ...newHistory(),
  students: new Set(['s']),
  acknowledged: [
    { act: 'request', transferId: 't', studentId: 's', last: false, sentAt: 1, at: 2, tries: 1 },
    ...[1, 2, 3, 4].map((step) => ({
      act: 'approve' as const,
      transferId: 't',
      studentId: 's',
      last: step === 4,
      sentAt: 2,
      at: 3,
      tries: 1,
    })),
  ],
};

test('a world in which all is as it was promised is not complained of', () => {
  expect(judge(right, told)).toEqual([]);
});

const change = <K extends keyof Picture>(key: K, over: Partial<Picture[K][number]>, index = 0): Picture => ({
  ...right,
  [key]: right[key].map((row, at) => (at === index ? { ...row, ...over } : row)),
});

test.each<[string, Picture, RegExp]>([
  ['a lost request', { ...right, transfers: [], holds: [], said: [] }, /acknowledged and is not there/],
  ['a decided case that never completes', change('transfers', { status: 'APPROVED' }), /approve was acknowledged and it is APPROVED/],
  ['a lost approval', change('transfers', { approvals: 3 }), /4 approvals were acknowledged and 3 are there/],
])('%s is lost', (_, picture, what) => {
  expect(judge(picture, told)).toContainEqual({ kind: 'lost', what: expect.stringMatching(what) });
});

const graduated = (picture: Picture): Picture => ({
  ...picture,
  placements: picture.placements.map((one) => ({ ...one, status: 'GRADUATED' })),
});

test('a graduate sits in no class, is entitled to nothing and stands on no roll', () => {
  const all = graduated({
    ...right,
    spells: right.spells.map((one) => ({ ...one, to: one.to ?? '2027-07-01' })),
    classes: right.classes.map((one) => ({ ...one, taken: 0 })),
    entitlements: right.entitlements.map((one) => ({ ...one, until: one.until ?? '2027-07-02' })),
    facts: [{ studentId: 's', path: null, cell: null }],
    cells: right.cells.map((one) => ({ ...one, students: 0 })),
  });
  expect(judge(all, told)).toEqual([]);
  expect(judge(graduated(right), told).map(({ what }) => what)).toEqual([
    expect.stringMatching(/recounted 0 pupils/),
    expect.stringMatching(/spells do not follow/),
    expect.stringMatching(/1 open, do not follow/),
    expect.stringMatching(/statistics have student s/),
  ]);
});

test.each<[string, Picture, RegExp]>([
  ['a hold that did not end', change('holds', { state: 'HELD' }), /hold of t is HELD and the transfer COMPLETED/],
  ['a placement held by nobody', change('placements', { hold: 'x' }), /held by nobody/],
  ['a pupil without a place', { ...right, placements: [] }, /has no placement/],
  ['a seat too many', change('classes', { taken: 2 }, 1), /2 taken, 0 reserved, recounted 1 pupils/],
  ['a reserved seat left over', change('classes', { taken: 1, reserved: 1 }), /recounted 0 pupils and 0 holds/],
  ['a day between two spells', change('spells', { to: '2026-11-24' }), /do not follow each other/],
  ['two open spells', change('spells', { to: null }), /do not follow each other/],
  ['a spell that ends days before it begins', change('spells', { from: '2026-11-27' }), /do not follow each other/],
  ['a spell elsewhere', change('spells', { classId: 'b2' }, 1), /do not follow each other/],
  [
    'a move that made no spell',
    { ...right, spells: right.spells.slice(1).map((spell) => ({ ...spell, seq: 1 })) },
    /1 completed moves and 1 spells/,
  ],
  ['a record left behind', change('records', { path: '44/a' }), /is at 44\/a, its placement at 41\/b/],
  ['a guest who stays', change('records', { guestTransferId: 't' }), /still has the guest/],
  ['an entitlement left behind', change('entitlements', { schoolId: 'a' }, 1), /do not follow the placement/],
  ['two meals on one day', change('entitlements', { until: null }), /2 open/],
  ['a day without a meal', change('entitlements', { until: '2026-11-25' }), /do not follow the placement/],
  ['a fact left behind', change('facts', { path: '44/a' }), /statistics have student s at 44\/a/],
  ['a cell that counts twice', change('cells', { students: 2 }), /counts 2, recounted 1/],
  ['a cell that counts who has left', change('cells', { students: 1 }, 1), /cell 44\|MALE counts 1, recounted 0/],
  ['an answer said twice', change('said', { times: 2 }, 4), /RecordRehomed of t was said 2 times/],
  [
    'a case that was decided twice',
    {
      ...right,
      said: [...right.said, ...['TransferApproved', 'TransferExpired'].map((type) => ({ transferId: 't', type, times: 1 }))],
    },
    /t was decided more than once: TransferApproved, TransferExpired/,
  ],
  ['an answer never said', { ...right, said: right.said.slice(0, -1) }, /EntitlementsRehomed was not said/],
  ['a gap in a log', { ...right, gaps: [{ service: 'identity', what: 'students s: 1 events up to version 2' }] }, /identity: students s/],
  ['a parked event', { ...right, parked: [{ service: 'funding', key: 's', reason: 'FAILED', error: 'why' }] }, /funding has parked/],
  [
    'two open cases of one child',
    {
      ...right,
      transfers: [
        ...right.transfers,
        ...['u', 'v'].map((id) => ({ ...right.transfers[0], id, status: 'REQUESTED' }) as Picture['transfers'][number]),
      ],
    },
    /student s has 2 open transfers/,
  ],
])('%s is wrong', (_, picture, what) => {
  expect(judge(picture, told)).toContainEqual({ kind: 'wrong', what: expect.stringMatching(what) });
});

test('a case that ran out of time said so, and its hold was let go', () => {
  const expired = change('transfers', { status: 'EXPIRED' });
  expect(judge(expired, told)).toContainEqual({ kind: 'wrong', what: 'transfer t is EXPIRED and TransferExpired was not said' });
  expect(judge(expired, told)).toContainEqual({ kind: 'wrong', what: 'hold of t is MOVED and the transfer EXPIRED' });
});

test('while all moves, only what nothing can put right is lasting', () => {
  const [student, transfer] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
  const mine = { ...newHistory(), students: new Set([student]), contradictions: ['two answers'] };
  const moving: Picture = {
    ...right,
    placements: [...right.placements, { ...right.placements[0], studentId: student, path: '44/c' } as Picture['placements'][number]],
    said: [...right.said, { transferId: transfer, type: 'RecordRehomed', times: 2 }],
    parked: [{ service: 'funding', key: student, reason: 'FAILED', error: null }],
  };
  const acknowledged = [{ act: 'request' as const, transferId: transfer, studentId: student, last: false, sentAt: 1, at: 2, tries: 1 }];
  const { lasting, others } = judgeLasting(moving, { ...mine, acknowledged });
  expect(lasting.map(({ what }) => what)).toEqual(['two answers', `RecordRehomed of ${transfer} was said 2 times`]);
  expect(others.map(({ what }) => what)).toContain(`statistics have student ${student} at undefined`);
  expect(others.filter(({ what }) => what.includes('parked'))).toEqual([]);
});

test('what an earlier load has left is not found again', () => {
  const [own, other] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000003'];
  const findings = [own, other].map((id) => ({ kind: 'wrong' as const, what: `student ${id} has no placement` }));
  expect(ownOf(findings, { ...newHistory(), students: new Set([own]) })).toEqual(findings.slice(0, 1));
});

test('two outcomes of one case are wrong, whichever came to be', () => {
  const withdrawn = { act: 'withdraw' as const, transferId: 't', studentId: 's', last: true, sentAt: 2, at: 3, tries: 1 };
  const found = judge(right, { ...told, acknowledged: [...told.acknowledged, withdrawn] });
  expect(found).toContainEqual({ kind: 'wrong', what: 'transfer t has 2 acknowledged outcomes' });
  expect(found).toContainEqual({ kind: 'lost', what: 'transfer t: withdraw was acknowledged and it is COMPLETED' });
});

test('recovery is from a fault to the first completion of a case decided after it', () => {
  const decided = (transferId: string, at: number) => ({
    act: 'approve' as const,
    transferId,
    studentId: 's',
    last: true,
    sentAt: at,
    at,
    tries: 1,
  });
  const history: History = {
    ...newHistory(),
    acknowledged: [decided('before', 90), decided('after', 150), decided('later', 400), decided('never', 500)],
    completedAt: new Map([
      ['before', 120],
      ['after', 900],
      ['later', 450],
    ]),
    injectedAt: [100, 390, 480],
  };
  expect(recoveryTimes(history)).toEqual([350, 60]);
});
