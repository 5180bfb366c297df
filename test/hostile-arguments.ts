/** Hostile values for every argument of every field. They are generated from the schema, so that new fields are covered. */
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isUnionType,
} from 'graphql';

export const schema = buildSchema(readFileSync(new URL(import.meta.resolve('@xueji/schema/supergraph.graphql')), 'utf8'));

export type Question = { at: string; value: unknown; query: string; variables: Record<string, unknown> };

const AN_ID = '01a211e5-5652-7064-8121-74096152774f';
const encoded = (text: string) => Buffer.from(text).toString('base64url');
const TEXTS = [
  '',
  "'; drop table students; --",
  '\u{1f600}%',
  '9'.repeat(300),
  `${AN_ID.slice(0, -1)}g`,
  AN_ID.replaceAll('-', ''),
  'AAAA',
  encoded('1 2'),
  encoded(`1 ${AN_ID}`),
  encoded(`41/x ${AN_ID}`),
  encoded(`+275760-09-13T00:00:00.000Z ${AN_ID}`),
  encoded('41/4101/'),
];
const DATES = ['', '2026-9-1', '2026-02-30', 'yesterday', '0000-01-01', '9999-12-31', '2026-09-01T00:00:00Z', 7];
const INTS = [0, -1, 2_147_483_647, -2_147_483_648, 100];

function hostileFor(type: GraphQLInputType): readonly unknown[] {
  const { name } = getNamedType(type);
  if (name === 'Int') return INTS;
  if (name === 'LocalDate') return DATES;
  return name === 'String' || name === 'ID' ? TEXTS : [];
}

/** A value that the schema accepts. */
function sampleOf(type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [sampleOf(inner.ofType)];
  if (isInputObjectType(inner))
    return Object.fromEntries(Object.values(inner.getFields()).map((field) => [field.name, sampleOf(field.type)]));
  if (isEnumType(inner)) return inner.getValues()[0]?.value;
  return { Int: 1, LocalDate: '2026-09-01', Boolean: true, ID: AN_ID }[String(inner)] ?? 'sample-text';
}

/** An input has up to fifty fields of one type: this many of them get all hostile values, and the others the first few. */
const ALL_VALUES = 2;
const FEW_VALUES = 3;

/** The sample with each of its leaves replaced in turn by each hostile value. */
function spoiled(type: GraphQLInputType, at: string): { at: string; value: unknown; whole: unknown }[] {
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const items = spoiled(inner.ofType, `${at}[0]`).map(({ whole, ...rest }) => ({ ...rest, whole: [whole] }));
    return [{ at, value: [], whole: [] }, ...items];
  }
  if (!isInputObjectType(inner)) return hostileFor(inner).map((value) => ({ at, value, whole: value }));
  const sample = sampleOf(inner) as object;
  const seen = new Map<string, number>();
  return Object.values(inner.getFields()).flatMap((field) => {
    const { name } = getNamedType(field.type);
    seen.set(name, (seen.get(name) ?? 0) + 1);
    const all = spoiled(field.type, `${at}.${field.name}`);
    // All commands read their key in the same way.
    const some = field.name === 'idempotencyKey' || (seen.get(name) ?? 0) > ALL_VALUES ? all.slice(0, FEW_VALUES) : all;
    return some.map(({ whole, ...rest }) => ({ ...rest, whole: { ...sample, [field.name]: whole } }));
  });
}

const isInaccessible = ({ name }: { name: { value: string } }) => name.value === 'inaccessible';

/** Selects leaves and two levels of objects, so that resolvers of the answer run too. */
function selectionOf(type: unknown, levels = 3): string {
  if (isUnionType(type) || isInterfaceType(type)) return '{ __typename }';
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter(
    ({ args, astNode }) => args.every(({ type: of }) => getNullableType(of) === of) && !astNode?.directives?.some(isInaccessible),
  );
  const parts = fields.flatMap((field) => {
    const target = getNamedType(field.type);
    if (isLeafType(target)) return [field.name];
    return levels > 0 && isObjectType(target) ? [`${field.name} ${selectionOf(target, levels - 2)}`] : [];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

/** How to reach a field of this type. All types with arguments must be listed here. */
const WAYS: Record<string, (inner: string) => string> = {
  Query: (inner) => `{ ${inner} }`,
  Mutation: (inner) => `{ ${inner} }`,
  Region: (inner) => `{ region(code: "410000") { ${inner} } }`,
  School: (inner) => `{ school(id: $school) { ${inner} } }`,
  Class: (inner) => `{ school(id: $school) { classes(first: 1) { edges { node { ${inner} } } } } }`,
  Student: (inner) => `{ students(first: 1) { edges { node { ${inner} } } } }`,
  StudentFocus: (inner) => `{ students(first: 1) { edges { node { focus { ${inner} } } } } }`,
  StudentPhoto: (inner) => `{ students(first: 1) { edges { node { photo { ${inner} } } } } }`,
  Transfer: (inner) => `{ transfers(first: 1) { edges { node { ${inner} } } } }`,
  RosterImport: (inner) => `{ rosterImport(id: "${AN_ID}") { ${inner} } }`,
  File: (inner) => `{ transfer(id: "${AN_ID}") { evidence { documents { file { ${inner} } } } } }`,
  ProofFile: (inner) => `{ statusChange(id: "${AN_ID}") { documents { file { ${inner} } } } }`,
  KeyDataChangeFile: (inner) => `{ keyDataChanges(first: 1) { edges { node { documents { file { ${inner} } } } } } }`,
  YearRun: (inner) => `{ yearRun(id: "${AN_ID}") { ${inner} } }`,
  Webhook: (inner) => `{ partner { webhooks { ${inner} } } }`,
};

function questionsOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, schoolId: string): Question[] {
  const way = WAYS[type.name];
  if (!way) throw new Error(`${type.name}.${field.name} takes arguments: add its type to WAYS`);
  const school = type.name === 'School' || type.name === 'Class' ? ', $school: ID!' : '';
  const definitions = field.args.map(({ name, type: of }) => `$${name}: ${of}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : selectionOf(getNamedType(field.type));
  const query = `${type.name === 'Mutation' ? 'mutation' : 'query'} (${definitions}${school}) ${way(`${field.name}(${given}) ${selection}`)}`;
  // Without a wait, because no new events arrive.
  const samples = Object.fromEntries(field.args.map(({ name, type: of }) => [name, name === 'wait' ? 0 : sampleOf(of)]));
  return field.args.flatMap((argument) =>
    spoiled(argument.type, `${type.name}.${field.name}(${argument.name}`).map(({ at, value, whole }) => ({
      at: `${at})`,
      value,
      query,
      variables: { ...samples, [argument.name]: whole, ...(school && { school: schoolId }) },
    })),
  );
}

export const hostileQuestions = (schoolId: string): Question[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ args }) => args.length > 0)
        .flatMap((field) => questionsOf(type, field, schoolId)),
    );
