/** Cases for tests, as the domain itself gets them there. */
import type { Actor } from '@xueji/infra/runtime/actor.ts';
import type { UploadedFile } from '@xueji/infra/runtime/files.ts';
import { anActor } from '@xueji/infra/runtime/testing.ts';
import { approvalClock, type WorkCalendar } from '@xueji/infra/runtime/work-calendar.ts';
import { type Placement, type SchoolPlace, UNMOVED } from '../placement.ts';
import { type ChangeKind, findRule, PROOF_KINDS } from '../policy/status-changes.ts';
import type { SchoolClass } from '../school-class.ts';
import { type Known, type RequestInput, type RequestRefused, requestStatusChange } from './request.ts';
import type { StatusChange } from './status-change.ts';

/** A Tuesday. */
export const NOW = new Date('2026-11-24T10:00:00+08:00');
export const TODAY = '2026-11-24';
export const PATH = '41/4116/411628/2141000001';
/** Five working days a week. */
export const CALENDAR: WorkCalendar = { version: 1, notices: new Map(), exceptions: new Map(), years: new Set([2026]) };
export const CLOCK = approvalClock(CALENDAR, NOW);
export const registrar = (path = PATH): Actor => anActor('registrar', path);
export const approver = (path: string): Actor => anActor('approver', path, `approver of ${path}`);

export const SCHOOL: SchoolPlace = {
  ...{ id: 'school', code: '2141000001', path: PATH },
  stages: [
    { stage: 'PRIMARY', years: 6 },
    { stage: 'SENIOR', years: 3 },
  ],
};
export const aPlacement = (more: Partial<Placement> = {}): Placement => ({
  ...{ studentId: 's', version: 1, schoolId: SCHOOL.id, path: PATH, classId: 'class', stage: 'PRIMARY', entryYear: 2024 },
  ...{ status: 'ACTIVE', hold: null, spell: 1, since: '2024-09-01', ...UNMOVED, movements: 1, ...more },
});
export const aClass = (more: Partial<SchoolClass> = {}): SchoolClass => ({
  ...{
    id: 'to',
    schoolId: SCHOOL.id,
    stage: 'PRIMARY',
    entryYear: 2024,
    classNo: 2,
    limit: 45,
    taken: 3,
    reserved: 0,
    open: true,
    ...more,
  },
});

/** A file of each kind of proof, under the name of the kind. */
const FILES = new Map<string, UploadedFile>(
  PROOF_KINDS.map((kind) => [
    kind,
    {
      ...{
        id: kind,
        name: `${kind}.pdf`,
        type: 'PDF',
        size: 9,
        sha256: kind,
        unitPath: PATH,
        uploadedBy: 'x',
        uploadedAt: NOW,
        attachedTo: null,
      },
    },
  ]),
);
export const known = (more: Partial<Known> = {}): Known => ({
  ...{ placement: aPlacement(), school: SCHOOL, toClass: undefined, open: undefined, files: FILES, isAdmitted: false, ...more },
});

/** A request that gives every proof, and the first reason of the kind. */
export function anInput(kind: ChangeKind, more: Partial<RequestInput> = {}): RequestInput {
  const rule = findRule(kind, { stage: 'SENIOR', province: '41', date: TODAY });
  return {
    ...{ studentId: 's', kind, reason: rule?.reasons[0] ?? null, note: '说明', effectiveOn: TODAY, toClassId: null },
    documents: PROOF_KINDS.map((proof) => ({ kind: proof, title: proof, fileId: proof })),
    ...more,
  };
}

export const ask = (input: RequestInput, more: Partial<Known> = {}, actor = registrar()): StatusChange | RequestRefused =>
  requestStatusChange('case', input, known(more), actor, CLOCK);
