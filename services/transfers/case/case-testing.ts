/** Cases for tests, as the domain itself gets them there. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { UploadedFile } from '@xueji/infra/runtime/files.ts';
import { anActor } from '@xueji/infra/runtime/testing.ts';
import type { CaseClock, WorkCalendar } from '@xueji/infra/runtime/work-calendar.ts';
import { entitlementsRehomed, factsRefused, type Held, identityCleared, placementHeld, recordRehomed } from './answers.ts';
import { expiryOf, passTime } from './case-clock.ts';
import type { GivenEvidence } from './evidence.ts';
import { NOTHING_KNOWN, requestTransfer, withdrawTransfer } from './request.ts';
import { approveStep, rejectStep } from './review.ts';
import { currentStepOf, type Decision, type Transfer, type TransferStatus } from './transfer.ts';

/** A Tuesday. */
export const NOW = new Date('2026-11-24T10:00:00+08:00');
export const TO = '41/4116/411628/2141000001';
export const FROM = '44/4402/440224/2144000001';
/** Five working days a week; the notice for 2026 is known and names nothing. */
export const CALENDAR: WorkCalendar = {
  version: 1,
  notices: new Map([[2026, { source: '国办发明电〔2025〕7号', version: 1 }]]),
  exceptions: new Map(),
  years: new Set([2026]),
};
export const clockAt = (now: Date, calendar = CALENDAR): CaseClock => ({ now, calendar });
export const CLOCK = clockAt(NOW);

export const approver = (path: string, userId?: string): Actor => anActor('approver', path, userId);
export const registrar = (path = TO): Actor => anActor('registrar', path);

export function accepted(decision: Decision): Transfer {
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.transfer;
}

const uuid = (last: number) => `0192f0c0-0000-7000-8000-${String(last).padStart(12, '0')}`;
export const INPUT = { studentId: uuid(2), toSchoolId: uuid(3), toClassId: uuid(4), reason: 'OTHER' as const };
export const asked = (): Transfer => accepted(requestTransfer(uuid(1), INPUT, registrar(), NOW, NOTHING_KNOWN));

export const held = (more: Partial<Held> = {}): Held => ({
  fromSchoolId: uuid(5),
  fromPath: FROM,
  stage: 'PRIMARY',
  graduating: false,
  ...more,
});
export const answered = (more: Partial<Held> = {}): Transfer =>
  identityCleared(placementHeld(asked(), held(more), CLOCK).transfer, CLOCK).transfer;

/** A file that the receiving school has uploaded. */
export const aFile = (more: Partial<UploadedFile> = {}): UploadedFile => ({
  id: uuid(6),
  name: '居住证.pdf',
  type: 'PDF',
  size: 2048,
  sha256: 'a'.repeat(64),
  unitPath: TO,
  uploadedBy: registrar().userId,
  uploadedAt: NOW,
  attachedTo: null,
  ...more,
});
/** Evidence that names each of these files. */
export const evidenceOf = (...files: readonly UploadedFile[]): GivenEvidence => ({
  documents: files.map(({ id }) => ({ title: '居住证', fileId: id })),
  files: new Map(files.map((file) => [file.id, file])),
});

/** Approves the current step by its own unit. */
export const approveOne = (transfer: Transfer, clock = CLOCK): Transfer =>
  accepted(approveStep(transfer, null, approver(currentStepOf(transfer)?.unitPath ?? ''), clock));

export function approveAll(transfer: Transfer): Transfer {
  let now = transfer;
  while (currentStepOf(now)) now = approveOne(now);
  return now;
}

export const STATUSES: readonly TransferStatus[] = [
  'REQUESTED',
  'IN_REVIEW',
  'APPROVED',
  'COMPLETED',
  'REFUSED',
  'REJECTED',
  'WITHDRAWN',
  'EXPIRED',
];

const MAKE: Record<TransferStatus, () => Transfer> = {
  REQUESTED: asked,
  IN_REVIEW: answered,
  APPROVED: () => approveAll(answered()),
  COMPLETED: () =>
    entitlementsRehomed(recordRehomed(approveAll(answered()), { packageSha256: null, packageGaps: null }, NOW).transfer, NOW).transfer,
  REFUSED: () => factsRefused(asked(), 'ClassFull', NOW).transfer,
  REJECTED: () => accepted(rejectStep(answered(), { code: 'NO_SEAT', reason: '学位不足' }, approver(TO), CLOCK)),
  WITHDRAWN: () => accepted(withdrawTransfer(asked(), registrar(), NOW)),
  EXPIRED: () => passTime(asked(), clockAt(expiryOf(asked()))).transfer,
};
export const inStatus = (status: TransferStatus): Transfer => MAKE[status]();
