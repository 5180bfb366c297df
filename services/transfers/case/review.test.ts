import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { UploadedFile } from '@xueji/infra/runtime/files.ts';
import { anActor } from '@xueji/infra/runtime/testing.ts';
import { units, wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import { factsRefused, placementLost } from './answers.ts';
import { passTime } from './case-clock.ts';
import {
  accepted,
  aFile,
  answered,
  approveAll,
  approveOne,
  approver,
  CLOCK,
  clockAt,
  evidenceOf,
  FROM,
  inStatus,
  NOW,
  registrar,
  STATUSES,
  TO,
} from './case-testing.ts';
import { withdrawTransfer } from './request.ts';
import { approveStep, askForEvidence, provideEvidence, rejectStep, stepsOf } from './review.ts';
import { currentStepOf, NEXT, numbered, outstandingEvidence, type Transfer } from './transfer.ts';

const REJECTION = { code: 'NO_SEAT', reason: '学位不足' } as const;

describe('approving', () => {
  test.each([
    ['a stranger', approver('11/1101/110101'), 'TransferNotFound'],
    ['the registrar of the unit', registrar(), 'WrongHat'],
    ['the county before its turn', approver('41/4116/411628'), 'WrongUnit'],
    ['the sending school before its turn', approver(FROM), 'WrongUnit'],
    ['the province', approver('41'), 'WrongUnit'],
    ['who entered it', approver(TO, `registrar@${TO}`), 'OwnEntry'],
  ])('%s is refused, and so is the rejection or a question of theirs', (_, actor, refused) => {
    expect(approveStep(answered(), null, actor, CLOCK)).toMatchObject({ refused });
    expect(rejectStep(answered(), REJECTION, actor, CLOCK)).toMatchObject({ refused });
    expect(askForEvidence(answered(), { kind: 'OTHER', note: '户口簿' }, actor, CLOCK)).toMatchObject({ refused });
  });

  test.each([
    ['at the first step', answered(), TO],
    ['at the second step', approveOne(answered()), '41/4116/411628'],
  ])('a refusal %s names the unit whose turn it is', (_, transfer, unit) => {
    expect(approveStep(transfer, null, approver('41'), CLOCK)).toEqual(wrongUnit(['approver'], units(unit)));
    expect(approveStep(transfer, null, registrar(), CLOCK)).toEqual(wrongHat(['approver'], units(unit)));
  });

  const DESKS = answered().steps.map(({ unitPath }) => unitPath);
  const everyone = (transfer: Transfer, actor: Actor) => [
    approveStep(transfer, null, actor, CLOCK),
    rejectStep(transfer, REJECTION, actor, CLOCK),
    askForEvidence(transfer, { kind: 'OTHER', note: '户口簿' }, actor, CLOCK),
  ];

  test.each(
    DESKS.flatMap((_, taken) => DESKS.map((_desk, later) => [taken + 1, later + 1] as const)).filter(([one, other]) => one < other),
  )('a person who has decided step %i decides nothing at step %i, with a token of another unit', (taken, later) => {
    let transfer = answered();
    for (const number of DESKS.keys()) {
      const [step, unit] = [number + 1, DESKS[number] ?? ''];
      if (step === later) break;
      transfer = accepted(approveStep(transfer, null, approver(unit, step === taken ? 'zhou' : undefined), CLOCK));
    }
    const zhou = approver(DESKS[later - 1] ?? '', 'zhou');
    expect(everyone(transfer, zhou)).toEqual(Array(3).fill({ refused: 'OnePersonOneStep' }));
  });

  test('a person who took a step in the place of a late unit does not decide the own unit’s step', () => {
    const late = passTime(answered(), clockAt(new Date('2026-12-09T00:00:00+08:00'))).transfer;
    const taken = accepted(approveStep(late, null, approver('41/4116/411628', 'zhou'), CLOCK));
    expect(everyone(taken, approver('41/4116/411628', 'zhou'))).toEqual(Array(3).fill({ refused: 'OnePersonOneStep' }));
    expect(approveStep(taken, null, approver('41/4116/411628', 'wu'), CLOCK)).toHaveProperty('events');
  });

  test('a person who has named documents decides nothing', () => {
    const county = '41/4116/411628';
    const waiting = accepted(askForEvidence(approveOne(answered()), { kind: 'OTHER', note: '户口簿' }, approver(county), CLOCK));
    const given = accepted(provideEvidence(waiting, evidenceOf(aFile()), { ...registrar(), userId: 'zhou' }, CLOCK));
    expect(everyone(given, approver(county, 'zhou'))).toEqual(Array(3).fill({ refused: 'OwnEntry' }));
  });

  test.each(STATUSES.filter((status) => status !== 'IN_REVIEW'))('a %s transfer is refused', (status) => {
    // Before the sending side is known only the receiving one may know that there is a case.
    expect(approveStep(inStatus(status), null, approver(TO), CLOCK)).toEqual({ refused: 'TransferNotInReview' });
    expect(rejectStep(inStatus(status), REJECTION, approver(TO), CLOCK)).toEqual({ refused: 'TransferNotInReview' });
  });

  test('after the last approval no unit stops the transfer, and no clock runs; a death before the move still does', () => {
    const transfer = approveAll(answered());
    expect(transfer).toMatchObject({ status: 'APPROVED', currentUnit: null, approvedAt: NOW, version: 7, wakeAt: null, endedAt: null });
    expect(withdrawTransfer(transfer, registrar(), NOW)).toEqual({ refused: 'TransferNotOpen' });
    expect(factsRefused(transfer, 'ClassFull', NOW).transfer).toBe(transfer);
    expect(NEXT.APPROVED).toEqual(['COMPLETED', 'REFUSED']);
    expect(placementLost(transfer, NOW).transfer.status).toBe('REFUSED');
  });

  test('its events count on for partners, and those that other services are told for these', () => {
    const beforeLast = [1, 2, 3].reduce((transfer) => approveOne(transfer), answered());
    const change = approveStep(beforeLast, null, approver('44/4402/440224'), CLOCK);
    expect('refused' in change ? change : numbered(change).map(({ event, ...versions }) => [event.type, versions])).toEqual([
      ['TransferStepApproved', { version: 6, internalVersion: null }],
      ['TransferApproved', { version: 7, internalVersion: 2 }],
    ]);
  });
});

test('a unit that both sides name signs once, at its last place', () => {
  const chain = (['RECEIVING', 'SENDING'] as const).flatMap((party) =>
    (['SCHOOL', 'COUNTY', 'CITY'] as const).map((level) => ({ party, level })),
  );
  const steps = stepsOf(chain, '44/4401/440103/3444000001', '44/4401/440104/3444000002');
  expect(steps.map(({ number, unitPath }) => `${number} ${unitPath}`)).toEqual([
    '1 44/4401/440104/3444000002',
    '2 44/4401/440104',
    '3 44/4401/440103/3444000001',
    '4 44/4401/440103',
    '5 44/4401',
  ]);
});

test.each([
  ['nothing', ''],
  ['one character', ' x '],
  ['501 characters', 'x'.repeat(501)],
])('a rejection or a question because of %s is refused', (_, reason) => {
  expect(rejectStep(answered(), { code: 'OTHER', reason }, approver(TO), CLOCK)).toEqual({ refused: 'ReasonMissing' });
  expect(askForEvidence(answered(), { kind: 'OTHER', note: reason }, approver(TO), CLOCK)).toEqual({ refused: 'ReasonMissing' });
});

test('a rejection ends the case with its code and its words', () => {
  expect(rejectStep(answered(), REJECTION, approver(TO), CLOCK)).toMatchObject({
    transfer: { status: 'REJECTED', rejectionCode: 'NO_SEAT', rejectionReason: '学位不足', currentUnit: null, endedAt: NOW, wakeAt: null },
    events: [{ type: 'TransferRejected', body: { step: 1, code: 'NO_SEAT' } }],
  });
});

describe('evidence', () => {
  const asking = { kind: 'RESIDENCE', note: '请补充居住证' } as const;
  const given = evidenceOf(aFile());
  const waiting = () => accepted(askForEvidence(answered(), asking, approver(TO), CLOCK));

  test('is asked for once at a time, and the receiving school’s registrar provides it', () => {
    expect(outstandingEvidence(waiting())).toMatchObject({ ...asking, askedBy: TO, step: 1 });
    expect(askForEvidence(waiting(), asking, approver(TO), CLOCK)).toEqual({ refused: 'EvidenceOutstanding' });
    const later = new Date('2026-12-01T09:00:00+08:00');
    const provided = accepted(provideEvidence(waiting(), given, registrar(), clockAt(later)));
    expect(outstandingEvidence(provided)).toBeNull();
    expect(provided.evidence).toMatchObject([
      {
        providedAt: later.toISOString(),
        documents: [{ title: '居住证', sha256: aFile().sha256, file: { id: aFile().id, name: '居住证.pdf', type: 'PDF', size: 2048 } }],
      },
    ]);
    // A new term of ten working days from 1 December: Tuesday the 15th.
    expect(provided.dueAt).toEqual(new Date('2026-12-16T00:00:00+08:00'));
    expect(currentStepOf(provided)?.number).toBe(1);
  });

  test.each([
    ['a stranger', registrar('11/1101/110101/2111000001'), given, 'TransferNotFound'],
    ['the school’s approver', approver(TO), given, 'WrongHat'],
    ['the sending school', registrar(FROM), given, 'WrongUnit'],
    ['the school, with nothing', registrar(), evidenceOf(), 'EvidenceIncomplete'],
    ['the school, without a title', registrar(), { ...given, documents: [{ title: ' ', fileId: aFile().id }] }, 'EvidenceIncomplete'],
    ['the school, with 21 documents', registrar(), evidenceOf(...Array<UploadedFile>(21).fill(aFile())), 'EvidenceIncomplete'],
    ['the school, with a file that is not there', registrar(), { ...given, files: new Map() }, 'FileUnknown'],
    ['the school, with a file of another unit', registrar(), evidenceOf(aFile({ unitPath: FROM })), 'FileUnknown'],
    ['the school, with a file of its bureau', registrar(), evidenceOf(aFile({ unitPath: '41/4116/411628' })), 'FileUnknown'],
    ['the school, with a file of another case', registrar(), evidenceOf(aFile({ attachedTo: 'another' })), 'FileUsedAlready'],
    ['the school, with one file twice', registrar(), evidenceOf(aFile(), aFile()), 'FileUsedAlready'],
    ['the school, with one content twice', registrar(), evidenceOf(aFile(), aFile({ id: 'other' })), 'FileUsedAlready'],
  ])('from %s is refused', (_, actor, evidence, refused) => {
    expect(provideEvidence(waiting(), evidence, actor, CLOCK)).toMatchObject({ refused });
  });

  test('that nobody asked for, or that an earlier step asked for, is refused', () => {
    expect(provideEvidence(answered(), given, registrar(), CLOCK)).toEqual({ refused: 'EvidenceNotAsked' });
    expect(provideEvidence(approveOne(waiting()), given, registrar(), CLOCK)).toEqual({ refused: 'EvidenceNotAsked' });
  });
});

test('an office or a reader of the unit takes no step', () => {
  for (const hat of ['office', 'reader', 'partner', 'operator'] as const)
    expect(approveStep(answered(), null, anActor(hat, TO), CLOCK)).toMatchObject({ refused: 'WrongHat' });
});
