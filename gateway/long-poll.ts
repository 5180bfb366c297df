/** A query that waits for new feed events counts as a stream while it waits: it takes a stream slot and uses a separate connection pool. */
import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, visit } from 'graphql';
import { type Places, type Release, tooMany } from './places.ts';
import type { GatewayContext } from './sign-in.ts';

type Wait = { always: boolean; variables: readonly { name: string; byDefault: boolean }[] };
const found = new WeakMap<DocumentNode, Wait>();

/** Computed once per document, because Apollo Server caches parsed documents. */
function waitIn(document: DocumentNode): Wait {
  const known = found.get(document);
  if (known) return known;
  const names = new Set<string>();
  const byDefault = new Set<string>();
  let always = false;
  visit(document, {
    Argument({ name, value }) {
      if (name.value !== 'wait') return;
      if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      else always ||= value.kind === Kind.INT && value.value !== '0';
    },
    VariableDefinition({ variable, defaultValue }) {
      if (defaultValue?.kind === Kind.INT && defaultValue.value !== '0') byDefault.add(variable.name.value);
    },
  });
  const wait = { always, variables: [...names].map((name) => ({ name, byDefault: byDefault.has(name) })) };
  found.set(document, wait);
  return wait;
}

function waits(document: DocumentNode, given: Record<string, unknown> = {}): boolean {
  const { always, variables } = waitIn(document);
  return always || variables.some(({ name, byDefault }) => (name in given ? Boolean(given[name]) : byDefault));
}

export const longPolls = (places: Places): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart() {
    let release: Release | null = null;
    return {
      async didResolveOperation({ document, request, contextValue }) {
        if (!waits(document, request.variables)) return;
        release = places.take(contextValue.caller.actor.userId);
        if (!release) throw tooMany();
        // A client that disconnects gives its slot back.
        contextValue.gone?.addEventListener('abort', release);
        if (contextValue.gone?.aborted) release();
        contextValue.waits = true;
      },
      async willSendResponse() {
        release?.();
      },
    };
  },
});
