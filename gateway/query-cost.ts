/**
 * The cost of an operation, computed before planning: about the number of objects that it can return, plus the weights of expensive fields.
 * The SDL states weights and list sizes by `@cost` and `@listSize`. The API schema does not show them, so they are read from the supergraph.
 */
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** Assumed size of a list whose size the SDL does not state. */
const DEFAULT_SIZE = 10;
/** An operation that selects only these root fields is charged to the feed budget. */
const FEED_FIELDS = new Set(['transferFeed', 'verifyFeed']);

/** The whole schema is an answer of 240 kB that the gateway makes. Tools request it once. */
const INTROSPECTION: Readonly<Record<string, number>> = { __schema: 10_000, __type: 500 };

type FieldCost = { weight: number; assumedSize: number | null; sizeArgument: string | null; sizedFields: readonly string[] };
/** By coordinate, e.g. `Query.students`. */
type CostTable = ReadonlyMap<string, FieldCost>;

/** Size of a list: a number, or a variable whose value is the size. */
type Size = number | { readonly variable: string; readonly byDefault: number };
type Sizes = Readonly<Record<string, Size>>;
/** `fixed` plus, for each list, its size times the cost of one item. */
type Term = { fixed: number; lists: { size: Size; item: Term }[] };
type Scope = { schema: GraphQLSchema; document: DocumentNode; operation: OperationDefinitionNode; fragments: Map<string, Term> };

export type OperationCost = { readonly cost: number; readonly readsFeed: boolean };
export type CostOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: object,
) => OperationCost;

/** The part that depends only on the document is computed once per document, because Apollo Server caches parsed documents. */
export function costOfOperations(supergraphSdl: string): CostOf {
  const table = readCosts(supergraphSdl);
  const known = new WeakMap<OperationDefinitionNode, { term: Term; readsFeed: boolean }>();
  return (schema, document, operation, variables) => {
    const compiled = known.get(operation) ?? compile(table, { schema, document, operation, fragments: new Map() });
    known.set(operation, compiled);
    return { cost: evaluate(compiled.term, variables as Record<string, unknown>, new Map()), readsFeed: compiled.readsFeed };
  };
}

function compile(table: CostTable, scope: Scope) {
  const { schema, operation } = scope;
  const root = schema.getRootType(operation.operation);
  const roots = rootFieldsOf(scope, operation.selectionSet, new Set());
  const term = root ? costOfSelections(table, scope, operation.selectionSet, root, {}) : { fixed: 0, lists: [] };
  return { term, readsFeed: roots.length > 0 && roots.every((name) => FEED_FIELDS.has(name)) };
}

function readCosts(supergraphSdl: string): CostTable {
  const costs = new Map<string, FieldCost>();
  for (const type of parse(supergraphSdl).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of type.fields ?? []) {
      const cost = argumentsOf(directives, 'cost');
      const list = argumentsOf(directives, 'listSize');
      if (!cost && !list) continue;
      costs.set(`${type.name.value}.${name.value}`, {
        weight: Number(cost?.weight ?? 0),
        assumedSize: (list?.assumedSize as number | undefined) ?? null,
        sizeArgument: (list?.slicingArguments as string[] | undefined)?.[0] ?? null,
        sizedFields: (list?.sizedFields as string[] | undefined) ?? [],
      });
    }
  }
  return costs;
}

function argumentsOf(directives: readonly DirectiveNode[], name: string): Record<string, unknown> | null {
  const found = directives.find((directive) => directive.name.value === name);
  return found ? Object.fromEntries((found.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)])) : null;
}

/** `sizes` are those that the parent field states for lists of this selection, e.g. `edges`. */
function costOfSelections(table: CostTable, scope: Scope, set: SelectionSetNode, type: GraphQLCompositeType, sizes: Sizes): Term {
  const term: Term = { fixed: 0, lists: [] };
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) addField(table, scope, term, selection, type, sizes);
    else addFragment(table, scope, term, selection, type, sizes);
  }
  return term;
}

function addField(table: CostTable, scope: Scope, term: Term, field: FieldNode, type: GraphQLCompositeType, sizes: Sizes): void {
  term.fixed += INTROSPECTION[field.name.value] ?? 0;
  const definition = isUnionType(type) ? undefined : type.getFields()[field.name.value];
  if (!definition) return;
  const own = table.get(`${type.name}.${field.name.value}`);
  term.fixed += own?.weight ?? 0;
  const target = getNamedType(definition.type);
  if (!field.selectionSet || !isCompositeType(target)) return;
  const size = own && sizeIn(own, field, scope.operation);
  const below = size === undefined || size === null ? {} : Object.fromEntries((own?.sizedFields ?? []).map((name) => [name, size]));
  const item = costOfSelections(table, scope, field.selectionSet, target, below);
  item.fixed += 1;
  const isList = isListType(getNullableType(definition.type));
  addList(term, isList ? (sizes[field.name.value] ?? size ?? DEFAULT_SIZE) : 1, item);
}

function addFragment(
  table: CostTable,
  scope: Scope,
  term: Term,
  spread: Exclude<SelectionNode, FieldNode>,
  type: GraphQLCompositeType,
  sizes: Sizes,
): void {
  const isSpread = spread.kind === Kind.FRAGMENT_SPREAD;
  const fragment = isSpread ? fragmentIn(scope.document, spread.name.value) : spread;
  const condition = fragment?.typeCondition?.name.value;
  const target = condition ? scope.schema.getType(condition) : type;
  if (!fragment || !isCompositeType(target)) return;
  // Each fragment is computed once. Otherwise fragments that spread others twice would double the work at each level.
  const key = isSpread ? `${spread.name.value} ${JSON.stringify(sizes)}` : '';
  const known = scope.fragments.get(key);
  const cost = known ?? costOfSelections(table, scope, fragment.selectionSet, target, sizes);
  if (isSpread) scope.fragments.set(key, cost);
  addList(term, 1, cost);
}

function addList(term: Term, size: Size, item: Term): void {
  if (typeof size === 'number' && item.lists.length === 0) term.fixed += size * item.fixed;
  else term.lists.push({ size, item });
}

function sizeIn({ sizeArgument, assumedSize }: FieldCost, field: FieldNode, operation: OperationDefinitionNode): Size | null {
  const value = field.arguments?.find(({ name }) => name.value === sizeArgument)?.value;
  if (value?.kind === Kind.INT) return Math.max(0, Number(value.value));
  if (value?.kind !== Kind.VARIABLE) return assumedSize;
  const name = value.name.value;
  const byDefault = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)?.defaultValue;
  return { variable: name, byDefault: byDefault?.kind === Kind.INT ? Number(byDefault.value) : DEFAULT_SIZE };
}

function evaluate(term: Term, variables: Record<string, unknown>, done: Map<Term, number>): number {
  const known = done.get(term);
  if (known !== undefined) return known;
  const cost = term.lists.reduce((sum, { size, item }) => sum + sizeOf(size, variables) * evaluate(item, variables, done), term.fixed);
  done.set(term, cost);
  return cost;
}

function sizeOf(size: Size, variables: Record<string, unknown>): number {
  if (typeof size === 'number') return size;
  const value = variables[size.variable];
  return typeof value === 'number' ? Math.max(0, value) : size.byDefault;
}

const fragmentIn = (document: DocumentNode, name: string): FragmentDefinitionNode | undefined =>
  document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name) as
    | FragmentDefinitionNode
    | undefined;

function rootFieldsOf(scope: Scope, set: SelectionSetNode, seen: Set<string>): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFieldsOf(scope, selection.selectionSet, seen);
    const fragment = seen.has(selection.name.value) ? undefined : fragmentIn(scope.document, selection.name.value);
    seen.add(selection.name.value);
    return fragment ? rootFieldsOf(scope, fragment.selectionSet, seen) : [];
  });
}
