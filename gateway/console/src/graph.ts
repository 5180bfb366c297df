/** Asks the graph. Every page uses only this file to do so. */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { type QueryKey, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Language, useLanguage } from './messages.ts';
import { csrfHeader, SESSION_KEY } from './session.ts';

/** The text of an operation, with the types of its variables and its answer. */
type GraphDocument<Data, Variables> = DocumentTypeDecoration<Data, Variables> & { toString(): string };

export type Fault = { message: string; path?: readonly (string | number)[]; extensions?: { code?: string; service?: string } };
export type Answer<Data> = { data: Data; faults: readonly Fault[]; requestId: string | null };

/** The graph gave no data at all. `requestId` lets an operator find the request in the logs. */
export class GraphFailure extends Error {
  readonly code: string;
  readonly requestId: string | null;
  constructor(message: string, code: string, requestId: string | null) {
    super(message);
    this.code = code;
    this.requestId = requestId;
  }
}

export async function askGraph<Data, Variables>(
  document: GraphDocument<Data, Variables>,
  variables: Variables,
  { language, signal }: { language: Language; signal?: AbortSignal },
): Promise<Answer<Data>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language, ...csrfHeader() },
    body: JSON.stringify({ query: document.toString(), variables }),
    ...(signal && { signal }),
  });
  const requestId = response.headers.get('x-request-id');
  const body = (await response.json().catch(() => ({}))) as { data?: Data | null; errors?: Fault[] };
  const faults = body.errors ?? [];
  if (body.data) return { data: body.data, faults, requestId };
  const [first] = faults;
  throw new GraphFailure(first?.message ?? `HTTP ${response.status}`, first?.extensions?.code ?? String(response.status), requestId);
}

const SIGNED_OUT = 'UNAUTHENTICATED';

/** Asks the graph while the page is open. The answer may lack the parts of a service that is down: they are in `faults`. */
export function useGraph<Data, Variables extends Record<string, unknown>>(
  document: GraphDocument<Data, Variables>,
  variables: Variables,
  { enabled = true, refreshEveryMs }: { enabled?: boolean; refreshEveryMs?: number } = {},
): UseQueryResult<Answer<Data>> {
  const language = useLanguage();
  const client = useQueryClient();
  return useQuery({
    queryKey: keyOf(document, variables, language),
    queryFn: async ({ signal }) => {
      try {
        return await askGraph(document, variables, { language, signal });
      } catch (error) {
        if (error instanceof GraphFailure && error.code === SIGNED_OUT) await client.invalidateQueries({ queryKey: SESSION_KEY });
        throw error;
      }
    },
    enabled,
    // Another page of the same list replaces the shown one only when it has arrived.
    placeholderData: (previous) => previous,
    retry: (count, error) => count < 2 && !(error instanceof GraphFailure && !/^5|UNAVAILABLE/.test(error.code)),
    ...(refreshEveryMs !== undefined && { refetchInterval: refreshEveryMs }),
  });
}

/** Sends a command. Afterwards every page reads again what it shows. */
export function useCommand<Data, Variables extends Record<string, unknown>>(document: GraphDocument<Data, Variables>) {
  const language = useLanguage();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (variables: Variables) => askGraph(document, variables, { language }),
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'graph' }),
  });
}

/** Asks only when told to. Each question is logged and counted by the graph, so no page asks it twice. */
export function useQuestion<Data, Variables extends Record<string, unknown>>(document: GraphDocument<Data, Variables>) {
  const language = useLanguage();
  return useMutation({ mutationFn: (variables: Variables) => askGraph(document, variables, { language }) });
}

const keyOf = (document: { toString(): string }, variables: unknown, language: Language): QueryKey => [
  'graph',
  document.toString(),
  variables,
  language,
];
