/** One service that fails, or one bad reference, empties its own part of an answer: so whatever leads to another service may be null. */
import { readFileSync } from 'node:fs';
import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';

const OWNERS: Record<string, string> = {
  Student: 'identity',
  TransferPreflight: 'identity',
  School: 'enrolment',
  Class: 'enrolment',
  Region: 'enrolment',
  Transfer: 'transfers',
  Programme: 'funding',
  Policies: 'transfers',
  Viewer: 'enrolment',
};
const SERVICES = ['identity', 'enrolment', 'transfers', 'funding', 'statistics'];

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));
/** Fields that are the key of their entity; without them there is no entity. */
const keysOf = ({ directives = [] }: ObjectTypeDefinitionNode): string[] =>
  directives.flatMap((one) => one.arguments?.flatMap(({ value }) => (value.kind === Kind.STRING ? value.value.split(' ') : [])) ?? []);

/** The innermost position that a reference stands at: `[School!]` and `School!` cannot be null there, `[School]` and `School` can. */
const mayBeNull = (type: TypeNode): boolean => type.kind === Kind.NAMED_TYPE || (type.kind === Kind.LIST_TYPE && mayBeNull(type.type));

const isExternal = ({ directives = [] }: FieldDefinitionNode): boolean => directives.some(({ name }) => name.value === 'external');

function breaksOf(service: string, type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): boolean {
  const owner = OWNERS[type.name.value];
  const isForeignField = owner !== undefined && owner !== service && !keysOf(type).includes(field.name.value);
  const isRoot = type.name.value === 'Query' || type.name.value === 'Mutation';
  if (isForeignField || isRoot) return field.type.kind === Kind.NON_NULL_TYPE;
  const target = OWNERS[nameOf(field.type)];
  return target !== undefined && target !== service && !mayBeNull(field.type);
}

test.each(SERVICES)('%s: references to other services, fields of their entities and root fields may be null', (service) => {
  const { definitions } = parse(readFileSync(new URL(`./${service}.graphql`, import.meta.url), 'utf8'));
  const types = definitions.filter((one) => one.kind === Kind.OBJECT_TYPE_DEFINITION);
  const broken = types.flatMap((type) =>
    (type.fields ?? [])
      .filter((field) => !isExternal(field) && breaksOf(service, type, field))
      .map((field) => `${type.name.value}.${field.name.value}`),
  );
  expect(broken).toEqual([]);
});
