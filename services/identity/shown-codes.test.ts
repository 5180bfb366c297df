import { codedRelation, codeTable, labelOf, studentFields } from './shown-codes.ts';

test('a field of a student that is known by its id alone is null', () => {
  expect(new Set(Object.values(studentFields).map((fieldOf) => fieldOf({ id: '1' })))).toEqual(new Set([null]));
});

test('a code that the table no longer has is its own label', () => {
  expect(studentFields.ethnicity?.({ ethnicity: '77' })).toEqual({ code: '77', label: '77' });
  expect(codedRelation('52')).toEqual({ code: '52', label: '母亲' });
});

test('a household register with an abolished code shows the name of its time', () => {
  expect(studentFields.hukouDivision?.({ hukouDivision: '371202' })).toEqual({ code: '371202', label: '莱城区' });
});

test.each([
  ['202409', '2024-09'],
  ['2024-9', '2024-09'],
  ['2024.09', '2024-09'],
  ['2024年9月', '2024-09'],
  ['2024年12', '2024-12'],
])('the month %s is shown as %s', (kept, shown) => {
  expect(studentFields.entryMonth?.({ entryMonth: kept })).toBe(shown);
});

test('a cell of the form has a label when the form has codes for it', () => {
  expect([labelOf('transport', '5'), labelOf('birthPlace', '411628'), labelOf('unknown', '1')]).toEqual(['校车', null, null]);
});

test('a table is given with its standard and all its values', () => {
  const { standard, values } = codeTable('ETHNICITY');
  expect([standard, values.length > 55, values.find(({ code }) => code === '01')]).toEqual([
    'GB/T 3304',
    true,
    { code: '01', label: '汉族' },
  ]);
});
