/** What the database knows of the children of a chunk: claims on their numbers, double keys, and the records behind them, which stay locked. */
import type { KeyObject } from 'node:crypto';
import { statement, type Tx } from '@xueji/infra/runtime/database.ts';
import { type Candidate, findDoubles, findWithoutDocument } from './double-store.ts';
import { type Claimant, type Finding, findingOf, isLate } from './earlier-record.ts';
import type { RosterImport } from './roster-import.ts';
import type { StudentRecord } from './student.ts';
import { claimKey } from './student-number.ts';
import { claimNumbers, lockRecords } from './student-store.ts';

export type Looking = {
  readonly job: Pick<RosterImport, 'id' | 'path'>;
  readonly candidates: readonly Candidate[];
  /** For each row, what its ID number is claimed as. */
  readonly words: ReadonlyMap<number, string | null>;
  readonly key: KeyObject;
  readonly today: string;
};
export type Earlier = {
  readonly findings: ReadonlyMap<number, Finding>;
  readonly records: ReadonlyMap<string, StudentRecord>;
  /** For each row whose number is in dispute, the HMAC of the number. */
  readonly disputed: ReadonlyMap<number, Buffer>;
};

/** One finding for each row. A row that is registered has its number, or a dispute about it. */
export async function findEarlier(tx: Tx, looking: Looking): Promise<Earlier> {
  const { job, candidates, key, today } = looking;
  const doubles = await findDoubles(tx, job.id, candidates, key);
  const late = candidates.filter(({ from }) => from.particulars.idNumber !== null && isLate(from, today));
  const withoutDocument = await findWithoutDocument(tx, job.id, late, key);
  const claimed = await claimIdNumbers(tx, looking, withoutDocument);
  const earlierIds = [
    ...[...doubles.found.values(), ...withoutDocument.values()].flatMap(({ earlierId }) => earlierId ?? []),
    ...[...claimed.claimants.values()].flatMap((all) => all.map(({ studentId }) => studentId)),
    ...doubles.namesakes.values(),
  ];
  const locked = earlierIds.length > 0 ? await lockRecords(tx, [...new Set(earlierIds)]) : [];
  const records = new Map(locked.map((record) => [record.id, record]));
  const places = new Map(
    locked.map(({ id, path, spells }) => [
      id,
      { path, placed: spells.length > 0, atSchool: (spells.at(-1)?.status ?? 'ACTIVE') === 'ACTIVE' },
    ]),
  );
  const found = { unitPath: job.path, doubles, withoutDocument, claimants: claimed.claimants, records: places };
  const findings = new Map(candidates.map((candidate) => [candidate.row, findingOf(candidate, found)]));
  return { findings, records, disputed: claimed.hmacs };
}

// One process at a time judges a number that is claimed already: else two equal rows could both open a dispute.
const LOCK_CLAIMS = statement(`
  select from number_claims where number_hmac = any($1::bytea[]) order by number_hmac, student_id for update`);
const CLAIMANTS = statement(`
  select encode(c.number_hmac, 'hex') as hex, c.student_id as "studentId", c.disputed, s.name, s.birth_date as "birthDate"
  from number_claims c left join students s using (student_id) where c.number_hmac = any($1::bytea[]) order by c.disputed, c.student_id`);

type Claimed = { readonly claimants: ReadonlyMap<number, readonly Claimant[]>; readonly hmacs: ReadonlyMap<number, Buffer> };
type ClaimRow = { readonly hex: string; readonly studentId: string; readonly disputed: boolean; readonly name: string | null } & {
  readonly birthDate: string;
};

/** Claims the numbers of a chunk. For each row that does not get its number, those who claim it. */
async function claimIdNumbers(tx: Tx, { candidates, words, key }: Looking, without: ReadonlyMap<number, unknown>): Promise<Claimed> {
  const claims = candidates.flatMap(({ row, id, from }) => {
    const claimed = without.has(row) ? null : words.get(row);
    return claimed ? [{ row, from, hmac: claimKey(key, claimed), kind: 'ID' as const, studentId: id }] : [];
  });
  const got = await claimNumbers(tx, claims);
  const lost = claims.filter(({ studentId }) => !got.has(studentId));
  if (lost.length === 0) return { claimants: new Map(), hmacs: new Map() };

  const hmacs = lost.map(({ hmac }) => hmac);
  await tx.run(LOCK_CLAIMS, [hmacs]);
  const rows = await tx.run<ClaimRow>(CLAIMANTS, [hmacs]);
  // The record of a row of this chunk is not written yet.
  const ofChunk = new Map(claims.map(({ studentId, from }) => [studentId, from.particulars]));
  const claimants = rows.flatMap(({ hex, studentId, disputed, name, birthDate }) => {
    const { name: named, birthDate: born } = name === null ? (ofChunk.get(studentId) ?? { name: '', birthDate }) : { name, birthDate };
    return [{ hex, studentId, disputed, name: named, birthDate: born }];
  });
  const byNumber = Map.groupBy(claimants, ({ hex }) => hex);
  return {
    claimants: new Map(lost.map(({ row, hmac }) => [row, byNumber.get(hmac.toString('hex')) ?? []])),
    hmacs: new Map(lost.map(({ row, hmac }) => [row, hmac])),
  };
}
