/** A failed service or a bad reference must empty only its own part of an answer, so every reference to another service is nullable. */
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
/** Key fields of an entity. They may be non-null. */
const keysOf = ({ directives = [] }: ObjectTypeDefinitionNode): string[] =>
  directives.flatMap((one) => one.arguments?.flatMap(({ value }) => (value.kind === Kind.STRING ? value.value.split(' ') : [])) ?? []);

/** Whether the innermost type of a reference is nullable: `[School!]` and `School!` are not, `[School]` and `School` are. */
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
