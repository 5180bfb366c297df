/** National tables and rules are no personal data, and change with a release: clients and proxies may keep them for an hour. */
import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from './sign-in.ts';

/** Root fields whose answer is the same for every caller. */
const PUBLIC_TABLES = new Set(['codeTable', 'policies']);
const KEPT_S = 3600;

/** True when the operation reads public tables and nothing else. Fragments are not inspected and count as personal. */
export function readsPublicTables({ operation, selectionSet }: OperationDefinitionNode): boolean {
  const names = selectionSet.selections.map((one) => (one.kind === Kind.FIELD ? one.name.value : null));
  return operation === 'query' && names.every((name) => name !== null && PUBLIC_TABLES.has(name));
}

export const publicTables: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ operation, errors, request, response }) {
        if (errors || !operation || request.http?.method !== 'GET' || !readsPublicTables(operation)) return;
        response.http.headers.set('cache-control', `public, max-age=${KEPT_S}`);
        response.http.headers.set('vary', 'origin, accept-language, accept-encoding');
      },
    };
  },
};
