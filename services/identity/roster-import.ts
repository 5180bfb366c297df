/** The import of one uploaded roster or admission list: who may upload it, and its progress. */
import { type Actor, wears } from '@xueji/infra/runtime/actor.ts';
import type { Refused } from '@xueji/infra/runtime/refusal.ts';
import { bureauAt, COUNTY_LEVEL, codeOfPath, covers, levelOf, SCHOOL_LEVEL } from '@xueji/infra/runtime/scope.ts';
import { wrongHat, wrongUnit } from '@xueji/infra/runtime/who-may.ts';
import type { FileProblem } from './roster-message.ts';

export type ImportStatus = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
export type ImportKind = 'ROSTER' | 'ADMISSION_LIST';
export const kindOf = ({ planId }: Pick<RosterImport, 'planId'>): ImportKind => (planId === null ? 'ROSTER' : 'ADMISSION_LIST');
/** How an import ends. */
export type ImportEnd =
  | { readonly status: 'DONE' | 'CANCELLED'; readonly problem: null }
  | { readonly status: 'FAILED'; readonly problem: FileProblem };
export const failedBy = (problem: FileProblem): ImportEnd => ({ status: 'FAILED', problem });

export type RosterImport = {
  readonly id: string;
  /** The unit that entered it and may read it. */
  readonly path: string;
  readonly enteredBy: string;
  readonly idempotencyKey: string;
  /** The plan of an admission list; null for a roster. */
  readonly planId: string | null;
  readonly sha256: string;
  readonly fileName: string;
  readonly status: ImportStatus;
  readonly problem: FileProblem | null;
  readonly rows: number;
  readonly checked: number;
  readonly registered: number;
  /** Rows that made no record; `askedAgain` and `transferOffered` are among them. */
  readonly refused: number;
  /** Rows of children without a place, whose place was asked for again. */
  readonly askedAgain: number;
  /** Rows of children whose record another unit has. */
  readonly transferOffered: number;
  readonly readTo: number;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
};

export type Upload = {
  readonly planId?: string | null;
  readonly idempotencyKey: string;
  readonly sha256: string;
  readonly fileName: string;
};

const A_SCHOOL_OR_COUNTY = { zh: '学校或县级教育部门', en: 'a school or of a county bureau' };

/** Null when the actor may upload rosters: only a registrar of a school or a county may. */
export function refusalOfEntry(actor: Actor): Refused<'WrongHat' | 'WrongUnit'> | null {
  if (!wears(actor, 'registrar')) return wrongHat(['registrar'], A_SCHOOL_OR_COUNTY);
  const level = levelOf(actor.path);
  return level === SCHOOL_LEVEL || level === COUNTY_LEVEL ? null : wrongUnit(['registrar'], A_SCHOOL_OR_COUNTY);
}

export type CancelRefusal = 'WrongHat' | 'WrongUnit' | 'RosterImportNotFound' | 'RosterImportEnded';

/** Null when the actor may cancel the import: registrars of its unit or its county may, before its end. */
export function refusalOfCancel(actor: Actor, job: Pick<RosterImport, 'path' | 'status'> | undefined): Refused<CancelRefusal> | null {
  const refusal = refusalOfEntry(actor);
  if (refusal) return refusal;
  if (!job || !covers(actor.path, job.path)) return { refused: 'RosterImportNotFound' };
  return job.status === 'QUEUED' || job.status === 'RUNNING' ? null : { refused: 'RosterImportEnded' };
}

/** A waiting import. */
export const queueImport = (id: string, upload: Upload, actor: Actor, now: Date): RosterImport => ({
  ...{ id, path: actor.path, enteredBy: actor.userId, planId: null, ...upload, status: 'QUEUED', problem: null },
  ...{ rows: 0, checked: 0, registered: 0, refused: 0, askedAgain: 0, transferOffered: 0, readTo: 1, createdAt: now, finishedAt: null },
});

/** The GB/T 2260 code at the start of a temporary number: the county of the unit, or the city or province that runs it. */
export const divisionOf = (path: string): string => codeOfPath(bureauAt(path, COUNTY_LEVEL)).padEnd(6, '0');
