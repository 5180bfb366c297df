/** What the records of before mean for each row of a chunk. Pure: what was found goes in, one finding a row comes out. */
import { schoolYearOf } from '@xueji/infra/runtime/clock.ts';
import type { Candidate, Double, Doubles } from './double-store.ts';
import type { Fault } from './roster-message.ts';
import type { Row } from './roster-row.ts';
import { type EarlierRecord, isSamePerson, judgeSecondRow, type Person, type RowPlace } from './same-child.ts';

/** A child with a claim on a number that a row claims too. */
export type Claimant = Person & { readonly studentId: string; readonly disputed: boolean };

export type Finding =
  | { readonly way: 'REGISTER'; readonly faults: readonly Fault[]; readonly disputedWith?: string; readonly namesake?: string }
  /** No second record: `earlierId` is asked for a place again. */
  | { readonly way: 'ASK_AGAIN'; readonly faults: readonly Fault[]; readonly earlierId: string }
  | { readonly way: 'TRANSFER' | 'REFUSE'; readonly faults: readonly Fault[] };

export type Found = {
  readonly unitPath: string;
  readonly doubles: Doubles;
  /** Rows of children whom an earlier record has without a document. */
  readonly withoutDocument: ReadonlyMap<number, Double>;
  /** For each row whose number has a claim already, those who claim it. */
  readonly claimants: ReadonlyMap<number, readonly Claimant[]>;
  readonly records: ReadonlyMap<string, EarlierRecord>;
};

const ID_NUMBER_HEADER = '身份证件号';
const REGISTER: Finding = { way: 'REGISTER', faults: [] };

/** Whether a child should have a record from an earlier school year: only the first grade of a child's first school registers new children. */
export const isLate = ({ seat: { stage, entryYear } }: Row, today: string): boolean =>
  stage === 'JUNIOR' || stage === 'SENIOR' || entryYear < schoolYearOf(today);

export function findingOf({ row, from }: Candidate, found: Found): Finding {
  const place = { path: found.unitPath, schoolCode: from.seat.schoolCode };
  const double = found.doubles.found.get(row) ?? found.withoutDocument.get(row);
  if (double) return ofDouble(double, place, found);
  const claimants = found.claimants.get(row);
  if (claimants) return ofClaimants(from.particulars, claimants, place, found);
  const namesake = found.doubles.namesakes.get(row);
  return namesake ? { way: 'REGISTER', faults: [{ code: 'WarningPossibleDouble', column: null }], namesake } : REGISTER;
}

function ofDouble({ fault, earlierId }: Double, place: RowPlace, { records }: Found): Finding {
  const record = records.get(earlierId ?? '');
  if (!record || earlierId === null) return { way: 'REFUSE', faults: [fault] };
  return secondRow(earlierId, record, place, { here: { ...fault, sameSchool: true }, elsewhere: fault });
}

/** The same person makes no second record, whether the claim is disputed or not. Another person is registered, and the number is in dispute. */
function ofClaimants(person: Person, claimants: readonly Claimant[], place: RowPlace, { records }: Found): Finding {
  const same = claimants.find((claimant) => isSamePerson(claimant, person));
  const record = records.get(same?.studentId ?? '');
  const column = ID_NUMBER_HEADER;
  if (same && record)
    return secondRow(same.studentId, record, place, {
      here: { code: 'AlreadyRegistered', column },
      elsewhere: { code: 'HeldElsewhere', column },
    });
  const bound = claimants.find(({ disputed }) => !disputed) ?? claimants[0];
  if (!bound) throw new Error('a number is claimed, and nobody claims it');
  return { way: 'REGISTER', faults: [{ code: 'WarningNumberDisputed', column }], disputedWith: bound.studentId };
}

type Faults = { readonly here: Fault; readonly elsewhere: Fault };

function secondRow(earlierId: string, record: EarlierRecord, place: RowPlace, { here, elsewhere }: Faults): Finding {
  switch (judgeSecondRow(record, place)) {
    case 'PLACE':
      return { way: 'ASK_AGAIN', faults: [{ code: 'WarningRegisteredBefore', column: null }], earlierId };
    case 'ALREADY_HERE':
      return { way: 'REFUSE', faults: [record.atSchool ? here : { code: 'RecordNotAtSchool', column: here.column }] };
    case 'ELSEWHERE':
      return { way: 'TRANSFER', faults: [elsewhere] };
  }
}
