/**
 * Checks that variables fit the operation. Reports only the first error: a list with 60,000 wrong items would otherwise cause as many errors and
 * block the process.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { namedFault, unended } from '@xueji/infra/runtime/caller-fault.ts';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  isNonNullType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { GatewayContext } from './sign-in.ts';

const MOST_ERRORS = 5;

/** Names of variables used where null is not allowed, cached per document. */
const required = new WeakMap<DocumentNode, ReadonlySet<string>>();

/** GraphQL allows a nullable variable with a default at a non-null argument, but the client can still send null for it. */
function requiredVariables(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const known = required.get(document);
  if (known) return known;
  const names = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Variable({ name }, _, parent) {
        if (parent && 'kind' in parent && parent.kind === 'VariableDefinition') return;
        if (isNonNullType(types.getInputType())) names.add(name.value);
      },
    }),
  );
  required.set(document, names);
  return names;
}

/** The first fault of the variables; null when they fit. */
export function variableFault(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): GraphQLError | null {
  if (variableDefinitions.length === 0) return null;
  const { errors } = getVariableValues(schema, variableDefinitions, variables, { maxErrors: MOST_ERRORS });
  const [first] = errors ?? [];
  if (first) return badVariable(textOf(first));
  const declared = variableDefinitions.map(({ variable }) => variable.name.value);
  const isNull = declared.find((name) => variables[name] === null && requiredVariables(schema, document).has(name));
  return isNull === undefined ? null : badVariable(namedFault(`$${isNull}`, NULL_NOT_ALLOWED));
}

const NULL_NOT_ALLOWED = { zh: '此处不能为空（null）', en: 'null is not allowed here' };

/** GraphQL's English message with the position in both languages. Quoted values of the caller must not end a sentence. */
function textOf({ message }: GraphQLError): string {
  const detail = unended(message.replace(/\.$/, '').replace(/\. /g, '; '));
  return namedFault(placeIn(message), { zh: `变量的值无效（${detail}）`, en: detail });
}

/** GraphQL says `Variable "$input" got invalid value … at "input.day"; …`. */
const placeIn = (message: string): string => {
  const [, variable = '$'] = /^Variable "(\$\w+)"/.exec(message) ?? [];
  const [, path] = / at "([\w.[\]]+)"; /.exec(message) ?? [];
  return path ? `$${path}` : variable;
};

const badVariable = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });

export const variableLimits: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request }) {
        const fault = operation && variableFault(schema, document, operation, request.variables ?? {});
        if (fault) throw fault;
      },
    };
  },
};
