/**
 * Every field that a partner can reach is granted by a field group, belongs to the partner's own data, or is withheld on purpose. Also tests which
 * fields a document selects.
 */
import { ApolloGateway } from '@apollo/gateway';
import { coordinatesOf, FIELD_GROUPS, OWN_FIELDS, WITHHELD_FIELDS } from '@xueji/schema/partner-fields.ts';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';
import { coordinatesIn } from './field-grants.ts';
import { readSdl } from './testing.ts';

const GROUPS = Object.entries(FIELD_GROUPS).map(([group, fields]) => [group, coordinatesOf(fields)] as const);
const OWN = coordinatesOf(OWN_FIELDS);
const WITHHELD = coordinatesOf(WITHHELD_FIELDS);
const all = [...GROUPS.flatMap(([, coordinates]) => coordinates), ...OWN, ...WITHHELD];

let schema: GraphQLSchema;
let stop: () => Promise<void>;
beforeAll(async () => {
  const gateway = new ApolloGateway({ supergraphSdl: readSdl('supergraph') });
  schema = (await gateway.load()).schema;
  stop = () => gateway.stop();
});
afterAll(() => stop());

const fieldsOf = (type: GraphQLNamedType) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []);

/** All fields that documents can select, except mutations that partners cannot call and withheld fields. */
function reachable(): Set<string> {
  const found = new Set<string>();
  const seen = new Set<GraphQLNamedType>();
  const look = (type: GraphQLNamedType) => {
    if (seen.has(type)) return;
    seen.add(type);
    if (isUnionType(type)) for (const one of type.getTypes()) look(one);
    for (const field of fieldsOf(type)) {
      const coordinate = `${type.name}.${field.name}`;
      if (type === schema.getMutationType() && !OWN.includes(coordinate)) continue;
      found.add(coordinate);
      if (!WITHHELD.includes(coordinate)) look(getNamedType(field.type));
    }
  };
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getType('Refusal')]) if (root) look(root);
  return found;
}

test('every field that a partner can reach is listed', () => {
  expect([...reachable().difference(new Set(all))]).toEqual([]);
});

test('every listed field is in the graph, and no field is both granted and withheld', () => {
  const wrong = all.filter((coordinate) => {
    const [type = '', name] = coordinate.split('.');
    const found = schema.getType(type);
    return !found || !fieldsOf(found).some((field) => field.name === name);
  });
  expect(wrong).toEqual([]);
  const listed = [new Set(GROUPS.flatMap(([, coordinates]) => coordinates)), new Set(OWN), new Set(WITHHELD)] as const;
  expect([...listed[0].intersection(listed[1]), ...listed[0].intersection(listed[2]), ...listed[1].intersection(listed[2])]).toEqual([]);
});

test('the graph has the same groups', () => {
  const named = schema.getType('PartnerFieldGroup');
  expect(isEnumType(named) && named.getValues().map(({ name }) => name)).toEqual(Object.keys(FIELD_GROUPS));
});

test.each([
  ['aliases', '{ a: student(id: "s") { id: name } }', ['Query.student', 'Student.name']],
  [
    'fragments, inline and named, used or skipped',
    'query ($no: Boolean = false) { transfer(id: "t") { ... @include(if: $no) { student { ...S } } } } fragment S on Student { sex { code } }',
    ['Query.transfer', 'Transfer.student', 'Student.sex', 'CodeValue.code'],
  ],
  [
    'a name and a page of lists',
    '{ __typename transfers(first: 1) { pageInfo { hasNextPage } } }',
    ['Query.transfers', 'TransferConnection.pageInfo'],
  ],
  ['its own registration', '{ partner { name fields webhooks { url } } }', []],
  [
    'a webhook, and why it was refused',
    'mutation { addWebhook(input: {idempotencyKey: "k", url: "u"}) { ... on WebhookAdded { secret } ... on Refusal { message } } }',
    [],
  ],
  [
    'a mutation of others',
    'mutation { withdrawTransfer(input: {idempotencyKey: "k", id: "t"}) { ... on TransferStepTaken { transfer { id } } } }',
    ['TransferStepTaken.transfer', 'Transfer.id'],
  ],
  ['the schema itself', '{ __schema { types { name } } __type(name: "Student") { fields { name } } }', []],
])('what is judged of %s', (_, query, expected) => {
  const document = parse(query);
  expect(coordinatesIn(document, schema)).toEqual(expected);
  expect(coordinatesIn(document, schema)).toBe(coordinatesIn(document, schema));
});
