/**
 * Nested lists are completed in slices. GraphQL would complete all lists of a page without a pause: 1,200 entries of timelines hold the thread for 15 ms,
 * and a command that arrives meanwhile waits. Between two slices the event loop takes what has arrived.
 */
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';

/** Some 2 ms of work. */
const ITEMS_A_TURN = 150;

/** Resolves when so much work may begin: at once while this turn of the event loop has room, otherwise in a later turn. First come, first served. */
export function createSlices(mostATurn: number): (work: number) => Promise<void> {
  let begun = 0;
  let turn: Promise<void> | null = null;
  const nextTurn = (): Promise<void> => {
    turn ??= new Promise((resolve) => {
      setImmediate(() => {
        [begun, turn] = [0, null];
        resolve();
      });
    });
    return turn;
  };
  return async (work) => {
    while (begun > 0 && begun + work > mostATurn) await nextTurn();
    begun += work;
    void nextTurn();
  };
}

/** Wraps the resolvers of nested lists of objects once, when a service starts. All requests of the process share its turns. */
export function sliceLists(schema: GraphQLSchema, itemsATurn = ITEMS_A_TURN): GraphQLSchema {
  const mayBegin = createSlices(itemsATurn);
  // A root field is one list: there is nothing to cut. The types of introspection belong to all schemas of the process.
  const types = Object.values(schema.getTypeMap()).filter((type) => type !== schema.getQueryType() && !type.name.startsWith('__'));
  for (const type of types.filter(isObjectType))
    for (const field of Object.values(type.getFields()).filter(isObjectList)) field.resolve = sliced(field.resolve, mayBegin);
  return schema;
}

const isObjectList = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  isListType(getNullableType(type)) && isCompositeType(getNamedType(type));

type Resolve = NonNullable<GraphQLField<unknown, unknown>['resolve']>;

const sliced =
  (resolve: Resolve = defaultFieldResolver, mayBegin: (work: number) => Promise<void>): Resolve =>
  async (source, args, context, info) => {
    const list: unknown = await resolve(source, args, context, info);
    if (Array.isArray(list)) await mayBegin(list.length);
    return list;
  };
