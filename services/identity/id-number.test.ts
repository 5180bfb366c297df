import { checkDigitOf, claimWords, cleanNumber, idNumberProblems, isRealDate } from './id-number.ts';
import { exampleIdNumber } from './roster-testing.ts';

const judged = (idNumber: string, changes: Partial<Parameters<typeof idNumberProblems>[0]> = {}) =>
  idNumberProblems({ idType: '1', idNumber, birthDate: null, sex: null, today: '2026-11-24', ...changes });

test.each(['11010519491231002X', '440524188001010014', '520101201509010012', '650103201602290030', '522632201801311270'])(
  '%s is a number',
  (number) => {
    expect(judged(number)).toEqual([]);
  },
);

test('one digit changed is found, whichever it is', () => {
  const number = exampleIdNumber(123);
  for (let at = 0; at < 17; at++)
    for (let by = 1; by < 10; by++) {
      const changed = `${number.slice(0, at)}${(Number(number[at]) + by) % 10}${number.slice(at + 1, 17)}`;
      expect(checkDigitOf(changed)).not.toBe(number[17]);
    }
});

test.each([
  ['the last digit of a real number changed', '522632201801311271', {}, 'IdNumberCheckDigit'],
  ['30 February', `99900120180230001${checkDigitOf('99900120180230001')}`, {}, 'IdNumberDateInvalid'],
  ['31 September with another check digit', '411628201809310010', {}, 'IdNumberDateInvalid'],
  ['a date to come', exampleIdNumber(1, '20261125'), {}, 'IdNumberDateInFuture'],
  ['the date of today', exampleIdNumber(1, '20261124'), {}, null],
  ['another birth date than the row', exampleIdNumber(1), { birthDate: '2018-03-13' }, 'IdNumberBirthDate'],
  ['a boy’s number in a girl’s row', exampleIdNumber(1), { sex: 'FEMALE' }, 'IdNumberSex'],
  ['fifteen digits, as before 1999', '110105491231002', {}, 'IdNumberFormat'],
  ['zeros by a spreadsheet', '110105201812310000', {}, 'IdNumberRuinedByExcel'],
  ['an exponent by a spreadsheet', '4.4052E+17', {}, 'IdNumberRuinedByExcel'],
  ['a residence permit of Hong Kong', exampleIdNumber(1, '20180312', '810000'), { idType: 'R', sex: 'MALE' }, null],
  ['a permanent-residence card of 2023', exampleIdNumber(1, '20180312', '911124'), { idType: 'F' }, null],
  ['a permanent-residence card of before', 'FRA110018031201', { idType: 'F' }, null],
  ['a resident’s number as a foreigner’s card', exampleIdNumber(1, '20180312', '411628'), { idType: 'F' }, 'IdNumberFormat'],
  ['a passport', 'E12345678', { idType: 'A' }, null],
  ['a passport with an exponent', '1.2E+10', { idType: 'A' }, 'IdNumberRuinedByExcel'],
  ['an error of a spreadsheet', '#N/A', {}, 'IdNumberRuinedByExcel'],
  ['a column that was too narrow', '########', { idType: 'A' }, 'IdNumberRuinedByExcel'],
  ['a number with .0', '522632201801311270.0', {}, 'IdNumberRuinedByExcel'],
  ['dashes for a passport', '----', { idType: 'A' }, 'IdNumberFormat'],
  ['brackets and dashes for a passport', '(--/--)', { idType: '9' }, 'IdNumberFormat'],
  ['NULL for a passport', 'NULL', { idType: 'A' }, 'IdNumberFormat'],
  ['zeros for a passport', '0000-0000', { idType: '8' }, 'IdNumberFormat'],
  ['an identity card of Hong Kong', 'A123456(7)', { idType: '6' }, null],
] as const)('%s', (_, number, changes, problem) => {
  expect(judged(number, changes)).toEqual(problem ? [problem] : []);
});

test('a birth date and a sex that both contradict the number are both named', () => {
  expect(judged(exampleIdNumber(1), { birthDate: '2018-03-13', sex: 'FEMALE' })).toEqual(['IdNumberBirthDate', 'IdNumberSex']);
});

test('numbers are read as people type them', () => {
  for (const typed of [
    " '１１０１０５19491231 002x",
    '\u202D11010519491231002X\u202C',
    '110105\u200B19491231\u30000\u00A002x',
    '‘11010519491231002X’',
  ])
    expect(cleanNumber(typed)).toBe('11010519491231002X');
});

test.each([
  ['2016-02-29', true],
  ['2015-02-29', false],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['1799-01-01', false],
  ['2015-04-31', false],
  ['2015-13-01', false],
  ['2015-00-10', false],
])('%s is a date: %s', (date, real) => {
  expect(isRealDate(date)).toBe(real);
});

test('equal numbers of different documents are different claims', () => {
  const claims = [
    claimWords('1', '123', 'CHN'),
    claimWords('A', '123', 'FRA'),
    claimWords('A', '123', 'USA'),
    claimWords('8', '123', 'CHN'),
  ];
  expect(new Set(claims).size).toBe(4);
  expect(claimWords('R', '123', 'CHN')).toBe(claimWords('1', '123', 'CHN'));
});
