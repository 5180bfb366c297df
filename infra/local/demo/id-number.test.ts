import { checkCharacter, createIdNumbers } from './id-number.ts';

test.each([
  ['11010519491231002', 'X'],
  ['44052418800101001', '4'],
  ['52010120150901001', '2'],
  ['65010320160229003', '0'],
  ['52263220180131127', '0'],
])('%s ends in %s', (digits, character) => {
  expect(checkCharacter(digits)).toBe(character);
});

test('numbers of one day and sex are all different, also beyond a thousand', () => {
  const idNumbers = createIdNumbers();
  const issued = Array.from({ length: 1500 }, () => idNumbers({ birthDate: '2016-02-29', sex: 'FEMALE' }));
  expect(new Set(issued).size).toBe(1500);
  for (const number of issued) expect(number).toMatch(/^999\d{3}20160229\d{2}[02468][\dX]$/);
});
