/** A selection of every field of a type, generated from the graph, so that new fields are included. */
import { STUDENT_FIELDS, type StudentField } from '@xueji/schema/codes/student-fields.ts';
import { coordinatesOf, WITHHELD_FIELDS } from '@xueji/schema/partner-fields.ts';
import {
  buildClientSchema,
  type GraphQLField,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Client } from './client.ts';

const WITHHELD = coordinatesOf(WITHHELD_FIELDS);

export const schemaAt = async (client: Client): Promise<GraphQLSchema> =>
  buildClientSchema(await client.ask<IntrospectionQuery>(getIntrospectionQuery()));

/** A selection of a type's fields down to a depth; of deeper objects only their keys. */
export function everyField(schema: GraphQLSchema, typeName: string, depth: number, without: readonly string[] = []): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${typeName} has no fields`);
  const fields = Object.values(type.getFields());
  const keys = fields.filter(({ name }) => name === 'id' || name === 'code').map(({ name }) => name);
  if (depth === 0) return `{ __typename ${keys.join(' ')} }`;
  const shown = fields.filter(({ name }) => !WITHHELD.includes(`${typeName}.${name}`) && !without.includes(name));
  return `{ ${shown.flatMap((field) => selectionOf(schema, field, depth) ?? []).join(' ')} }`;
}

/** A separate selection for each declared field of a student. */
export function declaredFields(schema: GraphQLSchema): { row: StudentField; selection: string }[] {
  const type = schema.getType('Student');
  const fields = isObjectType(type) ? type.getFields() : {};
  return STUDENT_FIELDS.map((row: StudentField) => {
    const field = fields[row.field];
    if (!field) throw new Error(`Student has no ${row.field}`);
    return { row, selection: isLeafType(getNamedType(field.type)) ? row.field : `${row.field} { code }` };
  });
}

/** Null for a field that needs further arguments. */
function selectionOf(schema: GraphQLSchema, { name, type, args }: GraphQLField<unknown, unknown>, depth: number): string | null {
  const required = args.filter(isRequiredArgument).map((argument) => argument.name);
  if (required.some((argument) => argument !== 'first')) return null;
  const asked = required.length > 0 ? `${name}(first: 3)` : name;
  const named = getNamedType(type);
  return isLeafType(named) ? asked : `${asked} ${everyField(schema, named.name, depth - 1)}`;
}
