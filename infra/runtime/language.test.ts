import { inLanguage, isIn, type Language, languageOf } from './language.ts';

test.each<[string, string, string]>([
  ['没有该学校。No such school.', '没有该学校。', 'No such school.'],
  [
    'The budget is used up. Try again in 3 s. 额度已用完，请3秒后再试。',
    '额度已用完，请3秒后再试。',
    'The budget is used up. Try again in 3 s.',
  ],
  ['本校学籍管理员 · a registrar of the school', '本校学籍管理员', 'a registrar of the school'],
  ['距离应为公里数，如1.5。A distance in kilometres, e.g. 1.5.', '距离应为公里数，如1.5。', 'A distance in kilometres, e.g. 1.5.'],
  ['缺少列：年级（“班级”？）。Missing columns: 年级（“班级”？）.', '缺少列：年级（“班级”？）。', 'Missing columns: 年级（“班级”？）.'],
  ['是否应为“姓名”？Did you mean “姓名”?', '是否应为“姓名”？', 'Did you mean “姓名”?'],
  ['名称无效。The name is wrong. 请更正。Correct it.', '名称无效。请更正。', 'The name is wrong. Correct it.'],
])('%s', (text, chinese, english) => {
  expect([inLanguage(text, 'zh'), inLanguage(text, 'en')]).toEqual([chinese, english]);
});

test('a text of one language is shown whole to readers of both', () => {
  expect(inLanguage('Cannot query field "x".', 'zh')).toBe('Cannot query field "x".');
  expect(isIn('Cannot query field "x".', 'zh')).toBe(false);
  expect([inLanguage('', 'zh'), inLanguage('请登录', 'zh')]).toEqual(['', '请登录']);
});

test.each<[string | undefined, Language]>([
  [undefined, 'zh'],
  ['', 'zh'],
  ['*', 'zh'],
  ['fr', 'zh'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['fr, en;q=0.5', 'en'],
  ['en;q=0.2, zh-TW;q=0.7', 'zh'],
])('Accept-Language %s is answered in %s', (header, language) => {
  expect(languageOf({ headers: header === undefined ? {} : { 'accept-language': header } })).toBe(language);
});
