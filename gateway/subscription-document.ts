/**
 * `subscription { transferEvents(filter, after) { S } }` becomes the query for a page of the feed, `query { transferFeed(filter, first: $xuejiFirst,
 * after: $xuejiAfter) { items { S xuejiCursor: cursor } end hasMore } }`. The selection with its aliases, fragments and variables does not change, so
 * a page is planned, limited and authorised like any query.
 */

import { MOST_FEED_PAGE } from '@xueji/schema/feed-page.ts';
import {
  type DocumentNode,
  extendSchema,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseType,
  print,
  separateOperations,
  specifiedRules,
  type VariableDefinitionNode,
  validate,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Budgets, MOST_OF_A_FEED_PAGE } from './budgets.ts';
import { dateRule } from './dates.ts';
import { assertPageSizes, limitErrorIn, limitRules, MOST_TOKENS } from './limits.ts';
import { textFaultIn, textFaultOfSource } from './text-arguments.ts';
import { variableFault } from './variables.ts';

/** Reserved names: a subscriber must not use them. */
const CURSOR = 'xuejiCursor';
const FIRST = 'xuejiFirst';
const AFTER = 'xuejiAfter';

export type SubscriptionRequest = { query: string; variables: Record<string, unknown>; operationName?: string | undefined };

export type FeedQuery = {
  /** Key of the event in each result. */
  readonly responseKey: string;
  /** Takes `$xuejiFirst` and `$xuejiAfter` besides the variables. */
  readonly query: string;
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  /** Cursor that the subscriber named in the document. */
  readonly after: string | null;
};

export type SubscriptionReader = (request: SubscriptionRequest) => FeedQuery | { errors: readonly GraphQLError[] };

type Prepared = {
  field: FieldNode;
  definition: GraphQLField<unknown, unknown>;
  operation: OperationDefinitionNode;
  query: string;
  document: DocumentNode;
  passedOn: readonly string[];
};

/** Validates subscriptions against the graph's schema with the additions of schema/subscriptions.graphql. */
export function subscriptionReader(
  apiSchema: GraphQLSchema,
  subscriptionsSdl: string,
  budgets: Pick<Budgets, 'judge'>,
): SubscriptionReader {
  const schema = extendSchema(apiSchema, parse(`${subscriptionsSdl}\nextend schema { subscription: Subscription }`));
  const prepared = new LRUCache<string, Prepared>({ max: 500 });

  return ({ query, variables, operationName }) => {
    const id = `${operationName ?? ''}\n${query}`;
    const known = prepared.get(id) ?? prepare(schema, query, operationName);
    if ('errors' in known) return known;
    prepared.set(id, known);
    return bind(schema, known, variables, budgets);
  };
}

const failed = (message: string, code = 'GRAPHQL_VALIDATION_FAILED') => ({ errors: [new GraphQLError(message, { extensions: { code } })] });

function withCode(errors: readonly GraphQLError[], code: string) {
  return {
    errors: errors.map(({ message, nodes = null, source = null, positions = null, extensions }) => {
      return new GraphQLError(message, { nodes, source, positions, extensions: { code, ...extensions } });
    }),
  };
}

function prepare(schema: GraphQLSchema, query: string, operationName: string | undefined): Prepared | { errors: GraphQLError[] } {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: MOST_TOKENS });
  } catch (error) {
    const fault = textFaultOfSource(query);
    if (fault) return { errors: [fault] };
    if (!(error instanceof GraphQLError)) throw error;
    return withCode([error], 'GRAPHQL_PARSE_FAILED');
  }
  const fault = textFaultIn(document, null);
  if (fault) return { errors: [fault] };
  const wrong = errorsIn(schema, document);
  if (wrong.length > 0) return withCode(wrong, 'GRAPHQL_VALIDATION_FAILED');

  const operation = getOperationAST(document, operationName);
  if (!operation)
    return failed(
      '请用operationName指明要执行的操作。operationName must name one operation of the document.',
      'OPERATION_RESOLUTION_FAILURE',
    );
  if (operation.operation !== 'subscription')
    return failed(
      '此处只接受订阅，查询和变更请发往/graphql。Only subscriptions are served here; queries and mutations go to /graphql.',
      'BAD_REQUEST',
    );
  const [field] = operation.selectionSet.selections;
  const definition = schema.getSubscriptionType()?.getFields().transferEvents;
  if (field?.kind !== Kind.FIELD || !definition)
    return failed(
      'transferEvents须直接写在订阅中，不能写在片段里。transferEvents must stand in the subscription itself, not in a fragment.',
    );
  if (field.directives?.length) return failed('transferEvents不能带指令。transferEvents takes no directive.');
  return rewrite(schema, document, operation, field, definition);
}

/** graphql-js throws where a subscription's root has a directive with a variable. */
function errorsIn(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  try {
    return validate(schema, document, specifiedRules);
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function rewrite(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
): Prepared | { errors: GraphQLError[] } {
  const own = separateOperations(document)[operation.name?.value ?? ''] ?? document;
  if (usesReservedName(own)) return failed(`${CURSOR}、${FIRST}、${AFTER}是保留名称。${CURSOR}, ${FIRST} and ${AFTER} are reserved names.`);

  const page = pageOf(field);
  const used = variablesIn({
    ...own,
    definitions: own.definitions.map((part) => (part.kind === Kind.OPERATION_DEFINITION ? { ...part, selectionSet: page } : part)),
  });
  const rewritten: DocumentNode = {
    ...own,
    definitions: own.definitions.map((part) =>
      part.kind === Kind.OPERATION_DEFINITION
        ? {
            ...part,
            operation: 'query' as OperationDefinitionNode['operation'],
            directives: [],
            variableDefinitions: definitionsOf(part, used),
            selectionSet: page,
          }
        : part,
    ),
  };
  const beyond = validate(schema, rewritten, [...limitRules, dateRule]);
  if (beyond.length > 0) return { errors: [...beyond] };
  return { field, definition, operation, query: print(rewritten), document: rewritten, passedOn: [...used] };
}

/** `{ transferFeed(…) { items { S xuejiCursor: cursor } end hasMore } }` */
function pageOf(field: FieldNode): OperationDefinitionNode['selectionSet'] {
  const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
  const cursor: FieldNode = { kind: Kind.FIELD, alias: name(CURSOR), name: name('cursor') };
  const items: FieldNode = {
    kind: Kind.FIELD,
    name: name('items'),
    selectionSet: { kind: Kind.SELECTION_SET, selections: [...(field.selectionSet?.selections ?? []), cursor] },
  };
  const feed: FieldNode = {
    kind: Kind.FIELD,
    name: name('transferFeed'),
    arguments: [
      ...(field.arguments ?? []).filter((argument) => argument.name.value === 'filter'),
      ...[['first', FIRST] as const, ['after', AFTER] as const].map(
        ([argument, variable]) =>
          ({ kind: Kind.ARGUMENT, name: name(argument), value: { kind: Kind.VARIABLE, name: name(variable) } }) as const,
      ),
    ],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [items, ...['end', 'hasMore'].map((field) => ({ kind: Kind.FIELD, name: name(field) }) as const)],
    },
  };
  return { kind: Kind.SELECTION_SET, selections: [feed] };
}

/** The variables that the page still uses, plus page size and cursor. */
function definitionsOf({ variableDefinitions = [] }: OperationDefinitionNode, used: ReadonlySet<string>): VariableDefinitionNode[] {
  const own = (variable: string, type: string): VariableDefinitionNode => ({
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
    type: parseType(type),
  });
  return [...variableDefinitions.filter(({ variable }) => used.has(variable.name.value)), own(FIRST, 'Int!'), own(AFTER, 'String')];
}

function variablesIn(document: DocumentNode): Set<string> {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable({ name }) {
      if (name.value !== FIRST && name.value !== AFTER) used.add(name.value);
    },
  });
  return used;
}

function usesReservedName(document: DocumentNode): boolean {
  let uses = false;
  visit(document, {
    Field({ alias }) {
      uses ||= alias?.value === CURSOR;
    },
    Variable({ name }) {
      uses ||= name.value === FIRST || name.value === AFTER;
    },
  });
  return uses;
}

function bind(
  schema: GraphQLSchema,
  { field, definition, operation, query, document, passedOn }: Prepared,
  variables: Record<string, unknown>,
  budgets: Pick<Budgets, 'judge'>,
): FeedQuery | { errors: readonly GraphQLError[] } {
  const fault = textFaultIn(document, variables) ?? variableFault(schema, document, operation, variables);
  if (fault) return { errors: [fault] };
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors) return withCode(errors, 'BAD_USER_INPUT');
  const page = getOperationAST(document);
  const beyond = limitErrorIn(() => {
    assertPageSizes(document, coerced);
    if (page) budgets.judge(schema, document, page, { ...coerced, [FIRST]: MOST_FEED_PAGE.ordinary }, MOST_OF_A_FEED_PAGE);
  });
  if (beyond) return { errors: [beyond] };
  const { after } = getArgumentValues(definition, field, coerced);
  return {
    responseKey: field.alias?.value ?? field.name.value,
    query,
    document,
    variables: Object.fromEntries(passedOn.filter((name) => name in variables).map((name) => [name, variables[name]])),
    after: typeof after === 'string' ? after : null,
  };
}

/** Separates the item as the subscriber selected it from its cursor. */
export function takeCursor({ [CURSOR]: cursor, ...event }: Record<string, unknown>): { cursor: string; event: Record<string, unknown> } {
  return { cursor: String(cursor), event };
}
