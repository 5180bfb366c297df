import { buildSchema, graphql } from 'graphql';
import { translateFields } from './translated-fields.ts';

const schema = translateFields(
  buildSchema(`
    interface Refusal { message: String! whoCanAct: String! }
    type SchoolNotFound implements Refusal { message: String! whoCanAct: String! }
    type Query { refused: SchoolNotFound! name: String! count: Message! }
    type Message { message: Int }`),
);
const rootValue = {
  refused: { message: '没有该学校。No such school.', whoCanAct: '请核对编号 · check the id' },
  name: '没有该学校。No such school.',
  count: { message: 3 },
};

test.each([
  ['zh', { message: '没有该学校。', whoCanAct: '请核对编号' }],
  ['en', { message: 'No such school.', whoCanAct: 'check the id' }],
  [undefined, { message: '没有该学校。', whoCanAct: '请核对编号' }],
])('a refusal speaks the language of the request, here %s; other fields stay as they are', async (language, refused) => {
  const source = '{ refused { message whoCanAct } name count { message } }';
  const { data } = await graphql({ schema, source, rootValue, contextValue: { language } });
  expect(data).toEqual({ refused, name: rootValue.name, count: { message: 3 } });
});
