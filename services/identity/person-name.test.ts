import { comparableName, isPersonName } from './person-name.ts';

test.each([
  ['张三', '张 三'],
  ['王芳', '王芳\u200B'],
  ['王芳', '\u2060王\u3164芳\uFE0F'],
  ['李雷', '李\u3000\u00A0雷'],
  ['买买提·吐尔逊', '买买提•吐尔逊'],
  ['买买提·吐尔逊', '买买提・吐尔逊'],
  ['买买提·吐尔逊', '买买提‧吐尔逊'],
  ['买买提·吐尔逊', '买买提．吐尔逊'],
  ['买买提·吐尔逊', '买买提 ･ 吐尔逊'],
  ['张䶮', '张\uE863'],
  ['John Smith', 'ｊｏｈｎ smith'],
  ["Sean O'Brien", 'Sean O’Brien'],
  ['José', 'Jose\u0301'],
])('%j and %j are one name', (one, other) => {
  expect(comparableName(one)).toBe(comparableName(other));
});

test.each([
  '王芳',
  '王',
  '欧阳娜娜',
  '李 雷',
  '李〇',
  '張々',
  '张䶮',
  '\u{30EDE}\u{2A6A5}',
  '买买提·吐尔逊',
  '阿卜杜热西提•阿卜杜热合曼•阿卜杜克热木',
  '阿沛・阿旺晋美',
  'བསོད་ནམས་རྒྱ་མཚོ',
  'مۇھەممەت ئىمىن',
  '김민준',
  'たなか さくら',
  'Nguyễn Thị Minh Khai',
  'Jean-Luc Picard',
  "Sean O'Brien",
  "'t Hooft",
  'Martin Luther King Jr.',
  'J. R. R. Tolkien',
  'Null Jennifer',
])('%j is a name', (name) => {
  expect(isPersonName(name)).toBe(true);
});

test.each([
  ...[
    '',
    '-',
    '...',
    '·',
    '—',
    '/',
    'NULL',
    'null',
    'N/A',
    'nan',
    '无',
    '未知',
    '#NAME?',
    '#N/A',
    'ＮＵＬＬ',
    'N.A.',
    'None.',
    '…',
    '。',
    '_',
    '〇〇',
    'ˉˉ',
    'ʼ',
    '锟斤拷',
    '□□',
    '①',
    '???',
    '王*',
    '王\uFFFD',
  ],
  ...['😀', '王😀', '👨‍👩‍👧', '<b>王明</b>', '王明;', '王明"', '&#29579;', '王 1', '王１', '王Ⅲ', '=A1', "'王明", '1.99E+10'],
  ...['\u3164', '\u2060', '\u200B\u200B', '\u115F\uFE0F', '\u2800', '\uE000', '王--·明', '-王明', '王明-', `王${'\u0301'.repeat(20)}`],
])('%j is no name', (text) => {
  expect(isPersonName(text)).toBe(false);
});
