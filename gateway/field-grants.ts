/**
 * What partners may read. At every endpoint the gateway checks a partner's documents against its field groups, before planning and while a stream
 * runs. The registered units and types go into the operation's internal token, and every subgraph limits its reads to them.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { type Actor, isRegistration, type PartnerRegistration, readsAsPartner } from '@xueji/infra/runtime/actor.ts';
import { CLOSED_FIELDS, coordinatesOf, FIELD_GROUPS, type FieldGroup, OWN_FIELDS } from '@xueji/schema/partner-fields.ts';
import { type DocumentNode, GraphQLError, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'undici';
import { errorIn, plain } from './errors.ts';
import type { GatewayContext, SignIn } from './sign-in.ts';
import type { SubgraphClient } from './subgraph-client.ts';

/** Null while the partner is not registered or is suspended. `fields` is null when all fields are granted. */
type Grant = (PartnerRegistration & { readonly fields: readonly FieldGroup[] | null }) | null;

export type FieldGrants = {
  /** Null when this actor may select all fields of the document. Otherwise a refusal, or an error when the grant cannot be read. */
  refusalOf(actor: Actor, document: DocumentNode, schema: GraphQLSchema): Promise<GraphQLError | null>;
  /** False when a field must be left out for this actor. */
  allows(actor: Actor, coordinate: string): Promise<boolean>;
  /** Checks a partner's operation against its grant and adds the registration to the token of its fetches. Throws the refusal. */
  admit(context: GatewayContext, document: DocumentNode, schema: GraphQLSchema): Promise<void>;
  /** A client that retries once with the current registration when the service answers that the token's registration is out of date. */
  keepingUp(client: SubgraphClient): SubgraphClient;
};

export type FieldGrantsOptions = { pool: Pool } & Pick<SignIn, 'internalTokenFor' | 'headersFor'>;

/** How long a grant is cached. A revoked field or unit can still be read for this time. */
const KEPT_MS = 2000;
const MOST_KEPT = 10_000;
const ANSWER_WITHIN_MS = 3000;
const MOST_NAMED = 5;

export function createFieldGrants({ pool, internalTokenFor, headersFor }: FieldGrantsOptions): FieldGrants {
  const kept = new LRUCache<string, Promise<Grant>>({ max: MOST_KEPT, ttl: KEPT_MS });

  const ask = async (actor: Actor): Promise<Grant> => {
    const headers = { authorization: `Bearer ${await internalTokenFor(actor)}` };
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const { statusCode, body } = await pool.request({ path: '/partner/grant', method: 'GET', headers, signal });
    const { grant } = (await body.json()) as { grant: Grant };
    if (statusCode !== 200 || (grant !== null && !isRegistration(grant))) throw new Error(`a partner's grant: answered ${statusCode}`);
    return grant;
  };
  const askNow = (actor: Actor): Promise<Grant> => {
    const reader = readerOf(actor);
    // A kept-alive connection may have been closed, so try once more.
    const asked = ask(actor)
      .catch(() => ask(actor))
      .catch((error: unknown) => Promise.reject(unavailable(error)));
    kept.set(reader, asked);
    asked.catch(() => kept.delete(reader));
    return asked;
  };
  const grantOf = (actor: Actor): Promise<Grant> => kept.get(readerOf(actor)) ?? askNow(actor);

  /** Null when there is nothing to check. */
  const judged = async (actor: Actor, document: DocumentNode, schema: GraphQLSchema): Promise<Grant> => {
    const coordinates = readsAsPartner(actor) ? coordinatesIn(document, schema) : [];
    if (coordinates.length === 0) return null;
    const known = await grantOf(actor);
    // The cached grant may be out of date, so read it again before a refusal.
    const grant = refusalBy(known, coordinates) ? await askNow(actor) : known;
    const refused = refusalBy(grant, coordinates);
    if (refused) throw refused;
    return grant;
  };
  const addRegistration = async (context: GatewayContext, grant: Grant): Promise<void> => {
    if (!grant) return;
    const { fields: _, ...registration } = grant;
    context.headers = await headersFor({ ...context.caller.actor, registration }, context.requestId, context.language);
  };

  return {
    refusalOf: (actor, document, schema) =>
      judged(actor, document, schema).then(
        () => null,
        (error: unknown) => (error instanceof GraphQLError ? error : Promise.reject(error)),
      ),
    async allows(actor, coordinate) {
      if (!readsAsPartner(actor)) return true;
      const grant = await grantOf(actor);
      return !grant || isGranted(grant.fields, coordinate);
    },
    admit: async (context, document, schema) => addRegistration(context, await judged(context.caller.actor, document, schema)),
    keepingUp: (client) => ({
      ...client,
      async process(options) {
        const result = await client.process(options);
        if (!saysChanged(result)) return result;
        const context = options.context as GatewayContext;
        const grant = await askNow(context.caller.actor);
        if (!grant) throw notActive();
        await addRegistration(context, grant);
        const second = await client.process(options);
        if (saysChanged(second)) throw unavailable(new Error('the registration changed twice during the operation'));
        return second;
      },
    }),
  };
}

const saysChanged = ({ errors }: Awaited<ReturnType<SubgraphClient['process']>>): boolean =>
  errors?.some(({ extensions }) => extensions?.code === 'REGISTRATION_CHANGED') ?? false;

/** The cache key. A grant also depends on the unit of the token. */
const readerOf = ({ userId, path }: Actor): string => `${userId}\n${path}`;

/** For everything that goes through Apollo Server: operations, pages of streams, feed lines. */
export const fieldGrantRule = ({ admit, refusalOf }: FieldGrants): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ document, schema, contextValue }) {
        await admit(contextValue, document, schema);
      },
      async willSendResponse({ document, schema, contextValue, response }) {
        // A long poll may be answered many seconds after it was checked, so check again.
        if (!document || !contextValue.waits) return;
        const refusal = await refusalOf(contextValue.caller.actor, document, schema);
        if (refusal) response.body = { kind: 'single', singleResult: { errors: [errorIn(plain(refusal), contextValue.language)] } };
      },
    };
  },
});

const OWN = new Set(coordinatesOf(OWN_FIELDS));
const GROUPS = new Map(Object.entries(FIELD_GROUPS).map(([group, fields]) => [group, new Set(coordinatesOf(fields))]));

const CLOSED = new Set(coordinatesOf(CLOSED_FIELDS));

/** A registration without groups grants all fields that are not withheld from every partner. */
const isGranted = (groups: readonly FieldGroup[] | null, coordinate: string): boolean =>
  groups === null ? !CLOSED.has(coordinate) : groups.some((group) => GROUPS.get(group)?.has(coordinate));

function refusalBy(grant: Grant, coordinates: readonly string[]): GraphQLError | null {
  if (!grant) return notActive();
  if (grant.paths.length === 0) return forbidden(NOTHING_IN_COMMON);
  const missing = coordinates.filter((coordinate) => !isGranted(grant.fields, coordinate));
  return missing.length > 0 ? notGranted(missing) : null;
}

const NOT_ACTIVE = '该合作系统未登记或已停用，请联系平台运营方。This partner is not registered, or suspended: ask the operator.';
const NOTHING_IN_COMMON =
  '令牌所属单位不在登记的数据范围内。The unit of the token and the registered units have nothing in common: ask the operator.';

const forbidden = (message: string) => new GraphQLError(message, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
const notActive = () => forbidden(NOT_ACTIVE);

function notGranted(coordinates: readonly string[]): GraphQLError {
  const named = coordinates.slice(0, MOST_NAMED).join(', ');
  const more = coordinates.length > MOST_NAMED ? ` … (${coordinates.length})` : '';
  return new GraphQLError(
    `${named}${more}：未授权本合作系统读取这些字段，请联系平台运营方。${named}${more}: these fields are not granted to this partner; ask the operator.`,
    { extensions: { code: 'FIELD_NOT_GRANTED', http: { status: 403 } } },
  );
}

const unavailable = (cause: unknown) =>
  new GraphQLError('The grant of the partner cannot be read', {
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', http: { status: 503 } },
    ...(cause instanceof Error && { originalError: cause }),
  });

const found = new WeakMap<DocumentNode, readonly string[]>();

/** Fields that a document selects, except a partner's own data and mutations. Each mutation checks hats itself. Computed once per document. */
export function coordinatesIn(document: DocumentNode, schema: GraphQLSchema): readonly string[] {
  const known = found.get(document);
  if (known) return known;
  const types = new TypeInfo(schema);
  const coordinates = new Set<string>();
  const add = ({ name }: { name: { value: string } }) => {
    const type = types.getParentType();
    if (!type || type === schema.getMutationType() || type.name.startsWith('__') || name.value.startsWith('__')) return;
    coordinates.add(`${type.name}.${name.value}`);
  };
  visit(document, visitWithTypeInfo(types, { Field: add }));
  const judged = [...coordinates.difference(OWN)];
  found.set(document, judged);
  return judged;
}
