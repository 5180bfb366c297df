/** Asks the operators' addresses `/operator/SERVICE/…`. They have their own form of answers, not that of the graph. */
import { GraphFailure } from './graph.ts';
import type { Language } from './messages.ts';
import { csrfHeader } from './session.ts';

type Failed = { readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[] };

/** A GET without a body, a POST with one. */
export async function askOperator<Data>(path: string, language: Language, body?: object): Promise<Data> {
  const response = await fetch(`/operator${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', 'accept-language': language, ...csrfHeader() },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = (await response.json().catch(() => ({}))) as Data & Failed;
  if (response.ok) return answer;
  const [fault] = answer.errors ?? [];
  const code = fault?.extensions?.code ?? String(response.status);
  throw new GraphFailure(fault?.message ?? `HTTP ${response.status}`, code, response.headers.get('x-request-id'));
}
