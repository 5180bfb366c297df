/**
 * Limits of an operation, checked before planning. Checks that depend only on the document are validation rules and run once per document. Page sizes
 * in variables are checked for each request.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { namedFault } from '@xueji/infra/runtime/caller-fault.ts';
import type { ErrorCode } from '@xueji/schema/errors.ts';
import {
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from 'graphql';
import type { GatewayContext } from './sign-in.ts';

export const MOST_TOKENS = 2000;
const MOST_DEPTH = 12;
const MOST_ALIASES = 50;
const MOST_ROOT_FIELDS = 20;
const MOST_PAGE = 100;

/** Size of a selection set with its fragments expanded. */
type Extent = { depth: number; aliases: number; fields: number };

/** Depth, aliases and root fields of each operation; fragments count wherever they are spread. */
export function extentRule(context: ValidationContext): ASTVisitor {
  const measured = new Map<string, Extent>();
  return {
    OperationDefinition(operation: OperationDefinitionNode) {
      const extent = measure(operation.selectionSet, (name) => measureFragment(name));
      const report = (limit: ErrorCode, message: string) => context.reportError(refusal(limit, message, operation));
      if (extent.depth > MOST_DEPTH)
        report(
          'QUERY_TOO_DEEP',
          `查询有${extent.depth}层，最多${MOST_DEPTH}层。The operation is ${extent.depth} fields deep; at most ${MOST_DEPTH} are allowed.`,
        );
      if (extent.aliases > MOST_ALIASES)
        report(
          'TOO_MANY_ALIASES',
          `查询有${extent.aliases}个别名，最多${MOST_ALIASES}个。The operation has ${extent.aliases} aliases; at most ${MOST_ALIASES} are allowed.`,
        );
      if (extent.fields > MOST_ROOT_FIELDS) {
        report(
          'TOO_MANY_ROOT_FIELDS',
          `查询有${extent.fields}个根字段，最多${MOST_ROOT_FIELDS}个。The operation has ${extent.fields} fields at its root; at most ${MOST_ROOT_FIELDS} are allowed.`,
        );
      }
    },
  };

  function measureFragment(name: string): Extent {
    const known = measured.get(name);
    if (known) return known;
    // Stops the recursion when fragments form a cycle. Another rule refuses cycles.
    measured.set(name, { depth: 0, aliases: 0, fields: 0 });
    const fragment: FragmentDefinitionNode | null | undefined = context.getFragment(name);
    const extent = fragment ? measure(fragment.selectionSet, measureFragment) : { depth: 0, aliases: 0, fields: 0 };
    measured.set(name, extent);
    return extent;
  }
}

function measure(selectionSet: SelectionSetNode, ofFragment: (name: string) => Extent): Extent {
  const extent = { depth: 0, aliases: 0, fields: 0 };
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      const below = selection.selectionSet ? measure(selection.selectionSet, ofFragment) : { depth: 0, aliases: 0 };
      // Introspection queries of tools are deep but use no aliases. Only aliases multiply the answer.
      if (selection.name.value.startsWith('__')) {
        extent.aliases += below.aliases + (selection.alias ? 1 : 0);
        continue;
      }
      extent.depth = Math.max(extent.depth, below.depth + 1);
      extent.aliases += below.aliases + (selection.alias ? 1 : 0);
      extent.fields += 1;
    } else {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : measure(selection.selectionSet, ofFragment);
      extent.depth = Math.max(extent.depth, inner.depth);
      extent.aliases += inner.aliases;
      extent.fields += inner.fields;
    }
  }
  return extent;
}

/** Checks a literal `first`. The default of a variable is checked together with the variables. */
export const pageRule = (context: ValidationContext): ASTVisitor => ({
  Argument(argument) {
    if (argument.name.value !== 'first' || argument.value.kind !== Kind.INT) return;
    if (!isPageSize(Number(argument.value.value))) context.reportError(refusal('PAGE_TOO_LARGE', pageMessage('first'), argument));
  },
});

/** Refuses subscriptions at `/graphql`: the graph itself has none, and the planner would fail. */
const servedRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    if (context.getSchema().getRootType(operation.operation)) return;
    context.reportError(
      refusal(
        'BAD_REQUEST',
        '订阅请用/graphql/stream（SSE）或/graphql（graphql-transport-ws）。Subscriptions are served at /graphql/stream (SSE), and over graphql-transport-ws at /graphql.',
        operation,
      ),
    );
  },
});

export const limitRules = [servedRule, extentRule, pageRule];

const pageMessage = (name: string) => namedFault(name, { zh: `应为1至${MOST_PAGE}`, en: `1 to ${MOST_PAGE}` });
const isPageSize = (value: unknown, most = MOST_PAGE): boolean => typeof value === 'number' && value >= 1 && value <= most;

const refusal = (limit: ErrorCode, message: string, node: ASTNode) => new GraphQLError(message, { nodes: [node], extensions: { limit } });

type PageVariable = { name: string; byDefault: unknown };
const pageVariables = new WeakMap<DocumentNode, readonly PageVariable[]>();

/** Variables that are used as `first`. Computed once per document, because Apollo Server caches parsed documents. */
function pageVariablesOf(document: DocumentNode): readonly PageVariable[] {
  const known = pageVariables.get(document);
  if (known) return known;
  const names = new Set<string>();
  const defaults = new Map<string, unknown>();
  visit(document, {
    Argument({ name, value }) {
      if (name.value === 'first' && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
    VariableDefinition({ variable, defaultValue }) {
      if (defaultValue?.kind === Kind.INT) defaults.set(variable.name.value, Number(defaultValue.value));
    },
  });
  const found = [...names].map((name) => ({ name, byDefault: defaults.get(name) }));
  pageVariables.set(document, found);
  return found;
}

export function assertPageSizes(document: DocumentNode, variables: Record<string, unknown> | null | undefined, most = MOST_PAGE): void {
  for (const { name, byDefault } of pageVariablesOf(document)) {
    const value = variables?.[name] ?? byDefault;
    // The schema's own types refuse a value that is absent or not a number.
    if (typeof value === 'number' && !isPageSize(value, most)) {
      throw new GraphQLError(pageMessage(`$${name}`), { extensions: { code: 'PAGE_TOO_LARGE', http: { status: 400 } } });
    }
  }
}

/** The refusal that a check throws; null when it passes. */
export function limitErrorIn(check: () => unknown): GraphQLError | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

const noOperation = () =>
  new GraphQLError('operationName must name one operation of the document. 请用operationName指明要执行的操作。', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });

export const pageLimits: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, request, contextValue }) {
        if (!operation) throw noOperation();
        assertPageSizes(document, request.variables, contextValue.mostPage);
      },
    };
  },
};
