import { maskEmail, maskIdNumber, maskName, maskPhone, maskStudentNumber, studentSeenFrom } from './mask.ts';
import { aStudent } from './student-testing.ts';

test.each([
  [maskName, '张三', '张*'],
  [maskName, '张晓明', '张*明'],
  [maskName, '欧阳娜娜', '欧**娜'],
  [maskName, '王𬱖', '王*'],
  [maskName, '明', '*'],
  [maskName, '', '*'],
  [maskName, '-', '*'],
  [maskName, 'John Smith', 'J*******h'],
  [maskName, '买买提·吐尔逊', '买****逊'],
  [maskName, 'Jose\u0301', 'J**é'],
  [maskIdNumber, '11010519491231002X', '1****************X'],
  [maskStudentNumber, 'G11010519491231002X', 'G1****************X'],
  [maskStudentNumber, 'L411628201803120042', 'L411628********0042'],
  [maskPhone, '19900001234', '199****1234'],
  [maskStudentNumber, 'J411628201803120042', 'J411628********0042'],
  [maskIdNumber, 'A12', '***'],
  [maskIdNumber, ' 1\u200B2 ', '**'],
  [maskPhone, '6221234', '*****34'],
  [maskPhone, '12', '**'],
  [maskPhone, '无', '*'],
  [maskPhone, '199\u200B0000\u00A01234', '199****1234'],
  [maskEmail, 'zhang@example.com', 'z****@example.com'],
  [maskEmail, 'z@example.com', '*@example.com'],
  [maskEmail, 'QQ 12345', '*******'],
  [maskEmail, 'a@b@example.com', '***************'],
])('%p masks %s as %s', (mask, text, masked) => {
  expect(mask(text)).toBe(masked);
});

const GAPS = [
  ' ',
  '\u00A0',
  '\u3000',
  '\u2003',
  '\u200B',
  '\u200D',
  '\u2060',
  '\u3164',
  '\u2800',
  '\uFE0F',
  '\u{E0100}',
  '\t',
  '  ',
  '·',
  '•',
  '-',
  '.',
  "'",
];

test.each(GAPS)('a name of two letters with %j in it is not shown whole', (gap) => {
  expect(maskName(`李${gap}雷`)).toBe('李*');
  expect(maskName(`${gap}李雷${gap}`)).toBe('李*');
  expect(maskName(`${gap}明${gap}`)).toBe('*');
});

const SCHOOL = '41/4116/411628/2141000001';
const student = aStudent({
  ...{ id: 's', guestPath: SCHOOL, guestTransferId: 't', idType: '1', idNumber: '440224201803120019' },
  ...{ hukouDivision: '440224', hukouType: '1', phone: '19900001234', disability: '0' },
});

test.each([student.path, '44/4402/440224', '44', ''])(
  'the holder, and every bureau above it (%p), sees the record with masked numbers',
  (unit) => {
    const { asGuest, name, birthDate, idNumber, address } = studentSeenFrom([unit], student);
    expect({ asGuest, name, birthDate, idNumber, address }).toEqual({
      ...{ asGuest: false, name: '张晓明', birthDate: '2018-03-12', idNumber: '4****************9', address: '某路1号' },
    });
  },
);

test('a guest sees enough to know the child, and nothing of its home, health and family', () => {
  const seen = studentSeenFrom([SCHOOL], student);
  expect(seen).toMatchObject({ asGuest: true, name: '张*明', phone: '199****1234', number: 'L440224********0042' });
  const { birthDate, hukouDivision, address, health, orphan, disability } = seen;
  expect([birthDate, hukouDivision, address, health, orphan, disability]).toEqual([null, null, null, null, null, null]);
});
