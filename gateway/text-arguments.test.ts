import { parse } from 'graphql';
import { textFaultIn, textFaultOfSource } from './text-arguments.ts';

const told = (query: string, variables: Record<string, unknown> = {}) =>
  textFaultIn(parse(query), variables)?.message.split(':')[0] ?? null;
const ASKING = 'query ($by: MatchStudentInput!, $ids: [ID!]) { matchStudent(by: $by) { __typename } students(ids: $ids) { id } }';

test.each([
  ['a variable', { ids: 'a\0' }, '$ids'],
  ['a nested input', { by: { number: { number: '1', name: '王\0' } } }, '$by.number.name'],
  ['half of a surrogate pair', { by: { code: '\uD842' } }, '$by.code'],
  ['the other half', { by: { code: 'x\uDFB7y' } }, '$by.code'],
  ['a list', { ids: ['a', 'b', '\0'] }, '$ids[2]'],
  ['a variable that the operation does not use', { other: '\0' }, '$other'],
  ['a hostile key', { by: { 'a\0"\n<b>': '\0' } }, '$by.a????b?'],
  ['a text of 10,001 characters', { by: { code: '王'.repeat(10_001) } }, '$by.code'],
  ['a text of 10,001 characters of two units', { by: { code: '\u{20BB7}'.repeat(10_001) } }, '$by.code'],
  ['a character with 50,000 marks', { by: { code: `e${'\u0301'.repeat(50_000)}` } }, '$by.code'],
])('%s is refused with its path', (_, variables, path) => {
  expect(told(ASKING, variables)).toBe(path);
});

test.each([
  ['an argument', '{ student(id: "\\u0000") { id } }', 'student.id'],
  ['a NUL as it is', '{ student(id: "\0") { id } }', 'student.id'],
  ['a nested field', '{ school(id: "1") { class(name: "\\u{0}") { id } } }', 'school.class.name'],
  ['an input object', '{ matchStudent(by: { number: { number: "1", name: "王\\u0000" } }) { __typename } }', 'matchStudent.by.number.name'],
  ['a list', '{ students(ids: ["a", "\\u0000"]) { id } }', 'students.ids[1]'],
  ['an object in a list', '{ provide(documents: [{ title: "a" }, { title: "\\u0000" }]) { id } }', 'provide.documents[1].title'],
  ['a default', 'query ($id: ID = "\\u0000") { student(id: $id) { id } }', '$id'],
  ['a default in a list', 'query ($by: In = { ids: ["a", "\\u0000"] }) { students(by: $by) { id } }', '$by.ids[1]'],
  ['a directive', '{ student(id: "1") @tag(name: "\\u0000") { id } }', 'student.@tag.name'],
  ['a fragment', '{ ...F } fragment F on Query { student(id: "\\u0000") { id } }', 'student.id'],
  ['a long text', `{ student(id: "${'王'.repeat(10_001)}") { id } }`, 'student.id'],
])('%s in the document is refused with its path', (_, query, path) => {
  expect(told(query)).toBe(path);
});

test.each([
  ['escaped', '{ student(id: "\\uD842") { id } }', 'student.id'],
  ['escaped in braces', '{ student(id: "\\u{D842}") { id } }', 'student.id'],
  ['as it is', '{ student(id: "\uDFB7") { id } }', 'student.id'],
  ['beside a whole pair', '{ a: student(id: "\\uD842\\uDFB7") { id } student(id: "\\uDFB7\\uD842") { id } }', 'student.id'],
])('half of a surrogate pair in a literal, %s, is found though the document does not parse', (_, source, path) => {
  expect(() => parse(source)).toThrow();
  expect(textFaultOfSource(source)?.message.split(':')[0]).toBe(path);
});

test.each(['{ student(id: "\\uD842\\uDFB7") { id } }', '{ student(id: ', '{ student(id: "\\uD842" '])(
  'no fault is found in another source: %s',
  (source) => {
    expect(textFaultOfSource(source)).toBeNull();
  },
);

test('ordinary texts of all scripts pass', () => {
  expect(told('{ student(id: "1") { id } }')).toBeNull();
  expect(
    told(ASKING, { by: { a: '王\u{20BB7}👨‍👩‍👧\n\t', b: '字'.repeat(10_000), c: 'e\u0301'.repeat(9_000), d: [null, 1, true, { e: '' }] } }),
  ).toBeNull();
});

test('deeply nested variables are checked completely', () => {
  let deep: unknown = '\0';
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  expect(told(ASKING, { ids: deep })).toMatch(/^\$ids\[0\]/);
});
