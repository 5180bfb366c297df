/**
 * What partners may select. Every subgraph answers by the path in a token and knows no registration, so it is the gateway that holds a partner's
 * documents to its groups of fields, whichever door they come through: before anything is planned, and while a stream runs.
 */
import type { ApolloServerPlugin } from '@apollo/server';
import { type Actor, readsAsPartner } from '@xueji/infra/runtime/actor.ts';
import { coordinatesOf, FIELD_GROUPS, type FieldGroup, OWN_FIELDS } from '@xueji/schema/partner-fields.ts';
import { type DocumentNode, GraphQLError, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'undici';
import type { GatewayContext } from './sign-in.ts';
import { plain } from './subscriptions.ts';

/** Null while the partner is not registered, or suspended; fields are null for all. */
type Grant = { readonly fields: readonly FieldGroup[] | null } | null;

export type FieldGrants = {
  /** Null when this actor may select what the document selects; otherwise what the actor is told, or that it cannot be known. */
  refusalOf(actor: Actor, document: DocumentNode, schema: GraphQLSchema): Promise<GraphQLError | null>;
  /** False when a field is better left out for this actor. */
  allows(actor: Actor, coordinate: string): Promise<boolean>;
};

export type FieldGrantsOptions = { pool: Pool; internalTokenFor(actor: Actor): Promise<string> };

/** So long a field may still be read that is not granted any more. */
const KEPT_MS = 2000;
const MOST_KEPT = 10_000;
const ANSWER_WITHIN_MS = 3000;
const MOST_NAMED = 5;

export function createFieldGrants({ pool, internalTokenFor }: FieldGrantsOptions): FieldGrants {
  const kept = new LRUCache<string, Promise<Grant>>({ max: MOST_KEPT, ttl: KEPT_MS });

  const ask = async (actor: Actor): Promise<Grant> => {
    const headers = { authorization: `Bearer ${await internalTokenFor(actor)}` };
    const { statusCode, body } = await pool.request({ path: '/partner/grant', method: 'GET', headers, headersTimeout: ANSWER_WITHIN_MS });
    const answer = (await body.json()) as { grant: Grant };
    if (statusCode !== 200) throw new Error(`what a partner is granted: answered ${statusCode}`);
    return answer.grant;
  };
  const askNow = (actor: Actor): Promise<Grant> => {
    // A connection that was kept may be gone.
    const asked = ask(actor).catch(() => ask(actor));
    kept.set(actor.userId, asked);
    asked.catch(() => kept.delete(actor.userId));
    return asked;
  };
  const grantOf = (actor: Actor): Promise<Grant> => kept.get(actor.userId) ?? askNow(actor);

  return {
    async refusalOf(actor, document, schema) {
      if (!readsAsPartner(actor)) return null;
      const coordinates = coordinatesIn(document, schema);
      if (coordinates.length === 0) return null;
      try {
        // What has just been granted is not refused by what was known a moment ago.
        return judge(await grantOf(actor), coordinates) && judge(await askNow(actor), coordinates);
      } catch (error) {
        return unavailable(error);
      }
    },
    async allows(actor, coordinate) {
      if (!readsAsPartner(actor)) return true;
      const grant = await grantOf(actor).catch((error: unknown) => Promise.reject(unavailable(error)));
      return !grant?.fields || isGranted(grant.fields, coordinate);
    },
  };
}

/** For whatever goes through Apollo Server: operations, pages of streams, lines. */
export const fieldGrantRule = ({ refusalOf }: FieldGrants): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ document, schema, contextValue }) {
        const refusal = await refusalOf(contextValue.caller.actor, document, schema);
        if (refusal) throw refusal;
      },
      async willSendResponse({ document, schema, contextValue, response }) {
        // An answer that was waited for is many seconds younger than its question.
        if (!document || !contextValue.waits) return;
        const refusal = await refusalOf(contextValue.caller.actor, document, schema);
        if (refusal) response.body = { kind: 'single', singleResult: { errors: [plain(refusal)] } };
      },
    };
  },
});

const OWN = new Set(coordinatesOf(OWN_FIELDS));
const GROUPS = new Map(Object.entries(FIELD_GROUPS).map(([group, fields]) => [group, new Set(coordinatesOf(fields))]));

const isGranted = (groups: readonly FieldGroup[], coordinate: string): boolean =>
  groups.some((group) => GROUPS.get(group)?.has(coordinate));

function judge(grant: Grant, coordinates: readonly string[]): GraphQLError | null {
  if (!grant) return new GraphQLError(NOT_ACTIVE, { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
  const { fields } = grant;
  const missing = fields ? coordinates.filter((coordinate) => !isGranted(fields, coordinate)) : [];
  return missing.length > 0 ? notGranted(missing) : null;
}

const NOT_ACTIVE = '该合作系统未登记或已停用,请联系平台运营方。This partner is not registered, or suspended: ask the operator.';

function notGranted(coordinates: readonly string[]): GraphQLError {
  const named = coordinates.slice(0, MOST_NAMED).join(', ');
  const more = coordinates.length > MOST_NAMED ? ` … (${coordinates.length})` : '';
  return new GraphQLError(
    `${named}${more}: 未授权本合作系统读取这些字段,请联系平台运营方。These fields are not granted to this partner: ask the operator.`,
    { extensions: { code: 'FIELD_NOT_GRANTED', http: { status: 403 } } },
  );
}

const unavailable = (cause: unknown) =>
  new GraphQLError('What a partner is granted is not known', {
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', http: { status: 503 } },
    ...(cause instanceof Error && { originalError: cause }),
  });

const found = new WeakMap<DocumentNode, readonly string[]>();

/** Fields that a document selects, but for what is a partner's own and for mutations, each of which judges hats itself; found once a document. */
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
