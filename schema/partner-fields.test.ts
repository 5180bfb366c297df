/** The SDL tells operators what each group grants. The lists there are written by hand; they must say what `partner-fields.ts` grants. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EnumTypeDefinitionNode, Kind, parse } from 'graphql';
import { coordinatesOf, FIELD_GROUPS, type FieldGroup, OWN_FIELDS } from './partner-fields.ts';

const sdl = parse(readFileSync(join(import.meta.dirname, 'transfers.graphql'), 'utf8'));
const group = sdl.definitions.find(
  (one): one is EnumTypeDefinitionNode => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === 'PartnerFieldGroup',
);
const described = new Map(group?.values?.map(({ name, description }) => [name.value, description?.value.replace(/\s+/g, ' ') ?? '']));
const words = (text = ''): string[] => text.split(' ').filter((word) => word !== '');
const coordinates = (type: string, fields = '') => words(fields).map((field) => `${type}.${field}`);

/** Types whose fields a description names one by one, where the group grants any. */
const NAMED_FIELD_BY_FIELD = ['Query', 'Transfer', 'Student'];

/** The coordinates that a description names, and the types of which it lists all that the group grants. */
function namedIn(text: string): { readonly named: string[]; readonly whole: string[] } {
  const named: string[] = [];
  const whole: string[] = [];
  const take = (pattern: RegExp, read: (...parts: string[]) => void) => (rest: string) =>
    rest.replaceAll(pattern, (_, ...parts: string[]) => {
      read(...parts);
      return '';
    });
  const rest = [
    take(/of `(\w+)`: `([^`]+)`/g, (type = '', fields) => {
      named.push(...coordinates(type, fields));
      whole.push(type);
    }),
    take(/all fields of `(\w+)`/g, (type = '') => void named.push(`${type}.*`)),
    take(/`([^`]+)` of `(\w+)`/g, (fields, type = '') => void named.push(...coordinates(type, fields))),
    take(/`eligibilityList` of schools and regions/g, () => void named.push('School.eligibilityList', 'Region.eligibilityList')),
    take(/`(\w+\.\w+)`/g, (coordinate = '') => void named.push(coordinate)),
  ].reduce((left, next) => next(left), text);
  for (const [, fields] of rest.matchAll(/`([^`]+)`/g)) named.push(...coordinates('Query', fields));
  return { named, whole };
}

test('the SDL knows the same groups', () => {
  expect([...described.keys()]).toEqual(Object.keys(FIELD_GROUPS));
});

test.each(Object.keys(FIELD_GROUPS) as FieldGroup[])('the description of %s names what the group grants', (name) => {
  const granted: Readonly<Record<string, string>> = FIELD_GROUPS[name];
  const { named, whole } = namedIn(described.get(name) ?? '');
  const all = new Set([...coordinatesOf(granted), ...Object.keys(granted).map((type) => `${type}.*`)]);
  expect(named.filter((coordinate) => !all.has(coordinate))).toEqual([]);
  expect(named.length).toBeGreaterThan(0);
  const owed = [
    ...whole.flatMap((type) => coordinates(type, granted[type])),
    // An id is part of every type that can be reached.
    ...NAMED_FIELD_BY_FIELD.flatMap((type) => coordinates(type, granted[type])).filter((coordinate) => !coordinate.endsWith('.id')),
  ];
  expect(owed.filter((coordinate) => !named.includes(coordinate))).toEqual([]);
});

test('the SDL names what needs no group', () => {
  const text = group?.description?.value.replace(/\s+/g, ' ') ?? '';
  const sentence = /[^.]*need no group/.exec(text)?.[0] ?? '';
  expect([...sentence.matchAll(/`(\w+)`/g)].map(([, field]) => field).sort()).toEqual(words(OWN_FIELDS.Query).sort());
});
