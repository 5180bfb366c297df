/** Checks one row of a roster: returns the data of the child, or the faults. */
import { dateInChina, schoolYearOf } from '@xueji/infra/runtime/clock.ts';
import { levelOf, SCHOOL_LEVEL } from '@xueji/infra/runtime/scope.ts';
import { hasPrivateUse, normalToken } from '@xueji/infra/runtime/text.ts';
import { cellOf, type RosterField } from '@xueji/schema/codes/roster-columns.ts';
import { SEX_WORDS, STUDENT_FIELDS, type StudentField } from '@xueji/schema/codes/student-fields.ts';
import { STAGES, type Stage } from '@xueji/schema/events/contract.ts';
import type { Seat } from '@xueji/schema/events/students.ts';
import { claimWords, cleanNumber, type IdNumberProblem, idNumberProblems, NO_DOCUMENT } from './id-number.ts';
import { isPersonName } from './person-name.ts';
import { cleanPhone, isPhone } from './phone.ts';
import type { Cells } from './roster-cells.ts';
import { readDate } from './roster-date.ts';
import { type Fault, isWarning } from './roster-message.ts';
import { isSpreadsheetDate } from './spreadsheet.ts';
import type { Guardian, Particulars, Sex } from './student.ts';

export type Row = { readonly particulars: Particulars; readonly guardians: readonly Guardian[]; readonly seat: Seat };
/** `row` is null when the row is refused; an accepted row may have warnings. `words` is the claim text of its ID number. */
export type Judged = { readonly row: Row | null; readonly faults: readonly Fault[]; readonly words: string | null };

const SEXES: Readonly<Record<string, Sex>> = SEX_WORDS;
const YES = '1';
/** Usual ages on 31 August of the entry year; other ages get a warning. */
const USUAL_AGES: Record<Stage, readonly [number, number]> = {
  PRIMARY: [5, 9],
  JUNIOR: [10, 15],
  SENIOR: [13, 19],
  // Children with disabilities often start school later.
  SPECIAL: [5, 16],
};
const FAMILY_MEMBERS = [1, 2] as const;
type MemberSeq = (typeof FAMILY_MEMBERS)[number];

/** The context of a row: who entered it, and when. `schoolCodes`: the codes that this unit has, and had before. */
export type Entry = { readonly path: string; readonly schoolCodes: ReadonlySet<string>; readonly now: Date };

export function judgeRow(cells: Cells, entry: Entry): Judged {
  const guardians = FAMILY_MEMBERS.flatMap((seq) => guardianOf(cells, seq));
  const idType = cells.text('idType');
  const idNumber = idType === NO_DOCUMENT ? null : cleanNumber(cells.text('idNumber')) || null;
  const birthDate = readDate(cells.text('birthDate'));
  const sex = SEXES[cells.text('sex')] ?? null;
  const seat = seatOf(cells);
  const today = dateInChina(entry.now);

  const faults = oneACell([
    ...cells.faults,
    ...nameFaults(cells),
    ...birthDateFaults(cells, birthDate, today),
    ...idNumberFaults(cells, { idType, idNumber, birthDate, sex, today }),
    ...seatFaults(cells, seat, entry),
    ...guardianFaults(cells, guardians, { standsIn: idNumber === null && idType === NO_DOCUMENT, today }),
    ...memberFaults(cells),
    ...ageFaults(cells, seat, birthDate),
    ...phoneFaults(cells),
  ]);
  const words = idType && idNumber ? claimWords(idType, idNumber, cells.text('nationality')) : null;
  if (!sex || !birthDate || faults.some((fault) => !isWarning(fault))) return { row: null, faults, words };
  return { row: { particulars: particularsOf(cells, { sex, birthDate, idType, idNumber }), guardians, seat }, faults, words };
}

/** Keeps one fault per cell, because later ones often follow from the first. A warning never replaces a fault. */
const oneACell = (faults: readonly Fault[]): Fault[] =>
  [...Map.groupBy(faults, ({ column }) => column).values()].flatMap(
    (ofCell) => ofCell.find((fault) => !isWarning(fault)) ?? ofCell[0] ?? [],
  );

type Judgement = Pick<Particulars, 'sex' | 'birthDate' | 'idType' | 'idNumber'>;

/** The declared fields of a row, except those that are checked together. */
const particularsOf = (cells: Cells, judged: Judgement): Particulars =>
  ({
    ...Object.fromEntries(OWN_COLUMNS.map((row) => [row.field, kept(row, cells.text(cellOf(row)))])),
    ...judged,
    details: cells.details(),
  }) as Particulars;

const OWN_COLUMNS: readonly StudentField[] = STUDENT_FIELDS.filter((row: StudentField) => row.column !== undefined);

/** The stored value of a cell. An empty optional cell is null. */
export function kept({ keeps, form }: Pick<StudentField, 'keeps' | 'form'>, text: string): string | boolean | null {
  if (keeps) return keeps[text] ?? null;
  return (form === 'PHONE' ? cleanPhone(text) : text) || null;
}

const seatOf = (cells: Cells) => ({
  schoolCode: cleanNumber(cells.text('schoolCode')),
  stage: STAGES.find((stage) => stage === cells.text('stage')) ?? 'PRIMARY',
  entryYear: wholeNumber(cells.text('entryYear'), 4),
  classNo: wholeNumber(cells.text('classNo'), 2),
});

/** Accepts digits only: 1e1 and 0x7E7 are numbers for a program, but not a class or a year. */
function wholeNumber(text: string, mostDigits: number): number {
  const token = normalToken(text);
  return /^\d+$/.test(token) && token.length <= mostDigits ? Number(token) : Number.NaN;
}

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
      phone: cleanPhone(member('Phone')) || null,
      address: member('Address') || null,
      idType: member('IdType') || null,
      idNumber: cleanNumber(member('IdNumber')) || null,
    },
  ];
}

const NAME_FIELDS = ['name', 'member1Name', 'member2Name'] as const satisfies readonly RosterField[];

const nameFaults = (cells: Cells): Fault[] =>
  NAME_FIELDS.flatMap((field) => {
    const name = cells.text(field);
    if (name === '' || isPersonName(name)) return [];
    return [cells.fault(hasPrivateUse(name) ? 'NamePrivateCharacter' : 'NameInvalid', field)];
  });

function birthDateFaults(cells: Cells, birthDate: string | null, today: string): Fault[] {
  const typed = cells.text('birthDate');
  if (typed === '') return [];
  if (!birthDate) return [cells.fault(isSpreadsheetDate(normalToken(typed)) ? 'DateRuinedByExcel' : 'DateInvalid', 'birthDate')];
  return birthDate > today ? [cells.fault('BirthDateInFuture', 'birthDate')] : [];
}

type IdNumber = { idType: string; idNumber: string | null; birthDate: string | null; sex: Sex | null; today: string };
/** A contradiction is reported at the cell that differs from the number; other faults at the number itself. */
const CELL_OF: Partial<Record<IdNumberProblem, RosterField>> = { IdNumberBirthDate: 'birthDate', IdNumberSex: 'sex' };

function idNumberFaults(cells: Cells, { idNumber, ...others }: IdNumber): Fault[] {
  if (others.idType === NO_DOCUMENT || others.idType === '') return [];
  if (!idNumber) return [cells.fault('RequiredMissing', 'idNumber')];
  return idNumberProblems({ idNumber, ...others }).map((problem) => cells.fault(problem, CELL_OF[problem] ?? 'idNumber'));
}

function seatFaults(cells: Cells, seat: Seat, { path, schoolCodes, now }: Entry): Fault[] {
  const faults: Fault[] = [];
  const given = (field: RosterField) => cells.text(field) !== '';
  if (given('schoolCode') && !/^\d{10}$/.test(seat.schoolCode)) faults.push(cells.fault('SchoolCodeInvalid', 'schoolCode'));
  // Only a school's own code can be checked here; enrolment knows the schools of a county.
  else if (given('schoolCode') && levelOf(path) === SCHOOL_LEVEL && !schoolCodes.has(seat.schoolCode))
    faults.push(cells.fault('SchoolOutsideUnit', 'schoolCode'));
  const nextYear = schoolYearOf(dateInChina(now)) + 1;
  if (given('entryYear') && !(seat.entryYear >= 1990 && seat.entryYear <= nextYear))
    faults.push(cells.fault('EntryYearInvalid', 'entryYear'));
  if (given('classNo') && !(seat.classNo >= 1 && seat.classNo <= 99)) faults.push(cells.fault('ClassNoInvalid', 'classNo'));
  return faults;
}

type Family = { readonly standsIn: boolean; readonly today: string };

function guardianFaults(cells: Cells, members: readonly Guardian[], { standsIn, today }: Family): Fault[] {
  const valid = ({ idType, idNumber }: Guardian) =>
    idNumber !== null && idNumberProblems({ idType: idType ?? '1', idNumber, birthDate: null, sex: null, today }).length === 0;
  const guardians = members.filter((member) => member.isGuardian);
  if (guardians.length === 0) return [cells.fault('GuardianMissing', 'member1IsGuardian')];
  if (standsIn && !guardians.some(valid)) return [cells.fault('GuardianIdNumberRequired', 'member1IdNumber')];
  return members
    .filter((member) => member.idNumber !== null && !valid(member))
    .map(({ seq }) => cells.fault('WarningGuardianIdNumber', seq === 1 ? 'member1IdNumber' : 'member2IdNumber'));
}

const OTHER_CELLS = ['Relation', 'Phone', 'Address', 'IdNumber'] as const satisfies readonly MemberField[];

/** The first member's name is required, so only the second member can have data without a name. */
const memberFaults = (cells: Cells): Fault[] =>
  cells.text('member2Name') === '' && OTHER_CELLS.some((field) => cells.text(`member2${field}`) !== '')
    ? [cells.fault('WarningMemberNameMissing', 'member2Name')]
    : [];

function ageFaults(cells: Cells, { stage, entryYear }: Seat, birthDate: string | null): Fault[] {
  if (!birthDate || !Number.isInteger(entryYear)) return [];
  const age = entryYear - Number(birthDate.slice(0, 4)) - (birthDate.slice(5) > '08-31' ? 1 : 0);
  const [youngest, oldest] = USUAL_AGES[stage];
  return age < youngest || age > oldest ? [cells.fault('WarningAgeForStage', 'birthDate')] : [];
}

const PHONE_FIELDS = ['phone', 'member1Phone', 'member2Phone'] as const satisfies readonly RosterField[];

const phoneFaults = (cells: Cells): Fault[] =>
  PHONE_FIELDS.filter((field) => cells.text(field) !== '' && !isPhone(cleanPhone(cells.text(field)))).map((field) =>
    cells.fault('WarningPhone', field),
  );
