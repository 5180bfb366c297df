import { readFileSync } from 'node:fs';
import { STATUS_CHANGE_REASON } from '@xueji/schema/codes/schooling.ts';
import type { PlacementStatus } from '@xueji/schema/events/placements.ts';
import { PLACEMENT_STATUSES } from '@xueji/schema/events/placements.ts';
import { Kind, parse } from 'graphql';
import { CHANGE_KINDS, type ChangeKind, PROOF_KINDS, STATUS_CHANGE_FILE } from '../policy/status-changes.ts';
import { aClass, anInput, aPlacement, approver, ask, known, PATH, registrar, SCHOOL, TODAY } from './change-testing.ts';
import { allowedKinds } from './request.ts';
import { NEXT } from './status-change.ts';

/** What may follow each status, in primary school and in senior secondary school. */
const FOLLOWS: Record<PlacementStatus, { PRIMARY: ChangeKind[]; SENIOR?: ChangeKind[] }> = {
  ACTIVE: {
    PRIMARY: ['SUSPEND', 'RETAIN', 'SKIP', 'DEATH', 'MISSING', 'GO_ABROAD', 'LEAVE', 'DELETE'],
    SENIOR: ['WITHDRAW', 'EXPEL', 'GRADUATE_EARLY'],
  },
  SUSPENDED: { PRIMARY: ['EXTEND_SUSPENSION', 'RESUME', 'DEATH', 'MISSING', 'GO_ABROAD', 'DELETE'], SENIOR: ['WITHDRAW', 'EXPEL'] },
  ABROAD: { PRIMARY: ['DEATH', 'MISSING', 'COME_BACK'], SENIOR: ['WITHDRAW'] },
  MISSING: { PRIMARY: ['DEATH', 'FOUND'] },
  LEFT: { PRIMARY: ['DEATH', 'MISSING', 'GO_ABROAD', 'RETURN', 'DELETE'], SENIOR: ['WITHDRAW', 'EXPEL'] },
  DELETED: { PRIMARY: ['RESTORE'] },
  GRADUATED: { PRIMARY: [] },
  COMPLETED: { PRIMARY: [] },
  ENDED_EARLY: { PRIMARY: [] },
  WITHDRAWN: { PRIMARY: ['RESTORE'] },
  EXPELLED: { PRIMARY: ['RESTORE'] },
  DECEASED: { PRIMARY: ['RESTORE'] },
};

test.each(PLACEMENT_STATUSES)('what may follow %s', (status) => {
  const inPrimary = allowedKinds(aPlacement({ status }), SCHOOL, TODAY);
  expect([...inPrimary].sort()).toEqual([...FOLLOWS[status].PRIMARY].sort());
  // SKIP: the second of three grades is the one before the last.
  const inSenior = allowedKinds(aPlacement({ status, stage: 'SENIOR', entryYear: 2025 }), SCHOOL, TODAY);
  const more = [...FOLLOWS[status].PRIMARY.filter((kind) => kind !== 'SKIP'), ...(FOLLOWS[status].SENIOR ?? [])];
  expect([...inSenior].sort()).toEqual(more.sort());
});

test('compulsory education knows neither withdrawal nor expulsion, in any province', () => {
  const kinds = ['WITHDRAW', 'EXPEL'];
  const rows = STATUS_CHANGE_FILE.rows.filter(({ kind }) => kinds.includes(kind));
  expect(rows.flatMap(({ stages }) => stages).filter((stage) => stage !== 'SENIOR')).toEqual([]);
});

test('every kind has a national rule, and its reasons are in the code table', () => {
  expect(CHANGE_KINDS.filter((kind) => !STATUS_CHANGE_FILE.rows.some((row) => row.kind === kind && row.provinces === null))).toEqual([]);
  expect(STATUS_CHANGE_FILE.rows.flatMap(({ reasons }) => reasons).filter((code) => !Object.hasOwn(STATUS_CHANGE_REASON, code))).toEqual(
    [],
  );
});

test('the last grade is neither suspended nor retained, and nobody skips into it', () => {
  const kindsIn = (entryYear: number) => allowedKinds(aPlacement({ entryYear }), SCHOOL, TODAY);
  expect(kindsIn(2021)).not.toContain('SUSPEND');
  expect(kindsIn(2021)).not.toContain('RETAIN');
  expect(kindsIn(2022)).toContain('RETAIN');
  expect(kindsIn(2022)).not.toContain('SKIP');
  expect(kindsIn(2023)).toContain('SKIP');
});

test('in Hainan grades 1 and 2 of primary school are not retained', () => {
  const path = PATH.replace(/^41/, '46');
  const mayRetain = (entryYear: number) => allowedKinds(aPlacement({ path, entryYear }), SCHOOL, TODAY).includes('RETAIN');
  expect([2026, 2025, 2024].map(mayRetain)).toEqual([false, false, true]);
});

test('a suspension is extended once', () => {
  const suspended = (extensions: number) =>
    allowedKinds(aPlacement({ status: 'SUSPENDED', dueOn: '2027-03-01', extensions }), SCHOOL, TODAY);
  expect(suspended(0)).toContain('EXTEND_SUSPENSION');
  expect(suspended(1)).not.toContain('EXTEND_SUSPENSION');
});

// The last day at school was 24 November less the days.
test.each([
  ['GRADUATED', '2026-11-24', true],
  ['COMPLETED', '2026-10-26', true],
  ['ENDED_EARLY', '2026-10-25', false],
] as const)('%s since %s can be undone within 30 days: %s', (status, since, isPossible) => {
  expect(allowedKinds(aPlacement({ status, since }), SCHOOL, TODAY)).toEqual(isPossible ? ['UNDO_GRADUATION'] : []);
});

test('a graduation is not undone once another school has admitted the pupil', () => {
  const graduate = { placement: aPlacement({ status: 'GRADUATED', since: '2026-11-20' }), toClass: aClass() };
  const input = anInput('UNDO_GRADUATION', { toClassId: 'to' });
  expect(ask(input, graduate)).toMatchObject({ kind: 'UNDO_GRADUATION', status: 'IN_REVIEW', steps: [{ unitPath: PATH }] });
  expect(ask(input, { ...graduate, isAdmitted: true })).toEqual({ refused: 'AdmittedElsewhere' });
});

describe('a request is refused, and the refusal names what would be allowed', () => {
  const suspended = aPlacement({ status: 'SUSPENDED', since: '2026-09-01', dueOn: '2027-09-01' });
  test.each<[string, () => object, object]>([
    ['by an approver', () => ask(anInput('SUSPEND'), {}, approver(PATH)), { refused: 'WrongHat' }],
    ['by another school', () => ask(anInput('SUSPEND'), {}, registrar(`${PATH}9`)), { refused: 'PupilNotHere' }],
    ['by the bureau above', () => ask(anInput('SUSPEND'), {}, registrar('41/4116/411628')), { refused: 'PupilNotHere' }],
    ['a pupil who is not placed', () => ask(anInput('SUSPEND'), { placement: undefined }), { refused: 'PupilNotHere' }],
    [
      'a change that may not follow',
      () => ask(anInput('SUSPEND'), { placement: aPlacement({ status: 'ABROAD' }) }),
      { refused: 'StatusChangeNotAllowed', allowed: ['DEATH', 'MISSING', 'COME_BACK'] },
    ],
    ['an expulsion in primary school', () => ask(anInput('EXPEL')), { refused: 'StatusChangeNotAllowed' }],
    ['beside a transfer', () => ask(anInput('SUSPEND'), { placement: aPlacement({ hold: 't' }) }), { refused: 'StatusChangeOpen' }],
    [
      'a second death',
      () => ask(anInput('DEATH'), { placement: aPlacement({ hold: 'c' }), open: { id: 'c', kind: 'DEATH' } }),
      { refused: 'StatusChangeOpen' },
    ],
    [
      'missing, while a death is in review',
      () => ask(anInput('MISSING'), { placement: aPlacement({ hold: 'c' }), open: { id: 'c', kind: 'DEATH' } }),
      { refused: 'StatusChangeOpen' },
    ],
    [
      'a reason of another kind',
      () => ask(anInput('SUSPEND', { reason: '41' })),
      { refused: 'ReasonNotAllowed', allowed: expect.arrayContaining(['10']) },
    ],
    ['no reason', () => ask(anInput('SUSPEND', { reason: null })), { refused: 'ReasonNotAllowed' }],
    ['99 without a note', () => ask(anInput('SUSPEND', { reason: '99', note: null })), { refused: 'ReasonNotAllowed' }],
    [
      'a date before the school year',
      () => ask(anInput('SUSPEND', { effectiveOn: '2026-08-31' })),
      { refused: 'EffectiveDateInvalid', earliest: '2026-09-01', latest: '2026-12-25' },
    ],
    ['a death tomorrow', () => ask(anInput('DEATH', { effectiveOn: '2026-11-25' })), { refused: 'EffectiveDateInvalid', latest: TODAY }],
    [
      'a death before the pupil came',
      () => ask(anInput('DEATH', { effectiveOn: '2024-08-31' })),
      { refused: 'EffectiveDateInvalid', earliest: '2024-09-01' },
    ],
    [
      'to repeat a grade from today on',
      () => ask(anInput('RETAIN', { toClassId: 'to', reason: '10' })),
      { refused: 'EffectiveDateInvalid', earliest: '2027-09-01', latest: '2027-09-01' },
    ],
    [
      'an illness without a hospital',
      () => ask(anInput('SUSPEND', { documents: [{ kind: 'GUARDIAN_APPLICATION', title: '申请', fileId: 'GUARDIAN_APPLICATION' }] })),
      { refused: 'ProofMissing', needed: ['GUARDIAN_APPLICATION', 'HOSPITAL'] },
    ],
    ['a file of another unit', () => ask(anInput('SUSPEND'), { files: new Map() }), { refused: 'ProofFileUnusable' }],
    [
      'to resume before the end without proof of recovery',
      () =>
        ask(
          anInput('RESUME', {
            toClassId: 'to',
            documents: [{ kind: 'GUARDIAN_APPLICATION', title: '申请', fileId: 'GUARDIAN_APPLICATION' }],
          }),
          {
            placement: suspended,
            toClass: aClass(),
          },
        ),
      { refused: 'ProofMissing', needed: ['GUARDIAN_APPLICATION', 'RECOVERY'] },
    ],
  ])('%s', (_, outcome, refused) => expect(outcome()).toMatchObject(refused));
});

describe('the class of a change that gives a seat', () => {
  const placement = aPlacement({ status: 'SUSPENDED', since: '2026-09-01', dueOn: '2027-09-01' });
  test.each<[string, Parameters<typeof aClass>[0] | null, string | null]>([
    ['the former grade', {}, null],
    ['a grade below', { entryYear: 2025 }, null],
    ['a grade above', { entryYear: 2023 }, 'OTHER_COHORT'],
    ['another stage', { stage: 'SENIOR' }, 'UNKNOWN'],
    ['another school', { schoolId: 'other' }, 'UNKNOWN'],
    ['a closed class', { open: false }, 'CLOSED'],
    ['a full class', { taken: 45 }, 'FULL'],
    ['no class', null, 'MISSING'],
  ])('%s', (_, more, problem) => {
    const outcome = ask(anInput('RESUME', { toClassId: more ? 'to' : null }), { placement, toClass: more ? aClass(more) : undefined });
    if (problem === null) expect(outcome).toMatchObject({ status: 'IN_REVIEW', toClassId: 'to' });
    else expect(outcome).toMatchObject({ refused: 'NewClassUnsuitable', problem, entryYears: [2024, 2025, 2026] });
  });
  test('a change without a seat names no class', () =>
    expect(ask(anInput('SUSPEND', { toClassId: 'to' }), { toClass: aClass() })).toMatchObject({ problem: 'NOT_WANTED' }));
});

test('a death that is reported after ten working days is late, and goes through all the same', () => {
  // Ten working days before Tuesday 24 November: Tuesday 10 November.
  const lateOn = (effectiveOn: string) => (ask(anInput('DEATH', { effectiveOn })) as { reportedLate: boolean }).reportedLate;
  expect([lateOn('2026-11-10'), lateOn('2026-11-09')]).toEqual([false, true]);
});

test('death, missing and found go through beside an open case', () => {
  const held = aPlacement({ hold: 'transfer' });
  expect(ask(anInput('DEATH'), { placement: held })).toMatchObject({ kind: 'DEATH', status: 'IN_REVIEW' });
  expect(ask(anInput('MISSING'), { placement: held })).toMatchObject({ kind: 'MISSING' });
  expect(ask(anInput('DEATH'), { ...known(), placement: held, open: { id: 'c', kind: 'MISSING' } })).toMatchObject({ kind: 'DEATH' });
});

test('the graph knows the same kinds and proofs', () => {
  const { definitions } = parse(readFileSync(new URL('../../../schema/enrolment.graphql', import.meta.url), 'utf8'));
  const valuesOf = (name: string) =>
    definitions
      .flatMap((one) => (one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === name ? (one.values ?? []) : []))
      .map((value) => value.name.value);
  expect(valuesOf('StatusChangeKind')).toEqual(CHANGE_KINDS);
  expect(valuesOf('ProofKind')).toEqual(PROOF_KINDS);
  expect(valuesOf('StatusChangeStatus')).toEqual(Object.keys(NEXT));
});
