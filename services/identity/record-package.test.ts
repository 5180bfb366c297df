import { createHash } from 'node:crypto';
import type { Hat } from '@xueji/infra/runtime/actor.ts';
import fc from 'fast-check';
import { packageSeen } from './mask.ts';
import { freezeRecord, gapsIn, type Held, isRequired, readsPackages } from './record-package.ts';
import type { Guardian, Student } from './student.ts';
import { aStudent } from './student-testing.ts';

const AT = new Date('2026-11-24T10:00:00+08:00');
const father: Guardian = {
  seq: 1,
  name: '张建国',
  relation: '51',
  isGuardian: true,
  phone: '19900001235',
  address: '某路',
  idType: null,
  idNumber: null,
};
const DETAILS = Object.fromEntries(
  'birthPlace nativePlace overseasStatus politicalStatus entryMonth admissionMode mailAddress homeAddress postcode onlyChild preschool martyrFamily purchasedPlace wantsAid getsBoardingAid'
    .split(' ')
    .map((field) => [field, '1']),
);
const aRecord = (more: Partial<Student> = {}): Held['student'] => {
  const {
    version: _,
    path: __,
    guestPath: ___,
    guestTransferId: ____,
    spells: _____,
    ...record
  } = aStudent({
    ...{ id: 's', idType: '1', idNumber: '440224201803120019', hukouDivision: '440224', hukouType: '1', phone: '19900001234' },
    ...{ disability: '0', details: DETAILS, registeredAt: AT, ...more },
  });
  return record;
};
const spell = {
  schoolId: 'school',
  path: '44',
  classId: 'c',
  stage: 'PRIMARY' as const,
  entryYear: 2024,
  from: '2024-09-01',
  to: '2026-11-24',
};
const freezing = { transferId: 't', fromPath: '44', toPath: '41', movedOn: '2026-11-24', spells: [spell] };
const held = (student = aRecord()): Held => ({
  student,
  guardians: [father],
  numbers: [{ number: 'L440224201803120042', kind: 'L', issuedAt: AT.toISOString(), supersededAt: null }],
});

/** How packages were written before the library wrote them; their checksums are stored and must stay true. */
function writtenBefore(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writtenBefore).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${entries
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${writtenBefore(part)}`)
    .join(',')}}`;
}

const anyText = fc.string({ unit: 'binary' });
const anyDetails = fc.dictionary(anyText, anyText);
test('a package has the bytes and the checksum that it always had, whatever stands in it', () => {
  fc.assert(
    fc.property(
      fc.record({ name: anyText, address: fc.option(anyText), details: anyDetails, phone: fc.option(anyText) }),
      fc.array(fc.record({ ...{ name: anyText, seq: fc.nat(), isGuardian: fc.boolean() }, phone: fc.option(anyText) })),
      (particulars, others) => {
        const student = aRecord(particulars as Partial<Student>);
        const guardians = [father, ...others.map((other) => ({ ...father, ...other }))];
        const frozen = freezeRecord({ ...held(student), guardians }, freezing, AT);
        const before = writtenBefore({
          ...{ format: 1, transferId: 't', movedOn: freezing.movedOn, spells: freezing.spells },
          ...{ student: { ...student, registeredAt: AT.toISOString() }, guardians, numbers: held().numbers },
        });
        expect(Buffer.from(frozen.content)).toEqual(Buffer.from(before));
        expect(frozen.sha256).toBe(createHash('sha256').update(before, 'utf8').digest('hex'));
      },
    ),
    { numRuns: 200 },
  );
});

test('the checksum is of the content’s bytes, and changes with any of them', () => {
  const frozen = freezeRecord(held(), freezing, AT);
  expect(frozen.sha256).toBe(createHash('sha256').update(Buffer.from(frozen.content, 'utf8')).digest('hex'));
  const { details, ...rest } = aRecord();
  expect(freezeRecord(held({ details, ...rest }), freezing, AT).sha256).toBe(frozen.sha256);
  expect(freezeRecord(held(aRecord({ address: '另一路' })), freezing, AT).sha256).not.toBe(frozen.sha256);
});

test('a file in which nothing required is missing is complete, though there is no photo', () => {
  expect(gapsIn(aRecord(), [father])).toEqual(['photo']);
  expect(packageSeen(freezeRecord(held(), freezing, AT))).toMatchObject({ complete: true, gaps: [{ field: 'photo', required: false }] });
});

test.each([
  ['a phone', aRecord({ phone: null }), [father], ['phone']],
  ['a cell of the form', aRecord({ details: { ...DETAILS, birthPlace: '' } }), [father], ['birthPlace']],
  ['an ID number, with a document', aRecord({ idNumber: null }), [father], ['idNumber']],
  ['an ID number, without a document', aRecord({ idNumber: null, idType: 'Z' }), [father], []],
  ['a guardian’s phone', aRecord(), [{ ...father, phone: null }], ['guardianPhone']],
  ['a guardian', aRecord(), [{ ...father, isGuardian: false }], ['guardian', 'guardianPhone']],
])('what is missing without %s', (_, student, guardians, missing) => {
  expect(gapsIn(student, guardians).filter(isRequired)).toEqual(missing);
});

test.each<[Hat[], boolean]>([
  [['office'], true],
  [['registrar', 'approver'], true],
  [['reader'], false],
  [['partner'], false],
  [['partner', 'office'], false],
])('hats %j read frozen files: %p', (hats, reads) => {
  expect(readsPackages({ userId: 'u', hats, unit: '', path: '' })).toBe(reads);
});

test('both schools see the file with its numbers masked', () => {
  const details = {
    nativePlace: '河南鹿邑',
    provincialNumber: '4100012345',
    email: 'zhang@example.com',
    ofALaterRelease: '12345678901234567',
  };
  const seen = packageSeen(freezeRecord(held(aRecord({ details })), freezing, AT));
  expect(seen).toMatchObject({
    record: {
      details: [
        { field: 'nativePlace', value: '河南鹿邑' },
        { field: 'provincialNumber', value: '4********5' },
        { field: 'email', value: 'z****@example.com' },
      ],
      name: '张晓明',
      birthDate: '2018-03-12',
      number: 'L440224********0042',
      idNumber: '4****************9',
      phone: '199****1234',
    },
    guardians: [{ name: '张建国', phone: '199****1235' }],
    numbers: [{ number: 'L440224********0042' }],
    spells: [spell],
  });
  expect(JSON.stringify(seen)).not.toMatch(/\d{17}|1990000123/);
});
