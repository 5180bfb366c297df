/**
 * A faster way from what the subgraphs gave to what the client has asked for. @apollo/gateway 2.14 looks at types and directives anew for every object,
 * which holds the only thread of the gateway for 10 ms and more at a page of 100 transfers with timelines. Here each selection is looked at once a
 * request. Whatever is not plain goes the library's way: repeated objects, @skip, introspection, and values that do not fit their type.
 */
import { createRequire } from 'node:module';

type NamedType = { readonly kind: string; readonly name: string };
type Type = NamedType | { readonly kind: 'NonNullType' | 'ListType'; readonly ofType: Type };
type Schema = { type(name: string): NamedType | undefined };
type Element = {
  readonly appliedDirectives: readonly unknown[];
  readonly name: string;
  readonly definition: { readonly type: Type; isSchemaIntrospectionField(): boolean };
  readonly typeCondition?: NamedType;
  responseName(): string;
};
type Selection = { readonly kind: string; readonly element: Element; readonly selectionSet?: SelectionSet };
type SelectionSet = { selections(): readonly Selection[] };
type Operation = {
  readonly rootKind: string;
  readonly selectionSet: SelectionSet;
  schema(): Schema & { readonly schemaDefinition: { rootType(kind: string): NamedType | undefined } };
};
export type ComputeResponse = (parameters: { operation: Operation; input: unknown }) => { data: unknown; errors: readonly unknown[] };

type Values = Readonly<Record<string, unknown>>;
type Shape = (value: unknown) => unknown;
type Field = { readonly name: string; readonly valueIn: (from: Values) => unknown };

const ownRequire = createRequire(import.meta.url);
const shaping = ownRequire('@apollo/gateway/dist/resultShaping') as { computeResponse: ComputeResponse };
const { isSubtype, isValidLeafValue } = createRequire(ownRequire.resolve('@apollo/gateway'))('@apollo/federation-internals') as {
  isSubtype(supertype: NamedType, type: NamedType): boolean;
  isValidLeafValue(schema: Schema, value: unknown, type: Type): boolean;
};

const NOT_PLAIN = new Error('left to the library');
const notPlain = (): never => {
  throw NOT_PLAIN;
};
const COMPOSITE: readonly string[] = ['ObjectType', 'InterfaceType', 'UnionType'];

/** The gateway asks its own module for the function at each operation, so this holds from now on. */
export function shapeResultsFast(): void {
  shaping.computeResponse = computeResponse;
}

export const libraryResponse = shaping.computeResponse;

export const computeResponse: ComputeResponse = (parameters) => {
  const { operation, input } = parameters;
  const schema = operation.schema();
  const root = schema.schemaDefinition.rootType(operation.rootKind);
  try {
    if (!input || !root) return libraryResponse(parameters);
    return { data: shapeOfObject(schema, root, operation.selectionSet)(input), errors: [] };
  } catch (error) {
    if (error !== NOT_PLAIN) throw error;
    return libraryResponse(parameters);
  }
};

function shapeOf(schema: Schema, type: Type, selectionSet: SelectionSet | undefined): Shape {
  if ('ofType' in type) {
    const inner = shapeOf(schema, type.ofType, selectionSet);
    return type.kind === 'ListType' ? listOf(inner) : (value) => inner(value) ?? notPlain();
  }
  if (COMPOSITE.includes(type.kind)) return shapeOfObject(schema, type, selectionSet ?? notPlain());
  return (value) => (value === null || isValidLeafValue(schema, value, type) ? value : notPlain());
}

const listOf =
  (inner: Shape): Shape =>
  (value) => {
    if (value === null) return null;
    return Array.isArray(value) ? value.map((item) => inner(item)) : notPlain();
  };

function shapeOfObject(schema: Schema, type: NamedType, selectionSet: SelectionSet): Shape {
  const fieldsByType = new Map<unknown, readonly Field[]>();
  const fieldsOf = (typename: unknown): readonly Field[] => {
    const own = typename === undefined ? type : schema.type(String(typename));
    if (!own || !COMPOSITE.includes(own.kind)) return notPlain();
    const fields = [...collectFields(schema, selectionSet, own)].map(([name, valueIn]) => ({ name, valueIn }));
    fieldsByType.set(typename, fields);
    return fields;
  };
  return (value) => {
    if (value === null) return null;
    if (typeof value !== 'object') return notPlain();
    const from = value as Values;
    const shaped: Record<string, unknown> = {};
    for (const { name, valueIn } of fieldsByType.get(from.__typename) ?? fieldsOf(from.__typename)) shaped[name] = valueIn(from);
    return shaped;
  };
}

/** The fields that an object of this type has in the answer, with those of fragments that apply to it. */
function collectFields(schema: Schema, selectionSet: SelectionSet, type: NamedType, into = new Map<string, Field['valueIn']>()) {
  for (const { kind, element, selectionSet: inner } of selectionSet.selections()) {
    if (element.appliedDirectives.length > 0) notPlain();
    if (kind === 'FieldSelection') addField(schema, element, inner, type, into);
    else if (inner && applies(element, type)) collectFields(schema, inner, type, into);
  }
  return into;
}

function applies({ typeCondition }: Element, type: NamedType): boolean {
  if (!typeCondition) return true;
  // An object of an interface that does not say its type.
  if (type.kind !== 'ObjectType') return notPlain();
  return isSubtype(typeCondition, type);
}

function addField(schema: Schema, element: Element, inner: SelectionSet | undefined, type: NamedType, into: Map<string, Field['valueIn']>) {
  const name = element.responseName();
  // An assignment to `__proto__` adds no field.
  if (name === '__proto__' || element.definition.isSchemaIntrospectionField()) notPlain();
  // The parts of an object that is selected twice would have to be joined. A value is the same both times.
  if (into.has(name)) return inner ? notPlain() : undefined;
  if (element.name === '__typename') return into.set(name, () => (type.kind === 'ObjectType' ? type.name : notPlain()));
  const shape = shapeOf(schema, element.definition.type, inner);
  return into.set(name, (from) => shape(Object.hasOwn(from, name) ? (from[name] ?? null) : null));
}
