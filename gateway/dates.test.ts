import { buildSchema, getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { dateRule, isLocalDate, judgeDateVariables } from './dates.ts';

const schema = buildSchema(`
  scalar LocalDate
  input Span { from: LocalDate! days: [LocalDate!] }
  type Query { list(on: LocalDate): Int span(in: Span): Int }`);
judgeDateVariables(schema);

const BAD = [
  '2026-9-1',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  'yesterday',
  '',
  '2026-09-01T00:00:00Z',
  ' 2026-09-01',
  '0000-01-01',
  '9999-12-31',
];

test.each(['2026-09-01', '2024-02-29', '1900-01-01', '2199-12-31'])('%s is a date', (text) => expect(isLocalDate(text)).toBe(true));
test.each([...BAD, 20_260_901, null])('%s is not a date', (value) => expect(isLocalDate(value)).toBe(false));

test.each(BAD.map((text) => [JSON.stringify(text)]).concat([['7'], ['NOW']]))(
  'the literal %s is refused, and the error names its argument',
  (literal) => {
    const errors = validate(schema, parse(`{ list(on: ${literal}) span(in: { from: ${literal}, days: ["2026-09-01", ${literal}] }) }`), [
      dateRule,
    ]);
    expect(errors.map(({ message, extensions }) => [message.split(':')[0], extensions.limit])).toEqual([
      ['on', 'BAD_USER_INPUT'],
      ['from', 'BAD_USER_INPUT'],
      ['days', 'BAD_USER_INPUT'],
    ]);
  },
);

test('null, variables and valid dates pass', () => {
  const query =
    'query ($d: LocalDate) { a: list(on: null) b: list(on: $d) c: list(on: "2026-09-01") span(in: { from: "2026-09-01", days: ["2026-09-02"] }) }';
  expect(validate(schema, parse(query), [dateRule])).toEqual([]);
});

test.each(BAD)('the variable "%s" is refused, and the error names it', (text) => {
  const operation = getOperationAST(parse('query ($day: LocalDate) { list(on: $day) }'));
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], { day: text });
  expect(errors?.[0]?.message).toContain('$day');
});
