import { initialsOf, typedInitials } from './name-initials.ts';

test.each([
  ['张小明', 'ZXM'],
  ['单雄', 'SX'],
  ['曾国', 'ZG'],
  ['解晓东', 'XXD'],
  ['仇英', 'QY'],
  ['欧阳修', 'OYX'],
  ['尉迟恭', 'YCG'],
  ['吕女', 'LN'],
  ['阿卜杜拉·买买提', 'ABDLMMT'],
  ['买买提・单一', 'MMTDY'],
  ['Anna Müller', 'AM'],
  ["Jean-Paul O'Neil", 'JPO'],
  ['Ａnna 李', 'AL'],
  ['〇一', 'LY'],
  ['𡥉一', 'Y'],
  ['', ''],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test.each([
  ['zxm', 'ZXM'],
  ['ＺＸ m', 'ZXM'],
  ['ü', 'U'],
  ['', null],
  ['Z%', null],
  ['Z1', null],
  ['Z'.repeat(51), null],
])('typed initials %j are searched as %j', (typed, searched) => {
  expect(typedInitials(typed)).toBe(searched);
});
