import { codedFields, codedRelation, codeTable, labelOf } from './shown-codes.ts';

test('a coded field is its code with a label; what is not known, or not to be seen, is null', () => {
  const shown = (row: object) => Object.fromEntries(Object.entries(codedFields).map(([field, of]) => [field, of(row)]));
  const row = { sex: 'FEMALE', ethnicity: '02', nationality: 'CHN', idType: 'Z', hukouDivision: '411628', hukouType: '1', health: null };
  expect(shown({ ...row, disability: '3', leftBehind: 'BOTH_PARENTS' })).toEqual({
    sex: { code: '2', label: '女' },
    ethnicity: { code: '02', label: '蒙古族' },
    nationality: { code: 'CHN', label: '中国' },
    idType: { code: 'Z', label: '其他' },
    hukouDivision: { code: '411628', label: '鹿邑县' },
    hukouType: { code: '1', label: '农业' },
    health: null,
    disability: { code: '3', label: '言语残疾' },
    leftBehind: { code: '2', label: '双亲留守儿童' },
  });
  // Known by its id alone: a match before the transfer is asked for.
  expect(new Set(Object.values(shown({ id: '1' })))).toEqual(new Set([null]));
  expect(codedRelation('52')).toEqual({ code: '52', label: '母亲' });
});

test('a household register with an abolished code shows the name of its time', () => {
  expect(codedFields.hukouDivision({ hukouDivision: '371202' })).toEqual({ code: '371202', label: '莱城区' });
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
