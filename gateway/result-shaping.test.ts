/** Answers are shaped as the library shapes them, and without it where nothing is special. */
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { parse } from 'graphql';
import { type ComputeResponse, computeResponse, libraryResponse, shapeResultsFast } from './result-shaping.ts';

type Given = Parameters<ComputeResponse>[0];

const ownRequire = createRequire(import.meta.url);
const { buildSchema, operationFromDocument } = createRequire(ownRequire.resolve('@apollo/gateway'))('@apollo/federation-internals') as {
  buildSchema(sdl: string): unknown;
  operationFromDocument(schema: unknown, document: unknown, options: object): Given['operation'];
};

const SCHEMA = buildSchema(`
  type Query { pupil: Pupil pupils: [Pupil!]! unit: Unit units: [Unit] }
  scalar DateTime
  enum Sex { MALE FEMALE }
  interface Unit { code: ID! name: String }
  type School implements Unit { code: ID! name: String pupils: [Pupil!] }
  type Region implements Unit { code: ID! name: String level: Int! }
  type Pupil { id: ID! name: String! sex: Sex born: DateTime grade: Int boards: Boolean school: School marks: [[Float]!] }
`);

const PLAIN = [
  '{ pupil { id name sex born grade boards marks } pupils { id other: name school { code name } } }',
  '{ __typename unit { __typename code } units { code ... on School { name pupils { name } } ... on Region { level kind: __typename } } }',
  'query { pupils { ...short } pupil { ...short name } } fragment short on Pupil { id name ... { sex } }',
  '{ toString: pupil { constructor: name } }',
  '{ pupil { id school { code } school { name } } }',
];
const NOT_PLAIN = [
  'query ($no: Boolean = false) { pupil { id name @include(if: $no) sex @skip(if: true) } }',
  '{ pupil { __proto__: name id } }',
];

/** What a subgraph may give, and what it must not give: wrong types, nulls, other types, missing fields. */
const { root } = fc.letrec<{ root: object; pupil: object; unit: object }>((tie) => {
  const some = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 30, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(null, 7, 'x', {}, []) });
  const field = { requiredKeys: [] };
  const text = fc.constantFrom('a', 'b', '');
  const list = (of: fc.Arbitrary<unknown>) => some(fc.array(some(of), { maxLength: 3 }));
  const school = { __typename: fc.constantFrom('School', undefined), code: some(text), name: some(text) };
  return {
    root: fc.record({
      ...{ pupil: some(tie('pupil')), pupils: list(tie('pupil')), unit: some(tie('unit')), units: list(tie('unit')) },
      toString: some(fc.record({ constructor: text })),
    }),
    pupil: fc.record(
      {
        ...{ id: some(text), name: some(text), other: some(text), sex: some(fc.constantFrom('MALE', 'NONE')), born: some(text) },
        ...{ grade: some(fc.integer()), boards: some(fc.boolean()), school: some(fc.record(school)), __typename: fc.constant('Pupil') },
        marks: list(list(fc.double({ noNaN: true, noDefaultInfinity: true }))),
      },
      field,
    ),
    unit: fc.oneof(
      fc.record({ ...school, pupils: list(tie('pupil')) }, { depthIdentifier: 'unit', requiredKeys: [] } as never),
      fc.record({ __typename: fc.constantFrom('Region', 'Nothing'), code: text, level: some(fc.integer()), kind: text }),
    ),
  };
});

const parametersOf = (document: string, input: unknown): Given => ({
  operation: operationFromDocument(SCHEMA, parse(document), { validate: false }),
  input,
  ...{ variables: {}, introspectionHandling: () => null },
});
/** The library throws at some values. */
function answerOf(compute: ComputeResponse, parameters: Given): string {
  try {
    const { data, errors } = compute(parameters);
    return JSON.stringify({ data, errors: errors.map(String) });
  } catch (error) {
    return String(error);
  }
}

test.each([...PLAIN, ...NOT_PLAIN])('%s has the same answer as from the library, whatever the subgraphs give', (document) => {
  fc.assert(
    fc.property(root, (input) => {
      const parameters = parametersOf(document, input);
      expect(answerOf(computeResponse, parameters)).toBe(answerOf(libraryResponse, parameters));
    }),
    { numRuns: 500 },
  );
});

const GOOD = {
  pupil: { id: '1', name: 'a', sex: 'MALE', born: '2015-01-01', grade: 3, boards: false, marks: [[1.5, null]], school: null },
  pupils: [{ id: '2', name: 'b', other: 'b', school: { code: 's', name: null } }],
  unit: { __typename: 'Region', code: 'r' },
  units: [{ __typename: 'School', code: 's', name: 'n', pupils: [] }, { __typename: 'Region', code: 'r', level: 2 }, null],
  toString: { constructor: 'a' },
};
/** Objects without a prototype are the mark of the library. */
const isFromLibrary = (document: string) => Object.getPrototypeOf(computeResponse(parametersOf(document, GOOD)).data) === null;

test.each(PLAIN)('%s is shaped without the library', (document) => expect(isFromLibrary(document)).toBe(false));
test.each(NOT_PLAIN)('%s is left to the library', (document) => expect(isFromLibrary(document)).toBe(true));

test('the gateway uses it', () => {
  const shaping = ownRequire('@apollo/gateway/dist/resultShaping') as { computeResponse: ComputeResponse };
  shapeResultsFast();
  expect(shaping.computeResponse).toBe(computeResponse);
});
