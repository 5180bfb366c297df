/** Translates fields with texts for people into the language of the request. */
import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { inLanguage, type Language } from './language.ts';

const TRANSLATED = new Set(['message', 'whoCanAct']);

/** Wraps the resolvers of the schema. Called once at start. */
export function translateFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
    for (const field of Object.values(type.getFields())) if (isText(field)) field.resolve = translated(field.resolve);
  return schema;
}

const isText = ({ name, type }: GraphQLField<unknown, unknown>): boolean => TRANSLATED.has(name) && getNamedType(type).name === 'String';

type Resolve = NonNullable<GraphQLField<unknown, { language?: Language }>['resolve']>;

const translated =
  (resolve: Resolve = defaultFieldResolver): Resolve =>
  async (source, args, context, info) => {
    const text: unknown = await resolve(source, args, context, info);
    return typeof text === 'string' ? inLanguage(text, context.language ?? 'zh') : text;
  };
