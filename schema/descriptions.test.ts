/** Every element of the SDL has a description that says more than its name. */
import { readFileSync } from 'node:fs';
import { type DefinitionNode, parse, type StringValueNode } from 'graphql';

const FILES = ['identity', 'enrolment', 'funding', 'statistics', 'transfers', 'subscriptions'];

type Element = { readonly at: string; readonly name: string; readonly description: string };
type Named = { readonly name: { readonly value: string }; readonly description?: StringValueNode | undefined };

const elementOf = (at: string, { name, description }: Named): Element => ({ at, name: name.value, description: description?.value ?? '' });

/** Types, fields, arguments, enum values and input fields, each with its position. */
function elementsIn(definition: DefinitionNode): Element[] {
  if (!('name' in definition) || !definition.name) return [];
  const type = definition.name.value;
  const fields = 'fields' in definition ? (definition.fields ?? []) : [];
  const values = 'values' in definition ? (definition.values ?? []) : [];
  // An extension cannot have a description, but the elements that it adds can.
  const itself = definition.kind.endsWith('Extension') ? [] : [elementOf(type, definition as Named)];
  return [
    ...itself,
    ...fields.flatMap((field) => [
      elementOf(`${type}.${field.name.value}`, field),
      ...('arguments' in field ? (field.arguments ?? []) : []).map((argument) =>
        elementOf(`${type}.${field.name.value}(${argument.name.value})`, argument),
      ),
    ]),
    ...values.map((value) => elementOf(`${type}.${value.name.value}`, value)),
  ];
}

const elementsOf = (sdl: string): Element[] => parse(sdl).definitions.flatMap(elementsIn);

const ARTICLES = ['a', 'an', 'the'];
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
/** `birthDate` and `BIRTH_DATE` are both "birth date". */
const wordsOfName = (name: string): string[] => wordsOf(name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_/g, ' '));

/** The words of a description that are not in the name. */
function wordsBesidesName({ name, description }: Element): string[] {
  const known = [...ARTICLES, ...wordsOfName(name), name.toLowerCase()];
  return wordsOf(description).filter((word) => !known.includes(word));
}

const undescribed = (elements: readonly Element[]): string[] =>
  elements.filter((element) => element.description.trim() === '').map(({ at }) => at);
const repeating = (elements: readonly Element[]): string[] =>
  elements.filter((element) => element.description.trim() !== '' && wordsBesidesName(element).length === 0).map(({ at }) => at);

test.each(FILES)('%s: every element has a description that does not only repeat its name', (file) => {
  const elements = elementsOf(readFileSync(new URL(`./${file}.graphql`, import.meta.url), 'utf8'));
  expect({ undescribed: undescribed(elements), repeating: repeating(elements) }).toEqual({ undescribed: [], repeating: [] });
});

test('an element of any kind without a description is found', () => {
  const sdl = `
    type Query { schools(first: Int!): [ID!] }
    extend type Query { regions: [ID!] }
    input Filter { stage: Stage = PRIMARY }
    enum Stage { PRIMARY }
    union Answer = Query
    scalar Fen
    interface Unit { code: ID! }
    directive @rate on FIELD`;
  expect(undescribed(elementsOf(sdl))).toEqual([
    ...['Query', 'Query.schools', 'Query.schools(first)', 'Query.regions', 'Filter', 'Filter.stage', 'Stage', 'Stage.PRIMARY'],
    ...['Answer', 'Fen', 'Unit', 'Unit.code', 'rate'],
  ]);
});

test.each([
  ['birthDate', 'The birth date.'],
  ['BIRTH_DATE', 'Birth date'],
  ['officeURL', 'An office URL.'],
  ['status', 'Status: the status.'],
  ['status', '…'],
])('%s: “%s” says nothing besides the name', (name, description) => {
  expect(wordsBesidesName({ at: name, name, description })).toEqual([]);
});

test.each([
  ['birthDate', 'Date of birth as in the register.'],
  ['PRIMARY', '小学'],
])('%s: “%s” says more than the name', (name, description) => {
  expect(wordsBesidesName({ at: name, name, description })).not.toEqual([]);
});
