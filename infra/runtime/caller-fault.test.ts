import { badInput, forbidden, outOfRange, shown } from './caller-fault.ts';
import { inLanguage, LANGUAGES } from './language.ts';

const told = ({ message }: { message: string }) => LANGUAGES.map((language) => inLanguage(message, language));

test.each([
  [
    'a wrong value',
    badInput('filter.unit', { zh: `没有单位使用代码或路径${shown('41.x')}`, en: `no unit has the code or path ${shown('41.x')}` }),
    ['filter.unit: 没有单位使用代码或路径41.x。', 'filter.unit: no unit has the code or path 41.x.'],
  ],
  ['a number outside its limits', outOfRange('first', 1, 100), ['first: 应为1至100。', 'first: 1 to 100.']],
  [
    'a text of a wrong length',
    outOfRange('name', 2, 100, { zh: '个字符', en: ' characters' }),
    ['name: 应为2至100个字符。', 'name: 2 to 100 characters.'],
  ],
  [
    'a question that the caller may not ask',
    forbidden({ zh: '您的岗位不能查询学生', en: 'Your role reads no students' }),
    ['您的岗位不能查询学生。', 'Your role reads no students.'],
  ],
])('%s is told to each reader in the own language, with its place', (_, error, messages) => expect(told(error)).toEqual(messages));

test('a place that a caller has made up is repeated without harmful characters, and cut', () => {
  expect(badInput('<b>\n', { zh: '有误', en: 'wrong' }).message).toBe('?b??: 有误。?b??: wrong.');
  expect(badInput('a'.repeat(1000), { zh: '', en: '' }).message.length).toBeLessThan(500);
  expect(shown('a'.repeat(1000))).toHaveLength(50);
});
