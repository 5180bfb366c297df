/** Judges one row of a roster: what it says of a child, or what is wrong with it. */
import { dateInChina, schoolYearOf } from '@xueji/infra/runtime/clock.ts';
import { levelOf, SCHOOL_LEVEL } from '@xueji/infra/runtime/scope.ts';
import type { RosterField } from '@xueji/schema/codes/roster-columns.ts';
import type { Stage } from '@xueji/schema/events/contract.ts';
import type { Seat } from '@xueji/schema/events/students.ts';
import { claimWords, cleanNumber, idNumberProblem, isRealDate, NO_DOCUMENT } from './id-number.ts';
import type { Cells } from './roster-cells.ts';
import { type Fault, isWarning } from './roster-message.ts';
import type { Guardian, LeftBehind, Particulars, Sex } from './student.ts';

export type Row = { readonly particulars: Particulars; readonly guardians: readonly Guardian[]; readonly seat: Seat };
/** `row` is null when it is refused; warnings stand beside a row that is not. `words` is what its ID number is claimed as. */
export type Judged = { readonly row: Row | null; readonly faults: readonly Fault[]; readonly words: string | null };

const SEXES: Record<string, Sex> = { '1': 'MALE', '2': 'FEMALE' };
const LEFT_BEHIND: Record<string, LeftBehind> = { '0': 'NONE', '1': 'ONE_PARENT', '2': 'BOTH_PARENTS' };
const STAGES: Record<string, Stage> = { PRIMARY: 'PRIMARY', JUNIOR: 'JUNIOR', SENIOR: 'SENIOR' };
const YES = '1';
const BOARDS = '2';
/** Ages on 31 August of the entry year that need no second look. */
const USUAL_AGES: Record<Stage, readonly [number, number]> = { PRIMARY: [5, 9], JUNIOR: [10, 15], SENIOR: [13, 19] };
const FAMILY_MEMBERS = [1, 2] as const;
type MemberSeq = (typeof FAMILY_MEMBERS)[number];
const PHONE = /^[\d+()-]{7,20}$/;

/** What the judge knows besides the row: who entered it, and when. */
export type Entry = { readonly path: string; readonly now: Date };

export function judgeRow(cells: Cells, entry: Entry): Judged {
  const guardians = FAMILY_MEMBERS.flatMap((seq) => guardianOf(cells, seq));
  const idType = cells.text('idType');
  const idNumber = idType === NO_DOCUMENT ? null : cleanNumber(cells.text('idNumber')) || null;
  const birthDate = readDate(cells.text('birthDate'));
  const sex = SEXES[cells.text('sex')] ?? null;
  const seat = seatOf(cells);

  const faults = oneACell([
    ...cells.faults,
    ...nameFaults(cells),
    ...birthDateFaults(cells, birthDate, dateInChina(entry.now)),
    ...idNumberFaults(cells, { idType, idNumber, birthDate, sex }),
    ...seatFaults(cells, seat, entry),
    ...guardianFaults(cells, guardians, idNumber === null && idType === NO_DOCUMENT),
    ...ageFaults(cells, seat, birthDate),
    ...phoneFaults(cells),
  ]);
  const words = idType && idNumber ? claimWords(idType, idNumber, cells.text('nationality')) : null;
  if (!sex || !birthDate || faults.some((fault) => !isWarning(fault))) return { row: null, faults, words };
  return { row: { particulars: { ...particularsOf(cells), sex, birthDate, idType, idNumber }, guardians, seat }, faults, words };
}

/** The first fault of a cell says enough; the next would follow from it. */
const oneACell = (faults: readonly Fault[]): Fault[] =>
  faults.filter((fault, index) => faults.findIndex((other) => other.column === fault.column) === index);

function particularsOf(cells: Cells): Omit<Particulars, 'sex' | 'birthDate' | 'idType' | 'idNumber'> {
  const orNull = (field: RosterField) => cells.text(field) || null;
  return {
    name: cells.text('name').normalize('NFC'),
    ethnicity: cells.text('ethnicity'),
    nationality: cells.text('nationality'),
    hukouDivision: orNull('hukouDivision'),
    hukouType: orNull('hukouType'),
    address: orNull('address'),
    phone: cleanNumber(cells.text('phone')) || null,
    health: orNull('health'),
    migrantChild: cells.text('migrantChild') === YES,
    leftBehind: LEFT_BEHIND[cells.text('leftBehind')] ?? 'NONE',
    boarder: cells.text('attendanceMode') === BOARDS,
    orphan: cells.text('orphan') === YES,
    disability: orNull('disability'),
    details: cells.details(),
  };
}

const seatOf = (cells: Cells) => ({
  schoolCode: cleanNumber(cells.text('schoolCode')),
  stage: STAGES[cells.text('stage')] ?? 'PRIMARY',
  entryYear: Number(cleanNumber(cells.text('entryYear'))),
  classNo: Number(cleanNumber(cells.text('classNo'))),
});

type MemberField = 'Name' | 'Relation' | 'IsGuardian' | 'Phone' | 'Address' | 'IdType' | 'IdNumber';

function guardianOf(cells: Cells, seq: MemberSeq): Guardian[] {
  const member = (field: MemberField) => cells.text(`member${seq}${field}`);
  const name = member('Name');
  if (!name) return [];
  return [
    {
      seq,
      name,
      relation: member('Relation'),
      isGuardian: member('IsGuardian') === YES,
      phone: cleanNumber(member('Phone')) || null,
      address: member('Address') || null,
      idType: member('IdType') || null,
      idNumber: cleanNumber(member('IdNumber')) || null,
    },
  ];
}

/** 20150301, 2015-03-01, 2015/3/1, 2015.3.1, 2015年3月1日. Null for anything else, and for days that no calendar has. */
export function readDate(text: string): string | null {
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text.normalize('NFKC').trim());
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  // Without separators, 2015115 could be two dates.
  if (/^\d+$/.test(text) && text.length !== 8) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(date) ? date : null;
}

/** What a lossy conversion leaves in place of a character, and what no name has. */
const LOST_CHARACTERS = /[\d?？*＊\uFFFD]/;

const nameFaults = (cells: Cells): Fault[] => (LOST_CHARACTERS.test(cells.text('name')) ? [cells.fault('NameInvalid', 'name')] : []);

function birthDateFaults(cells: Cells, birthDate: string | null, today: string): Fault[] {
  if (cells.text('birthDate') === '') return [];
  if (!birthDate) return [cells.fault('DateInvalid', 'birthDate')];
  return birthDate > today ? [cells.fault('BirthDateInFuture', 'birthDate')] : [];
}

type IdNumber = { idType: string; idNumber: string | null; birthDate: string | null; sex: Sex | null };

function idNumberFaults(cells: Cells, { idType, idNumber, birthDate, sex }: IdNumber): Fault[] {
  if (idType === NO_DOCUMENT || idType === '') return [];
  if (!idNumber) return [cells.fault('RequiredMissing', 'idNumber')];
  const problem = idNumberProblem({ idType, idNumber, birthDate, sex });
  return problem ? [cells.fault(problem, 'idNumber')] : [];
}

function seatFaults(cells: Cells, seat: Seat, { path, now }: Entry): Fault[] {
  const faults: Fault[] = [];
  const given = (field: RosterField) => cells.text(field) !== '';
  if (given('schoolCode') && !/^\d{10}$/.test(seat.schoolCode)) faults.push(cells.fault('SchoolCodeInvalid', 'schoolCode'));
  // Of a county's schools only enrolment knows which they are.
  else if (given('schoolCode') && levelOf(path) === SCHOOL_LEVEL && !path.endsWith(`/${seat.schoolCode}`))
    faults.push(cells.fault('SchoolOutsideUnit', 'schoolCode'));
  const nextYear = schoolYearOf(dateInChina(now)) + 1;
  if (given('entryYear') && !(Number.isInteger(seat.entryYear) && seat.entryYear >= 1990 && seat.entryYear <= nextYear))
    faults.push(cells.fault('EntryYearInvalid', 'entryYear'));
  if (given('classNo') && !(Number.isInteger(seat.classNo) && seat.classNo >= 1 && seat.classNo <= 99))
    faults.push(cells.fault('ClassNoInvalid', 'classNo'));
  return faults;
}

function guardianFaults(cells: Cells, members: readonly Guardian[], standsIn: boolean): Fault[] {
  const valid = ({ idType, idNumber }: Guardian) =>
    idNumber !== null && !idNumberProblem({ idType: idType ?? '1', idNumber, birthDate: null, sex: null });
  const guardians = members.filter((member) => member.isGuardian);
  if (guardians.length === 0) return [cells.fault('GuardianMissing', 'member1IsGuardian')];
  if (standsIn && !guardians.some(valid)) return [cells.fault('GuardianIdNumberRequired', 'member1IdNumber')];
  return members
    .filter((member) => member.idNumber !== null && !valid(member))
    .map(({ seq }) => cells.fault('WarningGuardianIdNumber', seq === 1 ? 'member1IdNumber' : 'member2IdNumber'));
}

function ageFaults(cells: Cells, { stage, entryYear }: Seat, birthDate: string | null): Fault[] {
  if (!birthDate || !Number.isInteger(entryYear)) return [];
  const age = entryYear - Number(birthDate.slice(0, 4)) - (birthDate.slice(5) > '08-31' ? 1 : 0);
  const [youngest, oldest] = USUAL_AGES[stage];
  return age < youngest || age > oldest ? [cells.fault('WarningAgeForStage', 'birthDate')] : [];
}

function phoneFaults(cells: Cells): Fault[] {
  const phone = cleanNumber(cells.text('phone'));
  return phone === '' || PHONE.test(phone) ? [] : [cells.fault('WarningPhone', 'phone')];
}
