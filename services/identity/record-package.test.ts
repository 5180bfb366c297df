import { createHash } from 'node:crypto';
import { packageSeen } from './mask.ts';
import { canonicalJson, freezeRecord, gapsIn, type Held, isRequired } from './record-package.ts';
import type { Guardian } from './student.ts';

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
const aStudent = (more: Partial<Held['student']> = {}): Held['student'] => ({
  ...{ id: 's', number: 'L440224201803120042', numberKind: 'L', name: '张晓明', sex: 'MALE', birthDate: '2018-03-12', ethnicity: '01' },
  ...{ nationality: 'CHN', idType: '1', idNumber: '440224201803120019', hukouDivision: '440224', hukouType: '1', address: '某路' },
  ...{ phone: '19900001234', health: '10', migrantChild: false, leftBehind: 'NONE', boarder: false, orphan: false, disability: '0' },
  ...{ details: DETAILS, registeredAt: AT, ...more },
});
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
const held = (student = aStudent()): Held => ({
  student,
  guardians: [father],
  numbers: [{ number: 'L440224201803120042', kind: 'L', issuedAt: AT.toISOString(), supersededAt: null }],
});

test('canonical JSON is the same whatever the order of keys, and keeps the order of lists', () => {
  expect(canonicalJson({ b: [2, 1], a: { d: null, c: '汉"\n' }, e: true })).toBe('{"a":{"c":"汉\\"\\n","d":null},"b":[2,1],"e":true}');
  expect(canonicalJson({ b: 1, a: 2 })).toBe(canonicalJson({ a: 2, b: 1 }));
});

test('the checksum is of the content’s bytes, and changes with any of them', () => {
  const frozen = freezeRecord(held(), freezing, AT);
  expect(frozen.sha256).toBe(createHash('sha256').update(Buffer.from(frozen.content, 'utf8')).digest('hex'));
  const { details, ...rest } = aStudent();
  expect(freezeRecord(held({ details, ...rest }), freezing, AT).sha256).toBe(frozen.sha256);
  expect(freezeRecord(held(aStudent({ address: '另一路' })), freezing, AT).sha256).not.toBe(frozen.sha256);
});

test('a file in which nothing required is missing is complete, though there is no photo', () => {
  expect(gapsIn(aStudent(), [father])).toEqual(['photo']);
  expect(packageSeen(freezeRecord(held(), freezing, AT))).toMatchObject({ complete: true, gaps: [{ field: 'photo', required: false }] });
});

test.each([
  ['a phone', aStudent({ phone: null }), [father], ['phone']],
  ['a cell of the form', aStudent({ details: { ...DETAILS, birthPlace: '' } }), [father], ['birthPlace']],
  ['an ID number, with a document', aStudent({ idNumber: null }), [father], ['idNumber']],
  ['an ID number, without a document', aStudent({ idNumber: null, idType: 'Z' }), [father], []],
  ['a guardian’s phone', aStudent(), [{ ...father, phone: null }], ['guardianPhone']],
  ['a guardian', aStudent(), [{ ...father, isGuardian: false }], ['guardian', 'guardianPhone']],
])('what is missing without %s', (_, student, guardians, missing) => {
  expect(gapsIn(student, guardians).filter(isRequired)).toEqual(missing);
});

test('both schools see the file with its numbers masked', () => {
  const seen = packageSeen(freezeRecord(held(), freezing, AT));
  expect(seen).toMatchObject({
    record: {
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
